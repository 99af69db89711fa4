import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { consoleOrigin, type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Where a page's ring goes unheard though it may have been clicked in: a muted site, a tab behind another, a frame. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('ring guard (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({ given: { permissions: ['contentSettings'] } });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));
  const latest = async () => (await stage.log())[0];
  const inFront = () =>
    stage.view.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url));
  const heard = async (expression: string) => {
    const sounds = stage.spk.heard(20_000);
    await page.run(`${expression}; 0`);
    await sounds;
  };
  /** As a press on the notification comes from the browser; a desktop to press on is not here. */
  const press = async (button?: number) => {
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([expect.stringMatching(/^ring:/)]);
    const [id] = await stage.notices();
    await stage.worker().evaluate(
      ([which, at]) => {
        type Dispatched = { dispatch(...args: unknown[]): void };
        const { onClicked, onButtonClicked } = chrome.notifications;
        if (at === undefined) (onClicked as unknown as Dispatched).dispatch(which);
        else (onButtonClicked as unknown as Dispatched).dispatch(which, at);
      },
      [id, button] as const,
    );
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([]);
  };

  describe('rings although the site is muted', () => {
    type Sound = { sound: chrome.contentSettings.ContentSetting<string> };
    beforeAll(() =>
      stage.view.evaluate(() =>
        (chrome.contentSettings as unknown as Sound).sound.set({
          primaryPattern: 'https://tccc.qcloud.com/*',
          setting: 'block',
        }),
      ),
    );
    afterAll(() => stage.view.evaluate(() => (chrome.contentSettings as unknown as Sound).sound.clear({})));

    const workers = ['alive', 'stopped'];
    test.each(workers)('and the page was clicked in (worker %s)', async (worker) => {
      page = await stage.open();
      await page.page.mouse.click(300, 300);
      if (worker === 'stopped') await stage.killWorker();
      await heard(`ring('play')`);
      expect(await page.run('result')).toBe('ok');
      await page.run(`stop('play')`);
      await expect
        .poll(latest, { timeout: 10_000 })
        .toMatchObject({ verdict: 'rang', silence: 'site-muted', endedBy: 'page' });
    });

    test.each(workers)('and the page was refused (worker %s)', async (worker) => {
      page = await stage.open();
      if (worker === 'stopped') await stage.killWorker();
      await heard(`ring('play')`);
      expect(await page.run('result')).toBe('NotAllowedError');
      await page.run(`stop('play')`);
      await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'rang', silence: 'blocked' });
    });
  });

  // Truly hidden ones: ring-hidden.test.ts.
  test('rings in a tab behind another', async () => {
    page = await stage.open();
    await stage.view.bringToFront();
    await expect.poll(inFront, { timeout: 10_000 }).not.toContain(`${consoleOrigin}/`);
    await heard(`ring('play')`);
    expect(await page.run('result')).toBe('NotAllowedError');
    await page.run(`stop('play')`);
    await expect
      .poll(latest, { timeout: 10_000 })
      .toMatchObject({ verdict: 'rang', silence: 'blocked', endedBy: 'page' });
  });

  describe('rings for a frame that may not sound', () => {
    test.each([
      ['the console in another product, which was clicked in', 'https://other.example/crm', 'play'],
      ['the console in another product, by Web Audio', 'https://other.example/crm', 'webAudio'],
      ['a sandboxed frame of the console', '/sandbox', 'play'],
    ])('%s, with the worker stopped', async (_what, path, way) => {
      page = await stage.open(path);
      await stage.killWorker();
      // The click is the page's around it, not the frame's.
      if (!path.startsWith('/')) await page.page.mouse.click(700, 600);
      await heard(`frames[0].postMessage({ ring: '${way}' }, '*')`);
      await page.run(`frames[0].postMessage({ stop: '${way}' }, '*')`);
      await stage.spk.silent(15_000);
      await expect
        .poll(latest, { timeout: 10_000 })
        .toMatchObject({ verdict: 'rang', silence: 'blocked', origin: consoleOrigin, endedBy: 'page' });
    });
  });

  describe('a press on the notification', () => {
    test('stops the ring and brings the console to the front', async () => {
      page = await stage.open();
      await stage.view.bringToFront();
      await expect.poll(inFront, { timeout: 10_000 }).not.toContain(`${consoleOrigin}/`);
      await heard(`ring('play')`);
      await press();
      await stage.spk.silent(15_000);
      await expect.poll(inFront, { timeout: 10_000 }).toContain(`${consoleOrigin}/`);
      await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'rang', endedBy: 'user' });
    });

    test('on its second button silences the site for good', async () => {
      page = await stage.open();
      try {
        await heard(`ring('play')`);
        await press(1);
        await stage.spk.silent(15_000);
        await page.run(`stop('play')`);
        const began = await page.run<number>(`ring('play')`);
        await expect
          .poll(latest, { timeout: 10_000 })
          .toMatchObject({ verdict: 'missed', because: 'site-off', origin: consoleOrigin });
        expect(stage.spk.soundedAt()).toBeLessThan(began);
      } finally {
        await stage.settings({ off: [] });
      }
    });
  });
});
