/** Dates as a plain text input wants them, by its placeholder. ISO in, text out. */

type Format = (year: string, month: string, day: string) => string;
const bare = (part: string) => String(Number(part));

const formats: [RegExp, Format][] = [
  [/(?:y{4}|\d{4}|年)?年(?:mm?|\d{1,2}|月)?月(?:dd?|\d{1,2}|日)?日/i, (y, m, d) => `${y}年${m}月${d}日`],
  [/(?:y{4}|\d{4})-(?:mm?|\d{1,2})-(?:dd?|\d{1,2})/i, (y, m, d) => `${y}-${m}-${d}`],
  [/(?:y{4}|\d{4})\/(?:mm|\d{2})\/(?:dd|\d{2})/i, (y, m, d) => `${y}/${m}/${d}`],
  [/(?:y{4}|\d{4})\/(?:m|\d)\/(?:d|\d)/i, (y, m, d) => `${y}/${bare(m)}/${bare(d)}`],
  [/(?:y{4}|\d{4})\.(?:mm?|\d{1,2})\.(?:dd?|\d{1,2})/i, (y, m, d) => `${y}.${m}.${d}`],
  [/y{4}m{2}d{2}|(?<!\d)\d{8}(?!\d)/i, (y, m, d) => `${y}${m}${d}`],
];

const formatIn = (hint: string): Format | null => {
  const text = hint.normalize('NFKC');
  return formats.find(([pattern]) => pattern.test(text))?.[1] ?? null;
};

/** Without a hint ISO, which every reader understands. */
export function dateText(iso: string, hint: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const format = formatIn(hint) ?? ((y, m, d) => `${y}-${m}-${d}`);
  return format(year, month, day);
}

/** A period in one text input: only where the hint shows both ends and what stands between; else null. */
export function periodText(from: string, to: string, hint: string): string | null {
  const text = hint.normalize('NFKC');
  const ends = /(?:y{4}|\d{4})[^至~]*?\s*(至|~|到|—|--)\s*(?:y{4}|\d{4}|长期)/i.exec(text);
  if (!ends) return null;
  return `${dateText(from, text)}${ends[1]}${dateText(to, text)}`;
}
