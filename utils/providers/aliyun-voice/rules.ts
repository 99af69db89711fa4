import type { ProviderRules } from '../provider-rules.ts';

/** Seed 001 and the FAQ on qualifications: who may not apply, and what letters must carry. */
export const rules: ProviderRules = {
  provider: 'aliyun-voice',
  reviewDays: {
    'aliyun-voice/qualification': 1,
    'aliyun-voice/qualification-400': 1,
    'aliyun-voice/renewal': 1,
  },
  refusals: [
    { key: 'company.organizationType', pattern: '^individual-business$', code: 'refused-organization' },
    {
      key: 'company.enterpriseType',
      pattern: '个体工?商?户|自然人独资|个人独资|自然人投资或控股的?独资',
      code: 'refused-enterprise-type',
    },
  ],
  sealed: [
    'business-license',
    'legal-representative-id-front',
    'legal-representative-id-back',
    'operator-id-front',
    'operator-id-back',
    'network-commitment-letter',
    'number-application-letter',
  ],
  letters: [
    {
      kind: 'number-application-letter',
      carries: ['people.operator.name', 'people.operator.idNumber', 'letters.applicationLetterOn'],
    },
    { kind: 'network-commitment-letter', carries: ['company.name', 'letters.commitmentSignedOn'] },
  ],
  inboundOnly400: true,
  source: 'help.aliyun.com/zh/vms: 企业资质 (seed 001), enterprise-qualification-faq',
};
