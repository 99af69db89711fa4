import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ApiServer, apiWorld, type Mode, serveApis, testKey } from '../../test/apis/server.ts';
import { providerApis } from '../providers/api-registry.ts';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import type { ApiKey } from './api/call.ts';
import type { Line } from './api/line.ts';
import { reduce } from './application.ts';
import { backoff, isDue, type PollDeps, type PollState, pollOnce, stateOf, tellAfter } from './poller.ts';
import { type Changed, readApplications } from './store.ts';

let server: ApiServer;
const world = apiWorld({ now: () => clock });
beforeAll(async () => {
  server = await serveApis(world);
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
  Object.assign(world, apiWorld({ now: () => clock }));
});

let clock = Date.parse('2026-11-25T09:00:00+08:00');

async function scene() {
  const vault = testVault();
  await vault.session.create(passphrase);
  const stored: Record<string, PollState> = {};
  const news: Changed[] = [];
  const troubles: string[] = [];
  const deps: PollDeps = {
    vault,
    apis: providerApis,
    fetch: server.fetch,
    now: () => clock,
    random: () => 0.5,
    online: () => true,
    states: {
      get: async () => ({ ...stored }),
      set: async (id, state) => void Object.assign(stored, { [id]: state }),
    },
    news: async (changed) => void news.push(...changed),
    trouble: async (_key, problem, code) => void troubles.push(problem ? `${problem} ${code}`.trim() : ''),
    allowed: async () => true,
  };
  const add = (id: string, api: string) =>
    vault.apiKeys.put(id, 0, {
      id,
      api,
      label: id,
      accessKey: testKey.id,
      secret: testKey.secret,
      options: {},
    });
  return { vault, deps, stored, news, troubles, add };
}

const company = (Id: number, State: number, more: { CheckMsg?: string; CheckTime?: number } = {}) => ({
  Id,
  CompanyName: `企业${Id}`,
  State,
  CreateTime: 1_763_000_000 + Id,
  ...more,
});

test('signed, paged, every state, and the same answer again is no news', async () => {
  const { vault, deps, news, stored, add } = await scene();
  await add('k', 'tencent-ccc');
  world.companies = Array.from({ length: 230 }, (_, i) =>
    company(i + 1, (i % 3) + 1, { CheckMsg: '营业执照模糊', CheckTime: 1_763_100_000 }),
  );
  await pollOnce(deps);
  expect(server.calls.length).toBe(3);
  expect(news).toHaveLength(230);
  const all = await readApplications(vault);
  expect(all).toHaveLength(230);
  expect(reduce(all.find(({ number }) => number === '3')?.events ?? [])).toMatchObject({
    stage: 'rejected',
    reason: '营业执照模糊',
  });
  expect(reduce(all.find(({ number }) => number === '1')?.events ?? []).reason).toBeNull();
  await pollOnce(deps);
  // Not due yet.
  expect(server.calls.length).toBe(3);
  await pollOnce(deps, 'k');
  expect(server.calls.length).toBe(6);
  expect(news).toHaveLength(230);
  expect(stored.k).toMatchObject({ failures: 0, problem: null });
});

test('Volcengine: both lists, one POST, one GET', async () => {
  const { vault, deps, add, stored } = await scene();
  await add('v', 'volcengine-voice');
  world.qualifications = [
    {
      QualificationMainInfoVO: {
        QualificationNo: 'QUA1',
        QualificationEntity: '甲公司',
        ApprovalStatus: 3,
        ApprovalDoneReason: '证件过期',
        CreateTime: '2026-11-20 10:00:00',
      },
      QualificationAdminInfoVO: { Name: '张三' },
    },
  ];
  await pollOnce(deps);
  expect(stored.v).toMatchObject({ failures: 0, code: '' });
  const [application] = await readApplications(vault);
  expect(reduce(application?.events ?? [])).toMatchObject({ stage: 'rejected', reason: '证件过期' });
});

