import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarEnds } from '../../utils/reviews/calendar.ts';
import { violations } from '../harness/axe.ts';
import { projectRoot } from '../harness/build.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** What the user says of holidays, of notifications and of a link: kept, taken back, and what is wrong is said. */
const bound = { timeout: 30_000 };
const next = calendarEnds + 1;
let stage: Stage;
let page: Page;
beforeAll(async () => {
  await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
  stage = await setUp({});
  await stage.importSample();
  page = await stage.extension.extensionPage('workspace.html#/applications');
  await page.getByTestId('calendar').locator('summary').click();
});
afterAll(() => stage?.close());

const stored = () =>
  page.evaluate(
    async () =>
      ((await chrome.storage.local.get('reviews.telling'))['reviews.telling'] ?? {}) as Record<
        string,
        unknown
      >,
  );
const text = () => page.getByTestId('calendar-text');
const wrong = () => page.getByTestId('calendar-wrong');
const add = () => page.getByTestId('calendar-add');
const given = () => page.getByTestId('calendar-days').locator('li').allInnerTexts();
/** Of the year after the data: which weekday is that day? */
const weekday = (month: number, day: number) =>
  '日一二三四五六'.charAt(new Date(Date.UTC(next, month - 1, day)).getUTCDay());

test('where the calendar ends is said, and what cannot be a day is not taken', async () => {
  await expect.poll(() => page.getByTestId('calendar-ends').innerText(), bound).toContain(`${calendarEnds}`);
  for (const [sentence, why] of [
    ['2月30日放假', '没有这样的日期'],
    [`1月1日（周${weekday(1, 2)}）放假`, '星期对不上'],
    ['5月5日至5月1日放假', '结束早于开始'],
    ['1月1日至12月31日放假', '一段超过'],
    ['1月1日放假1月2日上班', '请分开写'],
  ] as const) {
    await text().fill(sentence);
    await wrong().filter({ hasText: why }).waitFor(bound);
    expect(await wrong().innerText()).toContain(sentence.normalize('NFKC'));
    expect(await add().isDisabled()).toBe(true);
  }
  await text().fill('1月1日放假');
  await add().and(page.locator(':enabled')).waitFor(bound);
  await page.getByTestId('calendar-year').fill('1999');
  await wrong().filter({ hasText: '年份请填' }).waitFor(bound);
  expect(await add().isDisabled()).toBe(true);
  await page.getByTestId('calendar-year').fill(String(next));
  await text().fill('');
  expect(await wrong().count()).toBe(0);
  expect(await stored()).toEqual({});
});

test('days are shown before they are taken, kept, taken back one by one and all at once', async () => {
  await text().fill(
    `一、元旦：1月1日（周${weekday(1, 1)}）至3日（农历冬月、周${weekday(1, 3)}）放假调休，共3天。1月9日上班。`,
  );
  await expect
    .poll(() => page.getByTestId('calendar-read').innerText(), bound)
    .toContain(`${next}-01-02 放假`);
  await page.screenshot({ path: join(projectRoot, 'artifacts', 'calendar-form.png'), fullPage: true });
  await add().click();
  const all = [1, 2, 3].map((day) => `${next}-01-0${day} 放假`);
  const days = async () => (await given()).map((line) => line.replace(/\s*×$/, '').trim());
  await expect.poll(days, bound).toEqual([...all, `${next}-01-09 上班`]);
  expect(await text().inputValue()).toBe('');
  await page.getByTestId(`calendar-complete-${next}`).check();
  await expect.poll(async () => (await stored()).override, bound).toMatchObject({ [next]: true });

  await page.reload();
  await page.getByTestId('calendar').locator('summary').click();
  await expect.poll(days, bound).toEqual([...all, `${next}-01-09 上班`]);
  expect(await page.getByTestId(`calendar-complete-${next}`).isChecked()).toBe(true);

  await page.getByRole('button', { name: `删除 ${next}-01-02` }).click();
  await expect.poll(days, bound).toHaveLength(3);
  await page.getByTestId('calendar-undo').click();
  await expect.poll(days, bound).toHaveLength(4);
  await page.getByTestId(`calendar-complete-${next}`).uncheck();
  await expect
    .poll(async () => Object.keys((await stored()).override as object).includes(String(next)), bound)
    .toBe(false);
  await page.getByTestId('calendar-undo').click();
  await expect.poll(async () => (await stored()).override, bound).toMatchObject({ [next]: true });
  expect(await violations(page)).toEqual([]);
});

