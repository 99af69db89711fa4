import { chinaTime } from './china-date.ts';

/**
 * Days off and days of work of a year as they are announced: 1月1日（周四）至3日（周六）放假，1月4日（周日）上班. What is read is
 * shown before it is taken; what does not fit (a day that does not exist, another weekday) is said and not taken.
 */
export interface ReadDays {
  /** By date: is it worked? */
  days: Record<string, boolean>;
  problems: {
    text: string;
    why: 'no-date' | 'weekday' | 'too-long' | 'order' | 'range' | 'no-word' | 'both';
  }[];
}

const date =
  /(?:(20\d{2})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(?<=[至到~～—–、，,和]\s*)(\d{1,2})\s*[日号]/g;
/** What stands behind a date in brackets: (周日), (农历腊月二十八、周日). Or a weekday without. */
const note = /^\s*(?:\([^()]{0,30}\)|(?:周|星期|礼拜|週)[一二三四五六日天])/;
const weekday = /(?:周|星期|礼拜|週)([一二三四五六日天])/;
const weekdays = '日一二三四五六';
const longest = 16;
const day = 86_400_000;

export function readDays(text: string, year: number, unsaid?: boolean): ReadDays {
  const found: ReadDays = { days: {}, problems: [] };
  for (const sentence of text.normalize('NFKC').split(/[。;；\n]|(?<=放假|休息|调休|上班|补班|工作)[,，]/)) {
    if (!/\d/.test(sentence) || /^\s*共\s*\d+\s*天\s*$/.test(sentence)) continue;
    const says = (why: ReadDays['problems'][number]['why']) =>
      found.problems.push({ text: sentence.trim().slice(0, 80), why });
    const work = /上班|补班|補班|调班/.test(sentence);
    const off = /放假|休息|休假|放/.test(sentence);
    if (work && off) {
      says('both');
      continue;
    }
    const worked = work ? true : off ? false : unsaid;
    let month: number | null = null;
    let inYear = year;
    let before: { at: number; end: number } | null = null;
    const here: Record<string, boolean> = {};
    let wrong: ReadDays['problems'][number]['why'] | null = null;
    const matches = [...sentence.matchAll(date)];
    for (const match of matches) {
      if (match[1]) inYear = Number(match[1]);
      if (match[2]) month = Number(match[2]);
      const at = month === null ? null : chinaTime(inYear, month, Number(match[3] ?? match[4]));
      if (at === null) {
        wrong = 'no-date';
        break;
      }
      const utc = at + 8 * 3_600_000;
      const end = match.index + match[0].length;
      const said = weekday.exec(note.exec(sentence.slice(end))?.[0] ?? '');
      if (said && new Date(utc).getUTCDay() !== weekdays.indexOf((said[1] ?? '').replace('天', '日'))) {
        wrong = 'weekday';
        break;
      }
      const between = before ? sentence.slice(before.end, match.index).replace(note, '') : '';
      const isRange = before !== null && /^\s*起?\s*(?:至|到|~|～|—+|–|-)\s*$/.test(between);
      const from: number = isRange && before ? before.at : utc;
      // From one to the other, and something else between: its days would be lost without a word.
      if (!isRange && /[至到~～—–]/.test(between)) wrong = 'range';
      else if (utc < from) wrong = 'order';
      else if ((utc - from) / day > longest) wrong = 'too-long';
      if (wrong) break;
      for (let each = from; each <= utc; each += day)
        here[new Date(each).toISOString().slice(0, 10)] = worked === true;
      before = { at: utc, end };
    }
    if (matches.length === 0) says('no-date');
    else if (wrong) says(wrong);
    else if (worked === undefined) says('no-word');
    else Object.assign(found.days, here);
  }
  return found;
}
