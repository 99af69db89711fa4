import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bound, desk, type PopupStage, popupStage } from './popup-stage.ts';

/**
 * Chrome's dialog closes the popup as it opens, and nobody hears of a “no”: the next popup says it. The dialog is the
 * real one, which nobody answers here, and goes with the page that asked; a real “no” is in dialogs.test.ts.
 */
let stage: PopupStage;
beforeAll(async () => {
  stage = await popupStage(undefined, []);
});
afterAll(() => stage?.close());
afterEach(() => stage.clear());

const said = (view: Page, check: string) => view.getByTestId(`check-${check}`).getByTestId('said');
const finds = (view: Page, check: string, because: string) =>
  expect.poll(() => view.getByTestId(`check-${check}`).getAttribute('data-because'), bound).toBe(because);

test('a fix that stopped at the dialog: the row says that nothing was changed and how to go on, in three languages', async () => {
  const { tabId } = await stage.open();
  const before = await stage.popup(tabId);
  await finds(before, 'microphone', 'prompt');
  await before.getByTestId('check-microphone').getByTestId('fix-allow-microphone').click();
  await expect
    .poll(() => stage.kept('ringPendingFix'), bound)
    .toMatchObject({ fix: 'allow-microphone', check: 'microphone', origin: desk });
  await before.close();

  const view = await stage.popup(tabId);
  await said(view, 'microphone').waitFor(bound);
  expect(await said(view, 'microphone').innerText()).toMatch(/没有选“允许”.*什么都没改.*再点“允许麦克风”/);
  expect(await view.getByTestId('said').count()).toBe(1);
  await stage.keep({ language: 'zh-TW' });
  await expect
    .poll(() => said(view, 'microphone').innerText(), bound)
    .toMatch(/沒有選「允許」.*什麼都沒改.*再點「允許麥克風」/);
  await stage.keep({ language: 'en' });
  await expect
    .poll(() => said(view, 'microphone').innerText(), bound)
    .toMatch(/nothing was changed.*press “Allow the microphone” again/);
  // Another press is another question.
  await view.getByTestId('check-microphone').getByTestId('fix-allow-microphone').click();
  await expect.poll(() => said(view, 'microphone').count(), bound).toBe(0);
});

test('is over with its time, as it is looked at, too; and when what was asked for is there by another way', async () => {
  const { page, tabId } = await stage.open();
  const note = (age: number) => ({
    ringPendingFix: {
      fix: 'allow-microphone',
      check: 'microphone',
      origin: desk,
      tabId,
      at: Date.now() - age,
    },
  });
  const holds = 5 * 60_000;
  await stage.keep(note(0));
  const view = await stage.popup(tabId);
  await said(view, 'microphone').waitFor(bound);
  await stage.keep(note(holds - 4000));
  await expect.poll(() => said(view, 'microphone').count(), bound).toBe(0);
  expect(await stage.kept('ringPendingFix')).toBeTruthy();

  await stage.keep(note(0));
  await said(view, 'microphone').waitFor(bound);
  await stage.extension.context.grantPermissions(['microphone'], { origin: desk });
  await page.reload();
  await expect
    .poll(() => view.getByTestId('check-microphone').getAttribute('data-state'), bound)
    .toBe('good');
  expect(await said(view, 'microphone').count()).toBe(0);
  await stage.extension.context.clearPermissions();
});

test('of a row that stands folded: it is unfolded', async () => {
  const { tabId } = await stage.open();
  await stage.keep({
    ringPendingFix: { fix: 'allow-camera', check: 'camera', origin: desk, tabId, at: Date.now() },
  });
  const view = await stage.popup(tabId);
  await finds(view, 'camera', 'not-needed');
  await expect.poll(() => said(view, 'camera').isVisible(), bound).toBe(true);
});
