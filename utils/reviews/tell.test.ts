import { expect, test } from 'vitest';
import type { ApplicationEvent } from './application.ts';
import type { Ending } from './expiry.ts';
import { append, readApplications, untold } from './store.ts';
import { placeOfNotice, tellOnce } from './tell.ts';
import { local, mortal, seen, tellWorld } from './tell-fixture.ts';
import { isQuiet, manner, summaryHour, tellingSchema } from './telling.ts';
import { forgetTroubles, noteTrouble } from './trouble.ts';

const licence = (on: string, more: Partial<Ending> = {}): Ending => ({
  kind: 'licence',
  companyId: 'c',
  company: '甲公司',
  creditCode: null,
  key: 'business-license',
  on,
  ...more,
});

test.each([
  [22, 8, [22, 23, 0, 7], [8, 12, 21]],
  [1, 6, [1, 5], [0, 6, 22]],
  [9, 9, [], [0, 9, 23]],
] as const)('quiet from %i to %i', (quietFrom, quietTo, quiet, loud) => {
  for (const hour of quiet) expect(isQuiet({ quietFrom, quietTo }, hour)).toBe(true);
  for (const hour of loud) expect(isQuiet({ quietFrom, quietTo }, hour)).toBe(false);
});

test('quiet hours delay and drop nothing; in the morning it is how things stand then', async () => {
  const { tell, move, stages } = await tellWorld({ quietFrom: 22, quietTo: 8 });
  await move('a', 'in-review');
  await move('b', 'rejected');
  await tell(local(25, 23));
  await move('a', 'approved');
  await tell(local(26, 3));
  await tell(local(26, 7));
  expect(stages()).toEqual([]);
  await tell(local(26, 8));
  expect(stages().sort()).toEqual([['approved'], ['rejected']]);
  await tell(local(26, 9));
  expect(stages()).toHaveLength(2);
});

test('one summary on each of the user’s days, at nine or later, with everything since the last', async () => {
  const { tell, move, stages, shown } = await tellWorld({ digest: true, quietFrom: 22, quietTo: 8 });
  await move('a', 'rejected');
  await tell(local(25, 8));
  expect(shown).toEqual([]);
  await move('b', 'approved');
  await tell(local(25, 9));
  expect(stages().map((list) => list.toSorted())).toEqual([['approved', 'rejected']]);
  // Whatever the day is in China meanwhile.
  for (const hour of [10, 15, 17, 21]) {
    await move('a', hour % 2 ? 'rejected' : 'approved');
    await tell(local(25, hour));
  }
  expect(shown).toHaveLength(1);
  await tell(local(26, 9));
  expect(shown).toHaveLength(2);
  // Nothing moved: no summary, and none is used up.
  await tell(local(27, 9));
  expect(shown).toHaveLength(2);
  await move('b', 'expired');
  await tell(local(27, 11));
  expect(stages().at(-1)).toEqual(['expired']);
});

test('a muted kind is not told, also not later; the others are', async () => {
  const { tell, move, stages, state, vault } = await tellWorld({ muted: ['approved'] });
  await move('a', 'approved');
  await move('b', 'rejected');
  await tell(local(25, 12));
  expect(stages()).toEqual([['rejected']]);
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0 });
  await tell(local(25, 13));
  expect(stages()).toHaveLength(1);
  expect(untold(await readApplications(vault))).toEqual([]);
});

test('many at once are one notification', async () => {
  const { tell, move, shown } = await tellWorld();
  for (const id of ['a', 'b', 'c', 'd']) await move(id, 'rejected');
  await tell(local(25, 12));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.told).toHaveLength(4);
  await move('a', 'approved');
  await tell(local(25, 13));
  expect(shown.at(-1)?.id).toMatch(/^review:a:\d+$/);
});

test('30, 7 and 0 days: each once; a month passes hour by hour', async () => {
  const { tell, state, stages } = await tellWorld();
  state.endings = [licence('2026-12-25')];
  const days: [string, number | string][] = [];
  for (let day = 20; day < 70; day++) {
    const now = local(day, 12);
    state.today = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
    for (let times = 0; times < 3; times++) {
      const before = stages().length;
      await tell(now);
      if (stages().length > before) days.push([state.today, stages().at(-1)?.[0] as number]);
    }
  }
  expect(days).toEqual([
    ['2026-11-25', 30],
    ['2026-12-18', 7],
    ['2026-12-25', 0],
  ]);
});

