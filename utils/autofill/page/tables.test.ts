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

async function read(name: string, url: string) {
  const console = await openConsole(name, url);
  await console.page.getByText('温州云岭科技有限公司').first().waitFor();
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
