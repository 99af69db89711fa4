import { expect, test } from 'vitest';
import type { ReviewMessage } from '../messages/reviews.ts';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import { type Application, type ApplicationEvent, reduce } from './application.ts';
import {
  append,
  appendToAll,
  bounded,
  create,
  markTold,
  mostEvents,
  nextSeq,
  readApplications,
  takeReadings,
  untold,
} from './store.ts';

const reading = (over: Partial<ReviewMessage> = {}): ReviewMessage => ({
  provider: 'tencent-ccc',
  form: 'tencent-ccc/qualification',
  name: '杭州云岭信息技术有限公司',
  masked: false,
  alias: null,
  creditCode: null,
  number: '7',
  stage: 'in-review',
  wording: '待审核',
  reason: null,
  date: null,
  submittedOn: null,
  decidedOn: null,
  expiresOn: null,
  ...over,
});

async function world() {
  const vault = testVault();
  await vault.session.create(passphrase);
  return vault;
}
const only = async (vault: Awaited<ReturnType<typeof world>>): Promise<Application> => {
  const all = await readApplications(vault);
  if (!all[0] || all.length > 1) throw new Error(`${all.length} applications`);
  return all[0];
};

test('beyond 500 events what is new is still told, each under a name of its own', async () => {
  const vault = await world();
  await takeReadings(vault, [reading()], 'api', 1);
  const names = new Set<string>();
  const stages = ['rejected', 'in-review', 'approved'] as const;
  for (let round = 0; round < mostEvents + 60; round++) {
    await takeReadings(vault, [reading({ stage: stages[round % 3] as string })], 'api', round + 2);
    const news = untold(await readApplications(vault));
    expect(news).toHaveLength(1);
    for (const each of news) {
      names.add(`${each.application.id}:${each.event}`);
      await markTold(vault, { id: each.application.id, event: each.event });
    }
    expect(untold(await readApplications(vault))).toEqual([]);
  }
  expect(names.size).toBe(mostEvents + 60);
  expect((await only(vault)).events).toHaveLength(mostEvents);
}, 60_000);

test('what the standing hangs on stays when the list is full: the filing, the archive', () => {
  const events: ApplicationEvent[] = [
    { type: 'filled', at: 1, identity: 'operator', fields: ['company.name'], documents: [] },
    { type: 'submitted', at: 2, by: 'user' },
    { type: 'archived', at: 3, archived: true },
    ...Array.from({ length: 700 }, (_, i): ApplicationEvent => {
      return { type: 'filled', at: 10 + i, identity: 'operator', fields: [], documents: [] };
    }),
  ];
  const kept = bounded(events);
  expect(kept).toHaveLength(mostEvents);
  expect(reduce(kept)).toEqual(reduce(events));
  expect(reduce(kept)).toMatchObject({ stage: 'submitted', submittedAt: 2, archived: true });
  expect(nextSeq(kept)).toBe(703);
});

test('a record from before events had numbers: its places are its numbers', async () => {
  const vault = await world();
  const seen = (at: number, stage: string) => ({
    type: 'seen',
    source: 'api',
    at,
    stage,
    wording: stage,
    reason: null,
    submittedOn: null,
    decidedOn: null,
    expiresOn: null,
  });
  const old = Array.from({ length: mostEvents }, (_, i) => seen(i, i % 2 ? 'rejected' : 'in-review'));
  await vault.applications.put('old', 0, {
    id: 'old',
    companyId: null,
    name: '甲公司',
    creditCode: null,
    provider: 'tencent-ccc',
    form: 'tencent-ccc/qualification',
    number: '7',
    events: old,
    told: mostEvents,
  });
  expect(untold(await readApplications(vault))).toEqual([]);
  await takeReadings(vault, [reading({ stage: 'approved', wording: '审核通过' })], 'api', 9999);
  const [news] = untold(await readApplications(vault));
  expect(news).toMatchObject({ stage: 'approved', event: mostEvents });
});

