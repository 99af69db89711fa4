import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, apiWorld, serveApis, testKey } from '../../test/apis/server.ts';
import { openLine } from '../reviews/api/line.ts';
import { providerApis } from './api-registry.ts';

/** Every state that the documents name, paged, and what is made of times that cannot be true. */
let server: ApiServer;
const world = apiWorld();
beforeAll(async () => {
  server = await serveApis(world);
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
  Object.assign(world, apiWorld());
});

const now = Date.parse('2026-11-25T09:00:00+08:00');
async function poll(id: string, options: Record<string, string> = {}) {
  world.now = () => now;
  const api = providerApis.find((each) => each.id === id);
  if (!api) throw new Error(id);
  return api.poll(
    { id: 'k', api: id, label: 'k', accessKey: testKey.id, secret: testKey.secret, options },
    openLine({ fetch: server.fetch, now: () => now, perSecond: 1000 }),
  );
}
const seconds = (text: string) => Date.parse(`${text}T10:00:00+08:00`) / 1000;

describe('Tencent call centre', () => {
  test('qualifications: 1, 2, 3, and one that no document names', async () => {
    const base = { CreateTime: seconds('2026-11-20'), CheckTime: seconds('2026-11-21'), ContractNo: '' };
    world.companies = [
      {
        ...base,
        Id: 1,
        CompanyName: '甲公司',
        State: 1,
        BusinessId: '91330300MA2XXXXX0A',
        CheckTime: 0,
        ModifyTime: 0,
      },
      { ...base, Id: 2, CompanyName: '乙公司', State: 2, CheckMsg: '通过' },
      { ...base, Id: 3, CompanyName: '丙公司', State: 3, CheckMsg: '营业执照未盖章' },
      {
        ...base,
        Id: 4,
        CompanyName: '丁公司',
        State: 1,
        ModifyTime: seconds('2026-11-24'),
        CheckMsg: '旧的原因',
      },
      { ...base, Id: 5, CompanyName: '戊公司', State: 9 },
      { ...base, Id: 6, CompanyName: null, State: 3, CheckMsg: '' },
    ];
    const found = await poll('tencent-ccc');
    expect(
      found.map(({ number, stage, wording, reason, submittedOn, decidedOn, creditCode }) => [
        number,
        stage,
        wording,
        reason,
        submittedOn,
        decidedOn,
        creditCode,
      ]),
    ).toEqual([
      ['1', 'in-review', '待审核', null, '2026-11-20', null, '91330300MA2XXXXX0A'],
      ['2', 'approved', '审核通过', null, '2026-11-20', '2026-11-21', null],
      ['3', 'rejected', '驳回', '营业执照未盖章', '2026-11-20', '2026-11-21', null],
      ['4', 'in-review', '待审核', null, '2026-11-24', null, null],
      ['6', 'rejected', '驳回', null, '2026-11-20', '2026-11-21', null],
    ]);
    // Nothing of numbers is asked without an SdkAppId.
    expect(server.calls.map(({ action }) => action)).toEqual(['DescribeCompanyList']);
  });

  test('numbers 1, 2, 4, 5 and applicants 1, 2, 3, each page of them', async () => {
    world.numbers = Array.from({ length: 250 }, (_, i) => ({
      Number: `0086577${i}`,
      CallOutSkillGroupIds: [],
      State: [1, 2, 4, 5, 7][i % 5],
      CostType: 0,
    }));
    world.applicants = Array.from({ length: 101 }, (_, i) => ({
      SdkAppId: 1,
      ApplicantId: 1000 + i,
      State: (i % 3) + 1,
      CreateTime: seconds('2026-11-20'),
      UpdateTime: seconds('2026-11-22'),
    }));
    const found = await poll('tencent-ccc', { sdkAppId: '1400000001' });
    const count = (form: string) =>
      found
        .filter((each) => each.form === form)
        .reduce<Record<string, number>>((all, { stage, wording }) => {
          all[`${stage} ${wording}`] = (all[`${stage} ${wording}`] ?? 0) + 1;
          return all;
        }, {});
    expect(count('tencent-ccc/number')).toEqual({
      'bound 正常': 50,
      'to-pay 欠费停用': 50,
      'suspended 管理员停用': 50,
      'suspended 违规停用': 50,
    });
    expect(count('tencent-ccc/carrier-white-list')).toEqual({
      'in-review 待审核': 34,
      'approved 通过': 34,
      'rejected 拒绝': 33,
    });
    expect(server.calls.map(({ action }) => action)).toEqual([
      'DescribeCompanyList',
      ...Array.from({ length: 3 }, () => 'DescribeNumbers'),
      ...Array.from({ length: 2 }, () => 'DescribeCarrierPrivilegeNumberApplicants'),
    ]);
  });

  test('times that cannot be true are none', async () => {
    const lies = [0, null, -1, 1, seconds('2031-01-01'), 1_763_000_000_000, 9e18, 1e300];
    world.companies = lies.map((at, i) => ({
      Id: i,
      CompanyName: `企业${i}`,
      State: 2,
      CreateTime: at,
      CheckTime: at,
    }));
    const found = await poll('tencent-ccc');
    expect(found).toHaveLength(lies.length);
    expect(found.every(({ submittedOn, decidedOn, date }) => !submittedOn && !decidedOn && !date)).toBe(true);
  });
});

