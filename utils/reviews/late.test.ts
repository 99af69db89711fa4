import { expect, test } from 'vitest';
import type { ApplicationEvent } from './application.ts';
import { chinaDate } from './china-date.ts';
import { seenAs } from './seen-fixture.ts';
import { append } from './store.ts';
import { placeOfNotice, tellOnce } from './tell.ts';
import { local, mortal, tellWorld } from './tell-fixture.ts';
import { tellingSchema } from './telling.ts';

/** The fixture's provider answers in two days, each until 18:00 in China. */
const china = (day: number, hour: number) =>
  new Date(Date.parse(`2026-11-${day}T${String(hour).padStart(2, '0')}:05:00+08:00`));
const filedOn = (day: number): ApplicationEvent => ({
  type: 'submitted',
  at: china(day, 10).getTime(),
  by: 'page',
});

async function world(...change: Parameters<typeof tellWorld>) {
  const made = await tellWorld(...change);
  const say = (id: string, ...events: ApplicationEvent[]) => append(made.vault, id, () => ({ events }));
  return { ...made, say, ids: () => made.shown.map(({ id }) => id) };
}

test('told once the answer is late, and not before; then no more, however often it is looked at', async () => {
  const { tell, file, stages, ids } = await world();
  await file('a', [filedOn(20)]);
  await tell(china(20, 11));
  await tell(china(22, 17));
  expect(stages()).toEqual([]);
  await tell(china(22, 19));
  expect(stages()).toEqual([['late a']]);
  for (const day of [23, 25, 29]) await tell(china(day, 12));
  expect(stages()).toHaveLength(1);
  expect(placeOfNotice(ids()[0] ?? '')).toBe('/applications/a');
});

test('filed again, a new due date passes and is told of; the old one never again', async () => {
  const { tell, file, say, stages, ids } = await world();
  await file('a', [filedOn(10)]);
  await tell(china(15, 12));
  expect(stages()).toEqual([['late a']]);
  await say('a', filedOn(20));
  await tell(china(21, 12));
  expect(stages()).toHaveLength(1);
  await tell(china(23, 12));
  expect(stages()).toEqual([['late a'], ['late a']]);
  expect(new Set(ids()).size).toBe(2);
});

test('in review meanwhile it is the same due date; a date that is moved back is no new one', async () => {
  const { tell, file, say, stages, state } = await world();
  await file('a', [filedOn(20)]);
  await tell(china(22, 19));
  await say('a', { type: 'set', at: china(22, 20).getTime(), stage: 'in-review' });
  await tell(china(23, 12));
  await say('a', { type: 'set', at: china(23, 13).getTime(), stage: 'in-review', on: '2026-11-19' });
  await tell(china(23, 14));
  expect(stages()).toHaveLength(1);
  // A holiday moves it forward: it is not late until that has passed.
  state.telling = tellingSchema.parse({
    quietFrom: 0,
    quietTo: 0,
    override: Object.fromEntries([20, 21, 22, 23].map((day) => [`2026-11-${day}`, false])),
  });
  await tell(china(24, 12));
  expect(stages()).toHaveLength(1);
  await tell(china(25, 19));
  expect(stages()).toHaveLength(2);
});

test('late already when it was first heard of is not news; answered or archived is none either', async () => {
  const { tell, file, say, stages } = await world();
  await file('old', [
    seenAs('in-review', china(25, 9).getTime(), { source: 'api', submittedOn: '2025-06-01' }),
  ]);
  await file('given', [{ type: 'set', at: china(25, 9).getTime(), stage: 'submitted', on: '2026-11-01' }]);
  await file('done', [filedOn(20), seenAs('approved', china(22, 12).getTime())]);
  await file('away', [filedOn(20)]);
  await say('away', { type: 'archived', at: china(21, 12).getTime(), archived: true });
  await tell(china(25, 12));
  expect(stages()).toEqual([]);
  // Back from the archive it is late, and nobody was told.
  await say('away', { type: 'archived', at: china(25, 13).getTime(), archived: false });
  await tell(china(25, 14));
  expect(stages()).toEqual([['late away']]);
});

test('a clock that was ahead takes no telling away', async () => {
  const { tell, file, say, stages } = await world();
  // Filed and told of while the computer believed it was a year later.
  const year = 365 * 86_400_000;
  const ahead = (date: Date) => new Date(date.getTime() + year);
  await file('a', [{ type: 'submitted', at: china(20, 10).getTime() + year, by: 'page' }]);
  await tell(ahead(china(25, 12)));
  expect(stages()).toHaveLength(1);
  await say('a', filedOn(21));
  await tell(china(24, 12));
  await tell(china(25, 12));
  expect(stages()).toEqual([['late a'], ['late a']]);
});

test('quiet hours and the summary hold for it; with the news it is one summary', async () => {
  const { tell, file, move, stages } = await world({ digest: true, quietFrom: 22, quietTo: 8 });
  await file('a', [filedOn(10)]);
  await move('b', 'rejected');
  await tell(local(25, 23));
  await tell(local(26, 3));
  expect(stages()).toEqual([]);
  await tell(local(26, 9));
  expect(stages()).toEqual([['rejected', 'late a']]);
  await tell(local(27, 9));
  expect(stages()).toHaveLength(1);
});

test('muted, it is not told, also not later; what becomes late after that is', async () => {
  const { tell, file, stages, state } = await world({ muted: ['overdue'] });
  await file('a', [filedOn(10)]);
  await tell(local(25, 12));
  state.telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0 });
  await tell(local(25, 13));
  expect(stages()).toEqual([]);
  await file('b', [filedOn(11)]);
  await tell(local(25, 14));
  expect(stages()).toEqual([['late b']]);
});

test('killed at each step: each is told of once, and never not', async () => {
  for (let steps = 0; ; steps++) {
    const made = await world();
    const { deps, file, shown, vault } = made;
    await file('a', [filedOn(10)]);
    await file('b', [filedOn(11)]);
    const lived = await tellOnce(mortal(made, steps), local(25, 12)).then(
      () => true,
      () => false,
    );
    await tellOnce(deps, local(25, 13));
    await tellOnce(deps, local(25, 14));
    const told = shown.flatMap(({ told }) =>
      told.flatMap((each) => (each.kind === 'late' ? each.late.application.id : [])),
    );
    expect(told.toSorted(), `step ${steps}`).toEqual(['a', 'b']);
    const { content } = (await vault.applications.get('a')) ?? {};
    expect(chinaDate((content as { toldLate: number }).toldLate)).toBe('2026-11-12');
    if (lived) {
      expect(steps).toBeGreaterThan(20);
      break;
    }
  }
});
