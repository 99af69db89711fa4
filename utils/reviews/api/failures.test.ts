import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, apiWorld, type Mode, serveApis, testKey } from '../../../test/apis/server.ts';
import { apiHosts } from '../../providers/api-hosts.ts';
import { providerApis } from '../../providers/api-registry.ts';
import { openLine, secondsOf } from './line.ts';
import { ApiError, type ApiProblem } from './problem.ts';

/** Every client, in every way in which a server can fail: which of the five it is called, and that nothing is read. */
let server: ApiServer;
const world = apiWorld();
beforeAll(async () => {
  server = await serveApis(world);
});
afterAll(() => server.close());

const options: Record<string, Record<string, string>> = {
  'tencent-ccc': { sdkAppId: '1400000001' },
  'tencent-esign': { operatorId: 'yDR…', organizations: '甲公司\n乙公司' },
  'volcengine-voice': {},
  'aliyun-voice': { orders: '1001\n1002' },
};

beforeEach(() => {
  server.calls.length = 0;
  Object.assign(world, apiWorld(), {
    companies: [{ Id: 1, CompanyName: '甲公司', State: 1 }],
    organizations: { 甲公司: { AuthStatus: 2 }, 乙公司: { AuthStatus: 1 } },
    orders: { 1001: 'NORMAL', 1002: 'OTHER' },
  });
});

const poll = async (
  id: string,
  over: Partial<Parameters<typeof openLine>[0]> & { secret?: string; accessKey?: string } = {},
) => {
  const api = providerApis.find((each) => each.id === id);
  if (!api) throw new Error(id);
  const { secret = testKey.secret, accessKey = testKey.id, ...line } = over;
  const key = { id: 'k', api: id, label: 'k', accessKey, secret, options: options[id] ?? {} };
  return api.poll(
    key,
    openLine({
      fetch: server.fetch,
      now: Date.now,
      perSecond: 1000,
      // Short only where nothing ever comes: a busy machine is no hanging server.
      timeoutMs: /^hang/.test(world.mode) ? 400 : 20_000,
      ...line,
    }),
  );
};
const failure = async (id: string, over?: Parameters<typeof poll>[1]): Promise<ApiError> => {
  const error = await poll(id, over).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error(`no ApiError: ${error}`);
  return error;
};

const ids = providerApis.map(({ id }) => id);
const modes: [Mode, ApiProblem, RegExp][] = [
  ['throttle', 'throttled', /./],
  ['too-many', 'throttled', /429/],
  ['refuse', 'refused', /Signature/],
  ['forbid', 'refused', /Unauthorized|Policy|PERMISSION/],
  ['service', 'service', /Internal/],
  ['reset', 'offline', /^$/],
  ['redirect', 'offline', /^$/],
  ['bad-gateway', 'service', /http-502/],
  ['malformed', 'service', /http-200/],
  ['empty', 'service', /http-200/],
  ['shape', 'service', /malformed/],
  ['huge', 'service', /too-large/],
  ['endless', 'service', /too-large/],
  ['hang', 'service', /timeout/],
  ['hang-body', 'service', /timeout/],
];

describe.each(ids)('%s', (id) => {
  test('as documented: signed to the last byte', async () => {
    await poll(id);
    expect(server.calls.length).toBeGreaterThan(0);
    expect(server.calls.every(({ signed }) => signed)).toBe(true);
    // A key stays with its own host.
    expect(new Set(server.calls.map(({ host }) => host))).toEqual(
      new Set([providerApis.find((each) => each.id === id)?.host]),
    );
  });

  test.each(modes)('%s is %s', async (mode, problem, code) => {
    world.mode = mode;
    const error = await failure(id);
    expect(error).toMatchObject({ problem, readings: [] });
    expect(error.code).toMatch(code);
    // Never the provider's message, which may name somebody.
    expect(JSON.stringify(error)).not.toContain('某某');
    // A key that is refused or a server that is down is not asked about everything else.
    if (mode !== 'forbid') expect(server.calls).toHaveLength(1);
  });

  test('a wrong secret, a key that is not there, a space at its end', async () => {
    expect(await failure(id, { secret: 'another' })).toMatchObject({ problem: 'refused' });
    expect(await failure(id, { accessKey: 'AKIDUNKNOWN' })).toMatchObject({ problem: 'refused' });
    expect(await failure(id, { secret: `${testKey.secret} ` })).toMatchObject({ problem: 'refused' });
    expect(server.calls.every(({ signed }) => !signed)).toBe(true);
  });

  test('a computer whose clock is hours off asks by the server’s, and asks so for the rest', async () => {
    world.now = () => Date.now() + 5 * 3_600_000;
    await poll(id);
    // The first call is refused once; no other is.
    expect(server.calls.filter(({ signed }) => !signed)).toHaveLength(1);
    world.now = () => Date.now() - 40 * 86_400_000;
    await poll(id);
  });

  test('a server that lies about its own time is the clock’s trouble, after one more try', async () => {
    const honest = Date.now();
    let calls = 0;
    // Every answer shows another day than the one it checks against.
    world.now = () => honest + 86_400_000 * ++calls;
    expect(await failure(id)).toMatchObject({ problem: 'clock' });
    expect(server.calls).toHaveLength(2);
  });

  test('no call once the vault is locked', async () => {
    const locked = new Error('locked');
    let calls = 0;
    await expect(
      poll(id, {
        async before() {
          if (++calls > 1) throw locked;
        },
      }),
    ).rejects.toBe(locked);
    expect(server.calls).toHaveLength(1);
  });
});

test('a request takes no cookie along, follows nobody elsewhere, and is kept nowhere', async () => {
  let sent: RequestInit | undefined;
  const spy: typeof server.fetch = (url, init) => {
    sent = init;
    return server.fetch(url, init);
  };
  await poll('tencent-ccc', { fetch: spy });
  expect(sent).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
});

test('the policy lets through the hosts that are asked, and no other', () => {
  expect([...apiHosts].sort()).toEqual(providerApis.map(({ host }) => host).sort());
});

test('what an action takes a second is not exceeded', async () => {
  const api = providerApis.find(({ id }) => id === 'tencent-ccc');
  if (!api) throw new Error('none');
  world.companies = Array.from({ length: 2500 }, (_, i) => ({ Id: i, CompanyName: `企业${i}`, State: 1 }));
  // Its document says 20; a window of the server's is not one of ours.
  world.perSecond = api.perSecond + 1;
  expect(api.perSecond).toBeLessThan(20);
  const paced = await poll('tencent-ccc', { perSecond: api.perSecond, timeoutMs: 20_000 });
  expect(paced.length).toBe(2500);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  // Without our pace it is.
  const hasty = await poll('tencent-ccc', { timeoutMs: 20_000 }).catch((error: ApiError) => error.problem);
  expect(hasty).toBe('throttled');
}, 20_000);

test('Retry-After: seconds or a moment, and nothing else', () => {
  const now = Date.parse('2026-11-25T00:00:00Z');
  expect(secondsOf('120', now)).toBe(120);
  expect(secondsOf('Wed, 25 Nov 2026 00:10:00 GMT', now)).toBe(600);
  for (const value of [null, '', 'soon', '-5', '0', 'Wed, 25 Nov 2020 00:10:00 GMT'])
    expect(secondsOf(value, now)).toBeNull();
});
