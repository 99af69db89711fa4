import type { Material } from '../material.ts';

/** Documents 6358/2166649 and 6358/2166648: the company, then its numbers. Both take addresses of pictures. */
const form = 'volcengine-voice/company-report';

export const materials: Material[] = [
  { form, key: 'business-license' },
  { form, key: 'legal-representative-id' },
  { form, key: 'operator-id' },
  { form, key: 'operator-holding-id' },
  { form, key: 'network-commitment-letter', sealed: true },
  { form, key: 'number-application-letter', sealed: true },
  { form: 'volcengine-voice/number-report', key: 'business-usage-commitment-letter', sealed: true },
];
