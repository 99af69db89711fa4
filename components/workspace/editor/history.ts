/**
 * Undo and redo. Keys typed into one field in a row are one step; so is each thing that is no typing. States share all
 * they have in common (draft.ts), so that keeping many costs little.
 */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What was changed last, and when: the next change of the same joins it. */
  last: { what: string; at: number } | null;
}

const most = 200;
/** A pause this long begins a new step. */
const pause = 1500;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** `what`: the field that is being typed into; null: a step of its own. */
export function changed<T>(history: History<T>, next: T, what: string | null, now: number): History<T> {
  if (Object.is(next, history.present)) return history;
  const joins = what !== null && history.last?.what === what && now - history.last.at < pause;
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-most),
    present: next,
    future: [],
    last: what === null ? null : { what, at: now },
  };
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: present as T,
    future: [history.present, ...history.future],
    last: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: present as T, future, last: null };
}

/** Another window wrote: every state of this one gets its change, or undo would take it back there. */
export const mapped = <T>(history: History<T>, each: (state: T) => T): History<T> => ({
  past: history.past.map(each),
  present: each(history.present),
  future: history.future.map(each),
  last: history.last,
});
