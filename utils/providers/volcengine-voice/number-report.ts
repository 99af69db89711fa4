import type { FormDefinition } from '../form-definition.ts';
import { form as company } from './company-report.ts';

/**
 * Click2CallNumberAuth: at most a hundred numbers, each once. Whether they are added, changed or taken away is the user's
 * word (in the profile, or on the page), never ours; taking away asks for no letter and no wording.
 */
const onTakingAway = { key: 'telephony.numberReport.action' as const, values: ['delete'] };

export const form: FormDefinition = {
  id: 'volcengine-voice/number-report',
  provider: 'volcengine-voice',
  name: {
    'zh-CN': '双呼号码报备 (Click2CallNumberAuth)',
    'zh-TW': '雙呼號碼報備 (Click2CallNumberAuth)',
    en: 'Number report (Click2CallNumberAuth)',
  },
  titles: ['[Cc]lick2[Cc]all[Nn]umber[Aa]uth', '双呼号码报备'],
  after: company.id,
  parameters: true,
  fields: [
    { key: 'company.name' },
    { key: 'company.unifiedSocialCreditCode' },
    {
      key: 'telephony.numberReport.action',
      options: {
        add: ['add', '新增', '添加'],
        update: ['update', '修改', '更新'],
        delete: ['delete', '删除'],
      },
    },
    { key: 'telephony.numberReport.numbers' },
    { key: 'publicUrls.businessUsageCommitmentLetter', notFor: onTakingAway },
    { key: 'publicUrls.businessUsageCommitmentLetter.fileName', notFor: onTakingAway },
    { key: 'telephony.scripts.content', notFor: onTakingAway },
    { key: 'telephony.scripts.scene', notFor: onTakingAway },
  ],
  needs: {
    distinct: 3,
    anyOf: [
      'telephony.numberReport.numbers',
      'publicUrls.businessUsageCommitmentLetter',
      'telephony.numberReport.action',
    ],
    least: 2,
    own: ['telephony.numberReport.numbers', 'publicUrls.businessUsageCommitmentLetter'],
  },
  source: 'volcengine.com/docs/6358/2166648',
};
