import { type Credentials, hex, hmac, type SignedRequest, sha256Hex } from './hash.ts';

/** Tencent Cloud, TC3-HMAC-SHA256 (document 1278/46710). The content type sent must be the one signed, to the letter. */
const contentType = 'application/json; charset=utf-8';

export interface Tc3Call {
  host: string;
  service: string;
  action: string;
  version: string;
  body: string;
  region?: string;
}

export async function signTc3(
  call: Tc3Call,
  { id, secret }: Credentials,
  now: number,
): Promise<SignedRequest> {
  const timestamp = Math.floor(now / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const canonical = `POST\n/\n\ncontent-type:${contentType}\nhost:${call.host}\n\ncontent-type;host\n${await sha256Hex(call.body)}`;
  const scope = `${date}/${call.service}/tc3_request`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${await sha256Hex(canonical)}`;
  const key = await hmac(await hmac(await hmac(`TC3${secret}`, date), call.service), 'tc3_request');
  const signature = hex(await hmac(key, toSign));
  return {
    url: `https://${call.host}/`,
    method: 'POST',
    body: call.body,
    headers: {
      'Content-Type': contentType,
      Authorization: `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
      'X-TC-Action': call.action,
      'X-TC-Version': call.version,
      'X-TC-Timestamp': String(timestamp),
      ...(call.region ? { 'X-TC-Region': call.region } : {}),
    },
  };
}
