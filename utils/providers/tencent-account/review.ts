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
      source: 'document 378: 对公打款 1–3 个工作日到账',
    },
    ask: {
      'zh-CN': '先向开户银行确认是否到账，再到腾讯云控制台提交工单（账号相关）',
      'zh-TW': '先向開戶銀行確認是否到帳，再到騰訊雲控制台提交工單（帳號相關）',
      en: 'Ask the bank whether the amount has arrived, then open a ticket (account) in Tencent Cloud’s console',
    },
  },
];
