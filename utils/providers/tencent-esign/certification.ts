import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FormDefinition } from '../form-definition.ts';

/**
 * 补充实名认证 for the four kinds of organisation (document 1420, step 2). The contact (组织联系人) is the company's
 * operator, the 经营者 of an individual business its legal representative: a profile knows no other people. 证件照片 is
 * the organisation's one certificate, which a vault keeps under the licence's name.
 */
const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png'],
  maxBytes: 5 * 1024 * 1024,
  source: 'e-sign API CreateOrganizationAuthUrl: BusinessLicense PNG/JPG up to 5 MB',
};
const attorney: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'pdf'],
  maxBytes: 8 * 1024 * 1024,
  source: 'e-sign API CreateOrganizationAuthUrl: PowerOfAttorneys PNG/JPG/PDF up to 8 MB',
};
const contact = ['组织联系人', '企业联系人', '单位联系人', '机构联系人'];

export const form: FormDefinition = {
  id: 'tencent-esign/certification',
  provider: 'tencent-esign',
  name: { 'zh-CN': '补充实名认证', 'zh-TW': '補充實名認證', en: 'Supplementary certification' },
  titles: ['补充实名', '实名认证', '组织认证', '企业认证', '企业信息', '认证信息', '电子签'],
  proof: ['补充实名', '补充(?:企业|组织)?(?:实名)?认证', '电子签.*(?:认证|实名)'],
  host: '^ess\\.tencent\\.cn$',
  paths: ['/company-info', '/ess/.*(?:auth|certif|verify)'],
  ours: ['^(?:组织|企业|单位|机构)?联系人(?:信息|资料)?$', '^联系人与邮箱$'],
  notTitles: [
    '云联络中心',
    '呼叫中心',
    '企业资质',
    '客户',
    '工单',
    '模板',
    '印章',
    '合同',
    '员工',
    '登录',
    '应用号',
  ],
  never: ['短信签名|备案|发票|开票|退款|充值|签署方|供应商'],
  fields: [
    {
      key: 'company.organizationType',
      labels: ['组织类型', '企业类型', '机构类型', '单位类型'],
      options: {
        enterprise: ['企业', '企业类', '企业单位'],
        'individual-business': ['个体工商户', '个体户'],
        institution: ['政府/事业单位', '政府或事业单位', '政府、事业单位', '事业单位', '政府/事业'],
        government: ['政府/事业单位', '政府或事业单位', '政府、事业单位', '政府机关', '政府/事业'],
        social: ['其他组织', '社会组织', '其他'],
        other: ['其他组织', '其他'],
      },
    },
    { key: 'company.name', labels: ['企业名称', '组织名称', '个体工商户名称', '单位名称', '字号名称'] },
    {
      key: 'company.unifiedSocialCreditCode',
      labels: [
        '统一社会信用代码',
        '统一社会信用代码/营业执照注册号',
        '统一社会信用代码或营业执照注册号',
        '统一社会信用代码或注册号',
        '营业执照注册号',
      ],
    },
    {
      key: 'company.certificateType',
      labels: ['证照类型', '企业证件类型', '组织证件类型'],
      loose: ['证件类型'],
      options: {
        'business-license': ['营业执照', '多合一营业执照', '企业营业执照'],
        'institution-certificate': ['事业单位法人证书'],
        'credit-code-certificate': ['统一社会信用代码', '统一社会信用代码证书', '统一社会信用代码证'],
      },
    },
    {
      key: 'company.certificateNumber',
      labels: ['组织证件号码', '单位证件号码', '企业证件号码', '组织证件号'],
      loose: ['证件号码', '证件号', '证书号码'],
    },
    { key: 'company.organizationCode', labels: ['组织机构代码'] },
    { key: 'organization-code-certificate', labels: ['组织机构代码证'], files: picture },
    {
      key: 'business-license',
      labels: ['多合一营业执照', '营业执照', '营业执照图片', '组织证件照片', '单位证件照片', '企业证件照片'],
      loose: ['证件照片', '证书照片', '证件', '证书图片', '证照照片'],
      files: picture,
    },
    {
      key: 'people.legalRepresentative.name',
      labels: ['法人代表', '法人姓名', '法定代表人', '单位负责人', '负责人姓名'],
    },
    { key: 'people.legalRepresentative.idNumber' },
    { key: 'people.legalRepresentative.phone' },
    { key: 'people.legalRepresentative.idType' },
    { key: 'people.legalRepresentative.idValidity' },
    { key: 'people.legalRepresentative.email' },
    { key: 'legal-representative-id', files: picture },
    { key: 'legal-representative-id-front', files: picture },
    { key: 'legal-representative-id-back', files: picture },
    {
      key: 'people.operator.name',
      labels: [
        ...contact,
        ...contact.map((word) => `${word}姓名`),
        '超级管理员姓名',
        '超管姓名',
        '超级管理员',
      ],
      loose: ['联系人', '联系人姓名'],
    },
    {
      key: 'people.operator.phone',
      labels: [
        ...contact.flatMap((word) =>
          ['联系方式', '手机', '手机号', '手机号码', '联系电话', '电话'].map((ending) => word + ending),
        ),
        '超级管理员手机号',
        '超管手机号',
      ],
      loose: ['联系方式', '联系电话', '联系人手机号', '联系人联系方式', '联系人电话', '联系人手机'],
    },
    { key: 'people.operator.idNumber', labels: ['超级管理员身份证号', '超管身份证号', '超级管理员身份证'] },
    { key: 'people.operator.idType' },
    { key: 'people.operator.email', labels: contact.map((word) => `${word}邮箱`) },
    { key: 'company.email', labels: ['组织邮箱', '企业邮箱'], loose: ['邮箱', '电子邮箱'] },
    { key: 'company.registeredAddress' },
    { key: 'company.correspondenceAddress' },
    { key: 'company.phone' },
    { key: 'company.website' },
    { key: 'company.bankAccount.accountName' },
    { key: 'company.bankAccount.accountNumber' },
    { key: 'company.bankAccount.bank' },
    { key: 'company.bankAccount.branch' },
    { key: 'power-of-attorney', labels: ['授权书'], files: attorney },
    { key: 'esign.uin' },
  ],
  needs: {
    distinct: 4,
    anyOf: [
      'company.organizationType',
      'company.unifiedSocialCreditCode',
      'company.certificateNumber',
      'company.certificateType',
      'business-license',
      'people.legalRepresentative.name',
      'company.email',
    ],
    least: 3,
    own: [],
  },
  // Before a kind of organisation is chosen nothing else is there.
  steps: [{ distinct: 1, anyOf: ['company.organizationType'], least: 1, own: [], proof: true }],
  source: 'cloud.tencent.com document 1420, 步骤2：补充实名认证',
};
