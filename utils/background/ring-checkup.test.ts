import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { backgroundMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { probe } from '../ring/checks/fixture.ts';
import { keepDevice } from '../ring/device-marks.ts';
import { changeKept } from '../ring/store.ts';
import type { FrameProbe } from '../ring/types.ts';

/** What the watch says of a console that changes, and what it keeps to itself. In Chromium: test/e2e/ring-watch.test.ts. */
let handlers: Handlers<typeof backgroundMessages>;
vi.mock('../messaging.ts', async (original) => ({
  ...(await original<typeof import('../messaging.ts')>()),
  listenInBackground: (given: typeof handlers) => {
    handlers = { ...handlers, ...given };
    return () => {};
  },
}));
vi.mock('./ring-proof.ts', () => ({ serveRingProof: () => {}, onProofProbe: async () => {} }));

const site = 'https://tccc.qcloud.com';
const event = { addListener: () => {} };
const tab = { mutedInfo: { muted: false, reason: 'user' } };
let badge = '';
let notices: { id: string; message: string; title: string }[] = [];
let cleared: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ language: 'en' });
  [badge, notices, cleared] = ['', [], []];
  tab.mutedInfo.muted = false;
  const facts = () => ({
    id: 1,
    url: `${site}/desk`,
    status: 'complete',
    autoDiscardable: false,
    windowId: 1,
    ...tab,
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [facts()] });
  vi.stubGlobal('chrome', {
    storage: fakeBrowser.storage,
    tabs: { get: async () => facts(), onUpdated: event, onRemoved: event, onReplaced: event },
    permissions: { onAdded: event, onRemoved: event },
    alarms: { onAlarm: event },
    runtime: {
      onStartup: event,
      onInstalled: event,
      getManifest: () => ({ action: { default_title: 'RingReady' } }),
    },
    notifications: {
      onClicked: event,
      create: async (id: string, said: { message: string; title: string }) =>
        void notices.push({ id, ...said }),
      clear: async (id: string) => void cleared.push(id),
    },
    action: {
      getBadgeText: async () => badge,
      setBadgeText: async ({ text }: { text: string }) => {
        badge = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
  });
  vi.resetModules();
  const { serveRingCheckup } = await import('./ring-checkup.ts');
  serveRingCheckup();
});
afterEach(() => vi.unstubAllGlobals());

const says = (more: Partial<FrameProbe> = {}) =>
  handlers.ringProbe?.(probe({ at: Date.now(), ...more }), {
    id: 'ours',
    url: `${site}/desk`,
    origin: site,
    frameId: 0,
    tab: { id: 1, url: `${site}/desk` },
  });

it('what was so when it was first seen is on the badge; what changed is said as well, once, and goes by itself', async () => {
  tab.mutedInfo.muted = true;
  await says();
  expect([badge, notices]).toEqual(['!', []]);
  tab.mutedInfo.muted = false;
  await says();
  expect([badge, notices]).toEqual(['', []]);

  tab.mutedInfo.muted = true;
  await says();
  await says();
  expect([badge, notices.map(({ id }) => id)]).toEqual(['!', ['ring-watch:1']]);
  expect(notices[0]?.title).toContain('tccc.qcloud.com');
  cleared = [];
  tab.mutedInfo.muted = false;
  await says();
  expect([badge, cleared]).toEqual(['', ['ring-watch:1']]);
});

it('a device’s name stays out of the notification', async () => {
  await says({ devices: { inputs: 1, outputs: 2, output: 'AirPods of Zhang Wei' } });
  const output = await keepDevice('AirPods of Zhang Wei');
  await changeKept('outputs', () => ({ [site]: { at: Date.now() - 90_000, output, count: 2 } }));
  await says({ devices: { inputs: 1, outputs: 2, output: 'Monitor of Li Na' } });
  expect([badge, notices.length]).toEqual(['!', 1]);
  expect(notices[0]?.message).not.toMatch(/AirPods|Zhang|Monitor|Li Na/);
});
