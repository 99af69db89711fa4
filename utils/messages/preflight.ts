import * as z from 'zod/mini';
import { reasonSchema } from '../autofill/scan-types.ts';

/** What a review would send back: codes, keys and the params of their texts, no values but dates and kinds. */
export const findingSchema = z.object({
  code: z.string().check(z.maxLength(60)),
  severity: z.enum(['error', 'warning']),
  key: z.string().check(z.maxLength(100)),
  params: z.record(z.string(), z.string()),
});

export const preflightMessages = {
  /** Of the form on a tab's page and a company: what to mend before filling, and what is left of it after. */
  preflight: {
    from: 'views',
    data: z.object({ tabId: z.int(), companyId: z.string(), numberRequest: z.optional(z.int()) }),
    answer: z.union([z.object({ error: reasonSchema }), z.object({ findings: z.array(findingSchema) })]),
  },
} as const;
