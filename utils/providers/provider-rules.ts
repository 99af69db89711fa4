import type { DocumentKey, FieldKey, ValueKey } from '../company/fields.ts';

/** A value the provider does not take. The pattern is a regular expression's source on the value's text or id. */
export interface Refusal {
  key: ValueKey;
  pattern: string;
  /** Which of the texts in utils/i18n/preflight.ts says it. */
  code: 'refused-organization' | 'refused-enterprise-type';
}

/** A paper of which the provider says what must stand in it. */
export interface LetterRule {
  kind: DocumentKey;
  /** The values it must carry; a profile that lacks one cannot have it in the letter either. */
  carries: FieldKey[];
}

/**
 * What a provider's reviewers refuse, as data: one file `rules.ts` per provider. Bounds of pictures are the form's
 * own (`FileLimits`); what everybody refuses (check digits, expired papers) is in utils/preflight.
 */
export interface ProviderRules {
  provider: string;
  /** Working days a review takes at the most, by form; a paper must outlive it. */
  reviewDays: Record<string, number>;
  refusals?: Refusal[];
  /** Papers that must bear the company's seal. */
  sealed?: DocumentKey[];
  letters?: LetterRule[];
  /** Regular expressions (sources) on wordings and purpose: business that may not call at all. */
  bannedBusiness?: { name: string; pattern: string }[];
  /** One of these must be in each wording: the call answers something the person did (回访). */
  callBack?: string;
  /** Outbound numbers need proof of where the called numbers come from. */
  outboundProof?: boolean;
  /** 400 numbers take calls and make none. */
  inboundOnly400?: boolean;
  /** Values that must be equal wherever both are stated. */
  equal?: [ValueKey, ValueKey][];
  source: string;
}
