import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchExtension } from '../harness/extension.ts';
import { type Comparison, compare } from './stats.ts';
import type { vaultBench as VaultBench } from './vault-page.ts';

declare const vaultBench: typeof VaultBench;

/**
 * 1,000 companies with 17 scans each, against a bare IndexedDB that holds the same bytes, in the same page and run.
 * Scans are 8 KiB, so that a run takes a couple of minutes; what is measured per scan is so at its least favourable, and
 * one of 1 MiB is there for itself.
 */
const companies = 1000;
const scans = 17;
const scanBytes = 8 * 1024;

export interface VaultResult {
  companies: number;
  scans: number;
  bytes: number;
  backupBytes: number;
  comparisons: Comparison[];
  /** Resident memory of the page's process, MiB: at rest, and at most while it did that. */
  memory: { what: string; before: number; peak: number }[];
}

/** The process of the extension's pages below the browser of `userDataDir`. Linux; 0 elsewhere. */
async function residentOf(userDataDir: string): Promise<number> {
  const parents = new Map<number, number>();
  const commands = new Map<number, string>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const [command, status] = await Promise.all([
      readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''),
    ]);
    commands.set(Number(name), command.replaceAll('\0', ' '));
    parents.set(Number(name), Number(status.split(') ')[1]?.split(' ')[1]));
  }
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at && at > 1; at = parents.get(at)) {
      if (commands.get(at)?.includes(`--user-data-dir=${userDataDir}`)) return true;
    }
    return false;
  };
  let most = 0;
  for (const [pid, command] of commands) {
    if (!command.includes('--type=renderer') || !command.includes('--extension-process') || !isOurs(pid))
      continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }
  return most;
}

export async function benchVault(runs: number): Promise<VaultResult> {
  const folder = await mkdtemp(join(tmpdir(), 'ringready-bench-'));
  const extension = await launchExtension({ userDataDir: folder });
  try {
    const built = await build({
      entryPoints: [fileURLToPath(new URL('./vault-page.ts', import.meta.url))],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    await writeFile(join(extension.folder, 'bench-vault.js'), built.outputFiles[0]?.text ?? '');
    await writeFile(
      join(extension.folder, 'bench-vault.html'),
      '<!doctype html><meta charset="utf-8"><script type="module" src="bench-vault.js"></script>',
    );
    const page = await extension.extensionPage('bench-vault.html');
    page.setDefaultTimeout(600_000);
    await page.waitForFunction(() => 'vaultBench' in globalThis);
    const bytes = await page.evaluate(([a, b, c]) => vaultBench.fill(a, b, c), [
      companies,
      scans,
      scanBytes,
    ] as const);

    type Pair = [number, number];
    const measure = async (
      count: number,
      once: (run: number) => Promise<Pair>,
    ): Promise<[number[], number[]]> => {
      const pairs: Pair[] = [];
      // The first is warming up.
      for (let run = 0; run <= count; run++) {
        const pair = await once(run);
        if (run > 0 || count === 0) pairs.push(pair);
      }
      return [pairs.map(([ours]) => ours), pairs.map(([, theirs]) => theirs)];
    };
    const memory: VaultResult['memory'] = [];
    const watched = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const before = await residentOf(folder);
      let peak = before;
      let over = false;
      const watching = (async () => {
        while (!over) {
          peak = Math.max(peak, await residentOf(folder));
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      })();
      try {
        return await work();
      } finally {
        over = true;
        await watching;
        memory.push({ what, before: Math.round(before), peak: Math.round(peak) });
      }
    };

    const list = await measure(runs, async () => [
      await page.evaluate(() => vaultBench.list()),
      await page.evaluate(() => vaultBench.bareList()),
    ]);
    const open = await measure(runs, (run) => page.evaluate((nth) => vaultBench.open(nth), run * 37));
    const scan = await measure(Math.ceil(runs / 3), () => page.evaluate(() => vaultBench.scan()));
    const unlock = await measure(Math.ceil(runs / 3), () => page.evaluate(() => vaultBench.unlock()));
    const search = await measure(runs, () => page.evaluate(() => vaultBench.search()));
    const backup = await watched('backup', () =>
      measure(2, async () => [
        await page.evaluate(() => vaultBench.backup()),
        await page.evaluate(() => vaultBench.bareRead()),
      ]),
    );
    const restore = await watched('restore', () =>
      measure(1, async (run) => [
        await page.evaluate((n) => vaultBench.restore(n), run),
        await page.evaluate((n) => vaultBench.bareWrite(n), run),
      ]),
    );
    const backupBytes = await page.evaluate(() => vaultBench.backupBytes());
    const bare = 'bare IndexedDB';
    return {
      companies,
      scans,
      bytes,
      backupBytes,
      memory,
      comparisons: [
        compare(
          { what: `list of ${companies} companies`, ours: 'overview', against: `${bare}, same rows` },
          ...list,
        ),
        compare(
          { what: 'open a company and its list of scans', ours: 'get, listAll', against: bare },
          ...open,
        ),
        compare({ what: 'decrypt a scan of 1 MiB, checking its sum', ours: 'read', against: bare }, ...scan),
        compare({ what: 'unlock', ours: 'Argon2id 64 MiB t=3', against: 'PBKDF2 600,000' }, ...unlock),
        compare(
          { what: 'search, per letter typed', ours: 'pinyin and parts', against: 'includes()' },
          ...search,
        ),
        compare({ what: 'back up everything', ours: 'one file', against: `${bare}, reading all` }, ...backup),
        compare(
          { what: 'restore everything', ours: 'one file', against: `${bare}, copying all` },
          ...restore,
        ),
      ],
    };
  } finally {
    await extension.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
