import * as z from 'zod/mini';
import { type ApiKey, collect, type ProviderApi, reading } from '../../reviews/api/call.ts';
import type { Line } from '../../reviews/api/line.ts';
import { ApiError, PartError } from '../../reviews/api/problem.ts';
import { signAcs3 } from '../../reviews/signers/acs3.ts';

const host = 'dyvmsapi.aliyuncs.com';
const answer = z.object({
  Code: z._default(z.nullable(z.string()), null),
  Data: z._default(
    z.nullable(
      z.object({
        OrderId: z._default(z.nullable(z.string()), null),
        QualificationId: z._default(z.nullable(z.union([z.string(), z.number()])), null),
        Status: z._default(z.nullable(z.string()), null),
      }),
    ),
    null,
  ),
});

/** dyvmsapi 2017-05-25: GetHotlineQualificationByOrder, the only qualification state any of its actions returns. */
export const api: ProviderApi = {
  id: 'aliyun-voice',
  provider: 'aliyun-voice',
  host,
  name: { 'zh-CN': '阿里云语音服务', 'zh-TW': '阿里雲語音服務', en: 'Alibaba Cloud voice service' },
  options: [
    {
      name: 'orders',
      required: true,
      label: {
        'zh-CN': '400 资质的工单号，每行一个',
        'zh-TW': '400 資質的工單號，每行一個',
        en: 'Ticket numbers of 400 qualifications, one a line',
      },
    },
  ],
  policy: JSON.stringify(
    {
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: ['dyvms:GetHotlineQualificationByOrder'], Resource: '*' }],
    },
    null,
    2,
  ),
  // No limit is published for it; its sister actions take 100.
  perSecond: 10,
  poll: (key, line) => {
    const orders = (key.options.orders ?? '').split(/\s+/).filter(Boolean);
    return collect([...new Set(orders)].slice(0, 100).map((order) => () => ask(order, key, line)));
  },
};

const refused = /AccessKey|Signature|Forbidden|NoPermission|PERMISSION_DENY|Unauthorized/i;

async function ask(OrderId: string, key: ApiKey, line: Line) {
  const { status, json } = await line.ask(
    (now) =>
      signAcs3(
        { host, action: 'GetHotlineQualificationByOrder', version: '2017-05-25', params: { OrderId } },
        { id: key.accessKey, secret: key.secret },
        now,
        crypto.randomUUID(),
      ),
    (answer) => /^InvalidTimeStamp/i.test(codeOf(answer.json) ?? ''),
  );
  const code = codeOf(json);
  if (code && code !== 'OK') {
    if (refused.test(code)) throw new ApiError('refused', code);
    if (/Throttl|LIMIT_CONTROL/i.test(code)) throw new ApiError('throttled', code);
    // One ticket that is not there says nothing about the others.
    throw status < 500 && /^isv\./i.test(code)
      ? new PartError('service', code)
      : new ApiError('service', code);
  }
  if (status >= 400) throw new ApiError('service', `http-${status}`);
  const parsed = answer.safeParse(json);
  if (!parsed.success || !parsed.data.Data) throw new ApiError('service', 'malformed');
  // OTHER may be in review as well as refused: that is no stage.
  if (parsed.data.Data.Status !== 'NORMAL') return [];
  return [
    reading({
      provider: 'aliyun-voice',
      form: 'aliyun-voice/qualification-400',
      name: OrderId,
      number: OrderId,
      stage: 'approved',
      wording: 'NORMAL',
    }),
  ];
}

const codeOf = (json: unknown): string | null => {
  const code = (json as { Code?: unknown } | null)?.Code;
  return typeof code === 'string' ? code.slice(0, 100) : null;
};
