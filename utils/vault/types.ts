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

/** What a list of companies shows and is searched by; sealed apart, so that a list opens no profiles. */
export interface CompanySummary {
  id: string;
  revision: number;
  name: string;
  /** Unified social credit code; empty where there is none. */
  code: string;
  /** Names and phones of operator and legal representative, and the company's phone, in this order. */
  contacts: string[];
  place: string;
  createdAt: number;
  updatedAt: number;
  /** Documents with a file. */
  documents: number;
  /** The first day on which a document expires. */
  expiresOn: string | null;
  tags: string[];
  /** When somebody last worked with it; null: never. */
  openedAt: number | null;
}

/** A file that a newer one replaced. */
export interface DocumentVersion {
  /** Of its bytes. */
  id: string;
  file: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedAt: number;
}

export interface DocumentMeta {
  id: string;
  companyId: string;
  /** One of `documentKinds`, or a foreign kind that is kept. */
  kind: string;
  /** The `file` of the profile entry: kept, so that an export is what was imported. */
  file: string;
  stamped?: boolean;
  /** `YYYY-MM-DD`, the last day it is good. */
  expiresOn?: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  addedAt: number;
  /** Of its bytes. */
  contentId: string;
  /** What it was before, newest first; `newestVersions` of them are kept. */
  versions: readonly DocumentVersion[];
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
