import { type FieldKey, isDocumentKey, kindsOf } from '../company/fields.ts';
import { type Application, type ApplicationEvent, reduce, standingOnes } from './application.ts';
import type { Marks } from './marks.ts';
import { understand } from './rejections.ts';
import type { Stage } from './stages.ts';

/** An attempt that was sent back and not filed again since: what a new filling of the form goes by. */
export interface SentBack {
  /** Of the rejection. */
  at: number;
  reason: string | null;
  /** Of what had been filled until then, the oldest first. */
  marks: Marks[];
}

const stageOf = (event: ApplicationEvent): Stage | null =>
  event.type === 'seen' || event.type === 'set'
    ? event.stage
    : event.type === 'submitted'
      ? 'submitted'
      : null;

const reasonOf = (event: ApplicationEvent): string | null =>
  stageOf(event) !== 'rejected'
    ? null
    : event.type === 'seen'
      ? event.reason
      : (event.type === 'set' && event.note) || null;

type Rejection = Extract<ApplicationEvent, { type: 'seen' | 'set' }>;

/** Two sources tell of one decision at two times. What is dated otherwise, or reads otherwise, is another one. */
function sameDecision(one: Rejection, other: Rejection): boolean {
  if (one.type === 'set' || other.type === 'set') return true;
  if (one.decidedOn && other.decidedOn) return one.decidedOn === other.decidedOn;
  return one.reason === other.reason || one.reason === null || other.reason === null;
}

/**
 * The rejection that stands, if one does. Fills after it were not filed: a page that is opened again shows what was
 * filed, so it is compared with what had been filled before.
 */
export function sentBack(all: readonly ApplicationEvent[]): SentBack | null {
  const events = standingOnes(all);
  let first: number | null = null;
  let last: Rejection | null = null;
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index];
    const stage = event ? stageOf(event) : null;
    if (!event || stage === null) continue;
    // Stands against what is believed (a list that still shows the attempt before) and decides nothing.
    if (event.type === 'seen' && reduce(events.slice(0, index + 1)).stage !== stage) continue;
    if (stage !== 'rejected') break;
    const rejection = event as Rejection;
    if (last && !sameDecision(rejection, last)) break;
    last ??= rejection;
    first = index;
  }
  if (first === null || !last) return null;
  const reasons = events.slice(first).flatMap((event) => reasonOf(event) ?? []);
  return {
    at: last.at,
    reason: reasons.at(-1) ?? null,
    marks: events.slice(0, first).flatMap((event) => (event.type === 'filled' ? (event.marks ?? []) : [])),
  };
}

interface Filing {
  companyId: string;
  form: string;
  name: string;
  creditCode: string | null;
  /** Place in the profile of the number request that is filed; absent where the form files none. */
  request?: number;
}

const requestOf = ({ events }: Application): number | undefined =>
  events.findLast((event) => event.type === 'filled')?.request;

/**
 * The applications that a filing of this form may go on with: the company's own, and those of the same name or code that
 * a console's list told of first. Where several numbers are asked for, each request is an application. The newest first.
 */
export const filingsOf = (applications: readonly Application[], filing: Filing): Application[] =>
  applications
    .filter((application) => {
      if (application.form !== filing.form) return false;
      const request = requestOf(application);
      if (request !== undefined && filing.request !== undefined && request !== filing.request) return false;
      if (application.companyId !== null) return application.companyId === filing.companyId;
      return application.creditCode !== null && filing.creditCode !== null
        ? application.creditCode === filing.creditCode
        : application.name === filing.name;
    })
    .sort((a, b) => (b.events.at(-1)?.at ?? 0) - (a.events.at(-1)?.at ?? 0));

const camel = (kind: string) => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Does a reason's key mean this field? A reason names an ID as a whole and a form asks for a side of it, a period and a
 * form asks for its end, a paper and a form asks for its picture's address.
 */
const means = (named: FieldKey, key: FieldKey): boolean => {
  if (key === named) return true;
  if (!isDocumentKey(named)) return key.startsWith(`${named}.`) || named.startsWith(`${key}.`);
  if (isDocumentKey(key))
    return kindsOf(named).some((kind) => kind === key) || kindsOf(key).some((kind) => kind === named);
  const address = `publicUrls.${camel(named)}`;
  return key === address || key === `${address}.fileName`;
};

export const isMeant = (key: FieldKey, named: readonly FieldKey[]): boolean =>
  named.some((each) => means(each, key));

/** The fields that a reason means. */
export const meantBy = (reason: string | null): FieldKey[] => [
  ...new Set(understand(reason).flatMap(({ keys }) => keys)),
];