test.each<[Mode, string]>([
  ['throttle', 'throttled'],
  ['refuse', 'refused'],
  ['reset', 'offline'],
  ['bad-gateway', 'service'],
  ['hang', 'service'],
])('%s is %s, waits longer each time, and is told once after several in a row', async (how, problem) => {
  const { deps, stored, troubles, add } = await scene();
  await add('k', 'tencent-ccc');
  world.mode = how;
  const waits: number[] = [];
  for (let i = 0; i < 6; i++) {
    await pollOnce({ ...deps, timeoutMs: 200 });
    expect(stored.k).toMatchObject({ problem, failures: i + 1 });
    expect(troubles).toHaveLength(i + 1 >= tellAfter && problem !== 'offline' ? 1 : 0);
    waits.push((stored.k?.nextAt ?? 0) - clock);
    // Not before its time, and then again.
    await pollOnce(deps);
    expect(stored.k?.failures).toBe(i + 1);
    clock = stored.k?.nextAt ?? clock;
  }
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  world.mode = 'ok';
  await pollOnce(deps);
  expect(stored.k).toMatchObject({ problem: null, failures: 0, told: false });
});

test('who asks himself is not told a second time', async () => {
  const { deps, troubles, stored, add } = await scene();
  await add('k', 'tencent-ccc');
  world.mode = 'refuse';
  for (let i = 0; i < 5; i++) await pollOnce(deps, 'k');
  expect(troubles).toHaveLength(0);
  clock = stored.k?.nextAt ?? clock;
  await pollOnce(deps);
  expect(troubles).toEqual(['refused AuthFailure.SignatureFailure']);
});

test('the server’s own word on how long to wait', async () => {
  const { deps, stored, add } = await scene();
  await add('k', 'tencent-ccc');
  world.mode = 'too-many';
  await pollOnce(deps);
  expect((stored.k?.nextAt ?? 0) - clock).toBe(3_600_000);
});

test('a hanging server, and a defect of ours, hold up no other key', async () => {
  const { deps, stored, vault, add } = await scene();
  await add('a', 'tencent-ccc');
  for (const id of ['b', 'c', 'd', 'e', 'f']) await add(id, 'aliyun-voice');
  world.modes.DescribeCompanyList = 'hang';
  const broken = deps.apis.map((api) => ({
    ...api,
    poll: (key: ApiKey, line: Line) =>
      key.id === 'c' ? Promise.reject(new TypeError('ours')) : api.poll(key, line),
  }));
  await expect(pollOnce({ ...deps, apis: broken, timeoutMs: 300 })).rejects.toThrow('ours');
  expect(stored.a).toMatchObject({ problem: 'service', code: 'timeout' });
  for (const id of ['b', 'd', 'e', 'f']) expect(stored[id]).toMatchObject({ problem: null });
  expect(await readApplications(vault)).toHaveLength(0);
});

test('locked in the middle of a long list: nothing more is sent, and nobody has failed', async () => {
  const { deps, stored, vault, add } = await scene();
  await add('k', 'tencent-ccc');
  world.companies = Array.from({ length: 450 }, (_, i) => company(i + 1, 1));
  await pollOnce({
    ...deps,
    async fetch(url, init) {
      const answer = await server.fetch(url, init);
      await vault.session.lock();
      return answer;
    },
  });
  expect(server.calls).toHaveLength(1);
  expect(stored.k).toBeUndefined();
});

test('removed in the middle of a long list: nothing more is sent, nothing of it is kept', async () => {
  const { deps, stored, vault, add } = await scene();
  await add('k', 'tencent-ccc');
  world.companies = Array.from({ length: 450 }, (_, i) => company(i + 1, 1));
  await pollOnce({
    ...deps,
    async fetch(url, init) {
      const answer = await server.fetch(url, init);
      await vault.apiKeys.remove('k');
      return answer;
    },
  });
  expect(server.calls).toHaveLength(1);
  expect(stored.k).toBeUndefined();
  expect(await readApplications(vault)).toEqual([]);
});

