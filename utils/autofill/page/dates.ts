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

export interface Picker {
  /** Dates as ISO, and as they stand there. */
  shown(): string[];
  texts(): string[];
  /** Types, commits and closes: a closed picker falls back to its value, so what it shows is what it took. */
  type(texts: string[]): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Types one date or the two of a range, in one format after the other until the picker shows what was meant.
 * Throws FillError('not-accepted') and leaves what stood there before.
 */
export async function typeDates(
  dates: string[],
  formats: string[],
  picker: Picker,
  tools: FillTools,
): Promise<void> {
  const before = picker.shown();
  const standing = picker.texts();
  for (const format of formats) {
    const texts = dates.flatMap((date) => write(date, format) ?? []);
    if (texts.length !== dates.length) continue;
    await picker.type(texts);
    if (await tools.until(() => picker.shown().join() === dates.join(), 150).catch(() => false)) return;
  }
  // A lenient picker may have read another date out of one of the texts.
  if (picker.shown().join() !== before.join()) await (before.length ? picker.type(standing) : picker.clear());
  throw new FillError('not-accepted');
}

/** The start of a range first, unless it lies behind the end that stands there: pickers refuse or clear that. */
export const orderOf = (dates: string[], standing: string[]): number[] => {
  const order = [...dates.keys()];
  return (dates[0] ?? '') > (standing[1] ?? '9999') ? order.reverse() : order;
};

/** One turn of the event loop: what the page renders upon a focus is there after it, in a hidden tab too. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Focus that the page hears of. While the side panel has the user's focus the document has none, and its elements'
 * focus fires no event; a picker would not know which of its two inputs is being typed into.
 */
export function attend(input: HTMLInputElement): void {
  focus(input);
  if (input.ownerDocument.hasFocus()) return;
  const { FocusEvent } = input.ownerDocument.defaultView ?? window;
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** Text and Enter. The Enter commits; without it the text stands there and means nothing (measured). */
export async function enter(input: HTMLInputElement, text: string): Promise<void> {
  attend(input);
  input.click();
  await turn();
  setText(input, text);
  await turn();
  pressKey(input, 'Enter');
  await turn();
}

export const leave = (input: HTMLInputElement): void => blur(input);
