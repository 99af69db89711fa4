import * as z from 'zod/mini';
import {
  ApiError,
  type ApiKey,
  type Fetch,
  type ProviderApi,
  reading,
  send,
} from '../../reviews/api/call.ts';
import { allPages } from '../../reviews/api/tencent.ts';
import { chinaDate, readTimes } from '../../reviews/china-date.ts';
import { signVolcengine } from '../../reviews/signers/volcengine.ts';

const host = 'cloud-vms.volcengineapi.com';
const text = z._default(z.nullable(z.union([z.string(), z.number()])), null);
const day = (value: string | number | null) => {
  const [at] = value === null ? [] : readTimes(String(value));
  return at === undefined ? null : chinaDate(at);
};

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
const qualification = z.object({
  qualificationno: text,
  qualificationentity: text,
  unitsocialcreditcode: text,
  approvalstatus: text,
  status: text,
  approvaldonereason: text,
  createtime: text,
  updatetime: text,
});
const bill = z.object({
  applybillid: text,
  applystatuscode: text,
  qualificationentity: text,
  createtime: text,
  updatetime: text,
  failreason: text,
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

async function ask<T extends z.ZodMiniType>(
  action: string,
  call: { method: 'GET'; params: Record<string, string> } | { method: 'POST'; body: unknown },
  item: T,
  key: ApiKey,
  fetch: Fetch,
  now: number,
): Promise<{ total: number; items: z.infer<T>[] }> {
  const request = await signVolcengine(
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
  );
  const { status, json } = await send(request, fetch);
  const code = (json as { ResponseMetadata?: { Error?: { Code?: unknown } } })?.ResponseMetadata?.Error?.Code;
  if (typeof code === 'string' && code !== '') {
    const refused = /Signature|AccessKey|AccessDenied|Unauth|InvalidCredential|Forbidden/i.test(code);
    throw new ApiError(
      refused ? 'refused' : /Limit|Throttl|Flow/i.test(code) ? 'throttled' : 'service',
      code.slice(0, 100),
    );
  }
  if (status === 401 || status === 403) throw new ApiError('refused', `http-${status}`);
  if (status >= 400) throw new ApiError('service', `http-${status}`);
  const parsed = page(item).safeParse(lower(json));
  if (!parsed.success) throw new ApiError('service', 'malformed');
  const { result } = parsed.data;
  const items = (result.records ?? result.list ?? []) as z.infer<T>[];
  return { total: result.total ?? result.totalcount ?? items.length, items };
}

const size = 50;
const said = (value: string | number | null) => (value === null || value === '' ? null : String(value));

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
  async poll(key, fetch, now) {
    const qualifications = await allPages(
      (number) =>
        ask(
          'QueryQualification',
          { method: 'POST', body: { Offset: number * size, Limit: size } },
          qualification,
          key,
          fetch,
          now,
        ),
      size,
    );
    const applied = await allPages(
      (number) =>
        ask(
          'QueryNumberApplyRecordList',
          { method: 'GET', params: { Offset: String(number * size), Limit: String(size) } },
          bill,
          key,
          fetch,
          now,
        ),
      size,
    );
    return [
      ...qualifications.flatMap((each) => {
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
      }),
      ...applied.flatMap((each) => {
        const state = bills[Number(each.applystatuscode) as keyof typeof bills];
        const number = said(each.applybillid);
        if (!state || !number) return [];
        return reading({
          provider: 'volcengine-voice',
          form: 'volcengine-voice/number',
          name: said(each.qualificationentity) ?? number,
          number,
          stage: state[0],
          wording: state[1],
          reason: state[0] === 'rejected' ? said(each.failreason) : null,
          submittedOn: day(each.createtime),
          decidedOn: state[0] === 'in-review' || state[0] === 'submitted' ? null : day(each.updatetime),
        });
      }),
    ];
  },
};
