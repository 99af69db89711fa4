import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, apiWorld, serveApis, testKey } from '../../test/apis/server.ts';
import { providerApis } from '../providers/api-registry.ts';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import { reduce } from './application.ts';
import { type PollDeps, type PollState, pollOnce } from './poller.ts';
import { readApplications, seqOf, untold } from './store.ts';
import { noticeClosed, type TellDeps, type Told, tellOnce } from './tell.ts';
import { Killed, lifeOf } from './tell-fixture.ts';
import { type Telling, tellingSchema } from './telling.ts';

/** The whole way from a provider's answer to a notification, with the worker stopped wherever it happens to wait. */
let clock = Date.parse('2026-11-25T11:00:00+08:00');
let apis: ApiServer;
beforeAll(async () => {
  apis = await serveApis(apiWorld({ now: () => clock }));
});
afterAll(() => apis?.close());

const company = (Id: number, State: number) => ({
  Id,
  CompanyName: `企业${Id}`,
  State,
  CreateTime: 1_763_000_000 + Id,
  CheckTime: Math.floor(clock / 1000),
  CheckMsg: '营业执照模糊',
});

async function world(change: Partial<Telling> = {}) {
  const vault = testVault();
  await vault.session.create(passphrase);
  await vault.apiKeys.put('k', 0, {
    id: 'k',
    api: 'tencent-ccc',
    label: 'k',
    accessKey: testKey.id,
    secret: testKey.secret,
    options: {},
  });
  const local: Record<string, unknown> = {};
  const states: Record<string, PollState> = {};
  /** What stands in the desktop's list, and everything that ever came there. */
  const standing = new Set<string>();
  const shown: { id: string; told: readonly Told[] }[] = [];
  const telling = tellingSchema.parse({ quietFrom: 0, quietTo: 0, ...change });
  /** One life of the worker; `left`: so many steps until it is killed. */
  const life = (left: number): { poll: PollDeps; tell: TellDeps } => {
    const alive = lifeOf(left);
    const applications = {
      ...vault.applications,
      list: alive(vault.applications.list),
      get: alive(vault.applications.get),
      put: alive(vault.applications.put),
    };
    const trouble = async () => {
      throw new Error('no trouble is expected');
    };
    return {
      poll: {
        vault: { session: vault.session, apiKeys: vault.apiKeys, applications },
        apis: providerApis,
        fetch: alive(apis.fetch),
        now: () => clock,
        random: () => 0.5,
        online: () => true,
        states: {
          get: alive(async () => ({ ...states })),
          set: alive(async (id: string, state: PollState) => void Object.assign(states, { [id]: state })),
        },
        news: async () => {},
        trouble,
        allowed: async () => true,
      },
      tell: {
        vault: { applications },
        stored: {
          get: alive(async (key: string) => structuredClone(local[key])),
          set: alive(async (key: string, value: unknown) => void Object.assign(local, { [key]: value })),
        },
        notices: {
          ids: alive(async () => [...standing]),
          create: alive(async (id: string, told: readonly Told[]) => {
            standing.add(id);
            shown.push({ id, told });
          }),
        },
        telling: async () => telling,
        timeOf: () => undefined,
        papers: async () => [],
      },
    };
  };
  const run = async (left: number): Promise<boolean> => {
    const { poll, tell } = life(left);
    try {
      await pollOnce(poll, 'k');
      await tellOnce(tell, new Date(clock));
      return true;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return false;
    }
  };
  const close = async (id: string) => {
    standing.delete(id);
    await noticeClosed(life(Number.POSITIVE_INFINITY).tell, id);
  };
  return { vault, run, shown, standing, close, local };
}

/** Each event is told of in one notification at most. */
const eventsTold = (shown: readonly { told: readonly Told[] }[]): string[] =>
  shown.flatMap(({ told }) =>
    told.flatMap((each) => (each.kind === 'news' ? `${each.news.application.id}:${each.news.event}` : [])),
  );

