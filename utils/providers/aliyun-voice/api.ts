import * as z from 'zod/mini';
import { ApiError, type ProviderApi, reading, send, skewOf } from '../../reviews/api/call.ts';
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
  async poll(key, fetch, now) {
    const found = [];
    const orders = (key.options.orders ?? '').split(/\s+/).filter(Boolean).slice(0, 100);
    for (const OrderId of orders) {
      const ask = async (time: number) =>
        send(
          await signAcs3(
            { host, action: 'GetHotlineQualificationByOrder', version: '2017-05-25', params: { OrderId } },
            { id: key.accessKey, secret: key.secret },
            time,
            crypto.randomUUID(),
          ),
          fetch,
        );
      let { status, json, response } = await ask(now);
      const skew = skewOf(response, now);
      if (/TimeStamp|RequestTime|Expired/i.test(codeOf(json) ?? '') && skew !== null)
        ({ status, json, response } = await ask(now + skew));
      const code = codeOf(json);
      if (code && code !== 'OK') {
        if (/TimeStamp|Expired/i.test(code)) throw new ApiError('clock', code);
        const refused = /AccessKey|Signature|Forbidden|NoPermission|Unauthorized/i.test(code);
        throw new ApiError(
          refused ? 'refused' : /Throttl|LIMIT_CONTROL/i.test(code) ? 'throttled' : 'service',
          code,
        );
      }
      if (status >= 400) throw new ApiError('service', `http-${status}`);
      const parsed = answer.safeParse(json);
      if (!parsed.success) throw new ApiError('service', 'malformed');
      // OTHER may be in review as well as refused: that is no stage.
      if (parsed.data.Data?.Status !== 'NORMAL') continue;
      found.push(
        reading({
          provider: 'aliyun-voice',
          form: 'aliyun-voice/qualification-400',
          name: OrderId,
          number: OrderId,
          stage: 'approved',
          wording: 'NORMAL',
        }),
      );
    }
    return found;
  },
};

const codeOf = (json: unknown): string | null => {
  const code = (json as { Code?: unknown } | null)?.Code;
  return typeof code === 'string' ? code.slice(0, 100) : null;
};
