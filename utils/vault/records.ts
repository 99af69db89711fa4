import { liveQuery } from 'dexie';
import { openJson, sealJson } from './crypto.ts';
import { reading, type VaultDatabase, write } from './db.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';

export interface StoredRecord {
  id: string;
  revision: number;
  /** To be parsed by whoever knows what it is. */
  content: unknown;
}

/** Small encrypted records of one kind, each by itself; a write of an older revision is refused. */
export interface Records {
  /** Those that open; a damaged one does not take the others with it. Throws `locked`, `disk-full`. */
  list(): Promise<StoredRecord[]>;
  /** Throws `locked`, `damaged`, `disk-full`. */
  get(id: string): Promise<StoredRecord | null>;
  /** `revision`: of the record that was read, 0 for a new one. Throws `locked`, `conflict`, `disk-full`. */
  put(id: string, revision: number, content: unknown): Promise<StoredRecord>;
  /** All of them or none. Throws as `put`. */
  putAll(records: readonly StoredRecord[]): Promise<void>;
  /** Throws `locked`. */
  remove(id: string): Promise<void>;
  onChange(listener: () => void): () => void;
}

export function createRecords(
  db: VaultDatabase,
  session: Session,
  name: 'applications' | 'apiKeys',
): Records {
  const table = db[name];
  const address = (id: string, revision: number) => ({ table: name, id, revision });
  const putAll = async (records: readonly StoredRecord[]) => {
    const key = await session.dataKey();
    const rows = await Promise.all(
      records.map(async ({ id, revision, content }) => ({
        id,
        revision: revision + 1,
        sealed: await sealJson(key, content, address(id, revision + 1)),
      })),
    );
    await write(db, [table], async () => {
      const present = await table.bulkGet(records.map(({ id }) => id));
      if (records.some(({ revision }, index) => (present[index]?.revision ?? 0) !== revision))
        throw new VaultError('conflict');
      await table.bulkPut(rows);
    });
  };
  return {
    async list() {
      const key = await session.dataKey();
      const opened = await Promise.all(
        (await reading(db, () => table.toArray())).map(async ({ id, revision, sealed }) => {
          try {
            return { id, revision, content: await openJson(key, sealed, address(id, revision)) };
          } catch {
            return null;
          }
        }),
      );
      return opened.flatMap((record) => record ?? []);
    },

    async get(id) {
      const key = await session.dataKey();
      const row = await reading(db, () => table.get(id));
      if (!row) return null;
      return {
        id,
        revision: row.revision,
        content: await openJson(key, row.sealed, address(id, row.revision)),
      };
    },

    async put(id, revision, content) {
      await putAll([{ id, revision, content }]);
      return { id, revision: revision + 1, content };
    },

    putAll,

    async remove(id) {
      await session.dataKey();
      await write(db, [table], () => table.delete(id));
    },

    onChange(listener) {
      let first = true;
      const subscription = liveQuery(() => table.toArray()).subscribe({
        next: () => {
          if (!first) listener();
          first = false;
        },
        error: () => {},
      });
      return () => subscription.unsubscribe();
    },
  };
}
