import { beforeEach, describe, expect, it, vi } from 'vitest';
import { context, now, probe, tab } from './checks/fixture.ts';
import { isReady, reportConsoles } from './readiness.ts';
import type { CheckContext, FrameProbe } from './types.ts';

/** What stands in the way of “ready”. Real pages and a real ring: test/e2e/ring-shift.test.ts. */
let open: CheckContext[] = [];
vi.mock('./context.ts', () => ({
  openConsoles: async () => open.map(({ tab }) => tab),
  readContext: async (of: CheckContext['tab']) => open.find(({ tab }) => tab === of),
}));
beforeEach(() => {
  open = [];
});

const heard = { heard: { at: now, yes: true } };
const desk = (more: Partial<CheckContext> = {}, page: Partial<FrameProbe> = {}) =>
  context({ told: heard, ...more }, page);
const since = now - 2000;
const todo = async () => {
  const [report] = await reportConsoles(since);
  return report?.todo.map(({ id, verdict }) => `${id}.${verdict.because}`);
};

it.each([
  ['at its best', desk(), []],
  ['whose test ring is still to come', desk({ told: {} }), []],
  // The test ring of this very check says it anew.
  ['whose test ring was not heard last time', desk({ told: { heard: { at: now, yes: false } } }), []],
  ['that is muted', desk({ tab: tab({ muted: true }) }), ['tab-sound.tab-muted']],
  ['that was not asked yet', desk({ probes: {} }), ['console.no-answer', 'autoplay.not-probed']],
  ['that answered before it was asked', desk({}, { at: since - 1 }), ['console.no-answer']],
  [
    'whose autoplay nobody can tell',
    desk({}, { context: 'unclear', element: 'unclear' }),
    ['autoplay.unclear'],
  ],
  ['with something that may come later', desk({}, { translated: true }), []],
])('a console %s', async (_what, of, expected) => {
  open = [of];
  const said = (await todo()) ?? [];
  for (const each of expected) expect(said).toContain(each);
  if (expected.length === 0) expect(said).toEqual([]);
});

it('what only may silence a call later is advice', async () => {
  open = [desk({}, { translated: true, agentState: null })];
  const [report] = await reportConsoles(since);
  const advice = report?.advice.map(({ id, verdict }) => `${id}.${verdict.because}`);
  expect(advice).toEqual(expect.arrayContaining(['translated.translated', 'agent-state.not-told']));
});

describe('ready', () => {
  it('is said of open consoles in which nothing is to be done, once the test ring was heard', async () => {
    open = [desk(), desk()];
    const reports = await reportConsoles(since);
    expect([isReady(reports, true), isReady(reports, false), isReady(reports, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('is not said of none, nor where one of two is muted', async () => {
    expect(isReady(await reportConsoles(since), true)).toBe(false);
    open = [
      desk(),
      desk({ tab: tab({ id: 2, muted: true }), probes: { 0: { load: probe(), last: probe() } } }),
    ];
    expect(isReady(await reportConsoles(since), true)).toBe(false);
  });
});
