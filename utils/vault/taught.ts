import { type VaultDatabase, write } from './db.ts';
import type { TaughtRow } from './types.ts';

/** Labels of a page and the field they mean: nothing personal, so readable while the vault is locked. */
export interface Taught {
  list(formId?: string): Promise<TaughtRow[]>;
  put(field: TaughtRow): Promise<void>;
  /** Adds what an export held; of two with one id the newer stays. */
  merge(fields: readonly TaughtRow[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export function createTaught(db: VaultDatabase): Taught {
  return {
    async list(formId) {
      const fields = await (formId === undefined
        ? db.taught.toArray()
        : db.taught.where('formId').equals(formId).toArray());
      return fields.sort((a, b) => a.taughtAt - b.taughtAt);
    },
    async put(field) {
      await write(db, [db.taught], () => db.taught.put(field));
    },
    async merge(fields) {
      await write(db, [db.taught], async () => {
        const present = await db.taught.bulkGet(fields.map(({ id }) => id));
        await db.taught.bulkPut(
          fields.filter((field, index) => (present[index]?.taughtAt ?? -1) < field.taughtAt),
        );
      });
    },
    async remove(id) {
      await write(db, [db.taught], () => db.taught.delete(id));
    },
  };
}
