import { createSearch, loadReader } from '../../components/workspace/companies/search.ts';
import { makeBackup } from '../../utils/vault/backup.ts';
import type { HeldKey, KeyStore } from '../../utils/vault/key-store.ts';
import { restoreBackup } from '../../utils/vault/restore.ts';
import { openVault, type Vault } from '../../utils/vault/vault.ts';

/**
 * Runs in a page of the extension. The vault as it is, and beside it a bare IndexedDB which holds the very bytes of the
 * vault's rows (ciphertexts), reads and writes them in the same pieces, and makes nothing of them.
 */
const passphrase = 'bench passphrase 测';

function memoryKeys(): KeyStore {
  let held: HeldKey | null = null;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get: async () => held,
    set: async (key) => {
      held = key;
      changed();
    },
    remove: async () => {
      held = null;
      changed();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const stores = ['summaries', 'companies', 'documents', 'documentBytes'] as const;
type Store = (typeof stores)[number];
interface BareRow {
  id: string;
  companyId?: string;
  data: Uint8Array;
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openBare(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) {
      request.result.createObjectStore(store, { keyPath: 'id' }).createIndex('companyId', 'companyId');
    }
  };
  return settled(request);
}

const written = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const getAll = (db: IDBDatabase, store: Store): Promise<BareRow[]> =>
  settled(db.transaction(store).objectStore(store).getAll());

let vault: Vault;
let bare: IDBDatabase;
let backup = new Blob([]);

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const syllables = '云岭山海星河华信通联科技网络数字智能天地长江东方新世纪金桥'.split('');
const word = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => syllables[(seed * 7 + at * 13 + seed * at) % syllables.length]).join('');

