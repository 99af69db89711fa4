import { describe, expect, test } from 'vitest';
import { languages } from '../../i18n/language.ts';
import { ringTexts } from '../../i18n/ring.ts';
import { ringCheckTexts } from '../../i18n/ring-checks.ts';
import type { RingEntry } from '../sound.ts';
import { type Check, type CheckContext, checkIds, type FixId, type FrameProbe } from '../types.ts';
import { checks, runChecks, sorted, summary } from './all.ts';
import { answerHolds } from './asked.ts';
import { elsewhereIds } from './elsewhere.ts';
import { context, now, probe, tab } from './fixture.ts';
import { domains, ports } from './network.ts';
import { atAgent, beforeAgent } from './queue.ts';

const checkOf = (id: string): Check => {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};
const verdictOf = (id: string, of: CheckContext) => checkOf(id).run(of);

type Case = [
  id: string,
  what: string,
  verdict: string,
  fixes: FixId[],
  more?: Partial<CheckContext>,
  page?: Partial<FrameProbe>,
];
const page = (permissions: FrameProbe['permissions']) => ({
  permissions: { ...probe().permissions, ...permissions },
});
const settings = (more: Partial<NonNullable<CheckContext['settings']>>) => ({
  settings: {
    microphone: 'allow',
    camera: 'allow',
    notifications: 'allow',
    sound: 'allow' as string | null,
    ...more,
  },
});
const ring = (more: Partial<RingEntry> = {}): RingEntry => ({
  id: 'r',
  at: now - 5000,
  origin: 'https://tccc.qcloud.com',
  way: 'media',
  key: 'k',
  verdict: 'heard',
  hidden: false,
  loop: true,
  grounds: ['loop'],
  ...more,
});
const clicked = (before: Partial<FrameProbe>, after: Partial<FrameProbe> = {}) => ({
  probes: {
    0: {
      load: probe({ at: now - 60_000, ...before }),
      last: probe({ when: 'later', activated: true, ...after }),
    },
  },
});
const blocked = { context: 'blocked', element: 'blocked' } as const;
const noMicrophone = { permissions: { microphone: 'prompt', camera: 'prompt' } } as const;

/** In another system’s page, which gave it these; more in framed.test.ts. */
const framed = (gave: boolean, more: Partial<FrameProbe> = {}): Partial<CheckContext> => {
  const last = probe({
    framed: { depth: 1, site: 'https://crm.example', autoplay: gave, microphone: gave },
    ...more,
  });
  return {
    tab: tab({ within: { frameId: 7, site: 'https://crm.example' } }),
    probes: { 7: { load: last, last } },
  };
};

const permissions: Case[] = (['microphone', 'notifications'] as const).flatMap((name): Case[] => [
  [name, 'allowed', 'good granted', []],
  [name, 'allowed, settings not readable', 'good granted', [], { settings: null }],
  [name, 'a type that Chrome does not know', 'good granted', [], settings({ [name]: 'unknown' })],
  [name, 'allowed against the setting', 'good granted-by-policy', [], settings({ [name]: 'ask' })],
  [
    name,
    'allowed in the setting alone',
    'act denied-by-policy',
    ['policy-kit'],
    {},
    page({ [name]: 'denied' }),
  ],
  [
    name,
    'to be asked',
    'act prompt',
    [`allow-${name}`, 'site-settings'],
    settings({ [name]: 'ask' }),
    page({ [name]: 'prompt' }),
  ],
  [
    name,
    'refused',
    'act denied',
    [`allow-${name}`, 'site-settings'],
    settings({ [name]: 'block' }),
    page({ [name]: 'denied' }),
  ],
  [name, 'no word of the page', 'unknown not-told', ['site-settings'], { probes: {} }],
]);

