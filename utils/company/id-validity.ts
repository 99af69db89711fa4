/**
 * How long a resident identity card is valid (居民身份证法, article 5): by the age at which it was issued. From 16 on
 * people may ask for nothing else; below 16 it is five years.
 */

/** Full years between two ISO dates. */
export function yearsBetween(from: string, to: string): number {
  const [a = '', b = ''] = [from.slice(5), to.slice(5)];
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (b < a ? 1 : 0);
}

/** null: long-term (长期). undefined: not a plausible age, so nothing is said. */
export function idSpanAt(birthDate: string, issued: string): 5 | 10 | 20 | null | undefined {
  const age = yearsBetween(birthDate, issued);
  if (age < 0 || age > 100) return undefined;
  return age < 16 ? 5 : age < 26 ? 10 : age < 46 ? 20 : null;
}

/** The same day `years` later; 29 February becomes 28 where there is none. */
export function yearsLater(iso: string, years: number): string {
  const year = String(Number(iso.slice(0, 4)) + years).padStart(4, '0');
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return `${year}${iso.endsWith('-02-29') && !leap ? '-02-28' : iso.slice(4)}`;
}

/** Whole years from one date to another, a day more or less (cards end on the day of issue or the day before). */
export function spanOf(from: string, to: string): number | undefined {
  const years = Math.round((Date.parse(to) - Date.parse(from)) / (365.2425 * 86_400_000));
  return Math.abs(Date.parse(yearsLater(from, years)) - Date.parse(to)) <= 86_400_000 ? years : undefined;
}
