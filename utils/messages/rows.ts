import * as z from 'zod/mini';
import { reasonSchema } from '../autofill/scan-types.ts';

/** One more row in a list of the page's (docs/adr/0014): `ref` is a control of its last row. Carries no value. */
export const rowMessages = {
  addRow: {
    from: 'background',
    data: z.object({ scanId: z.string().check(z.maxLength(60)), ref: z.string().check(z.maxLength(40)) }),
    answer: z.object({ added: z.boolean(), reason: z.optional(reasonSchema) }),
  },
} as const;
