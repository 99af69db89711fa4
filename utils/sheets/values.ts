import { type ChoiceKey, choiceNames } from '../company/labels.ts';
import { type ColumnKey, kindOf } from './columns.ts';
import type { Cell } from './sheet.ts';

export const cellProblems = [
  'formula',
  'merged',
  'precision', // a long number that the spreadsheet has rounded
  'decimal',
  'date-in-text',
  'truth-in-text',
  'date-number', // number
  'date',
  'choice', // options
  'yes-no',
] as const;
export type CellProblem = (typeof cellProblems)[number];

export type Read =
  | { value: unknown }
  /** Left out: nothing is written rather than something wrong. */
  | { problem: CellProblem; params: Record<string, string> };

const left = (problem: CellProblem, params: Record<string, string> = {}): Read => ({ problem, params });

/** A spreadsheet keeps 15 digits of a number; of an ID number's 18 the last three are zeros from then on. */
const exactDigits = 15;

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  const meant = [year, month, day].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return iso === meant ? iso : null;
};

function readDate(cell: string | number | Date): Read {
  if (cell instanceof Date) {
    const iso = Number.isNaN(cell.getTime())
      ? null
      : isoOf(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
    return iso ? { value: iso } : left('date');
  }
  // 45000 is a day of 2023, or four years later on an old Mac: not guessed.
  if (typeof cell === 'number' || /^\d{5}$/.test(cell)) return left('date-number', { number: String(cell) });
  const [, year, month, day] =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(cell) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ??
    [];
  const iso = year ? isoOf(Number(year), Number(month), Number(day)) : null;
  return iso ? { value: iso } : left('date');
}

const same = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function readChoice(key: ChoiceKey, text: string): Read {
  const options = Object.entries(choiceNames[key]);
  const hit = options.find(
    ([id, names]) => id === text || Object.values(names).some((each) => same(each) === same(text)),
  );
  return hit
    ? { value: hit[0] }
    : left('choice', { options: options.map(([, names]) => names['zh-CN']).join('、') });
}

const yes = /^(是|yes|y|true|1)$/i;
const no = /^(否|no|n|false|0)$/i;

function textOf(value: string | number | boolean | Date): Read {
  if (value instanceof Date) return left('date-in-text');
  if (typeof value === 'boolean') return left('truth-in-text');
  if (typeof value === 'string') {
    // 3.30102E+17: a number that was saved as it looked.
    return /^\d(\.\d+)?E\+\d+$/i.test(value.trim()) ? left('precision') : { value: value.trim() };
  }
  if (!Number.isInteger(value)) return left('decimal');
  return Math.abs(value) >= 10 ** exactDigits ? left('precision') : { value: String(value) };
}

/** A cell as the value of its column; null where there is nothing. */
export function readCell(key: ColumnKey, { value, trouble }: Cell): Read | null {
  if (trouble) return left(trouble);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  switch (kindOf(key)) {
    case 'date':
    case 'until': {
      if (typeof value === 'boolean') return left('date');
      const text = typeof value === 'string' ? value.trim() : value;
      const longTerm = typeof text === 'string' && /^(长期|長期|long-?term)$/i.test(text);
      return longTerm && kindOf(key) === 'until' ? { value: null } : readDate(text);
    }
    case 'yes-no':
      if (typeof value === 'boolean') return { value };
      if (yes.test(String(value).trim())) return { value: true };
      return no.test(String(value).trim()) ? { value: false } : left('yes-no');
    case 'choice': {
      const text = textOf(value);
      return 'problem' in text ? text : readChoice(key as ChoiceKey, String(text.value));
    }
    case 'tags': {
      const text = textOf(value);
      if ('problem' in text) return text;
      const tags = String(text.value).split(/[,，、;；]/);
      return { value: tags.map((tag) => tag.trim()).filter(Boolean) };
    }
    case 'text':
      return textOf(value);
  }
}
