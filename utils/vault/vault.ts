import type { DexieOptions } from 'dexie';
import { type Companies, createCompanies } from './companies.ts';
import type { Kdf } from './crypto.ts';
import { openDatabase, type VaultDatabase } from './db.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createDrafts, type Drafts, type QuickStore } from './drafts.ts';
import { browserKeyStore, type KeyStore } from './key-store.ts';
import { createRecords, type Records } from './records.ts';
import { createSession, type Session } from './session.ts';
import { createTaught, type Taught } from './taught.ts';

export interface Vault {
  db: VaultDatabase;
  session: Session;
  companies: Companies;
  documents: Documents;
  drafts: Drafts;
  taught: Taught;
  applications: Records;
  apiKeys: Records;
}

export interface VaultOptions {
  name?: string;
  /** Where IndexedDB is not the global one. */
  dexie?: DexieOptions;
  keys?: KeyStore;
  /** Where drafts are written at once: `localStorage` where there is one. */
  quick?: QuickStore;
  kdf?: () => Kdf;
}

/** Opens nothing until first used. Each context (worker, panel, workspace) makes one of its own. */
export function openVault(options: VaultOptions = {}): Vault {
  const db = openDatabase(options.name, options.dexie);
  const session = createSession(db, options.keys ?? browserKeyStore, options.kdf);
  const documents = createDocuments(db, session);
  return {
    db,
    session,
    documents,
    drafts: createDrafts(db, session, options.quick),
    companies: createCompanies(db, session, documents),
    taught: createTaught(db),
    applications: createRecords(db, session, 'applications'),
    apiKeys: createRecords(db, session, 'apiKeys'),
  };
}
