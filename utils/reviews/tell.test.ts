import { expect, test } from 'vitest';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import type { ApplicationEvent } from './application.ts';
import { type Ending, expiryWarnings } from './expiry.ts';
import { seenAs } from './seen-fixture.ts';
import type { Stage } from './stages.ts';
import { append, create, readApplications, untold } from './store.ts';
import { type TellDeps, type Told, tellOnce } from './tell.ts';
import { isQuiet, type Telling, tellingSchema } from './telling.ts';

/** The computer's own hours, in whatever zone this runs. */
const local = (day: number, hour: number) => new Date(2026, 10, day, hour, 5);
const seen = (stage: Stage, at: number): ApplicationEvent => seenAs(stage, at, { source: 'api' });
const licence = (on: string, more: Partial<Ending> = {}): Ending => ({
  kind: 'licence',
  companyId: 'c',
  company: '甲公司',
  creditCode: null,
  key: 'business-license',
  on,
  ...more,
});

async function world(change: Partial<Telling> = {}) {
  const vault = testVault();
  await vault.session.create(passphrase);
  const stored: Record<string, unknown> = {};
  const shown: { id: string; told: readonly Told[] }[] = [];
  const state = {
    telling: tellingSchema.parse({ quietFrom: 0, quietTo: 0, ...change }),
    endings: [] as Ending[],
    today: '2026-11-25',
  };
  const deps: TellDeps = {
    vault,
    stored: {
      get: async (key) => structuredClone(stored[key]),
      set: async (key, value) => void Object.assign(stored, { [key]: value }),
    },
    notices: {
      ids: async () => shown.map(({ id }) => id),
      create: async (id, told) => void shown.push({ id, told }),
    },
    telling: async () => state.telling,
    papers: async () =>
      expiryWarnings(state.endings, state.today).map((warning) => ({ warning, affected: 2 })),
  };
  let count = 0;
  const move = async (id: string, stage: Stage) => {
    if (!(await vault.applications.get(id)))
      await create(vault, {
        id,
        companyId: null,
        name: id,
        creditCode: null,
        provider: 'tencent-ccc',
        form: 'tencent-ccc/qualification',
        number: id,
        events: [seen('submitted', 0)],
        told: 1,
      });
    await append(vault, id, () => ({ events: [seen(stage, ++count)] }));
  };
  const stages = () =>
    shown.map(({ told }) =>
      told.map((each) => (each.kind === 'news' ? each.news.stage : each.warning.level)),
    );
  return { vault, deps, state, shown, move, stages, tell: (at: Date) => tellOnce(deps, at) };
}

test.each([
  [22, 8, [22, 23, 0, 7], [8, 12, 21]],
  [1, 6, [1, 5], [0, 6, 22]],
  [9, 9, [], [0, 9, 23]],
] as const)('quiet from %i to %i', (quietFrom, quietTo, quiet, loud) => {
  for (const hour of quiet) expect(isQuiet({ quietFrom, quietTo }, hour)).toBe(true);
  for (const hour of loud) expect(isQuiet({ quietFrom, quietTo }, hour)).toBe(false);
});

test('quiet hours delay and drop nothing; in the morning it is how things stand then', async () => {
  const { tell, move, stages } = await world({ quietFrom: 22, quietTo: 8 });
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
  const { tell, move, stages, shown } = await world({ digest: true, quietFrom: 22, quietTo: 8 });
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
  const { tell, move, stages, state, vault } = await world({ muted: ['approved'] });
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
  const { tell, move, shown } = await world();
  for (const id of ['a', 'b', 'c', 'd']) await move(id, 'rejected');
  await tell(local(25, 12));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.told).toHaveLength(4);
  await move('a', 'approved');
  await tell(local(25, 13));
  expect(shown.at(-1)?.id).toMatch(/^review:a:\d+$/);
});

test('30, 7 and 0 days: each once; a month passes hour by hour', async () => {
  const { tell, state, stages } = await world();
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
  const { tell, state, stages } = await world();
  state.endings = [licence('2026-12-03')];
  await tell(local(25, 12));
  state.today = '2026-12-03';
  await tell(local(33, 12));
  await tell(local(33, 13));
  expect(stages()).toEqual([[30], [0]]);
});

test('a renewed paper is another one; a clock that was ahead for a day takes no warning away', async () => {
  const { tell, state, stages } = await world();
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
  const { tell, state, shown } = await world({ mutedPapers: ['licence'] });
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
  const { tell, state, move, shown } = await world({ digest: true, quietFrom: 22, quietTo: 8 });
  state.endings = [licence('2026-12-01')];
  await move('a', 'rejected');
  await tell(local(25, 23));
  expect(shown).toEqual([]);
  await tell(local(26, 9));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.told.map(({ kind }) => kind).sort()).toEqual(['news', 'paper']);
});

test('settings of another version, or damaged, are the defaults, discreet', () => {
  expect(tellingSchema.parse({ muted: [] })).toMatchObject({
    discreet: true,
    mutedPapers: [],
    digest: false,
  });
});
