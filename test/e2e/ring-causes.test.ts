import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type CheckId, checkIds, type FixId } from '../../utils/ring/types.ts';
import { soundIsHere } from '../harness/sound.ts';
import {
  addDesk,
  bound,
  changeTab,
  clearDesk,
  finds,
  popupAt,
  press,
  probed,
  setting,
  tabAt,
  undo,
} from './ring-desk.ts';
import { consoleOrigin, type RingPage, type RingStage, ringPage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * For each cause: broken → found with the right reason → mended, by the popup's own button where there is one → the
 * page's own ring heard at the loudspeaker. The guard is off throughout, so nothing else can be what is heard.
 */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

interface Cause {
  check: CheckId;
  /** What the row says while it is broken, and once it is mended. */
  broken: string;
  mended: string;
  path?: string;
  /** The console that the popup shows; the page's own by default. */
  site?: string;
  /** The user clicked in the page beforehand: it may sound, so whatever silences it is the cause at hand. */
  clicked: boolean;
  /** The microphone is allowed, as at work: devices are listed. */
  listed?: boolean;
  /** Nothing is heard of the page's ring while it is broken. */
  silences: boolean;
  breaks(): Promise<unknown>;
  /** The popup's button, or what the user does where no extension can. */
  fix: FixId | ((popup: Page) => Promise<unknown>);
  /**
   * Not heard at the end, and why. Chromium that opened its output while there was none plays into nothing, and goes on
   * so for as long as anything in it holds that output open.
   */
  unheard?: true;
  /** More than the cause itself has to be mended before the page may sound. */
  also?: FixId;
}

/** Causes that have no ring to hear at their end, or are proven elsewhere. */
const elsewhere: Partial<Record<CheckId, string>> = {
  'last-ring': 'what the guard saw: ring-guard.test.ts, checks.test.ts',
  translated: 'a page that Chrome translated, told: ring-checkup.test.ts',
  'keep-awake': 'the computer asleep rings for nobody; the switch: ring-checkup.test.ts',
  camera: 'never a cause: ring-checkup.test.ts',
  'background-sync': 'never a cause: ring-checkup.test.ts',
  version: 'another browser: checks.test.ts',
  'do-not-disturb': 'silences no ring, asked: ring-checkup.test.ts',
  answering: 'not the browser’s, said: checks.test.ts',
  guard: 'our own switch: ring-checkup.test.ts, ring-guard.test.ts',
  'auto-answer': 'not the browser’s, said: checks.test.ts',
  queue: 'not the browser’s, said: checks.test.ts',
  network: 'not the browser’s, said: checks.test.ts',
};

describe.skipIf(!here)('cause (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  let rings = 'self';
  /** What the user chose by hand, to be given back. */
  const byUser: string[] = [];
  beforeAll(async () => {
    stage = await ringStage({
      given: { permissions: ['contentSettings'], hosts: ['https://other.example/*'] },
      devices: ['spk', 'headset'],
      microphone: true,
    });
    await stage.sound.control('set-default-sink', 'spk');
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await clearDesk(stage);
    for (const category of byUser.splice(0)) await asTheUser(category, 'default');
    if (!(await stage.sound.control('list', 'short', 'sinks')).includes('\theadset\t'))
      await stage.sound.plug('headset');
    await stage.sound.control('set-default-sink', 'spk');
    await stage.spk.silent(15_000);
  });

  const tab = async () => (await tabAt(stage, `${site}/*`)).id;
  let site = consoleOrigin;
  const ring = (on = 'spk') => {
    const sounds = stage.sound.sinks[on]?.heard(20_000);
    return { sounds, began: say('ring') };
  };
  const say = (what: 'ring' | 'stop') =>
    page.run(rings === 'self' ? `${what}('play'); 0` : `frames[0].postMessage({ ${what}: 'play' }, '*'); 0`);
  const hears = async () => {
    const { sounds, began } = ring();
    await began;
    await sounds;
    await say('stop');
    await stage.spk.silent(15_000);
  };
  /** Nothing comes within a second and a half: what is heard later, after the fix, is the proof of the other half. */
  const hearsNothing = async () => {
    const since = Date.now();
    await say('ring');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (const sink of Object.values(stage.sound.sinks)) expect(sink.soundedAt()).toBeLessThan(since);
    await say('stop');
  };
  const inFront = async (work: () => Promise<unknown>) => {
    await page.page.bringToFront();
    await work();
  };

  /** Chrome's own page for the site, opened by the popup's button; what is chosen there is the user's own. */
  const byHand = async (popup: Page, check: CheckId, category: string, value: string) => {
    const opened = stage.extension.context.waitForEvent('page', bound);
    await press(popup, check, 'site-settings');
    const settings = await opened;
    await choose(settings, category, value);
    // Back to the console.
    await inFront(async () => {});
  };
  const choose = async (settings: Page, category: string, value: string) => {
    const rows = settings.locator('site-details-permission');
    await rows.first().waitFor(bound);
    const categories = () =>
      rows.evaluateAll((all) => all.map((each) => (each as unknown as { category: string }).category));
    await expect.poll(categories, bound).toContain(category);
    const row = rows.nth((await categories()).indexOf(category));
    await row.locator('select#permission').selectOption(value, bound);
    if (value !== 'default') byUser.push(category);
    await settings.close();
  };
  const asTheUser = async (category: string, value: string) => {
    const settings = await stage.extension.context.newPage();
    await settings.goto(
      `chrome://settings/content/siteDetails?site=${encodeURIComponent(`${consoleOrigin}/`)}`,
    );
    await choose(settings, category, value);
  };

  const causes: Record<string, Cause> = {
    'nobody clicked in the page, and the user lets its sound through by hand': {
      check: 'autoplay',
      broken: 'act blocked',
      mended: 'good free',
      clicked: false,
      silences: true,
      breaks: async () => {},
      async fix(popup) {
        await byHand(popup, 'autoplay', 'sound', 'allow');
        // A document that is there already keeps what it was given.
        await page.page.reload();
      },
    },
    'the user muted the site, and lets it sound by hand': {
      check: 'tab-sound',
      broken: 'act site-muted',
      mended: 'good on',
      clicked: true,
      silences: true,
      breaks: () => asTheUser('sound', 'block'),
      fix: (popup) => byHand(popup, 'tab-sound', 'sound', 'allow'),
    },
    'the user blocked the microphone, and allows it by hand': {
      check: 'microphone',
      broken: 'act denied',
      mended: 'good granted',
      clicked: true,
      // What the user allows by hand lets no page sound that nobody clicked in, as our own rule does.
      silences: false,
      breaks: () => asTheUser('media-stream-mic', 'block'),
      fix: (popup) => byHand(popup, 'microphone', 'media-stream-mic', 'allow'),
    },
    'the user blocked notifications, and allows them by hand': {
      check: 'notifications',
      broken: 'act denied',
      mended: 'good granted',
      clicked: true,
      silences: false,
      breaks: () => asTheUser('notifications', 'block'),
      fix: (popup) => byHand(popup, 'notifications', 'notifications', 'allow'),
    },
    'the user blocked the microphone, and our button lifts that': {
      check: 'microphone',
      broken: 'act denied',
      mended: 'good granted',
      clicked: false,
      silences: true,
      breaks: () => asTheUser('media-stream-mic', 'block'),
      fix: 'allow-microphone',
    },
    'nobody clicked in the page': {
      check: 'autoplay',
      broken: 'act blocked',
      mended: 'act until-reload',
      clicked: false,
      silences: true,
      breaks: async () => {},
      fix: 'unlock-page',
    },
    'nobody clicked in the page, for good': {
      check: 'autoplay',
      broken: 'act blocked',
      mended: 'good free',
      clicked: false,
      silences: true,
      breaks: async () => {},
      fix: 'allow-microphone',
    },
    'the page was reloaded, and the click with it': {
      check: 'autoplay',
      broken: 'act blocked',
      mended: 'act until-reload',
      clicked: true,
      silences: true,
      breaks: () => page.page.reload(),
      fix: 'unlock-page',
    },
    'a frame of another site that was given no permission to sound': {
      check: 'autoplay',
      broken: 'act frame-blocked',
      mended: 'act until-reload',
      path: 'https://other.example/crm',
      site: 'https://other.example',
      // In the page around it.
      clicked: true,
      silences: true,
      breaks: async () => {},
      fix: 'unlock-page',
    },
    'the tab is muted': {
      check: 'tab-sound',
      broken: 'act tab-muted',
      mended: 'good on',
      clicked: true,
      silences: true,
      breaks: async () => changeTab(stage, await tab(), { muted: true }),
      fix: 'unmute-tab',
    },
    'the site is muted': {
      check: 'tab-sound',
      broken: 'act site-muted',
      mended: 'good on',
      clicked: true,
      silences: true,
      breaks: () => setting(stage, 'sound', 'block'),
      fix: 'unmute-site',
    },
    'Chrome discarded the tab': {
      check: 'console',
      broken: 'act discarded',
      mended: 'good open',
      clicked: true,
      // There is no page that could ring.
      silences: false,
      breaks: async () => stage.view.evaluate((id) => chrome.tabs.discard(id).then(() => {}), await tab()),
      fix: 'reload-tab',
      // The reload took the click along.
      also: 'unlock-page',
    },
    'the agent is logged out': {
      check: 'console',
      broken: 'act logged-out',
      mended: 'good open',
      clicked: true,
      silences: false,
      breaks: () => page.page.goto(`${consoleOrigin}/login`),
      fix: async () => inFront(async () => page.page.goto(`${consoleOrigin}/`)),
      also: 'unlock-page',
    },
    'the microphone is blocked': {
      check: 'microphone',
      broken: 'act denied',
      mended: 'good granted',
      clicked: false,
      silences: true,
      breaks: () => setting(stage, 'microphone', 'block'),
      fix: 'allow-microphone',
    },
    'the microphone is still to be asked for': {
      check: 'microphone',
      broken: 'act prompt',
      mended: 'good granted',
      clicked: false,
      silences: true,
      breaks: async () => {},
      fix: 'allow-microphone',
    },
    'there is no microphone': {
      check: 'microphone',
      broken: 'act no-device',
      mended: 'good granted',
      listed: true,
      clicked: true,
      silences: false,
      breaks: () => stage.sound.unplug('microphone'),
      fix: () => stage.sound.plugMicrophone(),
    },
    'notifications are blocked': {
      check: 'notifications',
      broken: 'act denied',
      mended: 'good granted',
      clicked: true,
      silences: false,
      breaks: () => setting(stage, 'notifications', 'block'),
      fix: 'allow-notifications',
    },
    'there is no output device at all': {
      check: 'speakers',
      broken: 'act none',
      mended: 'good unnamed',
      listed: true,
      unheard: true,
      clicked: true,
      silences: true,
      breaks: async () => {
        await stage.sound.unplug('headset');
        await stage.sound.unplug('spk');
      },
      async fix(popup) {
        // Its button says what is the matter; plugging in is the user's.
        await press(popup, 'speakers', 'test-ring');
        await expect.poll(() => popup.getByTestId('said').getAttribute('class'), bound).toContain('bad');
        await stage.sound.plug('headset');
        await stage.sound.plug('spk');
        await stage.sound.control('set-default-sink', 'spk');
        // Ours opens the device anew, once Chromium has let go of the output that it had opened for nothing.
        const from = Date.now();
        await expect
          .poll(
            async () => {
              await popup.evaluate(() =>
                chrome.runtime.sendMessage({
                  to: 'background',
                  name: 'ringTest',
                  data: { where: 'default' },
                }),
              );
              return stage.spk.soundedAt();
            },
            { timeout: 60_000, interval: 6000 },
          )
          .toBeGreaterThan(from);
      },
    },
    'the headset in use was unplugged': {
      check: 'speakers',
      broken: 'act unplugged',
      mended: 'good unnamed',
      listed: true,
      clicked: true,
      // It rings where nobody may sit.
      silences: false,
      breaks: () => stage.sound.unplug('headset'),
      async fix(popup) {
        const sounds = stage.spk.heard(20_000);
        await press(popup, 'speakers', 'test-ring');
        await sounds;
        await popup.getByTestId('answer-yes').click(bound);
        // Heard from what is left.
      },
    },
    'the computer’s sound is muted': {
      check: 'system-sound',
      broken: 'act no',
      mended: 'good yes',
      clicked: true,
      silences: true,
      async breaks() {
        await stage.sound.control('set-sink-mute', 'spk', '1');
        await stage.sound.control('set-sink-mute', 'headset', '1');
      },
      async fix(popup) {
        await stage.sound.control('set-sink-mute', 'spk', '0');
        await stage.sound.control('set-sink-mute', 'headset', '0');
        const sounds = stage.spk.heard(20_000);
        await press(popup, 'system-sound', 'test-ring');
        await sounds;
        await popup.getByTestId('answer-yes').click(bound);
      },
    },
    'the tab may be put to sleep': {
      check: 'sleeping-tab',
      broken: 'act exposed',
      mended: 'good safe',
      clicked: true,
      silences: false,
      breaks: async () => {},
      async fix(popup) {
        await press(popup, 'sleeping-tab', 'keep-tab');
        await press(popup, 'sleeping-tab', 'hold-page');
      },
    },
    'the agent is on a break': {
      check: 'agent-state',
      broken: 'act rest',
      mended: 'good free',
      path: '/',
      clicked: true,
      silences: false,
      breaks: () => page.run(`document.body.insertAdjacentHTML('beforeend', '<b id="state">小休</b>'); 0`),
      async fix(popup) {
        await page.run(`document.getElementById('state').textContent = '空闲'; 0`);
        // Nothing tells of a word in a page: “check again” asks.
        await popup.getByTestId('recheck').click(bound);
      },
    },
    'no console is open': {
      check: 'console',
      broken: 'act closed',
      mended: 'good open',
      clicked: false,
      silences: false,
      breaks: () => page.close(),
      fix: 'open-console',
      also: 'unlock-page',
    },
  };

  test('every check has a cause that is proven, or says where', () => {
    const proven = Object.values(causes).map(({ check }) => check);
    expect([...new Set([...proven, ...(Object.keys(elsewhere) as CheckId[])])].sort()).toEqual(
      [...checkIds].sort(),
    );
  });

  test.each(Object.entries(causes))('%s', async (what, cause) => {
    const { check, broken, mended, clicked, silences, breaks, fix, also } = cause;
    site = cause.site ?? consoleOrigin;
    rings = cause.site ? 'frame' : 'self';
    await stage.settings({ enabled: false });
    if (cause.site) await addDesk(stage, cause.site);
    // Only a page that may use the microphone is told of every device.
    if (cause.listed) await setting(stage, 'microphone', 'allow');
    if (what === 'the headset in use was unplugged') await stage.sound.control('set-default-sink', 'headset');
    page = await stage.open(cause.path ?? '/');
    let id = await tab();
    await probed(stage, id);
    if (clicked) await inFront(() => page.page.mouse.click(400, 500));
    await breaks();
    const popup = await popupAt(stage, broken === 'act closed' ? 0 : await tab());
    if (check === 'system-sound') {
      const since = Date.now();
      await press(popup, check, 'test-ring');
      await popup.getByTestId('answer-no').click(bound);
      expect(stage.spk.soundedAt()).toBeLessThan(since);
    }
    await finds(popup, check, broken);
    if (silences) await hearsNothing();

    if (typeof fix === 'string') await press(popup, check, fix);
    else await fix(popup);
    if (page.page.isClosed() || broken === 'act discarded') {
      await expect.poll(async () => (await tabAt(stage, `${site}/*`)).status, bound).toBe('complete');
      const again = stage.extension.context.pages().findLast((each) => each.url().startsWith(site));
      if (!again) throw new Error('the console did not come back');
      page = await ringPage(again);
    }
    id = await tab();
    await popup.bringToFront();
    await finds(popup, check, mended);
    if (also) {
      await press(popup, 'autoplay', also);
      await finds(popup, 'autoplay', 'act until-reload');
    }
    if (!cause.unheard) await hears();
  });

  test('taken back, it is as it was: the tab is silent again', async () => {
    site = consoleOrigin;
    rings = 'self';
    await stage.settings({ enabled: false });
    page = await stage.open();
    await page.page.mouse.click(400, 500);
    await changeTab(stage, await tab(), { muted: true });
    const popup = await popupAt(stage, await tab());
    await press(popup, 'tab-sound', 'unmute-tab');
    await finds(popup, 'tab-sound', 'good on');
    await hears();
    await undo(popup, 'unmute-tab');
    await finds(popup, 'tab-sound', 'act tab-muted');
    await hearsNothing();
  });
});
