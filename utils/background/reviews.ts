import { browser } from 'wxt/browser';
import { injectEngine, pageLink } from '../autofill/page-link.ts';
import type { PageScan } from '../autofill/scan-types.ts';
import { type Language, languageOf } from '../i18n/language.ts';
import { askPage, listenInBackground } from '../messaging.ts';
import { providerApis } from '../providers/api-registry.ts';
import { providerMatches } from '../providers/origins.ts';
import { reviewDefinitions, reviewOf } from '../providers/review-registry.ts';
import type { ApiKey } from '../reviews/api/call.ts';
import type { ApiProblem } from '../reviews/api/problem.ts';
import { everyMinutes, type PollDeps, pollOnce, readKeys } from '../reviews/poller.ts';
import { placeOf, readReviews } from '../reviews/read-page.ts';
import { append, readApplications, takeReadings } from '../reviews/store.ts';
import { noticeClosed, placeOfNotice, tellOnce } from '../reviews/tell.ts';
import { getTelling } from '../reviews/telling.ts';
import { forgetTroubles, noteTrouble } from '../reviews/trouble.ts';
import { openVault } from '../vault/vault.ts';
import { papersTold, papersToTell } from './papers.ts';
import { quietly } from './quietly.ts';
import { wordsOf } from './review-words.ts';
import { speaksFor } from './speaks-for.ts';
import { notePressed, noteSubmitted, pendingIn, settle } from './submitted.ts';
import { recount, toDoAnswer } from './to-do.ts';

/** Following applications: what pages say, what APIs say, and telling the user. Keeps nothing in memory. */
const vault = openVault();
const alarmName = 'reviews';
const statesKey = 'reviews.poll';

const unlocked = async () => (await vault.session.state()) === 'unlocked';

/** A page that came to rest: its status tables. `url`: the sender's, by the browser's own account. */
export async function takePage(scan: PageScan, url: string): Promise<void> {
  const here = speaksFor(scan.url, url);
  const readings = readReviews(
    scan,
    reviewDefinitions.filter(({ provider }) => here.includes(provider)),
  );
  if (readings.length === 0 || !(await unlocked())) return;
  await quietly(async () => {
    await takeReadings(vault, readings, 'page', Date.now(), placeOf(scan.url));
    await recount();
  });
}

/** What open consoles show and nobody took while the vault was locked. Where there is no engine there was nothing to read. */
async function takeOpenPages(): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({ url: providerMatches })) {
    const target = id === undefined || discarded ? null : await pageLink.document(id);
    if (id === undefined || !target) continue;
    const scan = await askPage({ tabId: id, documentId: target.documentId }, 'scan', {}).catch(() => null);
    if (scan) await takePage(scan, target.url);
  }
}

async function language(): Promise<Language> {
  const { language } = await browser.storage.local.get('language');
  return languageOf(typeof language === 'string' ? language : browser.i18n.getUILanguage());
}

/** A desktop without notifications still has the badge and the board. */
async function notify(id: string, title: string, message: string): Promise<void> {
  await chrome.notifications
    .create(id, { type: 'basic', iconUrl: '/icon/128.png', title, message })
    .catch(() => {});
}

const noticeIds = async (): Promise<string[]> =>
  Object.keys((await chrome.notifications.getAll()) as unknown as Record<string, unknown>);

const stored = {
  get: async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key],
  set: async (key: string, value: unknown) =>
    value === null ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: value }),
};

async function tellNews(now = new Date()): Promise<void> {
  const telling = await getTelling();
  // Of a key that was taken away there is nothing to tell.
  const keys = new Set((await readKeys(vault)).map(({ id }) => id));
  await forgetTroubles(stored, ({ key }) => !keys.has(key));
  const applications = await readApplications(vault);
  await tellOnce(
    {
      vault,
      stored,
      notices: {
        ids: noticeIds,
        async create(id, told) {
          const said = await language();
          const { title, message } = wordsOf(told, telling.discreet, said);
          await notify(id, title, message);
        },
      },
      telling: async () => telling,
      timeOf: (form) => reviewOf(form)?.time,
      papers: () => papersToTell(vault, applications, now.getTime(), telling.mutedPapers),
      papersTold: () => papersTold(vault, applications, now.getTime(), telling.mutedPapers),
    },
    now,
  );
}

/** Told of with the rest: not in quiet hours, in a summary where there is one. */
const noteProblem = (key: ApiKey, problem: ApiProblem | null, code = ''): Promise<void> =>
  problem
    ? noteTrouble(stored, { key: key.id, api: key.api, problem, code, at: Date.now() })
    : forgetTroubles(stored, (trouble) => trouble.key === key.id);

