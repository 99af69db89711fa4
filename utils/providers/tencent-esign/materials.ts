import type { Material } from '../material.ts';

/** Document 1420, step 2: for each kind of organisation its one certificate; an owner's ID besides. */
const form = 'tencent-esign/certification';

export const materials: Material[] = [
  { form, key: 'business-license' },
  { form, key: 'legal-representative-id', organizations: ['individual-business'] },
];
