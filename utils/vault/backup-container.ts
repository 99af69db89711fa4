import * as z from 'zod';
import { joined, Pieces } from './backup-pieces.ts';
import {
  type Bytes,
  deriveKey,
  fromBase64,
  importKey,
  type Kdf,
  newKdf,
  open,
  randomBytes,
  seal,
  toBase64,
} from './crypto.ts';
import { VaultError } from './errors.ts';

/**
 * The backup file (docs/adr/0009), all numbers big-endian:
 *
 *   'RRBACKUP' · u32 length of header · header (JSON) · chunks
 *
 * The header says how the passphrase becomes a key and holds the file's own random key, wrapped by it. A chunk is
 * AES-256-GCM of `chunkBytes` of the content; the last one is shorter or as long. Its nonce is its number and whether it
 * is the last (the STREAM construction), its associated data the whole head of the file: a chunk that is missing,
 * doubled, moved or altered does not open, and neither does a file that ends early.
 */
const magic = new TextEncoder().encode('RRBACKUP');
const tagBytes = 16;
const longestHeader = 4096;
export const backupVersion = 1;
export const chunkBytes = 256 * 1024;

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .max(200);
const headerSchema = z.looseObject({
  format: z.literal('ringready-backup'),
  version: z.int().min(1),
});
const firstHeaderSchema = z.object({
  version: z.int(),
  kdf: z.object({
    name: z.literal('argon2id'),
    memoryKiB: z.number(),
    iterations: z.number(),
    parallelism: z.number(),
    salt: base64,
  }),
  wrapped: z.object({ iv: base64, data: base64 }),
  chunkBytes: z
    .int()
    .min(1024)
    .max(16 * 1024 * 1024),
});

const keyAddress = { table: 'backup', id: 'key', revision: 1 };

function nonce(index: number, last: boolean): Bytes {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setUint32(7, index);
  view.setUint8(11, last ? 1 : 0);
  return bytes;
}

/** Encrypts `content` into a file of today's version. */
export async function* encryptBackup(
  content: AsyncIterable<Uint8Array>,
  passphrase: string,
  kdf: () => Kdf = newKdf,
): AsyncGenerator<Bytes> {
  const parameters = kdf();
  const fileKey = randomBytes(32);
  const wrapped = await seal(await deriveKey(passphrase, parameters), fileKey, keyAddress);
  const header = new TextEncoder().encode(
    JSON.stringify({
      format: 'ringready-backup',
      version: backupVersion,
      kdf: { ...parameters, salt: toBase64(parameters.salt) },
      wrapped: { iv: toBase64(wrapped.iv), data: toBase64(wrapped.data) },
      chunkBytes,
    }),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length);
  const head = joined([magic, length, header]);
  yield head;

  const key = await importKey(fileKey);
  const sealChunk = async (bytes: Bytes, index: number, last: boolean): Promise<Bytes> =>
    new Uint8Array(
      await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce(index, last), additionalData: head },
        key,
        bytes,
      ),
    );
  const pieces = new Pieces();
  let index = 0;
  for await (const part of content) {
    pieces.add(part);
    // One chunk is held back: whether it is the last is known only at the end.
    while (pieces.length > chunkBytes) yield await sealChunk(pieces.take(chunkBytes), index++, false);
  }
  yield await sealChunk(pieces.take(pieces.length), index, true);
}

export interface OpenBackup {
  version: number;
  content: AsyncGenerator<Bytes>;
}

/**
 * Opens a file with `unlock`, which gets a function that tries the passphrase (and counts wrong ones). Throws
 * `not-a-backup`, `newer-backup`, `wrong-passphrase`, `backup-cut`, `backup-damaged`; the last two also while the
 * content is read, and until its end nothing of it is to be believed.
 */
export async function decryptBackup(
  file: AsyncIterable<Uint8Array>,
  passphrase: string,
  unlock: <T>(attempt: () => Promise<T>) => Promise<T>,
): Promise<OpenBackup> {
  const source = file[Symbol.asyncIterator]();
  const pieces = new Pieces();
  let ended = false;
  /** As long as there is more, at least `size` bytes are there. */
  const fill = async (size: number): Promise<void> => {
    while (!ended && pieces.length < size) {
      const { done, value } = await source.next();
      if (done) ended = true;
      else pieces.add(value);
    }
  };

  await fill(magic.length);
  const start = pieces.take(Math.min(magic.length, pieces.length));
  if (start.length < magic.length || start.some((byte, at) => byte !== magic[at])) {
    throw new VaultError('not-a-backup');
  }
  await fill(4);
  if (pieces.length < 4) throw new VaultError('backup-cut');
  const lengthBytes = pieces.take(4);
  const length = new DataView(lengthBytes.buffer).getUint32(0);
  if (length > longestHeader) throw new VaultError('backup-damaged');
  await fill(length);
  if (pieces.length < length) throw new VaultError('backup-cut');
  const headerBytes = pieces.take(length);
  const head = joined([start, lengthBytes, headerBytes]);
  const header = parseHeader(headerBytes);

  const fileKey = await unlock(async () => {
    const wrapping = await deriveKey(passphrase, {
      ...header.kdf,
      salt: fromBase64(header.kdf.salt),
    }).catch((error) => {
      throw error instanceof VaultError && error.code === 'damaged'
        ? new VaultError('backup-damaged', { cause: error })
        : error;
    });
    const wrapped = { iv: fromBase64(header.wrapped.iv), data: fromBase64(header.wrapped.data) };
    return open(wrapping, wrapped, keyAddress).catch((error) => {
      throw new VaultError('wrong-passphrase', { cause: error });
    });
  });
  const key = await importKey(fileKey);
  const openChunk = async (bytes: Bytes, index: number, last: boolean): Promise<Bytes | null> =>
    crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce(index, last), additionalData: head }, key, bytes).then(
      (plain) => new Uint8Array(plain),
      () => null,
    );

  async function* content(): AsyncGenerator<Bytes> {
    const size = header.chunkBytes + tagBytes;
    for (let index = 0; ; index++) {
      await fill(size + 1);
      const last = pieces.length <= size;
      if (last && pieces.length < tagBytes) throw new VaultError('backup-cut');
      const bytes = pieces.take(Math.min(size, pieces.length));
      const plain = await openChunk(bytes, index, last);
      if (plain) {
        yield plain;
        if (last) return;
        continue;
      }
      // It ends where it should go on: at a boundary the chunk itself is good, else it is shorter than it was.
      const goesOn = last && (bytes.length < size || (await openChunk(bytes, index, false)) !== null);
      throw new VaultError(goesOn ? 'backup-cut' : 'backup-damaged');
    }
  }
  return { version: header.version, content: content() };
}

function parseHeader(bytes: Bytes): z.infer<typeof firstHeaderSchema> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new VaultError('backup-damaged', { cause: error });
  }
  const common = headerSchema.safeParse(json);
  if (!common.success) throw new VaultError('backup-damaged');
  if (common.data.version > backupVersion) throw new VaultError('newer-backup');
  const header = firstHeaderSchema.safeParse(json);
  if (!header.success) throw new VaultError('backup-damaged');
  return header.data;
}
