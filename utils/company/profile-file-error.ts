export const profileFileErrorCodes = [
  'not-a-zip',
  'zip-damaged', // file?
  'zip-encrypted', // file
  'zip-compression', // file: a method nobody but its writer reads
  'zip-bomb', // file
  'unreadable', // file: could not be read from the disk
  'no-profile', // no profile.json
  'several-profiles', // files
  'too-many-files', // count, limit
  'unsafe-path', // path
  'duplicate-path', // path
  'profile-too-large', // limit (MB)
  'document-too-large', // file, limit (MB)
  'total-too-large', // limit (MB)
  'encoding', // neither UTF-8 nor UTF-16 with its mark
  'not-json', // line
  'too-deep',
  'not-a-profile', // JSON, but no object
  'foreign-format', // format
  'bad-version', // version
  'newer-version', // version, supported
  'schema', // count; see issues
] as const;
export type ProfileFileErrorCode = (typeof profileFileErrorCodes)[number];

export const schemaProblems = [
  'missing',
  'type', // expected
  'too-long', // limit
  'too-many', // limit
  'too-large', // limit
  'too-small', // limit
  'empty',
  'choice', // options
  'date',
  'other',
] as const;
export type SchemaProblem = (typeof schemaProblems)[number];

/** `path`: into the profile, dots between, list positions from 0. */
export interface SchemaIssue {
  path: string;
  problem: SchemaProblem;
  params: Record<string, string>;
}

/** Why a profile was not read. Carries names of fields and files, never a value. Texts: utils/i18n/profile-errors. */
export class ProfileFileError extends Error {
  override readonly name = 'ProfileFileError';
  readonly code: ProfileFileErrorCode;
  readonly params: Record<string, string>;
  /** Of `schema`: the first twenty. */
  readonly issues: SchemaIssue[];

  constructor(
    code: ProfileFileErrorCode,
    params: Record<string, string> = {},
    options: { issues?: SchemaIssue[]; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.params = params;
    this.issues = options.issues ?? [];
  }
}
