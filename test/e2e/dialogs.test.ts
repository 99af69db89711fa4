import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FixRecord } from '../../utils/ring/types.ts';
import { apiHostsServed, apiWorld, makeApis, testKey } from '../apis/server.ts';
import { type Box, missingForScreen, type Screen, startScreen } from '../harness/screen.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * Chrome's own dialogs, answered by keyboard and mouse on a screen; and the popup as the toolbar opens it, which closes
 * as the dialog opens. Elsewhere permissions are given to the profile beforehand.
 */
const wanted = process.platform === 'linux' ? await missingForScreen() : ['Linux'];
const here = wanted.length === 0;
if (!here) console.warn(`skipped, Chrome's own dialogs: not here: ${wanted.join(', ')}`);

const bound = { timeout: 30_000 };
const desk = 'https://tccc.qcloud.com/desk';
const mine = 'https://desk.example';
/** Dark, so that a dialog is what is white; the bubble that offers a translation would be, too. */
const page = (title: string) => ({
  html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="google" content="notranslate"><title>${title}</title>
<body style="background:#246"><span>空闲</span>
<script>const say = (what) => { document.title = what; };</script>
<button id="microphone" onclick="navigator.mediaDevices.getUserMedia({ audio: true }).then(() => say('granted'), () => say('denied'))">1</button>
<button id="notifications" onclick="Notification.requestPermission().then(say)">2</button></body></html>`,
});

describe.skipIf(!here)("Chrome's own dialogs (wants Xvfb and xdotool)", () => {
  let apis: ReturnType<typeof makeApis>;
  let screen: Screen;
  let stage: Stage;
  /** The workspace: it stays open, and looks into the popup without a debugger, under which no popup would close. */
  let view: Page;

  beforeAll(async () => {
    screen = await startScreen();
  });
  // A browser of its own for each: what was answered is not asked again, so that no test could be tried again.
  beforeEach(async () => {
    apis = makeApis(apiWorld());
    stage = await setUp(
      { [desk]: page('desk'), [`${mine}/`]: page('mine') },
      {
        headed: true,
        hides: true,
        env: screen.env,
        args: ['--ozone-platform=x11', '--use-fake-device-for-media-stream'],
        hosts: Object.fromEntries(
          apiHostsServed.map((host) => [host, (request, response) => apis.handle(request, response, host)]),
        ),
      },
    );
    view = await stage.extension.extensionPage('workspace.html#/applications');
    // What is white is a dialog.
    await view.emulateMedia({ colorScheme: 'dark' });
  });
  afterEach(async () => {
    await stage?.close();
  });
  afterAll(async () => {
    await screen?.close();
  });

  const holds = (wanted: chrome.permissions.Permissions) =>
    view.evaluate((all) => chrome.permissions.contains(all), wanted);
  const host = (origin: string) => ({ origins: [`${origin}/*`] });
  const settings = { permissions: ['contentSettings' as const] };

  /** A tab in front, in a window that has the keyboard: without it Chrome shows neither popup nor dialog. */
  async function front(which: Page) {
    await which.bringToFront();
    await expect
      .poll(async () => {
        if (await which.evaluate(() => document.hasFocus())) return true;
        await screen.focus();
        return false;
      }, bound)
      .toBe(true);
  }

  /** Below the toolbar. */
  const top = 100;
  /** Where it is once it has been there for a moment: Chrome takes no press in a dialog's first half second. */
  async function dialog() {
    let since = Date.now();
    let last = '';
    await expect
      .poll(
        async () => {
          const now = JSON.stringify(await screen.whiteBox(top));
          if (now !== last) since = Date.now();
          last = now;
          return now !== 'null' && Date.now() - since > 800;
        },
        { ...bound, interval: 100 },
      )
      .toBe(true);
  }
  /**
   * Until it goes. A press that came too early for Chrome's liking is dropped without a word, and on a busy machine its
   * half second is not ours; what is pressed again is pressed later than that.
   */
  async function pressUntilGone(press: (box: Box) => Promise<void>) {
    let pressed = 0;
    await expect
      .poll(
        async () => {
          const box = await screen.whiteBox(top);
          if (box && Date.now() - pressed > 2000) {
            await press(box);
            pressed = Date.now();
          }
          return box;
        },
        { ...bound, interval: 200 },
      )
      .toBeNull();
  }
  /** The extension's: “refuse” has the focus, “allow” is next. */
  async function answer(how: 'allow' | 'refuse') {
    await dialog();
    if (how === 'allow') await screen.key('Tab');
    await pressUntilGone(() => screen.key('Return'));
  }
  /** The page's, under the address bar. Microphone: three buttons in a column; notifications: two in a row. */
  async function answerPage(what: 'microphone' | 'notifications', how: 'allow' | 'refuse', asks: Page) {
    await front(asks);
    await asks.evaluate(() => {
      document.title = 'asked';
    });
    await asks.click(`#${what}`);
    await dialog();
    await pressUntilGone(({ left, right, bottom }) =>
      what === 'microphone'
        ? screen.click((left + right) / 2, bottom - (how === 'allow' ? 131 : 39))
        : screen.click(right - (how === 'allow' ? 55 : 134), bottom - 39),
    );
    await expect.poll(() => asks.title(), bound).toBe(how === 'allow' ? 'granted' : 'denied');
  }

  const popups = () => view.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length);
  const closed = async () => (await popups()) === 0;
  /** The real one, over a page. */
  async function openPopup(over: Page) {
    await front(over);
    await view.evaluate(() => chrome.action.openPopup());
    await expect.poll(() => row('microphone'), bound).not.toBeNull();
  }
  async function closePopup() {
    await view.evaluate(() => {
      for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
    });
    await expect.poll(popups, bound).toBe(0);
  }
  const row = (check: string) =>
    view.evaluate((name) => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      const found = popup?.document.querySelector<HTMLElement>(`[data-testid=check-${name}]`);
      if (!found) return null;
      const buttons = [...found.querySelectorAll('[data-testid^=fix-]')];
      return {
        state: found.dataset.state,
        because: found.dataset.because,
        fixes: buttons.map((each) => each.getAttribute('data-testid')),
        said: found.querySelector('[data-testid=said]')?.textContent ?? null,
      };
    }, check);
  /**
   * By the mouse, where the button stands on the screen, until it has worked: a popup still moves while the toolbar
   * makes room, and a press beside it does nothing.
   */
  async function press(check: string, fix: string, worked: () => Promise<boolean>) {
    const place = () =>
      view.evaluate(
        ([name, button]) => {
          const [popup] = chrome.extension.getViews({ type: 'popup' });
          const found = popup?.document.querySelector(
            `[data-testid=check-${name}] [data-testid=fix-${button}]:enabled`,
          );
          if (!popup || !found) return null;
          found.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = found.getBoundingClientRect();
          return { x: popup.screenX + x + width / 2, y: popup.screenY + y + height / 2 };
        },
        [check, fix] as const,
      );
    let pressed = 0;
    let last = '';
    await expect
      .poll(
        async () => {
          if (await worked()) return true;
          const now = await place();
          const before = last;
          last = JSON.stringify(now);
          if (now && last === before && Date.now() - pressed > 3000) {
            await screen.click(now.x, now.y);
            pressed = Date.now();
          }
          return false;
        },
        { ...bound, interval: 200 },
      )
      .toBe(true);
  }
  const fixes = () =>
    view.evaluate(async () => ((await chrome.storage.local.get('ringFixes')).ringFixes ?? []) as FixRecord[]);
  const pending = () =>
    view.evaluate(async () => (await chrome.storage.local.get('ringPendingFix')).ringPendingFix ?? null);
  const answerOf = (of: Page, name: 'microphone' | 'notifications') =>
    of.evaluate(
      async (which) => (await navigator.permissions.query({ name: which as PermissionName })).state,
      name,
    );

  test('a host for a key: refused, nothing is kept and it is said; allowed, the key is asked with', async () => {
    await front(view);
    const keys = view.getByTestId('keys');
    await keys.locator('summary').click();
    await keys.locator('select').selectOption('tencent-ccc');
    await keys.locator('[name=label]').fill('mine');
    await keys.locator('[name=accessKey]').fill(testKey.id);
    await keys.locator('[name=secret]').fill(testKey.secret);
    const of = host('https://ccc.tencentcloudapi.com');
    expect(await holds(of)).toBe(false);

    await keys.locator('[type=submit]').click();
    await answer('refuse');
    await view.getByText('密钥没有保存').first().waitFor(bound);
    expect(await holds(of)).toBe(false);
    expect(await keys.getByTestId('api-key').count()).toBe(0);
    expect(apis.calls).toEqual([]);
    // What was typed stays, for another try.
    expect(await keys.locator('[name=secret]').inputValue()).toBe(testKey.secret);

    await keys.locator('[type=submit]').click();
    await answer('allow');
    await expect.poll(() => holds(of), bound).toBe(true);
    await keys.getByTestId('api-key').filter({ hasText: '上次' }).waitFor(bound);
    expect(apis.calls.length).toBeGreaterThan(0);
  });

  test("a console of the user's own: refused, no trace; allowed, it is one", async () => {
    await view.goto(`chrome-extension://${stage.extension.extensionId}/workspace.html#/ring`);
    await front(view);
    await view.getByTestId('added-address').fill(mine);
    await view.getByTestId('added-add').click();
    await answer('refuse');
    await view.locator('[data-testid=added-said].warn').waitFor(bound);
    expect(await holds(host(mine))).toBe(false);
    expect(await view.getByTestId('added-console').count()).toBe(0);
    const scripts = () =>
      view.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
      );
    expect(await scripts()).toEqual([]);

    await view.getByTestId('added-add').click();
    await answer('allow');
    await view.locator('[data-testid=added-said].good').waitFor(bound);
    expect(await holds(host(mine))).toBe(true);
    await view.getByTestId('added-console').filter({ hasText: mine }).waitFor(bound);
    await expect.poll(scripts, bound).toContain(`${mine}/*`);
  });

  test("the popup's fix: Chrome's dialog closes it; refused, nothing changes; allowed, it is done all the same", async () => {
    const over = await stage.open(desk);
    await openPopup(over);
    await expect.poll(() => row('microphone'), bound).toMatchObject({ state: 'act', because: 'prompt' });
    await press('microphone', 'allow-microphone', closed);
    await answer('refuse');
    expect(await popups()).toBe(0);
    expect([await holds(settings), await answerOf(over, 'microphone'), await fixes()]).toEqual([
      false,
      'prompt',
      [],
    ]);

    await openPopup(over);
    await expect
      .poll(() => row('microphone'), bound)
      .toMatchObject({
        state: 'act',
        because: 'prompt',
        said: expect.stringContaining('没有选“允许”'),
      });
    await press('microphone', 'allow-microphone', closed);
    await answer('allow');
    await expect.poll(() => holds(settings), bound).toBe(true);
    await expect.poll(() => answerOf(over, 'microphone'), bound).toBe('granted');
    await expect.poll(pending, bound).toBeNull();
    expect(await fixes()).toMatchObject([{ fix: 'allow-microphone', before: 'ask', undone: null }]);
    await openPopup(over);
    await expect
      .poll(() => row('microphone'), bound)
      .toMatchObject({ state: 'good', because: 'granted', said: null });
    await closePopup();

    // The permission for it is there now, so that nothing is asked and the popup stays.
    await answerPage('notifications', 'refuse', over);
    await openPopup(over);
    await expect
      .poll(() => row('notifications'), bound)
      .toMatchObject({
        state: 'act',
        because: 'denied',
        fixes: ['fix-allow-notifications', 'fix-site-settings'],
      });
    await press(
      'notifications',
      'allow-notifications',
      async () => (await row('notifications'))?.state === 'good',
    );
    expect([await popups(), await answerOf(over, 'notifications')]).toEqual([1, 'granted']);
  });

  test("the page's own questions: what was answered is the popup's row, and blocked has the way to the settings", async () => {
    const over = await stage.open(desk);
    await answerPage('notifications', 'allow', over);
    await answerPage('microphone', 'refuse', over);
    await openPopup(over);
    await expect.poll(() => row('notifications'), bound).toMatchObject({ state: 'good' });
    await expect
      .poll(() => row('microphone'), bound)
      .toMatchObject({
        state: 'act',
        because: 'denied',
        fixes: ['fix-allow-microphone', 'fix-site-settings'],
      });
    const opened = () =>
      stage.extension.context.pages().find((each) => each.url().startsWith('chrome://settings/'));
    await press('microphone', 'site-settings', async () => opened() !== undefined);
    await expect
      .poll(() => opened()?.url(), bound)
      .toBe(`chrome://settings/content/siteDetails?site=${encodeURIComponent('https://tccc.qcloud.com')}`);
  });
});
