import type { CompanyRecord } from '../../utils/vault/types.ts';

/** A place in the profile: names and list positions. */
export type Path = readonly (string | number)[];

type Json = Record<string, unknown> | unknown[];

export function getAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined,
    value,
  );
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/**
 * A copy with `next` at `path`; everything beside the path is the very same, so that an export keeps it. `undefined`
 * removes the field, and the objects it leaves empty: an emptied field and one never filled are the same profile.
 */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return next as T;
  const copy = (
    Array.isArray(value) ? [...value] : typeof value === 'object' && value !== null ? { ...value } : {}
  ) as Json & Record<string | number, unknown>;
  const child = setAt(copy[part], rest, next);
  if (Array.isArray(copy)) copy[part as number] = child ?? {};
  else if (child === undefined || (next === undefined && isEmpty(child))) delete copy[part];
  else copy[part] = child;
  return copy as T;
}

/** Takes the entry out of the list at `path`; the last one takes the list with it. */
export function removeAt<T>(value: T, path: Path, index: number): T {
  const list = getAt(value, path);
  if (!Array.isArray(list)) return value;
  const rest = list.filter((_, at) => at !== index);
  return setAt(value, path, rest.length > 0 ? rest : undefined);
}

export function append<T>(value: T, path: Path, entry: unknown): T {
  const list = getAt(value, path);
  return setAt(value, path, [...(Array.isArray(list) ? list : []), entry]);
}

export const emptyProfile = (): CompanyRecord['profile'] => ({
  format: 'company-profile',
  version: 1,
  company: { name: '' },
});