const cases: Case[] = [
  [
    'autoplay',
    'a frame that was given nothing',
    'act not-delegated',
    ['unlock-page', 'allow-microphone'],
    framed(false, blocked),
  ],
  [
    'autoplay',
    'a frame that may sound, perhaps by a click around it',
    'unknown clicked-around',
    ['reload-tab', 'allow-microphone'],
    framed(true, noMicrophone),
  ],
  [
    'microphone',
    'a frame that was given none',
    'act not-delegated',
    [],
    framed(false, page({ microphone: 'denied' })),
  ],
  [
    'notifications',
    'a frame, which may not ask',
    'act framed',
    ['allow-notifications', 'site-settings'],
    { ...framed(true, page({ notifications: 'denied' })), ...settings({ notifications: 'ask' }) },
  ],

  ['console', 'open', 'good open', []],
  ['console', 'none', 'act closed', ['open-console'], { tab: null }],
  ['console', 'discarded', 'act discarded', ['reload-tab', 'keep-tab'], { tab: tab({ discarded: true }) }],
  [
    'console',
    'frozen',
    'act frozen',
    ['reload-tab', 'hold-page', 'allow-notifications'],
    { tab: tab({ frozen: true }) },
  ],
  ['console', 'loading', 'unknown loading', [], { tab: tab({ status: 'loading' }) }],
  ['console', 'log-in', 'act logged-out', [], { tab: tab({ url: 'https://tccc.qcloud.com/login?x=1' }) }],
  [
    'console',
    'log-in, by fragment',
    'act logged-out',
    [],
    { tab: tab({ url: 'https://tccc.qcloud.com/#/login' }) },
  ],
  [
    'console',
    'a word that has “login” in it',
    'good open',
    [],
    { tab: tab({ url: 'https://tccc.qcloud.com/loginfo' }) },
  ],

  ['autoplay', 'nobody clicked, sounds', 'good free', []],
  ['autoplay', 'by policy', 'good free-by-policy', [], { policyMarker: 'v1' }],
  ['autoplay', 'never probed', 'unknown not-probed', ['reload-tab'], { probes: {} }],
  [
    'autoplay',
    'blocked',
    'act blocked',
    ['unlock-page', 'allow-microphone', 'site-settings', 'policy-kit'],
    {},
    blocked,
  ],
  [
    'autoplay',
    'the element alone blocked',
    'act blocked',
    ['unlock-page', 'allow-microphone', 'site-settings', 'policy-kit'],
    {},
    { element: 'blocked' },
  ],
  [
    'autoplay',
    'a frame of the page blocked',
    'act frame-blocked',
    ['unlock-page', 'allow-microphone', 'site-settings', 'policy-kit'],
    { probes: { 0: { load: probe(), last: probe() }, 7: { load: probe(blocked), last: probe(blocked) } } },
  ],
  [
    'autoplay',
    'the page and a frame of it blocked',
    'act blocked',
    ['unlock-page', 'allow-microphone', 'site-settings', 'policy-kit'],
    {
      probes: {
        0: { load: probe(blocked), last: probe(blocked) },
        7: { load: probe(blocked), last: probe(blocked) },
      },
    },
  ],
  [
    'autoplay',
    'clicked, and blocked all the same',
    'act blocked-though-clicked',
    ['allow-microphone', 'policy-kit', 'site-settings'],
    clicked(blocked, blocked),
  ],
  [
    'autoplay',
    'neither way answered',
    'unknown unclear',
    ['prove-autoplay', 'test-ring'],
    {},
    { context: 'unclear', element: 'unclear' },
  ],
  [
    'autoplay',
    'the page’s rules bar the file, the context runs',
    'good free',
    [],
    {},
    { element: 'unclear' },
  ],
  ['autoplay', 'free at load, clicked since', 'good free', [], clicked({})],
  [
    'autoplay',
    'blocked at load, clicked since',
    'act until-reload',
    ['allow-microphone', 'prove-autoplay', 'site-settings', 'policy-kit'],
    clicked({ ...blocked, ...noMicrophone }, noMicrophone),
  ],
  [
    'autoplay',
    'blocked at load, then clicked and allowed',
    'unknown unproved',
    ['prove-autoplay'],
    clicked({ ...blocked, ...noMicrophone }),
  ],
  [
    'autoplay',
    'the microphone was allowed at load already',
    'act until-reload',
    ['allow-microphone', 'prove-autoplay', 'site-settings', 'policy-kit'],
    clicked(blocked),
  ],
  [
    'autoplay',
    'a fresh tab may sound',
    'good free',
    [],
    { ...clicked({ ...blocked, ...noMicrophone }), proved: { at: now, blocked: false } },
  ],
  [
    'autoplay',
    'a fresh tab may not',
    'act until-reload',
    ['allow-microphone', 'site-settings', 'policy-kit'],
    { ...clicked({ ...blocked, ...noMicrophone }), proved: { at: now, blocked: true } },
  ],
  [
    'autoplay',
    'a fresh tab was tried, and proved nothing',
    'unknown inconclusive',
    ['reload-tab', 'prove-autoplay'],
    { ...clicked({ ...blocked, ...noMicrophone }), unproved: { at: now - 1000, why: 'unclear' } },
  ],
  [
    'autoplay',
    'a fresh tab’s word from before this load counts no more',
    'unknown unproved',
    ['prove-autoplay'],
    { ...clicked({ ...blocked, ...noMicrophone }), proved: { at: now - 90_000, blocked: false } },
  ],
  [
    'autoplay',
    'clicked before it was ever probed',
    'unknown clicked-before',
    ['prove-autoplay'],
    { probes: { 0: { load: null, last: probe({ when: 'later', activated: true }) } } },
  ],

  ['tab-sound', 'on', 'good on', []],
  [
    'tab-sound',
    'tab',
    'act tab-muted',
    ['unmute-tab'],
    { tab: tab({ muted: true, mutedBy: 'extension' }), settings: null },
  ],
  [
    'tab-sound',
    'site',
    'act site-muted',
    ['unmute-site', 'site-settings'],
    { tab: tab({ muted: true, mutedBy: 'user' }), ...settings({ sound: 'block' }) },
  ],
  [
    'tab-sound',
    'by the user, site allowed',
    'act tab-muted',
    ['unmute-tab'],
    { tab: tab({ muted: true, mutedBy: 'user' }) },
  ],
  [
    'tab-sound',
    'by the user, not readable which',
    'act muted',
    ['unmute-tab', 'unmute-site', 'site-settings'],
    { tab: tab({ muted: true, mutedBy: 'user' }), settings: null },
  ],

  ['last-ring', 'none yet', 'unknown none', ['test-ring']],
  ['last-ring', 'heard', 'good heard', [], { rings: [ring()] }],
  ['last-ring', 'rung for', 'good rang', [], { rings: [ring({ verdict: 'rang', silence: 'blocked' })] }],
  ['last-ring', 'missed', 'act missed', ['test-ring'], { rings: [ring({ verdict: 'missed' })] }],
  [
    'last-ring',
    'guard off, and on again since',
    'act missed-off',
    ['test-ring'],
    { rings: [ring({ verdict: 'missed', because: 'site-off' })] },
  ],
  [
    'last-ring',
    'guard still off',
    'act missed-off',
    ['guard-on', 'test-ring'],
    {
      rings: [ring({ verdict: 'missed', because: 'site-off' })],
      guard: { enabled: true, siteOff: true },
    },
  ],
  [
    'last-ring',
    'no device',
    'act missed-no-device',
    ['test-ring'],
    { rings: [ring({ verdict: 'missed', because: 'no-device' })] },
  ],
  [
    'last-ring',
    'too short',
    'act missed-short',
    ['test-ring'],
    { rings: [ring({ verdict: 'missed', because: 'too-short' })] },
  ],
  [
    'last-ring',
    'a sound that was no ring does not count',
    'act missed',
    ['test-ring'],
    { rings: [ring({ verdict: 'not-ring' }), ring({ verdict: 'missed' })] },
  ],

  ...permissions,
  [
    'microphone',
    'none plugged in',
    'act no-device',
    [],
    {},
    { devices: { inputs: 0, outputs: 1, output: null } },
  ],
  // Allowing one would help nothing.
  [
    'microphone',
    'none plugged in, nor allowed',
    'act no-device',
    [],
    settings({ microphone: 'ask' }),
    {
      permissions: { ...probe().permissions, microphone: 'prompt' },
      devices: { inputs: 0, outputs: 1, output: null },
    },
  ],
  ['microphone', 'devices not told', 'good granted', [], {}, { devices: null }],
  ['camera', 'allowed', 'good granted', []],
  ['camera', 'allowed against the setting', 'good granted-by-policy', [], settings({ camera: 'ask' })],
  ['camera', 'no word of the page', 'unknown not-told', ['site-settings'], { probes: {} }],
  [
    'camera',
    'refused is no fault',
    'not-applicable not-needed',
    ['allow-camera', 'site-settings'],
    settings({ camera: 'block' }),
    page({ camera: 'denied' }),
  ],

  ['speakers', 'named', 'good named', ['test-ring']],
  ['speakers', 'not told', 'unknown not-told', [], {}, { devices: null }],
  [
    'speakers',
    'listed, and not which one is in use',
    'good unnamed',
    ['test-ring'],
    {},
    { devices: { inputs: 1, outputs: 2, output: null } },
  ],
  [
    'speakers',
    'one less than when the page was loaded',
    'act unplugged',
    ['test-ring'],
    {
      probes: {
        0: {
          load: probe({ devices: { inputs: 1, outputs: 2, output: null } }),
          last: probe({ devices: { inputs: 1, outputs: 1, output: null } }),
        },
      },
    },
  ],
  [
    'speakers',
    'one less, and heard since',
    'good unnamed',
    ['test-ring'],
    {
      outputsBefore: 1,
      probes: {
        0: {
          load: probe({ devices: { inputs: 1, outputs: 2, output: null } }),
          last: probe({ devices: { inputs: 1, outputs: 1, output: null } }),
        },
      },
    },
  ],
  [
    'speakers',
    'no longer listed, for the microphone is no longer allowed',
    'good present',
    ['test-ring'],
    {
      probes: {
        0: {
          load: probe({ devices: { inputs: 1, outputs: 2, output: null } }),
          last: probe({
            devices: { inputs: 1, outputs: 1, output: null },
            ...page({ microphone: 'prompt' }),
          }),
        },
      },
    },
  ],
  ['speakers', 'none', 'act none', ['test-ring'], {}, { devices: { inputs: 1, outputs: 0, output: null } }],
  [
    'speakers',
    'nameless',
    'good present',
    ['test-ring'],
    {},
    { devices: { inputs: 1, outputs: 1, output: null }, ...page({ microphone: 'prompt' }) },
  ],
  ['speakers', 'another than before', 'act changed', ['test-ring'], { outputBefore: 'Speakers' }],
  [
    'speakers',
    'another than before, its name not kept',
    'act changed-since',
    ['test-ring'],
    { outputBefore: '' },
  ],
  [
    'speakers',
    'never rung, another than when the page was loaded',
    'act changed-since-load',
    ['test-ring'],
    {
      probes: {
        0: { load: probe(), last: probe({ devices: { inputs: 1, outputs: 2, output: 'Speakers' } }) },
      },
    },
  ],
  ['speakers', 'the same as before', 'good named', ['test-ring'], { outputBefore: 'Headset' }],

  ['sleeping-tab', 'may notify', 'good safe', [], { tab: tab({ autoDiscardable: true }) }],
  [
    'sleeping-tab',
    'exposed',
    'act exposed',
    ['keep-tab', 'hold-page', 'performance-settings'],
    { tab: tab({ autoDiscardable: true }) },
    page({ notifications: 'prompt' }),
  ],
  [
    'sleeping-tab',
    'kept, not held',
    'act may-freeze',
    ['hold-page', 'performance-settings'],
    {},
    page({ notifications: 'denied' }),
  ],
  [
    'sleeping-tab',
    'held, not kept',
    'act exposed',
    ['keep-tab', 'performance-settings'],
    { tab: tab({ autoDiscardable: true }), held: true },
    page({ notifications: 'denied' }),
  ],
  ['sleeping-tab', 'kept and held', 'good safe', [], { held: true }, page({ notifications: 'denied' })],

  ['agent-state', 'free', 'good free', []],
  ...(['busy', 'rest', 'after-call', 'offline'] as const).map(
    (state): Case => ['agent-state', state, `act ${state}`, [], {}, { agentState: state }],
  ),
  ['agent-state', 'no word', 'unknown not-told', [], {}, { agentState: null }],
  ['translated', 'no', 'good original', []],
  ['translated', 'yes', 'act translated', ['reload-tab'], {}, { translated: true }],
  ['translated', 'not told', 'unknown not-told', [], { probes: {} }],
  ['keep-awake', 'on', 'good on', [], { keptAwake: true }],
  ['keep-awake', 'off', 'unknown off', ['keep-awake']],
  ['background-sync', 'on', 'good granted', []],
  [
    'background-sync',
    'off',
    'not-applicable denied',
    ['site-settings'],
    {},
    page({ 'background-sync': 'denied' }),
  ],
  ['background-sync', 'not told', 'unknown not-told', [], { probes: {} }],
  ['version', 'new', 'good new', []],
  ['version', 'the least', 'good new', [], { browserVersion: 70 }],
  ['version', 'one less', 'act old', ['browser-update'], { browserVersion: 69 }],
  ['version', 'not told', 'unknown not-told', [], { browserVersion: null }],
  ['system-sound', 'not asked', 'unknown ask', ['test-ring', 'test-microphone']],
  [
    'system-sound',
    'heard',
    'good yes',
    ['test-ring', 'test-microphone'],
    { told: { heard: { at: now - answerHolds, yes: true } } },
  ],
  [
    'system-sound',
    'not heard',
    'act no',
    ['test-ring', 'test-microphone'],
    { told: { heard: { at: now - 1, yes: false } } },
  ],
  [
    'system-sound',
    'heard a shift ago',
    'unknown ask',
    ['test-ring', 'test-microphone'],
    { told: { heard: { at: now - answerHolds - 1, yes: true } } },
  ],
  [
    'system-sound',
    'by a clock that was put back',
    'unknown ask',
    ['test-ring', 'test-microphone'],
    { told: { heard: { at: now + 1, yes: true } } },
  ],
  ['guard', 'on', 'good on', []],
  ['guard', 'off', 'act off', ['guard-on'], { guard: { enabled: false, siteOff: true } }],
  ['guard', 'off for this site', 'act site-off', ['guard-on'], { guard: { enabled: true, siteOff: true } }],
  ['do-not-disturb', 'not asked', 'unknown ask', ['test-notification']],
  ['do-not-disturb', 'seen', 'good yes', ['test-notification'], { told: { seen: { at: now, yes: true } } }],
  [
    'do-not-disturb',
    'not seen',
    'act no',
    ['test-notification'],
    { told: { seen: { at: now, yes: false } } },
  ],
  ...elsewhereIds.flatMap((id): Case[] => [
    [id, 'Tencent’s console', 'unknown ask', []],
    [
      id,
      'another’s console',
      'unknown ask-other',
      [],
      { tab: tab({ url: 'https://agent.example.com/', origin: 'https://agent.example.com' }) },
    ],
  ]),
];

