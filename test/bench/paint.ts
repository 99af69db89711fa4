import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Stage } from '../e2e/set-up.ts';
import { projectRoot } from '../harness/build.ts';
import type { RunningExtension } from '../harness/extension.ts';
import { type Comparison, compare } from './stats.ts';

/**
 * First paint of panel and popup, from the start of the navigation, against the least React page that an extension
 * can have: the same React, the same production build, one line of text.
 */
const bareFolder = 'bench';
export const barePage = [`${bareFolder}/bare.html`, 'bare-ready'] as const;

/** Into the folder of an extension that runs. */
export async function addBarePage(folder: string): Promise<void> {
  const built = await build({
    stdin: {
      contents: `import { createRoot } from 'react-dom/client';
        createRoot(document.getElementById('root')).render(<p data-testid="bare-ready">RingReady</p>);`,
      loader: 'jsx',
      resolveDir: projectRoot,
    },
    jsx: 'automatic',
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await mkdir(join(folder, bareFolder));
  await writeFile(join(folder, bareFolder, 'bare.js'), built.outputFiles[0]?.text ?? '');
  await writeFile(
    join(folder, bareFolder, 'bare.html'),
    '<!doctype html><html><head><meta charset="utf-8"><script type="module" src="bare.js"></script></head><body><div id="root"></div></body></html>',
  );
}

export interface Paint {
  /** First contentful paint, and the element that says it is ready; milliseconds since the navigation started. */
  paint: number;
  ready: number;
}

/** Notes when the awaited element came: from outside it would be seen only later. */
const watch = (testId: string) => {
  const note = globalThis as { readyAt?: number };
  const selector = `[data-testid="${testId}"]`;
  new MutationObserver((_records, observer) => {
    if (!document.querySelector(selector)) return;
    note.readyAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
};

const measure = (page: Page): Promise<Paint> =>
  page.evaluate(async () => {
    const paint = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    return { paint, ready: (globalThis as { readyAt?: number }).readyAt ?? Number.NaN };
  });

/** Opens a page of the extension in a new tab and measures it. */
export async function paintOf(extension: RunningExtension, path: string, testId: string): Promise<Paint> {
  const page = await extension.context.newPage();
  try {
    await page.addInitScript(watch, testId);
    await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
    await page.getByTestId(testId).first().waitFor();
    return await measure(page);
  } finally {
    await page.close();
  }
}

/** On a tab with a form, the vault open and one company in it. */
export async function benchPaint(stage: Stage, form: Page, runs: number): Promise<Comparison[]> {
  await addBarePage(stage.extension.folder);
  const tab = await stage.extension.tabIdOf(form);
  const pages = {
    panel: [`sidepanel.html?tab=${tab}`, 'panel-ready'],
    popup: [`popup.html?tab=${tab}`, 'form-found'],
    bare: barePage,
  } as const;
  type Name = keyof typeof pages;
  const names = Object.keys(pages) as Name[];
  const measured: Record<Name, Paint[]> = { panel: [], popup: [], bare: [] };
  for (let run = 0; run <= runs; run++) {
    for (const name of names) {
      const paint = await paintOf(stage.extension, pages[name][0], pages[name][1]);
      if (run > 0) measured[name].push(paint);
    }
    names.push(names.shift() as Name);
  }
  const times = (name: Name, which: keyof Paint) => measured[name].map((paint) => paint[which]);
  return (['panel', 'popup'] as const).flatMap((name) => [
    compare(
      { what: `${name}, first paint`, ours: name, against: 'bare React page' },
      times(name, 'paint'),
      times('bare', 'paint'),
    ),
    compare(
      { what: `${name}, ready (with the form’s answer)`, ours: name, against: 'bare React page' },
      times(name, 'ready'),
      times('bare', 'ready'),
    ),
  ]);
}
