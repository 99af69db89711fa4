import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from '../../../test/harness/page.ts';
import { reviews as aliyun } from '../../providers/aliyun-voice/review.ts';
import { reviews as tencent } from '../../providers/tencent-ccc/review.ts';
import { reviews as volcengine } from '../../providers/volcengine-voice/review.ts';
import { readReviews } from '../../reviews/read-page.ts';
import { type PageScan, pageScanSchema } from '../scan-types.ts';

afterAll(closeBrowser);

const definitions = [...tencent, ...aliyun, ...volcengine];
const tccc = 'https://console.cloud.tencent.com/ccc/enterprise';

async function read(name: string, url: string, last = '温州云岭科技有限公司') {
  const console = await openConsole(name, url);
  await console.page.getByText(last).first().waitFor();
  const scan = pageScanSchema.parse(await console.isolated<PageScan>('rr.scan()'));
  await console.close();
  return readReviews(scan, definitions).map(({ name, stage, wording, reason, date }) => [
    name,
    stage,
    wording,
    reason,
    date,
  ]);
}

const rows = [
  ['杭州云岭信息技术有限公司', 'approved', '审核通过', null, '2026-11-03'],
  ['宁波云岭客服有限公司', 'in-review', '待审核', null, '2026-11-24'],
  ['绍兴云岭网络有限公司', 'rejected', '审核不通过', '营业执照扫描件未加盖公章', '2026-11-21'],
  ['台州云岭科技有限公司', 'expiring', '即将过期', null, '2025-12-02'],
  ['温州云岭科技有限公司', 'expired', '已过期', null, '2024-12-02'],
];
const details = (wording = '驳回') => [
  '金华云岭服务有限公司',
  'rejected',
  wording,
  '法定代表人身份证照片不清晰',
  '2026-11-18',
];

test.each([
  ['status-antd', tccc, [...rows, details()]],
  ['status-arco', 'https://console.volcengine.com/vms/qualification', [...rows, details('审核失败')]],
  ['status-fusion', 'https://dyvms.console.aliyun.com/corp/normal', rows],
  ['status-tdesign', tccc, [...rows, details()]],
  ['status-element', tccc, [...rows, details()]],
])('%s: each record once, with state, reason and date', async (name, url, expected) => {
  expect(await read(name, url)).toEqual(expected);
});

/** Locked on both sides, sticky, unfolded, tabs, steps, a history: the same words all over the page. */
test.each([
  [
    'status-hard-antd',
    tccc,
    [...rows, ['舟山云岭海运客服有限公司', 'in-review', '审核中', null, '2026-11-25']],
  ],
  ['status-hard-tea', tccc, rows],
  [
    'status-hard-fusion',
    'https://dyvms.console.aliyun.com/corp/normal',
    [
      ['杭州云岭信息技术有限公司', 'approved', '审核通过', null, '2026-11-02'],
      rows[1],
      ['绍兴云岭网络有限公司', 'rejected', '审核不通过', '营业执照扫描件未加盖公章', '2026-11-20'],
      ['台州云岭科技有限公司', 'expiring', '即将过期', null, '2025-12-01'],
      ['温州云岭科技有限公司', 'expired', '已过期', null, '2024-12-01'],
    ],
  ],
])('%s: each record once, and nothing of what stands around it', async (name, url, expected) => {
  expect(await read(name, url)).toEqual(expected);
});

test('applications for numbers under grouped headings, with a table of the numbers in a row', async () => {
  const list = await read(
    'status-hard-element',
    'https://console.cloud.tencent.com/ccc/number/apply',
    '绍兴云岭网络有限公司',
  );
  const companies = list.filter(([name]) => /公司$/.test(String(name)));
  expect(companies).toEqual([
    ['杭州云岭信息技术有限公司', 'issued', '已下发', null, '2026-11-05'],
    ['杭州云岭信息技术有限公司', 'to-pay', '待付费', null, '2026-11-06'],
    ['宁波云岭客服有限公司', 'bound', '已绑定', null, '2026-11-07'],
    ['绍兴云岭网络有限公司', 'rejected', '驳回', null, '2026-11-08'],
  ]);
  // Of the numbers, only what has a state that is known: 正常 says nothing of an application.
  expect(list.filter((reading) => !companies.includes(reading))).toEqual([
    ['057188880002', 'to-pay', '欠费停用', null, null],
  ]);
});

