import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import {
  badge,
  bound,
  changeTab,
  clearDesk,
  dismiss,
  finds,
  killWorker,
  popupAt,
  probed,
  red,
  setting,
  tabAt,
  watchNotices,
} from './ring-desk.ts';
import { consoleOrigin, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * While a console is open: what would silence a call turns the badge red and is said once, quietly; it is over when it
 * is over. With the worker alive, and with the worker dead when it happens: the change itself has to wake it.
 */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to unplug from: see test/harness/sound.ts');

const url = `${consoleOrigin}/`;

describe.skipIf(!here)('watch (wants PulseAudio)', () => {
  let stage: RingStage;
  beforeAll(async () => {
    stage = await ringStage({ given: { permissions: ['contentSettings'] }, microphone: true });
    await stage.sound.plug('headset');
  });
  afterAll(() => stage.close());
  afterEach(() => clearDesk(stage));

  const tab = () => tabAt(stage, url);

  const causes: [what: string, code: string, change: () => Promise<unknown>, back: () => Promise<unknown>][] =
    [
      [
        'tab muted',
        'tab-sound.tab-muted',
        async () => changeTab(stage, (await tab()).id, { muted: true }),
        async () => changeTab(stage, (await tab()).id, { muted: false }),
      ],
      [
        'site muted',
        'tab-sound.site-muted',
        () => setting(stage, 'sound', 'block'),
        () => setting(stage, 'sound', 'allow'),
      ],
      [
        'headset unplugged',
        'speakers.unplugged',
        () => stage.sound.unplug('headset'),
        () => stage.sound.plug('headset'),
      ],
      [
        'microphone unplugged',
        'microphone.no-device',
        () => stage.sound.unplug('microphone'),
        () => stage.sound.plugMicrophone(),
      ],
      [
        'microphone permission withdrawn',
        'microphone.prompt',
        () => setting(stage, 'microphone', 'ask'),
        () => setting(stage, 'microphone', 'allow'),
      ],
      [
        'microphone blocked',
        'microphone.denied',
        () => setting(stage, 'microphone', 'block'),
        () => setting(stage, 'microphone', 'allow'),
      ],
      [
        'notifications blocked',
        'notifications.denied',
        () => setting(stage, 'notifications', 'block'),
        () => setting(stage, 'notifications', 'allow'),
      ],
      [
        'tab discarded',
        'console.discarded',
        async () => stage.view.evaluate((id) => chrome.tabs.discard(id).then(() => {}), (await tab()).id),
        async () => stage.view.evaluate((id) => chrome.tabs.reload(id), (await tab()).id),
      ],
    ];
  const alarms = () =>
    stage.view.evaluate(async () => {
      const { ringAlarms } = await chrome.storage.session.get('ringAlarms');
      return Object.values((ringAlarms ?? {}) as Record<string, string[]>).flat();
    });

  describe.each(['alive', 'dead'])('with the worker %s', (worker) => {
    test.each(causes)('%s: %s', async (_what, code, change, back) => {
      await setting(stage, 'microphone', 'allow');
      await setting(stage, 'notifications', 'allow');
      await stage.open();
      const { id } = await tab();
      const popup = await popupAt(stage, id);
      await finds(popup, 'speakers', 'good unnamed');
      await popup.close();
      expect([await badge(stage), await alarms(), await watchNotices(stage)]).toEqual(['', [], []]);
      const quietSince = Date.now();

      if (worker === 'dead') await killWorker(stage);
      await change();
      await expect.poll(() => badge(stage), bound).toBe(red);
      expect(await alarms()).toEqual([code]);
      const now = await tab();
      // On a tab of its own mind, too: nothing shows in place of it.
      expect(await stage.view.evaluate((of) => chrome.action.getBadgeText({ tabId: of }), now.id)).toBe('!');
      await expect.poll(() => watchNotices(stage), bound).toEqual([`ring-watch:${now.id}`]);

      // Said once: the user puts it away, and looking again does not bring it back.
      await dismiss(stage, await watchNotices(stage));
      if (worker === 'dead') await killWorker(stage);
      if (now.discarded) await changeTab(stage, now.id, { autoDiscardable: false });
      else await probed(stage, now.id, 3);
      expect([await badge(stage), await watchNotices(stage)]).toEqual([red, []]);

      if (worker === 'dead') await killWorker(stage);
      await back();
      await expect.poll(() => badge(stage), bound).toBe('');
      expect([await alarms(), await watchNotices(stage)]).toEqual([[], []]);
      expect(stage.spk.soundedAt()).toBeLessThan(quietSince);
    });
  });

  test('the notification goes by itself when it is over', async () => {
    await stage.open();
    const { id } = await tab();
    await probed(stage, id);
    await changeTab(stage, id, { muted: true });
    await expect.poll(() => watchNotices(stage), bound).toEqual([`ring-watch:${id}`]);
    await killWorker(stage);
    await changeTab(stage, id, { muted: false });
    await expect.poll(() => watchNotices(stage), bound).toEqual([]);
    expect(await badge(stage)).toBe('');
  });

  test('of two consoles one is muted: red until that one is not, whatever becomes of the other', async () => {
    await stage.open('/?first');
    await stage.open('/?second');
    const [first, second] = [await tabAt(stage, `${url}?first`), await tabAt(stage, `${url}?second`)];
    for (const { id } of [first, second]) await probed(stage, id);
    await changeTab(stage, first.id, { muted: true });
    await expect.poll(() => badge(stage), bound).toBe(red);
    await stage.view.evaluate((id) => chrome.tabs.remove(id), second.id);
    await probed(stage, first.id);
    expect(await badge(stage)).toBe(red);
    await killWorker(stage);
    await stage.view.evaluate((id) => chrome.tabs.remove(id), first.id);
    await expect.poll(() => badge(stage), bound).toBe('');
    await expect.poll(() => watchNotices(stage), bound).toEqual([]);
  });
});
