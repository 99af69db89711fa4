import { type VaultDatabase, write } from './db.ts';
import { VaultError } from './errors.ts';

/** A few slips of the finger cost nothing; then each wrong passphrase doubles the wait. */
const freeTries = 3;
const longestWaitMs = 5 * 60_000;

export const waitAfter = (failed: number): number =>
  failed < freeTries ? 0 : Math.min(1000 * 2 ** (failed - freeTries), longestWaitMs);

/** Milliseconds until `id` may be tried again. */
export async function waitFor(db: VaultDatabase, id: string, now = Date.now()): Promise<number> {
  const row = await db.attempts.get(id);
  return row ? waitOf(row, now) : 0;
}

// A clock that was put back must not lengthen the wait.
const waitOf = ({ failed, at }: { failed: number; at: number }, now: number): number =>
  Math.max(0, Math.min(at, now) + waitAfter(failed) - now);

/**
 * Tries a passphrase for `id` (the vault, or backups). It is counted before it is tried, in the database: neither a
 * reload, nor a second window, nor killing the browser while it is tried makes guessing faster. This slows down who sits
 * at the keyboard; who has the files is slowed by Argon2id alone (docs/adr/0003). Throws `too-soon` with `waitMs`, else
 * what `attempt` throws.
 */
export async function tryPassphrase<T>(db: VaultDatabase, id: string, attempt: () => Promise<T>): Promise<T> {
  let before = { failed: 0, at: 0 };
  const remember = (row: { failed: number; at: number }) =>
    // A full disk must not keep the owner out.
    write(db, [db.attempts], () =>
      row.failed > 0 ? db.attempts.put({ id, ...row }).then(() => {}) : db.attempts.delete(id),
    ).catch(() => {});
  await write(db, [db.attempts], async () => {
    const now = Date.now();
    before = (await db.attempts.get(id)) ?? before;
    const waitMs = waitOf(before, now);
    if (waitMs > 0) throw new VaultError('too-soon', { waitMs });
    await db.attempts.put({ id, failed: before.failed + 1, at: now });
  }).catch((error) => {
    if (error instanceof VaultError && error.code === 'disk-full') return;
    throw error;
  });
  try {
    const result = await attempt();
    await remember({ failed: 0, at: 0 });
    return result;
  } catch (error) {
    // Only a wrong passphrase counts.
    if (!(error instanceof VaultError && error.code === 'wrong-passphrase')) await remember(before);
    throw error;
  }
}
