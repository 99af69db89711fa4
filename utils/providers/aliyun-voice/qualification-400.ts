import type { FormDefinition } from '../form-definition.ts';
import { legalRepresentativeId, longTerm, otherPages, period, picture, renewalTitles } from './fields.ts';

const titles = ['400.{0,6}资质', '(?:提交|添加|申请|新增)(?:企业)?资质'];

/**
 * 400号码企业资质. 三证合一 否 wants 营业执照, 税务登记证 and 组织机构代码证 apart, each sealed; one qualification is good for
 * five numbers at most.
 */
export const form: FormDefinition = {
  id: 'aliyun-voice/qualification-400',
  provider: 'aliyun-voice',
  name: { 'zh-CN': '400号码企业资质', 'zh-TW': '400號碼企業資質', en: 'Qualification for 400 numbers' },
  titles,
  // The host has no other product.
  proof: titles,
  never: renewalTitles,
  notTitles: otherPages,
  longTerm,
  readsPictures: true,
  mostNumbers: { numberType: '400', count: 5 },
  fields: [
    {
      key: 'telephony.numberCarrier',
      labels: ['号码运营商'],
      options: { telecom: ['400码号(CT)', '400码号（CT）', '400码号CT', '400码号'] },
      // 「选择400码号(CT)」.
      fallback: 'telecom',
    },
    { key: 'company.name', labels: ['企业名称'] },
    { key: 'company.unifiedSocialCreditCode', labels: ['统一社会信用代码'] },
    ...period('company.businessTerm'),
    { key: 'company.registeredAddress', labels: ['注册地址'] },
    {
      key: 'company.threeInOne',
      labels: ['三证合一'],
      options: { true: ['是', '三证合一', '已三证合一'], false: ['否', '非三证合一', '未三证合一'] },
    },
    {
      key: 'business-license',
      labels: ['证明文件', '三证合一证明文件', '三证合一的证明文件'],
      files: picture,
    },
    {
      key: 'tax-registration-certificate',
      files: picture,
      onlyFor: { key: 'company.threeInOne', values: ['false'] },
    },
    {
      key: 'organization-code-certificate',
      files: picture,
      onlyFor: { key: 'company.threeInOne', values: ['false'] },
    },
    ...legalRepresentativeId,
    { key: 'people.legalRepresentative.name', labels: ['法人姓名'] },
    { key: 'people.legalRepresentative.idType', labels: ['法人证件'] },
    { key: 'people.legalRepresentative.idNumber', labels: ['法人证件号码'] },
    ...period('people.legalRepresentative.idValidity'),
    // 「描述您的业务使用场景」.
    { key: 'telephony.usage', labels: ['申请说明', '业务使用场景'] },
  ],
  needs: {
    distinct: 4,
    anyOf: [
      'telephony.numberCarrier',
      'company.threeInOne',
      'telephony.usage',
      'tax-registration-certificate',
    ],
    least: 1,
    own: ['telephony.numberCarrier', 'company.threeInOne'],
  },
  source: 'help.aliyun.com/zh/vms, 申请企业资质: 申请400号码企业资质',
};