test('stopped at each single step between poll and notification: told once, and never not', async () => {
  let steps = 0;
  for (; ; steps++) {
    apis.world.companies = [company(1, 1), company(2, 1)];
    const { vault, run, shown, standing, close } = await world();
    expect(await run(Number.POSITIVE_INFINITY)).toBe(true);
    expect(shown).toEqual([]);
    clock += 3_600_000;
    apis.world.companies = [company(1, 2), company(2, 3)];
    const lived = await run(steps);
    // The user closes what he sees, also while no worker lives.
    if (steps % 2) for (const id of [...standing]) await close(id);
    expect(await run(Number.POSITIVE_INFINITY)).toBe(true);
    expect(await run(Number.POSITIVE_INFINITY)).toBe(true);
    const told = eventsTold(shown);
    expect(new Set(told).size, `step ${steps}`).toBe(told.length);
    expect(told).toHaveLength(2);
    expect(
      shown.flatMap(({ told }) => told.map((each) => each.kind === 'news' && each.news.stage)).sort(),
    ).toEqual(['approved', 'rejected']);
    expect(untold(await readApplications(vault))).toEqual([]);
    if (lived) break;
  }
  expect(steps).toBeGreaterThan(30);
}, 120_000);

test.each([
  ['each by itself', { digest: false }],
  ['as a daily summary', { digest: true }],
] as const)(
  'stopped at random through 500 polls, told %s: nothing lost, nothing invented, nothing told twice',
  async (_, change) => {
    const { vault, run, shown, standing, close } = await world(change);
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const companies = Array.from({ length: 8 }, (_, i) => company(i + 1, 1));
    apis.world.companies = companies;
    const truth = new Map<number, number[]>(companies.map(({ Id }) => [Id, [1]]));
    let killed = 0;
    for (let round = 0; round < 500; round++) {
      clock += 30 * 60_000;
      // Sometimes many at once: told together.
      for (let moves = random() < 0.05 ? 6 : random() < 0.3 ? 1 : 0; moves > 0; moves--) {
        const one = companies[Math.floor(random() * companies.length)];
        if (!one) continue;
        one.State = (one.State % 3) + 1;
        one.CheckTime = Math.floor(clock / 1000);
        truth.get(one.Id)?.push(one.State);
      }
      if (!(await run(random() < 0.5 ? Math.floor(random() * 40) : Number.POSITIVE_INFINITY))) killed++;
      for (const id of [...standing]) if (random() < 0.4) await close(id);
    }
    // A summary has its hour, on whichever clock this runs.
    for (let hour = 0; hour < 48; hour++) {
      clock += 3_600_000;
      await run(Number.POSITIVE_INFINITY);
    }
    expect(killed).toBeGreaterThan(100);

    const stages = ['in-review', 'approved', 'rejected'];
    const all = await readApplications(vault);
    expect(all).toHaveLength(8);
    const told = eventsTold(shown);
    expect(new Set(told).size).toBe(told.length);
    const ids = shown.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, number, events } of all) {
      const real = (truth.get(Number(number)) ?? []).map((state) => stages[state - 1] ?? '');
      const believed = events.flatMap((event) => (event.type === 'seen' ? event.stage : []));
      // Each event is a state that was, in order; the last is the last.
      let at = 0;
      for (const stage of believed) {
        const next = real.indexOf(stage, at);
        expect(next).toBeGreaterThanOrEqual(at);
        at = next;
      }
      expect(believed.at(-1)).toBe(real.at(-1));
      // What was told is a state that the events had then; the last event was told of.
      for (const { told } of shown)
        for (const each of told)
          if (each.kind === 'news' && each.news.application.id === id) {
            const index = events.findIndex((_, i) => seqOf(events, i) === each.news.event);
            expect(each.news.stage).toBe(reduce(events.slice(0, index + 1)).stage);
          }
      // (Round the circle within one poll is a new date, and nothing to be told of.)
      const moved = believed.findLastIndex((stage, i) => i > 0 && stage !== believed[i - 1]);
      expect(moved).toBeGreaterThan(0);
      expect(told).toContain(`${id}:${seqOf(events, moved)}`);
    }
    expect(untold(all)).toEqual([]);
    // Told, by whichever notification, and not thirty for a burst.
    expect(shown.length).toBeGreaterThan(change.digest ? 5 : 60);
    if (change.digest) expect(shown.length).toBeLessThan(15);
  },
  120_000,
);
