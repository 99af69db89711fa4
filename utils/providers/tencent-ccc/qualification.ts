import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FieldDefinition, FormDefinition } from '../form-definition.ts';

/**
 * 企业资质, for both applicant identities. The fields are those of the document (679, table of materials) and of the
 * API's CompanyApplyInfo (CreateCompanyApply, 2020-02-10); the optional ones at the end are what a console may add.
 */
const api = 'CCC API 2020-02-10, CompanyApplyInfo';
// 「图片需大于50K，不超过5M」: the bounds count in units of 1024.
const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'gif'],
  minBytes: 50 * 1024 + 1,
  maxBytes: 5 * 1024 * 1024,
  source: api,
};
const word: FileLimits = { extensions: ['doc', 'docx'], maxBytes: 50 * 1024 * 1024, source: api };

const pictures: FieldDefinition[] = [
  { key: 'business-license', labels: ['营业执照扫描件'], files: picture },
  { key: 'legal-representative-id', labels: ['法定代表人身份证正反面扫描件'], files: picture },
  { key: 'legal-representative-id-front', files: picture },
  { key: 'legal-representative-id-back', files: picture },
  { key: 'legal-representative-holding-id', labels: ['法定代表人手持身份证照'], files: picture },
  { key: 'legal-representative-phone-proof', labels: ['法定代表人手机号码实名认证'], files: picture },
  { key: 'operator-id', labels: ['经办人身份证正反面扫描件'], files: picture },
  { key: 'operator-id-front', files: picture },
  { key: 'operator-id-back', files: picture },
  { key: 'operator-holding-id', labels: ['经办人手持身份证照'], files: picture },
  { key: 'operator-phone-proof', labels: ['经办人手机号码实名认证'], files: picture },
  { key: 'call-acceptance-form', labels: ['电话受理单'], files: picture },
  { key: 'network-commitment-letter', labels: ['电信入网承诺书', '安全合规使用承诺书'], files: picture },
  { key: 'power-of-attorney', labels: ['委托授权书'], files: picture },
  { key: 'company-authorization-letter', labels: ['公司授权函'], files: picture },
];

export const form: FormDefinition = {
  id: 'tencent-ccc/qualification',
  provider: 'tencent-ccc',
  name: {
    'zh-CN': '企业资质',
    'zh-TW': '企業資質',
    en: 'Enterprise qualification',
  },
  titles: ['企业资质', '资质信息', '资质申请', '企业认证(?!中心)'],
  // The same console verifies accounts, texts' signatures and web sites with the same papers.
  within: '^console\\.cloud\\.tencent\\.com/[^/]*ccc|^tccc\\.qcloud\\.com/',
  notTitles: [
    '签名',
    '短信',
    '备案',
    '实名',
    '发票',
    '客户',
    '工单',
    '[座坐]席',
    '技能组',
    '录音',
    '通讯录',
    '电子签',
  ],
  paths: ['/enterprise/(?:update|create|add|edit|apply)', '/enterprise'],
  fields: [
    {
      key: 'applicant',
      labels: ['申请人身份'],
      options: {
        'legal-representative': ['公司法定代表人', '法定代表人'],
        operator: ['经办人（受法定代表人委托）', '经办人'],
      },
    },
    { key: 'company.name', labels: ['企业名称'] },
    { key: 'company.unifiedSocialCreditCode', labels: ['统一社会信用代码'] },
    {
      key: 'company.sameAsTencentAccount',
      labels: ['是否与腾讯云账号的资质一致'],
      options: { true: ['一致', '是'], false: ['不一致', '否'] },
    },
    { key: 'people.legalRepresentative.name', labels: ['法定代表人名称'] },
    { key: 'people.legalRepresentative.idNumber', labels: ['法定代表人身份证号码'] },
    { key: 'people.legalRepresentative.phone', labels: ['法定代表人手机号'] },
    { key: 'people.operator.name', labels: ['经办人名称'] },
    { key: 'people.operator.idNumber', labels: ['经办人证件号码'] },
    { key: 'people.operator.phone', labels: ['经办人手机号'] },
    { key: 'people.operator.email', labels: ['经办人邮箱'] },
    ...pictures,
    { key: 'call-script', labels: ['通话话术'], files: word },
    // Not in today's API, but in its past (BusinessScope) or in forms of the same kind: filled where a page has them.
    { key: 'company.organizationCode' },
    { key: 'company.organizationType' },
    { key: 'company.certificateType' },
    { key: 'company.enterpriseType' },
    { key: 'company.businessScope' },
    { key: 'company.registeredAddress' },
    { key: 'company.place' },
    { key: 'company.province' },
    { key: 'company.city' },
    { key: 'company.businessTerm' },
    { key: 'company.businessTerm.from' },
    { key: 'company.businessTerm.to' },
    { key: 'company.phone' },
    { key: 'company.email' },
    { key: 'company.website' },
    { key: 'people.legalRepresentative.idType' },
    { key: 'people.legalRepresentative.idValidity' },
    { key: 'people.legalRepresentative.idValidity.from' },
    { key: 'people.legalRepresentative.idValidity.to' },
    { key: 'people.legalRepresentative.email' },
    { key: 'people.operator.idType' },
    { key: 'people.operator.idValidity' },
    { key: 'people.operator.idValidity.from' },
    { key: 'people.operator.idValidity.to' },
    { key: 'people.operator.landline' },
    { key: 'company.bankAccount.accountName' },
    { key: 'company.bankAccount.accountNumber' },
    { key: 'company.bankAccount.bank' },
    { key: 'company.bankAccount.branch' },
    { key: 'company.bankAccount.place' },
    { key: 'company.bankAccount.province' },
    { key: 'company.bankAccount.city' },
  ],
  needs: {
    distinct: 4,
    // 企业实名认证 on the same console asks for name, code, licence, ID: these are asked by TCCC alone.
    anyOf: [
      'applicant',
      'company.sameAsTencentAccount',
      'call-acceptance-form',
      'network-commitment-letter',
      'power-of-attorney',
      'company-authorization-letter',
      'call-script',
      'legal-representative-phone-proof',
      'operator-phone-proof',
      'operator-holding-id',
      'operator-id',
    ],
    least: 2,
    own: [
      'company.sameAsTencentAccount',
      'call-acceptance-form',
      'network-commitment-letter',
      'company-authorization-letter',
      'call-script',
      'legal-representative-phone-proof',
      'operator-phone-proof',
      'operator-holding-id',
    ],
  },
  source: 'CCC API 2020-02-10 CreateCompanyApply; cloud.tencent.com document 679, 企业资质材料准备',
};
