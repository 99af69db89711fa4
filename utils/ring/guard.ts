import type { Silence, SoundEvent } from './sound.ts';

/** What Chrome says of the tab. */
export interface TabSound {
  audible: boolean;
  muted: boolean;
  /** By the site's sound setting rather than by the tab's own switch. */
  mutedBySite: boolean;
}

/** What to do about a ring, as far as one can tell now: `wait` says to look again. */
export type Step = { act: 'ring'; silence: Silence } | { act: 'heard' } | { act: 'wait' } | { act: 'unsure' };

/** A context that may sound needs this long to begin; one in a page nobody clicked in most likely may not. */
const contextStart = { unlocked: 400, locked: 80 };
/** A file may take this long to come; a tab that was never in front does not load it at all. */
const fileStart = { shown: 1500, hidden: 600 };
/** Chrome needs this long to notice that a tab sounds. */
const audibleAfter = 1500;

/**
 * What to do `elapsed` milliseconds after the page's attempt (of which `playingFor` it has been playing). `trusted`:
 * it is known to be no silent file (named a ring, told by the user, or heard before): a loop of silence plays too,
 * keeps pages awake, and must not make us ring.
 */
export function nextStep(
  sound: Pick<SoundEvent, 'state' | 'way' | 'hidden' | 'unlocked' | 'waits'>,
  {
    elapsed,
    playingFor,
    tab,
    trusted,
  }: { elapsed: number; playingFor: number; tab: TabSound; trusted: boolean },
): Step {
  const muted: Silence = tab.mutedBySite ? 'site-muted' : 'tab-muted';
  if (sound.state === 'blocked') return { act: 'ring', silence: 'blocked' };
  if (sound.state === 'pending') {
    const bound =
      sound.way === 'web-audio'
        ? contextStart[sound.unlocked || sound.waits ? 'unlocked' : 'locked']
        : fileStart[sound.hidden ? 'hidden' : 'shown'];
    if (elapsed < bound) return { act: 'wait' };
    return { act: 'ring', silence: sound.way === 'web-audio' ? 'blocked' : 'not-loaded' };
  }
  // `audible` is true of a muted tab as well: it tells sound from silence, `muted` tells who hears it.
  if (tab.audible || (tab.muted && trusted)) {
    return tab.muted ? { act: 'ring', silence: muted } : { act: 'heard' };
  }
  if (playingFor < audibleAfter) return { act: 'wait' };
  return trusted ? { act: 'ring', silence: 'not-audible' } : { act: 'unsure' };
}

/**
 * How much a site may make us ring: three minutes at a stretch, which quiet time gives back minute for minute. That is
 * more than any call, and a page that wants noise gets no more than half of the time; the notification has the switch.
 */
export interface Budget {
  at: number;
  leftMs: number;
}
const fullMs = 180_000;

export function refill(budget: Budget | undefined, now: number): Budget {
  // The clock was set back.
  if (!budget || budget.at > now) return { at: now, leftMs: fullMs };
  return { at: now, leftMs: Math.min(fullMs, budget.leftMs + now - budget.at) };
}

/** Takes off a ring of `ms` that has just ended. Two of a site that sounded at once count once. */
export function spend(budget: Budget | undefined, now: number, ms: number): Budget {
  const began = Math.max(now - Math.max(0, ms), budget && budget.at <= now ? budget.at : 0);
  return { at: now, leftMs: refill(budget, began).leftMs - (now - began) };
}

/** Longest ring in one piece. */
export const capMs = 60_000;
