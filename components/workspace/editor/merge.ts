import { getAt, type Path, setAt } from '../draft.ts';

/**
 * Two windows changed the same company. What only one of them changed is taken from it; a field that both changed,
 * differently, is for the user to decide, with both versions kept until then. Lists count as one field: whose third
 * entry is the third is not to be guessed.
 */
export interface Clash {
  path: Path;
  /** undefined: emptied. */
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  /** Theirs with mine where only mine changed, and mine where both did. */
  profile: T;
  clashes: Clash[];
  /** Did the other window change anything that mine did not have? */
  changed: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By value; the order of an object's fields says nothing. */
export function same(one: unknown, two: unknown): boolean {
  if (Object.is(one, two)) return true;
  if (Array.isArray(one) && Array.isArray(two))
    return one.length === two.length && one.every((each, at) => same(each, two[at]));
  if (!isObject(one) || !isObject(two)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...names].every((name) => same(one[name], two[name]));
}

/** The paths at which `one` and `two` differ, down to single fields. */
export function differences(one: unknown, two: unknown, path: Path = []): Path[] {
  if (same(one, two)) return [];
  // An object against nothing is walked too: two windows may have begun the same section with different fields.
  const [a, b] = [one ?? {}, two ?? {}];
  if (!isObject(a) || !isObject(b) || (path.length > 0 && one === null) || two === null) return [path];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].flatMap((name) => differences(a[name], b[name], [...path, name]));
}

export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  let profile = theirs;
  const clashes: Clash[] = [];
  for (const path of differences(base, mine)) {
    const [own, other] = [getAt(mine, path), getAt(theirs, path)];
    if (same(own, other)) continue;
    if (!same(other, getAt(base, path))) clashes.push({ path, mine: own, theirs: other });
    profile = setAt(profile, path, own);
  }
  return { profile, clashes, changed: !same(profile, mine) };
}
