import { expect, test } from 'vitest';
import { readWording } from './wordings.ts';

test.each([
  ['待审核', 'in-review'],
  ['待審核', 'in-review'],
  ['审核中', 'in-review'],
  ['審核中', 'in-review'],
  ['等待审核', 'in-review'],
  ['审批中', 'in-review'],
  ['受理中', 'in-review'],
  ['已提交，待审核', 'in-review'],
  ['运营商审核中', 'in-review'],
  ['待运营商审核', 'in-review'],
  ['复审中', 'in-review'],
  ['正在审核', 'in-review'],
  ['初审通过', 'in-review'],
  ['初审通过，待复审', 'in-review'],
  ['平台审核通过，待运营商审核', 'in-review'],
  ['未审核', 'in-review'],
  ['Under review', 'in-review'],
  ['Pending', 'in-review'],
  ['审核通过', 'approved'],
  ['已通过', 'approved'],
  ['通过', 'approved'],
  ['審核通過', 'approved'],
  ['审批通过', 'approved'],
  ['已认证', 'approved'],
  ['资质审核通过', 'approved'],
  ['终审通过', 'approved'],
  ['Approved', 'approved'],
  ['驳回', 'rejected'],
  ['已驳回', 'rejected'],
  ['審核不通過', 'rejected'],
  ['审核不通过', 'rejected'],
  ['未通过', 'rejected'],
  ['审核未通过', 'rejected'],
  ['审核失败', 'rejected'],
  ['被退回', 'rejected'],
  ['驳回待修改', 'rejected'],
  ['退回修改', 'rejected'],
  ['Rejected', 'rejected'],
  ['即将过期', 'expiring'],
  ['即將過期', 'expiring'],
  ['即将到期', 'expiring'],
  ['已过期', 'expired'],
  ['已過期', 'expired'],
  ['已失效', 'expired'],
  ['已下发', 'issued'],
  ['号码已下发', 'issued'],
  ['待付费', 'to-pay'],
  ['待支付', 'to-pay'],
  ['已绑定', 'bound'],
  ['待打款', 'transfer-awaited'],
  ['待打款校验', 'transfer-awaited'],
  ['已打款，待校验', 'amount-to-confirm'],
  ['待确认金额', 'amount-to-confirm'],
  ['已提交', 'submitted'],
  ['草稿', 'draft'],
  ['已撤回', 'withdrawn'],
  ['● 审核中', 'in-review'],
  ['\ue6a1 审核通过', 'approved'],
])('%s is %s', (wording, stage) => {
  expect(readWording(wording)?.stage).toBe(stage);
});

test.each([
  '启用',
  '停用',
  '正常',
  '全部',
  '审核',
  '通过率',
  '审核完成',
  '待修改',
  '未到期',
  '查看',
  '',
  '审核通过，但资料待补充',
  '通过后失效',
  '待办',
  '审核状态',
])('%s is no state', (wording) => {
  expect(readWording(wording)).toBeNull();
});

test('what follows a state in the same words is kept apart', () => {
  expect(readWording('审核不通过（营业执照模糊）')).toEqual({
    stage: 'rejected',
    wording: '审核不通过',
    rest: '营业执照模糊',
  });
  expect(readWording('驳回：法人身份证过期')).toMatchObject({ wording: '驳回', rest: '法人身份证过期' });
});
