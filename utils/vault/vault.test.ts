import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from './crypto.ts';
import { exportProfile, freePath, importProfile, toDraft } from './profile-records.ts';
import { sampleProfile, unlockedVault } from './vault-fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function withSample() {
  const vault = await unlockedVault();
  const { profile, files } = await sampleProfile();
  const record = await importProfile(vault, { profile, documents: files });
  return { vault, profile, files, record };
}

/** Every row of every table, as one string of characters 0–255: what somebody with the files would search. */
async function rawRows(vault: Awaited<ReturnType<typeof unlockedVault>>): Promise<string> {
  const parts: string[] = [];
  const walk = (value: unknown) => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value).toString('latin1'));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        parts.push(key);
        walk(each);
      }
    } else parts.push(Buffer.from(String(value)).toString('latin1'));
  };
  for (const table of vault.db.tables) walk(await table.toArray());
  return parts.join('\n');
}

const latin1 = (text: string) => Buffer.from(text).toString('latin1');

describe('a company and its documents', () => {
  it('come out of the vault as they went in', async () => {
    const { vault, profile, files, record } = await withSample();
    const exported = await exportProfile(vault, record.id);
    expect(exported.profile).toEqual(profile);
    expect([...exported.documents.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files) expect(exported.documents.get(path)).toEqual(bytes);
  });

  it('keep unknown fields, foreign kinds, missing files and files named twice', async () => {
    const vault = await unlockedVault();
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1]);
    const profile = {
      format: 'company-profile' as const,
      version: 1 as const,
      company: { name: '云岭', taxLevel: { grade: 'A' } },
      documents: [
        { kind: 'other-proof', file: 'a.jpg', pages: [1, 2] },
        { kind: 'business-license', file: 'a.jpg', stamped: false },
        { kind: 'call-script', file: 'missing.jpg', stamped: true },
      ],
    };
    const record = await importProfile(vault, { profile, documents: new Map([['a.jpg', bytes]]) });
    expect(await exportProfile(vault, record.id)).toEqual({
      profile,
      documents: new Map([['a.jpg', bytes]]),
    });
    const usable = await vault.documents.list(record.id);
    expect(usable.map(({ kind }) => kind)).toEqual(['other-proof', 'business-license']);
    const missing = (await vault.documents.listAll(record.id)).find(({ size }) => size === 0);
    await expect(vault.documents.read(missing?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('survive an edit: only what was edited changes', async () => {
    const { vault, profile, files, record } = await withSample();
    const metas = await vault.documents.listAll(record.id);
    const saved = await vault.companies.put({
      ...record,
      profile: { ...record.profile, company: { ...record.profile.company, phone: '0571-80000009' } },
      documents: metas.map((meta) => ({
        ...meta,
        stamped: meta.kind === 'call-script' ? false : meta.stamped,
      })),
    });
    expect(saved.record.revision).toBe(2);
    const exported = await exportProfile(vault, record.id);
    expect(exported.profile).toEqual({
      ...profile,
      company: { ...profile.company, phone: '0571-80000009' },
      documents: profile.documents?.map((entry) =>
        entry.kind === 'call-script' ? { ...entry, stamped: false } : entry,
      ),
    });
    for (const [path, bytes] of files) expect(exported.documents.get(path)).toEqual(bytes);
  });

  it('are replaced, added and removed with the company', async () => {
    const { vault, record } = await withSample();
    const [first, second] = await vault.documents.listAll(record.id);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);
    await vault.companies.put({
      ...record,
      documents: [
        { ...first, kind: 'business-license', file: 'x.png', bytes: png },
        { kind: 'call-script', file: 'y.png', bytes: png },
      ],
    });
    const metas = await vault.documents.list(record.id);
    expect(metas.map(({ kind, file, mediaType, size }) => ({ kind, file, mediaType, size }))).toEqual([
      { kind: 'business-license', file: 'x.png', mediaType: 'image/png', size: 9 },
      { kind: 'call-script', file: 'y.png', mediaType: 'image/png', size: 9 },
    ]);
    expect((await vault.documents.read(first?.id ?? '')).bytes).toEqual(png);
    await expect(vault.documents.read(second?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
    // The file that was replaced is kept as an older version; those of the removed documents are gone.
    expect(await vault.db.documentBytes.count()).toBe(3);

    await vault.companies.remove(record.id);
    expect(await vault.companies.list()).toEqual([]);
    expect(await vault.db.documents.count()).toBe(0);
    expect(await vault.db.documentBytes.count()).toBe(0);
  });

  it('are refused when the profile does not fit the schema', async () => {
    const vault = await unlockedVault();
    const { profile } = await sampleProfile();
    const draft = toDraft({ ...profile, company: { ...profile.company, name: ' ' } }, new Map());
    await expect(vault.companies.put(draft)).rejects.toMatchObject({ code: 'invalid' });
    expect(await vault.db.companies.count()).toBe(0);
  });

  it('tell listeners about every write, of this and other views', async () => {
    const { vault, record } = await withSample();
    const listener = vi.fn();
    const stop = vault.companies.onChange(listener);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listener).not.toHaveBeenCalled();
    await vault.companies.put(record);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    stop();
    await vault.companies.remove(record.id);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('what lies on the disk', () => {
  it('has no name, number, path, kind, file sum or piece of a scan in the clear', async () => {
    const { vault, profile, files } = await withSample();
    const raw = await rawRows(vault);
    const texts: string[] = [];
    const collect = (value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(profile);
    const telling = texts.filter((text) => text.length >= 6 || /\p{Script=Han}/u.test(text));
    expect(telling.length).toBeGreaterThan(40);
    // The search itself must be able to find: the ids are there in the clear.
    expect(raw).toContain((await vault.db.companies.toArray())[0]?.id);
    for (const text of telling) expect(raw, text).not.toContain(latin1(text));
    for (const [path, bytes] of files) {
      for (let at = 0; at + 16 <= bytes.length; at += 4099) {
        const run = Buffer.from(bytes.subarray(at, at + 16)).toString('latin1');
        expect(raw.includes(run), `${path} at ${at}`).toBe(false);
      }
    }
    for (const { sha256 } of await vault.documents.listAll((await vault.companies.list())[0]?.id ?? '')) {
      expect(raw).not.toContain(sha256);
    }
  });

  it('opens only where and when it was written', async () => {
    const { vault, profile, files, record } = await withSample();
    const other = await importProfile(vault, { profile, documents: files });
    const [first, second] = await vault.documents.list(record.id);
    const [foreign] = await vault.documents.list(other.id);
    if (!first || !second || !foreign) throw new Error('the sample has documents');
    const damaged = { code: 'damaged' };

    // Two documents' bytes swapped.
    const bytesRow = await vault.db.documentBytes.get(first.contentId);
    const secondBytes = await vault.db.documentBytes.get(second.contentId);
    if (!bytesRow || !secondBytes) throw new Error('rows');
    await vault.db.documentBytes.put({ ...secondBytes, id: first.contentId });
    await expect(vault.documents.read(first.id)).rejects.toMatchObject(damaged);
    await vault.db.documentBytes.put(bytesRow);
    await vault.documents.read(first.id);

    // A document moved to another company.
    const metaRow = await vault.db.documents.get(foreign.id);
    if (!metaRow) throw new Error('row');
    await vault.db.documents.put({ ...metaRow, companyId: record.id });
    await expect(vault.documents.list(record.id)).rejects.toMatchObject(damaged);
    await vault.db.documents.put(metaRow);

    // A company's row altered, under another id, at another revision.
    const row = await vault.db.companies.get(record.id);
    if (!row) throw new Error('row');
    const flipped = row.sealed.data.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    await vault.db.companies.put({ ...row, sealed: { ...row.sealed, data: flipped } });
    await expect(vault.companies.get(record.id)).rejects.toMatchObject(damaged);
    await vault.db.companies.put({ ...row, id: other.id });
    await expect(vault.companies.get(other.id)).rejects.toMatchObject(damaged);
    await vault.db.companies.put({ ...row, revision: 9 });
    await expect(vault.companies.get(record.id)).rejects.toMatchObject(damaged);

    // A damaged one is named and can be removed; a good one beside it is not lost.
    await vault.db.companies.put(row);
    expect((await vault.companies.list()).map(({ id }) => id)).toEqual([record.id]);
    expect(await vault.companies.damaged()).toEqual([other.id]);
    await vault.companies.remove(other.id);
    expect(await vault.companies.damaged()).toEqual([]);
  });

  it('shows an older file of a document put back under the newer one', async () => {
    const { vault, record } = await withSample();
    const metas = await vault.documents.listAll(record.id);
    const id = metas[0]?.id ?? '';
    const old = await vault.db.documentBytes.get(metas[0]?.contentId ?? '');
    if (!old) throw new Error('row');
    await vault.companies.put({
      ...record,
      documents: metas.map((meta, at) => (at === 0 ? { ...meta, bytes: new Uint8Array([1, 2, 3]) } : meta)),
    });
    const { meta } = await vault.documents.read(id);
    const newer = await vault.db.documentBytes.get(meta.contentId);
    await vault.db.documentBytes.put({ ...old, id: meta.contentId });
    await expect(vault.documents.read(id)).rejects.toMatchObject({ code: 'damaged' });
    if (newer) await vault.db.documentBytes.put({ ...newer, sealed: old.sealed });
    await expect(vault.documents.read(id)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('writes that cannot be', () => {
  it('refuses an older revision, and the newer one stands', async () => {
    const { vault, record } = await withSample();
    const newer = { ...record, profile: { ...record.profile, applicant: 'legal-representative' as const } };
    await vault.companies.put(newer);
    await expect(vault.companies.put({ ...record, documents: [] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(vault.companies.remove(record.id, 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await vault.companies.get(record.id)).profile.applicant).toBe('legal-representative');
    expect(await vault.documents.list(record.id)).toHaveLength(17);
    await vault.companies.remove(record.id, 2);
    await expect(vault.companies.put({ ...record, revision: 2 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lets one of two writes at once through', async () => {
    const { vault, record } = await withSample();
    const metas = await vault.documents.listAll(record.id);
    const results = await Promise.allSettled([
      vault.companies.put({ ...record, documents: metas }),
      vault.companies.put({ ...record, documents: [] }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    await vault.companies.get(record.id);
  });

  it.each([
    ['a request', 'QuotaExceededError', 'disk-full'],
    ['something else', 'UnknownError', undefined],
  ])('leaves nothing behind when %s of an import fails (%s)', async (_, name, code) => {
    const vault = await unlockedVault();
    const { profile, files } = await sampleProfile();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...values: Parameters<typeof put>
    ) {
      puts += 1;
      // Late: the company and all meta data were put.
      if (puts === 30) throw new DOMException('full', name);
      return put.apply(this, values);
    });
    const failure = await importProfile(vault, { profile, documents: files }).catch((error) => error);
    expect(puts).toBeGreaterThanOrEqual(30);
    expect(failure).toBeInstanceOf(Error);
    expect(failure.code).toBe(code);
    vi.restoreAllMocks();
    for (const table of [vault.db.companies, vault.db.documents, vault.db.documentBytes]) {
      expect(await table.count()).toBe(0);
    }
    await importProfile(vault, { profile, documents: files });
  });

  it('keeps the old state when a save runs out of disk', async () => {
    const { vault, profile, files, record } = await withSample();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...values: Parameters<typeof put>
    ) {
      if (this.name === 'documentBytes') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    });
    const metas = await vault.documents.listAll(record.id);
    const bytes: Bytes = new Uint8Array([1]);
    await expect(
      vault.companies.put({
        ...record,
        documents: [{ kind: 'call-script', file: 'a', bytes }, ...metas.slice(3)],
      }),
    ).rejects.toMatchObject({ code: 'disk-full' });
    vi.restoreAllMocks();
    const exported = await exportProfile(vault, record.id);
    expect(exported.profile).toEqual(profile);
    expect(exported.documents.size).toBe(files.size);
  });
});

describe('taught fields', () => {
  const taught = { id: 't', formId: 'f', key: 'company.name', kind: 'text', taughtAt: 5 } as const;
  const labels = { own: '公司', aria: '', row: '', left: '', above: '', section: '', placeholder: '' };

  it('are read while locked', async () => {
    const vault = await unlockedVault();
    await vault.taught.put({ ...taught, labels });
    await vault.session.lock();
    expect(await vault.taught.list('f')).toEqual([{ ...taught, labels }]);
    expect(await vault.taught.list('g')).toEqual([]);
    await vault.taught.remove('t');
    expect(await vault.taught.list()).toEqual([]);
  });

  it('merge by the time they were taught', async () => {
    const vault = await unlockedVault();
    await vault.taught.put({ ...taught, labels });
    await vault.taught.merge([
      { ...taught, labels, taughtAt: 4, key: 'company.phone' },
      { ...taught, labels, id: 'u' },
    ]);
    expect((await vault.taught.list()).map(({ id, key }) => [id, key])).toEqual([
      ['t', 'company.name'],
      ['u', 'company.name'],
    ]);
  });
});

it('finds a path of its own for a new file', () => {
  expect(freePath('a/b.jpg', [])).toBe('a/b.jpg');
  expect(freePath('a/b.jpg', ['A/B.jpg', 'a/b-2.jpg'])).toBe('a/b-3.jpg');
  expect(freePath('a.b/c', ['a.b/c'])).toBe('a.b/c-2');
});
