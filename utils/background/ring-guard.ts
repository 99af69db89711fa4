import { browser } from 'wxt/browser';
import { addedOrigins } from '../consoles/added.ts';
import { listenInBackground, type Sender } from '../messaging.ts';
import { callConsoleOf } from '../ring/consoles.ts';
import { bringToFront } from '../ring/front.ts';
import { nextStep, type TabSound } from '../ring/guard.ts';
import { judge } from '../ring/judge.ts';
import {
  amendRing,
  learn,
  noteRing,
  readGuardSettings,
  readLearnt,
  readLog,
  writeGuardSettings,
} from '../ring/log.ts';
import { consoleMatches } from '../ring/matches.ts';
import { isBeat } from '../ring/page/beats.ts';
import type { RingEntry, SoundEvent } from '../ring/sound.ts';
import { ended, entryOf, readRinging, ring } from './our-ring.ts';
import { clearNotice, onNotice } from './ring-notice.ts';
import { openRinger, startRinger, stopRinger } from './ringer-link.ts';

/**
 * Decides whether a page's ring is heard, and has ours rung (our-ring.ts) if it is not. Nothing that matters is kept
 * here: what is asked is answered within seconds, and the bridge in the page asks again if the worker was stopped over
 * it.
 */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function soundOf(tabId: number): Promise<TabSound | null> {
  try {
    const { audible, mutedInfo } = await chrome.tabs.get(tabId);
    const muted = mutedInfo?.muted ?? false;
    return { audible: audible ?? false, muted, mutedBySite: muted && (await siteMuted(tabId)) };
  } catch {
    return null; // closed
  }
}

/** Only where the check-up's permission (contentSettings) is there; else it is called a muted tab. */
async function siteMuted(tabId: number): Promise<boolean> {
  const { sound } = (chrome.contentSettings ?? {}) as {
    sound?: chrome.contentSettings.ContentSetting<string>;
  };
  try {
    const { url } = await chrome.tabs.get(tabId);
    return url !== undefined && (await sound?.get({ primaryUrl: url }))?.setting === 'block';
  } catch {
    return false;
  }
}

/** What the page said last of a sound that is being looked at. */
const looking = new Map<string, { event: SoundEvent; playingSince: number | null; over: boolean }>();
/** How long one question may take; the bridge hears of nothing until then. */
const longestLook = 4000;
const lookEvery = 40;

/** The console it comes from. An empty or a sandboxed frame has no address of its own: then the tab's counts. */
async function originOf(sender: Sender): Promise<string | null> {
  const added = await addedOrigins('ring');
  for (const url of [sender.origin, sender.url, sender.tab?.url]) {
    const origin = callConsoleOf(url, added);
    if (origin) return origin;
  }
  return null;
}

async function onSound(event: SoundEvent, sender: Sender): Promise<{ ring: boolean }> {
  const tabId = sender.tab?.id;
  const origin = await originOf(sender);
  if (tabId === undefined || origin === null) return { ring: false };

  const at = looking.get(event.alarm);
  if (at) {
    // News of a sound that is being looked at: whoever looks will see it.
    if (event.state === 'playing') at.playingSince ??= Date.now();
    at.event = event;
    return { ring: false };
  }

  const [settings, learnt, ringing] = await Promise.all([
    readGuardSettings(),
    readLearnt(),
    readRinging(event.alarm),
  ]);
  if (ringing) {
    if (event.state === 'playing') void lookAgain(event, tabId);
    else if (!(await isStillRing(event, origin))) return { ring: false };
    // The bridge lost the port, or the worker its answer; or it is known better now what rings.
    else
      return {
        ring: await ring(event, tabId, origin, 'blocked', judge(event, learnt[event.key]).grounds),
      };
    return { ring: true };
  }
  const mine = learnt[event.key] ?? {};
  const { ring: isRing, grounds } = judge(event, mine);
  const entry: RingEntry = { ...entryOf(event, origin, grounds), verdict: 'not-ring' };
  if (!isRing) {
    // Silence that the page means is nothing to ask about.
    if (!event.silent && !event.stream) void noteRing(entry);
    return { ring: false };
  }
  const trusted = mine.told === 'ring' || mine.sounded === true || event.hint === 'ring' || isBeat(event);
  const seen = { event, playingSince: event.state === 'playing' ? Date.now() : null, over: false };
  looking.set(event.alarm, seen);
  try {
    const off = !settings.enabled ? 'guard-off' : settings.off.includes(origin) ? 'site-off' : undefined;
    // Made while we look: the page's sound may yet come, and then it is not needed.
    if (!off && event.state !== 'playing') void openRinger().catch(() => {});
    const started = Date.now();
    for (;;) {
      const tab = await soundOf(tabId);
      if (!tab) return { ring: false };
      const now = Date.now();
      const step = nextStep(seen.event, {
        elapsed: now - event.at,
        playingFor: seen.playingSince === null ? 0 : now - seen.playingSince,
        tab,
        trusted,
      });
      if (step.act === 'heard') {
        void noteRing({ ...entry, verdict: 'heard' });
        void learn(event.key, { sounded: true });
        return { ring: false };
      }
      if (step.act === 'unsure') {
        void noteRing({ ...entry, verdict: 'missed', because: 'unsure' });
        return { ring: false };
      }
      if (seen.over) {
        // It runs: what the page waited with is a sound of its own.
        if (!seen.event.waits) void noteRing({ ...entry, verdict: 'missed', because: 'too-short' });
        return { ring: false };
      }
      if (step.act === 'ring') {
        if (off) {
          void noteRing({ ...entry, verdict: 'missed', silence: step.silence, because: off });
          return { ring: false };
        }
        const was = seen.event;
        const rings = await ring(was, tabId, origin, step.silence, grounds);
        // What was told of it meanwhile.
        const { key, seconds, waits } = seen.event;
        if (rings && waits !== was.waits) await ring(seen.event, tabId, origin, step.silence, grounds);
        const same = key === event.key && seconds === event.seconds;
        return { ring: rings && (same || (await isStillRing(seen.event, origin))) };
      }
      if (now - started > longestLook) return { ring: false };
      await pause(lookEvery);
    }
  } finally {
    looking.delete(event.alarm);
  }
}

