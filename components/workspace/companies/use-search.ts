import { useEffect, useMemo, useState } from 'react';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { type Sorting, sorted } from './entry.ts';
import { createSearch, type Hit, loadReader, type Reader, wantsPinyin } from './search.ts';

/** The reader of pinyin, once somebody types Latin letters. */
export function useReader(query: string): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  const needed = reader === null && wantsPinyin(query);
  useEffect(() => {
    if (!needed) return;
    let here = true;
    loadReader().then((loaded) => here && setReader(() => loaded));
    return () => {
      here = false;
    };
  }, [needed]);
  return reader;
}

/** The hits for what is typed; by relevance while something is, else in the chosen order. */
export function useSearch(
  entries: readonly CompanySummary[],
  { query, tags, sorting }: { query: string; tags: ReadonlySet<string>; sorting: Sorting },
): readonly Hit[] {
  const reader = useReader(query);
  const ordered = useMemo(() => sorted(entries, sorting), [entries, sorting]);
  const search = useMemo(() => createSearch(ordered, reader), [ordered, reader]);
  return useMemo(() => {
    const hits = search.find(query);
    return tags.size === 0
      ? hits
      : hits.filter(({ entry }) => [...tags].every((tag) => entry.tags.includes(tag)));
  }, [search, query, tags]);
}
