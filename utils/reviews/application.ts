import * as z from 'zod/mini';
import type { WorkingTime } from '../providers/review-definition.ts';
import type { Override } from './calendar.ts';
import { type Due, dueOf } from './clock.ts';
import { needsAction, providersMove, type Stage, stages } from './stages.ts';

/**
 * An application is what its events add up to. Events are only ever appended: what was believed when stays readable, and
 * two sources that disagree are both kept.
 */
const at = z.number();
/** Its number in the application, for ever: the list is bounded, so a position is not. Old records have none: their place. */
const seq = z.optional(z.number());
const stage = z.enum(stages);
const day = z.nullable(z.string());

const seen = {
  at,
  seq,
  stage,
  wording: z.string().check(z.maxLength(200)),
  reason: z.nullable(z.string().check(z.maxLength(2000))),
  submittedOn: day,
  decidedOn: day,
  expiresOn: day,
};

export const eventSchema = z.discriminatedUnion('type', [
  /** Filled by us: keys of fields and digests of papers, never a value. */
  z.object({
    type: z.literal('filled'),
    at,
    seq,
    identity: z.nullable(z.string()),
    fields: z.array(z.string()),
    documents: z.array(z.object({ key: z.string(), sha256: z.string() })),
    /** Recognises each value again and gives none away (marks.ts). Events of earlier versions have none. */
    marks: z.optional(z.object({ key: z.string(), of: z.record(z.string(), z.string()) })),
    /** Which of the profile's number requests it was. */
    request: z.optional(z.number()),
  }),
  /** The user pressed the page's button, and the page said so. */
  z.object({ type: z.literal('submitted'), at, seq, by: z.enum(['page', 'user']) }),
  z.object({ type: z.literal('seen'), source: z.enum(['page', 'api']), ...seen }),
  /** The user's own word; `on`: the day it came about, `note`: of a rejection its reason. */
  z.object({
    type: z.literal('set'),
    at,
    seq,
    stage,
    note: z.optional(z.string().check(z.maxLength(500))),
    on: z.optional(z.string()),
  }),
  /** E-sign's link to certify (CreateOrganizationAuthUrl): the last day it works, by the user's word. */
  z.object({ type: z.literal('link'), at, seq, until: z.string() }),
  z.object({ type: z.literal('archived'), at, seq, archived: z.boolean() }),
  /** The user took his word back; `of`: when he had given it. Both stay in the history. */
  z.object({ type: z.literal('undone'), at, seq, of: at }),
]);
export type ApplicationEvent = z.infer<typeof eventSchema>;
export type Seen = Extract<ApplicationEvent, { type: 'seen' }>;

export const applicationSchema = z.object({
  id: z.string(),
  companyId: z.nullable(z.string()),
  /** As the console or the profile names it: kept, so that a list reads no profile. */
  name: z.string().check(z.maxLength(300)),
  creditCode: z.nullable(z.string()),
  provider: z.string(),
  form: z.string(),
  /** The provider's. */
  number: z.nullable(z.string()),
  /** Address of the console's page that showed it last, without its query. */
  place: z.optional(z.string().check(z.maxLength(500))),
  events: z.array(eventSchema),
  /** Events below this number the user has been told of, or has seen for himself: a worker that dies tells the rest later. */
  told: z._default(z.number(), 0),
  /** The due date whose passing he was told of (late.ts). */
  toldLate: z.optional(z.number()),
});
export type Application = z.infer<typeof applicationSchema>;

export interface Standing {
  stage: Stage;
  since: number;
  wording: string | null;
  reason: string | null;
  submittedAt: number | null;
  decidedOn: string | null;
  expiresOn: string | null;
  /** E-sign's link to certify works until then; null once it was used or is not known of. */
  linkUntil: string | null;
  identity: string | null;
  archived: boolean;
  /** Two sources say different things and neither is known to be later. */
  conflict: { source: Source; stage: Stage; wording: string; at: number } | null;
  /** Who said what is believed, and when; null: nobody but the fill. */
  by: Source | null;
  said: number;
}
type Source = 'page' | 'api' | 'user';

/** Only what the user said can be taken back. */
const undoable = ({ type }: ApplicationEvent) => ['submitted', 'set', 'archived', 'link'].includes(type);
/** Those that have not been taken back. */
export const standingOnes = (events: readonly ApplicationEvent[]): readonly ApplicationEvent[] => {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? event.of : [])));
  return undone.size === 0
    ? events
    : events.filter((event) => event.type !== 'undone' && !(undoable(event) && undone.has(event.at)));
};

/** Has this event been taken back? */
export const isUndone = (event: ApplicationEvent, events: readonly ApplicationEvent[]): boolean =>
  undoable(event) && events.some((other) => other.type === 'undone' && other.of === event.at);

const order = (stage: Stage) => stages.indexOf(stage);
const dayAt = (day: string | null) => (day ? Date.parse(`${day}T00:00:00+08:00`) : null);

