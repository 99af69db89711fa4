/**
 * Which masked values are shown, and until when. Times are milliseconds of one clock; names are field keys or anything
 * else that tells one value from another.
 */
export interface Revealed {
  /** Of single values. */
  readonly until: ReadonlyMap<string, number>;
  /** Of all of them; 0: none. */
  readonly allUntil: number;
}

export const nothingRevealed: Revealed = { until: new Map(), allUntil: 0 };

export const isShown = ({ until, allUntil }: Revealed, name: string, now: number): boolean =>
  now < allUntil || now < (until.get(name) ?? 0);

/** One at a time: revealing a value hides the one that was revealed before. */
export const revealOne = (state: Revealed, name: string, until: number): Revealed => ({
  ...state,
  until: new Map([[name, until]]),
});

export const revealAll = (state: Revealed, allUntil: number): Revealed => ({ ...state, allUntil });

/** Hides one value; while all are shown, all: there is no other way to mean it. */
export function hide(state: Revealed, name: string, now: number): Revealed {
  if (now < state.allUntil) return nothingRevealed;
  const until = new Map(state.until);
  until.delete(name);
  return { ...state, until };
}

/** When something hides next; null: nothing is shown. */
export function nextHiding({ until, allUntil }: Revealed, now: number): number | null {
  const times = [allUntil, ...until.values()].filter((time) => time > now);
  return times.length > 0 ? Math.min(...times) : null;
}
