import { canonicalQuery, mac, sha } from './crypto.ts';
import type { ApiAnswer, Gateway } from './server.ts';

const host = 'cloud-vms.volcengineapi.com';
const metadata = (action: string) => ({
  RequestId: 'r',
  Action: action,
  Version: '2022-01-01',
  Service: 'vms',
  Region: 'cn-north-1',
});
/** Codes and statuses of its document 6408/78947. */
const fail = (status: number, Code: string): ApiAnswer => ({
  status,
  json: {
    ResponseMetadata: { ...metadata(''), Error: { Code, Message: 'a message that names 温州某某公司' } },
  },
});
const signature =
  /^HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/vms\/request, SignedHeaders=([a-z0-9;-]+), /;

/** Volcengine, HMAC-SHA256 (document 6369/67270), of the voice service's QueryQualification and number records. */
export const volcengine: Gateway = {
  actionOf: ({ search }) => new URLSearchParams(search).get('Action') ?? '',
  keyOf: ({ headers }) => signature.exec(headers.authorization ?? '')?.[1] ?? null,
  fail: (how) =>
    ({
      throttle: fail(429, 'FlowLimitExceeded'),
      refuse: fail(401, 'SignatureDoesNotMatch'),
      forbid: fail(403, 'LackPolicy'),
      service: fail(500, 'InternalServiceError'),
    })[how],
  check({ method, path, search, headers, body }, world) {
    const at = headers['x-date'] ?? '';
    const [, id = '', date = '', region = '', names = ''] = signature.exec(headers.authorization ?? '') ?? [];
    const secret = world.secrets[id];
    if (secret === undefined) return fail(401, 'InvalidAccessKey');
    // Host and X-Date must be among them.
    if (!/(^|;)host(;|$)/.test(names) || !/(^|;)x-date(;|$)/.test(names) || !at.startsWith(date))
      return fail(400, 'InvalidAuthorization');
    if (headers['x-content-sha256'] !== sha(body)) return fail(401, 'SignatureDoesNotMatch');
    const canonical = [
      method,
      path,
      canonicalQuery(search),
      ...names.split(';').map((name) => `${name}:${name === 'host' ? host : headers[name]}`),
      '',
      names,
      sha(body),
    ].join('\n');
    const scope = `${date}/${region}/vms/request`;
    const toSign = ['HMAC-SHA256', at, scope, sha(canonical)].join('\n');
    const key = mac(mac(mac(mac(secret, date), region), 'vms'), 'request');
    if (
      headers.authorization !==
      `HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${mac(key, toSign).toString('hex')}`
    )
      return fail(401, 'SignatureDoesNotMatch');
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? [];
    if (Math.abs(Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`) - world.now()) > 900_000)
      return fail(403, 'InvalidTimestamp');
    return null;
  },
  answer(action, { method, search, body }, world) {
    const asked = new URLSearchParams(search);
    if (asked.get('Version') !== '2022-01-01') return fail(404, 'InvalidActionOrVersion');
    const page = (all: readonly unknown[], offset: unknown, limit: unknown): ApiAnswer => {
      const Offset = Number(offset ?? 0);
      const Limit = Number(limit ?? 20);
      if (!Number.isInteger(Offset) || !Number.isInteger(Limit) || Offset < 0 || Limit < 1 || Limit > 100)
        return fail(400, 'IllegalArgument');
      return {
        status: 200,
        json: {
          ResponseMetadata: metadata(action),
          Result: { Records: all.slice(Offset, Offset + Limit), Limit, Offset, Total: all.length },
        },
      };
    };
    if (action === 'QueryQualification' && method === 'POST') {
      const { Offset, Limit } = JSON.parse(body) as { Offset?: unknown; Limit?: unknown };
      return page(world.qualifications, Offset, Limit);
    }
    if (action === 'QueryNumberApplyRecordList' && method === 'GET')
      return page(world.bills, asked.get('Offset'), asked.get('Limit'));
    return fail(404, 'InvalidActionOrVersion');
  },
};
