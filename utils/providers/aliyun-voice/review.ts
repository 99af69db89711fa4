import type { ReviewDefinition } from '../review-definition.ts';

const within = '^dyvms(?:next)?\\.console\\.aliyun\\.com/';
const ask = {
  'zh-CN': '在阿里云控制台提交工单（产品选「语音服务」），或在语音服务控制台右侧联系客服',
  'zh-TW': '在阿里雲控制台提交工單（產品選「語音服務」），或在語音服務控制台右側聯絡客服',
  en: 'Open a ticket in Alibaba Cloud’s console (product 语音服务), or use the support chat there',
};
const time: ReviewDefinition['time'] = {
  days: [1, 1],
  everyDay: false,
  hours: [9, 18],
  source: 'seed document on qualifications: 提交后 1 个工作日内审核',
};

export const reviews: ReviewDefinition[] = [
  {
    provider: 'aliyun-voice',
    form: 'aliyun-voice/qualification',
    name: { 'zh-CN': '普通资质', 'zh-TW': '普通資質', en: 'Qualification' },
    within,
    titles: ['资质管理', '普通资质', '企业资质', '资质详情'],
    columns: ['^资质(?:命名|名称|id|状态)$', '^(?:企业|公司)名称$', '^管理员', '^法人'],
    time,
    ask,
  },
  {
    provider: 'aliyun-voice',
    form: 'aliyun-voice/qualification-400',
    name: { 'zh-CN': '400 资质', 'zh-TW': '400 資質', en: '400 qualification' },
    within,
    titles: ['400(?:号码)?资质'],
    columns: ['^400', '^工单号?$', '^(?:资质)?工单(?:id|编号)$'],
    time,
    ask,
  },
];
