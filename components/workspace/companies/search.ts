import { simplify } from '../../../utils/autofill/simplified.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';

/** Of each character of a name, how it may be read: `重` zhong or chong. Latin and digits read as themselves. */
export type Readings = readonly (readonly string[])[];
export type Reader = (name: string) => Readings;

/** Half a megabyte of dictionary: only when somebody types Latin letters. */
export async function loadReader(): Promise<Reader> {
  const { polyphonic } = await import('pinyin-pro');
  return (name) =>
    polyphonic(name, { type: 'array', toneType: 'none', v: true }).map((readings) =>
      readings.map((reading) => reading.toLowerCase()),
    );
}

interface Indexed {
  entry: CompanySummary;
  name: string;
  /** As typed: an offset in `name` is one in the shown name only while folding kept the length. */
  sameLength: boolean;
  code: string;
  contacts: readonly string[];
  tags: readonly string[];
  readings: Readings | null;
}

export interface Hit {
  entry: CompanySummary;
  /** What of the name was found, as start and end; null: it was found by something else. */
  range: readonly [number, number] | null;
}

export const fold = (text: string) => simplify(text.normalize('NFKC')).toLowerCase();

/**
 * How many characters from `from` on spell `typed`: by whole syllables, their beginnings, or initials, mixed as people
 * mix them (`yltx`, `yunlingtx`, `yunlt`). 0: they do not.
 */
export function spelled(readings: Readings, from: number, typed: string): number {
  // Where it has failed already: without it, names of characters with many readings take forever.
  const failed = new Set<number>();
  const spell = (at: number, done: number): number => {
    if (done === typed.length) return at;
    const place = at * (typed.length + 1) + done;
    if (failed.has(place)) return 0;
    for (const reading of readings[at] ?? []) {
      if (reading === '') continue;
      if (reading.startsWith(typed.slice(done))) return at + 1;
      const end =
        (typed.startsWith(reading, done) && spell(at + 1, done + reading.length)) ||
        (typed[done] === reading[0] && reading.length > 1 && spell(at + 1, done + 1));
      if (end) return end;
    }
    failed.add(place);
    return 0;
  };
  const end = spell(from, 0);
  return end > 0 ? end - from : 0;
}

export function byPinyin(readings: Readings, typed: string): readonly [number, number] | null {
  for (let from = 0; from < readings.length; from++) {
    const length = spelled(readings, from, typed);
    if (length > 0) return [from, from + length];
  }
  return null;
}

/** Smaller is better; null: not found. The name first, its beginning before its middle. */
function rank(one: Indexed, term: string): { score: number; range: readonly [number, number] | null } | null {
  const at = one.name.indexOf(term);
  if (at >= 0) {
    return { score: at === 0 ? 0 : 1, range: one.sameLength ? [at, at + term.length] : null };
  }
  const range = one.readings && /^[a-z0-9]+$/.test(term) ? byPinyin(one.readings, term) : null;
  if (range) return { score: range[0] === 0 ? 2 : 3, range: one.sameLength ? range : null };
  if (one.code.includes(term)) return { score: 4, range: null };
  if (one.tags.some((tag) => tag.includes(term))) return { score: 5, range: null };
  // One digit is in every phone.
  if (term.length > 1 && one.contacts.some((contact) => contact.includes(term)))
    return { score: 6, range: null };
  return null;
}

/** Whether the answer depends on the reader, which is then to be loaded. */
export const wantsPinyin = (query: string): boolean => /[a-z]/i.test(query);

export interface Search {
  /** All words of the query must be found. In the given order among equals. An empty query finds all. */
  find(query: string): Hit[];
}

export function createSearch(entries: readonly CompanySummary[], reader: Reader | null): Search {
  const indexed: Indexed[] = entries.map((entry) => {
    const name = fold(entry.name);
    return {
      entry,
      name,
      sameLength: name.length === entry.name.length,
      code: fold(entry.code),
      contacts: entry.contacts.flatMap((contact) => [
        fold(contact),
        ...(/\d-/.test(contact) ? [contact.replace(/\D/g, '')] : []),
      ]),
      tags: entry.tags.map(fold),
      readings: reader ? reader(entry.name) : null,
    };
  });
  return {
    find(query) {
      const terms = fold(query).split(/\s+/).filter(Boolean);
      if (terms.length === 0) return entries.map((entry) => ({ entry, range: null }));
      const hits: { hit: Hit; score: number }[] = [];
      for (const one of indexed) {
        let score = 0;
        let range: Hit['range'] = null;
        const all = terms.every((term) => {
          const found = rank(one, term);
          if (!found) return false;
          score += found.score;
          range ??= found.range;
          return true;
        });
        if (all) hits.push({ hit: { entry: one.entry, range }, score });
      }
      return hits.sort((a, b) => a.score - b.score).map(({ hit }) => hit);
    },
  };
}
