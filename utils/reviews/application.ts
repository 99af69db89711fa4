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
  }),
  /** The user pressed the page's button, and the page said so. */
  z.object({ type: z.literal('submitted'), at, seq, by: z.enum(['page', 'user']) }),
  z.object({ type: z.literal('seen'), source: z.enum(['page', 'api']), ...seen }),
  /** The user's own word. */
  z.object({
    type: z.literal('set'),
    at,
    seq,
    stage,
    note: z.optional(z.string().check(z.maxLength(500))),
  }),
  z.object({ type: z.literal('archived'), at, seq, archived: z.boolean() }),
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
  events: z.array(eventSchema),
  /** Events below this number the user has been told of, or has seen for himself: a worker that dies tells the rest later. */
  told: z._default(z.number(), 0),
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
  identity: string | null;
  archived: boolean;
  /** Two sources say different things and neither is known to be later. */
  conflict: { source: 'page' | 'api' | 'user'; stage: Stage; at: number } | null;
}

const order = (stage: Stage) => stages.indexOf(stage);
const dayAt = (day: string | null) => (day ? Date.parse(`${day}T00:00:00+08:00`) : null);

export function reduce(events: readonly ApplicationEvent[]): Standing {
  const standing: Standing = {
    stage: 'draft',
    since: events[0]?.at ?? 0,
    wording: null,
    reason: null,
    submittedAt: null,
    decidedOn: null,
    expiresOn: null,
    identity: null,
    archived: false,
    conflict: null,
  };
  let by: 'page' | 'api' | 'user' | null = null;
  const move = (stage: Stage, at: number) => {
    if (stage !== standing.stage) standing.since = at;
    standing.stage = stage;
  };
  for (const event of events) {
    switch (event.type) {
      case 'filled':
        standing.identity = event.identity ?? standing.identity;
        // Filled again after a rejection: a new attempt. What is in review is not undone by a fill.
        if (['draft', 'rejected', 'expiring', 'expired', 'withdrawn'].includes(standing.stage)) {
          move('filled', event.at);
          standing.wording = null;
          standing.conflict = null;
          by = null;
        }
        break;
      case 'submitted':
        move('submitted', event.at);
        Object.assign(standing, {
          submittedAt: event.at,
          reason: null,
          decidedOn: null,
          wording: null,
          conflict: null,
        });
        by = 'user';
        break;
      case 'set':
        move(event.stage, event.at);
        standing.conflict = null;
        if (event.stage === 'submitted') standing.submittedAt = event.at;
        by = 'user';
        break;
      case 'archived':
        standing.archived = event.archived;
        break;
      case 'seen': {
        const filedBefore =
          standing.submittedAt !== null &&
          by === 'user' &&
          event.decidedOn !== null &&
          // The list still shows the decision on the attempt before.
          (dayAt(event.decidedOn) ?? 0) + 86_400_000 <= standing.submittedAt;
        const backwards =
          by !== null &&
          by !== event.source &&
          by !== 'user' &&
          order(event.stage) < order(standing.stage) &&
          standing.stage !== 'rejected';
        if (filedBefore || backwards) {
          standing.conflict = { source: event.source, stage: event.stage, at: event.at };
          break;
        }
        move(event.stage, event.at);
        standing.conflict = null;
        standing.wording = event.wording;
        standing.reason = event.reason;
        standing.decidedOn = event.decidedOn ?? standing.decidedOn;
        standing.expiresOn = event.expiresOn ?? standing.expiresOn;
        standing.submittedAt ??= dayAt(event.submittedOn);
        by = event.source;
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
  time: WorkingTime | undefined,
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

/** Seeing the same again is no event. */
export const isNews = (events: readonly ApplicationEvent[], next: Seen): boolean => {
  const last = events.findLast((event) => event.type === 'seen' && event.source === next.source) as
    | Seen
    | undefined;
  const later = last
    ? events.slice(events.indexOf(last) + 1).some(({ type }) => type === 'submitted' || type === 'set')
    : true;
  if (!last || later) return true;
  const say = ({ stage, wording, reason, decidedOn, submittedOn, expiresOn }: Seen) =>
    JSON.stringify([stage, wording, reason, decidedOn, submittedOn, expiresOn]);
  return say(last) !== say(next);
};
