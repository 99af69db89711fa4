import type { ApiProblem } from './api/problem.ts';

/**
 * A key that failed several times in a row, until the user was told: kept, because the hour may be quiet, or the worker
 * die. Works the key again meanwhile, there is nothing to tell.
 */
export interface Trouble {
  /** The key's id. */
  key: string;
  api: string;
  problem: ApiProblem;
  /** Absent: of an earlier version. */
  code?: string;
  /** With the key it names this trouble for ever. */
  at: number;
}

interface Stored {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

const storedKey = 'reviews.troubles';

const isTrouble = (value: unknown): value is Trouble =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'api', 'problem'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string') &&
  typeof (value as { at?: unknown }).at === 'number';

export async function readTroubles(stored: Stored): Promise<Trouble[]> {
  const list = await stored.get(storedKey);
  return Array.isArray(list) ? list.filter(isTrouble) : [];
}

/** One after the other: several keys are asked at once, and all are in one list. */
let turn: Promise<unknown> = Promise.resolve();
function change(stored: Stored, make: (list: Trouble[]) => Trouble[]): Promise<void> {
  const mine = turn.then(async () => {
    const list = await readTroubles(stored);
    const next = make(list);
    if (JSON.stringify(next) !== JSON.stringify(list))
      await stored.set(storedKey, next.length > 0 ? next : null);
  });
  turn = mine.catch(() => {});
  return mine;
}

/** Noted twice (the worker died before its next step) it is the same trouble. */
export const noteTrouble = (stored: Stored, trouble: Trouble): Promise<void> =>
  change(stored, (list) => (list.some(({ key }) => key === trouble.key) ? list : [...list, trouble]));

/** Told, muted, or over. */
export const forgetTroubles = (stored: Stored, over: (trouble: Trouble) => boolean): Promise<void> =>
  change(stored, (list) => list.filter((trouble) => !over(trouble)));
