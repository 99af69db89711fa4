import { browser } from 'wxt/browser';
import { checkPublicUrl } from '../company/public-url.ts';
import type { PictureAnswer } from '../messages/picture-address.ts';
import { listenInBackground } from '../messaging.ts';

/**
 * Is a picture really at its public address (Volcengine Click2CallCompanyAuth fetches it from there)? Asked on the
 * user's click alone. Extension pages have no road out (docs/adr/0015), so the address is opened as a tab of its own, and
 * asked for once more from there without the user's cookies: what only they can see is no public picture.
 */
const tabsKey = 'pictureTabs';
const loadMs = 20_000;

const openTabs = async (): Promise<number[]> => {
  const stored = (await browser.storage.session.get(tabsKey))[tabsKey];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
};

const close = async (id: number) => {
  await browser.tabs.remove(id).catch(() => {});
  await browser.storage.session.set({ [tabsKey]: (await openTabs()).filter((other) => other !== id) });
};

/** Runs in the tab. Must stand by itself. */
async function ask(): Promise<{ status: number; type: string } | null> {
  try {
    const answer = await fetch(location.href, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
    });
    await answer.body?.cancel();
    return { status: answer.status, type: answer.headers.get('content-type') ?? '' };
  } catch {
    return null;
  }
}

export function answerOf(told: { status: number; type: string } | null): PictureAnswer {
  if (!told) return 'unreachable';
  if (told.status === 401 || told.status === 403) return 'not-public';
  if (told.status === 404 || told.status === 410) return 'not-found';
  if (told.status < 200 || told.status > 299) return 'unreachable';
  return /^image\/(?:jpe?g|png)\b/i.test(told.type) ? 'there' : 'no-picture';
}

function loaded(id: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (tabId: number, change: { status?: string }) => {
      if (tabId === id && change.status === 'complete') done();
    };
    const timer = setTimeout(done, loadMs);
    browser.tabs.onUpdated.addListener(onUpdated);
    // It may have been quicker than we were.
    browser.tabs.get(id).then((tab) => tab.status === 'complete' && done(), done);
  });
}

async function look(url: string): Promise<PictureAnswer> {
  const { origin } = new URL(url);
  if (!(await browser.permissions.contains({ origins: [`${origin}/*`] }))) return 'not-allowed';
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return 'unreachable';
  try {
    await browser.storage.session.set({ [tabsKey]: [...(await openTabs()), id] });
    await loaded(id);
    const [result] = await chrome.scripting.executeScript({ target: { tabId: id }, func: ask });
    return answerOf(result?.result ?? null);
  } catch {
    // The browser's own page of an error cannot be asked.
    return 'unreachable';
  } finally {
    await close(id);
  }
}

export function servePictureAddress(): void {
  // A worker that died in the middle left its tab behind.
  void openTabs().then((ids) => Promise.all(ids.map(close)));

  listenInBackground({
    async pictureAt({ url }) {
      const checked = checkPublicUrl(url);
      return { answer: checked.ok ? await look(checked.url) : 'bad-address' };
    },
  });
}
