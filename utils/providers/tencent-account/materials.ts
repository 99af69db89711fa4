import type { Material } from '../material.ts';

/** Document 1420, step 1.4: the certificate in colour, and nothing else. */
export const materials: Material[] = [{ form: 'tencent-account/certification', key: 'business-license' }];
