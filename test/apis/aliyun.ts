import { canonicalQuery, mac, sha } from './crypto.ts';
import type { ApiAnswer, Gateway } from './server.ts';

const host = 'dyvmsapi.aliyuncs.com';
const fail = (status: number, Code: string): ApiAnswer => ({
  status,
  json: { Code, Message: 'a message that names 温州某某公司', RequestId: 'r', HostId: host },
});
const signature =
  /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})$/;
const needed = [
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
];
const nonces = new Set<string>();

/** Alibaba Cloud, ACS3-HMAC-SHA256 (v3 request structure and signature); the key is the secret itself. */
export const aliyun: Gateway = {
  actionOf: ({ headers }) => headers['x-acs-action'] ?? '',
  keyOf: ({ headers }) => signature.exec(headers.authorization ?? '')?.[1] ?? null,
  fail: (how) =>
    ({
      throttle: fail(400, 'Throttling.User'),
      refuse: fail(400, 'SignatureDoesNotMatch'),
      // With HTTP 200, as its business codes come.
      forbid: fail(200, 'isp.RAM_PERMISSION_DENY'),
      service: fail(500, 'InternalError'),
    })[how],
  check({ method, path, search, headers, body }, world) {
    const [, id = '', names = '', sent = ''] = signature.exec(headers.authorization ?? '') ?? [];
    const secret = world.secrets[id];
    if (secret === undefined) return fail(404, 'InvalidAccessKeyId.NotFound');
    const signed = names.split(';');
    // Every x-acs- header that is sent must be signed.
    const all = [...needed, ...Object.keys(headers).filter((name) => name.startsWith('x-acs-'))];
    if (all.some((name) => !signed.includes(name)) || headers['x-acs-content-sha256'] !== sha(body))
      return fail(400, 'SignatureDoesNotMatch');
    const canonical = [
      method,
      path,
      canonicalQuery(search),
      ...[...signed].sort().map((name) => `${name}:${name === 'host' ? host : headers[name]?.trim()}`),
      '',
      [...signed].sort().join(';'),
      sha(body),
    ].join('\n');
    if (sent !== mac(secret, `ACS3-HMAC-SHA256\n${sha(canonical)}`).toString('hex'))
      return fail(400, 'SignatureDoesNotMatch');
    const date = headers['x-acs-date'] ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) return fail(400, 'InvalidTimeStamp.Format');
    if (Math.abs(Date.parse(date) - world.now()) > 900_000) return fail(400, 'InvalidTimeStamp.Expired');
    const nonce = headers['x-acs-signature-nonce'] ?? '';
    if (nonces.has(nonce)) return fail(400, 'SignatureNonceUsed');
    nonces.add(nonce);
    return null;
  },
  answer(action, { headers, search }, { orders }) {
    if (headers['x-acs-version'] !== '2017-05-25') return fail(404, 'InvalidVersion');
    if (action !== 'GetHotlineQualificationByOrder') return fail(404, 'InvalidAction.NotFound');
    const OrderId = new URLSearchParams(search).get('OrderId');
    if (!OrderId) return fail(400, 'MissingOrderId');
    const Status = orders[OrderId];
    if (Status === undefined) return fail(200, 'isv.ORDER_NOT_EXIST');
    return {
      status: 200,
      json: { Code: 'OK', Message: 'OK', RequestId: 'r', Data: { OrderId, QualificationId: '1', Status } },
    };
  },
};
