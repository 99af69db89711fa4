import { ProfileFileError } from './profile-file-error.ts';

export type RawProfile = Record<string, unknown>;

/** From version `index + 1` to the next. Gets a profile of its own to change, and sets everything but `version`. */
export type Migration = (profile: RawProfile) => RawProfile;

/**
 * Empty while there is one version. A new version adds its step here, raises the literal in profile.ts, and leaves an
 * example of the old one in test/profiles/versions: a test reads them all.
 */
export const migrations: readonly Migration[] = [];

const shownVersion = (version: unknown): string =>
  typeof version === 'number' || (typeof version === 'string' && version.trim() !== '')
    ? String(version).slice(0, 60)
    : '—';
const shownFormat = (format: unknown): string => (typeof format === 'string' ? format.slice(0, 60) : '—');

/** A profile of any version we know, in the present one. Throws `foreign-format`, `bad-version`, `newer-version`. */
export function migrate(profile: RawProfile, steps: readonly Migration[] = migrations): RawProfile {
  const current = steps.length + 1;
  if (profile.format !== 'company-profile')
    throw new ProfileFileError('foreign-format', { format: shownFormat(profile.format) });
  const { version } = profile;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new ProfileFileError('bad-version', { version: shownVersion(version) });
  if (version > current)
    throw new ProfileFileError('newer-version', { version: String(version), supported: String(current) });
  return steps
    .slice(version - 1)
    .reduce<RawProfile>(
      (migrated, step, i) => ({ ...step(migrated), version: version + i + 1 }),
      version === current ? profile : structuredClone(profile),
    );
}
