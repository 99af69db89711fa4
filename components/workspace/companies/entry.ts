import { maskValue } from '../../../utils/company/masks.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';

export const sortKeys = ['recent', 'name', 'documents', 'updated'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  key: SortKey;
  descending: boolean;
}

/** Names as a Chinese reader expects them: by pinyin, numbers by their value. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

const lastUsed = ({ openedAt, updatedAt }: CompanySummary) => Math.max(openedAt ?? 0, updatedAt);

const compare: Record<SortKey, (a: CompanySummary, b: CompanySummary) => number> = {
  recent: (a, b) => lastUsed(a) - lastUsed(b),
  name: (a, b) => collator.compare(a.name, b.name),
  documents: (a, b) => a.documents - b.documents,
  updated: (a, b) => a.updatedAt - b.updatedAt,
};

export function sorted(
  entries: readonly CompanySummary[],
  { key, descending }: Sorting,
): readonly CompanySummary[] {
  const order = compare[key];
  return [...entries].sort((a, b) => (descending ? order(b, a) : order(a, b)) || (a.id < b.id ? -1 : 1));
}

/** Every tag with how many companies have it, the most used first. */
export function tagCounts(entries: readonly CompanySummary[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, two]) => two - one || collator.compare(a, b));
}

/** Public, but the list may stand open in a room. */
export const maskCode = (code: string): string =>
  code.length > 10 ? `${code.slice(0, 6)}****${code.slice(-4)}` : code;

/** The first person and the first number, as the panel would show them. */
export function maskedContact({ contacts }: CompanySummary): string {
  const isNumber = (text: string) => /\d{5,}/.test(text.replace(/\D/g, ''));
  const name = contacts.find((each) => !isNumber(each));
  const phone = contacts.find(isNumber);
  return [name && maskValue('people.operator.name', name), phone && maskValue('people.operator.phone', phone)]
    .filter(Boolean)
    .join(' ');
}
