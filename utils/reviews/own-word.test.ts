import { expect, test } from 'vitest';
import { type ApplicationEvent, isNews, isUndone, reduce, type Seen } from './application.ts';
import { placeOf } from './read-page.ts';
import { seenAs } from './seen-fixture.ts';

/** What the user says himself: it counts, can be taken back, and does not silence what is read later. */
const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+08:00`);
const seen = (day: string, stage: Seen['stage'], more: Partial<Seen> = {}): Seen =>
  seenAs(stage, at(day), more);
const set = (
  day: string,
  stage: Seen['stage'],
  more: { on?: string; note?: string } = {},
): ApplicationEvent => ({ type: 'set', at: at(day, '11:00'), stage, ...more });
const undone = (event: ApplicationEvent): ApplicationEvent => ({
  type: 'undone',
  at: event.at + 1000,
  of: event.at,
});

test('what is taken back is as if it had not been said, and stays in the history', () => {
  const before: ApplicationEvent[] = [
    seen('2026-11-20', 'rejected', { reason: '营业执照模糊', decidedOn: '2026-11-20' }),
  ];
  const word = set('2026-11-21', 'approved');
  expect(reduce([...before, word])).toMatchObject({ stage: 'approved', reason: null, by: 'user' });
  const all = [...before, word, undone(word)];
  expect(reduce(all)).toEqual(reduce(before));
  expect(isUndone(word, all)).toBe(true);
  const archived: ApplicationEvent = { type: 'archived', at: at('2026-11-22'), archived: true };
  expect(reduce([...before, archived]).archived).toBe(true);
  expect(reduce([...before, archived, undone(archived)]).archived).toBe(false);
  // What a console said cannot be taken back.
  const [first] = before;
  expect(first && reduce([first, undone(first)]).stage).toBe('rejected');
});

test('a link’s day that is taken back: the one before stands again; of nothing else, there is nothing left', () => {
  const link = (day: string, until: string): ApplicationEvent => ({ type: 'link', at: at(day), until });
  const [first, second] = [link('2026-11-20', '2026-12-20'), link('2026-11-21', '2026-12-01')];
  expect(reduce([first, second]).linkUntil).toBe('2026-12-01');
  const again = [first, second, undone(second)];
  expect(reduce(again)).toMatchObject({ linkUntil: '2026-12-20', archived: false });
  expect(isUndone(second, again)).toBe(true);
  const none = [...again, undone(first)];
  expect(reduce(none)).toMatchObject({ linkUntil: null, archived: true });
  // Back from the archive, or anything else said of it: it is followed again.
  expect(reduce([...none, { type: 'archived', at: at('2026-11-23'), archived: false }]).archived).toBe(false);
  expect(reduce([...none, seen('2026-11-23', 'in-review')])).toMatchObject({
    archived: false,
    stage: 'in-review',
  });
  const filed = [seen('2026-11-19', 'in-review'), first, undone(first)];
  expect(reduce(filed)).toMatchObject({ linkUntil: null, archived: false });
});

test('a day and a reason given by hand count as if they had been read', () => {
  expect(reduce([set('2026-11-21', 'submitted', { on: '2026-11-19' })]).submittedAt).toBe(
    at('2026-11-19', '00:00'),
  );
  expect(reduce([set('2026-11-21', 'rejected', { on: '2026-11-20', note: '未加盖公章' })])).toMatchObject({
    reason: '未加盖公章',
    decidedOn: '2026-11-20',
  });
  expect(reduce([set('2026-11-21', 'expiring', { on: '2026-12-20' })]).expiresOn).toBe('2026-12-20');
});

test('the source that says the same as before does not undo the user’s word; what it says anew is shown', () => {
  const events = [seen('2026-11-20', 'in-review', { source: 'api' }), set('2026-11-21', 'approved')];
  const same = seen('2026-11-22', 'in-review', { source: 'api' });
  expect(isNews(events, same)).toBe(false);
  // The page is heard of for the first time: at odds, and the user chooses.
  const other = [...events, seen('2026-11-22', 'in-review', { wording: '审核中' })];
  expect(reduce(other)).toMatchObject({
    stage: 'approved',
    by: 'user',
    conflict: { source: 'page', stage: 'in-review', wording: '审核中' },
  });
  expect(reduce([...events, seen('2026-11-22', 'expiring')])).toMatchObject({
    stage: 'expiring',
    conflict: null,
  });
});

test('chosen between two, the other’s stage comes with what it said; kept, nothing is lost', () => {
  const filed: ApplicationEvent[] = [
    { type: 'submitted', at: at('2026-11-22'), by: 'page' },
    seen('2026-11-23', 'rejected', { reason: '营业执照模糊', decidedOn: '2026-11-20', wording: '驳回' }),
  ];
  expect(reduce(filed)).toMatchObject({ stage: 'submitted', conflict: { stage: 'rejected' } });
  expect(reduce([...filed, set('2026-11-23', 'rejected')])).toMatchObject({
    stage: 'rejected',
    reason: '营业执照模糊',
    wording: '驳回',
    conflict: null,
  });
  const kept = reduce([...filed, set('2026-11-23', 'submitted')]);
  expect(kept).toMatchObject({ stage: 'submitted', submittedAt: at('2026-11-22'), conflict: null });
});

test('the page’s address is kept without what may be a ticket', () => {
  expect(placeOf('https://console.cloud.tencent.com/ccc/enterprise?token=1#/list/7?ticket=2')).toBe(
    'https://console.cloud.tencent.com/ccc/enterprise#/list/7',
  );
  expect(placeOf('https://tccc.qcloud.com/a#access_token=1')).toBe('https://tccc.qcloud.com/a');
  expect(placeOf('nonsense')).toBeUndefined();
});
