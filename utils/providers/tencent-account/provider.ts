import type { ProviderDefinition } from '../provider-definition.ts';

/** The account of Tencent Cloud itself: what every product of it is filed under. */
export const provider: ProviderDefinition = {
  id: 'tencent-account',
  name: { 'zh-CN': '腾讯云账号', 'zh-TW': '騰訊雲帳號', en: 'Tencent Cloud account' },
  alsoCalled: ['腾讯云', '账号信息', '企业实名认证'],
  source: 'https://cloud.tencent.com/document/product/378/10496',
};
