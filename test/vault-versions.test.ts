import { readdir, readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { reduce } from '../utils/reviews/application.ts';
import { append, readApplications } from '../utils/reviews/store.ts';
import { makeBackup } from '../utils/vault/backup.ts';
import { fromBase64, randomBytes } from '../utils/vault/crypto.ts';
import { databaseName, openDatabase } from '../utils/vault/db.ts';
import { restoreBackup } from '../utils/vault/restore.ts';
import { passphrase, testVault, unlockedVault } from '../utils/vault/vault-fixture.ts';

/**
 * test/vaults holds one database of each schema that was ever shipped or worked with, written by the code of its time
 * (company, licence, from 2 on with an older file of it, a taught label; from 10 on an application as its first release
 * wrote it). Whoever adds a schema adds the file of the one before.
 */
interface Example {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, unknown[]>;
}

const folder = new URL('./vaults/', import.meta.url);
const names = (await readdir(folder)).sort(
  (a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10),
);

const decode = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'base64') return fromBase64(first[1] as string);
  return Object.fromEntries(entries.map(([key, each]) => [key, decode(each)]));
};

/** The example as it lay on a user's disk: its own version, its own stores, no code of today's. */
async function onDisk(name: string): Promise<{ example: Example; indexedDB: IDBFactory }> {
  const example: Example = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const indexedDB = new IDBFactory();
  const db = new Dexie(databaseName, { indexedDB, IDBKeyRange });
  db.version(example.version).stores(example.stores);
  for (const [table, rows] of Object.entries(example.rows)) await db.table(table).bulkPut(rows.map(decode));
  db.close();
  return { example, indexedDB };
}

describe('a vault of every schema there was', () => {
  it('has an example of each', () => {
    const db = openDatabase('versions', { indexedDB: new IDBFactory(), IDBKeyRange });
    // Dexie keeps the declared versions; the newest is `verno`, also before it opens.
    const declared = (db as unknown as { _versions: { _cfg: { version: number } }[] })._versions;
    expect(declared.map(({ _cfg }) => _cfg.version).sort((a, b) => a - b)).toEqual(
      names.map((name) => Number.parseInt(name.slice(1), 10)),
    );
  });

  it.each(names)('%s opens with all that was in it, and takes what is new', async (name) => {
    const { example, indexedDB } = await onDisk(name);
    const vault = testVault(indexedDB);
    await vault.session.unlock(passphrase);
    const [company, ...more] = await vault.companies.list();
    expect(more).toEqual([]);
    expect(company?.profile.company?.name).toBe('示例（虚构）有限公司');
    const [document] = await vault.documents.list(company?.id ?? '');
    const newest = example.version === 1 ? 1 : 2;
    expect((await vault.documents.read(document?.id ?? '')).bytes).toEqual(
      new Uint8Array([0xff, 0xd8, 0xff, newest]),
    );
    if (example.version > 1) {
      const older = document?.versions[0]?.id ?? '';
      expect((await vault.documents.readVersion(document?.id ?? '', older)).bytes).toEqual(
        new Uint8Array([0xff, 0xd8, 0xff, 1]),
      );
    }
    expect((await vault.taught.list()).map(({ id }) => id)).toEqual(['t1']);
    const { companies } = await vault.companies.overview();
    expect(companies.map(({ name }) => name)).toEqual(['示例（虚构）有限公司']);

    await vault.applications.put('new', 0, { hello: 1 });
    expect((await vault.applications.get('new'))?.content).toEqual({ hello: 1 });
    await vault.apiKeys.put('new', 0, { hello: 2 });
    expect((await vault.apiKeys.get('new'))?.content).toEqual({ hello: 2 });
  });

  it.each(names)(
    '%s, backed up: in another vault there is all of it, beside what was there',
    async (name) => {
      const { example, indexedDB } = await onDisk(name);
      const vault = testVault(indexedDB);
      await vault.session.unlock(passphrase);
      const file: BlobPart[] = [];
      const backupPassphrase = 'of the backup 备份';
      const kdf = () =>
        ({ name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1, salt: randomBytes(16) }) as const;
      for await (const part of makeBackup(vault.db, vault.session, { passphrase: backupPassphrase, kdf }))
        file.push(part as Uint8Array<ArrayBuffer>);
      const all = async (from: typeof vault) => ({
        applications: await from.applications.list(),
        apiKeys: await from.apiKeys.list(),
      });
      const was = await all(vault);
      expect(was.applications).toHaveLength(example.rows.applications?.length ?? 0);
      expect(was.apiKeys).toHaveLength(example.rows.apiKeys?.length ?? 0);

      const other = await unlockedVault();
      await other.applications.put('own', 0, { hello: 1 });
      await other.apiKeys.put('own', 0, { hello: 2 });
      // One that is in both stays as it is here: it may have gone on.
      const [shared] = was.applications;
      if (shared) await other.applications.put(shared.id, 0, { hello: 3 });
      await restoreBackup(other.db, other.session, new Blob(file), {
        passphrase: backupPassphrase,
        mode: 'add',
      });
      const contents = (records: { id: string; content: unknown }[]) =>
        Object.fromEntries(records.map(({ id, content }) => [id, content]));
      const after = await all(other);
      expect(contents(after.applications)).toEqual({
        ...contents(was.applications),
        ...(shared ? { [shared.id]: { hello: 3 } } : {}),
        own: { hello: 1 },
      });
      expect(contents(after.apiKeys)).toEqual({ ...contents(was.apiKeys), own: { hello: 2 } });

      await restoreBackup(other.db, other.session, new Blob(file), {
        passphrase: backupPassphrase,
        mode: 'replace',
      });
      expect(await all(other)).toEqual(was);
      expect((await other.companies.list()).map(({ profile }) => profile.company?.name)).toEqual([
        '示例（虚构）有限公司',
      ]);
      expect((await other.taught.list()).map(({ id }) => id)).toEqual(['t1']);
    },
  );

  it('v10.json: an application of the first release stands where it stood, and goes on', async () => {
    const { indexedDB } = await onDisk('v10.json');
    const vault = testVault(indexedDB);
    await vault.session.unlock(passphrase);
    const [application] = await readApplications(vault);
    if (!application) throw new Error('application');
    expect(reduce(application.events)).toMatchObject({
      stage: 'rejected',
      reason: '营业执照未加盖公章',
      conflict: null,
    });
    expect(application.told).toBe(1);
    await append(vault, application.id, () => ({
      events: [{ type: 'submitted', at: Date.UTC(2026, 0, 5), by: 'user' }],
    }));
    const [after] = await readApplications(vault);
    expect(after && reduce(after.events).stage).toBe('submitted');
    expect(after?.events.slice(0, 3)).toMatchObject(application.events);
    expect((await vault.apiKeys.get('k1'))?.content).toEqual({ note: 'opaque to this test' });
  });
});
