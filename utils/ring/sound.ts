import * as z from 'zod/mini';

/** What a page did to make itself heard, as the bridge in its document tells it. No address, no text of the page. */
const id = z.string().check(z.maxLength(40), z.regex(/^[\w-]+$/));

export const soundEventSchema = z.object({
  /** The bridge's name for this attempt to ring, from its start to its end. */
  alarm: id,
  way: z.enum(['media', 'web-audio']),
  /** blocked: refused. pending: accepted, nothing sounds yet. playing: it runs. */
  state: z.enum(['blocked', 'pending', 'playing']),
  /** Fingerprint of what is played: the same from one day to the next, and no address. */
  key: id,
  hint: z.enum(['ring', 'other', 'none']),
  loop: z.boolean(),
  seconds: z.nullable(z.number().check(z.nonnegative())),
  silent: z.boolean(),
  stream: z.boolean(),
  controls: z.boolean(),
  hidden: z.boolean(),
  /** The user clicked or typed in the page just now. */
  clicked: z.boolean(),
  /** The user has clicked or typed in the page since it was loaded: it may sound. */
  unlocked: z.boolean(),
  /** How many times in a row the same sound came back after the same pause. */
  beats: z.int().check(z.minimum(0), z.maximum(1000)),
  /** Milliseconds from one time to the next, if the pauses are equal. */
  every: z.nullable(z.number().check(z.nonnegative())),
  /** A notification that speaks of a call came with it. */
  notice: z.boolean(),
  /** The page will not say when it is over: it waits for its context to run, or gave up. */
  waits: z.boolean(),
  /** Date.now() of the attempt. */
  at: z.number(),
});
export type SoundEvent = z.infer<typeof soundEventSchema>;

/** Why a ring was, or would have been, silent. */
export const silences = [
  /** Chrome refused it: nobody clicked in the page since it was loaded. */
  'blocked',
  /** Accepted, and nothing came: media of a tab that was never in front are not loaded. */
  'not-loaded',
  'tab-muted',
  'site-muted',
  /** It plays, and Chrome says the tab makes no sound. */
  'not-audible',
] as const;
export type Silence = (typeof silences)[number];

export const verdicts = [
  /** The page's own ring sounded. */
  'heard',
  /** It did not, and we rang instead. */
  'rang',
  /** It did not, and we did not either: see `because`. */
  'missed',
  /** A sound, and no ring. */
  'not-ring',
] as const;

/** Why we did not ring though the page was silent. */
export const unrung = [
  'site-off',
  'guard-off',
  'too-much',
  'too-short',
  'no-device',
  'ringer-failed',
  'unsure',
] as const;

export const ringEntrySchema = z.object({
  id,
  at: z.number(),
  /** Of the console. */
  origin: z.string().check(z.maxLength(300)),
  way: z.enum(['media', 'web-audio']),
  key: id,
  verdict: z.enum(verdicts),
  silence: z.optional(z.enum(silences)),
  because: z.optional(z.enum(unrung)),
  hidden: z.boolean(),
  loop: z.boolean(),
  /** What made it a ring, or not (judge.ts). */
  grounds: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(12)),
  /** Milliseconds from the page's attempt to our sound. */
  afterMs: z.optional(z.number()),
  /** How long it rang. */
  lastedMs: z.optional(z.number()),
  endedBy: z.optional(z.enum(['page', 'page-gone', 'user', 'time', 'heard'])),
  devices: z.optional(z.int()),
  feedback: z.optional(z.enum(['ring', 'not-ring'])),
});
export type RingEntry = z.infer<typeof ringEntrySchema>;

export const guardSettingsSchema = z.object({
  enabled: z._default(z.boolean(), true),
  /** Origins at which the guard is off. */
  off: z._default(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)), []),
  /** Bring the console's window to the front when it rings. */
  focus: z._default(z.boolean(), false),
  /** 0.05 to 1 */
  volume: z._default(z.number().check(z.minimum(0.05), z.maximum(1)), 0.8),
  /** On every output device, where the extension may use the microphone; else on the default one. */
  everywhere: z._default(z.boolean(), true),
});
export type GuardSettings = z.infer<typeof guardSettingsSchema>;
