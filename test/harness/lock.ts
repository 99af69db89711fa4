import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock nobody refreshed for this long belongs to a process that died. Milliseconds. */
const stale = 10_000;

/**
 * Runs `work` while no other process holds the lock `folder` (which must not exist otherwise): test files run in
 * processes of their own, and build the same things. Waits up to `bound` milliseconds, then throws.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, bound = 180_000): Promise<T> {
  const end = Date.now() + bound;
  for (;;) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = await stat(folder).catch(() => null);
    if (held && Date.now() - held.mtimeMs > stale) await rm(folder, { recursive: true, force: true });
    else if (Date.now() > end) throw new Error(`${folder} is locked by another process`);
    else await pause(50);
  }
  const alive = setInterval(() => {
    const now = new Date();
    void utimes(folder, now, now).catch(() => undefined);
  }, stale / 5);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await rm(folder, { recursive: true, force: true });
  }
}
