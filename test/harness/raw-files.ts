import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Needle {
  what: string;
  bytes: Buffer;
}

/** A text as it may lie on the disk: UTF-8, and the UTF-16 of V8's strings. Pure ASCII is the same in Latin-1. */
export const textNeedles = (what: string, text: string): Needle[] => [
  { what, bytes: Buffer.from(text, 'utf8') },
  { what: `${what} (UTF-16)`, bytes: Buffer.from(text, 'utf16le') },
];

/**
 * Runs of a file from several places. LevelDB compresses blocks (snappy), but what does not compress, as a picture, it
 * stores as it is, and of a long text it stores the first occurrence as it is.
 */
export const byteNeedles = (what: string, bytes: Uint8Array): Needle[] =>
  [0.2, 0.5, 0.8].map((part) => {
    const at = Math.floor(bytes.length * part);
    return { what: `${what} at ${at}`, bytes: Buffer.from(bytes.subarray(at, at + 24)) };
  });

/** Which needles are in which files under `folder`, whatever their names. */
export async function findInFiles(folder: string, needles: readonly Needle[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Files come and go while the browser runs.
    const content = await readFile(path).catch(() => null);
    if (!content) continue;
    for (const { what, bytes } of needles) {
      if (content.includes(bytes)) found.push(`${what} in ${relative(folder, path)}`);
    }
  }
  return found;
}
