import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { providerApis } from '../providers/api-registry.ts';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import { reduce } from './application.ts';
import { backoff, isDue, type PollDeps, type PollState, pollOnce, stateOf, tellAfter } from './poller.ts';
import { type Changed, readApplications } from './store.ts';

/** API servers on loopback that check each signature byte by byte, with Node's own crypto. */
const secret = 'a secret of the test';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

type Mode = 'ok' | 'throttle' | 'refuse' | 'broken' | 'html' | 'slow-clock';
let mode: Mode = 'ok';
let asked = 0;
let companies: {
  Id: number;
  CompanyName: string;
  State: number;
  CheckMsg?: string;
  CreateTime: number;
  CheckTime?: number;
}[] = [];
let qualifications: Record<string, unknown>[] = [];

function tencent(
  headers: Record<string, string | undefined>,
  body: string,
): { status: number; json: unknown; headers?: Record<string, string> } {
  const fail = (Code: string, more = {}) => ({
    status: 200,
    json: { Response: { Error: { Code, Message: 'x' }, RequestId: 'r' } },
    ...more,
  });
  if (mode === 'throttle') return fail('RequestLimitExceeded');
  const host = 'ccc.tencentcloudapi.com';
  const timestamp = headers['x-tc-timestamp'] ?? '';
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  const canonical = `POST\n/\n\ncontent-type:${headers['content-type']}\nhost:${host}\n\ncontent-type;host\n${sha(body)}`;
  const scope = `${date}/ccc/tc3_request`;
  const key = mac(mac(mac(`TC3${secret}`, date), 'ccc'), 'tc3_request');
  const signature = mac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha(canonical)}`).toString('hex');
  const expected = `TC3-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
  if (headers.authorization !== expected || mode === 'refuse') return fail('AuthFailure.SignatureFailure');
  if (mode === 'slow-clock' && Math.abs(Number(timestamp) * 1000 - serverNow) > 300_000)
    return fail('AuthFailure.SignatureExpire', { headers: { date: new Date(serverNow).toUTCString() } });
  const { PageNumber, PageSize } = JSON.parse(body) as { PageNumber: number; PageSize: number };
  return {
    status: 200,
    json: {
      Response: {
        TotalCount: companies.length,
        CompanyInfo: companies.slice(PageNumber * PageSize, (PageNumber + 1) * PageSize),
        RequestId: 'r',
      },
    },
  };
}

