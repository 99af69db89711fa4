import type { Language } from '../../../utils/i18n/language.ts';
import { formDefinitions, providerDefinitions } from '../../../utils/providers/registry.ts';
import { reviewOf } from '../../../utils/providers/review-registry.ts';
import { type Application, type Outlook, outlook } from '../../../utils/reviews/application.ts';
import type { Override } from '../../../utils/reviews/calendar.ts';
import { type Understood, understand } from '../../../utils/reviews/rejections.ts';
import { providersMove, type Stage } from '../../../utils/reviews/stages.ts';
import { urgencyOf } from '../../../utils/reviews/to-do.ts';
import { byPinyin, fold, type Reader, type Readings } from '../companies/search.ts';

export interface Row {
  application: Application;
  now: Outlook;
  /** The company in the vault: the application's own, or the only one of this credit code or whole name. */
  companyId: string | null;
  provider: string;
  form: string;
  faults: Understood[];
  /** The due date is our own guess. */
  assumed: boolean;
  /** What the search looks into, folded; the name apart, which pinyin reads. */
  text: string;
}

export const filters = ['all', 'needAction', 'toSubmit', 'waiting', 'done', 'archivedOnes'] as const;
export type Filter = (typeof filters)[number];
export type GroupBy = 'byCompany' | 'byProvider';

export interface Known {
  id: string;
  name: string;
  code: string;
}

/** Whose it is. Two that fit are none. */
function ownerOf(companies: readonly Known[]): (application: Application) => string | null {
  const [codes, names] = [new Map<string, string | null>(), new Map<string, string | null>()];
  const note = (map: Map<string, string | null>, key: string, id: string) =>
    key && map.set(key, map.has(key) ? null : id);
  for (const { id, name, code } of companies) {
    note(codes, code, id);
    note(names, fold(name), id);
  }
  return ({ companyId, creditCode, name }) =>
    companyId ?? (creditCode && codes.get(creditCode)) ?? names.get(fold(name)) ?? null;
}

const formName = (id: string, language: Language): string =>
  reviewOf(id)?.name[language] ?? formDefinitions.find((form) => form.id === id)?.name[language] ?? id;

export function toRows(
  applications: readonly Application[],
  language: Language,
  now: number,
  override: Override,
  companies: readonly Known[] = [],
): Row[] {
  const owner = ownerOf(companies);
  return (
    applications
      .map((application): Row => {
        const definition = reviewOf(application.form);
        const standing = outlook(application.events, definition?.time, now, override);
        const { name, creditCode, number } = application;
        const provider =
          providerDefinitions.find(({ id }) => id === application.provider)?.name[language] ??
          application.provider;
        const form = formName(application.form, language);
        return {
          application,
          now: standing,
          companyId: owner(application),
          provider,
          form,
          faults: standing.stage === 'rejected' ? understand(standing.reason) : [],
          assumed: definition?.time?.assumed === true,
          text: [name, creditCode, number, standing.reason, standing.wording, provider, form]
            .map((each) => fold(each ?? ''))
            .join('\n'),
        };
      })
      // What needs somebody first, as the popup has it; then the newest.
      .sort(
        (a, b) =>
          Number(b.now.action) - Number(a.now.action) ||
          (a.now.action ? urgencyOf(a.now) - urgencyOf(b.now) : 0) ||
          b.now.since - a.now.since,
      )
  );
}

const fits: Record<Filter, (row: Row) => boolean> = {
  all: ({ now }) => !now.archived,
  needAction: ({ now }) => now.action,
  toSubmit: ({ now }) => !now.archived && ['draft', 'filled'].includes(now.stage),
  waiting: ({ now }) => !now.archived && providersMove.has(now.stage),
  done: ({ now }) => !now.archived && ['approved', 'bound'].includes(now.stage),
  archivedOnes: ({ now }) => now.archived,
};

export const countOf = (rows: readonly Row[], filter: Filter): number => rows.filter(fits[filter]).length;

export interface Choice {
  filter: Filter;
  stage: Stage | null;
  search: string;
}

/** All words must be found; Latin ones also as pinyin of the company's name, once the reader is there. */
export function choose(
  rows: readonly Row[],
  { filter, stage, search }: Choice,
  reader: Reader | null = null,
): Row[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const latin = words.filter((word) => /^[a-z0-9]*[a-z][a-z0-9]*$/.test(word));
  const readings = new Map<string, Readings>();
  const sounds = (name: string, word: string): boolean => {
    if (!reader || !latin.includes(word)) return false;
    const known = readings.get(name) ?? reader(name);
    readings.set(name, known);
    return byPinyin(known, word) !== null;
  };
  return rows.filter(
    (row) =>
      fits[filter](row) &&
      (stage === null || row.now.stage === stage) &&
      words.every((word) => row.text.includes(word) || sounds(row.application.name, word)),
  );
}

export interface Group {
  key: string;
  name: string;
  /** Of a company that is in the vault. */
  companyId: string | null;
  rows: Row[];
}

/** In the order of their first rows: what needs somebody stays on top. */
export function group(rows: readonly Row[], by: GroupBy): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { name, provider } = row.application;
    const key = by === 'byProvider' ? provider : (row.companyId ?? fold(name));
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else {
      const companyId = by === 'byCompany' ? row.companyId : null;
      groups.set(key, { key, name: by === 'byCompany' ? name : row.provider, companyId, rows: [row] });
    }
  }
  return [...groups.values()];
}

/** Other applications that share one of its faults. */
export const sameFault = (row: Row, rows: readonly Row[]): Row[] => {
  const ids = new Set(row.faults.map(({ meaning }) => meaning.id));
  return rows.filter(
    (other) =>
      other.application.id !== row.application.id &&
      !other.now.archived &&
      other.faults.some(({ meaning }) => ids.has(meaning.id)),
  );
};
