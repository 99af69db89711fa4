import { type DocumentBytesRow, type VaultDatabase, write } from './db.ts';

/**
 * Scans of a restore that is under way. They are written under ids of their own, which no document names yet, and a row
 * says which these are: when the restore ends badly, or the browser dies, the next one (or the next unlock) removes them.
 */
const batchBytes = 8 * 1024 * 1024;

/** Held while a restore runs, in whichever page: its scans are not swept away by another. */
const lockName = (id: string) => `ringready-restore-${id}`;

export interface Staging {
  add(row: DocumentBytesRow): Promise<void>;
  /** Writes what is left; the ids of all. */
  finish(): Promise<string[]>;
  /** Inside the transaction that makes them part of the vault. */
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

export async function startStaging(db: VaultDatabase): Promise<Staging> {
  const id = crypto.randomUUID();
  const ids: string[] = [];
  let batch: DocumentBytesRow[] = [];
  let size = 0;
  let release = () => {};
  await new Promise<void>((held) => {
    void navigator.locks.request(
      lockName(id),
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
          held();
        }),
    );
  });

  async function flush(): Promise<void> {
    if (batch.length === 0) return;
    const rows = batch;
    batch = [];
    size = 0;
    ids.push(...rows.map((row) => row.id));
    await write(db, [db.staging, db.documentBytes], async () => {
      await db.staging.put({ id, ids });
      await db.documentBytes.bulkAdd(rows);
    });
  }

  return {
    async add(row) {
      batch.push(row);
      size += row.sealed.data.length;
      if (size >= batchBytes) await flush();
    },
    async finish() {
      await flush();
      return ids;
    },
    async commit() {
      await db.staging.delete(id);
      release();
    },
    async abandon() {
      release();
      await remove(db, id);
    },
  };
}

const remove = (db: VaultDatabase, id: string) =>
  write(db, [db.staging, db.documentBytes], async () => {
    const row = await db.staging.get(id);
    if (!row) return;
    await db.documentBytes.bulkDelete(row.ids);
    await db.staging.delete(id);
  });

/** Removes what restores left behind that no longer run. */
export async function sweepStaging(db: VaultDatabase): Promise<void> {
  for (const id of await db.staging.toCollection().primaryKeys()) {
    await navigator.locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
      if (lock) await remove(db, id);
    });
  }
}
