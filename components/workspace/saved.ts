import type { CompanyRecord } from '../../utils/vault/types.ts';
import type { EditedDocument } from './edited-document.ts';

/** What is saved. A company not yet saved has no record. */
export interface Saved {
  record: CompanyRecord | null;
  profile: CompanyRecord['profile'];
  documents: readonly EditedDocument[];
}
