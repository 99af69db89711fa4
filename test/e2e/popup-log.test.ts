import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { markOf } from '../../utils/ring/device-marks.ts';
import { bound, desk, type PopupStage, popupStage } from './popup-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** The guard's log in the popup: the last calls, the user's word on them, and the report for the help desk. */
let stage: PopupStage;
beforeAll(async () => {
  stage = await popupStage();
});
afterAll(() => stage?.close());
afterEach(() => stage.clear());

const headset = 'AirPods of Zhang Wei';
const hour = 3_600_000;
const at = Date.now() - 10 * hour;
const entry = (id: string, more: object) => ({
  id,
  at,
  origin: desk,
  way: 'media',
  key: `sound-${id}`,
  verdict: 'heard',
  hidden: true,
  loop: true,
  grounds: ['loop'],
  ...more,
});

async function log(tabId: number | null): Promise<Page> {
  const view = await stage.popup(tabId);
  await view.getByTestId('ring-log').locator('summary').first().click();
  await view.getByTestId('copy-report').waitFor();
  return view;
}
const calls = (view: Page) => view.getByTestId('ring-log').locator(':scope > ul').getByTestId('ring-entry');

test('nothing yet: says so', async () => {
  const view = await log(null);
  expect(await view.getByTestId('ring-log').innerText()).toContain('还没有记录');
  expect(await calls(view).count()).toBe(0);
});

test('the last calls: heard or not, why silent, why we did not ring; pings apart; whose, when there are several', async () => {
  await stage.keep({
    ringLog: [
      ...Array.from({ length: 8 }, (_, i) =>
        entry(`ping${i}`, { at: at + 9 * hour, verdict: 'not-ring', loop: false, grounds: ['-short'] }),
      ),
      entry('a', { at: at + 5 * hour }),
      entry('b', { at: at + 4 * hour, verdict: 'rang', silence: 'blocked', afterMs: 90 }),
      entry('c', { at: at + 3 * hour, verdict: 'missed', silence: 'tab-muted', because: 'guard-off' }),
      entry('d', { at: at + 2 * hour, verdict: 'missed', silence: 'not-audible', because: 'no-device' }),
      entry('e', { at: at + hour, origin: 'https://agent.example.com' }),
      entry('f', {}),
    ],
  });
  const view = await log(null);
  await expect.poll(() => calls(view).count(), bound).toBe(5);
  const texts = await calls(view).allInnerTexts();
  expect(texts[0]).toContain('响了');
  expect(texts[1]).toMatch(/铃备代响[\s\S]*被 Chrome 拦下/);
  expect(texts[2]).toMatch(/漏响[\s\S]*标签页静音[\s\S]*没有代响：代响已关闭/);
  expect(texts[3]).toMatch(/漏响[\s\S]*放了但没有声音[\s\S]*没有代响：没有出声设备/);
  expect(texts[4]).toContain('agent.example.com');
  expect(await view.getByTestId('other-sounds').locator('summary').innerText()).toContain('8');
});

test('is cleared; what was learnt of sounds stays', async () => {
  await stage.keep({ ringLog: [entry('call', {})], ringLearnt: { 'sound-call': { told: 'ring' } } });
  const view = await log(null);
  await expect.poll(() => calls(view).count(), bound).toBe(1);
  await view.getByTestId('clear-log').click();
  await expect.poll(() => view.getByTestId('ring-log').innerText(), bound).toContain('还没有记录');
  expect(await view.getByTestId('clear-log').count()).toBe(0);
  expect(await stage.kept('ringLog')).toBeUndefined();
  expect(await stage.kept('ringLearnt')).toEqual({ 'sound-call': { told: 'ring' } });
});

test('the user’s word: said, shown, taken back, kept; a ping that was a ring joins the calls', async () => {
  await stage.keep({ ringLog: [entry('call', {}), entry('ping', { verdict: 'not-ring' })] });
  const view = await log(null);
  const call = calls(view).first();
  await call.getByTestId('was-not').click();
  await expect.poll(() => call.innerText(), bound).toContain('您说过：不是铃声');
  expect(await stage.kept('ringLearnt')).toMatchObject({ 'sound-call': { told: 'not-ring' } });
  await call.getByTestId('was-ring').click();
  await expect.poll(() => call.innerText(), bound).toContain('您说过：是铃声');

  await view.getByTestId('other-sounds').locator('summary').click();
  await view.getByTestId('other-sounds').getByTestId('was-ring').click();
  await expect.poll(() => calls(view).count(), bound).toBe(2);
  expect(await stage.kept('ringLearnt')).toMatchObject({ 'sound-ping': { told: 'ring' } });
});

describe('the report', () => {
  test('is shown as it is copied; nothing of a device, a path, a query, a company or a sound is in it', async () => {
    await stage.setting('microphone', 'allow');
    const { page, tabId } = await stage.open('/desk?agent=18012345678&token=s3cret#王某某');
    // Its name is known as long as the browser runs (utils/ring/device-marks.ts).
    await stage.worker().evaluate((names) => chrome.storage.session.set({ ringDeviceNames: names }), {
      [await markOf(headset)]: headset,
    });
    await stage.keep({
      ringOutputs: { [desk]: { at: Date.now() - 5000, output: await markOf(headset), count: 2 } },
      ringLog: [entry('call', { verdict: 'missed', silence: 'blocked', because: 'no-device' })],
    });
    const view = await log(tabId);
    // The user sees the device's name in the row; the report does not have it.
    await expect
      .poll(() => view.getByTestId('check-speakers').getAttribute('data-because'), bound)
      .toBe('changed');
    expect(await view.getByTestId('check-speakers').innerText()).toContain(headset);

    await view.getByTestId('copy-report').click();
    await view.getByTestId('report-said').waitFor();
    const shown = await view.getByTestId('report-text').inputValue();
    // As the user pastes it; in a field of one line a line break is a space.
    await view.getByTestId('answers').locator('summary').first().click();
    await view.getByTestId('answers-search').focus();
    await view.keyboard.press('Control+V');
    const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
    const pasted = async () => oneLine(await view.getByTestId('answers-search').inputValue());
    await expect.poll(pasted, bound).toBe(oneLine(shown));
    for (const personal of [
      'AirPods',
      'Zhang',
      'Fake',
      '18012345678',
      's3cret',
      '王某某',
      '/desk',
      '?',
      'sound-call',
    ])
      expect(shown, personal).not.toContain(personal);
    expect(shown).toContain('RingReady ');
    expect(shown).toMatch(/tccc\.qcloud\.com\tmissed\tblocked\tno-device/);
    expect(shown).toContain('act\tspeakers.changed');
    expect(shown).toContain('content setting: allow');
    await page.close();
  });
});
