import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/**
 * Working days of China. The library's bundled dates are taken, not its functions: these read a date in the computer's
 * zone. A year that the State Council had not published when the library was made has none: there only weekends are
 * known, and the user may add days by hand (`Override`).
 */
const holidays = new Set(Object.keys(data.holidays));
const makeUps = new Set(Object.keys(data.workdays));

/** The last year with data. */
export const calendarEnds: number = Math.max(
  ...Object.keys(data.holidays).map((day) => Number(day.slice(0, 4))),
);

/** By date: is it a working day? The user's word counts more than the data. */
export type Override = Readonly<Record<string, boolean>>;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
export const addDays = (day: string, count: number): string =>
  new Date(utc(day) + count * 86_400_000).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to) - utc(from)) / 86_400_000);
const isWeekend = (day: string) => [0, 6].includes(new Date(utc(day)).getUTCDay());

export const isKnown = (day: string, override: Override = {}): boolean =>
  Number(day.slice(0, 4)) <= calendarEnds ||
  // The user said that all days of that year are given; a few of them would say nothing of the rest.
  override[day.slice(0, 4)] === true;

/** `everyDay`: a desk that works at weekends, but not on statutory holidays. */
export function isWorkday(day: string, everyDay = false, override: Override = {}): boolean {
  const said = override[day];
  if (said !== undefined) return said;
  if (makeUps.has(day)) return true;
  // The library's holidays include weekends that a holiday's leave runs through.
  if (holidays.has(day)) return false;
  return everyDay || !isWeekend(day);
}
