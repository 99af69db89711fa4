import type { DocumentDraft } from '../../utils/vault/documents.ts';
import type { DocumentMeta } from '../../utils/vault/types.ts';

/** A document in the editor: what is saved, or with `bytes` what is to be. */
export interface EditedDocument extends DocumentDraft {
  /** For React: a new document has no id yet. */
  key: string;
  /** Bytes; 0: the file is missing. */
  size: number;
  mediaType: string;
}

export const editedDocuments = (metas: readonly DocumentMeta[]): readonly EditedDocument[] =>
  metas.map(({ id, kind, file, stamped, expiresOn, extra, size, mediaType }) => ({
    key: id,
    id,
    kind,
    file,
    extra,
    size,
    mediaType,
    ...(stamped === undefined ? {} : { stamped }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  }));
