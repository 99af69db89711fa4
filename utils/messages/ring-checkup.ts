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
  framed: z.optional(
    z.nullable(
      z.object({
        depth: z.int().check(z.minimum(1), z.maximum(100)),
        site: z.nullable(z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^\s/*?#@]+$/))),
        autoplay: z.nullable(z.boolean()),
        microphone: z.nullable(z.boolean()),
      }),
    ),
  ),
});

export const tabProbesSchema = z.record(
  z.string(),
  z.object({ load: z.nullable(frameProbeSchema), last: frameProbeSchema }),
);

export const ringCheckupMessages = {
  /** From our script in a document of a call console. `hold`: keep the page from being frozen. */
  ringProbe: { from: 'frame', data: frameProbeSchema, answer: z.object({ hold: z.boolean() }) },
  /** A document in a frame is left, perhaps to be kept for going back: until it says something again it is gone. */
  ringLeft: { from: 'frame', data: z.object({}), answer: z.object({}) },
} as const;
