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
import { askTencent } from '../../reviews/api/tencent.ts';

const service = { host: 'ccc.tencentcloudapi.com', service: 'ccc', version: '2020-02-10' };
const text = z._default(z.nullable(z.string()), null);
const seconds = z._default(z.nullable(z.number()), null);
const ms = (at: number | null) => (at === null ? null : at * 1000);

const companies = z.object({
  TotalCount: z.number(),
  CompanyInfo: z.array(
    z.object({
      Id: z.number(),
      CompanyName: text,
      State: z.number(),
      CreateTime: seconds,
      CheckTime: seconds,
      ModifyTime: seconds,
      CheckMsg: text,
      BusinessId: text,
    }),
  ),
});
const numbers = z.object({
  TotalCount: z.number(),
  Numbers: z.array(z.object({ Number: z.string(), State: z.number() })),
});
const applicants = z.object({
  TotalCount: z.number(),
  Applicants: z.array(
    z.object({
      ApplicantId: z.number(),
      State: z.number(),
      CreateTime: seconds,
      UpdateTime: seconds,
    }),
  ),
});

const reviewStates = [
  [1, 'in-review', '待审核'],
  [2, 'approved', '审核通过'],
  [3, 'rejected', '驳回'],
] as const;
const applicantStates = [
  [1, 'in-review', '待审核'],
  [2, 'approved', '通过'],
  [3, 'rejected', '拒绝'],
] as const;
const numberStates = [
  [1, 'bound', '正常'],
  [2, 'to-pay', '欠费停用'],
  [4, 'suspended', '管理员停用'],
  [5, 'suspended', '违规停用'],
] as const;
const find = <T extends readonly [number, string, string]>(states: readonly T[], state: number) =>
  states.find(([value]) => value === state);

/** document 679: DescribeCompanyList, DescribeNumbers, DescribeCarrierPrivilegeNumberApplicants; 20 calls a second. */
export const api: ProviderApi = {
  id: 'tencent-ccc',
  provider: 'tencent-ccc',
  host: service.host,
  name: { 'zh-CN': '腾讯云联络中心', 'zh-TW': '騰訊雲聯絡中心', en: 'Tencent Cloud Contact Center' },
  options: [
    {
      name: 'sdkAppId',
      required: false,
      label: {
        'zh-CN': 'SdkAppId（查号码才需要）',
        'zh-TW': 'SdkAppId（查號碼才需要）',
        en: 'SdkAppId (only to follow numbers)',
      },
    },
  ],
  policy: JSON.stringify(
    {
      version: '2.0',
      statement: [
        {
          effect: 'allow',
          action: [
            'ccc:DescribeCompanyList',
            'ccc:DescribeNumbers',
            'ccc:DescribeCarrierPrivilegeNumberApplicants',
          ],
          resource: ['*'],
        },
      ],
    },
    null,
    2,
  ),
  perSecond: 15,
  poll: (key, line) => {
    const SdkAppId = Number(key.options.sdkAppId);
    return collect([
      () => qualifications(key, line),
      ...(SdkAppId ? [() => held(key, line, SdkAppId), () => privileged(key, line, SdkAppId)] : []),
    ]);
  },
};

async function qualifications(key: ApiKey, line: Line) {
  const all = await allPages(100, async (PageNumber) => {
    const { TotalCount, CompanyInfo } = await askTencent(
      { ...service, action: 'DescribeCompanyList', body: { PageSize: 100, PageNumber } },
      companies,
      key,
      line,
    );
    return { total: TotalCount, items: CompanyInfo };
  });
  const day = (at: number | null) => pastDay(ms(at), line.now());
  return all.flatMap((company) => {
    const state = find(reviewStates, company.State);
    if (!state) return [];
    const [, stage, wording] = state;
    return reading({
      provider: 'tencent-ccc',
      form: 'tencent-ccc/qualification',
      name: company.CompanyName ?? '',
      creditCode: company.BusinessId || null,
      number: String(company.Id),
      stage,
      wording,
      reason: stage === 'rejected' ? company.CheckMsg || null : null,
      // Changed after it was made: filed again then.
      submittedOn: day(
        // 0 where it was never changed.
        stage === 'in-review' ? company.ModifyTime || company.CreateTime : company.CreateTime,
      ),
      decidedOn: stage === 'in-review' ? null : day(company.CheckTime),
      date: day(stage === 'in-review' ? company.CreateTime : company.CheckTime),
    });
  });
}

async function held(key: ApiKey, line: Line, SdkAppId: number) {
  const all = await allPages(100, async (PageNumber) => {
    const { TotalCount, Numbers } = await askTencent(
      { ...service, action: 'DescribeNumbers', body: { SdkAppId, PageNumber, PageSize: 100 } },
      numbers,
      key,
      line,
    );
    return { total: TotalCount, items: Numbers };
  });
  return all.flatMap(({ Number: number, State }) => {
    const state = find(numberStates, State);
    if (!state) return [];
    const [, stage, wording] = state;
    return reading({
      provider: 'tencent-ccc',
      form: 'tencent-ccc/number',
      name: number,
      number,
      stage,
      wording,
    });
  });
}

async function privileged(key: ApiKey, line: Line, SdkAppId: number) {
  const all = await allPages(100, async (PageNumber) => {
    const { TotalCount, Applicants } = await askTencent(
      {
        ...service,
        action: 'DescribeCarrierPrivilegeNumberApplicants',
        body: { SdkAppId, PageNumber, PageSize: 100 },
      },
      applicants,
      key,
      line,
    );
    return { total: TotalCount, items: Applicants };
  });
  const day = (at: number | null) => pastDay(ms(at), line.now());
  return all.flatMap(({ ApplicantId, State, CreateTime, UpdateTime }) => {
    const state = find(applicantStates, State);
    if (!state) return [];
    const [, stage, wording] = state;
    return reading({
      provider: 'tencent-ccc',
      form: 'tencent-ccc/carrier-white-list',
      name: String(ApplicantId),
      number: String(ApplicantId),
      stage,
      wording,
      submittedOn: day(CreateTime),
      decidedOn: stage === 'in-review' ? null : day(UpdateTime),
    });
  });
}
