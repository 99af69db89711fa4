import { normaliseText } from '../autofill/normalise.ts';
import { type Application, reduce } from './application.ts';
import { daysBetween } from './calendar.ts';
import type { Stage } from './stages.ts';

/** What can end; each can be muted by itself. */
export const paperKinds = ['licence', 'id', 'letter', 'link', 'qualification'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What ends, and when: a paper, an ID, a licence, a link of e-sign's, a qualification by its provider's word. */
export interface Ending {
  kind: PaperKind;
  companyId: string | null;
  company: string;
  creditCode: string | null;
  /** The profile's key, or a document's kind; `link`, `qualification`. */
  key: string;
  /** YYYY-MM-DD, its last day. */
  on: string;
  /** Of a link or a qualification. */
  applicationId?: string;
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

/** What says the same paper: the date in the profile, the scans. */
const groups: readonly { kind: PaperKind; keys: readonly string[] }[] = [
  { kind: 'licence', keys: ['business-license', 'company.businessTerm'] },
  {
    kind: 'id',
    keys: [
      'people.legalRepresentative.idValidity',
      'legal-representative-id-front',
      'legal-representative-id-back',
      'legal-representative-holding-id',
    ],
  },
  {
    kind: 'id',
    keys: ['people.operator.idValidity', 'operator-id-front', 'operator-id-back', 'operator-holding-id'],
  },
];
const groupOf = (key: string) => groups.find(({ keys }) => keys.includes(key));

interface Holder {
  id: string;
  profile: {
    company: {
      name: string;
      unifiedSocialCreditCode?: string | undefined;
      businessTerm?: { to?: string | null | undefined } | undefined;
    };
    people?:
      | {
          legalRepresentative?: { idValidity?: { to?: string | null | undefined } | undefined } | undefined;
          operator?: { idValidity?: { to?: string | null | undefined } | undefined } | undefined;
        }
      | undefined;
  };
}

/** A company's papers. What says the same paper on the same day is one. */
export function endingsOf(
  { id, profile }: Holder,
  documents: readonly { kind: string; expiresOn?: string | undefined }[],
): Ending[] {
  const found = new Map<string, Ending>();
  const add = (key: string, on: string | null | undefined) => {
    if (!on) return;
    const group = groupOf(key);
    const name = group?.keys[0] ?? key;
    if (found.has(`${name}:${on}`)) return;
    found.set(`${name}:${on}`, {
      kind: group?.kind ?? 'letter',
      companyId: id,
      company: profile.company.name,
      creditCode: profile.company.unifiedSocialCreditCode ?? null,
      key: name,
      on,
    });
  };
  add('company.businessTerm', profile.company.businessTerm?.to);
  add('people.legalRepresentative.idValidity', profile.people?.legalRepresentative?.idValidity?.to);
  add('people.operator.idValidity', profile.people?.operator?.idValidity?.to);
  for (const { kind, expiresOn } of documents) add(kind, expiresOn);
  return [...found.values()];
}

const done: ReadonlySet<Stage> = new Set<Stage>([
  'approved',
  'issued',
  'to-pay',
  'bound',
  'expiring',
  'expired',
]);
/** The link was used: nobody waits for it any more. */
const used: ReadonlySet<Stage> = new Set<Stage>([...done, 'submitted', 'in-review']);

/** Links and qualifications, by what the user or the provider said of an application. */
export function endingsOfApplications(applications: readonly Application[]): Ending[] {
  return applications.flatMap((application): Ending[] => {
    const { archived, stage, linkUntil, expiresOn } = reduce(application.events);
    if (archived || stage === 'withdrawn') return [];
    const of = (kind: 'link' | 'qualification', on: string | null): Ending[] =>
      on
        ? [
            {
              kind,
              companyId: application.companyId,
              company: application.name,
              creditCode: application.creditCode,
              key: kind,
              on,
              applicationId: application.id,
            },
          ]
        : [];
    // Before it is certified, what an e-sign page says ends is the link.
    const link =
      application.provider === 'tencent-esign' && !used.has(stage) ? (linkUntil ?? expiresOn) : null;
    return [...of('link', link), ...of('qualification', done.has(stage) ? expiresOn : null)];
  });
}

/**
 * Any one of licence, legal representative's ID and administrator's ID past its date ends an Alibaba qualification (seed
 * document on renewals).
 */
export const endsAlibaba = (key: string): boolean => groupOf(key) !== undefined;

const isOf = (ending: Ending, application: Application): boolean =>
  application.companyId !== null && ending.companyId !== null
    ? application.companyId === ending.companyId
    : application.creditCode && ending.creditCode
      ? application.creditCode === ending.creditCode
      : application.name !== '' && normaliseText(application.name) === normaliseText(ending.company);

/**
 * What the end of a paper does to an application. `ends`: it ends with it (Alibaba's rule, or it is the application's
 * own). `used`: the paper was filed with it, and no document says what the provider does then.
 */
export function effectOn(ending: Ending, application: Application): 'ends' | 'used' | null {
  if (ending.applicationId) return ending.applicationId === application.id ? 'ends' : null;
  if (!isOf(ending, application)) return null;
  // What was sent back, or is not filed yet, has nothing that could end.
  const held = done.has(reduce(application.events).stage);
  if (application.provider === 'aliyun-voice' && held) return endsAlibaba(ending.key) ? 'ends' : null;
  const keys = groupOf(ending.key)?.keys ?? [ending.key];
  const filed = application.events.findLast(({ type }) => type === 'filled');
  if (filed?.type !== 'filled') return null;
  return [...filed.fields, ...filed.documents.map(({ key }) => key)].some((key) => keys.includes(key))
    ? 'used'
    : null;
}

/** The applications that a warning is about: of what is archived or taken back nobody needs to know. */
export const affected = (
  ending: Ending,
  applications: readonly Application[],
): { application: Application; effect: 'ends' | 'used' }[] =>
  applications.flatMap((application) => {
    const effect = effectOn(ending, application);
    if (!effect) return [];
    const { archived, stage } = reduce(application.events);
    return archived || stage === 'withdrawn' || (stage === 'draft' && effect === 'used')
      ? []
      : [{ application, effect }];
  });

/** A name for a paper that ends on a day: says nothing to who reads it, and the same for ever. */
export async function nameOf({ companyId, applicationId, company, key, on }: Ending): Promise<string> {
  const whole = JSON.stringify([applicationId ?? companyId ?? company, key, on]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return [...new Uint8Array(digest).slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Warnings that count on the badge: the application of its own that already needs somebody counts once. */
export const countPapers = (
  warnings: readonly ExpiryWarning[],
  muted: readonly PaperKind[],
  acting: ReadonlySet<string>,
): number =>
  warnings.filter(
    ({ kind, applicationId }) => !muted.includes(kind) && !(applicationId && acting.has(applicationId)),
  ).length;
