import type { DocumentDraft } from '../../utils/vault/documents.ts';
import type { DocumentMeta } from '../../utils/vault/types.ts';

/** A document as it is, to be written again: its file stays as it is. */
export const draftOf = ({ id, kind, file, stamped, expiresOn, extra }: DocumentMeta): DocumentDraft => ({
  id,
  kind,
  file,
  extra,
  ...(stamped === undefined ? {} : { stamped }),
  ...(expiresOn === undefined ? {} : { expiresOn }),
});
