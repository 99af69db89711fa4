import { browser } from 'wxt/browser';
import { addedOrigins, onAddedChanged } from '../consoles/added.ts';
import { registerAddedScripts } from '../consoles/scripts.ts';
import { languageOf, translator } from '../i18n/language.ts';
import { ringTexts } from '../i18n/ring.ts';
import { ringCheckTexts } from '../i18n/ring-checks.ts';
import { listenInBackground, type Sender } from '../messaging.ts';
import { type Finding, runChecks } from '../ring/checks/all.ts';
import { callConsoleMatches, callConsoleOf } from '../ring/consoles.ts';
import { factsOf, openConsoles, readContext } from '../ring/context.ts';
import { awakeAlarm, letSleep, stayAwake } from '../ring/fixes/awake.ts';
import { applyFix, fixOf, pendingHolds } from '../ring/fixes/run.ts';
import { askForProbes, changeKept, noteProbe, readKept } from '../ring/store.ts';
import type { CheckContext, FrameProbe, TabFacts } from '../ring/types.ts';
import { alarmsOf } from '../ring/watch.ts';
import { tellBadge } from './badge.ts';

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

  const proving = await readKept('proving');
  if (proving[tabId]) {
    await endProof(tabId, origin, probe);
    return { hold: false };
  }
  await noteProbe(tabId, sender.frameId ?? 0, probe);
  const output = probe.devices?.output;
  if (output && sender.frameId === 0) {
    await changeKept('outputs', (all) => (all[origin] ? all : { ...all, [origin]: output }));
  }
  await look(tabId);
  return { hold: (await readKept('held')).includes(origin) };
}

/** What a fresh tab said; clicked in by somebody meanwhile, it says nothing. */
async function endProof(tabId: number, origin: string, probe: FrameProbe): Promise<void> {
  if (!probe.activated && (probe.context !== 'unclear' || probe.element !== 'unclear')) {
    const blocked = probe.context === 'blocked' || probe.element === 'blocked';
    await changeKept('proved', (all) => ({ ...all, [origin]: { at: probe.at, blocked } }));
  }
  await browser.tabs.remove(tabId).catch(() => {});
  await changeKept('proving', ({ [tabId]: _done, ...others }) => others);
  for (const { id } of await openConsoles()) await look(id);
}

/** Looks at one console: settles what the fixes achieved, and says when something would silence a call. */
async function look(tabId: number): Promise<void> {
  let tab: chrome.tabs.Tab;
  try {
    tab = await chrome.tabs.get(tabId);
  } catch {
    return forget(tabId, true);
  }
  const facts = factsOf(tab, await addedOrigins('ring'));
  // Not a console, or not yet: a tab that is to prove something has no address at first.
  if (!facts) return forget(tabId, false);
  if ((await readKept('proving'))[tabId]) return;
  const context = await readContext(facts);
  const findings = runChecks(context);
  await settle(facts, findings, context);
  await note(facts, alarmsOf(findings, context));
}

async function settle(tab: TabFacts, findings: Finding[], context: CheckContext): Promise<void> {
  const probedAt = context.probes['0']?.last.at ?? 0;
  const open = (await readKept('fixes')).some(
    ({ origin, proof, undone }) => origin === tab.origin && !proof && undone === null,
  );
  if (!open) return;
  await changeKept('fixes', (all) =>
    all.map((record) => {
      const mends = fixOf(record.fix)?.mends;
      const mine = record.origin === tab.origin && (record.tabId === null || record.tabId === tab.id);
      // Only an answer that is newer than the fix says what it did.
      if (!mine || record.proof || record.undone !== null || probedAt <= record.at) return record;
      const verdict = findings.find(({ id }) => id === mends)?.verdict;
      return verdict
        ? { ...record, proof: { at: context.now, state: verdict.state, because: verdict.because } }
        : record;
    }),
  );
}

async function note(tab: TabFacts, alarms: string[]): Promise<void> {
  let known: string[] | undefined;
  await changeKept('alarms', (all) => {
    known = all[tab.id];
    return { ...all, [tab.id]: alarms };
  });
  await showAlarms();
  // The first look finds what was so before; a notification is for what changed.
  const fresh = known ? alarms.filter((code) => !known?.includes(code)) : [];
  if (fresh.length > 0) await notify(tab, fresh);
  if (alarms.length === 0) chrome.notifications?.clear(watchNotice + tab.id);
}

async function notify(tab: TabFacts, codes: string[]): Promise<void> {
  const { ui, checks } = await words();
  const said = codes.map((code) => checks(code as keyof typeof ringCheckTexts, { before: '…', now: '…' }));
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

async function forget(tabId: number, closed: boolean): Promise<void> {
  const [probes, alarms, proving] = await Promise.all([
    readKept('probes'),
    readKept('alarms'),
    readKept('proving'),
  ]);
  if (closed && proving[tabId]) await changeKept('proving', ({ [tabId]: _gone, ...others }) => others);
  if (!probes[tabId] && !alarms[tabId]) return;
  await changeKept('probes', ({ [tabId]: _gone, ...others }) => others);
  await changeKept('alarms', ({ [tabId]: _gone, ...others }) => others);
  await showAlarms();
}

/** Chrome's dialog took the focus, and with it the popup that asked. */
async function goOn(): Promise<void> {
  const pending = await readKept('pending');
  const fix = pending && fixOf(pending.fix);
  if (!pending || !fix || Date.now() - pending.at > pendingHolds) return;
  await applyFix(fix, { origin: pending.origin, tabId: pending.tabId }, pending.at).catch(() =>
    changeKept('pending', () => null),
  );
}

const told = ['mutedInfo', 'discarded', 'frozen', 'status', 'autoDiscardable', 'url'];

export function serveRingCheckup(): void {
  listenInBackground({ ringProbe: onProbe });

  chrome.tabs.onUpdated.addListener((tabId, change) => {
    if (told.some((key) => key in change)) void look(tabId);
  });
  chrome.tabs.onRemoved.addListener((tabId) => void forget(tabId, true));
  // A discarded tab can come back under another id.
  chrome.tabs.onReplaced.addListener((newId, oldId) => {
    void forget(oldId, true).then(() => look(newId));
  });
  chrome.permissions.onAdded.addListener(() => {
    void goOn();
    void registerAddedScripts();
  });
  chrome.permissions.onRemoved.addListener(() => void registerAddedScripts());
  onAddedChanged(() => void registerAddedScripts());
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === awakeAlarm) void letSleep();
  });
  const start = async () => stayAwake(await readKept('awakeUntil'));
  chrome.runtime.onStartup.addListener(() => void start());
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
    if (id.startsWith(watchNotice)) void bringForward(Number(id.slice(watchNotice.length)));
  });
}

async function bringForward(tabId: number): Promise<void> {
  const tab = await chrome.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (tab) await chrome.windows.update(tab.windowId, { focused: true });
}

/** Consoles that were open before the extension have no probe: a late one still tells more than none. */
async function injectProbes(): Promise<void> {
  for (const tab of await chrome.tabs.query({ url: callConsoleMatches })) {
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
