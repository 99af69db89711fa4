import { inTurn } from '../in-turn.ts';
import { consoleMatches } from '../ring/matches.ts';
import { isProofTab, judgeProof, proofMs, proofPaths } from '../ring/proof.ts';
import { changeKept, readKept, sessionKeys } from '../ring/store.ts';
import { type FrameProbe, type NoProof, proofMark } from '../ring/types.ts';

/**
 * The fresh tab that proves (utils/ring/proof.ts): opened, timed, closed. Each step is in the store before it is done,
 * and an alarm follows each, so that a worker that was stopped goes on where it was.
 */
const alarmPrefix = 'ring-proof:';

/** Everything whose time has come: what was asked for, and what was not answered in time. */
export function proofsDue(): Promise<void> {
  return inTurn('proof', async () => {
    const now = Date.now();
    for (const [origin, { tried, until }] of Object.entries(await readKept('proving'))) {
      if (until <= now) await next(origin, tried, 'no-answer');
    }
    await closeStrays();
  });
}

/** From a tab with our mark. One that nobody waits for any more is closed, too. */
export function onProofProbe(origin: string, tabId: number, probe: FrameProbe): Promise<void> {
  return inTurn('proof', async () => {
    const going = (await readKept('proving'))[origin];
    if (!going) return chrome.tabs.remove(tabId).catch(() => {});
    const found = judgeProof(probe);
    if (found !== 'free' && found !== 'blocked') return next(origin, going.tried, found);
    await changeKept('proved', (all) => ({
      ...all,
      [origin]: { at: probe.at, blocked: found === 'blocked' },
    }));
    await changeKept('unproved', ({ [origin]: _before, ...others }) => others);
    await end(origin);
  });
}

async function next(origin: string, tried: number, why: NoProof): Promise<void> {
  const path = proofPaths[tried];
  await closeTab(origin);
  if (path === undefined) return fail(origin, why);
  const until = Date.now() + proofMs;
  const note = (tabId: number | null) =>
    changeKept('proving', (all) => ({ ...all, [origin]: { tried: tried + 1, until, tabId } }));
  await note(null);
  // Chrome may round an alarm up to half a minute; the worker, if it lives, looks in time.
  await chrome.alarms.create(alarmPrefix + origin, { when: until });
  setTimeout(() => void proofsDue(), proofMs + 50);
  try {
    // With its address from the start: one that is given to an empty tab gets lost when the empty page comes after it.
    const { id } = await chrome.tabs.create({ url: origin + path + proofMark, active: false });
    await note(id ?? null);
  } catch {
    await fail(origin, 'no-tab');
  }
}

async function fail(origin: string, why: NoProof): Promise<void> {
  await changeKept('unproved', (all) => ({ ...all, [origin]: { at: Date.now(), why } }));
  await end(origin);
}

async function end(origin: string): Promise<void> {
  await closeTab(origin);
  await chrome.alarms.clear(alarmPrefix + origin);
  // Last of all: whoever waits for it finds everything settled.
  await changeKept('proving', ({ [origin]: _done, ...others }) => others);
}

/** An answer of nothing leaves a tab without an address: known by its number alone, and not if the user took it up. */
async function closeTab(origin: string): Promise<void> {
  const tabId = (await readKept('proving'))[origin]?.tabId ?? null;
  if (tabId === null) return;
  const tab = await chrome.tabs.get(tabId).catch(() => null);
  if (tab && (!tab.active || isProofTab(tab))) await chrome.tabs.remove(tabId).catch(() => {});
}

/** Of a worker that was stopped between opening and noting, or of a session that was restored. */
async function closeStrays(): Promise<void> {
  const mine = new Set(Object.values(await readKept('proving')).map(({ tabId }) => tabId));
  for (const tab of await chrome.tabs.query({ url: await consoleMatches() })) {
    if (tab.id !== undefined && isProofTab(tab) && !mine.has(tab.id)) {
      await chrome.tabs.remove(tab.id).catch(() => {});
    }
  }
}

export function serveRingProof(): void {
  chrome.storage.session.onChanged.addListener((changes) => {
    if (sessionKeys.proving in changes) void proofsDue();
  });
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(alarmPrefix)) void proofsDue();
  });
  void proofsDue();
}
