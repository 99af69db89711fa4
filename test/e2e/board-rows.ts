import type { Page } from 'playwright-core';
import type { Application, ApplicationEvent } from '../../utils/reviews/application.ts';
import { chinaDate } from '../../utils/reviews/china-date.ts';
import type { Stage } from '../../utils/reviews/stages.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';

declare const vaultPage: typeof VaultPage;

/** Applications for the board, put into the vault by the vault's own code. */
const dayMs = 86_400_000;
export const day = (offset: number): string => chinaDate(Date.now() + offset * dayMs);
const ago = (days: number) => Date.now() - days * dayMs;

type SeenMore = Partial<Extract<ApplicationEvent, { type: 'seen' }>>;
export const seen = (stage: Stage, wording: string, more: SeenMore = {}): ApplicationEvent => ({
  type: 'seen',
  source: 'page',
  at: ago(1),
  stage,
  wording,
  reason: null,
  submittedOn: null,
  decidedOn: null,
  expiresOn: null,
  ...more,
});
export const filled = (days: number): ApplicationEvent => ({
  type: 'filled',
  at: ago(days),
  identity: 'operator',
  fields: ['company.name', 'company.unifiedSocialCreditCode', 'people.operator.phone'],
  documents: [{ key: 'business-license', sha256: '0'.repeat(64) }],
});
export const submitted = (days: number): ApplicationEvent => ({
  type: 'submitted',
  at: ago(days),
  by: 'page',
});

const formOf = {
  ccc: ['tencent-ccc', 'tencent-ccc/qualification'],
  number: ['tencent-ccc', 'tencent-ccc/number'],
  account: ['tencent-account', 'tencent-account/certification'],
  esign: ['tencent-esign', 'tencent-esign/certification'],
  aliyun: ['aliyun-voice', 'aliyun-voice/qualification'],
  volc: ['volcengine-voice', 'volcengine-voice/qualification'],
} as const;

export const application = (
  id: string,
  name: string,
  kind: keyof typeof formOf,
  events: ApplicationEvent[],
  more: Partial<Application> = {},
): Application => ({
  id,
  companyId: null,
  name,
  creditCode: null,
  provider: formOf[kind][0],
  form: formOf[kind][1],
  number: null,
  events: events.map((event, seq) => ({ ...event, seq })),
  told: events.length,
  ...more,
});

/** One of each way to stand. */
export const oneOfEach = (): Application[] => [
  application('filled', '杭州云岭通信技术有限公司', 'ccc', [filled(2)]),
  application('submitted', '杭州云岭通信技术有限公司', 'aliyun', [filled(1), submitted(0.1)]),
  application('in-review', '宁波云岭信息服务有限公司', 'ccc', [
    seen('in-review', '审核中', { submittedOn: day(0) }),
  ]),
  application('overdue', '宁波云岭信息服务有限公司', 'number', [
    seen('in-review', '审核中', { submittedOn: day(-60) }),
  ]),
  application('guessed', '宁波云岭信息服务有限公司', 'volc', [
    seen('in-review', '审核中', { submittedOn: day(0), source: 'api' }),
  ]),
  application('transfer', '绍兴云岭网络有限公司', 'account', [
    seen('transfer-awaited', '等待打款', { submittedOn: day(0) }),
  ]),
  application('amount', '温州云岭科技有限公司', 'account', [seen('amount-to-confirm', '待确认金额')]),
  application(
    'rejected',
    '绍兴云岭网络有限公司',
    'ccc',
    [
      filled(9),
      submitted(8),
      seen('in-review', '审核中', { at: ago(7), submittedOn: day(-8) }),
      seen('rejected', '审核不通过', {
        decidedOn: day(-2),
        reason:
          '1. 营业执照扫描件未加盖公章；2. 经办人手机号与实名不一致；3. 号码申请公函信息不完整，请重新提供',
      }),
    ],
    { number: 'TCCC-2026112500012345678', creditCode: '91330106MA2B0QXU8L' },
  ),
  application('rejected-too', '温州云岭科技有限公司', 'aliyun', [
    seen('rejected', '驳回', { reason: '授权书未加盖公章' }),
  ]),
  application('rejected-unknown', '温州云岭科技有限公司', 'esign', [
    seen('rejected', '认证失败', { reason: '银行流水日期晚于申请日期' }),
  ]),
  application('rejected-silent', '温州云岭科技有限公司', 'volc', [seen('rejected', '审核失败')]),
  application('conflict', '温州云岭科技有限公司', 'ccc', [
    filled(5),
    seen('approved', '审核通过', { at: ago(3), decidedOn: day(-3), source: 'api' }),
    seen('in-review', '审核中', { at: ago(1) }),
  ]),
  application('approved', '宁波云岭信息服务有限公司', 'aliyun', [
    seen('approved', '审核通过', { decidedOn: day(-20), expiresOn: day(400) }),
  ]),
  application('issued', '杭州云岭通信技术有限公司', 'number', [seen('issued', '已下发')]),
  application('to-pay', '宁波云岭信息服务有限公司', 'number', [seen('to-pay', '待付费')]),
  application('bound', '绍兴云岭网络有限公司', 'number', [seen('bound', '已绑定')]),
  application('suspended', '台州云岭商务有限公司', 'number', [seen('suspended', '已停用')]),
  application('expiring', '台州云岭商务有限公司', 'aliyun', [
    seen('expiring', '即将过期', { expiresOn: day(12) }),
  ]),
  application('expired', '台州云岭商务有限公司', 'ccc', [seen('expired', '已过期', { expiresOn: day(-3) })]),
  application('withdrawn', '台州云岭商务有限公司', 'volc', [seen('withdrawn', '已撤回')]),
  application('nameless', '', 'volc', [seen('in-review', '受理中')]),
  application(
    'long',
    '新疆维吾尔自治区克孜勒苏柯尔克孜自治州云岭数字化客户联络与呼叫服务技术发展有限责任公司阿图什市第二分公司',
    'aliyun',
    [
      seen('rejected', '审核不通过', {
        reason: `${'身份证照片不清晰，请重新拍摄并保证四角完整、文字可读。'.repeat(6)}`,
      }),
    ],
    { number: '9'.repeat(60) },
  ),
  application('archived', '台州云岭商务有限公司', 'esign', [
    seen('approved', '认证通过', { at: ago(30) }),
    { type: 'archived', at: ago(20), archived: true },
  ]),
];

export const thousand = (): Application[] =>
  Array.from({ length: 1000 }, (_, at) =>
    application(
      `row-${at}`,
      `第${at % 125}云岭有限公司`,
      (['ccc', 'number', 'aliyun', 'volc', 'esign', 'account'] as const)[at % 6] ?? 'ccc',
      [
        at % 10 === 0
          ? seen('rejected', '驳回', { reason: '营业执照模糊', at: ago(at / 100) })
          : seen(at % 3 === 0 ? 'approved' : 'in-review', '状态', { submittedOn: day(0), at: ago(at / 100) }),
      ],
      { number: `N${String(at).padStart(6, '0')}` },
    ),
  );

/** `page`: of openVaultPage. */
export const put = (page: Page, applications: readonly Application[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const each of all) await vaultPage.vault.applications.put(each.id, 0, each);
  }, applications);

export const read = (page: Page, id: string): Promise<Application> =>
  page.evaluate(async (which) => (await vaultPage.vault.applications.get(which))?.content as never, id);

export const clear = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { id } of await vaultPage.vault.applications.list())
      await vaultPage.vault.applications.remove(id);
  });