/** Its length and its fingerprint may come later than the ring: then ours ends if it turns out to be none. */
async function isStillRing(event: SoundEvent, origin: string): Promise<boolean> {
  const { ring: is, grounds } = judge(event, (await readLearnt())[event.key]);
  if (is) await amendRing(event.alarm, { key: event.key });
  else {
    await noteRing({ ...entryOf(event, origin, grounds), verdict: 'not-ring' });
    await stopRinger(event.alarm, 'user');
  }
  return is;
}

/** The page's own ring began to play while ours rang: ours stops if the page's is heard. */
async function lookAgain(event: SoundEvent, tabId: number): Promise<void> {
  const until = Date.now() + 2500;
  while (Date.now() < until) {
    const tab = await soundOf(tabId);
    if (!tab || tab.muted) return;
    if (tab.audible) {
      await stopRinger(event.alarm, 'heard');
      return;
    }
    await pause(100);
  }
}

/** Consoles that were open before the extension was installed or updated have no guard yet. */
async function guardOpenConsoles(): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({ url: await consoleMatches() })) {
    if (id === undefined || discarded) continue;
    const target = { tabId: id, allFrames: true };
    try {
      const [there] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => (globalThis as { ringreadyBridge?: () => boolean }).ringreadyBridge?.() ?? false,
      });
      if (there?.result) continue;
      // The bridge first: it waits for the hook.
      await chrome.scripting.executeScript({ target, files: ['/ring-bridge.js'] });
      await chrome.scripting.executeScript({
        target,
        world: 'MAIN',
        files: ['/content-scripts/ring-hook.js'],
      });
    } catch {
      // The tab was closed, or shows an error.
    }
  }
}

export function serveRingGuard(): void {
  browser.runtime.onInstalled.addListener(() => void guardOpenConsoles());

  listenInBackground({
    ringSound: onSound,
    ringOver({ alarm }) {
      const seen = looking.get(alarm);
      if (seen) seen.over = true;
      return {};
    },
    async ringEnded({ alarm, by, ms }) {
      await ended(alarm, by, ms);
      return {};
    },
    async ringHush() {
      await stopRinger(null, 'user');
      return {};
    },
    async ringTest({ where }) {
      const { volume } = await readGuardSettings();
      const alarm = `test-${crypto.randomUUID().slice(0, 8)}`;
      return startRinger({ alarm, where, volume, holdMs: null, capMs: 2000, alone: true });
    },
    guardSettings: readGuardSettings,
    setGuardSettings: writeGuardSettings,
  });

  onNotice(async (alarm, pressed) => {
    const was = await readRinging(alarm);
    await stopRinger(alarm, 'user');
    await clearNotice(alarm);
    const origin = was?.origin ?? (await readLog()).find(({ id }) => id === alarm)?.origin;
    if (pressed === 'site-off' && origin) {
      const settings = await readGuardSettings();
      await writeGuardSettings({ ...settings, off: [...new Set([...settings.off, origin])] });
    } else if (was) await bringToFront(was.tabId, { drawAttention: true });
  });
}
