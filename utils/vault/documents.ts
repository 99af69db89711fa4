import { mediaTypeOf } from '../company/media-type.ts';
import { type Bytes, open, openJson, seal, sealJson, sha256 } from './crypto.ts';
import type { DocumentBytesRow, DocumentRow, VaultDatabase } from './db.ts';
import { VaultError } from './errors.ts';
import type { Session } from './session.ts';
import type { DocumentMeta, DocumentVersion } from './types.ts';

/** A document as it is to be: of an existing one its id; without `bytes` its file stays as it is. */
export interface DocumentDraft {
  id?: string;
  kind: string;
  file: string;
  stamped?: boolean;
  expiresOn?: string;
  extra?: Record<string, unknown>;
  bytes?: Bytes;
  /** The id of an older version that is to be the file again; the present file becomes an older version. */
  restore?: string;
  /** Ids of older versions that are to go. */
  forget?: readonly string[];
}

/** Older files of one document: enough to undo a mistake, too few to fill a disk. */
export const newestVersions = 5;

/** Ids of everything a document has in `documentBytes`. */
export const contentIdsOf = (meta: DocumentMeta): string[] => [
  ...(meta.size > 0 ? [meta.contentId] : []),
  ...meta.versions.map(({ id }) => id),
];

export interface Documents {
  /** Those that can be used, in the order of the profile. Reads no scans. Throws `locked`, `damaged`. */
  list(companyId: string): Promise<DocumentMeta[]>;
  /** Also entries whose file was missing at the import (`size` 0): they are kept, so that an export loses nothing. */
  listAll(companyId: string): Promise<DocumentMeta[]>;
  /** Throws `locked`, `not-found` (also when its file is missing), `damaged`. */
  read(id: string): Promise<{ meta: DocumentMeta; bytes: Bytes }>;
  /** An older version of it. Throws as `read`. */
  readVersion(id: string, versionId: string): Promise<{ version: DocumentVersion; bytes: Bytes }>;
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

export async function openMeta(key: CryptoKey, row: DocumentRow): Promise<DocumentMeta> {
  // The tag vouches for what we wrote ourselves; there is no other writer.
  const meta = (await openJson(key, row.sealed, metaAddress(row))) as Omit<DocumentMeta, 'id' | 'companyId'>;
  // Before there were versions, bytes had the id of their document.
  return {
    ...meta,
    contentId: meta.contentId ?? row.id,
    versions: meta.versions ?? [],
    id: row.id,
    companyId: row.companyId,
  };
}

type Content = Omit<DocumentVersion, 'id' | 'file'> & Pick<DocumentMeta, 'contentId'>;

/** The file a document is to have, and the older ones it keeps. Throws `not-found` for a version that is not there. */
async function contentOf(
  draft: DocumentDraft,
  previous: DocumentMeta | undefined,
  now: number,
): Promise<{ content: Content; versions: DocumentVersion[] }> {
  const forgotten = new Set(draft.forget);
  const older = (previous?.versions ?? []).filter(({ id }) => !forgotten.has(id));
  const present: Content = {
    contentId: previous?.contentId ?? crypto.randomUUID(),
    mediaType: previous?.mediaType ?? unknownType,
    size: previous?.size ?? 0,
    sha256: previous?.sha256 ?? '',
    addedAt: previous?.addedAt ?? now,
  };
  const asVersion = (): DocumentVersion[] => {
    if (!previous || previous.size === 0) return [];
    const { contentId: id, ...rest } = present;
    return [{ id, file: previous.file, ...rest }];
  };
  if (draft.bytes) {
    const sum = await sha256(draft.bytes);
    // The same file again is no new version of it.
    if (previous && previous.size > 0 && sum === previous.sha256)
      return { content: present, versions: older };
    const content = {
      contentId: crypto.randomUUID(),
      // By content: a file's name says what somebody called it, not what it is.
      mediaType: mediaTypeOf(draft.bytes) ?? unknownType,
      size: draft.bytes.length,
      sha256: sum,
      addedAt: now,
    };
    return { content, versions: [...asVersion(), ...older].slice(0, newestVersions) };
  }
  if (draft.restore === undefined) return { content: present, versions: older };
  const wanted = older.find(({ id }) => id === draft.restore);
  if (!wanted) throw new VaultError('not-found');
  const { id: contentId, file: _, ...rest } = wanted;
  return {
    content: { contentId, ...rest },
    versions: [...asVersion(), ...older.filter((each) => each !== wanted)],
  };
}

const sealBytes = async (
  key: CryptoKey,
  bytes: Bytes,
  ids: Omit<DocumentBytesRow, 'sealed'>,
): Promise<DocumentBytesRow> => ({ ...ids, sealed: await seal(key, bytes, bytesAddress(ids)) });

/** Encrypts one document for `revision` of its company. One at a time: scans are large. */
export async function sealDocument(
  key: CryptoKey,
  draft: DocumentDraft,
  place: { companyId: string; revision: number; order: number; now: number; previous?: DocumentMeta },
): Promise<DocumentRows & { document: DocumentMeta }> {
  const { companyId, revision, order, now, previous } = place;
  const ids = { id: previous?.id ?? crypto.randomUUID(), companyId, revision };
  const { content, versions } = await contentOf(draft, previous, now);
  const meta = {
    kind: draft.kind,
    file: draft.file,
    ...(draft.stamped === undefined ? {} : { stamped: draft.stamped }),
    ...(draft.expiresOn === undefined ? {} : { expiresOn: draft.expiresOn }),
    ...content,
    versions,
    order,
    extra: draft.extra ?? previous?.extra ?? {},
  };
  return {
    document: { ...meta, id: ids.id, companyId },
    meta: { ...ids, sealed: await sealJson(key, meta, metaAddress(ids)) },
    bytes:
      draft.bytes && content.contentId !== previous?.contentId
        ? await sealBytes(key, draft.bytes, { ...ids, id: content.contentId })
        : null,
  };
}

export function createDocuments(db: VaultDatabase, session: Session): Documents {
  async function listAll(companyId: string): Promise<DocumentMeta[]> {
    const key = await session.dataKey();
    const rows = await db.documents.where('companyId').equals(companyId).toArray();
    const metas = await Promise.all(rows.map((row) => openMeta(key, row)));
    return metas.sort((a, b) => a.order - b.order);
  }

  async function openOne(id: string): Promise<{ key: CryptoKey; meta: DocumentMeta }> {
    const key = await session.dataKey();
    const row = await db.documents.get(id);
    if (!row) throw new VaultError('not-found');
    return { key, meta: await openMeta(key, row) };
  }

  async function openBytes(
    key: CryptoKey,
    companyId: string,
    content: Pick<DocumentVersion, 'id' | 'sha256'>,
  ): Promise<Bytes> {
    const row = await db.documentBytes.get(content.id);
    if (!row) throw new VaultError('damaged');
    const bytes = await open(key, row.sealed, bytesAddress({ ...row, companyId }));
    // An older file of the same document opens too; its sum gives it away.
    if ((await sha256(bytes)) !== content.sha256) throw new VaultError('damaged');
    return bytes;
  }

  return {
    listAll,
    list: async (companyId) => (await listAll(companyId)).filter((meta) => meta.size > 0),

    async read(id) {
      const { key, meta } = await openOne(id);
      if (meta.size === 0) throw new VaultError('not-found');
      return {
        meta,
        bytes: await openBytes(key, meta.companyId, { id: meta.contentId, sha256: meta.sha256 }),
      };
    },

    async readVersion(id, versionId) {
      const { key, meta } = await openOne(id);
      const version = meta.versions.find((each) => each.id === versionId);
      if (!version) throw new VaultError('not-found');
      return { version, bytes: await openBytes(key, meta.companyId, version) };
    },
  };
}
