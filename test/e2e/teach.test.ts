import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filledNative, input, nativePage, row as pageRow } from './native-page.ts';
import { fill, type Stage, setUp, stateOf } from './set-up.ts';

/** A field with a name that nobody could know is taught once, by its row or by pointing at it. */
const update = '/ccc/enterprise/update';
const script = `
const presses = [];
for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'focusin'])
  document.addEventListener(type, (event) => presses.push(type + ':' + (event.target.name ?? event.target.textContent.slice(0, 10))), true);
globalThis.presses = presses;`;

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    [update]: nativePage({
      rows: pageRow('申领主体全名', input('Applicant')) + pageRow('回拨座机', input('CallBack')),
      without: ['CompanyName'],
      script,
    }),
  });
  await stage.importSample();
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async () => {
  page = await stage.open(update);
  panel = await stage.panel(page);
  await panel.locator('[data-testid=fill]:enabled').waitFor();
};
const row = (label: string) => panel.locator('[data-testid=row]').filter({ hasText: label });
const taughtRow = (label: string) => row(label).filter({ hasText: '您指认的' });
const presses = () => page.evaluate(() => (globalThis as unknown as { presses: string[] }).presses);
const forgetAll = async () => {
  const list = panel.getByTestId('taught');
  await list.locator('summary').click();
  for (let left = await panel.getByTestId('forget').count(); left > 0; left--) {
    await panel.getByTestId('forget').first().click();
    await expect.poll(() => panel.getByTestId('forget').count()).toBe(left - 1);
  }
};

const teachRow = async (label: string, key: string) => {
  await row(label).getByRole('button', { name: '指认' }).click();
  await panel.getByTestId('teach-key').selectOption(key);
  await panel.getByTestId('teach-go').click();
  await taughtRow(label).waitFor();
};
const startPointing = async (key: string) => {
  await panel.getByTestId('teach-any').click();
  await panel.getByTestId('teach-key').selectOption(key);
  await panel.getByTestId('teach-go').click();
  await panel.getByTestId('pointing').waitFor();
  // Listening begins when the outline's host is there.
  await page.bringToFront();
  await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
};

describe('teaching', () => {
  test('from its row: filled, remembered after a reload, exported, forgotten', async () => {
    await open();
    expect(await row('申领主体全名').getAttribute('data-state')).toBe('unrecognised');
    await teachRow('申领主体全名', 'company.name');
    expect(await panel.getByTestId('message').textContent()).toContain('申领主体全名');
    await fill(panel);
    const { CompanyName: name, ...rest } = filledNative;
    expect(await stateOf(page)).toMatchObject({ ...rest, Applicant: name, CallBack: '' });

    await page.reload();
    await taughtRow('申领主体全名').waitFor();
    expect(await page.locator('[name=Applicant]').inputValue()).toBe('');

    const list = panel.getByTestId('taught');
    await list.locator('summary').click();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByTestId('export-taught').click(),
    ]);
    expect(download.suggestedFilename()).toBe('ringready-taught.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 'ringready-pack',
      version: 1,
      taught: [{ formId: 'tencent-ccc/qualification', key: 'company.name', kind: 'text' }],
    });
    expect(text).toContain('申领主体全名');
    expect(text).not.toContain(name);

    await list.locator('summary').click();
    await forgetAll();
    await row('申领主体全名').and(panel.locator('[data-state=unrecognised]')).waitFor();
    expect(await panel.getByTestId('taught').count()).toBe(0);
  });

  test('by pointing at it: the page gets no press', async () => {
    await open();
    await startPointing('people.operator.landline');
    const before = await presses();
    await page.locator('[name=CallBack]').hover();
    // A real press at its place: Playwright's own click would wait for the page to get it.
    const box = await page.locator('[name=CallBack]').boundingBox();
    if (!box) throw new Error('no box');
    await page.mouse.click(box.x + 20, box.y + 8);
    await taughtRow('回拨座机').waitFor();
    expect(await presses()).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({ CallBack: '0571-80000001', Applicant: '' });
    await panel.getByTestId('back').click();
    await forgetAll();
  });

  test('pointing at its label names it, too; at nothing goes on; Escape ends it', async () => {
    await open();
    await startPointing('company.name');
    const before = await presses();
    await page.mouse.click(1200, 850);
    expect(await panel.getByTestId('pointing').count()).toBe(1);
    await page.keyboard.press('Escape');
    await panel.getByTestId('pointing').waitFor({ state: 'detached' });
    expect(await panel.getByTestId('message').textContent()).toBe('没有选中字段');
    expect(await presses()).toEqual(before);
    expect(await panel.getByTestId('taught').count()).toBe(0);
    // And the page has its presses back.
    await page.locator('[name=CallBack]').click();
    expect((await presses()).length).toBeGreaterThan(before.length);

    // The keyboard may still be in the panel.
    await startPointing('company.name');
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await panel.getByTestId('pointing').waitFor({ state: 'detached' });
    await startPointing('company.name');
    await panel.getByTestId('stop-pointing').click();
    await panel.getByTestId('pointing').waitFor({ state: 'detached' });
    expect(await panel.getByTestId('taught').count()).toBe(0);

    await startPointing('company.name');
    await page.getByText('申领主体全名').click({ noWaitAfter: true, force: true });
    await taughtRow('申领主体全名').waitFor();
    await forgetAll();
  });

  test('a panel that is closed while pointing leaves the page to its user', async () => {
    await open();
    await startPointing('company.name');
    await panel.close();
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'body');
    await page.locator('[name=CallBack]').click();
    expect(await presses()).toContain('click:CallBack');
    panel = await stage.panel(page);
    await panel.getByTestId('fill').waitFor();
    expect(await panel.getByTestId('taught').count()).toBe(0);
  });
});
