import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { type ConsoleServer, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * For each cause: broken, found with the right reason, mended with the popup's button, found good. On the console's
 * real origin, with Chromium's own autoplay policy. Nothing is read from the console with page.evaluate, which would
 * count as the user's click: the page says how it fares in its title.
 */
const origin = 'https://tccc.qcloud.com';
const page = (body: string, cls = '') => ({
  html: `<!doctype html><html class="${cls}"><meta charset="utf-8"><title>…</title><body>${body}
<script>
  // The page's own attempts, as a console's: without a click they are what a call would be.
  setInterval(() => {
    const context = new AudioContext();
    const say = () => { document.title = context.state; void context.close(); };
    context.resume().then(say);
    setTimeout(() => { if (context.state !== 'closed') say(); }, 250);
  }, 400);
</script></body></html>`,
});

let server: ConsoleServer;
let extension: RunningExtension;
let opened: Page[] = [];

beforeAll(async () => {
  server = await serveConsoles({
    pages: {
      'tccc.qcloud.com/desk': page('<header><span>空闲</span></header><button>示忙</button>'),
      'tccc.qcloud.com/rest': page('<header><span>小休</span></header><button>示闲</button>'),
      'tccc.qcloud.com/two': page('<span>空闲</span><span>小休</span>'),
      'tccc.qcloud.com/translated': page('<span>空闲</span>', 'translated-ltr'),
      'tccc.qcloud.com/login': page('<form><input type="password"></form>'),
      'tccc.qcloud.com/strict': {
        html: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="media-src 'self'"><title>strict</title>`,
      },
      'tccc.qcloud.com/favicon.ico': { html: '<!doctype html><title>icon</title>' },
    },
  });
  extension = await launchExtension({
    mapTo: server.address,
    given: { permissions: ['contentSettings', 'power'] },
    args: ['--use-fake-device-for-media-stream'],
  });
  await worker().evaluate(() => chrome.storage.local.set({ language: 'zh-CN' }));
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});
afterEach(async () => {
  for (const each of opened) await each.close().catch(() => {});
  opened = [];
  await worker().evaluate(async () => {
    const settings = chrome.contentSettings as unknown as Record<
      string,
      { clear(of: object): Promise<void> }
    >;
    for (const type of ['microphone', 'camera', 'notifications', 'sound']) await settings[type]?.clear({});
    const { language } = await chrome.storage.local.get('language');
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ language: language ?? 'zh-CN' });
    await chrome.storage.session.clear();
    for (const tab of await chrome.tabs.query({ url: 'https://tccc.qcloud.com/*' })) {
      if (tab.id !== undefined) await chrome.tabs.remove(tab.id);
    }
  });
});

const worker = (): Worker => {
  const last = extension.context
    .serviceWorkers()
    .filter((each) => each.url().startsWith('chrome-extension:'))
    .at(-1);
  if (!last) throw new Error('no service worker');
  return last;
};
const bound = { timeout: 20_000 };

async function open(path: string): Promise<{ console: Page; tabId: number }> {
  const console = await extension.context.newPage();
  opened.push(console);
  await console.goto(origin + path);
  return { console, tabId: await extension.tabIdOf(console) };
}

async function popup(tabId: number): Promise<Page> {
  const opener = await extension.extensionPage(`popup.html?tab=${tabId}`);
  opened.push(opener);
  await opener.getByTestId('checkup').waitFor();
  return opener;
}

const verdictOf = async (view: Page, check: string) => {
  const row = view.getByTestId(`check-${check}`);
  if ((await row.count()) === 0) return 'no row';
  return `${await row.getAttribute('data-state')} ${await row.getAttribute('data-because')}`;
};
const finds = (view: Page, check: string, what: string) =>
  expect.poll(() => verdictOf(view, check), bound).toBe(what);
const fix = (view: Page, check: string, id: string) =>
  view.getByTestId(`check-${check}`).getByTestId(`fix-${id}`).click();
const undo = async (view: Page, id: string) => {
  const row = view.getByTestId(`change-${id}`);
  if (!(await row.isVisible())) await view.getByTestId('changes').locator('summary').click();
  await row.getByTestId('undo').click();
  await expect.poll(() => row.count(), bound).toBe(0);
};
const proofOf = (view: Page, id: string) => view.getByTestId(`change-${id}`).getAttribute('data-proof');
const tabOf = (tabId: number) => worker().evaluate((id) => chrome.tabs.get(id), tabId);
/** How the page's own attempt to sound fares, by its title. */
const fares = async (tabId: number) => (await tabOf(tabId)).title;
const setting = (type: 'microphone' | 'camera' | 'notifications' | 'sound', value: string) =>
  worker().evaluate(
    ([name, to]) =>
      (chrome.contentSettings as unknown as Record<string, { set(rule: object): Promise<void> }>)[name]?.set({
        primaryPattern: 'https://tccc.qcloud.com/*',
        setting: to,
      }),
    [type, value] as const,
  );
const settingOf = (type: string) =>
  worker().evaluate(
    async (name) =>
      (
        await (
          chrome.contentSettings as unknown as Record<
            string,
            { get(of: object): Promise<{ setting: string }> }
          >
        )[name]?.get({ primaryUrl: 'https://tccc.qcloud.com/' })
      )?.setting,
    type,
  );

describe('console', () => {
  test('closed: the one thing that is said', async () => {
    const view = await extension.extensionPage('popup.html');
    opened.push(view);
    await finds(view, 'console', 'act closed');
    expect(await view.locator('[data-testid^=check-]').count()).toBe(1);
    await fix(view, 'console', 'open-console');
    await finds(view, 'console', 'good open');
  });

  test('at its login page', async () => {
    const { tabId } = await open('/login');
    await finds(await popup(tabId), 'console', 'act logged-out');
  });

  test('discarded: told, reloaded, good', async () => {
    const { tabId } = await open('/desk');
    const view = await popup(tabId);
    await finds(view, 'console', 'good open');
    await worker().evaluate((id) => chrome.tabs.discard(id), tabId);
    await finds(view, 'console', 'act discarded');
    await fix(view, 'console', 'reload-tab');
    await finds(view, 'console', 'good open');
  });
});

describe('autoplay', () => {
  test('blocked → unlocked until the next reload → blocked again → microphone allowed → free for good', async () => {
    const { console, tabId } = await open('/desk');
    const view = await popup(tabId);
    await finds(view, 'autoplay', 'act blocked');
    await expect.poll(() => fares(tabId), bound).toBe('suspended');

    await fix(view, 'autoplay', 'unlock-page');
    await expect.poll(() => fares(tabId), bound).toBe('running');
    await finds(view, 'autoplay', 'act until-reload');

    await console.reload();
    await finds(view, 'autoplay', 'act blocked');
    await expect.poll(() => fares(tabId), bound).toBe('suspended');

    await fix(view, 'autoplay', 'allow-microphone');
    await finds(view, 'autoplay', 'good free');
    await expect.poll(() => fares(tabId), bound).toBe('running');
    await console.reload();
    await expect.poll(() => fares(tabId), bound).toBe('running');
    await finds(view, 'autoplay', 'good free');

    await undo(view, 'allow-microphone');
    expect(await settingOf('microphone')).toBe('ask');
    await console.reload();
    await finds(view, 'autoplay', 'act blocked');
  });

  test('clicked, then allowed: only a fresh tab can tell', async () => {
    const { console, tabId } = await open('/desk');
    const view = await popup(tabId);
    await finds(view, 'autoplay', 'act blocked');
    await console.bringToFront();
    await console.mouse.click(200, 200);
    await view.bringToFront();
    await finds(view, 'autoplay', 'act until-reload');
    await fix(view, 'autoplay', 'allow-microphone');
    await finds(view, 'autoplay', 'unknown unproved');
    // Its row moves when the microphone's is settled: a button that moves under the pointer is not pressed.
    await finds(view, 'microphone', 'good granted');
    await expect.poll(() => proofOf(view, 'allow-microphone'), bound).not.toBe('none');
    await fix(view, 'autoplay', 'prove-autoplay');
    await finds(view, 'autoplay', 'good free');
    expect(
      (await worker().evaluate(() => chrome.tabs.query({ url: 'https://tccc.qcloud.com/*' }))).length,
    ).toBe(1);
  });

  test('a page that lets in no data: file is told by its context alone', async () => {
    const { tabId } = await open('/strict');
    await finds(await popup(tabId), 'autoplay', 'act blocked');
  });
});

describe('muted', () => {
  test('tab', async () => {
    const { tabId } = await open('/desk');
    const view = await popup(tabId);
    await finds(view, 'tab-sound', 'good on');
    await worker().evaluate((id) => chrome.tabs.update(id, { muted: true }), tabId);
    await finds(view, 'tab-sound', 'act tab-muted');
    await fix(view, 'tab-sound', 'unmute-tab');
    await finds(view, 'tab-sound', 'good on');
    expect((await tabOf(tabId)).mutedInfo?.muted).toBe(false);
    await undo(view, 'unmute-tab');
    await finds(view, 'tab-sound', 'act tab-muted');
  });

  test('site; and where it is not muted nothing is set, which would take the user’s own allow away', async () => {
    const { tabId } = await open('/desk');
    await setting('sound', 'block');
    const view = await popup(tabId);
    await finds(view, 'tab-sound', 'act site-muted');
    await fix(view, 'tab-sound', 'unmute-site');
    await finds(view, 'tab-sound', 'good on');
    expect(await settingOf('sound')).toBe('allow');
  });
});

describe('permissions', () => {
  test.each([
    ['microphone', 'allow-microphone'],
    ['notifications', 'allow-notifications'],
  ] as const)('%s: refused → allowed by a click → verified → taken back', async (type, id) => {
    const { tabId } = await open('/desk');
    const view = await popup(tabId);
    await finds(view, type, 'act prompt');
    await setting(type, 'block');
    await finds(view, type, 'act denied');
    await fix(view, type, id);
    await finds(view, type, 'good granted');
    await expect.poll(() => proofOf(view, id), bound).toBe('good');
    await undo(view, id);
    await finds(view, type, 'act prompt');
  });

  test('camera is not called a fault', async () => {
    const { tabId } = await open('/desk');
    await finds(await popup(tabId), 'camera', 'not-applicable not-needed');
  });
});

test('put to sleep: exposed → kept → held → safe, and back', async () => {
  const { tabId } = await open('/desk');
  const view = await popup(tabId);
  await finds(view, 'sleeping-tab', 'act exposed');
  await fix(view, 'sleeping-tab', 'keep-tab');
  await finds(view, 'sleeping-tab', 'act may-freeze');
  expect((await tabOf(tabId)).autoDiscardable).toBe(false);
  // It did what it is for, though the row has more.
  await expect.poll(() => proofOf(view, 'keep-tab'), bound).toBe('good');
  await fix(view, 'sleeping-tab', 'hold-page');
  await finds(view, 'sleeping-tab', 'good safe');
  const held = () =>
    worker().evaluate(
      async (id) =>
        (
          await chrome.scripting.executeScript({
            target: { tabId: id },
            func: async () => (await navigator.locks.query()).held?.length ?? 0,
          })
        )[0]?.result,
      tabId,
    );
  await expect.poll(held, bound).toBe(1);
  await undo(view, 'hold-page');
  await expect.poll(held, bound).toBe(0);
  await undo(view, 'keep-tab');
  await finds(view, 'sleeping-tab', 'act exposed');
});

test('computer kept awake, and let go', async () => {
  const { tabId } = await open('/desk');
  const view = await popup(tabId);
  await finds(view, 'keep-awake', 'unknown off');
  await fix(view, 'keep-awake', 'keep-awake');
  await finds(view, 'keep-awake', 'good on');
  await undo(view, 'keep-awake');
  await finds(view, 'keep-awake', 'unknown off');
});

test.each([
  ['/desk', 'agent-state', 'good free'],
  ['/rest', 'agent-state', 'act rest'],
  ['/two', 'agent-state', 'unknown not-told'],
  ['/translated', 'translated', 'act translated'],
  ['/desk', 'translated', 'good original'],
  ['/desk', 'version', 'good new'],
  ['/desk', 'background-sync', 'good granted'],
])('%s: %s is %s', async (path, check, verdict) => {
  const { tabId } = await open(path);
  await finds(await popup(tabId), check, verdict);
});

test('what only the user knows is asked, and the answer counts', async () => {
  const { tabId } = await open('/desk');
  const view = await popup(tabId);
  await finds(view, 'do-not-disturb', 'unknown ask');
  await fix(view, 'do-not-disturb', 'test-notification');
  await view.getByTestId('answer-no').click();
  await finds(view, 'do-not-disturb', 'act no');
  await fix(view, 'do-not-disturb', 'test-notification');
  await view.getByTestId('answer-yes').click();
  await finds(view, 'do-not-disturb', 'good yes');
});

describe('watch', () => {
  const badge = () => worker().evaluate(() => chrome.action.getBadgeText({}));
  const notices = () => worker().evaluate(async () => Object.keys(await chrome.notifications.getAll()));

  test('a tab that is muted turns the badge red on every tab, and says so once; over when it is over', async () => {
    const { tabId } = await open('/desk');
    await finds(await popup(tabId), 'tab-sound', 'good on');
    expect(await badge()).toBe('');
    await worker().evaluate((id) => chrome.tabs.update(id, { muted: true }), tabId);
    await expect.poll(badge, bound).toBe('!');
    expect(await worker().evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).toBe('!');
    await expect.poll(notices, bound).toContain(`ring-watch:${tabId}`);
    await worker().evaluate((id) => chrome.tabs.update(id, { muted: false }), tabId);
    await expect.poll(badge, bound).toBe('');
    await expect.poll(notices, bound).not.toContain(`ring-watch:${tabId}`);
  });

  test('a permission that is withdrawn', async () => {
    await setting('microphone', 'allow');
    const { tabId } = await open('/desk');
    await finds(await popup(tabId), 'microphone', 'good granted');
    expect(await badge()).toBe('');
    await setting('microphone', 'ask');
    await expect.poll(badge, bound).toBe('!');
  });
});

describe('answers', () => {
  test('are searched in the popup, with their source', async () => {
    const view = await extension.extensionPage('popup.html');
    opened.push(view);
    const answers = view.getByTestId('answers');
    await answers.locator('summary').first().click();
    await view.getByTestId('answers-search').fill('录音');
    await view.getByTestId('answer-recordings').waitFor();
    expect(await view.getByTestId('answer-seats').count()).toBe(0);
    expect(await answers.textContent()).toContain('679');
  });
});
