import { capMs } from './guard.ts';
import type { RingEntry } from './sound.ts';

/**
 * The popup's two lists. A sound that we took for no ring stands apart, so that pings do not push calls out of sight;
 * it comes to the calls once the user says that it was one. A call of which the user says that it was none stays where
 * it is, with that word: a row does not vanish under the pointer.
 */
export const isCall = ({ verdict, feedback }: Pick<RingEntry, 'verdict' | 'feedback'>): boolean =>
  verdict !== 'not-ring' || feedback === 'ring';

export const callsOf = (entries: RingEntry[]): RingEntry[] => entries.filter(isCall);
export const othersOf = (entries: RingEntry[]): RingEntry[] => entries.filter((entry) => !isCall(entry));

/** The ring of ours that goes on: the newest without an end, while it can still last. */
export const ringsNow = (entries: readonly RingEntry[], now: number): RingEntry | null =>
  entries.find(
    ({ verdict, endedBy, at, afterMs }) =>
      verdict === 'rang' && endedBy === undefined && now - at - (afterMs ?? 0) < capMs,
  ) ?? null;