describe('Tencent e-sign', () => {
  test.each<[string, unknown, unknown]>([
    ['not certified', { IsVerified: false, AuthStatus: 0, AuthRecords: [] }, null],
    ['no records at all', { AuthStatus: 0, AuthRecords: null }, null],
    ['begun', { AuthStatus: 1, AuthRecords: [{ AuditStatus: 0 }] }, ['in-review', '认证中', null]],
    ['letter in review', { AuthStatus: 1, AuthRecords: [{ AuditStatus: 3 }] }, ['in-review', '审核中', null]],
    [
      'read by machine',
      { AuthStatus: 1, AuthRecords: [{ AuditStatus: 4 }] },
      ['in-review', 'AI识别中', null],
    ],
    [
      'to be confirmed by the customer',
      { AuthStatus: 1, AuthRecords: [{ AuditStatus: 5 }] },
      ['in-review', '认证中，待客户确认AI识别的信息', null],
    ],
    [
      'rejected',
      { AuthStatus: 1, AuthRecords: [{ AuditStatus: 2, Reason: '授权书未盖章' }] },
      ['rejected', '驳回', '授权书未盖章'],
    ],
    [
      'rejected, and no longer under way',
      { AuthStatus: 0, AuthRecords: [{ AuditStatus: 2, Reason: '' }] },
      ['rejected', '驳回', null],
    ],
    [
      'rejected, then in review again, whatever the order',
      { AuthStatus: 1, AuthRecords: [{ AuditStatus: 3 }, { AuditStatus: 2, Reason: '旧的' }] },
      ['in-review', '审核中', null],
    ],
    [
      'an accepted letter is not a certified organisation',
      { AuthStatus: 1, AuthRecords: [{ AuditStatus: 1 }] },
      ['in-review', '认证中', null],
    ],
    [
      'certified, with an old rejection',
      { IsVerified: true, AuthStatus: 2, AuthRecords: [{ AuditStatus: 2, Reason: '旧的' }] },
      ['approved', '已认证', null],
    ],
  ])('%s', async (_what, answer, expected) => {
    world.organizations = { 甲公司: answer as Record<string, unknown> };
    const found = await poll('tencent-esign', { operatorId: 'op', organizations: ' 甲公司 \n\n甲公司' });
    const said = found[0] ? [found[0].stage, found[0].wording, found[0].reason] : null;
    expect(said).toEqual(expected);
    expect(server.calls).toHaveLength(1);
  });

  test('an organisation that it does not know holds back none of the others', async () => {
    world.organizations = { 甲公司: { AuthStatus: 2 }, 丙公司: { AuthStatus: 2 } };
    await expect(
      poll('tencent-esign', { operatorId: 'op', organizations: '甲公司\n乙公司\n丙公司' }),
    ).rejects.toMatchObject({
      problem: 'service',
      code: 'ResourceNotFound.Organization',
      readings: [{ name: '甲公司' }, { name: '丙公司' }],
    });
  });
});

