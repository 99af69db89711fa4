import { argon2id } from 'hash-wasm';
import { VaultError } from './errors.ts';

/** WebCrypto takes no views on shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** How the passphrase becomes a key; kept in the vault's header so that it can be raised (docs/adr/0003). */
export interface Kdf {
  name: 'argon2id';
  memoryKiB: number;
  iterations: number;
  parallelism: number;
  salt: Bytes;
}

/** AES-256-GCM; `data` ends with the 16-byte tag. */
export interface Sealed {
  iv: Bytes;
  data: Bytes;
}

/**
 * Where a ciphertext lives. It is authenticated with it, so a row copied over another one, or put back at another
 * revision, does not open.
 */
export interface Address {
  table: string;
  id: string;
  revision: number;
  /** Of a document: its company. */
  owner?: string;
}

const utf8 = new TextEncoder();

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export const newDataKey = (): Bytes => randomBytes(32);

/** Above OWASP's 2026 minimum for Argon2id (19 MiB, t=2, p=1); measured in docs/adr/0003. */
export const newKdf = (): Kdf => ({
  name: 'argon2id',
  memoryKiB: 64 * 1024,
  iterations: 3,
  parallelism: 1,
  salt: randomBytes(16),
});

export function isWeaker(kdf: Kdf, than: Kdf): boolean {
  return kdf.memoryKiB < than.memoryKiB || kdf.iterations < than.iterations;
}

export async function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Sixteen times today's work: some ten seconds of the page's thread. */
const mostWork = 16 * 64 * 1024 * 3;
const mostMemoryKiB = 512 * 1024;

/** A tampered header must not make the browser allocate gigabytes or work for minutes; one cut short is no header. */
function isSane(kdf: Partial<Kdf> | undefined): kdf is Kdf {
  const { name, memoryKiB, iterations, parallelism, salt } = kdf ?? {};
  const count = (value: unknown, least: number, most: number): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  return (
    name === 'argon2id' &&
    count(parallelism, 1, 8) &&
    count(memoryKiB, 8 * parallelism, mostMemoryKiB) &&
    count(iterations, 1, Math.floor(mostWork / memoryKiB)) &&
    ArrayBuffer.isView(salt) &&
    salt.byteLength >= 8 &&
    salt.byteLength <= 64
  );
}

/** About 0.4 s of one core. Throws `damaged` when the header asks for absurd work. */
export async function deriveKey(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  if (!isSane(kdf)) throw new VaultError('damaged');
  if (passphrase === '') throw new VaultError('wrong-passphrase');
  const hash = await argon2id({
    // The same characters typed through another input method must give the same key.
    password: utf8.encode(passphrase.normalize('NFKC')),
    salt: kdf.salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return importKey(new Uint8Array(hash));
}

function associatedData(address: Address): Bytes {
  // JSON keeps the parts apart: no two addresses give the same bytes.
  return utf8.encode(
    JSON.stringify(['ringready', 1, address.table, address.id, address.revision, address.owner ?? null]),
  );
}

export async function seal(key: CryptoKey, bytes: Bytes, address: Address): Promise<Sealed> {
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: associatedData(address) },
    key,
    bytes,
  );
  return { iv, data: new Uint8Array(data) };
}

/** Throws `damaged` when the ciphertext was altered or belongs elsewhere. */
export async function open(key: CryptoKey, sealed: Sealed, address: Address): Promise<Bytes> {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv, additionalData: associatedData(address) },
        key,
        sealed.data,
      ),
    );
  } catch (error) {
    throw new VaultError('damaged', { cause: error });
  }
}

export const sealJson = (key: CryptoKey, value: unknown, address: Address): Promise<Sealed> =>
  seal(key, utf8.encode(JSON.stringify(value)), address);

export async function openJson(key: CryptoKey, sealed: Sealed, address: Address): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await open(key, sealed, address)));
}

/** Hex. */
export async function sha256(bytes: Bytes): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