test('who has the page before his eyes is not told, also of what only a masked name tells apart', async () => {
  const vault = await world();
  const masked = { name: '杭州****公司', masked: true, number: null, submittedOn: '2026-11-20' };
  await takeReadings(vault, [reading(masked)], 'page', 1);
  await takeReadings(vault, [reading({ ...masked, stage: 'approved' })], 'page', 2);
  expect(reduce((await only(vault)).events).stage).toBe('approved');
  expect(untold(await readApplications(vault))).toEqual([]);
  await takeReadings(vault, [reading({ ...masked, stage: 'expired' })], 'api', 3);
  expect(untold(await readApplications(vault))).toHaveLength(1);
});

test('a date more or another wording is kept, and is nothing to be told of', async () => {
  const vault = await world();
  await takeReadings(vault, [reading()], 'api', 1);
  await takeReadings(vault, [reading({ submittedOn: '2026-11-20', wording: '审核中' })], 'api', 2);
  expect((await only(vault)).events).toHaveLength(2);
  expect(untold(await readApplications(vault))).toEqual([]);
});

test('what is at odds is told as that, not as a step back', async () => {
  const vault = await world();
  await takeReadings(vault, [reading({ stage: 'approved' })], 'page', 1);
  await takeReadings(vault, [reading({ stage: 'in-review' })], 'api', 2);
  expect(untold(await readApplications(vault))).toMatchObject([{ stage: 'approved', conflict: true }]);
});

test('two windows meet the same row at once: one application, the later word counts', async () => {
  const vault = await world();
  const row = reading({ number: null });
  await Promise.all([
    takeReadings(vault, [row], 'page', 1),
    takeReadings(vault, [{ ...row, stage: 'approved' }], 'page', 1),
  ]);
  expect((await only(vault)).events.length).toBeGreaterThan(0);
  await create(vault, { ...(await only(vault)), id: 'other', number: '9', events: [], told: 0 });
  await append(vault, 'other', () => ({ events: [{ type: 'submitted', at: 1, by: 'user' }] }));
  expect((await readApplications(vault)).find(({ id }) => id === 'other')?.events).toMatchObject([
    { seq: 0 },
  ]);
});

test('what a page says at any length is a record that opens again', async () => {
  const vault = await world();
  const long = (letter: string) => letter.repeat(2000);
  await takeReadings(
    vault,
    [reading({ name: long('名'), wording: long('审'), reason: long('因'), stage: 'rejected' })],
    'page',
    1,
  );
  const application = await only(vault);
  expect(application.name).toHaveLength(300);
  expect(reduce(application.events)).toMatchObject({ stage: 'rejected', reason: long('因') });
});

test('one word on many is written on all or on none, also against other windows; what is gone is left out', async () => {
  const vault = await world();
  const numbers = ['1', '2', '3'];
  await takeReadings(
    vault,
    numbers.map((number) => reading({ number })),
    'page',
    1,
  );
  const ids = (await readApplications(vault)).map(({ id }) => id);
  const archived: ApplicationEvent = { type: 'archived', at: 5, archived: true };
  const count = async () =>
    (await readApplications(vault)).filter(({ events }) => events.some(({ type }) => type === 'archived'))
      .length;

  // The last of them was written by another window since it was read: the whole is tried again, and nothing twice.
  const { putAll } = vault.applications;
  let tries = 0;
  const racing = {
    ...vault.applications,
    async putAll(records: Parameters<typeof putAll>[0]) {
      tries++;
      if (tries === 1) {
        await append(vault, ids[2] ?? '', () => ({ events: [{ type: 'submitted', at: 4, by: 'user' }] }));
        await expect(putAll(records)).rejects.toMatchObject({ code: 'conflict' });
        expect(await count()).toBe(0);
      }
      return putAll(records);
    },
  };
  expect(await appendToAll({ applications: racing }, [...ids, 'gone'], archived)).toBe(3);
  expect(tries).toBe(2);
  for (const { id, events } of await readApplications(vault)) {
    expect(events.filter(({ type }) => type === 'archived')).toHaveLength(1);
    expect(events.some(({ type }) => type === 'submitted')).toBe(id === ids[2]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at));
  }
});
