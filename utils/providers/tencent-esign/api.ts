import * as z from 'zod/mini';
import { collect, type ProviderApi, reading } from '../../reviews/api/call.ts';
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

type Said = readonly ['approved' | 'rejected' | 'in-review', string, string | null];

/**
 * What the documents say it means, whatever the order of the records: who is being reviewed again was rejected before,
 * and an accepted letter is not yet a certified organisation.
 */
export function standing({ AuthStatus, AuthRecords }: z.infer<typeof answer>): Said | null {
  const audits = (AuthRecords ?? []).map(({ AuditStatus }) => AuditStatus);
  if (AuthStatus === 2) return ['approved', '已认证', null];
  if (audits.includes(3)) return ['in-review', '审核中', null];
  if (audits.includes(4)) return ['in-review', 'AI识别中', null];
  if (audits.includes(2) && !audits.includes(1)) {
    const reasons = (AuthRecords ?? []).flatMap(({ AuditStatus, Reason }) =>
      AuditStatus === 2 && Reason ? Reason : [],
    );
    return ['rejected', '驳回', [...new Set(reasons)].join('；').slice(0, 2000) || null];
  }
  if (AuthStatus !== 1) return null;
  return ['in-review', audits.includes(5) ? '认证中，待客户确认AI识别的信息' : '认证中', null];
}

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
  perSecond: 15,
  poll: (key, line) => {
    const names = (key.options.organizations ?? '')
      .split(/\n/)
      .map((name) => name.trim())
      .filter(Boolean);
    return collect(
      [...new Set(names)].slice(0, 100).map((OrganizationName) => async () => {
        const state = standing(
          await askTencent(
            {
              host: 'ess.tencentcloudapi.com',
              service: 'ess',
              version: '2020-11-11',
              action: 'DescribeOrganizationAuthStatus',
              body: { Operator: { UserId: key.options.operatorId ?? '' }, OrganizationName },
            },
            answer,
            key,
            line,
          ),
        );
        if (!state) return [];
        const [stage, wording, reason] = state;
        return [
          reading({
            provider: 'tencent-esign',
            form: 'tencent-esign/certification',
            name: OrganizationName,
            stage,
            wording,
            reason,
          }),
        ];
      }),
    );
  },
};
