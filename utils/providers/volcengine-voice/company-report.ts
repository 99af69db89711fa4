import type { FormDefinition } from '../form-definition.ts';

/**
 * Click2CallCompanyAuth in the API Explorer: labels are the parameters' names, pictures are addresses on the web with a
 * file name each, and scriptList has a row for each wording.
 */
export const form: FormDefinition = {
  id: 'volcengine-voice/company-report',
  provider: 'volcengine-voice',
  name: {
    'zh-CN': '双呼企业报备 (Click2CallCompanyAuth)',
    'zh-TW': '雙呼企業報備 (Click2CallCompanyAuth)',
    en: 'Company report (Click2CallCompanyAuth)',
  },
  titles: ['[Cc]lick2[Cc]all[Cc]ompany[Aa]uth', '双呼企业报备'],
  parameters: true,
  fields: [
    { key: 'company.name' },
    { key: 'company.unifiedSocialCreditCode' },
    { key: 'publicUrls.businessLicense' },
    { key: 'publicUrls.businessLicense.fileName' },
    { key: 'publicUrls.legalRepresentativeId' },
    { key: 'publicUrls.legalRepresentativeId.fileName' },
    { key: 'publicUrls.operatorId' },
    { key: 'publicUrls.operatorId.fileName' },
    { key: 'publicUrls.operatorHoldingId' },
    { key: 'publicUrls.operatorHoldingId.fileName' },
    { key: 'publicUrls.networkCommitmentLetter' },
    { key: 'publicUrls.networkCommitmentLetter.fileName' },
    { key: 'publicUrls.numberApplicationLetter' },
    { key: 'publicUrls.numberApplicationLetter.fileName' },
    { key: 'telephony.calleeSource' },
    { key: 'telephony.businessCarrier' },
    { key: 'telephony.scripts.content' },
    { key: 'telephony.scripts.scene' },
  ],
  lists: [{ of: 'telephony.scripts', keys: ['telephony.scripts.content', 'telephony.scripts.scene'] }],
  needs: {
    distinct: 4,
    anyOf: [
      'publicUrls.legalRepresentativeId',
      'publicUrls.operatorId',
      'publicUrls.operatorHoldingId',
      'publicUrls.networkCommitmentLetter',
      'publicUrls.numberApplicationLetter',
      'publicUrls.businessLicense',
    ],
    least: 2,
    own: [
      'publicUrls.networkCommitmentLetter',
      'publicUrls.numberApplicationLetter',
      'publicUrls.operatorHoldingId',
      'publicUrls.operatorId',
    ],
  },
  source: 'volcengine.com/docs/6358/2166649',
};
