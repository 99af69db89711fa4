/** A company in the list: what is shown, searched and sorted. */
export interface CompanyEntry {
  id: string;
  revision: number;
  name: string;
  code: string;
  /** People and numbers it can be found by; shown masked. */
  contacts: readonly Contact[];
  tags: readonly string[];
  /** null: they do not open. */
  documents: number | null;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  /** null: never opened here. */
  openedAt: number | null;
}

export interface Contact {
  name: string;
  phone: string;
}

export const sortKeys = ['recent', 'name', 'documents', 'updated'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  key: SortKey;
  descending: boolean;
}

/** Names as a Chinese reader expects them: by pinyin, numbers by their value. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

const lastUsed = (entry: CompanyEntry) => Math.max(entry.openedAt ?? 0, entry.updatedAt);

const compare: Record<SortKey, (a: CompanyEntry, b: CompanyEntry) => number> = {
  recent: (a, b) => lastUsed(a) - lastUsed(b),
  name: (a, b) => collator.compare(a.name, b.name),
  documents: (a, b) => (a.documents ?? -1) - (b.documents ?? -1),
  updated: (a, b) => a.updatedAt - b.updatedAt,
};

export function sorted(
  entries: readonly CompanyEntry[],
  { key, descending }: Sorting,
): readonly CompanyEntry[] {
  const order = compare[key];
  return [...entries].sort((a, b) => (descending ? order(b, a) : order(a, b)) || (a.id < b.id ? -1 : 1));
}

/** Every tag with how many companies have it, the most used first. */
export function tagCounts(entries: readonly CompanyEntry[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, two]) => two - one || collator.compare(a, b));
}
