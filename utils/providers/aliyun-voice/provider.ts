import type { ProviderDefinition } from '../provider-definition.ts';

export const provider: ProviderDefinition = {
  id: 'aliyun-voice',
  name: {
    'zh-CN': '阿里云语音服务',
    'zh-TW': '阿里雲語音服務',
    en: 'Alibaba Cloud Voice Service',
  },
  alsoCalled: ['语音服务', '阿里云语音', 'VMS', 'dyvms', 'Voice Messaging Service'],
  source: 'https://help.aliyun.com/zh/vms/',
};
