import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { corpusPages } from '../corpus/all.ts';
import { findBrowser } from '../harness/browser.ts';
import { bundlePageCode, isolatedWorld } from '../harness/isolated-world.ts';
import type { Detected, detectIn } from './detect-entry.ts';
import { type Comparison, compare, describe, table } from './stats.ts';

/**
 * Detection: how long a page takes, and how often it is wrong. Over the labelled scans of test/corpus, and with
 * `--corpus DIR` over a directory of HTML pages of which none is a form of ours (CONTRIBUTING.md says which). Each is
 * served from a provider's own origin with its scripts off, and asked about every form there is.
 */
const served = 'https://console.cloud.tencent.com/corpus/';

export interface DetectionResult {
  /** Of the labelled scans. */
  labelled: { pages: number; falseForms: string[]; wrongKeys: string[]; missedForms: string[] };
  /** Of the directory: pages taken for a form of ours. */
  foreign?: { pages: number; unread: string[]; controls: number; falseForms: string[]; slowestMs: number };
  comparisons: Comparison[];
}

const pageMs = 20_000;

/** A page that never comes to rest is left unread. */
function bounded<T>(work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), pageMs);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

async function filesIn(directory: string): Promise<string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export async function benchDetection(runs: number, directory?: string): Promise<DetectionResult> {
  const code = await bundlePageCode('../bench/detect-entry.ts', 'rrDetect');
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-quic'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    let html = '<!doctype html>';
    await context.route('**/*', (route) =>
      route.request().resourceType() === 'document' && route.request().url().startsWith(served)
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
            body: html,
          })
        : route.abort(),
    );
    const page = await context.newPage();
    await page.goto(`${served}empty`);
    const pages = corpusPages();
    const inWorld = await isolatedWorld(page, code);
    const scans = JSON.stringify(pages.map(({ scan }) => scan));
    type Answers = ReturnType<typeof detectIn>;
    const answers: Answers[] = [];
    for (let run = 0; run < runs; run++) {
      answers.push(await inWorld<Answers>(`rrDetect.detectIn(${scans})`));
    }
    const [first = []] = answers;
    const result: DetectionResult = {
      labelled: {
        pages: pages.length,
        falseForms: pages.flatMap(({ name, form }, at) => {
          const found = first[at]?.form ?? null;
          return found !== null && found !== form ? [`${name}: ${found}`] : [];
        }),
        missedForms: pages.flatMap(({ name, form }, at) =>
          form !== null && first[at]?.form === null ? [`${name}: ${form}`] : [],
        ),
        wrongKeys: pages.flatMap(({ name, form, expected }, at) =>
          Object.entries(first[at]?.form === form ? (first[at]?.keys ?? {}) : {}).flatMap(([ref, key]) =>
            expected[ref] === key ? [] : [`${name}: ${key}`],
          ),
        ),
      },
      comparisons: [],
    };
    // The first run builds what later ones have: the lexicon of each form.
    const perPage = (list: Answers[]) => list.flatMap((run) => run.map(({ ms }) => ms));
    result.comparisons.push(
      compare(
        { what: 'labelled scans', ours: 'recognise, warm', against: 'recognise, first run' },
        perPage(answers.slice(1)),
        perPage(answers.slice(0, 1)),
      ),
    );

    if (directory !== undefined) {
      const files = await filesIn(resolve(directory));
      if (files.length === 0) throw new Error(`no HTML pages in ${directory}`);
      const found: { file: string; detected: Detected }[] = [];
      const unread: string[] = [];
      for (const [at, file] of files.entries()) {
        html = await readFile(file, 'utf8');
        // A page of its own each: what one leaves behind (a refresh, a dialog) is not the next one's.
        const tab = await context.newPage();
        try {
          const detected = await bounded(async () => {
            await tab.goto(`${served}${at}`, { waitUntil: 'commit' });
            await tab.waitForLoadState('domcontentloaded');
            const here = await isolatedWorld(tab, code);
            // The second time, so that neither pays for the other's first touch of the page.
            await here('rrDetect.detect()');
            return here<Detected>('rrDetect.detect()');
          });
          found.push({ file, detected });
        } catch {
          unread.push(file.slice(resolve(directory).length + 1));
        }
        await tab.close();
        if (at % 100 === 99) console.log(`  ${at + 1} of ${files.length} pages`);
      }
      if (found.length === 0) throw new Error('none of the pages could be read');
      const total = ({ detected }: (typeof found)[number]) => detected.scanMs + detected.recogniseMs;
      result.foreign = {
        pages: found.length,
        unread,
        controls: found.reduce((sum, { detected }) => sum + detected.controls, 0),
        falseForms: found.flatMap(({ file, detected }) =>
          detected.form ? [`${file.slice(resolve(directory).length + 1)}: ${detected.form}`] : [],
        ),
        slowestMs: Math.max(...found.map(total)),
      };
      result.comparisons.push(
        compare(
          { what: 'pages of the directory', ours: 'scan and recognise', against: 'bare read of the fields' },
          found.map(total),
          found.map(({ detected }) => detected.bareMs),
        ),
      );
    }
    return result;
  } finally {
    await browser.close();
  }
}

export function describeDetection({ labelled, foreign, comparisons }: DetectionResult): string {
  const list = (names: string[]) => (names.length === 0 ? 'none' : `${names.length}: ${names.join(', ')}`);
  const rows = [
    ['labelled scans', String(labelled.pages)],
    ['  false forms', list(labelled.falseForms)],
    ['  missed forms', list(labelled.missedForms)],
    ['  wrong keys', list(labelled.wrongKeys)],
    ...(foreign
      ? [
          ['pages of the directory', `${foreign.pages}, ${foreign.controls} controls`],
          ['  unread', list(foreign.unread)],
          ['  false forms', list(foreign.falseForms)],
          ['  slowest', `${foreign.slowestMs.toFixed(1)} ms`],
        ]
      : []),
  ];
  const times = comparisons.map(
    ({ what, our }) => `${what}: ${our.median.toFixed(2)} ms a page (median of ${our.runs})`,
  );
  return [table(rows), describe(comparisons), ...times].join('\n');
}
