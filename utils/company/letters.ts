import * as z from 'zod';
import type { ValueKey } from './fields.ts';
import { type DocumentKind, isoDate } from './profile.ts';

/**
 * What a letter says on paper, by field key, as somebody read it off: kept in the document's entry as `letter`, never
 * filled into a form, only held against the profile before filling (utils/preflight).
 */
export const letterKeys = [
  'company.name',
  'people.operator.name',
  'people.operator.idNumber',
  'letters.commitmentSignedOn',
  'letters.applicationLetterOn',
] as const satisfies readonly ValueKey[];
export type LetterKey = (typeof letterKeys)[number];
export type LetterValues = Partial<Record<LetterKey, string>>;

const who = ['company.name', 'people.operator.name', 'people.operator.idNumber'] as const;

/** A date only where the profile has that letter's own: it is compared with nothing else. */
const keysByKind: Partial<Record<DocumentKind, readonly LetterKey[]>> = {
  'network-commitment-letter': [...who, 'letters.commitmentSignedOn'],
  'number-application-letter': [...who, 'letters.applicationLetterOn'],
  'power-of-attorney': who,
  'company-authorization-letter': who,
  'business-usage-commitment-letter': who,
};

/** What may be said of a paper of this kind; nothing: it is no letter. */
export const letterKeysOf = (kind: string): readonly LetterKey[] => keysByKind[kind as DocumentKind] ?? [];

const line = z.string().trim().min(1).max(500);
const valueSchemas: Record<LetterKey, z.ZodType<string>> = {
  'company.name': line,
  'people.operator.name': line,
  'people.operator.idNumber': line,
  'letters.commitmentSignedOn': isoDate,
  'letters.applicationLetterOn': isoDate,
};

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** Of a profile file, which may hold anything there: what is no such value is passed over. */
export function readLetter(extra: Record<string, unknown>): LetterValues {
  const letter = objectOf(extra.letter);
  const read: LetterValues = {};
  for (const key of letterKeys) {
    const { success, data } = valueSchemas[key].safeParse(letter[key]);
    if (success) read[key] = data;
  }
  return read;
}

/** The entry's unknown fields with these values; what others keep in `letter` stays. Throws on what does not fit. */
export function withLetter(extra: Record<string, unknown>, values: LetterValues): Record<string, unknown> {
  const { letter: before, ...rest } = extra;
  const letter = { ...objectOf(before) };
  for (const key of letterKeys) {
    delete letter[key];
    const value = values[key]?.trim();
    if (value) letter[key] = valueSchemas[key].parse(value);
  }
  return Object.keys(letter).length > 0 ? { ...rest, letter } : rest;
}
