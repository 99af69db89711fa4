import * as z from 'zod/mini';
import { type ProviderApi, reading } from '../../reviews/api/call.ts';
import { askTencent } from '../../reviews/api/tencent.ts';

const answer = z.object({
  AuthStatus: z._default(z.nullable(z.number()), null),
  AuthRecords: z._default(
    z.nullable(
      z.array(z.object({ AuditStatus: z.number(), Reason: z._default(z.nullable(z.string()), null) })),
    ),
    null,
  ),
});

/** By the newest record's AuditStatus; else by AuthStatus. 0 of either says nothing. */
const audits: Record<number, readonly ['approved' | 'rejected' | 'in-review', string]> = {
  1: ['approved', '审核通过'],
  2: ['rejected', '驳回'],
  3: ['in-review', '审核中'],
  4: ['in-review', 'AI识别中'],
};
const states: Record<number, readonly ['approved' | 'in-review', string]> = {
  1: ['in-review', '认证中'],
  2: ['approved', '已认证'],
};

/** product 1420: DescribeOrganizationAuthStatus, one organisation a call. */
export const api: ProviderApi = {
  id: 'tencent-esign',
  provider: 'tencent-esign',
  host: 'ess.tencentcloudapi.com',
  name: { 'zh-CN': '腾讯电子签', 'zh-TW': '騰訊電子簽', en: 'Tencent E-Sign' },
  options: [
    {
      name: 'operatorId',
      required: true,
      label: { 'zh-CN': '经办人 UserId', 'zh-TW': '經辦人 UserId', en: 'Operator’s UserId' },
    },
    {
      name: 'organizations',
      required: true,
      label: {
        'zh-CN': '企业名称，每行一个',
        'zh-TW': '企業名稱，每行一個',
        en: 'Organisations, one a line',
      },
    },
  ],
  policy: JSON.stringify(
    {
      version: '2.0',
      statement: [{ effect: 'allow', action: ['ess:DescribeOrganizationAuthStatus'], resource: ['*'] }],
    },
    null,
    2,
  ),
  async poll(key, fetch, now) {
    const names = (key.options.organizations ?? '')
      .split(/\n/)
      .map((name) => name.trim())
      .filter(Boolean)
      .slice(0, 100);
    const found = [];
    for (const OrganizationName of names) {
      const { AuthStatus, AuthRecords } = await askTencent(
        {
          host: 'ess.tencentcloudapi.com',
          service: 'ess',
          version: '2020-11-11',
          action: 'DescribeOrganizationAuthStatus',
          body: { Operator: { UserId: key.options.operatorId ?? '' }, OrganizationName },
        },
        answer,
        key,
        fetch,
        now,
      );
      const record = AuthRecords?.at(-1);
      const state =
        AuthStatus === 2 ? states[2] : ((record && audits[record.AuditStatus]) ?? states[AuthStatus ?? 0]);
      if (!state) continue;
      found.push(
        reading({
          provider: 'tencent-esign',
          form: 'tencent-esign/certification',
          name: OrganizationName,
          stage: state[0],
          wording: state[1],
          reason: state[0] === 'rejected' ? record?.Reason || null : null,
        }),
      );
    }
    return found;
  },
};
