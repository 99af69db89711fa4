import { existsSync, readFileSync } from 'node:fs';
import type { PageScan } from '../../utils/autofill/scan-types.ts';
import type { CorpusPage } from './build.ts';
import { type Capture, captures } from './captures.ts';

/**
 * Scans of the test consoles, taken by capture.ts in a real Chromium. A scan's refs change with each capture, so
 * what is expected is said by label: of each control, the first of row, own, left, above, aria, placeholder.
 */
export const scanFile = (name: string): URL => new URL(`./pages/${name}.json`, import.meta.url);

export function capturedPages(): CorpusPage[] {
  return captures.map((capture) => {
    const file = scanFile(capture.name);
    if (!existsSync(file))
      throw new Error(`${capture.name} was not captured yet: run test/corpus/capture.ts`);
    const scan = JSON.parse(readFileSync(file, 'utf8')) as PageScan;
    return {
      name: capture.name,
      about: capture.about,
      scan,
      form: capture.form,
      expected: expectedOf(scan, capture),
    };
  });
}

export const labelOf = ({ labels }: PageScan['controls'][number]): string =>
  labels.row || labels.own || labels.left || labels.above || labels.aria || labels.placeholder;

/** Throws where labels and expectation are not the same list: a page that changed has to be looked at again. */
function expectedOf(scan: PageScan, { name, expected }: Capture): CorpusPage['expected'] {
  const visible = scan.controls.filter((control) => control.visible);
  const labels = visible.map(labelOf);
  const wanted = expected.map(([label]) => label);
  if (JSON.stringify(labels) !== JSON.stringify(wanted)) {
    throw new Error(
      `${name}: the scan has ${JSON.stringify(labels)}, expected are ${JSON.stringify(wanted)}`,
    );
  }
  return Object.fromEntries(visible.map(({ ref }, index) => [ref, expected[index]?.[1] ?? null]));
}
