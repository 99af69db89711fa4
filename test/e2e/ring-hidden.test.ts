import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { consoleOrigin, type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** A console that Chrome calls hidden: a tab behind another, a window put away. Its timers are slow, its worker dead. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('ring guard, in a hidden tab (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({ hides: true });
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(page));
  const latest = async () => (await stage.log())[0];
  const visibility = () => page.run<string>('document.visibilityState');
  const hide = async () => {
    await stage.view.bringToFront();
    await expect.poll(visibility, { timeout: 10_000 }).toBe('hidden');
    expect(await page.run('document.hasFocus()')).toBe(false);
  };
  const heard = async (expression: string) => {
    const sounds = stage.spk.heard(30_000);
    await page.run(`${expression}; 0`);
    return sounds;
  };
  const rang = (more: object = {}) =>
    expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'rang', hidden: true, ...more });

  test('a refused ring is heard with the worker stopped, though the page’s timers tick once a second', async () => {
    page = await stage.open();
    await hide();
    // The longest of three pauses of a timer of 50 ms.
    const slowest = await page.run<number>(`new Promise((resolve) => {
      let last = performance.now(), slowest = 0, turns = 0;
      const timer = setInterval(() => {
        slowest = Math.max(slowest, performance.now() - last);
        last = performance.now();
        if (++turns === 3) { clearInterval(timer); resolve(slowest); }
      }, 50);
    })`);
    expect(slowest).toBeGreaterThan(700);
    for (const way of ['play', 'webAudio']) {
      await stage.killWorker();
      await heard(`ring('${way}')`);
      expect(await visibility()).toBe('hidden');
      await page.run(`stop('${way}')`);
      await rang({ silence: 'blocked', endedBy: 'page' });
      await stage.spk.silent(15_000);
    }
    expect(await page.run('result')).toBe('NotAllowedError');
  });

  test('a ring that the page repeats by a timer is known by its beat', async () => {
    page = await stage.open();
    await page.run(
      `globalThis.turn = new Audio(blobOf(1.2, 450)); setInterval(() => { turn.play().catch(() => {}); }, 2000); 0`,
    );
    await hide();
    await stage.killWorker();
    await stage.spk.heard(40_000);
    expect(await visibility()).toBe('hidden');
    await rang({ loop: false, grounds: ['beat', 'hidden'] });
  });

  test('a page that was clicked in, and whose tab was muted later', async () => {
    page = await stage.open();
    const tabId = await stage.extension.tabIdOf(page.page);
    await page.page.mouse.click(300, 300);
    await heard(`ring('play')`);
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'heard' });
    await page.run(`stop('play')`);
    await stage.spk.silent(15_000);
    await stage.view.evaluate((id) => chrome.tabs.update(id, { muted: true }), tabId);
    await hide();
    await stage.killWorker();
    await heard(`ring('play')`);
    expect(await visibility()).toBe('hidden');
    await rang({ silence: 'tab-muted' });
    await page.run(`stop('play')`);
  });

  test('brings the console to the front if the user wants that, and only then', async () => {
    page = await stage.open();
    await hide();
    await heard(`ring('play')`);
    await rang();
    expect(await visibility()).toBe('hidden');
    await page.run(`stop('play')`);
    await stage.spk.silent(15_000);

    await stage.settings({ focus: true });
    try {
      await heard(`ring('play')`);
      await expect.poll(visibility, { timeout: 10_000 }).toBe('visible');
      const active = await stage.view.evaluate(async () =>
        (await chrome.tabs.query({ active: true })).map(({ url }) => url),
      );
      expect(active).toContain(`${consoleOrigin}/`);
      await page.run(`stop('play')`);
    } finally {
      await stage.settings({ focus: false });
    }
  });

  test('a window that is put away', async () => {
    page = await stage.open();
    const tabId = await stage.extension.tabIdOf(page.page);
    const windowId = await stage.view.evaluate(
      async (id) => (await chrome.windows.create({ tabId: id, focused: true }))?.id,
      tabId,
    );
    await stage.view.evaluate((id) => chrome.windows.update(id as number, { state: 'minimized' }), windowId);
    await expect.poll(visibility, { timeout: 10_000 }).toBe('hidden');
    await stage.killWorker();
    await heard(`ring('play')`);
    expect(await visibility()).toBe('hidden');
    await page.run(`stop('play')`);
    await rang({ silence: 'blocked' });
  });
});
