import type { LeftDraft } from '../../utils/vault/drafts.ts';
import type { CompanyRecord, DocumentMeta } from '../../utils/vault/types.ts';

/** What is saved, and what was typed and is not. A company not yet saved has no record. */
export interface Saved {
  record: CompanyRecord | null;
  documents: readonly DocumentMeta[];
  draft: LeftDraft | null;
}

/** The id of a company not yet saved: of its draft, and in its address. */
export const newId = 'new';