test.each(cases)('%s, %s: %s', (id, _what, verdict, fixes, more, of) => {
  const { state, because, fixes: offered } = verdictOf(id, context(more, of));
  expect(`${state} ${because}`).toBe(verdict);
  expect(offered).toEqual(fixes);
});

test('every check has cases, and each thing it says has a sentence in every language', () => {
  expect(checks.map(({ id }) => id)).toEqual([...checkIds]);
  const texts: Record<string, Record<string, string>> = ringCheckTexts;
  for (const id of checkIds) {
    expect(cases.filter(([of]) => of === id).length, id).toBeGreaterThan(1);
    expect(texts[id], id).toBeDefined();
  }
  for (const [id, what, verdict, fixes] of cases) {
    const because = verdict.split(' ')[1];
    for (const language of languages) {
      expect(texts[`${id}.${because}`]?.[language], `${id}, ${what}, ${language}`).toBeTruthy();
    }
    for (const fix of fixes) expect(Object.hasOwn(ringTexts, `fix.${fix}`), fix).toBe(true);
  }
});

test('and no sentence is left that no check says', () => {
  const said = new Set(cases.map(([id, , verdict]) => `${id}.${verdict.split(' ')[1]}`));
  // Said by the shift check of a console that hangs (readiness.ts).
  said.add('console.no-answer');
  const own = Object.keys(ringCheckTexts).filter((key) => key.includes('.'));
  expect(own.filter((key) => !said.has(key))).toEqual([]);
  expect(own.length).toBeGreaterThan(60);
});

