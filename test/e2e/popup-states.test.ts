import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { bound, desk, type PopupStage, popupStage } from './popup-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Every state of the popup: nothing wrong by axe, within its width, in three languages; and by keys alone. */
let stage: PopupStage;
beforeAll(async () => {
  stage = await popupStage();
});
afterAll(() => stage?.close());
afterEach(() => stage.clear());

const looks = [
  ['zh-CN', 'light'],
  ['zh-TW', 'dark'],
  ['en', 'light'],
] as const;

/** Our own words: not a device's name, nor what the vendor's settings are called. */
const words = (view: Page) =>
  view.evaluate(() => {
    const copy = document.body.cloneNode(true) as Element;
    for (const el of copy.querySelectorAll('dl, textarea, select, script, h1')) el.remove();
    const text = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    while (text.nextNode()) all.push(text.currentNode.textContent ?? '');
    return all.filter((each) => each.trim());
  });
/** The vendor's own names of settings and errors, which are Chinese in any language. */
const vendors = /手机接听|呼入自动接听|示闲|小休|头像不存在/g;
const foreign = {
  'zh-CN': /[這寫識頁檔記選請說複結項務應對們時號碼將經處內認關導圖標優實過還沒開鈴響聽靜擴]/,
  'zh-TW': /[写识页档记选请说复结项务应对这们时号码将经处内认关导图标优实过还没开铃响听静扩]/,
  en: /\p{Script=Han}/u,
} as const;

async function expectFine(view: Page, what: string) {
  for (const [language, theme] of looks) {
    await stage.keep({ language });
    await view.locator(`html[lang=${language}]`).waitFor();
    await view.evaluate((chosen) => {
      localStorage.setItem('theme', chosen);
      window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    }, theme);
    expect.soft(await violations(view), `${what}, ${language}, ${theme}`).toEqual([]);
    const sideways = await view.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft(sideways, `${what} scrolls sideways in ${language}`).toBe(false);
    const leftOver = async () =>
      (await words(view)).filter((text) => foreign[language].test(text.replaceAll(vendors, '')));
    await expect.poll(leftOver, { ...bound, message: `${what}, ${language}` }).toEqual([]);
    expect((await words(view)).length).toBeGreaterThan(5);
  }
  await stage.keep({ language: 'zh-CN' });
}

const finds = (view: Page, check: string, because: string) =>
  expect.poll(() => view.getByTestId(`check-${check}`).getAttribute('data-because'), bound).toBe(because);
async function openAll(view: Page) {
  await view.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
}

describe('axe, width and language', () => {
  test('no console', async () => {
    await expectFine(await stage.popup(null), 'no console');
  });

  test('logged out', async () => {
    const { tabId } = await stage.open('/login');
    const view = await stage.popup(tabId);
    await finds(view, 'console', 'logged-out');
    await expectFine(view, 'logged out');
  });

  test('all of it broken, every fold open', async () => {
    await stage.setting('microphone', 'block');
    await stage.setting('camera', 'block');
    await stage.setting('notifications', 'block');
    await stage.setting('sound', 'block');
    await stage.keep({
      ringGuard: { enabled: false },
      ringTold: { heard: { at: Date.now(), yes: false }, seen: { at: Date.now(), yes: false } },
      ringLog: [
        {
          id: 'a',
          at: Date.now() - 60_000,
          origin: desk,
          way: 'media',
          key: 'k',
          verdict: 'missed',
          silence: 'site-muted',
          because: 'guard-off',
          hidden: true,
          loop: true,
          grounds: ['loop'],
        },
      ],
    });
    const { tabId } = await stage.open('/rest');
    const view = await stage.popup(tabId);
    await finds(view, 'microphone', 'denied');
    await finds(view, 'agent-state', 'rest');
    await finds(view, 'last-ring', 'missed-off');
    await openAll(view);
    await expectFine(view, 'all broken');
  });

  test('all good', async () => {
    for (const type of ['microphone', 'camera', 'notifications'] as const) await stage.setting(type, 'allow');
    await stage.keep({
      ringTold: { heard: { at: Date.now(), yes: true }, seen: { at: Date.now(), yes: true } },
      ringAwakeUntil: Date.now() + 3_600_000,
      ringLog: [
        {
          id: 'a',
          at: Date.now() - 60_000,
          origin: desk,
          way: 'media',
          key: 'k',
          verdict: 'heard',
          hidden: false,
          loop: true,
          grounds: ['loop'],
        },
      ],
    });
    const { tabId } = await stage.open();
    const view = await stage.popup(tabId);
    await expect.poll(() => view.getByTestId('checkup').getAttribute('data-summary'), bound).toBe('ready');
    await finds(view, 'autoplay', 'free');
    // Nothing is left that wants the user: what is not the browser's stands folded.
    expect(await view.locator('.check:visible').count()).toBe(0);
    await openAll(view);
    await expectFine(view, 'all good');
  });

  test('asleep, with answers searched in vain', async () => {
    const { tabId } = await stage.open();
    const view = await stage.popup(tabId);
    await stage.worker().evaluate((id) => chrome.tabs.discard(id), tabId);
    await finds(view, 'console', 'discarded');
    await openAll(view);
    await view.getByTestId('answers-search').fill('天气预报');
    await expect.poll(() => view.locator('.answers details').count(), bound).toBe(0);
    await expectFine(view, 'asleep');
  });
});

