import type { ProviderRules } from '../provider-rules.ts';

/** No review time is published; 企业 → 号码 → 呼叫 in this order. 业务承载方 is the company itself. */
export const rules: ProviderRules = {
  provider: 'volcengine-voice',
  reviewDays: {},
  letters: [
    {
      kind: 'number-application-letter',
      carries: ['people.operator.name', 'people.operator.idNumber', 'letters.applicationLetterOn'],
    },
    { kind: 'network-commitment-letter', carries: ['company.name', 'letters.commitmentSignedOn'] },
  ],
  equal: [['telephony.businessCarrier', 'company.name']],
  source: 'volcengine.com docs 6358/2166649 (Click2CallCompanyAuth), 6358/173327 (AddQualification)',
};
