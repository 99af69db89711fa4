import type { Entry, Reader, ZipReaderConstructorOptions } from '@zip.js/zip.js';
// The reading half alone: a third of the library, without its codecs (browsers bring theirs).
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { InputFile } from './input-files.ts';
import { ProfileFileError } from './profile-file-error.ts';

export interface ZipLimits {
  /** Entries of any kind, noise and folders included. */
  entries: number;
  /** Bytes one entry may become. */
  entryBytes: number;
  /** How many times its packed size an entry may become, once past `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

/** Scans hardly shrink in a zip; a page of text does by 10, an empty bitmap by 1000 (the most deflate can). */
export const zipLimits: ZipLimits = {
  entries: 4000,
  entryBytes: 60 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};

const decodeAs = (value: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(value);
  } catch {
    return undefined;
  }
};

/**
 * Names without the UTF-8 flag: macOS writes UTF-8 and does not say so, Chinese Windows writes GBK. Short GBK names
 * can be valid UTF-8 by chance (执业 reads as Hebrew and Cyrillic), so the reading with Chinese characters is preferred; a
 * wrong choice loses nothing silently, for the document is then reported missing.
 */
export function decodeName(value: Uint8Array, encoding: string): string {
  if (/utf-?8/i.test(encoding)) return new TextDecoder().decode(value);
  const utf8 = decodeAs(value, 'utf-8');
  const han = /\p{Script=Han}/u;
  if (utf8 !== undefined && (han.test(utf8) || /^[\0-\x7f]*$/.test(utf8))) return utf8;
  const gbk = decodeAs(value, 'gb18030');
  if (gbk !== undefined && (utf8 === undefined || han.test(gbk))) return gbk;
  return utf8 ?? new TextDecoder('gb18030').decode(value);
}

const options: ZipReaderConstructorOptions = {
  // Workers from blob: URLs are against an extension's content security policy.
  useWebWorkers: false,
  // Bombs of entries that share bytes; a zip two programs would read differently.
  checkOverlappingEntry: true,
  strictness: 'balanced',
  checkCrc32: true,
  // Paths are judged by `safePath`, as those of a folder are.
  filenameValidation: 'tolerant',
  decodeText: decodeName,
};

/** zip.js asks these two of a reader; its own comes with the whole library. */
const blobReader = (blob: Blob): Reader<Blob> =>
  ({
    size: blob.size,
    init: () => Promise.resolve(),
    readUint8Array: async (offset: number, length: number) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
    createReadable: ({ offset = 0, size }: { offset?: number; size?: number } = {}) =>
      blob.slice(offset, size === undefined ? undefined : offset + size).stream(),
  }) as unknown as Reader<Blob>;

function damaged(cause: unknown, file?: string): ProfileFileError {
  if (cause instanceof ProfileFileError) return cause;
  const message = cause instanceof Error ? cause.message : '';
  const params: Record<string, string> = file === undefined ? {} : { file };
  if (/encrypt|password/i.test(message)) return new ProfileFileError('zip-encrypted', params, { cause });
  if (/compression (method )?not supported/i.test(message))
    return new ProfileFileError('zip-compression', params, { cause });
  return new ProfileFileError('zip-damaged', params, { cause });
}

/** Inflates with the bounds checked on what comes out, whatever the headers promise. */
async function inflate(entry: Entry, path: string, limits: ZipLimits): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.directory) throw new ProfileFileError('zip-damaged', { file: path });
  if (entry.encrypted) throw new ProfileFileError('zip-encrypted', { file: path });
  const chunks: Uint8Array[] = [];
  let size = 0;
  let verdict: ProfileFileError | undefined;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (size > limits.entryBytes) {
        verdict = new ProfileFileError('document-too-large', {
          file: path,
          limit: String(limits.entryBytes / 1024 / 1024),
        });
      } else if (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio) {
        verdict = new ProfileFileError('zip-bomb', { file: path });
      }
      if (verdict) throw verdict;
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    throw verdict ?? damaged(error, path);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * The files of a zip, unread. Throws `not-a-zip`, `zip-damaged`, `zip-encrypted`, `too-many-files`; reading one
 * throws also `zip-compression`, `zip-bomb`, `document-too-large`.
 */
export async function zipFiles(zip: Blob, limits: ZipLimits = zipLimits): Promise<InputFile[]> {
  const magic = new Uint8Array(await zip.slice(0, 4).arrayBuffer());
  if (magic[0] !== 0x50 || magic[1] !== 0x4b) throw new ProfileFileError('not-a-zip');
  const files: InputFile[] = [];
  try {
    const reader = new ZipReader(blobReader(zip), options);
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      count++;
      if (count > limits.entries)
        throw new ProfileFileError('too-many-files', {
          count: `>${limits.entries}`,
          limit: String(limits.entries),
        });
      if (entry.directory) continue;
      const path = entry.filename;
      files.push({ path, size: entry.uncompressedSize, read: () => inflate(entry, path, limits) });
    }
  } catch (error) {
    throw damaged(error);
  }
  return files;
}
