import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputFile } from './input-files.ts';
import { ProfileFileError } from './profile-file-error.ts';

/** For tests: the folders under test/profiles, and files made of text or bytes. */
export const profilesDir = fileURLToPath(new URL('../../test/profiles/', import.meta.url));

export function inputFile(path: string, content: string | Uint8Array<ArrayBuffer>): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
}

/** All files below a folder of test/profiles, with their paths below it. */
export async function folderFiles(name: string): Promise<InputFile[]> {
  const dir = join(profilesDir, name);
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return inputFile(relative(dir, path), new Uint8Array(await readFile(path)));
      }),
  );
}

/** mulberry32: the same numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The least of a profile, with more at the top. */
export const minimal = (rest: object = {}): string =>
  JSON.stringify({ format: 'company-profile', version: 1, company: { name: '某公司' }, ...rest });

export const gif = new Uint8Array(Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;', 'latin1'));

/** The typed error a reading ends in; anything else fails the test. */
export async function failureOf(reading: Promise<unknown>): Promise<ProfileFileError> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProfileFileError)) throw new Error('not refused', { cause: error });
  return error;
}

export async function refusalOf(
  reading: Promise<unknown>,
): Promise<Pick<ProfileFileError, 'code' | 'params'>> {
  const { code, params } = await failureOf(reading);
  return { code, params };
}
