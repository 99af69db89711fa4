import { describe, expect, test } from 'vitest';
import { languages } from '../../i18n/language.ts';
import { ringCheckTexts } from '../../i18n/ring-checks.ts';
import { placeOfFix } from '../fixes/where.ts';
import type { CheckContext, CheckId, FixId, Framed, FrameProbe } from '../types.ts';
import { alarmsOf } from '../watch.ts';
import { runChecks } from './all.ts';
import { context, now, probe, tab } from './fixture.ts';

/** A console in another system’s page: its frame speaks for it, and some things are the page’s to decide. */
const crm = 'https://crm.example';
const desk = (site: string | null = crm) => tab({ within: { frameId: 7, site } });
const given = (more: Partial<Framed> = {}): Framed => ({
  depth: 1,
  site: crm,
  autoplay: true,
  microphone: true,
  ...more,
});
const of = (load: Partial<FrameProbe>, last: Partial<FrameProbe> = load, more: Partial<CheckContext> = {}) =>
  context({
    tab: desk(),
    probes: {
      7: {
        load: probe({ framed: given(), ...load }),
        last: probe({ framed: given(), when: 'later', ...last }),
      },
    },
    ...more,
  });
const find = (id: CheckId, at: CheckContext) => {
  const { state, because, fixes, evidence } = runChecks(at).find((each) => each.id === id)?.verdict ?? {
    state: 'no row',
    because: '',
    fixes: [],
    evidence: [],
  };
  return { said: `${state} ${because}`, fixes, evidence };
};
const blocked = { context: 'blocked', element: 'blocked' } as const;
const no = { permissions: { microphone: 'denied', camera: 'denied' } } as const;
const asked = { permissions: { microphone: 'prompt', camera: 'prompt' } } as const;
const bare = { framed: given({ autoplay: false, microphone: false }) };

describe('a console in a frame', () => {
  test.each<[what: string, said: string, fixes: FixId[], at: CheckContext]>([
    [
      'given nothing, refused',
      'act not-delegated',
      ['unlock-page', 'allow-microphone'],
      of({ ...bare, ...blocked, ...no }),
    ],
    [
      'given nothing, and nobody tells by whom',
      'act not-delegated',
      ['unlock-page'],
      { ...of({ framed: { ...bare.framed, site: null }, ...blocked, ...no }), tab: desk(null) },
    ],
    ['given, refused', 'act blocked', ['unlock-page', 'allow-microphone'], of({ ...blocked, ...asked })],
    [
      'not told what it was given, refused',
      'act blocked',
      ['unlock-page', 'allow-microphone'],
      of({ framed: given({ autoplay: null }), ...blocked, ...asked }),
    ],
    ['given nothing, sounds by what its page may', 'good free', [], of({ ...bare, ...no })],
    ['given, the microphone allowed: sounds by it', 'good free', [], of({})],
    [
      'the same in a Chromium where nobody has seen that',
      'unknown clicked-around',
      ['reload-tab', 'allow-microphone'],
      of({}, {}, { browserVersion: 150 }),
    ],
    [
      'given, sounds, perhaps by a click around it',
      'unknown clicked-around',
      ['reload-tab', 'allow-microphone'],
      of(asked),
    ],
    [
      'refused first, sounds since, not clicked itself',
      'act until-reload',
      ['allow-microphone'],
      of({ ...blocked, ...asked }, asked),
    ],
    [
      'unlocked, given nothing',
      'act until-reload',
      ['allow-microphone'],
      of({ ...bare, ...blocked, ...no }, { ...bare, ...no, activated: true }, { settings: null }),
    ],
    [
      'unlocked, and its page may use the microphone since',
      'unknown unproved',
      ['reload-tab'],
      of({ ...bare, ...blocked, ...no }, { ...bare, ...no, activated: true }),
    ],
  ])('%s', (_what, said, fixes, at) => {
    const found = find('autoplay', at);
    expect(found.said).toBe(said);
    expect(found.fixes).toEqual(fixes);
  });

  test('what its developer has to write is said in every language, and can be copied', () => {
    const { evidence } = find('autoplay', of({ ...bare, ...blocked, ...no }));
    expect(evidence).toContainEqual({
      name: 'iframe',
      value: '<iframe src="https://tccc.qcloud.com/…" allow="autoplay; microphone"></iframe>',
    });
    for (const key of ['autoplay.not-delegated', 'microphone.not-delegated'] as const)
      for (const language of languages)
        expect(ringCheckTexts[key][language]).toContain('allow="autoplay; microphone"');
  });

  test('a microphone that its page kept is no permission’s fault', () => {
    const at = of({ ...bare, ...no }, undefined, {
      settings: { microphone: 'allow', camera: 'allow', notifications: 'allow', sound: 'allow' },
    });
    expect(find('microphone', at)).toMatchObject({ said: 'act not-delegated', fixes: [] });
    expect(find('microphone', of({}))).toMatchObject({ said: 'good granted' });
    expect(find('microphone', of(asked, asked, { settings: null }))).toMatchObject({
      said: 'act prompt',
      fixes: ['allow-microphone', 'site-settings'],
    });
  });

  test('its frame speaks for it, not another one', () => {
    const at = of({ agentState: 'rest' });
    at.probes['9'] = { load: null, last: probe({ agentState: 'free', framed: given({ depth: 2 }) }) };
    expect(find('agent-state', at).said).toBe('act rest');
    expect(alarmsOf([], of({}, asked))).toEqual(['microphone.prompt']);
  });

  test('notifications that a frame may not ask for are not what somebody refused, and no alarm', () => {
    const denied = { permissions: { ...probe().permissions, notifications: 'denied' } } as const;
    const set = (notifications: string) => ({
      settings: { microphone: 'allow', camera: 'allow', notifications, sound: 'allow' },
    });
    const fixes = ['allow-notifications', 'site-settings'];
    expect(find('notifications', of(denied, denied, set('ask')))).toMatchObject({
      said: 'act framed',
      fixes,
    });
    expect(find('notifications', of(denied, denied, { settings: null })).said).toBe('act framed');
    expect(find('notifications', of(denied, denied, set('block')))).toMatchObject({ said: 'act denied' });
    const alarms = (at: CheckContext) => alarmsOf(runChecks(at), at);
    expect(alarms(of(denied, denied, set('ask')))).toEqual([]);
    expect(alarms(of({}, denied, set('ask')))).toEqual(['notifications.prompt']);
    expect(alarms(of(denied, denied, set('block')))).toEqual(['notifications.denied']);
    expect(alarms(of({}, denied, set('block')))).toEqual(['notifications.denied']);
  });

  test.each<[CheckId, FixId, string]>([
    ['microphone', 'allow-microphone', crm],
    ['autoplay', 'allow-microphone', crm],
    ['tab-sound', 'unmute-site', crm],
    ['microphone', 'site-settings', crm],
    ['notifications', 'allow-notifications', 'https://tccc.qcloud.com'],
    ['notifications', 'site-settings', 'https://tccc.qcloud.com'],
    ['sleeping-tab', 'hold-page', 'https://tccc.qcloud.com'],
  ])('%s: %s is done at %s', (check, fix, origin) => {
    expect(placeOfFix(desk(), check, fix)).toEqual({ origin, tabId: 1 });
    expect(placeOfFix(tab(), check, fix).origin).toBe('https://tccc.qcloud.com');
  });

  test('asleep it is told of like any other', () => {
    const at = { ...of({}), tab: { ...desk(), discarded: true } };
    expect(alarmsOf(runChecks(at), at)).toContain('console.discarded');
    expect(now).toBe(at.now);
  });
});
