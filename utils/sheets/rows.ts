import { type ProfileWarning, profileWarnings } from '../company/check-profile.ts';
import { tidy } from '../company/identifiers.ts';
import { type CompanyProfile, profileSchema } from '../company/profile.ts';
import { type ColumnKey, columnName, columnOf } from './columns.ts';
import { type Sheet, SheetError } from './sheet.ts';
import { type CellProblem, readCell } from './values.ts';

export type RowProblem =
  /** Of a cell that is left out. `unfit`: the schema refuses it (too long). */
  | { kind: 'left-out'; key: ColumnKey; code: CellProblem | 'unfit'; params: Record<string, string> }
  /** As when it is typed: looks wrong, is taken as it stands. */
  | { kind: 'warning'; warning: ProfileWarning }
  /** The row cannot be taken. */
  | { kind: 'blocked'; code: 'no-name' | 'twice' | 'exists' | 'unfit'; params: Record<string, string> };

export interface SheetRow {
  /** As the spreadsheet counts. */
  number: number;
  name: string;
  profile: CompanyProfile;
  tags: readonly string[];
  problems: readonly RowProblem[];
}

export const isBlocked = (row: SheetRow): boolean => row.problems.some(({ kind }) => kind === 'blocked');
/** Something of it would be missing: to be taken only when asked for. */
export const isPartial = (row: SheetRow): boolean => row.problems.some(({ kind }) => kind === 'left-out');

export interface SheetContent {
  columns: readonly ColumnKey[];
  /** Headings that are none of ours: said, and not read. */
  unknown: readonly string[];
  rows: readonly SheetRow[];
}

function put(profile: Record<string, unknown>, key: string, value: unknown): void {
  const parts = key.split('.');
  const last = parts.pop() ?? key;
  let at = profile;
  for (const part of parts) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  at[last] = value;
}

function drop(profile: Record<string, unknown>, path: readonly PropertyKey[]): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], profile);
  if (parent) delete (parent as Record<PropertyKey, unknown>)[path.at(-1) ?? ''];
}

/** Where the headings stand: people put a title above them. */
function findHeadings(sheet: Sheet): number {
  const at = sheet
    .slice(0, 10)
    .findIndex((row) =>
      row.some(({ value }) => typeof value === 'string' && columnOf(value) === 'company.name'),
    );
  if (at < 0)
    throw new SheetError(
      sheet.some((row) => row.some(({ value }) => String(value ?? '').trim() !== ''))
        ? 'no-name-column'
        : 'empty',
    );
  return at;
}

export interface Known {
  name: string;
  code: string;
}

const isSame = (a: Known, b: Known) => (a.code && b.code ? a.code === b.code : a.name === b.name);

/** `known`: the companies that are there. `today`: ISO date. Throws `SheetError`. */
export function readRows(sheet: Sheet, known: readonly Known[], today: string): SheetContent {
  const top = findHeadings(sheet);
  const headings = (sheet[top] ?? []).map(({ value }) => (typeof value === 'string' ? value.trim() : ''));
  const keys = headings.map((heading) => columnOf(heading));
  for (const [at, key] of keys.entries()) {
    if (key && keys.indexOf(key) !== at)
      throw new SheetError('column-twice', { column: columnName(key, 'zh-CN') });
  }
  const rows: SheetRow[] = [];
  const seen: (Known & { number: number })[] = [];
  for (const [at, cells] of sheet.entries()) {
    if (at <= top) continue;
    const raw: Record<string, unknown> = { format: 'company-profile', version: 1, company: {} };
    const problems: RowProblem[] = [];
    let tags: readonly string[] = [];
    let anything = false;
    for (const [column, key] of keys.entries()) {
      const cell = cells[column];
      const read = key && cell ? readCell(key, cell) : null;
      if (!key || !read) continue;
      anything ||= 'value' in read || read.problem !== 'merged';
      if ('problem' in read)
        problems.push({ kind: 'left-out', key, code: read.problem, params: read.params });
      else if (key === 'tags') tags = read.value as string[];
      else put(raw, key, read.value);
    }
    if (!anything) continue;
    const name = String((raw.company as { name?: unknown }).name ?? '');
    const number = at + 1;
    if (name === '') problems.push({ kind: 'blocked', code: 'no-name', params: {} });
    const parsed = profileSchema.safeParse(raw);
    if (!parsed.success && name !== '') {
      for (const { path } of parsed.error.issues) {
        const key = path.join('.') as ColumnKey;
        problems.push(
          key === 'company.name'
            ? { kind: 'blocked', code: 'unfit', params: {} }
            : { kind: 'left-out', key, code: 'unfit', params: {} },
        );
        if (key !== 'company.name') drop(raw, path);
      }
    }
    const profile = raw as unknown as CompanyProfile;
    if (name !== '') {
      const me = { name, code: tidy(profile.company.unifiedSocialCreditCode ?? ''), number };
      const twin = seen.find((other) => isSame(me, other));
      if (twin) problems.push({ kind: 'blocked', code: 'twice', params: { row: String(twin.number) } });
      else if (known.some((other) => isSame(me, other)))
        problems.push({ kind: 'blocked', code: 'exists', params: {} });
      seen.push(me);
      problems.push(
        ...profileWarnings(profile, today).map((warning) => ({ kind: 'warning', warning }) as const),
      );
    }
    rows.push({ number, name, profile, tags, problems });
  }
  if (rows.length === 0) throw new SheetError('empty');
  return {
    columns: keys.filter((key) => key !== undefined),
    unknown: headings.filter((heading, at) => heading !== '' && !keys[at]),
    rows,
  };
}
