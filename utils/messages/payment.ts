import * as z from 'zod/mini';
import { reasonSchema } from '../autofill/scan-types.ts';

const companyId = z.string().check(z.maxLength(100));
const tries = z.int();

/** The amount of a payment check comes from the user alone, each time. */
export const paymentMessages = {
  paymentTries: { from: 'views', data: z.object({ companyId }), answer: z.object({ tries }) },
  /** The user says that what was typed before was never sent. */
  paymentForget: { from: 'views', data: z.object({ companyId }), answer: z.object({ tries }) },
  paymentFill: {
    from: 'views',
    data: z.object({
      tabId: z.int(),
      document: z.string().check(z.maxLength(100)),
      companyId,
      amount: z.string().check(z.maxLength(10)),
      /** Read on the bank statement. */
      confirmed: z.boolean(),
      /** And knows that a second wrong entry is the last. */
      again: z.boolean(),
    }),
    answer: z.union([z.object({ error: reasonSchema }), z.object({ tries })]),
  },
} as const;
