import { mediaTypeOf } from '../company/media-type.ts';
import { type Bytes, open, openJson, seal, sealJson, sha256 } from './crypto.ts';
import type { DocumentBytesRow, DocumentRow, VaultDatabase } from './db.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';
import type { DocumentMeta } from './types.ts';

/** A document as it is to be: of an existing one its id; without `bytes` its file stays as it is. */
export interface DocumentDraft {
  id?: string;
  kind: string;
  file: string;
  stamped?: boolean;
  extra?: Record<string, unknown>;
  bytes?: Bytes;
}

export interface Documents {
  /** Those that can be used, in the order of the profile. Reads no scans. Throws `locked`, `damaged`. */
  list(companyId: string): Promise<DocumentMeta[]>;
  /** Also entries whose file was missing at the import (`size` 0): they are kept, so that an export loses nothing. */
  listAll(companyId: string): Promise<DocumentMeta[]>;
  /** Throws `locked`, `not-found` (also when its file is missing), `damaged`. */
  read(id: string): Promise<{ meta: DocumentMeta; bytes: Bytes }>;
}

const unknownType = 'application/octet-stream';

type DocumentRows = { meta: DocumentRow; bytes: DocumentBytesRow | null };

const metaAddress = (row: Pick<DocumentRow, 'id' | 'companyId' | 'revision'>) => ({
  table: 'documents',
  id: row.id,
  revision: row.revision,
  owner: row.companyId,
});
const bytesAddress = (row: Pick<DocumentRow, 'id' | 'companyId' | 'revision'>) => ({
  table: 'documentBytes',
  id: row.id,
  revision: row.revision,
  owner: row.companyId,
});

async function openMeta(key: CryptoKey, row: DocumentRow): Promise<DocumentMeta> {
  // The tag vouches for what we wrote ourselves; there is no other writer.
  const meta = (await openJson(key, row.sealed, metaAddress(row))) as Omit<DocumentMeta, 'id' | 'companyId'>;
  return { ...meta, id: row.id, companyId: row.companyId };
}

/** Encrypts one document for `revision` of its company. One at a time: scans are large. */
export async function sealDocument(
  key: CryptoKey,
  draft: DocumentDraft,
  place: { companyId: string; revision: number; order: number; now: number; previous?: DocumentMeta },
): Promise<DocumentRows & { document: DocumentMeta }> {
  const { companyId, revision, order, now, previous } = place;
  const ids = { id: previous?.id ?? crypto.randomUUID(), companyId, revision };
  const content = draft.bytes
    ? {
        // By content: a file's name says what somebody called it, not what it is.
        mediaType: mediaTypeOf(draft.bytes) ?? unknownType,
        size: draft.bytes.length,
        sha256: await sha256(draft.bytes),
        addedAt: now,
      }
    : {
        mediaType: previous?.mediaType ?? unknownType,
        size: previous?.size ?? 0,
        sha256: previous?.sha256 ?? '',
        addedAt: previous?.addedAt ?? now,
      };
  const meta = {
    kind: draft.kind,
    file: draft.file,
    ...(draft.stamped === undefined ? {} : { stamped: draft.stamped }),
    ...content,
    order,
    extra: draft.extra ?? previous?.extra ?? {},
  };
  return {
    document: { ...meta, id: ids.id, companyId },
    meta: { ...ids, sealed: await sealJson(key, meta, metaAddress(ids)) },
    bytes: draft.bytes ? { ...ids, sealed: await seal(key, draft.bytes, bytesAddress(ids)) } : null,
  };
}

export function createDocuments(db: VaultDatabase, session: Session): Documents {
  async function listAll(companyId: string): Promise<DocumentMeta[]> {
    const key = await session.dataKey();
    const rows = await db.documents.where('companyId').equals(companyId).toArray();
    const metas = await Promise.all(rows.map((row) => openMeta(key, row)));
    return metas.sort((a, b) => a.order - b.order);
  }

  return {
    listAll,
    list: async (companyId) => (await listAll(companyId)).filter((meta) => meta.size > 0),

    async read(id) {
      const key = await session.dataKey();
      const [row, bytesRow] = await db.transaction('r', [db.documents, db.documentBytes], () =>
        Promise.all([db.documents.get(id), db.documentBytes.get(id)]),
      );
      if (!row) throw new VaultError('not-found');
      const meta = await openMeta(key, row);
      if (meta.size === 0) throw new VaultError('not-found');
      if (!bytesRow) throw new VaultError('damaged');
      const bytes = await open(key, bytesRow.sealed, bytesAddress({ ...bytesRow, companyId: row.companyId }));
      // An older file of the same document opens too; its sum gives it away.
      if ((await sha256(bytes)) !== meta.sha256) throw new VaultError('damaged');
      return { meta, bytes };
    },
  };
}
