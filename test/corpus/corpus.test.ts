import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../utils/autofill/recognise.ts';
import { pageScanSchema } from '../../utils/autofill/scan-types.ts';
import { providersOfUrl } from '../../utils/providers/origins.ts';
import { formDefinitions } from '../../utils/providers/registry.ts';
import { corpusPages } from './all.ts';
import { type Judged, judge, totals } from './judge.ts';

/**
 * Recognition against labelled pages, in the manner of DuckDuckGo's autofill: known misses are listed, and a miss
 * that is not listed is as red as a listed one that is none any more. A wrong key is never a known failure.
 */
const pages = corpusPages();
/** As the extension does: on a provider's pages only its own forms are thought of. */
function formsFor(url: string) {
  const providers = providersOfUrl(url);
  return formDefinitions.filter((form) => providers.includes(form.provider));
}
const knownMisses: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('./expected-failures.json', import.meta.url), 'utf8'),
);
const judged = new Map<string, Judged>(
  pages.map((page) => [page.name, judge(page, recognise(page.scan, formsFor(page.scan.url), []))]),
);

test('there are pages enough, with names of their own', () => {
  expect(judged.size).toBe(pages.length);
  expect(pages.length).toBeGreaterThanOrEqual(25);
  for (const name of Object.keys(knownMisses)) expect(judged.has(name), name).toBe(true);
});

describe.each(pages)('$name', (page) => {
  const result = judged.get(page.name);

  test('is a scan as the content script makes them', () => {
    expect(pageScanSchema.safeParse(page.scan).error).toBeUndefined();
  });

  test(page.form === null ? 'is not a form' : `is ${page.form}`, () => {
    expect(result?.form).toBe(page.form);
  });

  test('no control gets a wrong key', () => {
    expect(result?.wrong).toEqual([]);
  });

  test('misses what is known to be missed, no more and no less', () => {
    expect(result?.missed).toEqual(knownMisses[page.name] ?? []);
  });

  test('marks the controls that claim one value', () => {
    expect(result?.ambiguous).toEqual(page.ambiguous ?? []);
  });
});

test('precision is 1, recall at least 0.97', () => {
  const { precision, recall, labelled } = totals([...judged.values()]);
  console.log(
    `corpus: ${pages.length} pages, ${labelled} labelled fields, precision ${precision}, recall ${recall}`,
  );
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});
