/** Dates as pickers show them, and back. */

/** ISO date of a shown text that starts with a year; the text itself if it is not such a date; '' if empty. */
export function toIso(shown: string): string {
  const text = shown.normalize('NFKC').trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * A date in the formats consoles use, best guess first. A picker takes only its own format (Arco, antd: measured), and
 * an empty one does not say which that is; a text it showed before, or its placeholder, may.
 */
export function dateTexts(iso: string, hint: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const short = [String(Number(month)), String(Number(day))];
  const texts = [
    iso,
    `${year}/${month}/${day}`,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}${month}${day}`,
    `${year}年${short[0]}月${short[1]}日`,
    `${year}/${short[0]}/${short[1]}`,
  ];
  const separator = /(?:\d{4}|Y{4})([-/.年])/i.exec(hint.normalize('NFKC'))?.[1];
  if (!separator) return texts;
  return [...texts.filter((text) => text[4] === separator), ...texts.filter((text) => text[4] !== separator)];
}
