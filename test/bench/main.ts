import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { origin, setUp } from '../e2e/set-up.ts';
import { ensureBrowser } from '../harness/browser.ts';
import { buildExtension, projectRoot } from '../harness/build.ts';
import { type Injected, injected, type Size, sizes } from './bytes.ts';
import { benchDetection, type DetectionResult, describeDetection } from './detection.ts';
import { benchFill, type FillResult } from './fill.ts';
import { benchPaint } from './paint.ts';
import { benchReviews, type ReviewsResult } from './reviews.ts';
import { benchRing, describeRing, type RingResult } from './ring.ts';
import { benchScan, type ScanResult } from './scan.ts';
import { type Comparison, describe, table } from './stats.ts';
import { benchVault, type VaultResult } from './vault.ts';

/**
 * npm run bench [-- --only scan,fill,paint,bytes,ring,reviews,detection,vault] [--runs N] [--corpus DIR]: ratios against peers
 * measured in the same run, a table and artifacts/bench.json. Judges nothing: exit 0 when it could measure, 1 when not,
 * 2 for bad arguments.
 */
const parts = ['scan', 'fill', 'paint', 'bytes', 'ring', 'reviews', 'detection', 'vault'] as const;
type Part = (typeof parts)[number];

interface Bench {
  scan?: ScanResult;
  detection?: DetectionResult;
  fill?: FillResult;
  paint?: Comparison[];
  sizes?: Size[];
  injected?: Injected[];
  ring?: RingResult | null;
  reviews?: ReviewsResult;
  vault?: VaultResult;
  /** A busy machine's numbers are worth less. */
  machine: { cores: number; loadBefore: number; loadAfter?: number };
}

const form = '/ccc/enterprise/update';
const empty = '/ccc/overview';
const emptyPage = {
  html: '<!doctype html><meta charset="utf-8"><title>概览</title><h1>概览</h1><p>今日通话 12 次</p>',
};

const heading = (text: string) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 60 - text.length))}`);

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

async function run(asked: Set<Part>, runs: number, corpus?: string): Promise<Bench> {
  const bench: Bench = { machine: { cores: cpus().length, loadBefore: loadavg()[0] ?? 0 } };
  await ensureBrowser();
  if (asked.has('scan')) {
    heading('scan: about 10,000 elements, 40 fields');
    bench.scan = await benchScan(runs);
    for (const [name, counts] of Object.entries(bench.scan.pages)) console.log(name, counts);
    console.log(describe(bench.scan.comparisons));
  }
  if (asked.has('detection')) {
    heading('detection');
    bench.detection = await benchDetection(runs, corpus);
    console.log(describeDetection(bench.detection));
  }
  if ([...asked].some((part) => part !== 'scan' && part !== 'detection')) {
    await buildExtension();
    process.env.RINGREADY_BUILT = '1';
  }
  if (asked.has('fill')) {
    heading('fill');
    bench.fill = await benchFill(Math.ceil(runs / 3));
    const { fields, files, sameResult, comparisons } = bench.fill;
    console.log(
      `${fields} fields, ${files} of them files; same state of the page: ${sameResult ? 'yes' : 'NO'}`,
    );
    console.log(describe(comparisons));
  }
  if (asked.has('paint') || asked.has('bytes')) {
    const elsewhere = `https://forms.example${form}`;
    const stage = await setUp({
      [form]: 'tccc-qualification',
      [empty]: emptyPage,
      [elsewhere]: 'tccc-qualification',
    });
    try {
      if (asked.has('paint')) {
        heading('first paint');
        await stage.importSample();
        const page = await stage.open(form);
        const panel = await stage.panel(page);
        await panel.getByTestId('fill').waitFor();
        await panel.close();
        bench.paint = await benchPaint(stage, page, runs);
        await page.close();
        console.log(describe(bench.paint));
      }
      if (asked.has('bytes')) {
        heading('bytes, minified');
        bench.sizes = await sizes(stage.extension.folder);
        console.log(
          table(
            bench.sizes.map(({ part, bytes, gzip, aim }) => [
              part,
              kib(bytes),
              `gzip ${kib(gzip)}`,
              aim ? `aim ≤ ${kib(aim)}: ${bytes <= aim ? 'met' : 'NOT met'}` : '',
            ]),
          ),
        );
        heading('where the extension runs');
        bench.injected = await injected(stage, origin + form, origin + empty, elsewhere);
        console.log(
          table(
            bench.injected.map(({ page, sentinel, engine, expected }) => [
              page,
              sentinel ? 'sentinel' : 'nothing',
              engine ? 'engine' : 'no engine',
              expected ? 'as meant' : 'NOT as meant',
            ]),
          ),
        );
      }
    } finally {
      await stage.close();
    }
  }
  if (asked.has('ring')) {
    heading('ring guard');
    bench.ring = await benchRing(runs);
    if (bench.ring) {
      console.log(describeRing(bench.ring));
      console.log(describe(bench.ring.comparisons));
    } else console.log('nothing to listen with');
  }
  if (asked.has('reviews')) {
    heading('following applications');
    bench.reviews = await benchReviews(runs);
    const { poll, rows } = bench.reviews;
    console.log(
      `50 keys: ${poll.applications} applications in ${poll.calls} calls; rows read ${rows.read}, unread ${rows.unread}`,
    );
    console.log(describe(bench.reviews.comparisons));
  }
  if (asked.has('vault')) {
    heading('vault: 1,000 companies with 17 scans each');
    bench.vault = await benchVault(runs);
    const { bytes, backupBytes, comparisons, memory } = bench.vault;
    console.log(`${kib(bytes)} of ciphertext; the backup is ${kib(backupBytes)}`);
    console.log(describe(comparisons));
    for (const { what, before, peak } of memory)
      console.log(`memory of the page’s process, ${what}: ${before} MiB before, ${peak} MiB at most`);
  }
  bench.machine.loadAfter = loadavg()[0] ?? 0;
  return bench;
}

function read(): { asked: Set<Part>; runs: number; corpus?: string } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '15' },
      /** A directory of HTML pages, none of which is a form of ours. */
      corpus: { type: 'string' },
    },
  });
  // `npm run bench -- detection` is short for `--only detection`.
  const only = (values.only ?? (positionals.join(',') || parts.join(','))).split(',');
  const asked = parts.filter((part) => only.includes(part));
  const runs = Number(values.runs);
  if (asked.length !== only.length) throw new Error(`--only takes ${parts.join(', ')}`);
  if (!Number.isInteger(runs) || runs < 3 || runs > 200) throw new Error('--runs takes 3 to 200');
  if (values.corpus !== undefined && !asked.includes('detection'))
    throw new Error('--corpus is for detection');
  return { asked: new Set(asked), runs, ...(values.corpus ? { corpus: values.corpus } : {}) };
}

let options: ReturnType<typeof read>;
try {
  options = read();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
try {
  const bench = await run(options.asked, options.runs, options.corpus);
  await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
  await writeFile(join(projectRoot, 'artifacts', 'bench.json'), `${JSON.stringify(bench, null, 2)}\n`);
  const { cores, loadBefore, loadAfter } = bench.machine;
  console.log(
    `\n± is the distance of the quartiles. Machine: ${cores} cores, load ${loadBefore.toFixed(1)} → ${loadAfter?.toFixed(1)}. artifacts/bench.json`,
  );
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
