import {
  type Credentials,
  canonicalRequest,
  hex,
  hmac,
  query,
  type SignedRequest,
  sha256Hex,
} from './hash.ts';

/** Alibaba Cloud, ACS3-HMAC-SHA256 (v3 request structure and signature). No key derivation. */
export interface Acs3Call {
  host: string;
  action: string;
  version: string;
  params: Readonly<Record<string, string>>;
}

export async function signAcs3(
  call: Acs3Call,
  { id, secret }: Credentials,
  now: number,
  nonce: string,
): Promise<SignedRequest> {
  const bodyHash = await sha256Hex('');
  const headers: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': bodyHash,
    'x-acs-date': new Date(now).toISOString().replace(/\.\d{3}/, ''),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': call.version,
  };
  const search = query(call.params);
  const { canonical, signedHeaders } = canonicalRequest('POST', search, headers, bodyHash);
  const signature = hex(await hmac(secret, `ACS3-HMAC-SHA256\n${await sha256Hex(canonical)}`));
  const { host: _host, ...sent } = headers;
  return {
    url: `https://${call.host}/${search ? `?${search}` : ''}`,
    method: 'POST',
    headers: {
      ...sent,
      Authorization: `ACS3-HMAC-SHA256 Credential=${id},SignedHeaders=${signedHeaders},Signature=${signature}`,
    },
  };
}
