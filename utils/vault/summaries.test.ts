import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { seal, sealJson } from './crypto.ts';
import { importProfile } from './profile-records.ts';
import { passphrase, sampleProfile, testVault, unlockedVault } from './vault-fixture.ts';

const named = (name: string) => ({
  profile: { format: 'company-profile' as const, version: 1 as const, company: { name } },
});

async function withSample() {
  const vault = await unlockedVault();
  const { profile, files } = await sampleProfile();
  return { vault, profile, record: await importProfile(vault, { profile, documents: files }) };
}

describe('the overview', () => {
  it('says what a list needs, without opening a profile', async () => {
    const { vault, profile, record } = await withSample();
    const opened = vi.spyOn(crypto.subtle, 'decrypt');
    const { companies, damaged } = await vault.companies.overview();
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
    expect(damaged).toEqual([]);
    expect(companies).toEqual([
      {
        id: record.id,
        revision: 1,
        name: profile.company.name,
        code: profile.company.unifiedSocialCreditCode,
        contacts: [
          profile.people?.operator?.name,
          profile.people?.operator?.phone,
          profile.people?.legalRepresentative?.name,
          profile.people?.legalRepresentative?.phone,
          profile.company.phone,
        ],
        place: expect.any(String),
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
        documents: 17,
        expiresOn: null,
        tags: [],
        openedAt: null,
      },
    ]);
  });

  it('follows every write', async () => {
    const { vault, record } = await withSample();
    const metas = await vault.documents.listAll(record.id);
    await vault.companies.put({
      ...record,
      profile: { ...record.profile, company: { ...record.profile.company, name: '改名有限公司' } },
      documents: metas.slice(0, 2).map((meta, at) => ({ ...meta, expiresOn: `202${9 - at}-01-31` })),
    });
    expect((await vault.companies.overview()).companies).toMatchObject([
      { revision: 2, name: '改名有限公司', documents: 2, expiresOn: '2028-01-31' },
    ]);
    await vault.companies.remove(record.id);
    expect(await vault.companies.overview()).toEqual({ companies: [], damaged: [] });
    expect(await vault.db.summaries.count()).toBe(0);
    expect(await vault.db.marks.count()).toBe(0);
  });

  it('is made anew where it is missing, old or damaged', async () => {
    const { vault, record } = await withSample();
    const before = await vault.companies.overview();
    const row = await vault.db.summaries.get(record.id);
    if (!row) throw new Error('row');
    const key = await vault.session.dataKey();
    const wrong = await seal(key, new Uint8Array(9), { table: 'documents', id: record.id, revision: 1 });
    for (const change of [
      () => vault.db.summaries.delete(record.id),
      () => vault.db.summaries.put({ ...row, revision: 7 }),
      () => vault.db.summaries.put({ ...row, sealed: wrong }),
    ]) {
      await change();
      expect(await vault.companies.overview()).toEqual(before);
      expect(await vault.db.summaries.get(record.id)).toMatchObject({ revision: 1 });
    }
  });

  it('names a company that does not open, and shows the others', async () => {
    const { vault, record } = await withSample();
    const { record: other } = await vault.companies.put(named('云岭'));
    const row = await vault.db.companies.get(record.id);
    if (!row) throw new Error('row');
    await vault.db.companies.put({ ...row, revision: 5 });
    const { companies, damaged } = await vault.companies.overview();
    expect(companies.map(({ id }) => id)).toEqual([other.id]);
    expect(damaged).toEqual([record.id]);
  });

  it('is not for a locked vault', async () => {
    const { vault, record } = await withSample();
    await vault.session.lock();
    for (const attempt of [
      () => vault.companies.overview(),
      () => vault.companies.opened(record.id),
      () => vault.companies.tag([record.id], { add: ['a'] }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('tags and last use', () => {
  it('are kept beside the profile: no conflict for who edits it', async () => {
    const { vault, record } = await withSample();
    const { record: other } = await vault.companies.put(named('云岭'));
    await vault.companies.tag([record.id, other.id], { add: ['  待审 ', '', '急'] });
    await vault.companies.tag([other.id], { add: ['深圳'], remove: ['急'] });
    const before = Date.now();
    await vault.companies.opened(record.id);
    await vault.companies.put({ ...record, documents: [] });
    const [first, second] = (await vault.companies.overview()).companies;
    expect(first?.tags).toEqual(['待审', '急']);
    expect(first?.openedAt).toBeGreaterThanOrEqual(before);
    expect(second).toMatchObject({ tags: ['待审', '深圳'], openedAt: null });
  });

  it('are all kept when several windows tag at once', async () => {
    const { vault, record } = await withSample();
    const two = testVault(vault.indexedDB, vault.keys);
    await Promise.all([
      vault.companies.tag([record.id], { add: ['a'] }),
      two.companies.tag([record.id], { add: ['b'] }),
      vault.companies.opened(record.id),
    ]);
    const [only] = (await vault.companies.overview()).companies;
    expect(only?.tags.toSorted()).toEqual(['a', 'b']);
    expect(only?.openedAt).not.toBeNull();
  });

  it('of a company that is gone come to nothing', async () => {
    const { vault, record } = await withSample();
    await vault.companies.remove(record.id);
    await vault.companies.tag([record.id], { add: ['a'] });
    expect(await vault.db.marks.count()).toBe(0);
  });
});

it('a vault of the first schema opens, with summaries and contents of its own rows', async () => {
  const indexedDB = new IDBFactory();
  const old = new Dexie('ringready', { indexedDB, IDBKeyRange });
  old.version(1).stores({
    header: 'id',
    companies: 'id',
    documents: 'id, companyId',
    documentBytes: 'id, companyId',
    taught: 'id, formId',
  });
  // A key and a header as that version wrote them.
  const source = await unlockedVault();
  const key = await source.session.dataKey();
  await old.table('header').add(await source.db.header.get('vault'));
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 7]);
  const sum = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const meta = { kind: 'call-script', file: 'a.jpg', mediaType: 'image/jpeg', size: 4, sha256: sum };
  const ids = { id: 'd', companyId: 'c', revision: 1 };
  const content = { ...named('云岭'), createdAt: 1, updatedAt: 2 };
  const at = (table: string) => ({ table, id: 'd', revision: 1, owner: 'c' });
  await old.table('companies').add({
    id: 'c',
    revision: 1,
    sealed: await sealJson(key, content, { table: 'companies', id: 'c', revision: 1 }),
  });
  await old.table('documents').add({
    ...ids,
    sealed: await sealJson(key, { ...meta, addedAt: 1, order: 0, extra: {} }, at('documents')),
  });
  await old.table('documentBytes').add({ ...ids, sealed: await seal(key, bytes, at('documentBytes')) });
  old.close();

  const vault = testVault(indexedDB);
  await vault.session.unlock(passphrase);
  expect((await vault.companies.overview()).companies).toMatchObject([{ name: '云岭', documents: 1 }]);
  expect((await vault.documents.read('d')).bytes).toEqual(bytes);
  const [document] = await vault.documents.listAll('c');
  if (!document) throw new Error('document');
  const newer = new Uint8Array([0xff, 0xd8, 0xff, 8]);
  await vault.companies.put({
    ...(await vault.companies.get('c')),
    documents: [{ ...document, bytes: newer }],
  });
  expect((await vault.documents.read('d')).bytes).toEqual(newer);
  expect((await vault.documents.readVersion('d', 'd')).bytes).toEqual(bytes);
});
