import type { WorkingTime } from '../providers/review-definition.ts';
import { type Application, type Outlook, outlook } from './application.ts';
import type { Override } from './calendar.ts';
import type { Stage } from './stages.ts';

export interface ToDo {
  application: Application;
  now: Outlook;
}

/** What cannot wait is first: sent back or past its date, then late, then what only wants a click or a payment. */
const urgency: Partial<Record<Stage, number>> = {
  rejected: 0,
  expired: 0,
  'amount-to-confirm': 1,
  'to-pay': 1,
};
/** Small is urgent. */
export const urgencyOf = (now: Outlook): number => urgency[now.stage] ?? (now.overdue ? 1 : 2);

/** What needs the user: the badge counts these, the popup lists these. */
export const toDo = (
  applications: readonly Application[],
  timeOf: (form: string) => WorkingTime | null | undefined,
  now: number,
  override: Override = {},
): ToDo[] =>
  applications
    .map((application) => ({
      application,
      now: outlook(application.events, timeOf(application.form), now, override),
    }))
    .filter((each) => each.now.action)
    .sort((a, b) => urgencyOf(a.now) - urgencyOf(b.now) || b.now.since - a.now.since);
