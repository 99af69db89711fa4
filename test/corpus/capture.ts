import { mkdir, writeFile } from 'node:fs/promises';
import type { PageScan } from '../../utils/autofill/scan-types.ts';
import { closeBrowser, openConsole } from '../harness/page.ts';
import { labelOf, scanFile } from './captured.ts';
import { captures } from './captures.ts';

/**
 * Takes the scans of captures.ts anew, in a real Chromium (Node 24: `node test/corpus/capture.ts [name …]`). Prints each control's label,
 * so that what is expected can be written beside it by a human.
 */
const only = new Set(process.argv.slice(2));
await mkdir(new URL('./pages/', import.meta.url), { recursive: true });

for (const { name, console: source, url, before } of captures) {
  if (only.size > 0 && !only.has(name)) continue;
  const opened = await openConsole(source, url);
  try {
    for (const text of before ?? []) await opened.page.getByText(text, { exact: true }).last().click();
    // Refs, times and document ids change with each run and mean nothing here.
    const scan = await settled(() => opened.isolated<PageScan>('rr.scan()'));
    await writeFile(scanFile(name), `${JSON.stringify({ ...scan, id: name, scanMs: 0 }, null, 1)}\n`);
    const labels = scan.controls
      .filter(({ visible }) => visible)
      .map((control) => `${labelOf(control)} [${control.kind}]`);
    console.log(`${name}: ${labels.length} controls\n  ${labels.join('\n  ')}`);
  } finally {
    await opened.close();
  }
}
await closeBrowser();

/** Scans until two in a row have the same controls: a page may still be mounting. */
async function settled(take: () => Promise<PageScan>): Promise<PageScan> {
  let before = await take();
  for (let tries = 0; tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await take();
    if (now.controls.length === before.controls.length && now.controls.length > 0) return now;
    before = now;
  }
  return before;
}
