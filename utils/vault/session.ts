import { tryPassphrase } from './attempts.ts';
import {
  deriveKey,
  fromBase64,
  importKey,
  isWeaker,
  type Kdf,
  newDataKey,
  newKdf,
  open,
  seal,
  toBase64,
} from './crypto.ts';
import { type HeaderRow, reading, type VaultDatabase, write } from './db.ts';
import { VaultError } from './errors.ts';
import type { HeldKey, KeyStore } from './key-store.ts';
import type { VaultState } from './types.ts';

export interface Session {
  state(): Promise<VaultState>;
  /** Makes the vault and leaves it unlocked. Throws `vault-exists`, `disk-full`. */
  create(passphrase: string): Promise<void>;
  /** Throws `no-vault`, `wrong-passphrase`, `too-soon`, `damaged`. */
  unlock(passphrase: string): Promise<void>;
  /**
   * The data key under a new passphrase: no record is touched. Throws `no-vault`, `wrong-passphrase`, `too-soon`,
   * `damaged`, `conflict` (another window changed it just now), `disk-full`; then the old one goes on to hold.
   */
  changePassphrase(present: string, next: string): Promise<void>;
  /** Everywhere: worker, panel, workspace. */
  lock(): Promise<void>;
  /** Deletes the vault with all companies and documents: the only way on from a forgotten passphrase. */
  erase(): Promise<void>;
  /** Throws `locked` or `no-vault`. Not to be kept: ask again, so that a lock takes effect at once. */
  dataKey(): Promise<CryptoKey>;
  onStateChange(listener: (state: VaultState) => void): () => void;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** `kdf` makes the parameters of new vaults; tests make it cheap. */
export function createSession(db: VaultDatabase, keys: KeyStore, kdf: () => Kdf = newKdf): Session {
  let imported: { held: string; key: CryptoKey } | null = null;

  const address = (vaultId: string) => ({ table: 'header', id: vaultId, revision: 1 });

  async function wrap(passphrase: string, vaultId: string, dataKey: Uint8Array<ArrayBuffer>) {
    const parameters = kdf();
    const wrapped = await seal(await deriveKey(passphrase, parameters), dataKey, address(vaultId));
    return { id: 'vault', vaultId, version: 1, kdf: parameters, wrapped } satisfies HeaderRow;
  }

  /** The key under `passphrase`. */
  async function unwrap(passphrase: string) {
    const header = await reading(db, () => db.header.get('vault'));
    if (!header) throw new VaultError('no-vault');
    if (header.version !== 1) throw new VaultError('damaged');
    const dataKey = await tryPassphrase(db, 'vault', async () => {
      const wrapping = await deriveKey(passphrase, header.kdf);
      return open(wrapping, header.wrapped, address(header.vaultId)).catch((error) => {
        throw new VaultError('wrong-passphrase', { cause: error });
      });
    });
    return { header, dataKey };
  }

  async function current(): Promise<{ state: VaultState; held: HeldKey | null }> {
    const [header, held] = await Promise.all([reading(db, () => db.header.get('vault')), keys.get()]);
    if (!header) return { state: 'none', held: null };
    return held?.vaultId === header.vaultId ? { state: 'unlocked', held } : { state: 'locked', held: null };
  }

  const session: Session = {
    state: async () => (await current()).state,

    async create(passphrase) {
      if (await db.header.get('vault')) throw new VaultError('vault-exists');
      const dataKey = newDataKey();
      const header = await wrap(passphrase, crypto.randomUUID(), dataKey);
      await write(db, [db.header], async () => {
        // Two windows may be creating: the second must not replace the key of the first.
        if (await db.header.get('vault')) throw new VaultError('vault-exists');
        await db.header.add(header);
      });
      await keys.set({ vaultId: header.vaultId, dataKey: toBase64(dataKey) });
    },

    async unlock(passphrase) {
      const { header, dataKey } = await unwrap(passphrase);
      await keys.set({ vaultId: header.vaultId, dataKey: toBase64(dataKey) });
      if (isWeaker(header.kdf, kdf())) {
        // The passphrase is at hand only now: raise an old vault to today's parameters. Failing that, it still opens.
        const raised = await wrap(passphrase, header.vaultId, dataKey);
        await write(db, [db.header], () => db.header.put(raised)).catch(() => {});
      }
    },

    async changePassphrase(present, next) {
      const { header, dataKey } = await unwrap(present);
      const changed = await wrap(next, header.vaultId, dataKey);
      await write(db, [db.header], async () => {
        const stored = await db.header.get('vault');
        if (stored?.vaultId !== header.vaultId || !sameBytes(stored.wrapped.iv, header.wrapped.iv)) {
          throw new VaultError('conflict');
        }
        await db.header.put(changed);
      });
    },

    async lock() {
      imported = null;
      await keys.remove();
    },

    async erase() {
      // Everything under the lost key, also of tables added later: what is taught is not personal and stays.
      const tables = db.tables.filter(({ name }) => name !== 'taught');
      await write(db, tables, () => Promise.all(tables.map((table) => table.clear())));
      imported = null;
      // Also where it was locked before: the other views hear of a change of the key, not of the tables.
      await keys.set({ vaultId: '', dataKey: '' });
      await keys.remove();
    },

    async dataKey() {
      const { state, held } = await current();
      if (!held) throw new VaultError(state === 'none' ? 'no-vault' : 'locked');
      if (imported?.held !== held.dataKey) {
        const key = await importKey(fromBase64(held.dataKey));
        imported = { held: held.dataKey, key };
        const stop = keys.onChange(() => {
          imported = null;
          stop();
        });
        return key;
      }
      return imported.key;
    },

    onStateChange(listener) {
      let last: VaultState | null = null;
      return keys.onChange(() => {
        session.state().then((state) => {
          if (state === last) return;
          last = state;
          listener(state);
        });
      });
    },
  };
  return session;
}
