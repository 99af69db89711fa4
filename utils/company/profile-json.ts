import type * as z from 'zod';
import { migrate, type RawProfile } from './migrations.ts';
import { type CompanyProfile, profileSchema } from './profile.ts';
import { ProfileFileError, type SchemaIssue } from './profile-file-error.ts';

/** Levels of nesting: the schema has five, and recursion elsewhere (JSON.stringify) must not be led to the stack's end. */
const maxDepth = 32;
const shownIssues = 20;

function decode(bytes: Uint8Array): string {
  // Notepad's "Unicode": its byte order mark leaves no doubt. Anything else that is not UTF-8 would be a guess.
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ProfileFileError('encoding', {}, { cause });
  }
}

function lineOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return line;
  const position = /position (\d+)/.exec(message)?.[1];
  return String(text.slice(0, position ? Number(position) : undefined).split('\n').length);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not the engine's message: it quotes the text, which is personal.
    throw new ProfileFileError('not-json', { line: lineOf(text, error) });
  }
}

function checkDepth(root: unknown): void {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw new ProfileFileError('too-deep');
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

function problemOf(issue: z.core.$ZodIssue): Pick<SchemaIssue, 'problem' | 'params'> {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: 'type', params: { expected: issue.expected } };
    case 'too_big': {
      const problem =
        issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-large';
      return { problem, params: { limit: String(issue.maximum) } };
    }
    case 'too_small':
      return issue.origin === 'string'
        ? { problem: 'empty', params: {} }
        : { problem: 'too-small', params: { limit: String(issue.minimum) } };
    case 'invalid_value':
      return { problem: 'choice', params: { options: issue.values.join(', ') } };
    // The only format and the only refinement of the schema are those of a date.
    case 'invalid_format':
    case 'custom':
      return { problem: 'date', params: {} };
    default:
      return { problem: 'other', params: {} };
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

function schemaError(raw: RawProfile, issues: readonly z.core.$ZodIssue[]): ProfileFileError {
  const byPath = new Map<string, SchemaIssue>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    const absent = issue.code === 'invalid_type' && valueAt(raw, issue.path) === undefined;
    // A date that has the wrong shape fails its second check too.
    if (byPath.has(path)) continue;
    byPath.set(path, { path, ...(absent ? { problem: 'missing', params: {} } : problemOf(issue)) });
  }
  return new ProfileFileError(
    'schema',
    { count: String(byPath.size) },
    { issues: [...byPath.values()].slice(0, shownIssues) },
  );
}

/**
 * A profile from the bytes of its JSON file. What is returned is what was written, key order and unknown fields
 * included: the schema checks and does not rewrite. Throws `encoding`, `not-json`, `too-deep`, `not-a-profile`,
 * `schema`, and what `migrate` throws.
 */
export function parseProfile(bytes: Uint8Array): CompanyProfile {
  const raw = parse(decode(bytes));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ProfileFileError('not-a-profile');
  checkDepth(raw);
  const migrated = migrate(raw as RawProfile);
  const result = profileSchema.safeParse(migrated);
  if (!result.success) throw schemaError(migrated, result.error.issues);
  // The schema vouched for it, and differs from its input by a trimmed name at most.
  return migrated as unknown as CompanyProfile;
}

export const formatProfile = (profile: CompanyProfile): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(profile, null, 2));
