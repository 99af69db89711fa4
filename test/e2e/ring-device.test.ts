import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** The page “响铃”: a test ring on the device that was chosen, measured at the devices. */
const bound = { timeout: 20_000 };
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('a test ring (wants PulseAudio)', () => {
  let stage: RingStage;
  beforeAll(async () => {
    // Chrome's dialog answered with yes, which for the list of devices is as good as a permission.
    stage = await ringStage({ devices: ['spk', 'headset'], args: ['--use-fake-ui-for-media-stream'] });
  });
  afterAll(() => stage?.close());

  test('on the headset sounds there and nowhere else; heard there says nothing of the others', async () => {
    const page = await stage.extension.extensionPage('workspace.html#/ring');
    const where = page.getByTestId('test-where');
    const name = () =>
      where.locator('option').evaluateAll((all) => all.map((option) => option.textContent ?? ''));
    await expect
      .poll(async () => (await name()).filter((each) => /headset/i.test(each)).length, bound)
      .toBe(1);
    const label = (await name()).find((each) => /headset/i.test(each)) ?? '';
    await where.selectOption({ label });
    const before = Date.now();
    const heard = stage.sound.sinks.headset?.heard(20_000);
    await page.getByTestId('test-start').click();
    await heard;
    await page.getByTestId('test-yes').click();
    await expect.poll(() => page.getByTestId('test-said').getAttribute('data-said'), bound).toBe('yes');
    await stage.sound.sinks.headset?.silent(15_000);
    expect(stage.spk.soundedAt()).toBeLessThan(before);
    const told = () =>
      stage.view.evaluate(async () => (await chrome.storage.local.get('ringTold')).ringTold ?? null);
    expect(await told()).toBeNull();

    // On all of them it does.
    await where.selectOption('all');
    const both = Promise.all(['spk', 'headset'].map((each) => stage.sound.sinks[each]?.heard(20_000)));
    await page.getByTestId('test-start').click();
    await both;
    await page.getByTestId('test-yes').click();
    await expect.poll(told, bound).toMatchObject({ heard: { yes: true } });
    await page.close();
  });
});
