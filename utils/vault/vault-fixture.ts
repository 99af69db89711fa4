import { readFile } from 'node:fs/promises';
// Also as globals: Dexie's liveQuery looks nowhere else.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type CompanyProfile, profileSchema } from '../company/profile.ts';
import { type Bytes, randomBytes } from './crypto.ts';
import type { HeldKey, KeyStore } from './key-store.ts';
import { openVault } from './vault.ts';

/** For tests only: a vault on an IndexedDB in memory, with a cheap key derivation. */

export const passphrase = 'correct horse battery 马';

export function memoryKeyStore(): KeyStore & { held: HeldKey | null } {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const store = {
    held: null as HeldKey | null,
    get: async () => store.held,
    async set(key: HeldKey) {
      store.held = key;
      changed();
    },
    async remove() {
      if (!store.held) return;
      store.held = null;
      changed();
    },
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}

export function testVault(indexedDB = new IDBFactory(), keys: KeyStore = memoryKeyStore()) {
  const kdf = () =>
    ({
      name: 'argon2id',
      memoryKiB: 8,
      iterations: 1,
      parallelism: 1,
      salt: randomBytes(16),
    }) as const;
  const vault = openVault({ dexie: { indexedDB, IDBKeyRange }, keys, kdf });
  return { ...vault, indexedDB, keys };
}

export async function unlockedVault() {
  const vault = testVault();
  await vault.session.create(passphrase);
  return vault;
}

const sample = new URL('../../test/profiles/sample/', import.meta.url);

export async function sampleProfile(): Promise<{ profile: CompanyProfile; files: Map<string, Bytes> }> {
  const profile = profileSchema.parse(JSON.parse(await readFile(new URL('profile.json', sample), 'utf8')));
  const files = new Map<string, Bytes>();
  for (const { file } of profile.documents ?? []) {
    files.set(file, new Uint8Array(await readFile(new URL(file, sample))));
  }
  return { profile, files };
}
