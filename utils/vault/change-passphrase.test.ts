import { expect, it } from 'vitest';
import { importProfile } from './profile-records.ts';
import { passphrase, sampleProfile, testVault, unlockedVault } from './vault-fixture.ts';

const rowsOf = async (vault: Awaited<ReturnType<typeof unlockedVault>>) => {
  const rows: Record<string, unknown> = {};
  for (const table of vault.db.tables) {
    if (table.name !== 'header' && table.name !== 'attempts') rows[table.name] = await table.toArray();
  }
  return rows;
};

it('re-wraps the key and touches no record', async () => {
  const vault = await unlockedVault();
  const { profile, files } = await sampleProfile();
  const { id } = await importProfile(vault, { profile, documents: files });
  await vault.companies.tag([id], { add: ['a'] });
  const [before, header] = [await rowsOf(vault), await vault.db.header.get('vault')];
  expect((before.documentBytes as unknown[]).length).toBe(17);

  await vault.session.changePassphrase(passphrase, '新的口令 more words');
  expect(await rowsOf(vault)).toEqual(before);
  const changed = await vault.db.header.get('vault');
  expect(changed?.vaultId).toBe(header?.vaultId);
  expect(changed?.kdf.salt).not.toEqual(header?.kdf.salt);
  expect(changed?.wrapped).not.toEqual(header?.wrapped);
  // What was open stays so.
  expect(await vault.session.state()).toBe('unlocked');
  await vault.session.lock();
  await expect(vault.session.unlock(passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await vault.session.unlock('新的口令 more words');
  expect((await vault.companies.get(id)).profile.company.name).toBe(profile.company.name);
});

it('wants the present passphrase, and leaves everything as it was without', async () => {
  const vault = await unlockedVault();
  const header = await vault.db.header.get('vault');
  await expect(vault.session.changePassphrase('no', 'x')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(await vault.db.header.get('vault')).toEqual(header);
});

it('of two windows at once changes it once', async () => {
  const one = await unlockedVault();
  const two = testVault(one.indexedDB, one.keys);
  const results = await Promise.allSettled([
    one.session.changePassphrase(passphrase, 'first one'),
    two.session.changePassphrase(passphrase, 'second one'),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  });
  await one.session.lock();
  await one.session.unlock(results[0]?.status === 'fulfilled' ? 'first one' : 'second one');
});
