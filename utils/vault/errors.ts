/** What a caller of the vault must be able to tell apart. Messages carry no personal value. */
export type VaultErrorCode =
  | 'no-vault'
  | 'vault-exists'
  | 'locked'
  // One answer for every passphrase that does not open the vault: no hint at what is wrong with it.
  | 'wrong-passphrase'
  // Too many wrong ones: `waitMs` says how long.
  | 'too-soon'
  // A row was altered, swapped or cut short, or written by a newer version.
  | 'damaged'
  // Somebody else (another window) wrote the record in the meantime.
  | 'conflict'
  | 'not-found'
  // The profile to be written does not fit the schema; `cause` is the ZodError.
  | 'invalid'
  | 'disk-full'
  // A backup file: none at all, of a newer version, cut short, altered; not restored because the user stopped it.
  | 'not-a-backup'
  | 'newer-backup'
  | 'backup-cut'
  | 'backup-damaged'
  | 'cancelled';

export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  /** Of `too-soon`. */
  readonly waitMs: number;

  constructor(code: VaultErrorCode, options?: ErrorOptions & { waitMs?: number }) {
    super(code, options);
    this.code = code;
    this.waitMs = options?.waitMs ?? 0;
  }
}

/**
 * Dexie wraps what IndexedDB threw once or twice (AbortError > QuotaExceededError, BulkError with `failures`), and
 * which of them depends on whether a request or the commit found the disk full.
 */
export function isDiskFull(error: unknown): boolean {
  return isNamed(error, ['QuotaExceededError']);
}

/** Has it one of these names, or what is behind it: Dexie wraps (`inner`), and collects those of many (`failures`). */
export function isNamed(error: unknown, names: readonly string[], depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  return (
    names.includes(String(name)) ||
    [inner, cause, ...(Array.isArray(failures) ? failures : [])].some((each) =>
      isNamed(each, names, depth + 1),
    )
  );
}
