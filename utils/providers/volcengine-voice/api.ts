import * as z from 'zod/mini';
import {
  type ApiKey,
  allPages,
  collect,
  type ProviderApi,
  pastDay,
  reading,
} from '../../reviews/api/call.ts';
import type { Line } from '../../reviews/api/line.ts';
import { ApiError, PartError } from '../../reviews/api/problem.ts';
import { readTimes } from '../../reviews/china-date.ts';
import { signVolcengine } from '../../reviews/signers/volcengine.ts';

const host = 'cloud-vms.volcengineapi.com';
const text = z._default(z.nullable(z.union([z.string(), z.number()])), null);
const dayIn = (line: Line) => (value: string | number | null) =>
  value === null ? null : pastDay(readTimes(String(value))[0], line.now());

/** Field names differ in case between document versions: read by their letters. */
const lower = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(lower)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), lower(each)]))
      : value;

const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    result: z.object({
      total: z._default(z.nullable(z.number()), null),
      totalcount: z._default(z.nullable(z.number()), null),
      records: z._default(z.nullable(z.array(item)), null),
      list: z._default(z.nullable(z.array(item)), null),
    }),
  });
const main = z.object({
  qualificationno: text,
  qualificationentity: text,
  unitsocialcreditcode: text,
  approvalstatus: text,
  status: text,
  approvaldonereason: text,
  createtime: text,
  updatetime: text,
});
/** The vendor's Java SDK has them inside (QualificationInfoVO); documents that show them flat are read, too. */
const qualification = z.object({
  ...main.shape,
  qualificationmaininfovo: z._default(z.nullable(main), null),
});
const bill = z.object({
  applybillid: text,
  applystatuscode: text,
  qualificationentity: text,
  applytime: text,
  updatetime: text,
  notes: text,
});

const states = {
  1: ['in-review', '审核中'],
  2: ['approved', '审核通过'],
  3: ['rejected', '审核失败'],
} as const;
const bills = {
  1: ['submitted', '已提交'],
  2: ['in-review', '受理中'],
  3: ['issued', '购买成功'],
  4: ['rejected', '购买失败'],
  5: ['issued', '部分成功'],
} as const;

const refused =
  /Signature|AccessKey|Authorization|AuthenticationToken|SecretToken|Credential|Unauthenticated/i;
const forbidden = /AccessDenied|LackPolicy|LackProjectPolicy|Unauthorized|Forbidden/i;

/** Codes of document 6408/78947, which come with statuses from 400 to 503. */
async function ask<T extends z.ZodMiniType>(
  action: string,
  call: { method: 'GET'; params: Record<string, string> } | { method: 'POST'; body: unknown },
  item: T,
  key: ApiKey,
  line: Line,
): Promise<{ total: number | null; items: z.infer<T>[] }> {
  const { status, json } = await line.ask(
    (now) =>
      signVolcengine(
        {
          host,
          service: 'vms',
          region: key.options.region || 'cn-north-1',
          method: call.method,
          params: { Action: action, Version: '2022-01-01', ...(call.method === 'GET' ? call.params : {}) },
          body: call.method === 'POST' ? JSON.stringify(call.body) : '',
        },
        { id: key.accessKey, secret: key.secret },
        now,
      ),
    (answer) => codeOf(answer.json) === 'InvalidTimestamp',
  );
  const code = codeOf(json);
  if (code) {
    if (forbidden.test(code)) throw new PartError('refused', code);
    if (refused.test(code)) throw new ApiError('refused', code);
    if (/LimitExceeded|Throttl|TooManyRequests/i.test(code)) throw new ApiError('throttled', code);
    throw status >= 500 ? new ApiError('service', code) : new PartError('service', code);
  }
  if (status === 401 || status === 403) throw new ApiError('refused', `http-${status}`);
  if (status >= 400) throw new ApiError('service', `http-${status}`);
  const parsed = page(item).safeParse(lower(json));
  if (!parsed.success) throw new ApiError('service', 'malformed');
  const { result } = parsed.data;
  return {
    total: result.total ?? result.totalcount,
    items: (result.records ?? result.list ?? []) as z.infer<T>[],
  };
}

const codeOf = (json: unknown): string | null => {
  const code = (json as { ResponseMetadata?: { Error?: { Code?: unknown } } } | null)?.ResponseMetadata?.Error
    ?.Code;
  return typeof code === 'string' && code !== '' ? code.slice(0, 100) : null;
};

const size = 50;
const said = (value: string | number | null) => (value === null || value === '' ? null : String(value));

async function qualifications(key: ApiKey, line: Line) {
  const all = await allPages(size, (_number, Offset) =>
    ask('QueryQualification', { method: 'POST', body: { Offset, Limit: size } }, qualification, key, line),
  );
  const day = dayIn(line);
  return all.flatMap((record) => {
    const each = record.qualificationmaininfovo ?? record;
    const state = states[Number(each.approvalstatus ?? each.status) as keyof typeof states];
    if (!state) return [];
    const [stage, wording] = state;
    return reading({
      provider: 'volcengine-voice',
      form: 'volcengine-voice/qualification',
      name: said(each.qualificationentity) ?? '',
      creditCode: said(each.unitsocialcreditcode),
      number: said(each.qualificationno),
      stage,
      wording,
      reason: stage === 'rejected' ? said(each.approvaldonereason) : null,
      submittedOn: day(each.createtime),
      decidedOn: stage === 'in-review' ? null : day(each.updatetime),
    });
  });
}

async function applied(key: ApiKey, line: Line) {
  const all = await allPages(size, (_number, offset) =>
    ask(
      'QueryNumberApplyRecordList',
      { method: 'GET', params: { Offset: String(offset), Limit: String(size) } },
      bill,
      key,
      line,
    ),
  );
  const day = dayIn(line);
  return all.flatMap((each) => {
    const state = bills[Number(each.applystatuscode) as keyof typeof bills];
    const number = said(each.applybillid);
    if (!state || !number) return [];
    const [stage, wording] = state;
    return reading({
      provider: 'volcengine-voice',
      form: 'volcengine-voice/number',
      name: said(each.qualificationentity) ?? number,
      number,
      stage,
      wording,
      reason: stage === 'rejected' ? said(each.notes) : null,
      submittedOn: day(each.applytime),
      decidedOn: stage === 'in-review' || stage === 'submitted' ? null : day(each.updatetime),
    });
  });
}

/** documents 6358/173328 and 173342: QueryQualification, QueryNumberApplyRecordList. */
export const api: ProviderApi = {
  id: 'volcengine-voice',
  provider: 'volcengine-voice',
  host,
  name: { 'zh-CN': '火山引擎语音服务', 'zh-TW': '火山引擎語音服務', en: 'Volcengine voice service' },
  options: [
    {
      name: 'region',
      required: false,
      label: {
        'zh-CN': '地域（默认 cn-north-1）',
        'zh-TW': '地域（預設 cn-north-1）',
        en: 'Region (cn-north-1 unless said)',
      },
    },
  ],
  policy: JSON.stringify(
    {
      Statement: [
        {
          Effect: 'Allow',
          Action: ['vms:QueryQualification', 'vms:QueryNumberApplyRecordList'],
          Resource: ['*'],
        },
      ],
    },
    null,
    2,
  ),
  // No limit is published for these two.
  perSecond: 5,
  poll: (key, line) => collect([() => qualifications(key, line), () => applied(key, line)]),
};
