import * as z from 'zod';
import { profileSchema } from '../company/profile.ts';
import { tryPassphrase } from './attempts.ts';
import { ownTables, passingTables, rowAddress, type SealedRow } from './backup.ts';
import { decryptBackup } from './backup-container.ts';
import { type BackupRecord, decodeRecords } from './backup-records.ts';
import { type Bytes, seal } from './crypto.ts';
import { type VaultDatabase, write } from './db.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';
import { startStaging, sweepStaging } from './staging.ts';

export interface RestoreOptions {
  passphrase: string;
  /** add: companies that are here already stay as they are. replace: the vault becomes what the backup is. */
  mode: 'add' | 'replace';
  signal?: AbortSignal;
  /** Bytes read, of the file's. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface RestoreResult {
  companies: number;
  documents: number;
  /** Companies of the backup that were here already, with `add`. */
  kept: number;
}

/**
 * From version `index + 1` of the content to the next, record by record. Empty while there is one version. A new one adds
 * its step, raises `backupVersion`, and leaves an example of the old in test/backups: a test restores them all.
 */
export type BackupMigration = (record: BackupRecord) => BackupRecord;
export const backupMigrations: readonly BackupMigration[] = [];

const rowSchema = z.object({
  kind: z.literal('row'),
  table: z.string().max(100),
  row: z.looseObject({ id: z.string().min(1).max(200) }),
  sealed: z.boolean(),
});
const sealedRowSchema = z.looseObject({
  id: z.string(),
  revision: z.int().min(0),
  companyId: z.string().optional(),
});
const startSchema = z.object({ kind: z.literal('backup'), schema: z.number() });
const endSchema = z.object({ kind: z.literal('end'), rows: z.int() });
const companySchema = z.object({ profile: profileSchema, createdAt: z.number(), updatedAt: z.number() });
const version = z.looseObject({ id: z.string() });
const metaSchema = z.looseObject({
  contentId: z.string().optional(),
  versions: z.array(version).optional(),
  size: z.number(),
});

function parsedAs<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new VaultError('backup-damaged', { cause: parsed.error });
  return parsed.data;
}

const jsonOf = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new VaultError('backup-damaged', { cause: error });
  }
};

async function* watched(file: Blob, { signal, onProgress }: RestoreOptions): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      if (signal?.aborted) throw new VaultError('cancelled');
      const piece = await reader.read();
      if (piece.done) return;
      done += piece.value.length;
      yield piece.value;
      onProgress?.({ done, total: file.size });
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * Restores a backup, whole or not at all. Scans are written first, where no document names them; everything else waits in
 * memory until the file has been read and proven to its end, and is then written in one transaction. What a cancelled or
 * broken restore left behind is swept away (staging.ts). Throws `locked`, `not-a-backup`, `newer-backup`,
 * `wrong-passphrase`, `too-soon`, `backup-cut`, `backup-damaged`, `cancelled`, `disk-full`, `conflict` (the vault was
 * changed meanwhile).
 */
