import { browser } from 'wxt/browser';
import { addedOrigins, onAddedChanged } from '../consoles/added.ts';
import { registerAddedScripts } from '../consoles/scripts.ts';
import { languageOf, translator } from '../i18n/language.ts';
import { ringTexts } from '../i18n/ring.ts';
import { ringCheckTexts } from '../i18n/ring-checks.ts';
import { inTurn } from '../in-turn.ts';
import { listenInBackground, type Sender } from '../messaging.ts';
import { type Finding, runChecks } from '../ring/checks/all.ts';
import { topOf } from '../ring/checks/shared.ts';
import { callConsoleOf } from '../ring/consoles.ts';
import { factsOf, openConsoles, readContext } from '../ring/context.ts';
import { keepDevice } from '../ring/device-marks.ts';
import { awakeAlarm, stayAwake } from '../ring/fixes/awake.ts';
import { fixOf, goOn, shiftOver, tabGone, tabRenamed } from '../ring/fixes/run.ts';
import { consoleFrameOf, dropFramed, goneOf, noteFramed, placeOf } from '../ring/framed.ts';
import { bringToFront } from '../ring/front.ts';
import { readLog } from '../ring/log.ts';
import { consoleMatches } from '../ring/matches.ts';
import { isProofTab } from '../ring/proof.ts';
import { askForProbes, changeKept, localKeys, noteProbe, readKept } from '../ring/store.ts';
import type { CheckContext, FrameProbe, TabFacts } from '../ring/types.ts';
import { alarmsOf } from '../ring/watch.ts';
import { tellBadge } from './badge.ts';
import { onProofProbe, serveRingProof } from './ring-proof.ts';

/**
 * Takes the probes of the consoles, watches for what would silence a call, and goes on with a fix whose permission was
 * asked for in a popup that is gone. Everything it knows is in the store: a worker that died misses nothing, for each
 * of these events wakes it.
 */
const testNotice = 'ring-test';
const watchNotice = 'ring-watch:';

async function words() {
  const { language } = await browser.storage.local.get('language');
  const chosen = languageOf(typeof language === 'string' ? language : browser.i18n.getUILanguage());
  return { ui: translator(ringTexts, chosen), checks: translator(ringCheckTexts, chosen) };
}

async function onProbe(probe: FrameProbe, sender: Sender & { origin?: string }): Promise<{ hold: boolean }> {
  const tabId = sender.tab?.id;
  const added = await addedOrigins('ring');
  const origin =
    callConsoleOf(sender.origin, added) ??
    callConsoleOf(sender.url, added) ??
    callConsoleOf(sender.tab?.url, added);
  if (tabId === undefined || origin === null) return { hold: false };

  if (isProofTab({ url: sender.url, pendingUrl: sender.tab?.url })) {
    if (sender.frameId !== 0) return { hold: false };
    await onProofProbe(origin, tabId, probe);
    for (const { id } of await openConsoles()) await look(id);
    return { hold: false };
  }
  const { frameId = 0, documentId } = sender;
  const own = callConsoleOf(sender.origin, added) ?? callConsoleOf(sender.url, added);
  // A page of another product around it: of its own address we may know nothing.
  if (frameId !== 0 && documentId && own && probe.framed && !callConsoleOf(sender.tab?.url, added)) {
    const { depth, site } = probe.framed;
    const url = placeOf(sender.url, own);
    await noteFramed(tabId, frameId, { documentId, origin: own, url, depth, site, at: probe.at }, probe);
    const outermost = consoleFrameOf((await readKept('framed'))[tabId], added);
    if (outermost?.frameId === frameId) await noteOutput(own, probe);
  } else {
    await noteProbe(tabId, frameId, probe);
    if (frameId === 0) await noteOutput(origin, probe);
  }
  await look(tabId);
  return { hold: (await readKept('held')).includes(origin) };
}

/** So long after a ring the page's answer still tells what it came from. */
const ringHolds = 60_000;

/** A ring was heard: its console is asked at once what its sound comes from. */
async function onHeard(origins: string[], at: number): Promise<void> {
  const before = await readKept('outputs');
  const newer = origins.filter((origin) => at > (before[origin]?.at ?? 0));
  if (newer.length === 0 || Date.now() - at > ringHolds) return;
  await changeKept('outputs', (all) => ({
    ...all,
    ...Object.fromEntries(newer.map((origin) => [origin, { at, output: null }])),
  }));
  await askForProbes();
}

