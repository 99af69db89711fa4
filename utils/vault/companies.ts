import { liveQuery } from 'dexie';
import { profileSchema } from '../company/profile.ts';
import { openJson, sealJson } from './crypto.ts';
import { type CompanyRow, type VaultDatabase, write } from './db.ts';
import { contentIdsOf, type DocumentDraft, type Documents, sealDocument } from './documents.ts';
import { draftsOf } from './drafts.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';
import { createSummaries, type Summaries, sealSummary } from './summaries.ts';
import type { CompanyRecord, DocumentMeta } from './types.ts';

/** A company as it is to be. Without `id` it is new. Without `documents` these stay as they are. */
export interface CompanyDraft {
  id?: string;
  /** Of the record that was read and changed. */
  revision?: number;
  profile: CompanyRecord['profile'];
  /** All of them, in order: one that is not in the list is removed. */
  documents?: readonly DocumentDraft[];
}

export interface SavedCompany {
  record: CompanyRecord;
  documents: DocumentMeta[];
}

export interface Companies {
  /**
   * What a list shows, without opening any profile: name, code, contacts, tags, last use. Ids of damaged ones beside.
   * Throws `locked`.
   */
  overview: Summaries['overview'];
  /** Somebody works with it now: first among the recent ones. Throws `locked`. */
  opened: Summaries['opened'];
  /** Adds and takes tags of several companies; no conflict for who edits them. Throws `locked`. */
  tag: Summaries['tag'];
  /** Oldest first, opening every profile: for a list there is `overview`. A damaged one does not take the others with it. Throws `locked`. */
  list(): Promise<CompanyRecord[]>;
  /** Ids of those that do not open. They can be removed. Throws `locked`. */
  damaged(): Promise<string[]>;
  /** Throws `locked`, `not-found`, `damaged`. */
  get(id: string): Promise<CompanyRecord>;
  /**
   * The company and its documents in one transaction. Throws `locked`, `invalid`, `not-found`, `conflict` (somebody
   * wrote the record after `revision`), `disk-full`; then nothing was written.
   */
  put(draft: CompanyDraft): Promise<SavedCompany>;
  /** With its documents. Throws `locked`, `conflict` when `revision` is given and not the present one. */
  remove(id: string, revision?: number): Promise<void>;
  /** Calls back when companies were written or removed, in this or another view. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

type Content = Pick<CompanyRecord, 'profile' | 'createdAt' | 'updatedAt'>;

const address = (row: Pick<CompanyRow, 'id' | 'revision'>) => ({
  table: 'companies',
  id: row.id,
  revision: row.revision,
});

async function openCompany(key: CryptoKey, row: CompanyRow): Promise<CompanyRecord> {
  const content = (await openJson(key, row.sealed, address(row))) as Content;
  return { id: row.id, revision: row.revision, ...content };
}

export function createCompanies(db: VaultDatabase, session: Session, documents: Documents): Companies {
  async function get(id: string): Promise<CompanyRecord> {
    const key = await session.dataKey();
    const row = await db.companies.get(id);
    if (!row) throw new VaultError('not-found');
    return openCompany(key, row);
  }

  async function openAll(): Promise<{ id: string; record: CompanyRecord | null }[]> {
    const key = await session.dataKey();
    const rows = await db.companies.toArray();
    return Promise.all(
      rows.map(async (row) => ({ id: row.id, record: await openCompany(key, row).catch(() => null) })),
    );
  }

  const summaries = createSummaries(db, session, async (id) => ({
    record: await get(id),
    documents: await documents.listAll(id).catch(() => []),
  }));

  async function sealDocuments(
    key: CryptoKey,
    drafts: readonly DocumentDraft[],
    present: readonly DocumentMeta[],
    place: { companyId: string; revision: number; now: number },
  ) {
    const sealed = [];
    for (const [order, draft] of drafts.entries()) {
      const previous = draft.id === undefined ? undefined : present.find(({ id }) => id === draft.id);
      if (draft.id !== undefined && !previous) throw new VaultError('conflict');
      sealed.push(await sealDocument(key, draft, { ...place, order, ...(previous ? { previous } : {}) }));
    }
    return sealed;
  }

  return {
    get,
    ...summaries,

    async list() {
      const records = (await openAll()).flatMap(({ record }) => record ?? []);
      return records.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },

    damaged: async () => (await openAll()).flatMap(({ id, record }) => (record ? [] : [id])),

    async put(draft) {
      const key = await session.dataKey();
      // Checked, not taken over: what the user wrote is stored as it stands.
      const parsed = profileSchema.safeParse(draft.profile);
      if (!parsed.success) throw new VaultError('invalid', { cause: parsed.error });

      const now = Date.now();
      const previous = draft.id === undefined ? null : await get(draft.id);
      if (previous && previous.revision !== draft.revision) throw new VaultError('conflict');
      const id = previous?.id ?? crypto.randomUUID();
      const revision = (previous?.revision ?? 0) + 1;
      const present = previous ? await documents.listAll(id) : [];
      const drafts = draft.documents ?? (previous ? undefined : []);

      const { documents: _, ...profile } = draft.profile as CompanyRecord['profile'] & {
        documents?: unknown;
      };
      const content: Content = { profile, createdAt: previous?.createdAt ?? now, updatedAt: now };
      const row: CompanyRow = {
        id,
        revision,
        sealed: await sealJson(key, content, address({ id, revision })),
      };
      const sealed = drafts
        ? await sealDocuments(key, drafts, present, { companyId: id, revision, now })
        : null;
      const metas = sealed ? sealed.map(({ document }) => document) : present;
      const summary = await sealSummary(key, { id, revision, ...content }, metas);
      const contents = new Set(metas.flatMap((meta) => contentIdsOf(meta)));

      await write(db, [db.companies, db.summaries, db.documents, db.documentBytes], async () => {
        const stored = await db.companies.get(id);
        if (stored?.revision !== previous?.revision) throw new VaultError('conflict');
        await db.companies.put(row);
        await db.summaries.put(summary);
        if (!sealed) return;
        const kept = new Set(sealed.map(({ meta }) => meta.id));
        const gone = present.map((meta) => meta.id).filter((each) => !kept.has(each));
        await db.documents.bulkDelete(gone);
        await db.documentBytes.bulkDelete(
          present.flatMap(contentIdsOf).filter((each) => !contents.has(each)),
        );
        await db.documents.bulkPut(sealed.map(({ meta }) => meta));
        await db.documentBytes.bulkPut(sealed.flatMap(({ bytes }) => (bytes ? [bytes] : [])));
      });
      return {
        record: { id, revision, ...content },
        documents: metas,
      };
    },

    async remove(id, revision) {
      await session.dataKey();
      const { companies, summaries, marks, documentBytes, drafts } = db;
      await write(db, [companies, summaries, marks, db.documents, documentBytes, drafts], async () => {
        const stored = await db.companies.get(id);
        if (stored && revision !== undefined && stored.revision !== revision) {
          throw new VaultError('conflict');
        }
        await db.companies.delete(id);
        await db.summaries.delete(id);
        await db.marks.delete(id);
        await drafts.where('id').startsWith(draftsOf(id)).delete();
        await db.documents.where('companyId').equals(id).delete();
        await db.documentBytes.where('companyId').equals(id).delete();
      });
    },

    onChange(listener) {
      let first = true;
      const subscription = liveQuery(() =>
        // Ids, revisions and marks: the profiles themselves are not read.
        Promise.all([db.companies.orderBy('[id+revision]').keys(), db.marks.toArray()]),
      ).subscribe({
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
