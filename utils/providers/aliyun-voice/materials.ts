import type { Material } from '../material.ts';

/** Seed 001: copies bear the company's seal; the picture with the ID in the hand needs none. */
const form = 'aliyun-voice/qualification';

export const materials: Material[] = [
  { form, key: 'business-license', sealed: true },
  { form, key: 'legal-representative-id', sealed: true },
  { form, key: 'operator-id', sealed: true },
  { form, key: 'operator-holding-id' },
  { form, key: 'network-commitment-letter', sealed: true },
  { form, key: 'number-application-letter', sealed: true },
];
