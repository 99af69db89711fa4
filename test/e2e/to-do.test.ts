import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { projectRoot } from '../harness/build.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** The popup's list of what needs the user, and the number on the toolbar, which is its length. */
const bound = { timeout: 30_000 };
const shots = join(projectRoot, 'artifacts');

/** Another page of the list, as plain as can be. */
const more = `<!doctype html><meta charset="utf-8"><title>企业资质 - 云联络中心</title><h1>企业资质</h1>
<table><thead><tr><th>企业名称</th><th>审核状态</th><th>驳回原因</th></tr></thead>
<tbody><tr><td>丽水云岭软件有限公司</td><td>审核中</td><td>-</td></tr></tbody></table>`;

let stage: Stage;
beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  stage = await setUp({ '/ccc/enterprise': 'status-antd', '/ccc/enterprise-more': { html: more } });
});
afterAll(() => stage?.close());

const popup = async (): Promise<Page> => {
  const page = await stage.extension.extensionPage('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.getByTestId('open-workspace').waitFor();
  return page;
};
const badge = (view: Page) => view.evaluate(() => chrome.action.getBadgeText({}));
/** Asked, and answered, and nothing drawn. */
const answered = (view: Page) =>
  view.evaluate(() => chrome.runtime.sendMessage({ to: 'background', name: 'reviewsToDo', data: {} }));

test('quiet while there is nothing to do', async () => {
  const view = await popup();
  expect(await answered(view)).toEqual({ locked: false, count: 0, papers: 0, items: [] });
  expect(await view.getByTestId('to-do').count()).toBe(0);
  expect(await view.getByTestId('to-do-locked').count()).toBe(0);
  expect(await badge(view)).toBe('');
  await view.close();
});

test('lists what needs somebody and nothing else; each opens its item in the workspace', async () => {
  const console = await stage.open('/ccc/enterprise');
  await console.getByText('温州云岭科技有限公司').first().waitFor();
  const board = await stage.extension.extensionPage('workspace.html#/applications');
  await expect.poll(() => board.getByTestId('application').count(), bound).toBe(6);
  const wanting = await board
    .getByTestId('application')
    .evaluateAll((all) =>
      all
        .filter((item) => ['rejected', 'expired', 'expiring'].includes(item.getAttribute('data-stage') ?? ''))
        .map((item) => item.getAttribute('data-id')),
    );
  expect(wanting).toHaveLength(4);
  await board.close();
  await console.close();

  const view = await popup();
  const items = view.getByTestId('to-do-item');
  await expect.poll(() => items.count(), bound).toBe(4);
  const shown = await items.evaluateAll((all) =>
    all.map((item) => ({ href: item.getAttribute('href'), text: item.textContent ?? '' })),
  );
  // Whether the one in review is late, and so among the four, depends on the day on which this runs.
  const links = wanting.map((id) => `/workspace.html#/applications/${id}`);
  expect(shown.filter(({ href }) => links.includes(href ?? '')).length).toBeGreaterThanOrEqual(3);
  expect(shown.map(({ text }) => text).join()).toContain('被驳回绍兴云岭网络有限公司腾讯云联络中心');
  expect(shown.map(({ text }) => text).join()).toContain('营业执照扫描件未加盖公章');
  const count = await view.getByTestId('to-do-count').innerText();
  expect(await badge(view)).toBe(count);
  expect(await violations(view)).toEqual([]);
  for (const [language, scheme] of [
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['zh-TW', 'dark'],
  ] as const) {
    await view.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
    await view.emulateMedia({ colorScheme: scheme });
    await view.locator(`html[lang=${language}]`).waitFor();
    await view.screenshot({ path: join(shots, `to-do-${language}-${scheme}.png`), fullPage: true });
  }
  await view.evaluate(() => chrome.storage.local.set({ language: 'zh-CN' }));

  const item = items.filter({ hasText: '绍兴云岭网络有限公司' });
  const [workspace] = await Promise.all([stage.extension.context.waitForEvent('page'), item.click()]);
  await workspace.locator('[data-testid=application][open]').filter({ hasText: '未加盖公章' }).waitFor();
  await workspace.close();
  await view.close();
});

test('locked: neither names nor a number, a way to unlock, and the board behind it', async () => {
  const view = await popup();
  await view.getByTestId('to-do').waitFor(bound);
  const workspace = await stage.extension.extensionPage('workspace.html');
  await workspace.getByTestId('lock').click();
  // It begins anew when it is locked, and a tab told to close while it reloads stays open.
  await workspace.getByTestId('unlock').waitFor(bound);
  await workspace.close();
  await view.getByTestId('to-do-locked').waitFor(bound);
  expect(await view.locator('body').innerText()).not.toContain('云岭');
  await expect.poll(() => badge(view), bound).toBe('');
  expect(await answered(view)).toEqual({ locked: true, count: 0, papers: 0, items: [] });
  await view.screenshot({ path: join(shots, 'to-do-locked.png'), fullPage: true });

  const [gate] = await Promise.all([
    stage.extension.context.waitForEvent('page'),
    view.getByTestId('to-do-locked').getByRole('link').click(),
  ]);
  await gate.getByTestId('passphrase').fill('ringready-try-vault');
  await gate.getByTestId('unlock').click();
  await gate.getByTestId('application').first().waitFor(bound);
  await gate.close();
  const items = view.getByTestId('to-do-item');
  await expect.poll(() => items.count(), bound).toBe(4);
  await expect.poll(() => badge(view), bound).toBe(await view.getByTestId('to-do-count').innerText());
  await view.close();
});

test('a console that was opened while the vault was locked is read when it is unlocked', async () => {
  const workspace = await stage.extension.extensionPage('workspace.html#/applications');
  await workspace.getByTestId('application').first().waitFor(bound);
  const before = await workspace.getByTestId('application').count();
  await workspace.getByTestId('lock').click();
  await workspace.getByTestId('passphrase').waitFor(bound);
  const console = await stage.open('/ccc/enterprise-more');
  await console.getByText('丽水云岭软件有限公司').waitFor();
  // The engine is in the page: it has scanned it, and nobody took what it said.
  const scanned = () =>
    workspace.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://console.cloud.tencent.com/ccc/enterprise-more' });
      return chrome.tabs
        .sendMessage(tab?.id ?? -1, { to: 'page', name: 'scan', data: {} })
        .then(Boolean, () => false);
    });
  await expect.poll(scanned, bound).toBe(true);
  await workspace.getByTestId('passphrase').fill('ringready-try-vault');
  await workspace.getByTestId('unlock').click();
  await expect.poll(() => workspace.getByTestId('application').count(), bound).toBe(before + 1);
  await console.close();
  await workspace.close();
});