test('asleep for three days over two thresholds: the present one, not those that passed', async () => {
  const { tell, state, stages } = await tellWorld();
  state.endings = [licence('2026-12-03')];
  await tell(local(25, 12));
  state.today = '2026-12-03';
  await tell(local(33, 12));
  await tell(local(33, 13));
  expect(stages()).toEqual([[30], [0]]);
});

test('asleep for three days with a daily summary: one, of how things stand now', async () => {
  const { tell, state, move, shown, stages } = await tellWorld({ digest: true, quietFrom: 22, quietTo: 8 });
  await move('z', 'rejected');
  await tell(local(25, 9));
  expect(shown).toHaveLength(1);
  // Lid down; the alarm that was due goes off at waking, in the night, and from then on as ever.
  await move('a', 'rejected');
  await move('a', 'approved');
  state.endings = [licence('2026-12-01')];
  state.today = '2026-11-28';
  for (const at of [2, 7, 8, 9, 10, 23]) await tell(local(28, at));
  expect(stages().slice(1)).toEqual([['approved', 7]]);
});

test('a renewed paper is another one; a clock that was ahead for a day takes no warning away', async () => {
  const { tell, state, stages } = await tellWorld();
  state.endings = [licence('2026-12-01')];
  state.today = '2027-01-01';
  await tell(local(25, 12));
  expect(stages()).toEqual([[0]]);
  state.today = '2026-10-01';
  await tell(local(25, 13));
  state.today = '2026-11-25';
  await tell(local(25, 14));
  expect(stages()).toEqual([[0], [7]]);
  state.endings = [licence('2026-12-20')];
  await tell(local(25, 15));
  expect(stages().at(-1)).toEqual([30]);
});

test('a muted kind of paper is not told; unmuted, its present warning is', async () => {
  const { tell, state, shown } = await tellWorld({ mutedPapers: ['licence'] });
  state.endings = [
    licence('2026-12-01'),
    licence('2026-12-01', { kind: 'link', key: 'link', applicationId: 'x' }),
  ];
  await tell(local(25, 12));
  expect(shown.map(({ told }) => told[0]?.kind === 'paper' && told[0].warning.kind)).toEqual(['link']);
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0 });
  await tell(local(25, 13));
  expect(shown).toHaveLength(2);
  expect(shown[1]?.id).toMatch(/^review:paper-[0-9a-f]{20}:7$/);
});

test('quiet hours and the summary hold for papers, too, together with the news', async () => {
  const { tell, state, move, shown } = await tellWorld({ digest: true, quietFrom: 22, quietTo: 8 });
  state.endings = [licence('2026-12-01')];
  await move('a', 'rejected');
  await tell(local(25, 23));
  expect(shown).toEqual([]);
  await tell(local(26, 9));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.told.map(({ kind }) => kind).sort()).toEqual(['news', 'paper']);
});

const refused = (key: string, at = 1) => ({ key, api: 'tencent-ccc', problem: 'refused' as const, at });

test('an API that does not answer waits for the morning, too; works it by then, nothing is said', async () => {
  const { tell, deps, stages, shown } = await tellWorld({ quietFrom: 22, quietTo: 8 });
  // At once, as a round of several keys does.
  await Promise.all(['k', 'l'].map((key) => noteTrouble(deps.stored, refused(key))));
  await tell(local(25, 23));
  await tell(local(26, 7));
  expect(stages()).toEqual([]);
  await forgetTroubles(deps.stored, ({ key }) => key === 'l');
  // Found again in the next round: it is the same.
  await noteTrouble(deps.stored, refused('k', 2));
  await tell(local(26, 8));
  await tell(local(26, 9));
  expect(stages()).toEqual([['k']]);
  expect(shown[0]?.id).toBe('review:key-k:1');
  // Over, and there again: told of again.
  await noteTrouble(deps.stored, refused('k', 3));
  await tell(local(26, 10));
  expect(shown.map(({ id }) => id)).toEqual(['review:key-k:1', 'review:key-k:3']);
});

