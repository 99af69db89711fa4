import type { ProviderDefinition } from '../provider-definition.ts';

export const provider: ProviderDefinition = {
  id: 'volcengine-voice',
  name: {
    'zh-CN': '火山引擎语音服务',
    'zh-TW': '火山引擎語音服務',
    en: 'Volcengine Voice Service',
  },
  alsoCalled: ['火山引擎', '火山语音服务', '语音服务', 'vms', 'Volcengine'],
  source: 'https://www.volcengine.com/docs/6358',
};
