import { blur, focus, pressKey, setText } from './act.ts';
import { isoDate } from './compare.ts';
import { FillError, type FillTools } from './widget.ts';

/** Dates typed into pickers that take them in one format only. */

/** Tried in this order where the picker does not say which it wants. */
const formats = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'YYYY年MM月DD日', 'YYYYMMDD', 'YYYY年M月D日'];

export const shownDate = (text: string): string => {
  const packed = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  return packed ? `${packed[1]}-${packed[2]}-${packed[3]}` : isoDate(text);
};

/** Only the day, month and year of a moment/dayjs format; null for one with anything else in it. */
export function write(iso: string, format: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  const parts: Record<string, string> = {
    YYYY: year,
    MM: month,
    M: String(Number(month)),
    DD: day,
    D: String(Number(day)),
  };
  const text = format.replace(
    /YYYY|MM|M|DD|D|\[([^\]]*)\]/g,
    (token, literal) => literal ?? parts[token] ?? '',
  );
  return /[A-Za-z]/.test(text) ? null : text;
}

/** The formats to try: what the picker names or shows comes first. */
export function formatsLike(hints: string[]): string[] {
  const named = hints.filter((hint) => /YYYY.*M.*D/.test(hint) && write('2001-01-01', hint) !== null);
  const like = hints.flatMap((hint) =>
    formats.filter((format) => hint && write(shownDate(hint), format) === hint),
  );
  return [...new Set([...named, ...like, ...formats])];
}

/**
 * Types one date or the two of a range, in each format until what the picker shows is what was meant. `attempt`
 * types, commits and closes; what the picker shows after that is what it took, since a closed picker falls back to
 * its value. The last `hints` are the texts it shows now. Throws FillError('not-accepted').
 */
export async function typeDates(
  dates: string[],
  hints: string[],
  shown: () => string[],
  attempt: (texts: string[]) => Promise<void>,
  tools: FillTools,
  clear: () => Promise<void>,
): Promise<void> {
  const right = () => shown().join() === dates.join();
  const before = shown();
  const standing = hints.slice(-before.length);
  for (const format of formatsLike(hints)) {
    const texts = dates.map((date) => write(date, format));
    if (texts.some((text) => text === null)) continue;
    await attempt(texts.map((text) => text ?? ''));
    if (await tools.until(right, 150).catch(() => false)) return;
  }
  // A lenient picker may have read another date out of one of the texts.
  if (shown().join() !== before.join()) await (before.length ? attempt(standing) : clear());
  throw new FillError('not-accepted');
}

/** Text and Enter. The Enter commits; without it the text stands there and means nothing (measured). */
export function enter(input: HTMLInputElement, text: string): void {
  focus(input);
  input.click();
  setText(input, text);
  pressKey(input, 'Enter');
}

export const leave = (input: HTMLInputElement): void => blur(input);
