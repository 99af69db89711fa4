import { expect, it } from 'vitest';
import { documentKinds } from '../company/profile.ts';
import { fold, proposeKind } from './propose-kind.ts';

it.each([
  ['营业执照.jpg', 'business-license'],
  ['營業執照_副本(蓋章).PNG', 'business-license'],
  ['yingyezhizhao.jpg', 'business-license'],
  ['Business Licence (stamped).jpeg', 'business-license'],
  ['杭州云岭通信技术有限公司营业执照2026.jpg', 'business-license'],
  ['法人身份证正面.jpg', 'legal-representative-id-front'],
  ['法定代表人身份证-人像面.jpg', 'legal-representative-id-front'],
  ['法人身分證反面.jpg', 'legal-representative-id-back'],
  ['法人身份证（国徽面）.png', 'legal-representative-id-back'],
  ['faren_shenfenzheng_zhengmian.jpg', 'legal-representative-id-front'],
  ['Legal-Rep ID (Back).JPG', 'legal-representative-id-back'],
  ['经办人身份证正面.jpg', 'operator-id-front'],
  ['經辦人身分證國徽面.jpg', 'operator-id-back'],
  ['经办人手持身份证.jpg', 'operator-holding-id'],
  ['法人手持.jpg', 'legal-representative-holding-id'],
  ['operator-holding-id.jpg', 'operator-holding-id'],
  ['法人手机号实名认证.png', 'legal-representative-phone-proof'],
  ['经办人手机实名截图.png', 'operator-phone-proof'],
  ['电信入网承诺书（盖章）.jpg', 'network-commitment-letter'],
  ['業務使用承諾書.jpg', 'business-usage-commitment-letter'],
  ['委托授权书.jpg', 'power-of-attorney'],
  ['授權委託書.jpg', 'power-of-attorney'],
  ['公司授权函.jpg', 'company-authorization-letter'],
  ['号码申请公函.jpg', 'number-application-letter'],
  ['號碼申請公函 掃描.jpg', 'number-application-letter'],
  ['通话话术.docx', 'call-script'],
  ['電話受理單.jpg', 'call-acceptance-form'],
  ['shoulidan.jpg', 'call-acceptance-form'],
  ['呼出号码用途证明.jpg', 'outbound-purpose-proof'],
  ['税务登记证.jpg', 'tax-registration-certificate'],
  ['组织机构代码证.jpg', 'organization-code-certificate'],
  ['C:\\扫描\\营业执照.jpg', 'business-license'],
])('%s', (name, kind) => {
  expect(proposeKind(name).kind).toBe(kind);
});

it('asks when it is not sure', () => {
  expect(proposeKind('身份证正面.jpg')).toEqual({
    kind: null,
    candidates: ['legal-representative-id-front', 'operator-id-front'],
  });
  // Whose of the two, or both sides at once, or nothing to go by.
  for (const name of [
    '法人和经办人身份证正面.jpg',
    '身份证正反面.jpg',
    'IMG_20260301.jpg',
    '扫描0001.png',
    '.jpg',
    '',
  ])
    expect(proposeKind(name).kind, name).toBeNull();
  // A side of a licence is not a side of an ID.
  expect(proposeKind('营业执照正面.jpg').kind).toBe('business-license');
});

it('knows every kind by its own name', () => {
  for (const kind of documentKinds) expect(proposeKind(`${kind}.jpg`).kind, kind).toBe(kind);
});

it('folds widths, case, separators and traditional characters', () => {
  expect(fold('營業 執照－（Ａ）.JPG')).toBe('营业执照a');
  expect(fold('證明聯單號碼話術諾書')).toBe('证明联单号码话术诺书');
});
