import type { ProviderDefinition } from '../provider-definition.ts';

/** Renamed 腾讯云呼叫中心 → 云联络中心; pages and documents use both. */
export const provider: ProviderDefinition = {
  id: 'tencent-ccc',
  name: {
    'zh-CN': '腾讯云联络中心（原呼叫中心）',
    'zh-TW': '騰訊雲聯絡中心（原呼叫中心）',
    en: 'Tencent Cloud Contact Center (TCCC)',
  },
  alsoCalled: ['腾讯云呼叫中心', '云呼叫中心', '腾讯云联络中心', '云联络中心', '联络中心', 'TCCC'],
  source: 'https://cloud.tencent.com/document/product/679',
};
