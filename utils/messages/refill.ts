import * as z from 'zod/mini';

/** Of a row of a form that was sent back: its value changed since, the reason means it, or it stays as it was filed. */
export const rowRefill = z.optional(z.enum(['changed', 'meant', 'kept']));

/** The form was sent back and not filed again. */
export const refillSchema = z.object({
  /** The application's id. */
  application: z.string(),
  /** As the provider words it. */
  reason: z.nullable(z.string()),
  /** Keys of fields whose value in the profile is another than the one that was filed; null where nobody knows. */
  changed: z.nullable(z.array(z.string())),
  /** Keys that the reason means: of these what is not mended yet. */
  unmended: z.array(z.string()),
  meant: z.array(z.string()),
});
export type Refill = z.infer<typeof refillSchema>;
