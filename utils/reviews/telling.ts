import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Stage, stages } from './stages.ts';

/** What the user wants to be told, and when. Not personal: in storage.local. */
export const tellingSchema = z.object({
  /** Nothing personal in a notification. */
  discreet: z._default(z.boolean(), true),
  /** Hours of the day on the computer's clock; equal: none. */
  quietFrom: z._default(z.int().check(z.minimum(0), z.maximum(23)), 22),
  quietTo: z._default(z.int().check(z.minimum(0), z.maximum(23)), 8),
  digest: z._default(z.boolean(), false),
  muted: z._default(z.array(z.enum(stages)), []),
  /** Days the user says are or are not worked, beyond the calendar's data. */
  override: z._default(z.record(z.string(), z.boolean()), {}),
});
export type Telling = z.infer<typeof tellingSchema>;

const key = 'reviews.telling';

export async function getTelling(): Promise<Telling> {
  const parsed = tellingSchema.safeParse((await browser.storage.local.get(key))[key] ?? {});
  return parsed.success ? parsed.data : tellingSchema.parse({});
}

export async function setTelling(change: Partial<Telling>): Promise<Telling> {
  const next = { ...(await getTelling()), ...change };
  await browser.storage.local.set({ [key]: next });
  return next;
}

/** Quiet hours may run over midnight. */
export const isQuiet = (
  { quietFrom, quietTo }: Pick<Telling, 'quietFrom' | 'quietTo'>,
  hour: number,
): boolean =>
  quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;

/** What may be told now; what may not stays untold, and is looked at again. */
export function tellable<T extends { stage: Stage }>(
  news: readonly T[],
  telling: Telling,
  { hour, today, lastDigest }: { hour: number; today: string; lastDigest: string | null },
): { tell: T[]; skip: T[]; asDigest: boolean } {
  const skip = news.filter(({ stage }) => telling.muted.includes(stage));
  const wanted = news.filter(({ stage }) => !telling.muted.includes(stage));
  if (isQuiet(telling, hour)) return { tell: [], skip, asDigest: false };
  if (telling.digest) return { tell: hour >= 9 && lastDigest !== today ? wanted : [], skip, asDigest: true };
  // A burst after a long sleep is one notification, not thirty.
  return { tell: wanted, skip, asDigest: wanted.length > 3 };
}
