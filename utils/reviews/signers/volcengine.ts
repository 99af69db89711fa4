import {
  type Credentials,
  canonicalRequest,
  hex,
  hmac,
  query,
  type SignedRequest,
  sha256Hex,
} from './hash.ts';

/** Volcengine, HMAC-SHA256 (document 6369/67270). */
export interface VolcengineCall {
  host: string;
  service: string;
  region: string;
  method: 'GET' | 'POST';
  params: Readonly<Record<string, string>>;
  body: string;
  /** Signed only when the caller says so: the vendor's SDKs leave it out. */
  signedContentType?: string;
}

export async function signVolcengine(
  call: VolcengineCall,
  { id, secret }: Credentials,
  now: number,
): Promise<SignedRequest> {
  const xDate = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date = xDate.slice(0, 8);
  const bodyHash = await sha256Hex(call.body);
  const headers: Record<string, string> = {
    ...(call.signedContentType ? { 'content-type': call.signedContentType } : {}),
    host: call.host,
    'x-content-sha256': bodyHash,
    'x-date': xDate,
  };
  const search = query(call.params);
  const { canonical, signedHeaders } = canonicalRequest(call.method, search, headers, bodyHash);
  const scope = `${date}/${call.region}/${call.service}/request`;
  const toSign = `HMAC-SHA256\n${xDate}\n${scope}\n${await sha256Hex(canonical)}`;
  const key = await hmac(
    await hmac(await hmac(await hmac(secret, date), call.region), call.service),
    'request',
  );
  return {
    url: `https://${call.host}/?${search}`,
    method: call.method,
    ...(call.method === 'POST' ? { body: call.body } : {}),
    headers: {
      ...(call.method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
      'X-Date': xDate,
      'X-Content-Sha256': bodyHash,
      Authorization: `HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${signedHeaders}, Signature=${hex(await hmac(key, toSign))}`,
    },
  };
}
