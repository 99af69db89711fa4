import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { anchorSelector } from '../../utils/autofill/page/anchors.ts';
import { type ConsolePage, closeBrowser, openConsole } from '../harness/page.ts';
import type { ScanBenchOptions, ScanSamples } from './scan-page.ts';
import { type Comparison, compare } from './stats.ts';

/**
 * The scan of a page of about 10,000 elements around 40 fields, in one isolated world with what it is measured
 * against. A scan runs when a page has come to rest after a change; again on an unchanged page the browser has kept
 * the answers of most questions, and ours as well as theirs are cheaper.
 */
interface Page {
  name: string;
  options: ScanBenchOptions;
}

const pages: Page[] = [
  {
    name: 'big-tea',
    options: { controls: '.tea-form__controls > :first-child', row: '.tea-form__item', any: anchorSelector },
  },
  {
    name: 'big-antd',
    options: {
      controls: '.ant-form-item-control-input-content > *',
      row: '.ant-form-item',
      any: anchorSelector,
    },
  },
  {
    name: 'native-big',
    options: { controls: '.c-box > :first-child', row: '.c-form-item', any: anchorSelector },
  },
];

const pageCode = async () => {
  const entry = fileURLToPath(new URL('./scan-page.ts', import.meta.url));
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return built.outputFiles[0]?.text ?? '';
};

const contestants = ['scan', 'any', 'exact', 'names'] as const;

async function open({ name, options }: Page, code: string): Promise<ConsolePage> {
  const console = await openConsole(name);
  await console.page.waitForFunction(() => document.readyState === 'complete');
  await console.page.locator(options.controls).first().waitFor();
  await console.isolated(`${code};0`);
  return console;
}

export interface ScanResult {
  comparisons: Comparison[];
  /** Per page: elements, and the controls each contestant found. */
  pages: Record<string, Record<string, number>>;
}

export async function benchScan(runs: number): Promise<ScanResult> {
  const code = await pageCode();
  const result: ScanResult = { comparisons: [], pages: {} };
  try {
    for (const page of pages) {
      const { name, options } = page;
      const asked = JSON.stringify(options);
      const console = await open(page, code);
      const counts = await console.isolated<Record<string, number>>(`bench.counts(${asked})`);
      const { nodes } = await console.state<{ nodes: number }>();
      result.pages[name] = { elements: nodes, ...counts };
      for (const changing of [true, false]) {
        const sample = (rounds: number) =>
          console.isolated<ScanSamples>(`bench.warm(${asked},${rounds},5,${changing})`);
        await sample(20);
        const samples = await sample(runs * 5);
        const what = `${name}, ${changing ? 'after a change' : 'page unchanged'}`;
        const against = (them: keyof ScanSamples, say: string, aim?: number) =>
          result.comparisons.push(
            compare({ what, ours: 'scan', against: say, aim }, samples.scan, samples[them]),
          );
        against('any', '(a) bare read, selector for any page', 3);
        against('exact', '(a) bare read, selector for this page', 3);
        against('names', '(b) accessible names', 1);
      }
      await console.close();

      // The first in a document: each in a fresh one, in turns.
      const first: ScanSamples = { scan: [], any: [], exact: [], names: [] };
      for (let run = 0; run < Math.ceil(runs / 3); run++) {
        for (const contestant of contestants) {
          const fresh = await open(page, code);
          first[contestant].push(await fresh.isolated<number>(`bench.first(${asked},'${contestant}')`));
          await fresh.close();
        }
      }
      const names = { what: `${name}, cold first`, ours: 'scan' };
      result.comparisons.push(
        compare({ ...names, against: '(a) bare read, selector for any page' }, first.scan, first.any),
        compare({ ...names, against: '(b) accessible names' }, first.scan, first.names),
      );
    }
  } finally {
    await closeBrowser();
  }
  return result;
}
