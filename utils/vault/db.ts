import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Kdf, Sealed } from './crypto.ts';
import { isDiskFull, isNamed, VaultError } from './errors.ts';
import type { TaughtRow } from './types.ts';

export interface HeaderRow {
  id: 'vault';
  /** Random; ties the key of the browser session to this vault and no later one. */
  vaultId: string;
  version: 1;
  kdf: Kdf;
  /** The data key, under the key of the passphrase. */
  wrapped: Sealed;
}

/** In the clear: random ids, revisions and lengths. Everything else is inside `sealed`. */
export interface CompanyRow {
  id: string;
  revision: number;
  sealed: Sealed;
}

export interface DocumentRow {
  id: string;
  companyId: string;
  /** Of the company, when this row was written. */
  revision: number;
  sealed: Sealed;
}

/** Apart from the meta data, so that a list reads no scans. */
export interface DocumentBytesRow {
  id: string;
  companyId: string;
  revision: number;
  sealed: Sealed;
}

/** Of a company, at its revision: written in the same transaction (docs/adr/0008). */
export interface SummaryRow {
  id: string;
  revision: number;
  sealed: Sealed;
}

/** Tags and last use of a company: a counter of its own, so that a tag is no conflict for an open editor. */
export interface MarksRow {
  id: string;
  revision: number;
  sealed: Sealed;
}

/** Passphrases that did not open something: how many in a row, and when the last was tried. */
export interface AttemptsRow {
  id: string;
  failed: number;
  at: number;
}

/** A restore under way: its rows in `documentBytes`, which no document names yet. */
export interface StagingRow {
  id: string;
  ids: string[];
}

/** What is being typed (drafts.ts): under a key of the page that wrote it, which is beside it under the vault's. */
export interface DraftRow {
  /** The company's (`new` of one not yet saved), `~`, and the window's. */
  id: string;
  at: number;
  key: Sealed;
  sealed: Sealed;
}

/** An application or a key of a provider's API; what is inside is their own modules' business (records.ts). */
export interface RecordRow {
  id: string;
  revision: number;
  sealed: Sealed;
}

export type VaultDatabase = Dexie & {
  header: Table<HeaderRow, string>;
  companies: Table<CompanyRow, string>;
  documents: Table<DocumentRow, string>;
  documentBytes: Table<DocumentBytesRow, string>;
  taught: Table<TaughtRow, string>;
  summaries: Table<SummaryRow, string>;
  marks: Table<MarksRow, string>;
  attempts: Table<AttemptsRow, string>;
  staging: Table<StagingRow, string>;
  drafts: Table<DraftRow, string>;
  applications: Table<RecordRow, string>;
  apiKeys: Table<RecordRow, string>;
};

export const databaseName = 'ringready';

/** Schema versions are only ever added to: a shipped one is never edited. */
export function openDatabase(name = databaseName, options?: DexieOptions): VaultDatabase {
  const db = new Dexie(name, options) as VaultDatabase;
  db.version(1).stores({
    header: 'id',
    companies: 'id',
    documents: 'id, companyId',
    documentBytes: 'id, companyId',
    taught: 'id, formId',
  });
  db.version(2).stores({
    // Ids and revisions without the profiles: which summaries are missing or old.
    companies: 'id, [id+revision]',
    summaries: 'id',
    marks: 'id',
    attempts: 'id',
  });
  db.version(3).stores({ staging: 'id' });
  db.version(4).stores({ drafts: 'id' });
  // Room for what others of the same release add.
  db.version(10).stores({ applications: 'id', apiKeys: 'id' });
  return db;
}

/**
 * One write transaction over `tables`: all of it or nothing. Everything to be written is encrypted before, because
 * IndexedDB commits a transaction that waits for anything but its own requests, WebCrypto included (docs/adr/0004).
 * Throws `disk-full`.
 */
export async function write<T>(
  db: VaultDatabase,
  tables: readonly Table[],
  work: () => PromiseLike<T>,
): Promise<T> {
  let native: IDBTransaction | undefined;
  try {
    return await db.transaction('rw', [...tables], (transaction) => {
      const running = work();
      native = transaction.idbtrans;
      return running;
    });
  } catch (error) {
    if (error instanceof VaultError) throw error;
    return await refused(error, native?.error);
  }
}

/**
 * Once a write failed on a full disk, Chromium closes the database, and Dexie, which could not open it again at once,
 * never tries any more: it is opened anew here, so that a page goes on as soon as there is room. Throws `disk-full`.
 */
export async function reading<T>(db: VaultDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isNamed(error, ['DatabaseClosedError'])) return await refused(error);
    db.close({ disableAutoOpen: false });
    return await Promise.resolve(work()).catch((again) => refused(again));
  }
}

/** `behind`: the transaction's own error, where there was one. */
async function refused(error: unknown, behind?: unknown): Promise<never> {
  if (isDiskFull(error) || isDiskFull(behind) || (await noRoomFor(error)))
    throw new VaultError('disk-full', { cause: error });
  throw error;
}

const leastRoom = 8 * 1024 * 1024;
const vague = ['AbortError', 'UnknownError', 'DatabaseClosedError', 'InvalidStateError'];

/**
 * On a disk that is really full Chromium aborts what waits in the transaction, and says nothing of why (measured with
 * Chromium 156 on a small file system). With unlimited storage its quota is what is used and the room that is left.
 */
async function noRoomFor(error: unknown): Promise<boolean> {
  if (!isNamed(error, vague)) return false;
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < leastRoom;
  } catch {
    return false;
  }
}