test('no page to speak of: checks of a page say so and no more', () => {
  const ofPage = checkIds.filter(
    (id) =>
      ![
        'console',
        'last-ring',
        'keep-awake',
        'version',
        'system-sound',
        'do-not-disturb',
        ...elsewhereIds,
        'guard',
      ].includes(id),
  );
  for (const id of ofPage) {
    expect(verdictOf(id, context({ tab: null })), id).toMatchObject({
      state: 'not-applicable',
      because: 'no-console',
    });
    expect(verdictOf(id, context({ tab: tab({ discarded: true }) })), id).toMatchObject({
      state: 'not-applicable',
      because: 'asleep',
    });
  }
});

describe('evidence', () => {
  test('is shown for what was seen', () => {
    for (const { id, run } of checks.filter((check) => check.id !== 'translated')) {
      const broken = context(
        { rings: [ring()], told: { heard: { at: now, yes: false }, seen: { at: now, yes: false } } },
        { ...blocked, agentState: 'rest' },
      );
      if (id !== 'keep-awake') expect(run(broken).evidence.length, id).toBeGreaterThan(0);
    }
  });

  test('keeps the console’s path and leaves its query out', () => {
    const { evidence } = verdictOf(
      'console',
      context({ tab: tab({ url: 'https://tccc.qcloud.com/desk?token=secret' }) }),
    );
    expect(JSON.stringify(evidence)).toContain('/desk');
    expect(JSON.stringify(evidence)).not.toContain('secret');
  });

  test('has status codes, domains and ports as the vendor’s documents do', () => {
    expect(Object.keys(beforeAgent)).toEqual(['100', '102', '103', '105', '106', '107']);
    expect(Object.keys(atAgent)).toEqual(['17', '104', '211', '501', '502']);
    expect(ports).toEqual({ TCP: [443], UDP: [8000, 8080, 8800, 843, 443, 16285] });
    expect(domains).toContain('sip.tccc.qcloud.com');
    expect(domains).toContain('*.rtc.qcloud.com');
    const said = JSON.stringify(verdictOf('network', context()).evidence);
    for (const one of [...domains, ...ports.UDP]) expect(said).toContain(String(one));
  });
});

