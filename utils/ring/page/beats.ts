/** Sounds that come again and again after the same pause: a ring that the page repeats by a timer of its own. */
const shortest = 700;
const longest = 9000;
/** Timers drift a little, on a busy machine more; people and their messages keep no such time. */
const tolerance = 0.03;
const toleranceMs = 80;
const mostKeys = 50;
/** Sounds close together are one turn (a double ring, a melody), unless they go on and on: somebody types. */
const longestTurn = 3000;

interface Series {
  /** Of the turn that is under way: its first sound and its last. */
  began: number;
  last: number;
  gap: number;
  count: number;
}

export class Beats {
  readonly #series = new Map<string, Series>();

  note(key: string, now: number): void {
    const series = this.#series.get(key);
    if (!series || now - series.last > longest) {
      if (this.#series.size >= mostKeys) this.#series.clear();
      this.#series.set(key, { began: now, last: now, gap: 0, count: 0 });
      return;
    }
    const within = now - series.last < shortest;
    series.last = now;
    if (within) {
      if (now - series.began > longestTurn) series.count = 0;
      return;
    }
    const gap = now - series.began;
    const same = Math.abs(gap - series.gap) <= Math.max(toleranceMs, tolerance * gap);
    series.count = same ? series.count + 1 : 1;
    series.gap = gap;
    series.began = now;
  }

  /** How many equal pauses in a row, up to now. */
  of(key: string): number {
    return this.#series.get(key)?.count ?? 0;
  }

  /** Milliseconds from one turn to the next, once two were equal. */
  every(key: string): number | null {
    const series = this.#series.get(key);
    return series && series.count > 1 ? series.gap : null;
  }
}

/**
 * Is that a ring's beat? Of messages that come when they come, about one in 2,500 would be the fourth of three equal
 * pauses, one in 50,000 the fifth of four: a ping has to prove more than what lasts as long as a ring does.
 */
export const isBeat = ({ beats, seconds }: { beats: number; seconds: number | null }): boolean =>
  beats >= (seconds !== null && seconds >= 1 ? 3 : 4);
