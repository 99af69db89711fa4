import { afterEach, describe, expect, it, vi } from 'vitest';
import { tryPassphrase, waitAfter, waitFor } from './attempts.ts';
import { VaultError } from './errors.ts';
import { passphrase, testVault, unlockedVault } from './vault-fixture.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wrong = () => Promise.reject(new VaultError('wrong-passphrase'));

it('grows from nothing to minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 8].map(waitAfter)).toEqual([0, 0, 0, 1000, 2000, 4000, 32_000]);
  expect(waitAfter(60)).toBe(300_000);
});

describe('wrong passphrases', () => {
  it('make one wait, longer each time, also for another window and after a reload', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    const vault = await unlockedVault();
    await vault.session.lock();
    for (let tries = 0; tries < 3; tries++) {
      await expect(vault.session.unlock('no')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    }
    // Even the right one: an answer would tell.
    const other = testVault(vault.indexedDB, vault.keys);
    for (const { session } of [vault, other]) {
      await expect(session.unlock(passphrase)).rejects.toMatchObject({ code: 'too-soon', waitMs: 1000 });
    }
    vi.setSystemTime(1_001_000);
    await expect(other.session.unlock('no')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(vault.session.changePassphrase('no', 'x')).rejects.toMatchObject({ waitMs: 2000 });
    vi.setSystemTime(1_003_000);
    await vault.session.unlock(passphrase);
    expect(await waitFor(vault.db, 'vault')).toBe(0);
    await expect(vault.session.unlock('no')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('tried at once are counted one by one', async () => {
    const vault = await unlockedVault();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => vault.session.unlock('no')));
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'open'));
    expect(codes.filter((code) => code === 'wrong-passphrase')).toHaveLength(3);
    expect(codes.filter((code) => code === 'too-soon')).toHaveLength(5);
  });

  it('count when the browser dies while one is tried', async () => {
    const { db } = await unlockedVault();
    for (let tries = 0; tries < 3; tries++) void tryPassphrase(db, 'x', () => new Promise(() => {}));
    await vi.waitFor(async () => expect((await db.attempts.get('x'))?.failed).toBe(3));
    await expect(tryPassphrase(db, 'x', async () => 1)).rejects.toMatchObject({ code: 'too-soon' });
  });

  it('are not what other failures are', async () => {
    const { db } = await unlockedVault();
    for (let tries = 0; tries < 9; tries++) {
      await expect(
        tryPassphrase(db, 'x', () => Promise.reject(new VaultError('damaged'))),
      ).rejects.toMatchObject({ code: 'damaged' });
    }
    expect(await waitFor(db, 'x')).toBe(0);
  });

  it('do not wait longer because the clock was put back', async () => {
    const { db } = await unlockedVault();
    for (let tries = 0; tries < 3; tries++) await tryPassphrase(db, 'x', wrong).catch(() => {});
    expect(await waitFor(db, 'x', Date.now() - 86_400_000)).toBe(1000);
  });

  it('a full disk does not keep the owner out', async () => {
    const vault = await unlockedVault();
    await vault.session.lock();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await vault.session.unlock(passphrase);
    expect(await vault.session.state()).toBe('unlocked');
  });
});
