/** Dates as consoles write them, read as China's. A date that could be two days (03/04/2026) is none. */
const hour = 3_600_000;
const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** YYYY-MM-DD in China, whatever the computer's zone. */
export const chinaDate = (at: number): string => inChina.format(at);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Milliseconds of a time on China's clock, which is UTC+8 all year; null when there is no such day. */
export function chinaTime(year: number, month: number, day: number, h = 0, min = 0, s = 0): number | null {
  const utc = Date.UTC(year, month - 1, day, h, min, s);
  const back = new Date(utc);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
    return null;
  if (h > 23 || min > 59 || s > 60 || year < 1990 || year > 2199) return null;
  return utc - 8 * hour;
}

const clock =
  '(?:[t\\s]+(?:(上午|下午|am|pm)\\s*)?(\\d{1,2})[:：时点](\\d{1,2})(?:[:：分](\\d{1,2})(?:\\.\\d+)?)?秒?(?:\\s*(z|[+-]\\d{2}:?\\d{2})(?!\\d))?(?:\\s*(am|pm))?)?';
const yearFirst = new RegExp(
  `(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)日?${clock}`,
  'gi',
);
const eight = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g;
const named =
  /(?<!\d)(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?)?\s*(\d{4})/gi;
const yearLast = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
const epoch = /^(\d{10}|\d{13})$/;

/** All moments in a text, in order. `now` is for 昨天, 3小时前. */
export function readTimes(text: string, now = Date.now()): number[] {
  const clean = text.normalize('NFKC').trim();
  const raw = epoch.exec(clean)?.[1];
  if (raw) return [raw.length === 10 ? Number(raw) * 1000 : Number(raw)];
  const found: number[] = [];
  const add = (at: number | null) => {
    if (at !== null) found.push(at);
  };
  for (const m of clean.matchAll(yearFirst)) {
    let h = Number(m[5] ?? 0);
    const half = (m[4] ?? m[9] ?? '').toLowerCase();
    if ((half === '下午' || half === 'pm') && h < 12) h += 12;
    if ((half === '上午' || half === 'am') && h === 12) h = 0;
    const at = chinaTime(Number(m[1]), Number(m[2]), Number(m[3]), h, Number(m[6] ?? 0), Number(m[7] ?? 0));
    add(at === null ? null : at + shift(m[8]));
  }
  if (found.length > 0) return found;
  for (const m of clean.matchAll(eight)) add(chinaTime(Number(m[1]), Number(m[2]), Number(m[3])));
  for (const m of clean.matchAll(named))
    add(chinaTime(Number(m[4]), months.indexOf((m[2] ?? '').toLowerCase()) + 1, Number(m[1] ?? m[3] ?? 0)));
  for (const m of clean.matchAll(yearLast)) {
    const [a, b] = [Number(m[1]), Number(m[2])];
    if (a > 12 && b <= 12) add(chinaTime(Number(m[3]), b, a));
    else if ((b > 12 && a <= 12) || a === b) add(chinaTime(Number(m[3]), a, b));
  }
  if (found.length > 0) return found;
  const ago = /^(\d{1,4})\s*(分钟|小时|天|minutes?|hours?|days?)\s*(?:之?前| ago)$/i.exec(clean);
  if (ago) {
    const unit = /^(分|m)/i.test(ago[2] ?? '') ? 60_000 : /^(小|h)/i.test(ago[2] ?? '') ? hour : 24 * hour;
    return [now - Number(ago[1]) * unit];
  }
  if (/^(刚刚|just now|今天|今日|today)/i.test(clean)) return [now];
  if (/^(昨天|昨日|yesterday)/i.test(clean)) return [now - 24 * hour];
  return [];
}

/** A time that names its zone is turned into China's. */
const shift = (zone: string | undefined): number => {
  if (!zone) return 0;
  if (/z/i.test(zone)) return 8 * hour;
  const [, sign, h, min] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  const offset = (Number(h) * 60 + Number(min)) * 60_000 * (sign === '-' ? -1 : 1);
  return 8 * hour - offset;
};
