import * as z from 'zod/mini';
import { guardSettingsSchema, soundEventSchema } from '../ring/sound.ts';

/** Messages of the ring guard. `frame`: our script in any frame of a call console, by the browser's own account. */
const empty = z.object({});
const alarm = z.string().check(z.maxLength(40), z.regex(/^[\w-]+$/));
const failure = z.enum(['no-device', 'unknown-device', 'failed']);

const started = z.object({
  started: z.boolean(),
  failure: z.optional(failure),
  /** Date.now() when the first device began. */
  at: z.number(),
  /** Names of the devices, where they may be known; else one empty name each. */
  devices: z.array(z.string()),
});
export type RingerAnswer = z.infer<typeof started>;

/** `default`, `all`, or the id of a device as the extension knows it. */
const where = z.string().check(z.maxLength(200));

export const ringGuardMessages = {
  /** The page sounds or tries to. `ring`: the guard rings for it; hold the port `ringing:<alarm>` while it does. */
  ringSound: { from: 'frame', data: soundEventSchema, answer: z.object({ ring: z.boolean() }) },
  /** The page's attempt is over. */
  ringOver: { from: 'frame', data: z.object({ alarm }), answer: empty },
  /** From the ringer: our ring is over. */
  ringEnded: {
    from: 'views',
    data: z.object({
      alarm,
      by: z.enum(['page', 'page-gone', 'user', 'time', 'heard']),
      ms: z.number(),
    }),
    answer: empty,
  },
  /** Stops whatever rings. */
  ringHush: { from: 'views', data: empty, answer: empty },
  /** Rings for two seconds. */
  ringTest: { from: 'views', data: z.object({ where }), answer: started },
  guardSettings: { from: 'views', data: empty, answer: guardSettingsSchema },
  setGuardSettings: { from: 'views', data: guardSettingsSchema, answer: guardSettingsSchema },
} as const;

/** To the ringer, the offscreen document that makes the sound. */
export const ringerMessages = {
  ringerStart: {
    from: 'background',
    data: z.object({
      alarm,
      where,
      volume: z.number(),
      /** A ring that does not loop is over when it was not repeated for so long. */
      holdMs: z.nullable(z.number()),
      capMs: z.number(),
      /** Without a page that holds a port to it: a test. */
      alone: z.boolean(),
    }),
    answer: started,
  },
  ringerStop: {
    from: 'background',
    data: z.object({ alarm: z.nullable(alarm), by: z.enum(['user', 'heard']) }),
    answer: empty,
  },
} as const;
