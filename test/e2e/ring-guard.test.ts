import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { type RingPage, type RingStage, ringPage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** What is heard at the loudspeaker, on a console at its real origin, under Chrome's default autoplay policy. */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

describe.skipIf(!here)('ring guard (wants PulseAudio)', () => {
  let stage: RingStage;
  let console: RingPage;
  beforeAll(async () => {
    stage = await ringStage();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.leave(console));
  /** Nothing sounds on in the next second, nor did since `began`. */
  const nothingSince = async (began: number) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(stage.spk.soundedAt()).toBeLessThan(began);
  };
  const latest = async () => (await stage.log())[0];
  const heard = async (page: RingPage, way: string) => {
    const sounds = stage.spk.heard(20_000);
    await page.run(`ring('${way}')`);
    return sounds;
  };

  describe('rings when Chrome refuses the page, and stops with the page', () => {
    test.each([
      ['play'],
      ['detachedAutoplay'],
      ['createdAutoplay'],
      ['attachedAutoplay'],
      ['closedShadow'],
      ['webAudio'],
      ['closedContext'],
      ['emptied'],
      ['silenced'],
      ['frame'],
    ])('%s', async (way) => {
      console = await stage.open();
      await heard(console, way);
      // The bridge is told after the sound began: one that is stopped before has no page to name.
      await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ afterMs: expect.any(Number) });
      await console.run(`stop('${way}')`);
      await stage.spk.silent(15_000);
      await expect.poll(latest, { timeout: 10_000 }).toMatchObject({
        verdict: 'rang',
        silence: 'blocked',
        origin: 'https://tccc.qcloud.com',
        loop: true,
        // A frame can be gone before its bridge has heard that it rings.
        endedBy: expect.stringMatching(way === 'frame' ? /^page/ : /^page$/),
      });
      expect(await console.run('result')).not.toBe('ok');
    });
  });

  test('the control: without the guard nothing is heard of it', async () => {
    await stage.settings({ enabled: false });
    try {
      console = await stage.open();
      const began = await console.run<number>(`ring('play')`);
      await expect
        .poll(latest, { timeout: 10_000 })
        .toMatchObject({ verdict: 'missed', because: 'guard-off' });
      expect(await console.run('result')).toBe('NotAllowedError');
      await nothingSince(began);
      await console.run(`stop('play')`);
    } finally {
      await stage.settings({ enabled: true });
    }
  });

  test('is off where the user switched it off', async () => {
    await stage.settings({ off: ['https://tccc.qcloud.com'] });
    try {
      console = await stage.open();
      const began = await console.run<number>(`ring('play')`);
      await expect
        .poll(latest, { timeout: 10_000 })
        .toMatchObject({ verdict: 'missed', because: 'site-off' });
      await nothingSince(began);
    } finally {
      await stage.settings({ off: [] });
    }
  });

  test('rings in a tab that was never in front, with the worker stopped', async () => {
    const opened = stage.extension.context.waitForEvent('page');
    await stage.view.evaluate(() => chrome.tabs.create({ url: 'https://tccc.qcloud.com/', active: false }));
    console = await ringPage(await opened);
    await console.page.waitForLoadState();
    await stage.killWorker();
    await heard(console, 'play');
    expect(await stage.view.evaluate(() => chrome.tabs.query({ active: true }))).not.toContainEqual(
      expect.objectContaining({ url: 'https://tccc.qcloud.com/' }),
    );
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ verdict: 'rang' });
    await console.run(`stop('play')`);
  });

  test('rings when the page plays and its tab is muted; a page that is heard is left alone', async () => {
    console = await stage.open();
    const tabId = await stage.extension.tabIdOf(console.page);
    // The user clicks: from now on the page may sound.
    await console.page.mouse.click(300, 300);
    await heard(console, 'play');
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'heard' });
    expect(await console.run('result')).toBe('ok');
    await console.run(`stop('play')`);
    await stage.spk.silent(15_000);

    await stage.view.evaluate((id) => chrome.tabs.update(id, { muted: true }), tabId);
    await heard(console, 'play');
    await expect.poll(latest, { timeout: 15_000 }).toMatchObject({ verdict: 'rang', silence: 'tab-muted' });
    await console.run(`stop('play')`);
  });

  describe('stops', () => {
    test('when the tab is closed', async () => {
      console = await stage.open();
      await heard(console, 'play');
      await console.page.close();
      await stage.spk.silent(15_000);
    });
    test('when the page goes elsewhere', async () => {
      console = await stage.open();
      await heard(console, 'play');
      await console.page.goto('https://other.example/');
      await stage.spk.silent(15_000);
    });
    test('when the user says so, and stays silent for that ring', async () => {
      console = await stage.open();
      await heard(console, 'play');
      const popup = await stage.extension.extensionPage('popup.html');
      await popup.getByTestId('ringing').getByText('tccc.qcloud.com').waitFor();
      await popup.getByTestId('stop-ringing').click();
      await stage.spk.silent(15_000);
      await popup.getByTestId('ringing').waitFor({ state: 'detached' });
      await popup.close();
      await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ endedBy: 'user' });
      const again = await console.run<number>(`noted(element.play()), Date.now()`);
      await nothingSince(again);
      // The next call is another ring.
      await console.run(`stop('play')`);
      await heard(console, 'play');
      await console.run(`stop('play')`);
    });
  });

  test('shows a notification that says why, and takes it away', async () => {
    console = await stage.open();
    await heard(console, 'play');
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([expect.stringMatching(/^ring:/)]);
    await console.run(`stop('play')`);
    await expect.poll(stage.notices, { timeout: 10_000 }).toEqual([]);
  });

  test('a test ring sounds for two seconds and leaves no log', async () => {
    const sounds = stage.spk.heard(20_000);
    const answer = await stage.view.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'ringTest', data: { where: 'default' } }),
    );
    expect(answer).toMatchObject({ started: true, devices: [''] });
    await sounds;
    await stage.spk.silent(15_000);
    expect(await stage.log()).toEqual([]);
    expect(
      await stage.view.evaluate(() =>
        chrome.runtime.sendMessage({ to: 'background', name: 'ringTest', data: { where: 'no-such-device' } }),
      ),
    ).toMatchObject({ started: false, failure: 'unknown-device' });
  });

  test('what the user says of a sound counts from the next one on', async () => {
    console = await stage.open();
    await heard(console, 'play');
    await console.run(`stop('play')`);
    await stage.spk.silent(15_000);
    const say = async (was: 'ring' | 'not-ring') => {
      const popup = await stage.extension.extensionPage('popup.html');
      const list = popup.getByTestId('ring-log');
      await list.locator('summary').first().click();
      if (was === 'not-ring') await list.getByTestId('was-not').click();
      else {
        // It stands with what was no ring.
        await list.getByTestId('other-sounds').locator('summary').click();
        await list.getByTestId('other-sounds').getByTestId('was-ring').click();
      }
      await list.locator(`[data-feedback="${was}"]`).waitFor();
      await popup.close();
    };
    await say('not-ring');
    try {
      const began = await console.run<number>(`ring('play')`);
      await expect
        .poll(latest, { timeout: 10_000 })
        .toMatchObject({ verdict: 'not-ring', grounds: ['told'] });
      await nothingSince(began);
      await console.run(`stop('play')`);
      await say('ring');
      await heard(console, 'play');
      await console.run(`stop('play')`);
    } finally {
      await stage.view.evaluate(() => chrome.storage.local.remove('ringLearnt'));
    }
  });
});