describe('all of them', () => {
  test('one that throws does not stop the others', () => {
    const broken = {
      ...context(),
      get told(): never {
        throw new Error('damaged');
      },
    };
    const findings = runChecks(broken);
    expect(findings).toHaveLength(checkIds.length);
    expect(findings.find(({ id }) => id === 'system-sound')?.verdict).toMatchObject({
      state: 'unknown',
      because: 'failed',
    });
    expect(findings.find(({ id }) => id === 'autoplay')?.verdict.state).toBe('good');
  });

  test('first what silences a call, then what else is wrong, then what nobody can tell; else by likelihood', () => {
    const ids = sorted(
      runChecks(
        context(
          { tab: tab({ muted: true, mutedBy: 'extension' }), browserVersion: 60 },
          {
            ...page({ notifications: 'prompt' }),
            ...blocked,
          },
        ),
      ),
    ).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['autoplay', 'tab-sound', 'notifications', 'sleeping-tab']);
    expect(ids.indexOf('version')).toBeLessThan(ids.indexOf('last-ring'));
    expect(ids.indexOf('last-ring')).toBeLessThan(ids.indexOf('console'));
  });

  test.each([
    ['nothing', { tab: null }, {}],
    ['silent', {}, blocked],
    ['risk', {}, { translated: true }],
    ['unsure', { probes: {} }, {}],
    ['unsure', { tab: tab({ status: 'loading' }) }, { translated: true }],
    ['unsure', {}, { context: 'unclear', element: 'unclear' }],
    ['silent', { probes: {}, tab: tab({ muted: true, mutedBy: 'extension' }) }, {}],
    ['ready', {}, {}],
  ] as const)('the sentence above: %s', (said, more, of) => {
    expect(summary(runChecks(context(more, of)))).toBe(said);
  });
});
