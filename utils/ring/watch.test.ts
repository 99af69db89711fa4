import { expect, it } from 'vitest';
import { runChecks } from './checks/all.ts';
import { context, probe, tab } from './checks/fixture.ts';
import type { CheckContext, FrameProbe, PermissionAnswer } from './types.ts';
import { alarmsOf } from './watch.ts';

/** What turns the badge red, and what must not. That it does: test/e2e/ring-watch.test.ts. */
const alarms = (more: Partial<CheckContext> = {}, page: Partial<FrameProbe> = {}) => {
  const all = context(more, page);
  return alarmsOf(runChecks(all), all);
};
const allows = (name: 'microphone' | 'notifications', answer: PermissionAnswer) => ({
  permissions: { ...probe().permissions, [name]: answer },
});
const site = (more: Partial<NonNullable<CheckContext['settings']>>) => ({
  settings: { microphone: 'ask', camera: 'ask', notifications: 'ask', sound: 'allow', ...more },
});
/** As it was at load, and now. */
const since = (load: Partial<FrameProbe>, last: Partial<FrameProbe>) => ({
  ...site({}),
  probes: { 0: { load: probe(load), last: probe({ ...last, when: 'later' }) } },
});

it.each([
  ['nothing', {}, {}, []],
  ['discarded', { tab: tab({ discarded: true }) }, {}, ['console.discarded']],
  ['frozen', { tab: tab({ frozen: true }) }, {}, ['console.frozen']],
  ['tab muted', { tab: tab({ muted: true }) }, {}, ['tab-sound.tab-muted']],
  ['site muted', site({ sound: 'block' }), {}, ['tab-sound.site-muted']],
  [
    'muted, and nobody can tell which',
    { settings: null, tab: tab({ muted: true, mutedBy: 'user' }) },
    {},
    ['tab-sound.muted'],
  ],
  ['no loudspeaker', {}, { devices: { inputs: 1, outputs: 0, output: null } }, ['speakers.none']],
  ['another loudspeaker', { outputBefore: 'Monitor' }, {}, ['speakers.changed']],
  ['one that is not known by name', { outputBefore: '' }, {}, ['speakers.changed-since']],
  [
    'one less',
    { outputsBefore: 2 },
    { devices: { inputs: 1, outputs: 1, output: null } },
    ['speakers.unplugged'],
  ],
  ['no microphone', {}, { devices: { inputs: 0, outputs: 1, output: 'Headset' } }, ['microphone.no-device']],
  [
    'microphone refused',
    site({ microphone: 'block' }),
    allows('microphone', 'denied'),
    ['microphone.denied'],
  ],
  [
    'notifications refused',
    site({ notifications: 'block' }),
    allows('notifications', 'denied'),
    ['notifications.denied'],
  ],
  // Nearly every console is so after a reload, and the guard rings for it.
  ['autoplay', {}, { context: 'blocked', element: 'blocked' }, []],
  ['logged out', { tab: tab({ url: 'https://tccc.qcloud.com/login' }) }, {}, []],
  ['closed', { tab: null, probes: {} }, {}, []],
] as [string, Partial<CheckContext>, Partial<FrameProbe>, string[]][])('%s', (_what, more, page, codes) =>
  expect(alarms(more, page)).toEqual(codes),
);

it.each(['microphone', 'notifications'] as const)('%s withdrawn, and not what was never given', (name) => {
  expect(alarms(since({}, allows(name, 'prompt')))).toEqual([`${name}.prompt`]);
  expect(alarms(since(allows(name, 'prompt'), allows(name, 'prompt')))).toEqual([]);
  expect(alarms(since(allows(name, 'prompt'), {}))).toEqual([]);
});