async function noteOutput(origin: string, { at, devices }: FrameProbe): Promise<void> {
  if (!devices) return;
  const { output, outputs: count } = devices;
  const asks = (ring: { at: number; count?: number | undefined } | undefined) =>
    ring !== undefined && ring.count === undefined && at >= ring.at && at - ring.at < ringHolds;
  if (!asks((await readKept('outputs'))[origin])) return;
  const mark = output && (await keepDevice(output));
  await changeKept('outputs', (all) => {
    const ring = all[origin];
    return ring && asks(ring) ? { ...all, [origin]: { ...ring, output: mark, count } } : all;
  });
}

/** Of a fix that was begun in a popup, of the guard's log and of the user's answer to a test ring. */
async function onKept(changes: Record<string, { newValue?: unknown }>): Promise<void> {
  if (localKeys.asked in changes)
    for (const id of Object.keys(await readKept('framed'))) void look(Number(id));
  if (localKeys.pending in changes || localKeys.undoing in changes) await goOn();
  if ('ringLog' in changes) {
    const last = (await readLog()).find(({ verdict }) => verdict === 'heard' || verdict === 'rang');
    if (last) await onHeard([last.origin], last.at);
  }
  if (localKeys.told in changes) {
    const { heard } = await readKept('told');
    if (heard?.yes)
      await onHeard(
        (await openConsoles()).map(({ origin }) => origin),
        heard.at,
      );
  }
}

const looks = new Map<number, { again: boolean; done: Promise<void> }>();

/** One look at a tab at a time, and once more when something changed meanwhile: what was seen first is not said last. */
function look(tabId: number): Promise<void> {
  const going = looks.get(tabId);
  if (going) {
    going.again = true;
    return going.done;
  }
  const mine = { again: true, done: Promise.resolve() };
  looks.set(tabId, mine);
  mine.done = (async () => {
    try {
      while (mine.again) {
        mine.again = false;
        await lookOnce(tabId);
      }
    } finally {
      looks.delete(tabId);
    }
  })();
  return mine.done;
}

/** Looks at one console: settles what the fixes achieved, and says when something would silence a call. */
async function lookOnce(tabId: number): Promise<void> {
  let tab: chrome.tabs.Tab;
  try {
    tab = await chrome.tabs.get(tabId);
  } catch {
    return forget(tabId, true);
  }
  const added = await addedOrigins('ring');
  let framed = (await readKept('framed'))[tabId];
  // A discarded page comes back; a frozen one cannot answer.
  if (framed && !tab.discarded && !(tab as { frozen?: boolean }).frozen) {
    const gone = await goneOf(tabId, framed);
    if (gone.length > 0) {
      await dropFramed(tabId, gone);
      framed = (await readKept('framed'))[tabId];
    }
  }
  const facts = factsOf(tab, added, framed);
  if (!facts) return forget(tabId);
  const context = await readContext(facts);
  const findings = runChecks(context);
  await settle(facts, findings, context);
  await note(facts, alarmsOf(findings, context), findings);
}

async function settle(tab: TabFacts, findings: Finding[], context: CheckContext): Promise<void> {
  const probedAt = topOf(context)?.at ?? 0;
  const ours = [tab.origin, tab.within?.site];
  const open = (await readKept('fixes')).some(
    ({ origin, proof, undone }) => ours.includes(origin) && proof?.state !== 'good' && undone === null,
  );
  if (!open) return;
  await changeKept('fixes', (all) =>
    all.map((record) => {
      const fix = fixOf(record.fix);
      const mine = ours.includes(record.origin) && (record.tabId === null || record.tabId === tab.id);
      // Only an answer that is newer than the fix says what it did; a change that reaches the page late may yet be good.
      if (!mine || record.proof?.state === 'good' || record.undone !== null || probedAt <= record.at)
        return record;
      const verdict = findings.find(({ id }) => id === fix?.mends)?.verdict;
      if (!verdict) return record;
      const state = verdict.state === 'act' && fix?.didPart?.(verdict) ? 'good' : verdict.state;
      const same = state === record.proof?.state && verdict.because === record.proof?.because;
      return !same ? { ...record, proof: { at: context.now, state, because: verdict.because } } : record;
    }),
  );
}

async function note(tab: TabFacts, alarms: string[], findings: Finding[]): Promise<void> {
  let known: string[] | undefined;
  await changeKept('alarms', (all) => {
    known = all[tab.id];
    return { ...all, [tab.id]: alarms };
  });
  await showAlarms();
  // The first look finds what was so before; a notification is for what changed.
  const fresh = known ? alarms.filter((code) => !known?.includes(code)) : [];
  if (fresh.length > 0) await notify(tab, fresh, findings);
  if (alarms.length === 0) chrome.notifications?.clear(watchNotice + tab.id);
}

