import type { CheckContext, FrameProbe, TabFacts } from '../types.ts';

/** A console at its best, for tests: what a test is about is what it changes. */
export const now = Date.UTC(2026, 10, 25, 9);

export const probe = (more: Partial<FrameProbe> = {}): FrameProbe => ({
  at: now - 1000,
  when: 'load',
  activated: false,
  context: 'runs',
  element: 'plays',
  permissions: {
    microphone: 'granted',
    camera: 'granted',
    notifications: 'granted',
    'background-sync': 'granted',
  },
  devices: { inputs: 1, outputs: 2, output: 'Headset' },
  translated: false,
  agentState: 'free',
  ...more,
});

export const tab = (more: Partial<TabFacts> = {}): TabFacts => ({
  id: 1,
  url: 'https://tccc.qcloud.com/desk',
  origin: 'https://tccc.qcloud.com',
  status: 'complete',
  discarded: false,
  frozen: false,
  autoDiscardable: false,
  audible: false,
  muted: false,
  mutedBy: null,
  ...more,
});

/** `page`: changes to what the page itself last said. */
export const context = (more: Partial<CheckContext> = {}, page: Partial<FrameProbe> = {}): CheckContext => {
  const last = probe(page);
  return {
    now,
    tab: tab(),
    probes: { 0: { load: last, last } },
    settings: { microphone: 'allow', camera: 'allow', notifications: 'allow', sound: 'allow' },
    rings: [],
    guard: { enabled: true, siteOff: false },
    outputBefore: null,
    browserVersion: 156,
    keptAwake: false,
    held: false,
    policyMarker: null,
    proved: null,
    told: {},
    ...more,
  };
};
