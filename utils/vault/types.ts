import type { CompanyProfile } from '../company/profile.ts';

export type VaultState = 'none' | 'locked' | 'unlocked';

/** A company as the vault holds it: the profile without its documents, which have records of their own. */
export interface CompanyRecord {
  id: string;
  profile: Omit<CompanyProfile, 'documents'>;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
  /** Raised by each write; a write of an older revision is refused (two windows). */
  revision: number;
}

export interface DocumentMeta {
  id: string;
  companyId: string;
  /** One of `documentKinds`, or a foreign kind that is kept. */
  kind: string;
  /** The `file` of the profile entry: kept, so that an export is what was imported. */
  file: string;
  stamped?: boolean;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  addedAt: number;
  /** Position in the profile's list. */
  order: number;
  /** Fields of the profile entry we do not know. */
  extra: Record<string, unknown>;
}

/**
 * What the user taught: on this form, the control with these labels is that field. Not personal, not encrypted; its
 * meaning is autofill's (autofill/taught.ts), which parses it.
 */
export interface TaughtRow {
  id: string;
  formId: string;
  /** Milliseconds since the epoch. */
  taughtAt: number;
  key: string;
  kind: string;
  labels: Record<string, string>;
}