describe('by keys alone', () => {
  /** Presses Tab until it is reached; fails when it never is. */
  async function tabTo(view: Page, selector: string) {
    for (let i = 0; i < 120; i++) {
      await view.keyboard.press('Tab');
      if (await view.evaluate((of) => document.activeElement?.matches(of) ?? false, selector)) {
        const seen = await view.evaluate(() => {
          const el = document.activeElement;
          return !!el && getComputedStyle(el).outlineStyle !== 'none';
        });
        expect(seen, `${selector} shows that it has the focus`).toBe(true);
        return;
      }
    }
    throw new Error(`not reached by Tab: ${selector}`);
  }

  test('a cause is mended, its evidence read, an answer found', async () => {
    await stage.worker();
    await stage.keep({ ringGuard: { enabled: false } });
    const { tabId } = await stage.open();
    const view = await stage.popup(tabId);
    await finds(view, 'guard', 'off');
    await finds(view, 'autoplay', 'blocked');
    await tabTo(view, '[data-testid=check-guard] [data-testid=fix-guard-on]');
    await view.keyboard.press('Enter');
    await finds(view, 'guard', 'on');
    expect(await stage.kept('ringGuard')).toMatchObject({ enabled: true });
    await expect
      .poll(() => view.getByTestId('change-guard-on').getAttribute('data-proof'), bound)
      .toBe('good');

    await tabTo(view, '[data-testid=check-autoplay] .check-evidence summary');
    await view.keyboard.press('Enter');
    await view.getByTestId('check-autoplay').locator('dl').waitFor();

    await tabTo(view, '[data-testid=answers] > summary');
    await view.keyboard.press('Enter');
    await tabTo(view, '[data-testid=answers-search]');
    await view.keyboard.type('坐席能加几个');
    await view.getByTestId('answer-seats').waitFor();
    await tabTo(view, '[data-testid=answer-seats] summary');

    // And taken back.
    await view.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(view, '[data-testid=changes] > summary');
    await view.keyboard.press('Enter');
    await tabTo(view, '[data-testid=change-guard-on] [data-testid=undo]');
    await view.keyboard.press('Enter');
    await finds(view, 'guard', 'off');
  });
});

describe('before anything is clicked', () => {
  test('the first thing painted is the verdict; nothing sounds, nobody is asked', async () => {
    const { tabId } = await stage.open();
    // Stored by the page when it was loaded.
    const early = await stage.popup(tabId);
    await finds(early, 'autoplay', 'blocked');
    await early.close();

    const view = await stage.popup(tabId, () => {
      const seen = { first: '', did: [] as string[] };
      (globalThis as unknown as { seen: typeof seen }).seen = seen;
      new MutationObserver(() => {
        seen.first ||= document.getElementById('root')?.innerText ?? '';
      }).observe(document, { childList: true, subtree: true });
      const note = (of: object, name: string) => {
        const native = Reflect.get(of, name) as (...all: unknown[]) => unknown;
        Object.defineProperty(of, name, {
          configurable: true,
          value: new Proxy(native, {
            apply: (target, self, all) => {
              seen.did.push(name);
              return Reflect.apply(target, self, all);
            },
            construct: (target, all) => {
              seen.did.push(name);
              return Reflect.construct(target, all) as object;
            },
          }),
        });
      };
      note(HTMLMediaElement.prototype, 'play');
      note(globalThis, 'AudioContext');
      note(globalThis, 'Notification');
      note(Notification, 'requestPermission');
      note(MediaDevices.prototype, 'getUserMedia');
      note(chrome.permissions, 'request');
      note(chrome.notifications, 'create');
    });
    const seen = () =>
      view.evaluate(() => (globalThis as unknown as { seen: { first: string; did: string[] } }).seen);
    expect((await seen()).first).toContain('现在来电话，您可能听不到');
    expect((await seen()).first).toContain('Chrome 不许这个页面自动出声');
    expect((await seen()).first).not.toContain('正在检查');
    // The probes that it asked for have come meanwhile.
    await finds(view, 'autoplay', 'blocked');
    expect((await seen()).did).toEqual([]);
    // No ringer either: that is a document of its own.
    const ringers = await stage.worker().evaluate(
      async () =>
        (
          await chrome.runtime.getContexts({
            contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
          })
        ).length,
    );
    expect(ringers).toBe(0);
    // The watch has something to see: a test notification is asked for by a click.
    await view.getByTestId('check-do-not-disturb').getByTestId('fix-test-notification').click();
    await expect.poll(async () => (await seen()).did, bound).toEqual(['create']);
  });

  test('a change that reached the page late is called good in the end', async () => {
    await stage.setting('microphone', 'allow');
    const { tabId } = await stage.open();
    await stage.keep({
      ringFixes: [
        {
          id: 'x',
          at: Date.now() - 60_000,
          fix: 'allow-microphone',
          origin: desk,
          tabId: null,
          before: 'ask',
          undone: null,
          proof: { at: Date.now() - 59_000, state: 'act', because: 'prompt' },
        },
      ],
    });
    const view = await stage.popup(tabId);
    await expect
      .poll(() => view.getByTestId('change-allow-microphone').getAttribute('data-proof'), bound)
      .toBe('good');
  });
});
