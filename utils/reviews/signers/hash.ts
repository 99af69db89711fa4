/** WebCrypto in the three shapes the signatures need. */
const utf8 = new TextEncoder();
type Bytes = Uint8Array<ArrayBuffer>;

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256Hex = async (text: string): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text))));

export async function hmac(key: string | Bytes, text: string): Promise<Bytes> {
  const bytes = typeof key === 'string' ? utf8.encode(key) : key;
  const imported = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8.encode(text)));
}

/** RFC 3986, which is stricter than encodeURIComponent. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export const query = (params: Readonly<Record<string, string>>): string =>
  Object.entries(params)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** What two of the signatures are made of: every header that is sent, by its name. */
export function canonicalRequest(
  method: string,
  search: string,
  headers: Readonly<Record<string, string>>,
  bodyHash: string,
): { canonical: string; signedHeaders: string } {
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(';');
  const lines = names.map((name) => `${name}:${headers[name]}`);
  return {
    canonical: [method, '/', search, ...lines, '', signedHeaders, bodyHash].join('\n'),
    signedHeaders,
  };
}

export interface Credentials {
  id: string;
  secret: string;
}

/** A request ready for fetch, which sets Host itself from the address. */
export interface SignedRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}
