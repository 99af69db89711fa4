import { type VaultDatabase, write } from './db.ts';

/** Small choices of the user, such as the language. Not personal, so readable while the vault is locked. */
export interface Settings {
  /** As it was put; the reader checks it. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}

export function createSettings(db: VaultDatabase): Settings {
  return {
    get: async (key) => (await db.settings.get(key))?.value,
    async put(key, value) {
      await write(db, [db.settings], () => db.settings.put({ key, value }));
    },
  };
}
