import type { FormDefinition } from '../form-definition.ts';

/** 申请应用号以及接口白名单 (document 1420, step 3), once an Excel by e-mail, now filled online. */
export const form: FormDefinition = {
  id: 'tencent-esign/application',
  provider: 'tencent-esign',
  name: { 'zh-CN': '应用号申请', 'zh-TW': '應用號申請', en: 'Application number' },
  titles: ['应用号', '申请应用', '创建应用', '新建应用', '应用集成', '应用信息', '电子签'],
  proof: ['申请应用号', '应用号(?:申请|信息)', '接口白名单', '电子签.*应用', '集成应用'],
  host: '^ess\\.tencent\\.cn$',
  paths: ['/(?:open|app|application)[^/]*(?:/|$)', '/ess/'],
  never: ['发票|开票|退款|充值|工单|客户|登录'],
  fields: [
    {
      key: 'esign.uin',
      labels: ['Uin', '主账号Uin', '腾讯云主账号Uin', '腾讯云账号ID', '主账号ID', '腾讯云主账号ID', '账号ID'],
    },
    { key: 'company.name', labels: ['企业名称'] },
    { key: 'esign.application.name', labels: ['应用名称'] },
    {
      key: 'esign.application.type',
      labels: ['应用类型'],
      options: {
        'PC Web': ['PC Web', 'PCWeb', 'PC网页'],
        'APP(IOS)': ['APP(IOS)', 'APP（IOS）', 'APP(iOS)'],
        'APP(Android)': ['APP(Android)', 'APP（Android）'],
        微信小程序: ['微信小程序'],
        H5: ['H5'],
        其他: ['其他'],
      },
    },
    { key: 'esign.application.description', labels: ['应用简介'], maxLength: 100 },
    {
      key: 'esign.allowlistedInterfaces',
      labels: ['白名单接口', '白名单接口名', '接口白名单', '申请白名单接口', '需要开通的白名单接口'],
    },
    { key: 'company.unifiedSocialCreditCode' },
    { key: 'people.operator.name' },
    { key: 'people.operator.phone' },
    { key: 'company.email' },
  ],
  needs: {
    distinct: 3,
    anyOf: [
      'esign.uin',
      'esign.application.name',
      'esign.application.type',
      'esign.application.description',
      'esign.allowlistedInterfaces',
    ],
    least: 3,
    own: ['esign.uin', 'esign.allowlistedInterfaces'],
  },
  source: 'cloud.tencent.com document 1420, 步骤3：申请应用号以及接口白名单',
};
