import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newKdf } from './crypto.ts';
import { browserKeyStore } from './key-store.ts';
import { importProfile } from './profile-records.ts';
import { createSession } from './session.ts';
import type { VaultState } from './types.ts';
import { memoryKeyStore, passphrase, sampleProfile, testVault, unlockedVault } from './vault-fixture.ts';

describe('the session', () => {
  it('goes from none to unlocked, locked and unlocked again', async () => {
    const { session } = testVault();
    expect(await session.state()).toBe('none');
    await session.create(passphrase);
    expect(await session.state()).toBe('unlocked');
    await session.lock();
    expect(await session.state()).toBe('locked');
    await session.unlock(passphrase);
    expect(await session.state()).toBe('unlocked');
  });

  it('answers a wrong passphrase with one typed error and stays locked', async () => {
    const { session } = await unlockedVault();
    await session.lock();
    for (const wrong of ['', passphrase.slice(0, -1), `${passphrase} `]) {
      await expect(session.unlock(wrong)).rejects.toMatchObject({
        code: 'wrong-passphrase',
        message: 'wrong-passphrase',
      });
    }
    expect(await session.state()).toBe('locked');
  });

  it('refuses every read and write while locked', async () => {
    const vault = await unlockedVault();
    const { profile, files } = await sampleProfile();
    const { id } = await importProfile(vault, { profile, documents: files });
    const [document] = await vault.documents.list(id);
    await vault.session.lock();
    const attempts = [
      () => vault.companies.list(),
      () => vault.companies.get(id),
      () => vault.companies.put({ profile }),
      () => vault.companies.remove(id),
      () => vault.documents.list(id),
      () => vault.documents.listAll(id),
      () => vault.documents.read(document?.id ?? ''),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'locked' });
  });

  it('does not make a second vault over the first', async () => {
    const { session } = await unlockedVault();
    await expect(session.create('another one')).rejects.toMatchObject({ code: 'vault-exists' });
    await session.lock();
    await session.unlock(passphrase);
  });

  it('keeps one vault when two windows create at once', async () => {
    const one = testVault();
    const two = testVault(one.indexedDB, one.keys);
    const results = await Promise.allSettled([
      one.session.create('first one'),
      two.session.create('second one'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const key = await one.session.dataKey();
    await one.session.lock();
    await one.session.unlock(results[0]?.status === 'fulfilled' ? 'first one' : 'second one');
    expect(key).toBeTruthy();
  });

  it('is shared with other contexts through the key store, and locked for all of them', async () => {
    const worker = await unlockedVault();
    const panel = testVault(worker.indexedDB, worker.keys);
    expect(await panel.session.state()).toBe('unlocked');
    const states: VaultState[] = [];
    panel.session.onStateChange((state) => states.push(state));
    await worker.session.lock();
    await vi.waitFor(() => expect(states).toEqual(['locked']));
    await expect(panel.session.dataKey()).rejects.toMatchObject({ code: 'locked' });
  });

  it('is locked by a restart of the browser', async () => {
    const before = await unlockedVault();
    const after = testVault(before.indexedDB, memoryKeyStore());
    expect(await after.session.state()).toBe('locked');
  });

  it('takes no key of another vault', async () => {
    const old = await unlockedVault();
    const other = testVault(undefined, old.keys);
    await other.session.create('another one');
    expect(await old.session.state()).toBe('locked');
  });

  it('raises weak parameters at the next unlock', async () => {
    const { db, keys, session } = await unlockedVault();
    await session.lock();
    const today = createSession(db, keys, () => ({ ...newKdf(), memoryKiB: 16, iterations: 2 }));
    await today.unlock(passphrase);
    expect((await db.header.get('vault'))?.kdf).toMatchObject({ memoryKiB: 16, iterations: 2 });
    await today.lock();
    await today.unlock(passphrase);
    expect(await today.state()).toBe('unlocked');
  });

  it('erases everything and can begin anew', async () => {
    const vault = await unlockedVault();
    const { profile, files } = await sampleProfile();
    await importProfile(vault, { profile, documents: files });
    await vault.session.lock();
    await vault.session.erase();
    expect(await vault.session.state()).toBe('none');
    expect(await vault.db.documentBytes.count()).toBe(0);
    await vault.session.create('a new one');
    expect(await vault.companies.list()).toEqual([]);
  });
});

describe('the key store of the browser', () => {
  it('holds the key in storage.session and nowhere else', async () => {
    fakeBrowser.reset();
    const { session } = testVault(undefined, browserKeyStore);
    const states: VaultState[] = [];
    const stop = session.onStateChange((state) => states.push(state));
    await session.create(passphrase);
    expect(Object.keys(await fakeBrowser.storage.session.get())).toHaveLength(1);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
    await vi.waitFor(() => expect(states).toEqual(['unlocked']));
    await session.lock();
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    await vi.waitFor(() => expect(states).toEqual(['unlocked', 'locked']));
    stop();
    await session.unlock(passphrase);
    expect(states).toHaveLength(2);
  });
});
