import type { Language } from '../../../utils/i18n/language.ts';
import { stageTexts } from '../../../utils/i18n/reviews.ts';
import { providerDefinitions } from '../../../utils/providers/registry.ts';
import { reviewOf } from '../../../utils/providers/review-registry.ts';
import { type Application, type Outlook, outlook } from '../../../utils/reviews/application.ts';
import type { Override } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { type Understood, understand } from '../../../utils/reviews/rejections.ts';
import { providersMove } from '../../../utils/reviews/stages.ts';

export interface Row {
  application: Application;
  now: Outlook;
  provider: string;
  form: string;
  faults: Understood[];
}

export const filters = ['all', 'needAction', 'waiting', 'done', 'archivedOnes'] as const;
export type Filter = (typeof filters)[number];

export const toRows = (
  applications: readonly Application[],
  language: Language,
  now: number,
  override: Override,
): Row[] =>
  applications
    .map((application): Row => {
      const definition = reviewOf(application.form);
      const standing = outlook(application.events, definition?.time, now, override);
      return {
        application,
        now: standing,
        provider:
          providerDefinitions.find(({ id }) => id === application.provider)?.name[language] ??
          application.provider,
        form: definition?.name[language] ?? application.form,
        faults: standing.stage === 'rejected' ? understand(standing.reason) : [],
      };
    })
    // What needs somebody first, then the newest.
    .sort((a, b) => Number(b.now.action) - Number(a.now.action) || b.now.since - a.now.since);

const fits: Record<Filter, (row: Row) => boolean> = {
  all: ({ now }) => !now.archived,
  needAction: ({ now }) => now.action,
  waiting: ({ now }) => !now.archived && providersMove.has(now.stage),
  done: ({ now }) => !now.archived && ['approved', 'bound'].includes(now.stage),
  archivedOnes: ({ now }) => now.archived,
};

export const countOf = (rows: readonly Row[], filter: Filter): number => rows.filter(fits[filter]).length;

export function choose(rows: readonly Row[], filter: Filter, search: string): Row[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!fits[filter](row)) return false;
    const { application, now, provider, form } = row;
    const text = [
      application.name,
      application.creditCode,
      application.number,
      now.reason,
      now.wording,
      provider,
      form,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** In the order of their first rows: what needs somebody stays on top. */
export function group(rows: readonly Row[], by: 'byCompany' | 'byProvider'): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = by === 'byCompany' ? row.application.name : row.provider;
    const list = groups.get(name);
    if (list) list.push(row);
    else groups.set(name, [row]);
  }
  return [...groups];
}

/** Other applications that share one of its faults. */
export const sameFault = (row: Row, rows: readonly Row[]): Row[] => {
  const ids = new Set(row.faults.map(({ meaning }) => meaning.id));
  return rows.filter((other) => other !== row && other.faults.some(({ meaning }) => ids.has(meaning.id)));
};

/** A cell that a spreadsheet would run as a formula is text. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export function toCsv(rows: readonly Row[], language: Language): string {
  const head = [
    'company',
    'credit_code',
    'provider',
    'form',
    'number',
    'stage',
    'wording',
    'reason',
    'submitted',
    'due',
    'expires',
  ];
  const lines = rows.map(({ application, now, provider, form }) =>
    [
      application.name,
      application.creditCode ?? '',
      provider,
      form,
      application.number ?? '',
      stageTexts[now.stage][language],
      now.wording ?? '',
      now.reason ?? '',
      now.submittedAt ? chinaDate(now.submittedAt) : '',
      now.due ? chinaDate(now.due.latest) : '',
      now.expiresOn ?? '',
    ]
      .map(cell)
      .join(','),
  );
  // Excel takes a file without the mark for the system's own encoding.
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
