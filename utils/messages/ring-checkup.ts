import * as z from 'zod/mini';

/** Messages of the check-up. The popup reads what is stored and asks nobody: see utils/ring/context.ts. */
const answer = z.enum(['granted', 'denied', 'prompt']);

export const frameProbeSchema = z.object({
  at: z.number(),
  when: z.enum(['load', 'later']),
  activated: z.boolean(),
  context: z.enum(['runs', 'blocked', 'unclear']),
  element: z.enum(['plays', 'blocked', 'unclear']),
  permissions: z.object({
    microphone: z.optional(answer),
    camera: z.optional(answer),
    notifications: z.optional(answer),
    'background-sync': z.optional(answer),
  }),
  devices: z.nullable(
    z.object({
      inputs: z.int().check(z.minimum(0), z.maximum(1000)),
      outputs: z.int().check(z.minimum(0), z.maximum(1000)),
      output: z.nullable(z.string().check(z.maxLength(100))),
    }),
  ),
  translated: z.boolean(),
  agentState: z.nullable(z.enum(['free', 'busy', 'rest', 'after-call', 'offline'])),
});

export const tabProbesSchema = z.record(
  z.string(),
  z.object({ load: z.nullable(frameProbeSchema), last: frameProbeSchema }),
);

export const ringCheckupMessages = {
  /** From our script in a document of a call console. `hold`: keep the page from being frozen. */
  ringProbe: { from: 'frame', data: frameProbeSchema, answer: z.object({ hold: z.boolean() }) },
} as const;
