import type { ReviewDefinition } from '../review-definition.ts';

const within = '^(?:console\\.cloud\\.tencent\\.com/ccc|tccc\\.qcloud\\.com/)';
/** The FAQ of document 679: 提交工单 或联系我们. */
const ask = {
  'zh-CN': '在腾讯云控制台提交工单（产品：云联络中心，原名云呼叫中心）',
  'zh-TW': '在騰訊雲控制台提交工單（產品：雲聯絡中心，原名雲呼叫中心）',
  en: 'Open a ticket in Tencent Cloud’s console (product 云联络中心, once 云呼叫中心)',
};

export const reviews: ReviewDefinition[] = [
  {
    provider: 'tencent-ccc',
    form: 'tencent-ccc/qualification',
    name: { 'zh-CN': '企业资质', 'zh-TW': '企業資質', en: 'Enterprise qualification' },
    within,
    titles: ['企业资质', '资质管理', '资质审核', '资质列表', '资质详情', 'qualification'],
    columns: [
      '^(?:企业|公司|主体)名称$',
      '^(?:company|enterprise)name$',
      '信用代码',
      '^申请人身份$',
      '^资质',
      '^法定?代?表?人',
    ],
    time: {
      days: [1, 2],
      everyDay: true,
      hours: [9, 23],
      source: 'document 679: 周一至周日9:00至23:00（法定节假日顺延），一般1-2个工作日完成审核',
    },
    ask,
    console: 'https://console.cloud.tencent.com/ccc/enterprise',
  },
  {
    provider: 'tencent-ccc',
    form: 'tencent-ccc/number',
    name: { 'zh-CN': '号码申请', 'zh-TW': '號碼申請', en: 'Number application' },
    within,
    titles: ['号码申请', '申请号码', '号码管理', '号码列表', 'number(?:application|management|list)'],
    columns: [
      '^号码类型$',
      '^号码归属',
      '^呼叫类型$',
      '^申请(?:数量|号码|类型)$',
      '^(?:电话)?号码$',
      '^numbertype$',
      '^(?:phone)?number$',
    ],
    time: {
      days: [5, 10],
      everyDay: false,
      hours: [9, 18],
      source: 'document 679: 一般5-10个工作日完成审核并下号',
    },
    ask,
    console: 'https://console.cloud.tencent.com/ccc/number/apply',
  },
];
