import type { FormDefinition } from '../form-definition.ts';
import {
  legalRepresentativeId,
  longTerm,
  operatorId,
  otherPages,
  period,
  picture,
  renewalTitles,
} from './fields.ts';

const titles = [
  '(?:添加|新增|新建|申请|提交)(?:新|企业|普通)*(?:号码)?(?:企业)?资质',
  '普通(?:号码企业)?资质',
  '企业资质',
  '资质(?:信息|申请)',
];

/**
 * 普通号码企业资质, as the document's table lists it (申请企业资质). 资质授权 is a tick of the user's own, 快速复用信息 would
 * overwrite the form, 更多附件 has no paper of its own: none of them is a field here.
 */
export const form: FormDefinition = {
  id: 'aliyun-voice/qualification',
  provider: 'aliyun-voice',
  name: {
    'zh-CN': '普通号码企业资质',
    'zh-TW': '普通號碼企業資質',
    en: 'Qualification for ordinary numbers',
  },
  titles,
  // The host has no other product.
  proof: titles,
  never: renewalTitles,
  notTitles: otherPages,
  longTerm,
  readsPictures: true,
  fields: [
    {
      key: 'company.certificateType',
      labels: ['企业证件类型', '营业证件类型'],
      options: {
        'business-license': ['企业营业执照', '营业执照'],
        'institution-certificate': ['事业单位法人证书'],
        'credit-code-certificate': ['统一社会信用代码证书'],
      },
    },
    { key: 'business-license', labels: ['营业证件', '企业证件', '营业证件照片'], files: picture },
    { key: 'company.name', labels: ['企业名称'] },
    { key: 'company.organizationCode', labels: ['组织机构代码'] },
    { key: 'company.unifiedSocialCreditCode' },
    { key: 'company.enterpriseType', labels: ['企业类型'] },
    { key: 'company.registeredAddress', labels: ['企业地址'] },
    { key: 'company.place' },
    { key: 'company.province', labels: ['企业归属省份'] },
    { key: 'company.city', labels: ['企业归属城市'] },
    ...period('company.businessTerm'),
    ...legalRepresentativeId,
    { key: 'people.legalRepresentative.name', labels: ['法人姓名'] },
    { key: 'people.legalRepresentative.idType' },
    { key: 'people.legalRepresentative.idNumber', labels: ['法人证件号码'] },
    ...period('people.legalRepresentative.idValidity'),
    ...operatorId,
    { key: 'people.operator.name', labels: ['管理员姓名'] },
    { key: 'people.operator.idType' },
    { key: 'people.operator.idNumber', labels: ['管理员身份证号码'] },
    ...period('people.operator.idValidity'),
    { key: 'people.operator.phone', labels: ['管理员联系方式'] },
    { key: 'people.operator.email' },
    { key: 'network-commitment-letter', labels: ['入网承诺书'], files: picture },
    { key: 'number-application-letter', labels: ['号码申请公函'], files: picture },
    { key: 'letters.applicationLetterOn', labels: ['公函申请时间'] },
    { key: 'letters.commitmentSignedOn', labels: ['承诺书签订时间'] },
    // 「请输入您的备注信息。比如资质用途、使用场景等信息」.
    { key: 'telephony.usage', labels: ['备注', '备注信息', '资质用途', '申请说明'] },
    { key: 'telephony.qualificationName', labels: ['资质命名'], maxLength: 100 },
  ],
  needs: {
    distinct: 4,
    anyOf: [
      'number-application-letter',
      'network-commitment-letter',
      'letters.applicationLetterOn',
      'letters.commitmentSignedOn',
      'telephony.qualificationName',
      'operator-holding-id',
      'operator-id',
      'operator-id-front',
      'people.operator.idNumber',
      'company.organizationCode',
      'company.enterpriseType',
      'business-license',
    ],
    least: 2,
    own: [
      'number-application-letter',
      'network-commitment-letter',
      'letters.applicationLetterOn',
      'letters.commitmentSignedOn',
      'telephony.qualificationName',
      'operator-holding-id',
    ],
  },
  source: 'help.aliyun.com/zh/vms, 申请企业资质: 申请普通号码企业资质',
};
