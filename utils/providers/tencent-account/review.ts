import type { ReviewDefinition } from '../review-definition.ts';

export const reviews: ReviewDefinition[] = [
  {
    provider: 'tencent-account',
    form: 'tencent-account/certification',
    name: { 'zh-CN': '账号实名认证', 'zh-TW': '帳號實名認證', en: 'Account certification' },
    within: '^console\\.cloud\\.tencent\\.com/(?:developer|account|auth)',
    titles: ['实名认证', '企业认证', '认证', '账号信息', '对公打款', '打款'],
    columns: ['^(?:企业|主体|认证主体)名称$', '^认证(?:类型|方式|主体)$', '信用代码', '打款'],
    time: {
      days: [1, 3],
      everyDay: false,
      hours: [9, 18],
      source: 'document 1420 (seed 004): 腾讯云将在1 - 3个工作日内向您上一步所填写的银行账号中汇款',
    },
    ask: {
      'zh-CN': '先查公司银行账户的流水，确认款项是否到账；仍未到账，在腾讯云控制台提交工单',
      'zh-TW': '先查公司銀行帳戶的流水，確認款項是否到帳；仍未到帳，在騰訊雲控制台提交工單',
      en: 'Look at the company’s bank statement for the transfer first; if it has not arrived, open a ticket in Tencent Cloud’s console',
    },
    console: 'https://console.cloud.tencent.com/developer/auth',
  },
];
