import { type ControlKind, comparable, type StepValue } from '../scan-types.ts';

/**
 * Does what a widget shows mean the value wanted? `strict` before filling (a user's own spelling is left alone only
 * if it is the same), loose after it (a page may group digits or change the case of what it was given).
 */
export function shows(value: StepValue, shown: string[], kind: ControlKind, strict: boolean): boolean {
  switch (value.type) {
    case 'text':
      return shown.length <= 1 && sameText(value.text, shown[0] ?? '', kind, strict);
    case 'option':
      return (
        shown.length === 1 && value.anyOf.some((wanted) => comparable(wanted) === comparable(shown[0] ?? ''))
      );
    case 'options': {
      if (shown.length !== value.each.length) return false;
      const left = new Set(shown.map(comparable));
      return value.each.every((anyOf) => {
        const found = anyOf.map(comparable).find((wanted) => left.has(wanted));
        return found !== undefined && left.delete(found);
      });
    }
    case 'path': {
      if (!shown.length || shown.length > value.levels.length) return false;
      const levels = value.levels.slice(-shown.length);
      return shown.every((text, i) => levels[i]?.some((wanted) => comparable(wanted) === comparable(text)));
    }
    case 'date':
      return shown.length === 1 && isoDate(shown[0] ?? '') === value.date;
    case 'dates':
      return (
        shown.length === 2 && isoDate(shown[0] ?? '') === value.from && isoDate(shown[1] ?? '') === value.to
      );
    case 'check':
      return shown.length > 0 === value.checked;
    case 'files':
      return false; // judged by what was there before: see files.ts
  }
}

function sameText(wanted: string, shown: string, kind: ControlKind, strict: boolean): boolean {
  const a = lines(wanted);
  const b = lines(shown);
  if (a === b) return true;
  if (kind === 'number') {
    const [x, y] = [a, b].map((text) =>
      /^-?[\d,]*\.?\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN,
    );
    return x === y;
  }
  if (/^\+?[\d\s-]+$/.test(a) && /^\+?[\d\s-]+$/.test(b) && digits(a) === digits(b)) return true;
  return !strict && a.toLowerCase() === b.toLowerCase();
}

/** Line ends and blanks at the ends of lines are the textarea's, not the value's. */
const lines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
const digits = (text: string) => text.replace(/[\s-]/g, '');

/** 2025/3/9, 2025年03月09日, 2025-03-09 00:00:00 → 2025-03-09; anything else as it is. */
export function isoDate(text: string): string {
  const found = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  if (!found) return text;
  const [, year, month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
