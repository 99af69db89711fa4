import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { consoleOrigin, type RingPage, type RingStage, ringStage, wavFile } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** How a ring ends, each time with the worker stopped while it sounds: nothing may ring on because of that. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('a ring, with the worker stopped while it sounds, ends (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({
      pages: { 'tccc.qcloud.com/audio/ringtone.wav': wavFile(1, 9000) },
    });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));
  const latest = async () => (await stage.log())[0];
  const ringing = async (way = 'play') => {
    page = await stage.open();
    const sounds = stage.spk.heard(20_000);
    await page.run(`ring('${way}')`);
    await sounds;
    await expect
      .poll(latest, { timeout: 10_000 })
      .toMatchObject({ verdict: 'rang', afterMs: expect.any(Number) });
    await stage.killWorker();
  };
  const endedBy = (by: string) =>
    expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'rang', endedBy: by });
  const budget = () =>
    stage.view.evaluate(
      async (key) => ((await chrome.storage.session.get(key))[key] as { at: number; leftMs: number }).leftMs,
      `ringBudget:${consoleOrigin}`,
    );

  test.each(['play', 'webAudio', 'keptFrame'])(
    'when the call is answered: the page stops its ring (%s)',
    async (way) => {
      await ringing(way);
      await page.run(`stop('${way}')`);
      await stage.spk.silent(15_000);
      await endedBy('page');
      await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([]);
    },
  );

  test('when its frame is taken away', async () => {
    await ringing('frame');
    await page.run(`stop('frame')`);
    await stage.spk.silent(15_000);
    // The bridge goes with its frame, and its last word may come to no worker: then it is the silence that tells.
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ endedBy: expect.stringMatching(/^page/) });
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([]);
  });

  test('when the tab is closed', async () => {
    await ringing();
    await page.page.close();
    await stage.spk.silent(15_000);
    // Gone before the bridge heard of its ring, if the worker was stopped over the answer.
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ endedBy: expect.stringMatching(/^page/) });
  });

  test('when the user says so', async () => {
    await ringing();
    await stage.view.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'ringHush', data: {} }),
    );
    await stage.spk.silent(15_000);
    await endedBy('user');
  });

  test('after its pause, when it does not loop and does not come again', async () => {
    page = await stage.open();
    // Refused, it says nothing of its end; its name makes it a ring.
    const once = `globalThis.once ??= new Audio('/audio/ringtone.wav'); noted(once.play()); 0`;
    const ring = async () => {
      const sounds = stage.spk.heard(20_000);
      await page.run(once);
      await sounds;
    };
    await ring();
    await stage.killWorker();
    await stage.spk.silent(30_000, 6000);
    await endedBy('page');
    expect(await page.run('result')).toBe('NotAllowedError');
    // The next turn is heard again.
    await ring();
    await stage.spk.silent(30_000, 6000);
  });

  test('and what it took of the site’s allowance is taken off', async () => {
    await ringing();
    // Long enough to be told from nothing: by the loudspeaker's own account.
    const until = Date.now() + 2000;
    await expect.poll(() => stage.spk.soundedAt(), { timeout: 15_000 }).toBeGreaterThan(until);
    const before = await budget();
    await page.run(`stop('play')`);
    await endedBy('page');
    const lasted = (await latest())?.lastedMs ?? 0;
    expect(lasted).toBeGreaterThan(2000);
    await expect.poll(budget, { timeout: 10_000 }).toBeLessThanOrEqual(before - 2000);
    // Used up, it stays used up for a worker that begins anew.
    await stage.freshBudget(-60_000);
    await stage.killWorker();
    const began = await page.run<number>(`ring()`);
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'missed', because: 'too-much' });
    expect(stage.spk.soundedAt()).toBeLessThan(began);
  });

  test('after a minute at the latest, is called missed, and does not begin again by itself', async () => {
    await ringing();
    // The real minute: nothing in the product can be told to hurry.
    await stage.spk.silent(100_000, 5000);
    await endedBy('time');
    const entry = await latest();
    expect(entry?.lastedMs).toBeGreaterThan(55_000);
    expect(entry?.lastedMs).toBeLessThan(75_000);
    // The notification stays, and says so.
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([`ring:${entry?.id}`]);
    expect(await stage.log()).toHaveLength(1);
  }, 180_000);
});
