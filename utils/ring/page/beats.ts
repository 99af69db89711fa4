/** Sounds that come again and again after the same pause: a ring that the page repeats by a timer of its own. */
const shortest = 700;
const longest = 9000;
/** Timers drift a little, on a busy machine more; people and their messages keep no such time. */
const tolerance = 0.03;
const toleranceMs = 80;
const mostKeys = 50;

interface Series {
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
      this.#series.set(key, { last: now, gap: 0, count: 0 });
      return;
    }
    const gap = now - series.last;
    // Two oscillators of one tone start together.
    if (gap < 100) return;
    const same = Math.abs(gap - series.gap) <= Math.max(toleranceMs, tolerance * gap);
    series.count = gap < shortest ? 0 : same ? series.count + 1 : 1;
    series.gap = gap;
    series.last = now;
  }

  /** How many equal pauses in a row, up to now. */
  of(key: string): number {
    return this.#series.get(key)?.count ?? 0;
  }
}

/**
 * Is that a ring's beat? Of messages that come when they come, about one in 2,500 would be the fourth of three equal
 * pauses, one in 50,000 the fifth of four: a ping has to prove more than what lasts as long as a ring does.
 */
export const isBeat = ({ beats, seconds }: { beats: number; seconds: number | null }): boolean =>
  beats >= (seconds !== null && seconds >= 1 ? 3 : 4);