/** Two rounds at once (an alarm while the user asks) would read and write each other's states. */
let round: Promise<void> = Promise.resolve();

let writing: Promise<void> = Promise.resolve();

const deps: PollDeps = {
  vault,
  apis: providerApis,
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  random: Math.random,
  online: () => navigator.onLine,
  states: {
    async get() {
      const stored = (await browser.storage.local.get(statesKey))[statesKey];
      return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
    },
    // One after the other: several keys are asked at once, and each writes into the same record.
    set(id, state) {
      const done = writing.then(async () =>
        browser.storage.local.set({ [statesKey]: { ...(await deps.states.get()), [id]: state } }),
      );
      writing = done.catch(() => {});
      return done;
    },
  },
  news: async () => {},
  trouble: noteProblem,
  allowed: (host) => browser.permissions.contains({ origins: [`https://${host}/*`] }),
};

/** Of keys that were removed. */
async function forgetStates(): Promise<void> {
  const keys = new Set((await readKeys(vault)).map(({ id }) => id));
  const states = Object.entries(await deps.states.get());
  const kept = states.filter(([id]) => keys.has(id));
  if (kept.length < states.length) await browser.storage.local.set({ [statesKey]: Object.fromEntries(kept) });
}

const run = (only?: string): Promise<void> => {
  round = round.then(() =>
    quietly(async () => {
      if (!(await unlocked())) return;
      try {
        await pollOnce(deps, only);
        await forgetStates();
      } finally {
        await tellNews();
        await recount();
      }
    }),
  );
  return round;
};

/** Chrome forgets alarms when the extension is updated, and may when the browser restarts. */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(alarmName);
  if (alarm?.periodInMinutes === everyMinutes && alarm.scheduledTime < Date.now() + 2 * everyMinutes * 60_000)
    return;
  await browser.alarms.create(alarmName, { periodInMinutes: everyMinutes, delayInMinutes: 1 });
}

/** What pages said while the vault was open, and what they said while it was not. */
const takeSubmitted = (): Promise<void> =>
  quietly(async () => {
    await settle(async (id, at) => {
      await append(vault, id, ({ events }) =>
        // A worker that died before it could forget what it had taken.
        events.some((event) => event.type === 'submitted' && event.at === at)
          ? null
          : { events: [{ type: 'submitted', at, by: 'page' }] },
      ).catch((error: { code?: string }) => {
        // A record that does not open is not in the way of the others.
        if (error.code !== 'damaged') throw error;
      });
    });
    await recount();
  });

/**
 * The page that comes after a press may be one sentence that it was taken: nothing there wakes the sentinel, and nobody
 * would hear it.
 */
async function listenTo(tabId: number): Promise<void> {
  if ((await pendingIn({ tab: { id: tabId } })) === 0) return;
  const target = await pageLink.document(tabId);
  if (target) await injectEngine(tabId, target.documentId);
}

/** In front of all else: a notification is pressed from any other program. */
async function openWorkspace(place: string): Promise<void> {
  const url = browser.runtime.getURL(`/workspace.html#${place}`);
  // Chrome runs on without a window where the user lets it, and a tab needs one.
  const tab = await browser.tabs.create({ url }).catch(() => null);
  if (!tab) await browser.windows.create({ url, focused: true });
  else if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

export function serveReviews(): void {
  listenInBackground({
    async reviewPressed(_data, sender) {
      await notePressed(sender);
      return {};
    },
    reviewPending: async (_data, sender) => ({ left: await pendingIn(sender) }),
    async reviewSubmitted(_data, sender) {
      if (await noteSubmitted(sender)) await takeSubmitted();
      return {};
    },
    async reviewPoll({ key }) {
      await run(key);
      return {};
    },
    reviewsToDo: () => toDoAnswer(),
    async reviewsChanged() {
      await quietly(recount);
      return {};
    },
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void run();
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void listenTo(tabId).catch(() => {});
  });
  browser.runtime.onStartup.addListener(() => void keepAlarm());
  browser.runtime.onInstalled.addListener(() => void keepAlarm());
  void keepAlarm();
  vault.session.onStateChange((state) => {
    if (state === 'unlocked')
      void takeSubmitted()
        .then(() => quietly(takeOpenPages))
        .then(() => run());
    else void recount();
  });
  chrome.notifications.onClosed.addListener((id) => void noticeClosed({ stored }, id));
  chrome.notifications.onClicked.addListener((id) => {
    const place = placeOfNotice(id);
    if (place === null) return;
    void noticeClosed({ stored }, id);
    void openWorkspace(place).catch(() => {});
    void chrome.notifications.clear(id);
  });
}
