import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { paperKinds } from './expiry.ts';
import { stages } from './stages.ts';

/** Told of beside where an application stands: two sources disagree, an answer is overdue, an API does not answer. */
export const otherKinds = ['conflict', 'overdue', 'trouble'] as const;
export type Muteable = (typeof stages)[number] | (typeof otherKinds)[number];

/** What the user wants to be told, and when. Not personal: in storage.local. */
export const tellingSchema = z.object({
  /** Nothing personal in a notification. */
  discreet: z._default(z.boolean(), true),
  /** Hours of the day on the computer's clock; equal: none. */
  quietFrom: z._default(z.int().check(z.minimum(0), z.maximum(23)), 22),
  quietTo: z._default(z.int().check(z.minimum(0), z.maximum(23)), 8),
  digest: z._default(z.boolean(), false),
  muted: z._default(z.array(z.enum([...stages, ...otherKinds])), []),
  /** Kinds of papers whose end is not told of, nor counted on the badge; the board shows it all the same. */
  mutedPapers: z._default(z.array(z.enum(paperKinds)), []),
  /** Days the user says are or are not worked, beyond the calendar's data; a year by itself: all of its are given. */
  override: z._default(z.record(z.string(), z.boolean()), {}),
});
export type Telling = z.infer<typeof tellingSchema>;

const key = 'reviews.telling';

export async function getTelling(): Promise<Telling> {
  const parsed = tellingSchema.safeParse((await browser.storage.local.get(key))[key] ?? {});
  return parsed.success ? parsed.data : tellingSchema.parse({});
}

/** One after the other, each from what is there then: two quick clicks, or another window, lose nothing to each other. */
export function changeTelling(make: (now: Telling) => Partial<Telling>): Promise<Telling> {
  return navigator.locks.request(key, async () => {
    const now = await getTelling();
    const next = { ...now, ...make(now) };
    await browser.storage.local.set({ [key]: next });
    return next;
  });
}

/** Quiet hours may run over midnight. */
export const isQuiet = (
  { quietFrom, quietTo }: Pick<Telling, 'quietFrom' | 'quietTo'>,
  hour: number,
): boolean =>
  quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;

/** On the computer's own clock: one summary a day is one of the user's days. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** A summary comes at this hour, or in the first hour after it that is not quiet: there may be none before midnight. */
export const digestHour = 9;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
export const summaryHour = (telling: Pick<Telling, 'quietFrom' | 'quietTo'>): number =>
  hours.map((hour) => (hour + digestHour) % 24).find((hour) => !isQuiet(telling, hour)) ?? digestHour;

/** More at once than this are one notification: a burst after a long sleep is not thirty. */
export const mostSingle = 3;

export type Manner = 'later' | 'each' | 'together';

/** How so much news may be told now; what may not stays untold, and is looked at again. */
export function manner(
  count: number,
  telling: Pick<Telling, 'quietFrom' | 'quietTo' | 'digest'>,
  now: Date,
  lastDigest: string | null,
): Manner {
  if (count === 0 || isQuiet(telling, now.getHours())) return 'later';
  if (telling.digest)
    return now.getHours() >= summaryHour(telling) && lastDigest !== localDay(now) ? 'together' : 'later';
  return count > mostSingle ? 'together' : 'each';
}
