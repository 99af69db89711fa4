import type { FollowDefinition, ReviewDefinition } from '../review-definition.ts';

const within = '^dyvms(?:next)?\\.console\\.aliyun\\.com/';
/** The document names the page to look at and no contact: tickets are what every product of the cloud has. */
const ask = {
  'zh-CN': '先在语音服务控制台「资质话术管理 > 资质管理」看审核进度；仍无结果，在阿里云控制台提交工单',
  'zh-TW': '先在語音服務控制台「資質話術管理 > 資質管理」看審核進度；仍無結果，在阿里雲控制台提交工單',
  en: 'Look at 资质话术管理 > 资质管理 in the voice console first; if nothing has moved, open a ticket in Alibaba Cloud’s console',
};
/** Of the console the SDK's comments give this page; the lists' own addresses are not documented. */
const home = 'https://dyvms.console.aliyun.com/overview/home';
const renew = {
  'zh-CN': '语音服务控制台「资质管理」：状态为「已过期」时点「更换过期资质」，换上新证件后重新提交',
  'zh-TW': '語音服務控制台「資質管理」：狀態為「已過期」時點「更換過期資質」，換上新證件後重新提交',
  en: 'In the voice console, 资质管理: once its state is 已过期, click 更换过期资质, replace the papers, file it again',
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
    renew,
    console: home,
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
    renew,
    console: home,
  },
];

export const follows: FollowDefinition[] = [
  {
    provider: 'aliyun-voice',
    form: 'aliyun-voice/renewal',
    name: { 'zh-CN': '更换过期资质', 'zh-TW': '更換過期資質', en: 'Renewal of an expired qualification' },
    // 资质重新提交审核后会在1个工作日内完成审核.
    time,
    ask,
    renew,
    console: home,
    continues: ['aliyun-voice/qualification', 'aliyun-voice/qualification-400'],
  },
];
