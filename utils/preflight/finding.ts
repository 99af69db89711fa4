import type { ProfileWarningCode } from '../company/check-profile.ts';

/** Every finding of our own; what is wrong in a profile by itself keeps its code (check-profile.ts). */
export const preflightCodes = [
  'missing', // the form asks for it, the profile has none
  'missing-document',
  'expires-in-review', // to, days: ends before a review that begins today can have ended
  'refused-organization', // value
  'refused-enterprise-type', // value
  'not-stamped', // document
  'stamp-unknown', // document
  'letter-lacks', // document, fields: the letter must carry what the profile does not know
  'letter-differs', // document, field: the letter says another value than the profile
  'letter-future', // date
  'script-banned', // business
  'script-no-call-back',
  'script-missing',
  'outbound-proof',
  '400-outbound',
  'not-equal', // other
  'operator-is-legal-representative', // one person in both places, filed as an operator
  'applicant-unknown',
  'applicant-not-operator', // papers of an operator, filed by the legal representative
  'picture-format', // document, accept
  'picture-too-large', // document, limit
  'picture-small', // document, width, height: hardly legible
  'picture-blank', // document
  'picture-black', // document
  'picture-unreadable', // document
  'same-file', // document, other: two papers are one file
  'empty-document', // document: its file was missing at the import
] as const;
export type PreflightCode = (typeof preflightCodes)[number];

export interface Finding {
  code: PreflightCode | ProfileWarningCode;
  /** error: would come back. warning: may come back, or is worth a look. */
  severity: 'error' | 'warning';
  /** A field key or a path into the profile: where to mend it. */
  key: string;
  /** Params named document, other, field and fields hold keys: whoever shows them gives their names. */
  params: Record<string, string>;
}
