import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { bringToFront } from '../ring/front.ts';
import { type Budget, capMs, refill, spend } from '../ring/guard.ts';
import { holdOf } from '../ring/judge.ts';
import { amendRing, noteRing, readGuardSettings } from '../ring/log.ts';
import type { RingEntry, Silence, SoundEvent } from '../ring/sound.ts';
import { clearNotice, showNotice } from './ring-notice.ts';
import { startRinger } from './ringer-link.ts';

/**
 * Our own ring, from its beginning to its end: the allowance of its console, the entry, the notification. The sound
 * lives in the ringer; which ring is whose outlasts the worker in storage.session.
 */
const ringingSchema = z.object({ tabId: z.int(), origin: z.string() });
type Ringing = z.infer<typeof ringingSchema>;
/** One entry to a ring: two at once must not overwrite each other. */
const ringingKey = (alarm: string) => `ringing:${alarm}`;
/** One console's noise does not use up what another's calls need. */
const budgetKey = (origin: string) => `ringBudget:${origin}`;

async function session(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function readRinging(alarm: string): Promise<Ringing | null> {
  const parsed = ringingSchema.safeParse(await session(ringingKey(alarm)));
  return parsed.success ? parsed.data : null;
}

async function readBudget(origin: string): Promise<Budget | undefined> {
  const parsed = z.object({ at: z.number(), leftMs: z.number() }).safeParse(await session(budgetKey(origin)));
  return parsed.success ? parsed.data : undefined;
}

/** One after the other: each is read, altered, written. */
let spending: Promise<unknown> = Promise.resolve();
function spendBudget(origin: string, ms: number): Promise<unknown> {
  const now = Date.now();
  spending = spending
    .then(async () =>
      browser.storage.session.set({ [budgetKey(origin)]: spend(await readBudget(origin), now, ms) }),
    )
    .catch(() => {});
  return spending;
}

export const entryOf = (
  event: SoundEvent,
  origin: string,
  grounds: string[],
): Omit<RingEntry, 'verdict'> => ({
  id: event.alarm,
  at: event.at,
  origin,
  way: event.way,
  key: event.key,
  hidden: event.hidden,
  loop: event.loop,
  grounds,
});

export async function ring(
  event: SoundEvent,
  tabId: number,
  origin: string,
  silence: Silence,
  grounds: string[],
): Promise<boolean> {
  const { alarm } = event;
  const [settings, budget] = await Promise.all([readGuardSettings(), readBudget(origin)]);
  const entry: RingEntry = { ...entryOf(event, origin, grounds), verdict: 'missed', silence };
  const { leftMs } = refill(budget, Date.now());
  if (leftMs <= 0) {
    await noteRing({ ...entry, because: 'too-much' });
    return false;
  }
  // Begun before the sound and not waited for: a ring that ends at once finds its entry.
  const noted = Promise.all([
    noteRing({ ...entry, verdict: 'rang' }),
    browser.storage.session.set({ [ringingKey(alarm)]: { tabId, origin } }),
  ]);
  const answer = await startRinger({
    alarm,
    where: settings.everywhere ? 'all' : 'default',
    volume: settings.volume,
    holdMs: holdOf(event),
    capMs: Math.min(capMs, Math.max(1000, leftMs)),
    alone: false,
  });
  void showNotice(alarm, answer.started ? silence : 'noSound', origin).then(async () => {
    // It may have ended before its notification was there.
    if (answer.started && !(await readRinging(alarm))) await clearNotice(alarm);
  });
  if (settings.focus) void bringToFront(tabId, { drawAttention: true });
  await noted;
  if (!answer.started) await browser.storage.session.remove(ringingKey(alarm));
  await amendRing(
    alarm,
    answer.started
      ? { afterMs: Math.max(0, answer.at - event.at), devices: answer.devices.length }
      : { verdict: 'missed', because: answer.failure === 'no-device' ? 'no-device' : 'ringer-failed' },
  );
  return answer.started;
}

export async function ended(alarm: string, by: NonNullable<RingEntry['endedBy']>, ms: number): Promise<void> {
  const was = await readRinging(alarm);
  if (was) await spendBudget(was.origin, ms);
  await browser.storage.session.remove(ringingKey(alarm));
  await Promise.all([
    amendRing(alarm, { lastedMs: ms, endedBy: by }),
    by === 'time' && was ? showNotice(alarm, 'missed', was.origin) : clearNotice(alarm),
  ]);
}
