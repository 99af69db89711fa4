import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringStage, wavFile } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** A page that may sound, whose ring plays and is not heard: by accident, or because the page means to be silent. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

const silence = wavFile(2, 0);

/** A ring behind a loudness of the page's own. */
const behindGain = `
  context ??= new AudioContext();
  globalThis.gain ??= new GainNode(context);
  gain.connect(context.destination);
  const buffer = context.createBuffer(1, 9600, 8000), data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(i / 3) * 0.4;
  extra = new AudioBufferSourceNode(context, { buffer, loop: true });
  extra.connect(gain);
  extra.start();
`;
const file = (name: string, more = '') =>
  `extra = new Audio('/audio/${name}'); extra.loop = true; ${more}; noted(extra.play());`;

describe.skipIf(!here)('a page that plays and is not audible (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({
      pages: { 'tccc.qcloud.com/audio/ringtone.wav': silence, 'tccc.qcloud.com/audio/a7.wav': silence },
    });
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await stage.leave(page);
    await stage.view.evaluate(() => chrome.storage.local.remove('ringLearnt'));
  });
  const latest = async () => (await stage.log())[0];
  const openClicked = async () => {
    page = await stage.open();
    await page.page.mouse.click(300, 300);
    // A click that is answered by a sound is another matter: this one is over.
    await expect.poll(() => page.run('navigator.userActivation.isActive'), { timeout: 20_000 }).toBe(false);
    expect(await page.run('navigator.userActivation.hasBeenActive')).toBe(true);
  };
  const heard = async (expression: string) => {
    const sounds = stage.spk.heard(30_000);
    await page.run(`{ ${expression} } 0`);
    await sounds;
  };
  const nothingOf = async (expression: string, check: () => Promise<void>) => {
    const began = Date.now();
    await page.run(`{ ${expression} } 0`);
    await check();
    expect(stage.spk.soundedAt()).toBeLessThan(began);
  };

  test.each(['alive', 'stopped'])('is rung for when it was heard before (worker %s)', async (worker) => {
    await openClicked();
    await heard(behindGain);
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'heard' });
    await page.run('extra.stop(), gain.gain.value = 0');
    await stage.spk.silent(15_000);
    // Chrome takes a moment to call the tab silent.
    const tabId = await stage.extension.tabIdOf(page.page);
    await expect
      .poll(() => stage.view.evaluate(async (id) => (await chrome.tabs.get(id)).audible, tabId), {
        timeout: 15_000,
      })
      .toBe(false);
    if (worker === 'stopped') await stage.killWorker();
    await heard(behindGain);
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'rang', silence: 'not-audible' });
    await page.run('extra.stop()');
    await stage.spk.silent(15_000);
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ endedBy: 'page' });
  });

  test.each(['alive', 'stopped'])('is rung for when its name is a ring’s (worker %s)', async (worker) => {
    await openClicked();
    if (worker === 'stopped') await stage.killWorker();
    await heard(file('ringtone.wav'));
    expect(await page.run('result')).toBe('ok');
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'rang', silence: 'not-audible' });
    await page.run('extra.pause()');
  });

  test('is not, when nothing says that it is more than silence: so pages keep themselves awake', async () => {
    await openClicked();
    await nothingOf(file('a7.wav'), () =>
      expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'missed', because: 'unsure' }),
    );
    expect(await page.run('result')).toBe('ok');
  });

  test('is not, when the page itself silenced it: muted, or loudness nought', async () => {
    await openClicked();
    for (const own of ['extra.volume = 0', 'extra.muted = true']) {
      await nothingOf(file('ringtone.wav', own), async () => {
        await expect.poll(() => page.run('result'), { timeout: 10_000 }).toBe('ok');
        // Longer than the guard waits for a tab to be heard.
        await page.run('new Promise((r) => setTimeout(r, 2500))');
        expect(await stage.log()).toEqual([]);
      });
      await page.run('extra.pause(), result = 0');
    }
    await heard(file('ringtone.wav'));
    await page.run('extra.pause()');
  });

  test('is not where the user switched the guard off, whether the worker lives or not', async () => {
    await stage.settings({ off: ['https://tccc.qcloud.com'] });
    try {
      await openClicked();
      await stage.killWorker();
      await nothingOf(file('ringtone.wav'), () =>
        expect
          .poll(latest, { timeout: 15_000 })
          .toMatchObject({ verdict: 'missed', because: 'site-off', silence: 'not-audible' }),
      );
    } finally {
      await stage.settings({ off: [] });
    }
  });
});
