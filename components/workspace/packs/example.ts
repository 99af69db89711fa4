import type { Pack } from '../../../utils/packs/pack.ts';

/** A pack to begin from: every part it may have. */
export const examplePack: Pack = {
  format: 'ringready-pack',
  version: 1,
  id: 'example-voice',
  name: '示例云语音',
  origin: 'https://console.voice.example',
  form: {
    name: '企业资质',
    titles: ['企业资质'],
    fields: [
      { key: 'company.name', labels: ['主体全称'] },
      { key: 'company.unifiedSocialCreditCode', labels: ['主体代码'], not: ['税号'] },
      { key: 'people.operator.phone', labels: ['业务对接手机'] },
      {
        key: 'business-license',
        labels: ['主体执照'],
        files: { extensions: ['jpg', 'png'], maxBytes: 5 * 1024 * 1024 },
      },
    ],
  },
};