test('the qualification list of TCCC itself; an invoice list on the same origin is none of ours', async () => {
  const console = await openConsole('tccc-list', tccc);
  await console.page.getByText('营业执照扫描件未加盖公章').first().waitFor();
  const scan = pageScanSchema.parse(await console.isolated<PageScan>('rr.scan()'));
  await console.close();
  const list = readReviews(scan, definitions);
  expect(list.map(({ form, number, stage, reason }) => [form, number, stage, reason])).toEqual([
    ['tencent-ccc/qualification', '2201', 'approved', null],
    ['tencent-ccc/qualification', '2207', 'in-review', null],
    ['tencent-ccc/qualification', '2219', 'rejected', '营业执照扫描件未加盖公章'],
  ]);
  expect(readReviews({ ...scan, url: 'https://console.cloud.tencent.com/cvm' }, definitions)).toEqual([]);
  expect(readReviews({ ...scan, title: '发票管理 - 费用中心', headings: ['发票列表'] }, definitions)).toEqual(
    [],
  );
});

/** One page of plain markup each, in a fresh isolated world of a real browser. */
async function readHtml(body: string) {
  const console = await openConsole('status-antd', tccc);
  await console.page.setContent(`<title>企业资质管理</title>${body}`).catch(() => {});
  const scan = pageScanSchema.parse(await console.isolated<PageScan>('rr.scan()'));
  await console.close();
  return readReviews(scan, definitions).map(({ name, stage, reason, date }) => [name, stage, reason, date]);
}

test.each([
  [
    'two headings over each other, rows that reach down, a hidden tab',
    `<table><thead><tr><th rowspan=2>企業名稱</th><th colspan=2>審核</th></tr><tr><th>審核狀態</th><th>審核時間</th></tr></thead>
     <tbody><tr><td rowspan=2>甲公司</td><td>審核不通過（公函信息不完整）</td><td>2026.11.02</td></tr><tr><td>審核中</td><td>--</td></tr></tbody></table>
     <div style="display:none"><table><tr><th>企业名称</th><th>审核状态</th></tr><tr><td>旧公司</td><td>审核通过</td></tr></table></div>`,
    [
      ['甲公司', 'rejected', '公函信息不完整', '2026-11-02'],
      ['甲公司', 'in-review', null, null],
    ],
  ],
  [
    'boxes with roles, a sign that only has a name, a reason in a tip',
    `<div role=table><div role=row><span role=columnheader>公司名称</span><span role=columnheader>审核状态</span></div>
     <div role=row><span role=cell>甲公司</span><span role=cell><i aria-label="审核通过">✓</i></span></div>
     <div role=row><span role=cell>乙公司</span><span role=cell><b data-tooltip="营业执照模糊">已驳回</b></span></div></div>`,
    [
      ['甲公司', 'approved', null, null],
      ['乙公司', 'rejected', '营业执照模糊', null],
    ],
  ],
  [
    'columns split into two tables beside each other',
    `<div style="display:flex"><div><table><thead><tr><th>企业名称</th><th>序号</th></tr></thead><tbody><tr><td>甲公司</td><td>1</td></tr><tr><td>乙公司</td><td>2</td></tr></tbody></table></div>
     <div><table><thead><tr><th>审核状态</th><th>备注</th></tr></thead><tbody><tr><td>驳回</td><td>证件过期</td></tr><tr><td>待审核</td><td>请耐心等待</td></tr></tbody></table></div></div>`,
    [
      ['甲公司', 'rejected', '证件过期', null],
      ['乙公司', 'in-review', null, null],
    ],
  ],
  [
    'cards, and a wording nobody knows',
    `<div class=card><h4>资质</h4><p>企业名称：甲公司</p><p>审核状态：审核中</p><p>提交时间：2026-11-24 10:00</p></div>
     <div class=card><h4>资质</h4><p>企业名称：乙公司</p><p>审核状态：已驳回</p><p>驳回原因：未上传法人信息</p></div>
     <div class=card><h4>资质</h4><p>企业名称：丙公司</p><p>审核状态：量子叠加</p></div>`,
    [
      ['甲公司', 'in-review', null, '2026-11-24'],
      ['乙公司', 'rejected', '未上传法人信息', null],
    ],
  ],
])('%s', async (_name, body, expected) => {
  expect(await readHtml(body)).toEqual(expected);
});
