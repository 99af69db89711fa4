import type { FollowDefinition, ReviewDefinition } from '../review-definition.ts';

export const reviews: ReviewDefinition[] = [
  {
    provider: 'tencent-esign',
    form: 'tencent-esign/certification',
    name: { 'zh-CN': '企业实名', 'zh-TW': '企業實名', en: 'Organisation certification' },
    within:
      '^(?:[\\w.-]*ess\\.tencent\\.cn/|(?:[\\w-]+\\.)?qian\\.tencent\\.com/|console\\.cloud\\.tencent\\.com/(?:ess|essbasic|tsign))',
    titles: ['企业认证', '企业实名', '实名认证', '授权书', '认证', '企业信息'],
    columns: ['^(?:企业|机构|组织)名称$', '信用代码', '^(?:认证|授权)方式$', '^超级?管理?员'],
    time: {
      days: [1, 3],
      everyDay: false,
      hours: [9, 18],
      source: 'e-sign guide: 补充实名 1–3 个工作日',
    },
    ask: {
      'zh-CN': '写邮件到 e-contract@tencent.com，或联系您的客户经理',
      'zh-TW': '寫郵件到 e-contract@tencent.com，或聯絡您的客戶經理',
      en: 'Write to e-contract@tencent.com, or ask your account manager there',
    },
    console: 'https://ess.tencent.cn/company-info',
  },
];

export const follows: FollowDefinition[] = [
  {
    provider: 'tencent-esign',
    form: 'tencent-esign/application',
    name: { 'zh-CN': '应用号申请', 'zh-TW': '應用號申請', en: 'Application number' },
    // 资质审核通过之后将会给到您对应的应用号: no time is given.
    time: null,
    ask: {
      'zh-CN': '可写邮件到 e-contract@tencent.com',
      'zh-TW': '可寫郵件到 e-contract@tencent.com',
      en: 'Write to e-contract@tencent.com',
    },
  },
];