describe('Volcengine', () => {
  const record = (main: Record<string, unknown>) => ({
    QualificationMainInfoVO: {
      CreateTime: '2026-11-20 10:00:00',
      UpdateTime: '2026-11-22 10:00:00',
      ...main,
    },
    QualificationAdminInfoVO: { Name: '张三', ContactNumber: '13800000000' },
    QualificationScenarioInfoVOList: [],
  });

  test('qualifications 1, 2, 3, inside the record, flat, and in small letters', async () => {
    world.qualifications = [
      record({ QualificationNo: 'QUA1', QualificationEntity: '甲公司', ApprovalStatus: 1 }),
      record({ QualificationNo: 'QUA2', QualificationEntity: '乙公司', ApprovalStatus: 2 }),
      record({
        QualificationNo: 'QUA3',
        QualificationEntity: '丙公司',
        ApprovalStatus: 3,
        ApprovalDoneReason: '证件过期',
        UnitSocialCreditCode: '91330300MA2XXXXX0A',
      }),
      record({ QualificationNo: 'QUA4', ApprovalStatus: 0 }),
      {
        qualificationNo: 'QUA5',
        qualificationEntity: '戊公司',
        approvalStatus: 3,
        approvalDoneReason: '照片不清晰',
        createTime: '2026-11-20T10:00:00+08:00',
      },
    ];
    const found = await poll('volcengine-voice');
    expect(
      found.map(({ number, name, stage, reason, decidedOn }) => [number, name, stage, reason, decidedOn]),
    ).toEqual([
      ['QUA1', '甲公司', 'in-review', null, null],
      ['QUA2', '乙公司', 'approved', null, '2026-11-22'],
      ['QUA3', '丙公司', 'rejected', '证件过期', '2026-11-22'],
      ['QUA5', '戊公司', 'rejected', '照片不清晰', null],
    ]);
    expect(found.every(({ submittedOn }) => submittedOn === '2026-11-20')).toBe(true);
    // Nobody of theirs is kept.
    expect(JSON.stringify(found)).not.toMatch(/张三|13800000000/);
  });

  test('number applications 1 to 5, every page of 120, and in another region', async () => {
    world.bills = Array.from({ length: 120 }, (_, i) => ({
      ApplyBillId: `NA${i}`,
      ApplyStatusCode: (i % 6) + 1,
      QualificationEntity: '甲公司',
      ApplyTime: '2026-11-20 10:00:00',
      UpdateTime: '2026-11-22 10:00:00',
      Notes: '归属地无号',
    }));
    const found = await poll('volcengine-voice', { region: 'cn-beijing' });
    // The sixth is in no document.
    expect(found).toHaveLength(100);
    expect(found.slice(0, 5).map(({ stage, reason, decidedOn }) => [stage, reason, decidedOn])).toEqual([
      ['submitted', null, null],
      ['in-review', null, null],
      ['issued', null, '2026-11-22'],
      ['rejected', '归属地无号', '2026-11-22'],
      ['issued', null, '2026-11-22'],
    ]);
    expect(server.calls.filter(({ action }) => action === 'QueryNumberApplyRecordList')).toHaveLength(3);
    expect(server.calls[0]?.headers.authorization).toContain('/cn-beijing/vms/request');
  });
});

describe('Alibaba', () => {
  test('NORMAL is approved, OTHER is no stage, a ticket that is not there holds back none', async () => {
    world.orders = { 1001: 'NORMAL', 1002: 'OTHER', '工单/3 +&': 'NORMAL' };
    expect(
      (await poll('aliyun-voice', { orders: '1001\n1002' })).map(({ number, stage }) => [number, stage]),
    ).toEqual([['1001', 'approved']]);
    await expect(poll('aliyun-voice', { orders: '9 1001' })).rejects.toMatchObject({
      code: 'isv.ORDER_NOT_EXIST',
      readings: [{ number: '1001' }],
    });
    // What must be escaped is signed as it goes over the wire.
    expect(await poll('aliyun-voice', { orders: '工单/3' }).catch(({ code }) => code)).toBe(
      'isv.ORDER_NOT_EXIST',
    );
    expect(server.calls.every(({ signed }) => signed)).toBe(true);
  });
});

test('each policy names exactly the actions that are asked, and none that writes', async () => {
  world.organizations = { 甲公司: { AuthStatus: 2 } };
  world.orders = { 1: 'NORMAL' };
  const options = { sdkAppId: '1', operatorId: 'op', organizations: '甲公司', orders: '1' };
  for (const { id, policy } of providerApis) {
    server.calls.length = 0;
    await poll(id, options);
    const { Statement, statement } = JSON.parse(policy) as Record<string, Record<string, string[]>[]>;
    const [only, ...more] = Statement ?? statement ?? [];
    expect(more).toEqual([]);
    expect(only?.Effect ?? only?.effect).toMatch(/^allow$/i);
    const allowed = (only?.Action ?? only?.action ?? []).map((action) => action.split(':')[1]).sort();
    expect([...new Set(server.calls.map(({ action }) => action))].sort()).toEqual(allowed);
    for (const action of allowed) expect(action).toMatch(/^(?:Describe|Query|Get)/);
  }
});