async function notify(tab: TabFacts, codes: string[], findings: Finding[]): Promise<void> {
  const { ui, checks } = await words();
  const said = codes.map((code) => {
    // A device may bear its owner's name, and a notification is read by whoever sees the screen.
    if (code.startsWith('speakers.changed')) return ui('watchOutput');
    const params = findings.find(({ id, verdict }) => code === `${id}.${verdict.because}`)?.verdict.params;
    return checks(code as keyof typeof ringCheckTexts, params);
  });
  await chrome.notifications
    ?.create(watchNotice + tab.id, {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: `${ui('watchTitle')} · ${new URL(tab.origin).host}`,
      message: [...said, ui('watchMore')].join('\n'),
      silent: true,
    })
    .catch(() => {
      // No notifications on this desktop: the badge says it.
    });
}

async function showAlarms(): Promise<void> {
  const any = Object.values(await readKept('alarms')).some((codes) => codes.length > 0);
  await tellBadge(any ? (await words()).ui('badge') : null);
}

/** `closed`: whatever is in its frames is gone as well; else a console that came meanwhile keeps what it said. */
function forget(tabId: number, closed = false): Promise<void> {
  return inTurn('framed', async () => {
    const [probes, alarms, framed] = await Promise.all([
      readKept('probes'),
      readKept('alarms'),
      readKept('framed'),
    ]);
    if (framed[tabId]) {
      const added = await addedOrigins('ring');
      if (!closed && consoleFrameOf(framed[tabId], added)) return;
      await changeKept('framed', ({ [tabId]: _gone, ...others }) => others);
    }
    if (!probes[tabId] && !alarms[tabId]) return;
    await changeKept('probes', ({ [tabId]: _gone, ...others }) => others);
    await changeKept('alarms', ({ [tabId]: _gone, ...others }) => others);
    chrome.notifications?.clear(watchNotice + tabId);
    await showAlarms();
  });
}

const told = ['mutedInfo', 'discarded', 'frozen', 'status', 'autoDiscardable', 'url'];

export function serveRingCheckup(): void {
  listenInBackground({
    ringProbe: onProbe,
    async ringLeft(_data, { tab, documentId }) {
      if (tab?.id === undefined || documentId === undefined) return {};
      await dropFramed(tab.id, [documentId]);
      await look(tab.id);
      return {};
    },
  });
  serveRingProof();

  chrome.tabs.onUpdated.addListener((tabId, change) => {
    if (told.some((key) => key in change)) void look(tabId);
  });
  chrome.tabs.onRemoved.addListener((tabId) => void closed(tabId));
  chrome.tabs.onReplaced.addListener((newId, oldId) => void replaced(oldId, newId));
  browser.storage.local.onChanged.addListener((changes) => void onKept(changes));
  chrome.permissions.onAdded.addListener(() => {
    void goOn();
    void registerAddedScripts();
  });
  chrome.permissions.onRemoved.addListener(() => void registerAddedScripts());
  onAddedChanged(() => void registerAddedScripts());
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === awakeAlarm) void shiftOver();
  });
  // A popup closed by Chrome's dialog, or a worker that was stopped over what it had begun.
  void goOn();
  const start = async () => {
    if ((await readKept('awakeUntil')) > Date.now()) await stayAwake();
    else await shiftOver();
    for (const { id } of await openConsoles()) await look(id);
  };
  chrome.runtime.onStartup.addListener(() => {
    // Every tab has another number now.
    void tabGone(null).then(start);
  });
  chrome.runtime.onInstalled.addListener(() => {
    void start();
    void registerAddedScripts();
    void injectProbes();
  });
  chrome.notifications?.onClicked.addListener((id) => {
    if (id === testNotice) {
      void changeKept('told', (all) => ({ ...all, seen: { at: Date.now(), yes: true } }));
      chrome.notifications.clear(id);
    }
    if (id.startsWith(watchNotice)) void bringToFront(Number(id.slice(watchNotice.length)));
  });
}

async function closed(tabId: number): Promise<void> {
  await looks.get(tabId)?.done;
  await Promise.all([forget(tabId, true), tabGone(tabId)]);
}

/** A discarded tab can come back under another number. */
async function replaced(from: number, to: number): Promise<void> {
  await looks.get(from)?.done;
  for (const name of ['probes', 'alarms', 'framed'] as const) {
    await changeKept(
      name,
      ({ [from]: mine, ...others }) => (mine ? { ...others, [to]: mine } : others) as never,
    );
  }
  await tabRenamed(from, to);
  await look(to);
}

/** Consoles that were open before the extension have no probe: a late one still tells more than none. */
async function injectProbes(): Promise<void> {
  for (const tab of await chrome.tabs.query({ url: await consoleMatches() })) {
    if (tab.id === undefined || tab.discarded) continue;
    await chrome.scripting
      .executeScript({
        target: { tabId: tab.id, allFrames: true },
        files: ['/content-scripts/ring-probe.js'],
      })
      .catch(() => {});
  }
  await askForProbes();
}
