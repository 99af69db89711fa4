import { expect, test } from 'vitest';
import { understand } from './rejections.ts';

/** Wordings from the providers' public help pages, as they stand there, and what they mean. */
test.each([
  ['号码申请公函信息不完整，请重新提供', 'number-letter', ['number-application-letter']],
  ['电信入网承诺书信息不完整', 'commitment-letter', ['network-commitment-letter', 'company.name']],
  ['实际用户名称填写不对', 'commitment-letter', ['network-commitment-letter', 'company.name']],
  ['身份证照片不规范', 'id-photo', ['operator-holding-id', 'legal-representative-id', 'operator-id']],
  ['身份证照片不清晰', 'illegible', ['legal-representative-id', 'operator-id']],
  ['经办人身份证反光', 'illegible', ['operator-id']],
  ['营业执照模糊', 'illegible', ['business-license']],
  ['未上传法人信息', 'legal-representative', ['people.legalRepresentative.name', 'legal-representative-id']],
  ['申请说明栏请备注业务用途及话术', 'wording', ['call-script', 'telephony.usage']],
  ['请提供话术和业务场景', 'wording', ['call-script', 'telephony.usage']],
  ['请在外呼话术中体现使用的产品名称', 'wording', ['call-script', 'telephony.usage']],
  ['营业执照未加盖公章', 'seal', ['business-license']],
  ['扫描件未加盖企业公章', 'seal', []],
  ['与营业执照不一致', 'differs', []],
  ['企业名称与营业执照不一致', 'differs', ['company.name']],
  ['企业名称不一致', 'differs', ['company.name']],
  ['统一社会信用代码和营业执照上的不一致', 'differs', ['company.unifiedSocialCreditCode']],
  ['法人身份证号码与身份证不一致', 'differs', ['people.legalRepresentative.idNumber']],
  ['经办人手机号与实名不一致', 'differs', ['people.operator.phone']],
  ['法人身份证已过期', 'expired', ['legal-representative-id', 'people.legalRepresentative.idValidity']],
  ['营业执照即将过期', 'expired', ['business-license', 'company.businessTerm']],
  ['证件图片有修改痕迹', 'edited-picture', []],
  ['营业执照带有无关水印', 'edited-picture', ['business-license']],
  ['话术涉及营销', 'wording', ['call-script', 'telephony.usage']],
  [
    '资料缺失（授权书、税务登记证、组织机构代码证）',
    'missing-paper',
    ['power-of-attorney', 'tax-registration-certificate', 'organization-code-certificate'],
  ],
])('%s', (reason, id, keys) => {
  const found = understand(reason);
  expect(found.map(({ meaning }) => meaning.id)).toContain(id);
  const [one] = found.filter(({ meaning }) => meaning.id === id);
  expect(one?.keys.toSorted()).toEqual(keys.toSorted());
});

test('a reason of several parts means several things', () => {
  const found = understand('1、营业执照未加盖公章；2、经办人手持身份证照片模糊');
  expect(found.map(({ meaning, keys }) => [meaning.id, keys])).toEqual([
    ['seal', ['business-license']],
    ['illegible', ['operator-holding-id']],
  ]);
});

test('the same fault of two papers names both', () => {
  expect(understand('营业执照模糊；经办人身份证反光').map(({ keys }) => keys)).toEqual([
    ['business-license', 'operator-id'],
  ]);
});

test.each(['', '请联系客服', '审核未通过'])('%s says nothing that we know', (reason) => {
  expect(understand(reason)).toEqual([]);
});