function volcengine(method: string, url: URL, headers: Record<string, string | undefined>, body: string) {
  const host = 'cloud-vms.volcengineapi.com';
  const date = headers['x-date'] ?? '';
  const names = 'host;x-content-sha256;x-date';
  const search = [...url.searchParams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${k}=${v}`)
    .join('&');
  const canonical = `${method}\n/\n${search}\nhost:${host}\nx-content-sha256:${sha(body)}\nx-date:${date}\n\n${names}\n${sha(body)}`;
  const scope = `${date.slice(0, 8)}/cn-north-1/vms/request`;
  const key = mac(mac(mac(mac(secret, date.slice(0, 8)), 'cn-north-1'), 'vms'), 'request');
  const signature = mac(key, `HMAC-SHA256\n${date}\n${scope}\n${sha(canonical)}`).toString('hex');
  if (
    headers.authorization !==
    `HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${signature}`
  )
    return { status: 401, json: { ResponseMetadata: { Error: { Code: 'SignatureDoesNotMatch' } } } };
  if (url.searchParams.get('Action') !== 'QueryQualification')
    return { status: 200, json: { Result: { Total: 0, Records: [] } } };
  const { Offset, Limit } = JSON.parse(body) as { Offset: number; Limit: number };
  return {
    status: 200,
    json: { Result: { Total: qualifications.length, Records: qualifications.slice(Offset, Offset + Limit) } },
  };
}

let serverNow = 0;
const server = createServer(async (request, response) => {
  asked++;
  let body = '';
  for await (const chunk of request) body += chunk;
  if (mode === 'broken') return request.socket.destroy();
  if (mode === 'html') return response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway');
  const headers = request.headers as Record<string, string | undefined>;
  const url = new URL(request.url ?? '/', 'http://x');
  const answer = headers['x-tc-action']
    ? tencent(headers, body)
    : volcengine(request.method ?? '', url, headers, body);
  response
    .writeHead(answer.status, {
      'content-type': 'application/json',
      ...('headers' in answer ? answer.headers : {}),
    })
    .end(JSON.stringify(answer.json));
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  mode = 'ok';
  asked = 0;
  companies = [];
  qualifications = [];
});

let clock = Date.parse('2026-11-25T09:00:00+08:00');

async function world() {
  const vault = testVault();
  await vault.session.create(passphrase);
  const stored: Record<string, PollState> = {};
  const news: Changed[] = [];
  const troubles: string[] = [];
  const deps: PollDeps = {
    vault,
    apis: providerApis,
    fetch: (url, init) => fetch(`${base}${new URL(url).pathname}${new URL(url).search}`, init),
    now: () => clock,
    random: () => 0.5,
    online: () => true,
    states: {
      get: async () => ({ ...stored }),
      set: async (id, state) => void Object.assign(stored, { [id]: state }),
    },
    news: async (changed) => void news.push(...changed),
    trouble: async (_key, problem) => void troubles.push(problem ?? ''),
    allowed: async () => true,
  };
  const add = (id: string, api: string) =>
    vault.apiKeys.put(id, 0, { id, api, label: id, accessKey: 'AKID', secret, options: {} });
  return { vault, deps, stored, news, troubles, add };
}

const company = (Id: number, State: number, more = {}) => ({
  Id,
  CompanyName: `企业${Id}`,
  State,
  CreateTime: 1_763_000_000 + Id,
  ...more,
});

test('signed, paged, every state, and the same answer again is no news', async () => {
  const { vault, deps, news, stored, add } = await world();
  await add('k', 'tencent-ccc');
  companies = Array.from({ length: 230 }, (_, i) =>
    company(i + 1, (i % 3) + 1, { CheckMsg: '营业执照模糊', CheckTime: 1_763_100_000 }),
  );
  await pollOnce(deps);
  expect(asked).toBe(3);
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
  expect(asked).toBe(3);
  await pollOnce(deps, 'k');
  expect(asked).toBe(6);
  expect(news).toHaveLength(230);
  expect(stored.k).toMatchObject({ failures: 0, problem: null });
});

test('Volcengine: both lists, one POST, one GET', async () => {
  const { vault, deps, add, stored } = await world();
  await add('v', 'volcengine-voice');
  qualifications = [
    {
      QualificationNo: 'QUA1',
      QualificationEntity: '甲公司',
      ApprovalStatus: 3,
      ApprovalDoneReason: '证件过期',
      CreateTime: '2026-11-20 10:00:00',
    },
  ];
  await pollOnce(deps);
  expect(stored.v).toMatchObject({ failures: 0, code: '' });
  const [application] = await readApplications(vault);
  expect(reduce(application?.events ?? [])).toMatchObject({ stage: 'rejected', reason: '证件过期' });
});

test.each([
  ['throttle', 'throttled'],
  ['refuse', 'refused'],
  ['broken', 'offline'],
  ['html', 'service'],
] as const)(
  '%s is told apart, waits longer each time, and is told once after %s in a row',
  async (how, problem) => {
    const { deps, stored, troubles, add } = await world();
    await add('k', 'tencent-ccc');
    mode = how;
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      await pollOnce(deps, 'k');
      expect(stored.k).toMatchObject({ problem, failures: i + 1 });
      waits.push((stored.k?.nextAt ?? 0) - clock);
      expect(troubles).toHaveLength(i + 1 >= tellAfter && problem !== 'offline' ? 1 : 0);
    }
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    mode = 'ok';
    await pollOnce(deps, 'k');
    expect(stored.k).toMatchObject({ problem: null, failures: 0, told: false });
  },
);

test('a computer whose clock is hours off asks by the server’s', async () => {
  const { deps, stored, add } = await world();
  await add('k', 'tencent-ccc');
  mode = 'slow-clock';
  serverNow = clock + 5 * 3_600_000;
  await pollOnce(deps);
  expect(stored.k).toMatchObject({ problem: null });
  expect(asked).toBe(2);
});

test('locked: nothing is asked; a clock set back or a long sleep stops nothing', async () => {
  const { vault, deps, add, stored } = await world();
  await add('k', 'tencent-ccc');
  await vault.session.lock();
  await pollOnce(deps);
  expect(asked).toBe(0);
  await vault.session.unlock(passphrase);
  await pollOnce(deps);
  expect(asked).toBe(1);
  const state = stateOf(stored.k);
  expect(isDue(state, clock + 60_000)).toBe(false);
  expect(isDue(state, clock - 86_400_000)).toBe(true);
  expect(isDue(state, clock + 3 * 86_400_000)).toBe(true);
  expect(isDue({ ...state, nextAt: clock + 400 * 86_400_000 }, clock)).toBe(true);
  expect(backoff(30, 1)).toBeLessThan(9 * 3_600_000);
});

/** The worker is stopped wherever it happens to wait: everything after that point never runs. */
class Killed extends Error {}

test('stopped at random through 500 polls: nothing lost, nothing invented, nothing told twice', async () => {
  const { deps, vault, stored, add } = await world();
  await add('k', 'tencent-ccc');
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const truth = new Map<number, number[]>();
  companies = Array.from({ length: 6 }, (_, i) => company(i + 1, 1));
  for (const { Id } of companies) truth.set(Id, [1]);
  /** By the id that a notification has: the same again is the same notification. */
  const told = new Map<string, number>();
  let killed = 0;
  for (let round = 0; round < 500; round++) {
    clock += 30 * 60_000;
    if (random() < 0.2) {
      const one = companies[Math.floor(random() * companies.length)];
      if (one) {
        one.State = (one.State % 3) + 1;
        one.CheckTime = Math.floor(clock / 1000);
        truth.get(one.Id)?.push(one.State);
      }
    }
    let left = random() < 0.5 ? Math.floor(random() * 14) : Number.POSITIVE_INFINITY;
    const alive =
      <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        if (left-- <= 0) throw new Killed();
        const done = await work(...args);
        if (left-- <= 0) throw new Killed();
        return done;
      };
    const run: PollDeps = {
      ...deps,
      fetch: alive(deps.fetch),
      states: { get: alive(deps.states.get), set: alive(deps.states.set) },
      vault: {
        session: vault.session,
        apiKeys: vault.apiKeys,
        applications: {
          ...vault.applications,
          list: alive(vault.applications.list),
          get: alive(vault.applications.get),
          put: alive(vault.applications.put),
        },
      },
      news: alive(async (changed: readonly Changed[]) => {
        for (const { application, event } of changed)
          told.set(`${application.id}:${event}`, (told.get(`${application.id}:${event}`) ?? 0) + 1);
      }),
    };
    await pollOnce(run).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
      killed++;
    });
    if (stored.k) stored.k = { ...stored.k, nextAt: 0 };
  }
  await pollOnce(deps, 'k');
  expect(killed).toBeGreaterThan(60);
  const stages = ['in-review', 'approved', 'rejected'];
  const all = await readApplications(vault);
  expect(all).toHaveLength(6);
  for (const { number, events } of all) {
    const real = (truth.get(Number(number)) ?? []).map((state) => stages[state - 1]);
    const believed = events.flatMap((event) => (event.type === 'seen' ? event.stage : []));
    // Each event is a state that was, in order; the last is the last.
    let at = 0;
    for (const stage of believed) {
      const next = real.indexOf(stage, at);
      expect(next).toBeGreaterThanOrEqual(at);
      at = next;
    }
    expect(believed.at(-1)).toBe(real.at(-1));
  }
  expect([...told.values()].every((times) => times === 1)).toBe(true);
}, 60_000);
