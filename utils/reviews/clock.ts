import type { WorkingTime } from '../providers/review-definition.ts';
import { addDays, isKnown, isWorkday, type Override } from './calendar.ts';
import { chinaDate } from './china-date.ts';

const hour = 3_600_000;
const at = (day: string, hours: number) => Date.parse(`${day}T00:00:00+08:00`) + hours * hour;

export interface Due {
  /** The usual time of an answer, and the latest; at the desk's closing. */
  usually: number;
  latest: number;
  /** The holidays of a year it reaches into are not known: weekends only were left out. */
  uncertain: boolean;
}

/**
 * When an answer is due to what was filed at `filed`, on China's clock whatever the computer's. The day of filing counts as
 * the day it began if it was filed while the desk was open; after closing, or on a day off, the next working day is.
 * A working day is over when the desk closes on the next one: filed on Monday at 15:00, one day is Tuesday's closing.
 */
export function dueOf(filed: number, { days, everyDay, hours }: WorkingTime, override: Override = {}): Due {
  const [, close] = hours;
  let day = chinaDate(filed);
  let uncertain = !isKnown(day, override);
  const next = () => {
    do {
      day = addDays(day, 1);
      uncertain ||= !isKnown(day, override);
    } while (!isWorkday(day, everyDay, override));
  };
  // Received: the first moment the desk is open.
  if (!isWorkday(day, everyDay, override) || filed >= at(day, close)) next();
  const [usual, latest] = days;
  let usually = at(day, close);
  for (let count = 1; count <= latest; count++) {
    next();
    if (count === usual) usually = at(day, close);
  }
  return { usually, latest: at(day, close), uncertain };
}

export const isOpen = (now: number, { everyDay, hours }: WorkingTime, override: Override = {}): boolean => {
  const day = chinaDate(now);
  return isWorkday(day, everyDay, override) && now >= at(day, hours[0]) && now < at(day, hours[1]);
};