export async function restoreBackup(
  db: VaultDatabase,
  session: Session,
  file: Blob,
  options: RestoreOptions,
  migrations: readonly BackupMigration[] = backupMigrations,
): Promise<RestoreResult> {
  const { passphrase, mode, signal } = options;
  const key = await session.dataKey();
  const vaultId = (await db.header.get('vault'))?.vaultId;
  await sweepStaging(db);
  const backup = await decryptBackup(watched(file, options), passphrase, (attempt) =>
    tryPassphrase(db, 'backup', attempt),
  );
  const steps = migrations.slice(backup.version - 1);
  const present = new Set<string>(mode === 'add' ? await db.companies.toCollection().primaryKeys() : []);
  const staging = await startStaging(db);
  try {
    const contentIds = new Map<string, string>();
    const rows = new Map<string, { id: string }[]>();
    const kept = new Set<string>();
    let read = 0;
    let started = false;
    let ended = false;

    const keep = (table: string, row: { id: string }) => {
      const all = rows.get(table) ?? [];
      all.push(row);
      rows.set(table, all);
    };
    const sealedRow = async (table: string, row: Omit<SealedRow, 'sealed'>, bytes: Bytes) => ({
      ...row,
      sealed: await seal(key, bytes, rowAddress(table, row)),
    });

    async function take({ json, bytes }: BackupRecord): Promise<void> {
      const { table, row, sealed } = parsedAs(rowSchema, json);
      if ([...ownTables, ...passingTables].includes(table) || !db.tables.some(({ name }) => name === table)) {
        throw new VaultError('backup-damaged');
      }
      read += 1;
      if (!sealed) return keep(table, row);
      const place = parsedAs(sealedRowSchema, row) as Omit<SealedRow, 'sealed'>;
      const company = table === 'companies' ? place.id : place.companyId;
      const isKept = present.has(company ?? place.id);
      if (table === 'documentBytes') {
        if (isKept) return;
        const id = crypto.randomUUID();
        contentIds.set(place.id, id);
        return staging.add((await sealedRow(table, { ...place, id }, bytes)) as never);
      }
      if (isKept) {
        if (table === 'companies') kept.add(place.id);
        return;
      }
      if (table === 'companies') parsedAs(companySchema, jsonOf(bytes));
      if (table !== 'documents') return keep(table, await sealedRow(table, place, bytes));
      const meta = parsedAs(metaSchema, jsonOf(bytes));
      // A document whose file was damaged when the backup was made names none, and says so when it is read.
      const moved = {
        ...meta,
        contentId: contentIds.get(meta.contentId ?? place.id) ?? crypto.randomUUID(),
        versions: (meta.versions ?? []).flatMap((each) => {
          const id = contentIds.get(each.id);
          return id ? [{ ...each, id }] : [];
        }),
      };
      keep(table, await sealedRow(table, place, new TextEncoder().encode(JSON.stringify(moved))));
    }

    for await (const raw of decodeRecords(backup.content)) {
      if (signal?.aborted) throw new VaultError('cancelled');
      const record = steps.reduce((migrated, step) => step(migrated), raw);
      if (ended) throw new VaultError('backup-damaged');
      if (!started) {
        if (parsedAs(startSchema, record.json).schema > db.verno) throw new VaultError('newer-backup');
        started = true;
      } else if ((record.json as { kind?: unknown }).kind === 'end') {
        if (parsedAs(endSchema, record.json).rows !== read) throw new VaultError('backup-damaged');
        ended = true;
      } else await take(record);
    }
    if (!ended) throw new VaultError('backup-damaged');
    const ids = await staging.finish();
    await session.dataKey();
    if (signal?.aborted) throw new VaultError('cancelled');

    await write(db, db.tables, async () => {
      if ((await db.header.get('vault'))?.vaultId !== vaultId) throw new VaultError('conflict');
      // Whoever removed a company meanwhile took its scans along.
      const there = new Set(await db.documentBytes.toCollection().primaryKeys());
      if (ids.some((id) => !there.has(id))) throw new VaultError('conflict');
      if (mode === 'replace') {
        for (const table of db.tables) {
          if (!ownTables.includes(table.name) && table.name !== 'documentBytes') await table.clear();
        }
        const staged = new Set(ids);
        await db.documentBytes.bulkDelete([...there].filter((id) => !staged.has(id)));
      }
      for (const [table, all] of rows) {
        const target = db.table(table);
        const before = await target.bulkGet(all.map(({ id }) => id));
        // Made here meanwhile under the same id: only by another restore.
        if (table === 'companies' && before.some((row) => row !== undefined))
          throw new VaultError('conflict');
        await target.bulkAdd(all.filter((_, at) => before[at] === undefined));
      }
      await staging.commit();
    });
    return {
      companies: rows.get('companies')?.length ?? 0,
      documents: rows.get('documents')?.length ?? 0,
      kept: kept.size,
    };
  } catch (error) {
    await staging.abandon().catch(() => {});
    throw error;
  }
}
