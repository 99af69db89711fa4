import type { ProviderDefinition } from '../provider-definition.ts';

export const provider: ProviderDefinition = {
  id: 'tencent-esign',
  name: { 'zh-CN': '腾讯电子签', 'zh-TW': '騰訊電子簽', en: 'Tencent E-Sign' },
  alsoCalled: ['电子签', '腾讯电子签', '电子签集成版', 'ESS'],
  source: 'https://cloud.tencent.com/document/product/1420',
};