test('a host that is not allowed here is asked nothing, and that is what is told', async () => {
  const { deps, stored, troubles, add } = await scene();
  await add('k', 'tencent-ccc');
  for (let i = 0; i < tellAfter; i++) {
    await pollOnce({ ...deps, allowed: async () => false });
    clock = stored.k?.nextAt ?? clock;
  }
  expect(server.calls).toHaveLength(0);
  expect(troubles).toEqual(['refused no-permission']);
});

test('a night without a net: asked within half an hour of its end; a refused key waits for hours', async () => {
  const { deps, stored, troubles, add } = await scene();
  await add('k', 'tencent-ccc');
  const waits = async (over: Partial<PollDeps>) => {
    let wait = 0;
    for (let i = 0; i < 20; i++) {
      await pollOnce({ ...deps, ...over });
      wait = (stored.k?.nextAt ?? 0) - clock;
      clock = stored.k?.nextAt ?? clock;
    }
    return wait / 60_000;
  };
  expect(await waits({ online: () => false })).toBeLessThan(30);
  expect(server.calls).toHaveLength(0);
  expect(troubles).toEqual([]);
  await pollOnce(deps);
  expect(stored.k).toMatchObject({ failures: 0, problem: null });
  world.mode = 'refuse';
  expect(await waits({})).toBeGreaterThan(300);
  expect(troubles).toHaveLength(1);
});

test('jitter: keys that failed together come back apart, and none much later than its turn', () => {
  for (const failures of [1, 3, 6, 30]) {
    const [least, most] = [backoff(failures, 0), backoff(failures, 1)];
    expect(most / least).toBeCloseTo(4 / 3);
    expect(backoff(failures + 1, 0)).toBeGreaterThanOrEqual(least);
  }
});

test('what one part of a poll cannot tell holds back nothing of the others', async () => {
  const { deps, stored, vault } = await scene();
  await vault.apiKeys.put('k', 0, {
    id: 'k',
    api: 'tencent-ccc',
    label: 'k',
    accessKey: testKey.id,
    secret: testKey.secret,
    options: { sdkAppId: '1400000001' },
  });
  world.companies = [company(1, 1)];
  world.applicants = [{ ApplicantId: 9, State: 3, CreateTime: 1_763_000_000, UpdateTime: 1_763_100_000 }];
  world.modes.DescribeNumbers = 'forbid';
  await pollOnce(deps);
  expect(stored.k).toMatchObject({ problem: 'refused', code: 'UnauthorizedOperation', failures: 1 });
  expect((await readApplications(vault)).map(({ form }) => form).sort()).toEqual([
    'tencent-ccc/carrier-white-list',
    'tencent-ccc/qualification',
  ]);
});

test('three failures in a row are told of: once may be the network, and so may twice', () => {
  expect(tellAfter).toBe(3);
});

test('locked: nothing is asked; a clock set back or a long sleep stops nothing', async () => {
  const { vault, deps, add, stored } = await scene();
  await add('k', 'tencent-ccc');
  await vault.session.lock();
  await pollOnce(deps);
  expect(server.calls.length).toBe(0);
  await vault.session.unlock(passphrase);
  await pollOnce(deps);
  expect(server.calls.length).toBe(1);
  const state = stateOf(stored.k);
  expect(isDue(state, clock + 60_000)).toBe(false);
  for (const back of [5 * 60_000, 3_600_000, 8 * 3_600_000, 86_400_000, 400 * 86_400_000])
    expect(isDue(state, clock - back), `${back} ms back`).toBe(true);
  expect(isDue(state, clock + 3 * 86_400_000)).toBe(true);
  expect(isDue({ ...state, nextAt: clock + 400 * 86_400_000 }, clock)).toBe(true);
  expect(backoff(30, 1)).toBeLessThan(9 * 3_600_000);
});
