import { daysBetween } from './calendar.ts';

/** What ends, and when: a paper, an ID, a licence, a link of e-sign's. `key` is the profile's. */
export interface Ending {
  companyId: string;
  company: string;
  key: string;
  /** YYYY-MM-DD, its last day. */
  on: string;
}

export interface ExpiryWarning extends Ending {
  /** The threshold it has passed. */
  level: 30 | 7 | 0;
  days: number;
}

/** Warned of 30 and 7 days before its last day, and from that day on; the soonest first. */
export function expiryWarnings(endings: readonly Ending[], today: string): ExpiryWarning[] {
  return endings
    .flatMap((ending): ExpiryWarning[] => {
      const days = daysBetween(today, ending.on);
      if (Number.isNaN(days) || days > 30) return [];
      return [{ ...ending, days, level: days > 7 ? 30 : days > 0 ? 7 : 0 }];
    })
    .sort((a, b) => a.days - b.days);
}

/**
 * Which of an Alibaba qualification's papers end it: any one of licence, legal representative's ID and administrator's ID
 * past its date (seed document on renewals).
 */
export const endsAlibaba: ReadonlySet<string> = new Set([
  'business-license',
  'company.businessTerm',
  'people.legalRepresentative.idValidity',
  'people.operator.idValidity',
  'legal-representative-id-front',
  'legal-representative-id-back',
  'operator-id-front',
  'operator-id-back',
]);

/** Does this paper's end end that application? Elsewhere the provider's own list says so. */
export const affects = (
  { key, companyId, days }: ExpiryWarning,
  application: { provider: string; companyId: string | null },
): boolean =>
  application.companyId === companyId &&
  application.provider === 'aliyun-voice' &&
  endsAlibaba.has(key) &&
  days <= 30;
