import type { WorkingTime } from '../providers/review-definition.ts';
import type { Vault } from '../vault/vault.ts';
import { type Application, outlook, reduce } from './application.ts';
import type { Override } from './calendar.ts';
import { append } from './store.ts';

/** An answer was due and did not come. No source says so: the clock does. */
export interface Late {
  application: Application;
  /** The moment until which it was due; with the application it names this for ever. */
  due: number;
}

/** When we came to know of the filing that the due date is made from. */
const knownSince = ({ events }: Application, submittedAt: number | null): number =>
  events.find((_, index) => reduce(events.slice(0, index + 1)).submittedAt === submittedAt)?.at ?? 0;

/**
 * What became late and was not told of. Told of is a due date, once: a holiday given by hand, or a day corrected, that
 * moves it back is no other one; a later one that passes in its turn is.
 */
export const newlyLate = (
  applications: readonly Application[],
  timeOf: (form: string) => WorkingTime | null | undefined,
  now: number,
  override: Override,
): Late[] =>
  applications.flatMap((application) => {
    const { events, form, toldLate } = application;
    const { overdue, archived, due, submittedAt } = outlook(events, timeOf(form), now, override);
    if (!overdue || !due || archived) return [];
    // One that is still to come was told of by a clock that was ahead: that one counts for nothing.
    if (toldLate !== undefined && due.latest <= toldLate && toldLate <= now) return [];
    // Late already when it was first heard of: nothing became late, and it may be years old.
    return due.latest < knownSince(application, submittedAt) ? [] : [{ application, due: due.latest }];
  });

export const markLate = (
  vault: Pick<Vault, 'applications'>,
  { id, due }: { id: string; due: number },
): Promise<unknown> =>
  append(vault, id, ({ toldLate }) => (toldLate === due ? null : { events: [], set: { toldLate: due } }));