export const vaultBench = {
  /** Companies with scans of `scanBytes`; the first has one of 1 MiB besides. */
  async fill(companies: number, scans: number, scanBytes: number): Promise<number> {
    vault = openVault({ name: 'bench-vault', keys: memoryKeys() });
    bare = await openBare('bench-bare');
    await vault.session.create(passphrase);
    for (let n = 0; n < companies; n++) {
      const scan = (size: number) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536) {
          crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65536)));
        }
        return bytes;
      };
      const person = {
        name: word(n, 3),
        idNumber: `99000019900101${String(n).padStart(4, '0')}`,
        phone: `139${String(n).padStart(8, '0')}`,
      };
      const { record } = await vault.companies.put({
        profile: {
          format: 'company-profile',
          version: 1,
          company: {
            name: `${word(n, 4)}（虚构）有限公司${n}`,
            unifiedSocialCreditCode: `91990000${String(n).padStart(10, '0')}`,
            registeredAddress: word(n, 40),
            businessScope: word(n, 400),
          },
          people: { operator: person, legalRepresentative: person },
        },
        documents: Array.from({ length: n === 0 ? scans + 1 : scans }, (_, at) => ({
          kind: `kind-${at}`,
          file: `documents/${at}.jpg`,
          bytes: scan(at === scans ? 1024 * 1024 : scanBytes),
        })),
      });
      if (n % 4 === 0) await vault.companies.tag([record.id], { add: [n % 8 === 0 ? '待审' : '急'] });
    }
    let bytes = 0;
    for (const store of stores) {
      const ids = (await vault.db.table(store).toCollection().primaryKeys()) as string[];
      for (let at = 0; at < ids.length; at += 500) {
        const rows = (await vault.db.table(store).bulkGet(ids.slice(at, at + 500))) as {
          id: string;
          companyId?: string;
          sealed: { data: Uint8Array };
        }[];
        const transaction = bare.transaction(store, 'readwrite');
        for (const { id, companyId, sealed } of rows) {
          bytes += sealed.data.length;
          transaction.objectStore(store).put({ id, ...(companyId ? { companyId } : {}), data: sealed.data });
        }
        await written(transaction);
      }
    }
    return bytes;
  },

  list: () => time(() => vault.companies.overview()),
  bareList: () => time(() => getAll(bare, 'summaries')),

  async open(nth: number): Promise<[number, number]> {
    const id = (await vault.db.companies.toCollection().primaryKeys())[nth] ?? '';
    const ours = await time(async () => {
      await vault.companies.get(id);
      await vault.documents.listAll(id);
    });
    const theirs = await time(() =>
      Promise.all([
        settled(bare.transaction('companies').objectStore('companies').get(id)),
        settled(bare.transaction('documents').objectStore('documents').index('companyId').getAll(id)),
      ]),
    );
    return [ours, theirs];
  },

  async scan(): Promise<[number, number]> {
    for (const { id } of await vault.companies.list()) {
      const large = (await vault.documents.listAll(id)).find(({ size }) => size >= 1024 * 1024);
      if (!large) continue;
      const ours = await time(() => vault.documents.read(large.id));
      const theirs = await time(() =>
        settled(bare.transaction('documentBytes').objectStore('documentBytes').get(large.contentId)),
      );
      return [ours, theirs];
    }
    throw new Error('no large scan');
  },

  async unlock(): Promise<[number, number]> {
    await vault.session.lock();
    const ours = await time(() => vault.session.unlock(passphrase));
    const theirs = await time(async () => {
      const key = await crypto.subtle.importKey(
        'raw',
        new TextEncoder().encode(passphrase),
        'PBKDF2',
        false,
        ['deriveBits'],
      );
      const salt = crypto.getRandomValues(new Uint8Array(16));
      await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 },
        key,
        256,
      );
    });
    return [ours, theirs];
  },

  /** One letter typed after the other, by name and by pinyin; against looking for the text in every name. */
  async search(): Promise<[number, number]> {
    const { companies } = await vault.companies.overview();
    const find = createSearch(companies, await loadReader());
    const queries = [
      '云',
      '云岭',
      '云岭山',
      'y',
      'yl',
      'yls',
      'ylsh',
      '9199',
      '9199000000',
      '待审',
      '13900000',
    ];
    const ours = await time(async () => {
      for (const query of queries) find.find(query);
    });
    const theirs = await time(async () => {
      for (const query of queries)
        companies.filter(({ name, code }) => name.includes(query) || code.includes(query));
    });
    return [ours / queries.length, theirs / queries.length];
  },

  backup: () =>
    time(async () => {
      const parts: BlobPart[] = [];
      for await (const part of makeBackup(vault.db, vault.session, { passphrase }))
        parts.push(part as Uint8Array<ArrayBuffer>);
      backup = new Blob(parts);
    }),
  bareRead: () =>
    time(async () => {
      const ids = (await settled(
        bare.transaction('documentBytes').objectStore('documentBytes').getAllKeys(),
      )) as string[];
      const parts: BlobPart[] = [];
      for (const id of ids) {
        const row = await settled(bare.transaction('documentBytes').objectStore('documentBytes').get(id));
        parts.push((row as BareRow).data as Uint8Array<ArrayBuffer>);
      }
      for (const store of ['summaries', 'companies', 'documents'] as const) {
        for (const { data } of await getAll(bare, store)) parts.push(data as Uint8Array<ArrayBuffer>);
      }
      return new Blob(parts);
    }),

  async restore(round: number): Promise<number> {
    const other = openVault({ name: `bench-restored-${round}`, keys: memoryKeys() });
    await other.session.create(passphrase);
    const taken = await time(() =>
      restoreBackup(other.db, other.session, new File([backup], 'x'), { passphrase, mode: 'add' }),
    );
    await other.db.delete();
    return taken;
  },
  async bareWrite(round: number): Promise<number> {
    const other = await openBare(`bench-bare-${round}`);
    const taken = await time(async () => {
      for (const store of stores) {
        const ids = (await settled(bare.transaction(store).objectStore(store).getAllKeys())) as string[];
        for (let at = 0; at < ids.length; at += 500) {
          const some = bare.transaction(store).objectStore(store);
          const rows = await Promise.all(ids.slice(at, at + 500).map((id) => settled(some.get(id))));
          const transaction = other.transaction(store, 'readwrite');
          for (const row of rows) transaction.objectStore(store).put(row);
          await written(transaction);
        }
      }
    });
    other.close();
    indexedDB.deleteDatabase(`bench-bare-${round}`);
    return taken;
  },
  backupBytes: () => backup.size,
};
Object.assign(globalThis, { vaultBench });