export function reduce(all: readonly ApplicationEvent[]): Standing {
  const events = standingOnes(all);
  const standing: Standing = {
    stage: 'draft',
    since: all[0]?.at ?? 0,
    wording: null,
    reason: null,
    submittedAt: null,
    decidedOn: null,
    expiresOn: null,
    linkUntil: null,
    identity: null,
    // A link began it and was taken back: nothing is left to follow, and what was said stays readable.
    archived: events.length === 0 && all.length > 0,
    conflict: null,
    by: null,
    said: all[0]?.at ?? 0,
  };
  /** What stands against it, as it was seen. */
  let against: Seen | null = null;
  const move = (stage: Stage, at: number, by: Source | null) => {
    if (stage !== standing.stage) standing.since = at;
    Object.assign(standing, { stage, by, said: at, conflict: null });
    against = null;
  };
  const take = (event: Seen) => {
    standing.wording = event.wording;
    standing.reason = event.reason;
    standing.decidedOn = event.decidedOn ?? standing.decidedOn;
    standing.expiresOn = event.expiresOn ?? standing.expiresOn;
    standing.submittedAt ??= dayAt(event.submittedOn);
  };
  /** A filing, and nothing newer, is what is believed: the user's click or word. */
  let filing = false;
  for (const event of events) {
    switch (event.type) {
      case 'filled':
        standing.identity = event.identity ?? standing.identity;
        // Filled again after a rejection: a new attempt. What is in review is not undone by a fill.
        if (['draft', 'rejected', 'expiring', 'expired', 'withdrawn'].includes(standing.stage)) {
          move('filled', event.at, null);
          standing.wording = null;
        }
        break;
      case 'submitted':
        move('submitted', event.at, 'user');
        filing = true;
        Object.assign(standing, { submittedAt: event.at, reason: null, decidedOn: null, wording: null });
        break;
      case 'set': {
        const [chosen, before]: [Seen | null, Stage] = [against, standing.stage];
        move(event.stage, event.at, 'user');
        const day = dayAt(event.on ?? null);
        if (event.stage !== before) {
          filing = event.stage === 'submitted';
          Object.assign(standing, { wording: null, reason: null });
          if (filing) Object.assign(standing, { submittedAt: event.at, decidedOn: null });
        }
        // Chosen between two: with all that the other said.
        if (chosen?.stage === event.stage) take(chosen);
        if (event.stage === 'rejected' && event.note) standing.reason = event.note;
        if (day === null) break;
        if (providersMove.has(event.stage)) standing.submittedAt = day;
        else if (event.stage === 'expiring' || event.stage === 'expired')
          standing.expiresOn = event.on ?? null;
        else standing.decidedOn = event.on ?? null;
        break;
      }
      case 'archived':
        standing.archived = event.archived;
        break;
      case 'link':
        standing.linkUntil = event.until;
        break;
      case 'seen': {
        const filedBefore =
          standing.submittedAt !== null &&
          standing.by === 'user' &&
          filing &&
          event.decidedOn !== null &&
          // The list still shows the decision on the attempt before.
          (dayAt(event.decidedOn) ?? 0) + 86_400_000 <= standing.submittedAt;
        const backwards =
          standing.by !== null &&
          standing.by !== event.source &&
          !(standing.by === 'user' && filing) &&
          order(event.stage) < order(standing.stage) &&
          standing.stage !== 'rejected';
        if (filedBefore || backwards) {
          const { source, stage, wording, at } = event;
          standing.conflict = { source, stage, wording, at };
          against = event;
          break;
        }
        move(event.stage, event.at, event.source);
        filing = false;
        take(event);
        break;
      }
    }
  }
  return standing;
}

export interface Outlook extends Standing {
  due: Due | null;
  overdue: boolean;
  action: boolean;
}

/** What is to be expected now: a clock is not an event. */
export function outlook(
  events: readonly ApplicationEvent[],
  time: WorkingTime | null | undefined,
  now: number,
  override: Override = {},
): Outlook {
  const standing = reduce(events);
  const due =
    time && providersMove.has(standing.stage) && standing.submittedAt !== null
      ? dueOf(standing.submittedAt, time, override)
      : null;
  const overdue = due !== null && now > due.latest;
  return {
    ...standing,
    due,
    overdue,
    action: !standing.archived && (needsAction.has(standing.stage) || overdue || standing.conflict !== null),
  };
}

/**
 * Seeing the same again is no event. After a new filing it is: a rejection that stands there still. After the user's own
 * word it is not: he knew what the source says, and it says nothing new.
 */
export const isNews = (all: readonly ApplicationEvent[], next: Seen): boolean => {
  const events = standingOnes(all);
  const at = events.findLastIndex((event) => event.type === 'seen' && event.source === next.source);
  const last = events[at];
  if (last?.type !== 'seen' || events.slice(at + 1).some(({ type }) => type === 'submitted')) return true;
  const say = ({ stage, wording, reason, decidedOn, submittedOn, expiresOn }: Seen) =>
    JSON.stringify([stage, wording, reason, decidedOn, submittedOn, expiresOn]);
  return say(last) !== say(next);
};