test('an API that does not answer is in the summary; muted, it is never told of', async () => {
  const { tell, deps, stages, move, state } = await tellWorld({ digest: true });
  await noteTrouble(deps.stored, refused('k'));
  await move('a', 'rejected');
  await tell(local(25, 9));
  expect(stages()).toEqual([['rejected', 'k']]);
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0, muted: ['trouble'] });
  await noteTrouble(deps.stored, refused('k', 2));
  await tell(local(25, 12));
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0 });
  await tell(local(25, 13));
  expect(stages()).toHaveLength(1);
});

test('who mutes approvals still hears that a source takes one back; muted by itself, not', async () => {
  const { tell, move, stages, shown, state, vault } = await tellWorld({ muted: ['approved'] });
  await move('a', 'approved');
  await tell(local(25, 12));
  expect(stages()).toEqual([]);
  const page: ApplicationEvent = { ...seen('rejected', 9), source: 'page' } as ApplicationEvent;
  await append(vault, 'a', () => ({ events: [page] }));
  await tell(local(25, 13));
  expect(shown.map(({ told }) => told[0]?.kind === 'news' && told[0].news.conflict)).toEqual([true]);
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0, muted: ['conflict'] });
  await append(vault, 'a', () => ({ events: [seen('approved', 10), { ...page, at: 11, reason: 'x' }] }));
  await tell(local(25, 14));
  expect(shown).toHaveLength(1);
  expect(untold(await readApplications(vault))).toEqual([]);
});

test('killed at each step of telling of a key: told once, and never not', async () => {
  for (let steps = 0; ; steps++) {
    const world = await tellWorld();
    const { deps, shown } = world;
    await noteTrouble(deps.stored, refused('k'));
    const lived = await tellOnce(mortal(world, steps), local(25, 12)).then(
      () => true,
      () => false,
    );
    await tellOnce(deps, local(25, 13));
    await tellOnce(deps, local(25, 14));
    expect(
      shown.map(({ id }) => id),
      `step ${steps}`,
    ).toEqual(['review:key-k:1']);
    if (lived) {
      expect(steps).toBeGreaterThan(10);
      break;
    }
  }
});

test.each([
  [22, 8, 9],
  [22, 10, 10],
  [0, 0, 9],
  // Awake at night: the loud hours are over before nine.
  [8, 0, 0],
  [9, 8, 8],
  [9, 23, 23],
] as const)(
  'quiet from %i to %i, the summary is at %i, once on each of ten days',
  (quietFrom, quietTo, hour) => {
    const telling = { quietFrom, quietTo, digest: true };
    expect(summaryHour(telling)).toBe(hour);
    const told: string[] = [];
    for (let at = 0; at < 240; at++) {
      const now = local(1, at);
      const day = `${now.getMonth()}-${now.getDate()}`;
      const last = told.at(-1);
      if (
        manner(1, telling, now, last ? `2026-11-${last.split('-')[1]?.padStart(2, '0')}` : null) !== 'later'
      )
        told.push(day);
    }
    expect(told).toHaveLength(10);
    expect(new Set(told).size).toBe(10);
  },
);

test('a notification leads to its matter; a summary of one thing is that thing’s', async () => {
  expect(placeOfNotice('review:a1:4')).toBe('/applications/a1');
  expect(placeOfNotice('review:paper-0f:7')).toBe('/applications/paper-0f');
  expect(placeOfNotice('review:key-k:12')).toBe('/applications/key-k');
  expect(placeOfNotice('review:key:k')).toBe('/applications/key-k');
  expect(placeOfNotice('review:all:ff')).toBe('/applications');
  expect(placeOfNotice('review:full')).toBe('/applications');
  expect(placeOfNotice('ring:1')).toBeNull();
  const { tell, move, shown } = await tellWorld({ digest: true });
  await move('a', 'rejected');
  await tell(local(25, 9));
  expect(shown.map(({ id }) => placeOfNotice(id))).toEqual(['/applications/a']);
});

test('settings of another version, or damaged, are the defaults, discreet', () => {
  expect(tellingSchema.parse({ muted: [] })).toMatchObject({
    discreet: true,
    mutedPapers: [],
    digest: false,
  });
});
