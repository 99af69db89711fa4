import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filledNative, input, nativePage, row as pageRow } from './native-page.ts';
import { fill, type Stage, setUp, stateOf } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** The ways in: badge, popup, shortcut, the browser's own side panel; and the panel's words. */
const update = '/ccc/enterprise/update';

let stage: Stage;
let page: Page;
let other: Page | undefined;
beforeAll(async () => {
  stage = await setUp({
    [update]: nativePage({ rows: pageRow('回拨座机', input('CallBack')) }),
    '/ccc/enterprise': 'tccc-list',
  });
  await stage.importSample();
});
afterAll(() => stage.close());
afterEach(async () => {
  await other?.close();
  other = undefined;
  await page?.close();
});

const worker = (): Worker => {
  const all = stage.extension.context
    .serviceWorkers()
    .filter((each) => each.url().startsWith('chrome-extension:'));
  const last = all.at(-1);
  if (!last) throw new Error('no service worker');
  return last;
};
const badge = (tabId: number) => worker().evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

describe('badge', () => {
  test('shows on a form, goes with it, and is not on the list beside it', async () => {
    page = await stage.open(update);
    const tabId = await stage.extension.tabIdOf(page);
    const word = /^(填|Fill)$/;
    await expect.poll(() => badge(tabId), { timeout: 20_000 }).toMatch(word);
    // A console of one page: the form goes without a navigation.
    await page.evaluate(() => {
      document.getElementById('form')?.replaceWith(document.createElement('p'));
    });
    await expect.poll(() => badge(tabId), { timeout: 20_000 }).toBe('');

    await page.goto('https://console.cloud.tencent.com/ccc/enterprise');
    other = await stage.panel(page);
    await other.getByTestId('no-form').waitFor();
    expect(await badge(tabId)).toBe('');
    await page.goto(`https://console.cloud.tencent.com${update}`);
    await expect.poll(() => badge(tabId), { timeout: 20_000 }).toMatch(word);
  });
});

describe('shortcut', () => {
  test('is in the manifest, with keys suggested', async () => {
    const commands = await worker().evaluate(() => chrome.runtime.getManifest().commands);
    expect(commands?.['open-panel']).toMatchObject({
      suggested_key: { default: expect.stringMatching(/^(Alt|Ctrl)\+Shift\+[A-Z]$/) },
      description: expect.stringMatching(/./),
    });
  });
});

describe('popup', () => {
  test('says in its first row that there is none, where there is none', async () => {
    page = await stage.open('/ccc/enterprise');
    other = await stage.extension.extensionPage(`popup.html?tab=${await stage.extension.tabIdOf(page)}`);
    await other.getByTestId('no-form').waitFor();
    expect(await other.getByTestId('open-panel').count()).toBe(0);
  });

  test('names the form and opens the side panel, the real one, which fills', async () => {
    page = await stage.open(update);
    const tabId = await stage.extension.tabIdOf(page);
    const popup = await stage.extension.extensionPage(`popup.html?tab=${tabId}`);
    const first = popup.locator('section').first();
    await first.getByTestId('open-panel').waitFor();
    expect(await first.textContent()).toContain('企业资质');
    expect(await first.textContent()).toContain('腾讯云联络中心');

    await first.getByTestId('open-panel').click();
    const contexts = () =>
      worker().evaluate(async () =>
        (
          await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })
        ).map(({ documentUrl }) => documentUrl ?? ''),
      );
    await expect.poll(contexts, { timeout: 20_000 }).toEqual([expect.stringMatching(/\/sidepanel\.html$/)]);
    await page.bringToFront();

    // Playwright has no page for it: it is reached from another page of the extension.
    const workspace = await stage.extension.extensionPage('workspace.html');
    other = workspace;
    const inPanel = <T>(read: string) =>
      workspace.evaluate((code) => {
        const view = chrome.extension
          .getViews()
          .find(({ location }) => location.pathname === '/sidepanel.html');
        return view ? new Function('view', `return ${code}`)(view) : null;
      }, read) as Promise<T>;
    await page.bringToFront();
    await expect
      .poll(() => inPanel<boolean>(`!!view.document.querySelector('[data-testid=fill]:enabled')`), {
        timeout: 20_000,
      })
      .toBe(true);
    await inPanel(`view.document.querySelector('[data-testid=fill]').click()`);
    await expect
      .poll(() => inPanel<string>(`view.document.querySelector('[data-testid=report]')?.dataset.ended`), {
        timeout: 60_000,
      })
      .toBe('complete');
    expect(await stateOf(page)).toMatchObject(filledNative);
    await inPanel(`view.close()`);
  });
});

describe('languages', () => {
  const speak = (language: string) =>
    worker().evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
  /** Our own words: not the page's labels, nor the company's name or values. */
  const words = (panel: Page) =>
    panel.evaluate(() => {
      const copy = document.body.cloneNode(true) as Element;
      for (const el of copy.querySelectorAll('.label, .value, select, script')) el.remove();
      const names = [...copy.querySelectorAll('[aria-label]')].map(
        (el) => el.getAttribute('aria-label') ?? '',
      );
      const text = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      const all: string[] = [];
      while (text.nextNode()) all.push(text.currentNode.textContent ?? '');
      return { texts: all.filter((each) => each.trim()), names };
    });

  test.each([
    // Latin, digits and signs; the warnings may quote the page.
    ['en', /\p{Script=Han}/u, 'To be filled'],
    // Characters that only the simplified script has.
    ['zh-TW', /[写识页档记选请说复结项务应对这们时号码将经处内认关导图标优实过还没开]/, '將填寫'],
  ])('%s: nothing of zh-CN is left over', async (language, foreign, title) => {
    await speak(language);
    try {
      page = await stage.open(update);
      other = await stage.panel(page);
      await other.getByRole('heading', { name: title }).waitFor();
      const leftovers = async () => (await words(other as Page)).texts.filter((text) => foreign.test(text));
      expect((await words(other)).texts.length).toBeGreaterThan(20);
      expect(await leftovers()).toEqual([]);
      await fill(other);
      expect((await words(other)).texts.length).toBeGreaterThan(20);
      expect(await leftovers()).toEqual([]);
      await other.getByTestId('undo').click();
      await other.getByTestId('undone').waitFor();
    } finally {
      await speak('zh-CN');
    }
  });
});