test('what is told, when, and what is not: kept at once, also by quick clicks, and each taken back', async () => {
  const form = page.getByTestId('telling');
  await form.locator('summary').click();
  expect(await page.getByTestId('discreet').isChecked()).toBe(true);
  const boxes = [
    'mute-approved',
    'mute-rejected',
    'mute-conflict',
    'mute-overdue',
    'mute-trouble',
    'mute-licence',
    'mute-id',
  ];
  // All in one turn of the page: none is lost to the one before.
  await form.evaluate((element, names) => {
    for (const name of names) element.querySelector<HTMLElement>(`[data-testid=${name}]`)?.click();
  }, boxes);
  await expect.poll(stored, bound).toMatchObject({
    muted: ['approved', 'rejected', 'conflict', 'overdue', 'trouble'],
    mutedPapers: ['licence', 'id'],
  });
  await page.getByTestId('quietFrom').selectOption('9');
  await page.getByTestId('quietTo').selectOption('9');
  await page.getByTestId('quiet-says').filter({ hasText: '没有免打扰时段' }).waitFor(bound);
  await page.getByTestId('quietFrom').selectOption('21');
  await page.getByTestId('quietTo').selectOption('10');
  await form.getByText('10:00 之后').waitFor(bound);
  await page.getByTestId('digest').check();
  await page.getByTestId('discreet').uncheck();
  await expect
    .poll(stored, bound)
    .toMatchObject({ quietFrom: 21, quietTo: 10, digest: true, discreet: false });

  await page.reload();
  await form.locator('summary').click();
  for (const box of boxes) expect(await page.getByTestId(box).isChecked(), box).toBe(true);
  expect(await page.getByTestId('quietFrom').inputValue()).toBe('21');
  for (const box of boxes) await page.getByTestId(box).uncheck();
  await page.getByTestId('discreet').check();
  await expect.poll(stored, bound).toMatchObject({ muted: [], mutedPapers: [], discreet: true });

  await page.getByTestId('try-notice').click();
  await expect
    .poll(() => page.evaluate(async () => Object.keys(await chrome.notifications.getAll())), bound)
    .toContain('review:all:try');
});

test('a link’s last day: one that is over is said and not taken, one to come stands among what ends', async () => {
  const form = page.getByTestId('note-link');
  await form.locator('summary').click();
  await form.locator('[name=until]').fill('2026-01-01');
  await page.getByTestId('link-save').click();
  await page.getByTestId('link-wrong').waitFor(bound);
  expect(await page.locator('[data-testid=ending][data-key=link]').count()).toBe(0);
  const soon = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await form.locator('[name=until]').fill(soon);
  expect(await page.getByTestId('link-wrong').count()).toBe(0);
  await page.getByTestId('link-save').click();
  const ending = page.locator('[data-testid=ending][data-key=link]');
  await ending.waitFor(bound);
  expect(await ending.getAttribute('data-level')).toBe('7');
  expect(await ending.innerText()).toContain('重新生成');
});

test('a link’s last day can be taken back: from the notice, and from the history; the one before stands again', async () => {
  const form = page.getByTestId('note-link');
  const ending = page.locator('[data-testid=ending][data-key=link]');
  const later = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await form.locator('[name=until]').fill(later);
  await page.getByTestId('link-save').click();
  await ending.filter({ hasText: later }).waitFor(bound);
  const notice = page.getByTestId('notice').filter({ hasText: later });
  await notice.getByRole('button', { name: '撤销' }).click();
  await ending.and(page.locator('[data-level="7"]')).waitFor(bound);
  expect(await ending.count()).toBe(1);

  const applications = page.getByTestId('application');
  await applications.locator('summary').first().click();
  await applications.getByTestId('undo').click();
  // It was all there was to follow.
  await expect.poll(() => ending.count(), bound).toBe(0);
  await expect.poll(() => applications.count(), bound).toBe(0);
});

test('looked at: three languages, narrow, dark; nothing is cut off', async () => {
  for (const [language, scheme, width] of [
    ['zh-CN', 'light', 1280],
    ['zh-TW', 'dark', 1280],
    ['en', 'light', 1280],
    ['zh-CN', 'dark', 400],
    ['en', 'light', 400],
  ] as const) {
    await page.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.reload();
    await page.locator(`html[lang=${language}]`).waitFor(bound);
    for (const form of ['telling', 'calendar', 'note-link'])
      await page.getByTestId(form).locator('summary').click();
    await page.getByTestId('calendar-text').fill('2月30日放假');
    await wrong().waitFor(bound);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({
      path: join(projectRoot, 'artifacts', `telling-${language}-${scheme}-${width}.png`),
      fullPage: true,
    });
  }
});
