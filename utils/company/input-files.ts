import { ProfileFileError } from './profile-file-error.ts';

/** A file to read, of a folder or a zip. `path` with forward slashes; `size` in bytes, as its source claims. */
export interface InputFile {
  path: string;
  size: number;
  /** Throws what its source throws; a zip's throw `ProfileFileError`. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A path inside the profile's folder: no way up, no absolute path, no backslash (a separator on Windows, where a zip
 * may be unpacked after an export), no drive or stream (`C:`, `a.jpg:x`), no control characters. NFC, because macOS
 * writes NFD. Throws `unsafe-path`.
 */
export function safePath(path: string): string {
  const segments = path.normalize('NFC').split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unsafe = path.startsWith('/') || segments.includes('..') || /[\\:\u0000-\u001f\u007f]/.test(path);
  const kept = segments.filter((segment) => segment !== '' && segment !== '.');
  if (unsafe || kept.length === 0 || path.length > 1000)
    throw new ProfileFileError('unsafe-path', { path: path.slice(0, 200) });
  return kept.join('/');
}

/** What systems leave behind in folders and zips, and nobody put there. */
export const isNoise = (path: string): boolean =>
  path
    .split('/')
    .some(
      (segment) =>
        segment === '__MACOSX' ||
        segment.startsWith('._') ||
        /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(segment),
    );
