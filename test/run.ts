import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './harness/browser.ts';
import { buildExtension, projectRoot } from './harness/build.ts';
import { ensureSound } from './harness/sound.ts';
import { sum, summaryLine, type Tally, tallyVitest } from './summary.ts';

/**
 * npm test: type-check, lint, unit, page and end-to-end tests. Sets up what they need, shows them as they run, and
 * closes with one line `N passed, N failed` over all of them (type-check and lint count as one each).
 */
const bin = (name: string) =>
  join(projectRoot, 'node_modules', '.bin', name + (process.platform === 'win32' ? '.cmd' : ''));

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.on('close', resolve);
  });
}

const heading = (text: string) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 60 - text.length))}`);

async function step(name: string, work: () => Promise<Tally>): Promise<Tally> {
  heading(name);
  const started = Date.now();
  let tally: Tally;
  try {
    tally = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = { passed: 0, failed: 1 };
  }
  console.log(
    `${name}: ${tally.failed > 0 ? 'FAILED' : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return tally;
}

const command = (name: string, args: string[]) => async (): Promise<Tally> =>
  (await run(bin(name), args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** Needed by what comes after, and no test itself: only its failure counts. */
const setUp = (work: () => Promise<unknown>) => async (): Promise<Tally> => {
  await work();
  return { passed: 0, failed: 0 };
};

const work = await mkdtemp(join(tmpdir(), 'ringready-test-'));
const vitest = (project: string) => async (): Promise<Tally> => {
  const json = join(work, `${project}.json`);
  const code = await run(
    bin('vitest'),
    [
      'run',
      '--config=test/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${json}`,
    ],
    { RINGREADY_BUILT: '1' },
  );
  return tallyVitest(await readFile(json, 'utf8').catch(() => null), code);
};

try {
  const tallies: Tally[] = [];
  const add = async (name: string, run: () => Promise<Tally>) => {
    const tally = await step(name, run);
    tallies.push(tally);
    return tally.failed === 0;
  };
  await add('type-check', command('tsc', ['--noEmit']));
  await add('lint', command('biome', ['check', '.']));
  await add('unit tests', vitest('unit'));
  const browser = await add('browser', setUp(ensureBrowser));
  // Where there is none, the tests that listen are skipped and say so.
  await add('sound', setUp(ensureSound));
  if (browser) await add('page tests', vitest('page'));
  const built = await add('build', setUp(buildExtension));
  if (browser && built) await add('end-to-end tests', vitest('e2e'));
  const total = sum(tallies);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${summaryLine(total)}`);
} finally {
  await rm(work, { recursive: true, force: true });
}
