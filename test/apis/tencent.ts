import { mac, sha } from './crypto.ts';
import type { ApiAnswer, ApiWorld, Gateway } from './server.ts';

const fail = (Code: string): ApiAnswer => ({
  status: 200,
  json: { Response: { Error: { Code, Message: 'a message that names 温州某某公司' }, RequestId: 'r' } },
});
const ok = (answer: object): ApiAnswer => ({
  status: 200,
  json: { Response: { ...answer, RequestId: 'r' } },
});

/** Its default size is 10 or 20, its most 100; pages count from 0. */
function page(body: Record<string, unknown>, all: readonly unknown[], usual: number | null) {
  const size = body.PageSize ?? usual;
  const number = body.PageNumber ?? (usual === null ? null : 0);
  if (typeof size !== 'number' || typeof number !== 'number') return null;
  if (!Number.isInteger(size) || !Number.isInteger(number) || size < 1 || size > 100 || number < 0)
    return null;
  return all.slice(number * size, (number + 1) * size);
}

const signature = /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/(\w+)\/tc3_request, /;

/** Tencent Cloud API 3.0, TC3-HMAC-SHA256 (document 1278/46710); errors come with HTTP 200. */
export const tencent = (service: string, version: string): Gateway => ({
  actionOf: ({ headers }) => headers['x-tc-action'] ?? '',
  keyOf: ({ headers }) => signature.exec(headers.authorization ?? '')?.[1] ?? null,
  fail: (how) =>
    fail(
      {
        throttle: 'RequestLimitExceeded',
        refuse: 'AuthFailure.SignatureFailure',
        forbid: 'UnauthorizedOperation',
        service: 'InternalError.DBError',
      }[how],
    ),
  check({ method, path, search, headers, body }, world) {
    const timestamp = headers['x-tc-timestamp'] ?? '';
    const [, id = '', date = ''] = signature.exec(headers.authorization ?? '') ?? [];
    const secret = world.secrets[id];
    if (secret === undefined) return fail('AuthFailure.SecretIdNotFound');
    if (date !== new Date(Number(timestamp) * 1000).toISOString().slice(0, 10))
      return fail('AuthFailure.SignatureFailure');
    const canonical = [
      method,
      path,
      search,
      `content-type:${headers['content-type']}`,
      `host:${service}.tencentcloudapi.com`,
      '',
      'content-type;host',
      sha(body),
    ].join('\n');
    const scope = `${date}/${service}/tc3_request`;
    const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha(canonical)].join('\n');
    const key = mac(mac(mac(`TC3${secret}`, date), service), 'tc3_request');
    const expected = `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${mac(key, toSign).toString('hex')}`;
    if (headers.authorization !== expected) return fail('AuthFailure.SignatureFailure');
    if (Math.abs(Number(timestamp) * 1000 - world.now()) > 300_000)
      return fail('AuthFailure.SignatureExpire');
    return null;
  },
  answer(action, { headers, body: text }, world) {
    if (headers['x-tc-version'] !== version) return fail('NoSuchVersion');
    let body: Record<string, unknown>;
    try {
      body = JSON.parse(text) as Record<string, unknown>;
    } catch {
      return fail('InvalidParameter');
    }
    return actions[`${service}:${action}`]?.(body, world) ?? fail('InvalidAction');
  },
});

const actions: Record<string, (body: Record<string, unknown>, world: ApiWorld) => ApiAnswer> = {
  /** Its paging has no default: both are required. */
  'ccc:DescribeCompanyList'(body, { companies }) {
    const CompanyInfo = page(body, companies, null);
    if (!CompanyInfo) return fail('InvalidParameterValue');
    return ok({ TotalCount: companies.length, CompanyInfo });
  },
  'ccc:DescribeNumbers'(body, { numbers }) {
    if (!Number.isInteger(body.SdkAppId)) return fail('InvalidParameter.InstanceNotExist');
    const Numbers = page(body, numbers, 20);
    return Numbers ? ok({ TotalCount: numbers.length, Numbers }) : fail('InvalidParameterValue');
  },
  'ccc:DescribeCarrierPrivilegeNumberApplicants'(body, { applicants }) {
    if (!Number.isInteger(body.SdkAppId)) return fail('InvalidParameter.InstanceNotExist');
    const Applicants = page(body, applicants, 10);
    return Applicants ? ok({ TotalCount: applicants.length, Applicants }) : fail('InvalidParameterValue');
  },
  'ess:DescribeOrganizationAuthStatus'(body, { organizations }) {
    const user = (body.Operator as { UserId?: unknown } | undefined)?.UserId;
    if (typeof user !== 'string' || user === '') return fail('MissingParameter');
    const found = organizations[String(body.OrganizationName)];
    return found ? ok(found) : fail('ResourceNotFound.Organization');
  },
};
