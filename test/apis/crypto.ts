import { createHash, createHmac } from 'node:crypto';

/** The servers' own half of the signatures: Node's crypto, nothing of ours, written from the vendors' documents. */
export const sha = (text: string) => createHash('sha256').update(text).digest('hex');
export const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** RFC 3986: all but letters, digits and -_.~ as %XX of their UTF-8. */
export const percent = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      /[A-Za-z0-9\-_.~]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

/** The canonical query of what stands on the wire, whatever its order. */
export const canonicalQuery = (search: string) =>
  [...new URLSearchParams(search)]
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
