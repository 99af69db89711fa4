import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { projectRoot } from '../harness/build.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * Filed by the user, sent back, mended in the profile, opened again: the console (Ant Design) shows what was filed, and
 * only what changed is put in its place.
 */
const update = '/ccc/enterprise/update';
const bound = { timeout: 30_000 };
const shots = join(projectRoot, 'artifacts');
const reason = '营业执照扫描件未加盖公章；经办人手机号与实名不一致；电话受理单模糊';

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  stage = await setUp({ [update]: 'antd-qualification', '/ccc/enterprise': 'antd-filed' });
});
afterAll(() => stage?.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async () => {
  page = await stage.open(`${update}?filing`);
  panel = await stage.panel(page);
  await panel.locator('[data-testid=fill]').waitFor();
};
const row = (key: string) => panel.locator(`[data-testid=row][data-key="${key}"]`).first();
/** Keys of the rows that are ticked. */
const ticked = () =>
  panel.getByTestId('row').evaluateAll((rows) =>
    rows
      .filter((each) => each.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked)
      .map((each) => each.getAttribute('data-key'))
      .sort(),
  );
const uploads = () => stage.server.received.map(({ fileName }) => fileName);

/** What the board says of the one application. */
const onBoard = async (stageName: string) => {
  const board = await stage.extension.extensionPage('workspace.html#/applications');
  const items = board.getByTestId('application');
  await expect.poll(() => items.first().getAttribute('data-stage'), bound).toBe(stageName);
  expect(await items.count()).toBe(1);
  return board;
};

type Files = { name: string; size: number }[];
let filed: Record<string, unknown>;

/** The page asks for a district besides, which no profile has: of this page nothing is left open. */
const sample: typeof stage.importSample = (change = () => {}) =>
  stage.importSample(async (profile, folder) => {
    delete profile.company.province;
    delete profile.company.city;
    await change(profile, folder);
  });

test('filled, submitted by the user, rejected: the board says what is meant, with the way to mend it', async () => {
  await sample();
  await open();
  expect(await panel.getByTestId('refill').count()).toBe(0);
  await fill(panel);
  filed = await stateOf(page);
  expect(filed).toMatchObject({ OperatorMobile: '13800000022', CompanyName: '杭州云岭通信技术有限公司' });
  await page.bringToFront();
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('提交成功').waitFor();
  await (await onBoard('submitted')).close();

  await page.evaluate((why) => {
    const filing = JSON.parse(localStorage.getItem('filing') ?? '{}');
    const decided = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
    localStorage.setItem('filing', JSON.stringify({ ...filing, state: '驳回', reason: why, decided }));
  }, reason);
  await page.goto(`https://console.cloud.tencent.com/ccc/enterprise`);
  const board = await onBoard('rejected');
  const item = board.getByTestId('application');
  await item.locator('summary').first().click();
  await item.getByText('加盖清晰的企业公章').waitFor(bound);
  await item.getByRole('link', { name: '营业执照' }).click();
  await expect.poll(() => board.url(), bound).toContain('/field/business-license');
  await board.locator('[data-kind="business-license"]').first().waitFor(bound);
  await board.close();
});

test('nothing mended: everything stays, and the panel says what is still wrong', async () => {
  await open();
  await panel.getByTestId('refill').waitFor(bound);
  expect(await panel.getByTestId('refill-changed').innerText()).toContain('没有改动');
  expect(await panel.getByTestId('refill-unmended').innerText()).toMatch(/营业执照.*电话受理单/s);
  expect(await ticked()).toEqual([]);
  expect(await panel.getByTestId('fill').isDisabled()).toBe(true);
});

test('mended: what changed replaces what was filed, and nothing else is touched', async () => {
  await sample(async (profile, folder) => {
    const operator = profile.people?.operator;
    if (operator) Object.assign(operator, { phone: '13900000033', email: 'zhou@mended.example' });
    // Another scan under the same name, as people keep them.
    await copyFile(
      join(folder, 'documents', 'operator-holding-id.jpg'),
      join(folder, 'documents', 'business-license.jpg'),
    );
  });
  await open();
  await panel.getByTestId('refill').waitFor(bound);
  expect(await panel.getByTestId('refill').innerText()).toContain(reason);
  expect(await panel.getByTestId('refill-changed').innerText()).toContain('改了 3 项');
  expect(await panel.getByTestId('refill-unmended').innerText()).toContain('电话受理单');
  expect(await panel.getByTestId('refill-unmended').innerText()).not.toContain('营业执照');
  expect(await ticked()).toEqual(['business-license', 'people.operator.email', 'people.operator.phone']);
  expect(await violations(panel)).toEqual([]);
  for (const [language, scheme] of [
    ['zh-CN', 'light'],
    ['zh-TW', 'dark'],
    ['en', 'light'],
  ] as const) {
    await panel.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.locator(`html[lang=${language}]`).waitFor();
    await panel.screenshot({ path: join(shots, `refill-${language}.png`), fullPage: true });
  }
  await panel.evaluate(() => chrome.storage.local.set({ language: 'zh-CN' }));

  // What the user says of a row holds: the mail stays as it was filed.
  await row('people.operator.email').getByRole('checkbox').uncheck();
  const before = uploads();
  await fill(panel);
  const state = await stateOf(page);
  const licence = state.BusinessIdPicUrl as Files;
  expect(licence.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^business-license-[0-9a-f]{6}\.jpg$/),
  ]);
  expect(licence[0]?.size).not.toBe((filed.BusinessIdPicUrl as Files)[0]?.size);
  expect(state).toEqual({
    ...filed,
    OperatorMobile: '13900000033',
    BusinessIdPicUrl: licence,
    // Counted by this page, which is another one.
    submits: 0,
  });
  expect(uploads().slice(before.length)).toEqual([licence[0]?.name]);
  const outcomes = await outcomesIn(panel);
  expect(outcomes).toMatchObject({
    'business-license': 'filled',
    'people.operator.phone': 'filled',
    'people.operator.email': 'skipped',
    'call-acceptance-form': 'skipped',
  });
  const reported = panel.locator('[data-testid=report] [data-key="call-acceptance-form"]');
  expect(await reported.innerText()).toContain('没有改');

  // Again: nothing is sent twice.
  await panel.getByTestId('retry').click();
  await panel.getByTestId('report').waitFor({ state: 'detached' });
  await panel.getByTestId('report').waitFor(bound);
  expect(uploads()).toHaveLength(before.length + 1);
  expect(await stateOf(page)).toEqual(state);
});

test('left without filing, and opened again: still compared with what was filed', async () => {
  await open();
  await panel.getByTestId('refill').waitFor(bound);
  expect(await ticked()).toEqual(['business-license', 'people.operator.email', 'people.operator.phone']);
  await fill(panel);
  await page.bringToFront();
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('提交成功').waitFor();
  await (await onBoard('submitted')).close();
  await panel.close();
  await page.close();
  // Filed again: the form is no longer one that was sent back.
  await open();
  await row('company.name').waitFor(bound);
  expect(await panel.getByTestId('refill').count()).toBe(0);
});
