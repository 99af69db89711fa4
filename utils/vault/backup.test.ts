import { readdir, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BackupResult, makeBackup } from './backup.ts';
import { backupVersion, chunkBytes } from './backup-container.ts';
import { type Bytes, randomBytes } from './crypto.ts';
import { exportProfile, importProfile } from './profile-records.ts';
import { backupMigrations, type RestoreOptions, restoreBackup } from './restore.ts';
import { sweepStaging } from './staging.ts';
import { passphrase as ownPassphrase, sampleProfile, unlockedVault } from './vault-fixture.ts';

type TestVault = Awaited<ReturnType<typeof unlockedVault>>;

const passphrase = '备份口令 on paper';
const cheap = () =>
  ({ name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1, salt: randomBytes(16) }) as const;

afterEach(() => {
  vi.restoreAllMocks();
});

async function backupOf(vault: TestVault, finished?: (result: BackupResult) => void): Promise<Bytes> {
  const parts: BlobPart[] = [];
  for await (const part of makeBackup(vault.db, vault.session, { passphrase, kdf: cheap }, finished)) {
    parts.push(part as Bytes);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const restore = (vault: TestVault, bytes: Bytes, options: Partial<RestoreOptions> = {}) =>
  restoreBackup(vault.db, vault.session, new Blob([bytes]), { passphrase, mode: 'add', ...options });

async function full() {
  const vault = await unlockedVault();
  const { profile, files } = await sampleProfile();
  const { id } = await importProfile(vault, { profile, documents: files });
  await vault.companies.put({
    profile: { format: 'company-profile', version: 1, company: { name: '云岭' } },
  });
  await vault.companies.tag([id], { add: ['急'] });
  const metas = await vault.documents.listAll(id);
  await vault.companies.put({
    ...(await vault.companies.get(id)),
    documents: metas.map((meta, at) =>
      at === 0 ? { ...meta, expiresOn: '2028-01-31', bytes: new Uint8Array([0xff, 0xd8, 0xff, 1]) } : meta,
    ),
  });
  return { vault, id, profile };
}

/** All a user can see of a vault. */
async function seen(vault: TestVault) {
  const { companies } = await vault.companies.overview();
  const all = [];
  for (const company of companies) {
    const versions = [];
    for (const meta of await vault.documents.listAll(company.id)) {
      for (const each of meta.versions)
        versions.push((await vault.documents.readVersion(meta.id, each.id)).bytes);
    }
    all.push({ company, versions, ...(await exportProfile(vault, company.id)) });
  }
  return all;
}

/** Every row of every table but the attempts. */
async function rows(vault: TestVault) {
  const all: Record<string, unknown> = {};
  for (const table of vault.db.tables) if (table.name !== 'attempts') all[table.name] = await table.toArray();
  return all;
}

describe('a backup', () => {
  it('is the whole vault on another computer, under another key', async () => {
    const { vault } = await full();
    const results: BackupResult[] = [];
    const bytes = await backupOf(vault, (result) => results.push(result));
    expect(results).toEqual([{ companies: 2, documents: 17, damaged: 0 }]);

    const other = await unlockedVault();
    const progress = vi.fn();
    expect(await restore(other, bytes, { onProgress: progress })).toEqual({
      companies: 2,
      documents: 17,
      kept: 0,
    });
    expect(await seen(other)).toEqual(await seen(vault));
    expect(progress).toHaveBeenLastCalledWith({ done: bytes.length, total: bytes.length });
    expect(await other.db.staging.count()).toBe(0);
    // Under the other vault's own passphrase from now on.
    await other.session.lock();
    await other.session.unlock(ownPassphrase);
    await other.companies.overview();
  });

  it('shows nothing of what is in it', async () => {
    const { vault, profile } = await full();
    const bytes = Buffer.from(await backupOf(vault));
    const { files } = await sampleProfile();
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect(bytes.includes('ringready-backup')).toBe(true);
    for (const needle of [
      profile.company.name,
      profile.people?.operator?.idNumber ?? 'missing',
      profile.people?.operator?.phone ?? 'missing',
      'business-license',
      ownPassphrase,
      passphrase,
    ])
      expect(bytes.includes(needle), needle).toBe(false);
    for (const file of files.values())
      expect(bytes.includes(Buffer.from(file.subarray(2000, 2032)))).toBe(false);
  });

  it('adds what is missing and keeps what is here, or replaces everything', async () => {
    const { vault, id } = await full();
    const bytes = await backupOf(vault);
    const before = await seen(vault);
    const changed = {
      ...(await vault.companies.get(id)),
      profile: { format: 'company-profile' as const, version: 1 as const, company: { name: '后来改的' } },
    };
    await vault.companies.put(changed);
    const other = (await vault.companies.list()).find((each) => each.id !== id)?.id ?? '';
    await vault.companies.remove(other);
    const writer = await vault.drafts.writer(id);
    writer.write({ profile: changed.profile, base: changed.profile, at: 1 });
    await writer.settled();
    await vault.companies.put({
      profile: { format: 'company-profile', version: 1, company: { name: '新来的' } },
    });

    expect(await restore(vault, bytes)).toEqual({ companies: 1, documents: 0, kept: 1 });
    const names = async () => (await vault.companies.overview()).companies.map(({ name }) => name).sort();
    expect(await names()).toEqual(['云岭', '后来改的', '新来的'].sort());
    expect((await exportProfile(vault, id)).documents.size).toBe(17);

    await restore(vault, bytes, { mode: 'replace' });
    expect(await seen(vault)).toEqual(before);
    expect(await vault.db.documentBytes.count()).toBe(18);
    expect(await vault.db.drafts.count()).toBe(0);
  });

  it('leaves out what does not open, and says so', async () => {
    const { vault, id } = await full();
    const [first] = await vault.documents.listAll(id);
    const content = first?.contentId ?? '';
    const row = await vault.db.documentBytes.get(content);
    if (!row) throw new Error('row');
    await vault.db.documentBytes.put({ ...row, revision: 99 });
    const results: BackupResult[] = [];
    const bytes = await backupOf(vault, (result) => results.push(result));
    expect(results).toMatchObject([{ damaged: 1 }]);
    const other = await unlockedVault();
    await restore(other, bytes);
    await expect(other.documents.read(first?.id ?? '')).rejects.toMatchObject({ code: 'damaged' });
    expect(await other.companies.list()).toHaveLength(2);
  });

  it('is not made of a locked vault, nor to its end when it is locked meanwhile', async () => {
    const { vault } = await full();
    const pieces = makeBackup(vault.db, vault.session, { passphrase, kdf: cheap });
    await pieces.next();
    await vault.session.lock();
    await expect(
      (async () => {
        for await (const _ of pieces);
      })(),
    ).rejects.toMatchObject({ code: 'locked' });
    await expect(backupOf(vault)).rejects.toMatchObject({ code: 'locked' });
  });

  it('stops when it is told to', async () => {
    const { vault } = await full();
    const stop = new AbortController();
    const pieces = makeBackup(vault.db, vault.session, {
      passphrase,
      kdf: cheap,
      signal: stop.signal,
      onProgress: ({ done }) => done === 3 && stop.abort(),
    });
    await expect(
      (async () => {
        for await (const _ of pieces);
      })(),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a backup that is not to be trusted', () => {
  it.each<[string, (bytes: Bytes) => Bytes, string]>([
    ['cut in the middle of a chunk', (bytes) => bytes.slice(0, bytes.length - 1000), 'backup-cut'],
    [
      'cut where a chunk ends',
      (bytes) => {
        const head = 12 + new DataView(bytes.buffer).getUint32(8);
        return bytes.slice(0, head + 3 * (chunkBytes + 16));
      },
      'backup-cut',
    ],
    ['cut in its head', (bytes) => bytes.slice(0, 100), 'backup-cut'],
    [
      'cut to its head',
      (bytes) => bytes.slice(0, 12 + new DataView(bytes.buffer).getUint32(8)),
      'backup-cut',
    ],
    ['empty', () => new Uint8Array(0), 'not-a-backup'],
    ['a picture', () => new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 0, 0, 0, 0]), 'not-a-backup'],
    [
      'edited in its first chunk',
      (bytes) => bytes.map((byte, at) => (at === 900 ? byte ^ 1 : byte)),
      'backup-damaged',
    ],
    [
      'edited in its middle',
      (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
      'backup-damaged',
    ],
    [
      'with two chunks exchanged',
      (bytes) => {
        const head = 12 + new DataView(bytes.buffer).getUint32(8);
        const size = chunkBytes + 16;
        const changed = bytes.slice();
        changed.set(bytes.subarray(head + size, head + 2 * size), head + 2 * size);
        changed.set(bytes.subarray(head + 2 * size, head + 3 * size), head + size);
        return changed;
      },
      'backup-damaged',
    ],
    [
      'with a chunk taken out',
      (bytes) => {
        const head = 12 + new DataView(bytes.buffer).getUint32(8);
        const size = chunkBytes + 16;
        return new Uint8Array([...bytes.subarray(0, head + size), ...bytes.subarray(head + 2 * size)]);
      },
      'backup-damaged',
    ],
    ['with something after its end', (bytes) => new Uint8Array([...bytes, 1, 2, 3]), 'backup-cut'],
    ['of a newer version', (bytes) => replaced(bytes, '"version":1', '"version":9'), 'newer-backup'],
    ['with a header that is no JSON', (bytes) => replaced(bytes, '{"format"', '[[[[[[[[['), 'backup-damaged'],
    [
      'with absurd work in its header',
      (bytes) => replaced(bytes, '"iterations":1', '"iterations":0'),
      'backup-damaged',
    ],
    [
      'with another word in its header',
      (bytes) => replaced(bytes, 'chunkBytes":262144', 'chunkBytes":262145'),
      'backup-damaged',
    ],
  ])('%s is refused, and nothing changes', async (_, change, code) => {
    const bytes = await sharedBackup();
    const other = await unlockedVault();
    await other.companies.put({
      profile: { format: 'company-profile', version: 1, company: { name: '本来就有' } },
    });
    for (const mode of ['add', 'replace'] as const) {
      const before = await rows(other);
      await expect(restore(other, change(bytes), { mode })).rejects.toMatchObject({ code });
      expect(await rows(other)).toEqual(before);
    }
  });

  it('with any one byte changed is refused', async () => {
    const vault = await unlockedVault();
    await vault.companies.put({
      profile: { format: 'company-profile', version: 1, company: { name: '云岭' } },
    });
    const bytes = await backupOf(vault);
    const other = await unlockedVault();
    const before = await rows(other);
    for (let at = 0; at < bytes.length; at += 7) {
      const code = await restore(
        other,
        bytes.map((byte, place) => (place === at ? byte ^ 0x10 : byte)),
      ).then(
        () => 'restored',
        (error) => error.code,
      );
      // Wrong passphrase where salt or wrapped key were changed: no hint. Waiting is not what is tested here.
      expect(
        ['not-a-backup', 'backup-cut', 'backup-damaged', 'newer-backup', 'wrong-passphrase'],
        `${at}`,
      ).toContain(code);
      await other.db.attempts.clear();
    }
    expect(await rows(other)).toEqual(before);
  });

  it('under a wrong passphrase gives no hint, and makes one wait', async () => {
    const bytes = await sharedBackup();
    const other = await unlockedVault();
    for (let tries = 0; tries < 3; tries++) {
      await expect(restore(other, bytes, { passphrase: 'no' })).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
    }
    await expect(restore(other, bytes)).rejects.toMatchObject({
      code: 'too-soon',
      waitMs: expect.any(Number),
    });
    // Not a word about the vault's own.
    await other.session.lock();
    await other.session.unlock(ownPassphrase);
  });
});

describe('a restore that ends badly', () => {
  it('by the user’s wish leaves nothing', async () => {
    const bytes = await sharedBackup();
    const other = await unlockedVault();
    const stop = new AbortController();
    const before = await rows(other);
    await expect(
      restore(other, bytes, {
        signal: stop.signal,
        onProgress: ({ done, total }) => done > total / 2 && stop.abort(),
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await rows(other)).toEqual(before);
  });

  it.each([1, 5, 18, 30, 60])('by a full disk at write %i leaves nothing', async (limit) => {
    const bytes = await sharedBackup();
    const other = await unlockedVault();
    const before = await rows(other);
    const add = IDBObjectStore.prototype.add;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...values: Parameters<typeof add>
    ) {
      count += 1;
      if (count >= limit) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, values);
    });
    const outcome = await restore(other, bytes, { mode: 'replace' }).catch((error) => error);
    vi.restoreAllMocks();
    if (count < limit) return expect(outcome).toMatchObject({ companies: 2 });
    expect(outcome).toMatchObject({ code: 'disk-full' });
    expect(await rows(other)).toEqual(before);
  });

  it('by the browser’s death is swept away, and nothing else', async () => {
    const { vault } = await full();
    const before = await rows(vault);
    const stray = {
      id: 'stray',
      companyId: 'x',
      revision: 1,
      sealed: { iv: randomBytes(12), data: randomBytes(9) },
    };
    await vault.db.documentBytes.add(stray);
    await vault.db.staging.add({ id: 'dead', ids: ['stray'] });
    await sweepStaging(vault.db);
    expect(await rows(vault)).toEqual(before);
  });

  it('because the company was removed meanwhile says so, and changes nothing', async () => {
    const { vault, id } = await full();
    const bytes = await backupOf(vault);
    let removed = false;
    const outcome = restore(vault, bytes, {
      mode: 'replace',
      onProgress: ({ done, total }) => {
        if (done < total || removed) return;
        removed = true;
        void vault.companies.remove(id);
      },
    }).catch((error) => error);
    const result = await outcome;
    // Whichever came first: the whole backup, or the vault without the company. Never half of it.
    const companies = (await vault.companies.overview()).companies.length;
    if (result instanceof Error) expect(result).toMatchObject({ code: 'conflict' });
    expect([1, 2]).toContain(companies);
    for (const company of (await vault.companies.overview()).companies)
      await exportProfile(vault, company.id);
    expect(await vault.db.staging.count()).toBe(0);
  });
});

const examples = new URL('../../test/backups/', import.meta.url);

describe('backups of every version that was ever made', () => {
  it('are restored', async () => {
    const files = (await readdir(examples)).filter((name) => name.endsWith('.rrbackup'));
    expect(files).toContain('v1.rrbackup');
    for (const file of files) {
      const vault = await unlockedVault();
      const bytes = new Uint8Array(await readFile(new URL(file, examples)));
      const result = await restore(vault, bytes, { passphrase: 'example passphrase 例' });
      expect(result, file).toMatchObject({ companies: 1, documents: 1 });
      const [company] = await seen(vault);
      expect(company?.company, file).toMatchObject({ name: '示例（虚构）有限公司', tags: ['示例'] });
      expect([...(company?.documents.values() ?? [])], file).toEqual([new Uint8Array([0xff, 0xd8, 0xff, 2])]);
      expect(company?.versions, file).toEqual([new Uint8Array([0xff, 0xd8, 0xff, 1])]);
    }
  });

  it('go through the steps since theirs', async () => {
    expect(backupMigrations).toHaveLength(backupVersion - 1);
    const bytes = await sharedBackup();
    const vault = await unlockedVault();
    const seenKinds = new Set<unknown>();
    const step = vi.fn((record) => {
      seenKinds.add((record.json as { kind: string }).kind);
      return record;
    });
    // As if today's version were the second: a file of the first takes the one step there is.
    await restoreBackup(vault.db, vault.session, new Blob([bytes]), { passphrase, mode: 'add' }, [step]);
    expect([...seenKinds]).toEqual(['backup', 'row', 'end']);
  });
});

let made: Promise<Bytes> | undefined;
/** One for all who only read it. */
const sharedBackup = () => {
  made ??= full().then(({ vault }) => backupOf(vault));
  return made;
};

function replaced(bytes: Bytes, from: string, to: string): Bytes {
  const at = Buffer.from(bytes).indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(from);
  const changed = bytes.slice();
  changed.set(new TextEncoder().encode(to), at);
  return changed;
}
