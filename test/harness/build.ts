import { spawn } from 'node:child_process';
import { cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from './lock.ts';
import { newest } from './newest.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const extensionBuild = join(projectRoot, '.output', 'chrome-mv3');

const sources = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];
const isSource = (name: string) => !/\.test\.tsx?$/.test(name);

async function isFresh(): Promise<boolean> {
  const built = await stat(join(extensionBuild, 'manifest.json')).catch(() => null);
  if (!built) return false;
  const times = await Promise.all(sources.map((path) => newest(join(projectRoot, path), isSource)));
  return built.mtimeMs > Math.max(...times);
}

/**
 * Builds the extension if a source is newer than the build, and copies it to `into` (which must not exist): a browser
 * reads its pages long after launch, and somebody may build again meanwhile. Throws with WXT's output if it does not
 * build. RINGREADY_BUILT=1 says that a runner has built it just now.
 */
export async function copyExtension(into: string): Promise<void> {
  await mkdir(join(projectRoot, '.output'), { recursive: true });
  await withLock(join(projectRoot, '.output', '.build.lock'), async () => {
    if (process.env.RINGREADY_BUILT !== '1' && !(await isFresh())) await buildExtension();
    await cp(extensionBuild, into, { recursive: true });
  });
}

/** `wxt build`; throws with its output if it fails. */
export async function buildExtension(): Promise<void> {
  // The command, not its API: in a process of its own it cannot disturb the test runner's Vite.
  const wxt = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { code, text } = await runQuietly(process.execPath, [wxt, 'build']);
  if (code !== 0) throw new Error(`wxt build failed:\n${stripVTControlCharacters(text).trim()}`);
}

function runQuietly(command: string, args: string[]): Promise<{ code: number | null; text: string }> {
  // Vitest sets these for its own workers; a build under them is not the one that ships.
  const { NODE_ENV: _mode, VITEST: _vitest, FORCE_COLOR: _colour, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...env, NO_COLOR: '1', CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const collect = (chunk: Buffer) => {
      text += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
}
