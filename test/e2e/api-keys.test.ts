import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiHostsServed, apiWorld, makeApis, testKey } from '../apis/server.ts';
import { violations } from '../harness/axe.ts';
import { projectRoot } from '../harness/build.ts';
import { launchExtension } from '../harness/extension.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * A key of each API from its form to the board, against servers that check every signature to the byte. Chrome's own
 * dialog for a host is answered in dialogs.test.ts; what was agreed to is not asked again, so the profile is one in
 * which the hosts were given before.
 */
const bound = { timeout: 40_000 };
const shots = join(projectRoot, 'artifacts');
const origins = apiHostsServed.map((host) => `https://${host}/*`);
const secretText = 'a secret of the test';

const world = apiWorld();
const apis = makeApis(world);
let folder: string;
let stage: Stage;
let board: Page;

const start = () =>
  setUp(
    {},
    {
      userDataDir: join(folder, 'profile'),
      hosts: Object.fromEntries(
        apiHostsServed.map((host) => [host, (request, response) => apis.handle(request, response, host)]),
      ),
    },
  );

beforeAll(async () => {
  await mkdir(shots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'ringready-keys-'));
  const before = await launchExtension({
    userDataDir: join(folder, 'profile'),
    given: { hosts: origins },
  });
  await before.extensionPage('workspace.html');
  await before.close();
  stage = await start();
  board = await stage.extension.extensionPage('workspace.html#/applications');
  await keys().locator('summary').click();
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const keys = () => board.getByTestId('keys');
const rows = () => keys().getByTestId('api-key');
const items = () => board.getByTestId('application');
const holds = (host: string) =>
  board.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), `https://${host}/*`);
const worker = (): Worker => {
  const last = stage.extension.context
    .serviceWorkers()
    .findLast((each) => each.url().startsWith('chrome-extension:'));
  if (!last) throw new Error('no worker');
  return last;
};

type States = Record<string, { nextAt: number; askedAt: number; failures: number; problem: string | null }>;
const states = () =>
  board.evaluate(
    async () => ((await chrome.storage.local.get('reviews.poll'))['reviews.poll'] ?? {}) as never,
  ) as Promise<States>;

/** Makes every key due, as if its time had passed, and lets the alarm ring. */
async function ring(): Promise<void> {
  await board.evaluate(async () => {
    const stored = ((await chrome.storage.local.get('reviews.poll'))['reviews.poll'] ?? {}) as States;
    for (const state of Object.values(stored)) state.nextAt = 0;
    await chrome.storage.local.set({ 'reviews.poll': stored });
    await chrome.alarms.create('reviews', { when: Date.now(), periodInMinutes: 5 });
  });
}
const failuresOf = async (api: string) => {
  const id = await idOf(api);
  return (await states())[id]?.failures;
};
const ids = new Map<string, string>();
const idOf = async (api: string) => ids.get(api) ?? '';

interface Form {
  api: string;
  label?: string;
  id?: string;
  secret?: string;
  options?: Record<string, string>;
}
/** By the form, as a user; the key's row. */
async function add({ api, label = api, id = testKey.id, secret = testKey.secret, options = {} }: Form) {
  const before = Object.keys(await states());
  await keys().locator('select').selectOption(api);
  await keys().locator('[name=label]').fill(label);
  await keys().locator('[name=accessKey]').fill(id);
  await keys().locator('[name=secret]').fill(secret);
  for (const [name, value] of Object.entries(options))
    await keys().locator(`[name=option-${name}]`).fill(value);
  await keys().locator('[type=submit]').click();
  await rows().filter({ hasText: label }).waitFor(bound);
  // The form is empty again, and shows what its select says.
  expect(await keys().locator('select').inputValue()).toBe('tencent-ccc');
  expect(await keys().locator('.review-policy').innerText()).toContain('ccc:DescribeCompanyList');
  const row = rows().filter({ hasText: label });
  await row.waitFor(bound);
  // Asked at once.
  await expect
    .poll(async () => Object.keys(await states()).filter((each) => !before.includes(each)), bound)
    .toHaveLength(1);
  ids.set(label, Object.keys(await states()).find((each) => !before.includes(each)) ?? '');
  return row;
}

test('the form shows, for each provider, the least that its key needs', async () => {
  for (const [api, actions] of [
    [
      'tencent-ccc',
      ['ccc:DescribeCompanyList', 'ccc:DescribeNumbers', 'ccc:DescribeCarrierPrivilegeNumberApplicants'],
    ],
    ['tencent-esign', ['ess:DescribeOrganizationAuthStatus']],
    ['volcengine-voice', ['QueryQualification', 'QueryNumberApplyRecordList']],
    ['aliyun-voice', ['GetHotlineQualificationByOrder']],
  ] as const) {
    await keys().locator('select').selectOption(api);
    const policy = await keys().locator('.review-policy').innerText();
    expect(() => JSON.parse(policy)).not.toThrow();
    for (const action of actions) expect(policy).toContain(action);
    expect(policy).not.toMatch(/"[^"]*\*:|:\*"|:(?:Create|Modify|Delete|Update|Submit)/);
  }
  expect(await violations(board)).toEqual([]);
  for (const [language, scheme, width] of [
    ['zh-CN', 'light', 1280],
    ['zh-TW', 'dark', 1280],
    ['en', 'light', 420],
  ] as const) {
    await board.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
    await board.setViewportSize({ width, height: 900 });
    await board.emulateMedia({ colorScheme: scheme });
    await board.locator(`html[lang=${language}]`).waitFor();
    await keys().locator('select').selectOption('tencent-esign');
    await keys().screenshot({ path: join(shots, `keys-${language}.png`) });
    expect(await board.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  await board.evaluate(() => chrome.storage.local.set({ language: 'zh-CN' }));
  await board.emulateMedia({ colorScheme: 'light' });
  await board.setViewportSize({ width: 1280, height: 900 });
});

test('its host is asked for on the click, the key is used at once, and the states are on the board', async () => {
  const seconds = Date.now() / 1000;
  world.companies = [
    {
      Id: 11,
      CompanyName: '杭州云岭通信技术有限公司',
      State: 1,
      CreateTime: Math.floor(seconds - 3 * 86_400),
    },
    {
      Id: 12,
      CompanyName: '绍兴云岭网络有限公司',
      State: 3,
      CheckMsg: '营业执照扫描件未加盖公章',
      CreateTime: Math.floor(seconds - 4 * 86_400),
      CheckTime: Math.floor(seconds - 86_400),
    },
  ];
  const row = await add({ api: 'tencent-ccc' });
  expect(await holds('ccc.tencentcloudapi.com')).toBe(true);
  await expect.poll(() => row.innerText(), bound).toContain('上次成功');
  expect(apis.calls.map(({ host, action, signed }) => [host, action, signed])).toEqual([
    ['ccc.tencentcloudapi.com', 'DescribeCompanyList', true],
  ]);
  await expect.poll(() => items().count(), bound).toBe(2);
  expect(
    await items().evaluateAll((all) => all.map((item) => item.getAttribute('data-stage')).sort()),
  ).toEqual(['in-review', 'rejected']);

  world.organizations = { 杭州云岭通信技术有限公司: { IsVerified: true, AuthStatus: 2 } };
  world.qualifications = [
    {
      QualificationMainInfoVO: {
        QualificationNo: 'QUA7',
        QualificationEntity: '杭州云岭通信技术有限公司',
        ApprovalStatus: 1,
        CreateTime: '2026-11-20 10:00:00',
      },
    },
  ];
  world.orders = { 1001: 'NORMAL' };
  await add({
    api: 'tencent-esign',
    options: { operatorId: 'yDRexample', organizations: '杭州云岭通信技术有限公司' },
  });
  await add({ api: 'volcengine-voice' });
  await add({ api: 'aliyun-voice', options: { orders: '1001' } });
  for (const host of apiHostsServed) expect(await holds(host)).toBe(true);
  expect(apis.calls.every(({ signed }) => signed)).toBe(true);
  expect([...new Set(apis.calls.map(({ action }) => action))].sort()).toEqual([
    'DescribeCompanyList',
    'DescribeOrganizationAuthStatus',
    'GetHotlineQualificationByOrder',
    'QueryNumberApplyRecordList',
    'QueryQualification',
  ]);
  await expect.poll(() => items().count(), bound).toBe(5);
});

test('what was typed is nowhere in the clear: form, page, storage, database', async () => {
  expect(await keys().locator('[name=secret]').inputValue()).toBe('');
  expect(await board.content()).not.toContain(secretText);
  const kept = await board.evaluate(async () => {
    const local = JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
    ]);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ringready');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ id: string; sealed: unknown }[]>((resolve) => {
      const request = db.transaction('apiKeys').objectStore('apiKeys').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    const text = (value: unknown): string =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? new TextDecoder().decode(value)
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(text).join()
          : String(value);
    return { local, rows: rows.length, database: rows.map(text).join() };
  });
  expect(kept.rows).toBe(4);
  for (const text of [secretText, testKey.id, '1001']) {
    expect(kept.database).not.toContain(text);
    expect(kept.local).not.toContain(text);
  }
});

test('the alarm asks again; the same answer is no news, another is on the board by itself', async () => {
  apis.calls.length = 0;
  await ring();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(5);
  expect(await items().count()).toBe(5);
  Object.assign(world.companies[0] ?? {}, { State: 2, CheckTime: Math.floor(Date.now() / 1000) });
  await ring();
  await expect
    .poll(() => board.locator('[data-testid=application][data-stage=approved]').count(), bound)
    .toBe(3);
  expect(await items().count()).toBe(5);
});

test('stopped, its alarm lost, the browser started again: the alarm is there, and what is due is asked', async () => {
  const alarm = () => board.evaluate(async () => (await chrome.alarms.get('reviews'))?.periodInMinutes);
  expect(await alarm()).toBe(5);
  const session = await stage.extension.context.newCDPSession(board);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  apis.calls.length = 0;
  await ring();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(5);
  await session.detach();

  // Alarms that Chrome forgot, and a worker that begins anew.
  await board.evaluate(() => chrome.alarms.clearAll());
  expect(await alarm()).toBeUndefined();
  await stage.close();
  stage = await start();
  board = await stage.extension.extensionPage('workspace.html#/applications');
  await keys().locator('summary').click();
  await expect.poll(alarm, bound).toBe(5);
  await expect.poll(() => rows().count(), bound).toBe(4);
  apis.calls.length = 0;
  await ring();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(5);
  expect(apis.calls.every(({ signed }) => signed)).toBe(true);
  await expect.poll(() => items().count(), bound).toBe(5);
});

test('locked: the alarm rings and nothing is sent; unlocked, it is asked', async () => {
  await expect
    .poll(async () => Object.values(await states()).every(({ nextAt }) => nextAt > 0), bound)
    .toBe(true);
  await board.getByTestId('lock').click();
  await board.getByTestId('unlock').waitFor(bound);
  apis.calls.length = 0;
  const before = await states();
  // The worker has heard the alarm when another alarm, set after it, was heard.
  await worker().evaluate(() => {
    const rung = globalThis as unknown as { rung?: Promise<void> };
    rung.rung = new Promise((resolve) =>
      chrome.alarms.onAlarm.addListener(({ name }) => name === 'after' && resolve()),
    );
  });
  await ring();
  await board.evaluate(() => chrome.alarms.create('after', { when: Date.now() + 500 }));
  await worker().evaluate(() => (globalThis as unknown as { rung?: Promise<void> }).rung);
  expect(apis.calls).toEqual([]);
  expect(Object.keys(await states())).toEqual(Object.keys(before));
  await board.getByTestId('passphrase').fill('ringready-try-vault');
  await board.getByTestId('unlock').click();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(5);
  await board.getByTestId('keys').waitFor(bound);
  if (!(await keys().evaluate((el) => (el as HTMLDetailsElement).open)))
    await keys().locator('summary').click();
});

test('offline, refused, throttled, an error, a clock: each is said in its own words, with what to do', async () => {
  const row = rows().filter({ hasText: 'tencent-ccc' });
  // In the order of the providers, however they came.
  expect(await rows().locator('strong').allInnerTexts()).toEqual([
    'tencent-ccc',
    'tencent-esign',
    'volcengine-voice',
    'aliyun-voice',
  ]);
  const check = async () => row.getByRole('button', { name: '立即查询' }).click();
  const cases = [
    ['reset', '网络不通', '联网后会自动再查'],
    ['refuse', '密钥被拒绝', '删除后重新添加'],
    ['throttle', '请求过于频繁', '过一会儿会自动再查'],
    ['service', '服务商接口出错', '过一会儿会自动再查'],
    ['malformed', '服务商接口出错', '过一会儿会自动再查'],
    ['hang', 'timeout', '过一会儿会自动再查'],
  ] as const;
  for (const [mode, words, hint] of cases) {
    world.mode = mode;
    await check();
    await expect.poll(() => row.innerText(), bound).toContain(words);
    // Two cases with the same words: the first one's may still have stood there when the second was asked.
    await expect.poll(() => row.innerText(), bound).toContain(hint);
    if (mode === 'refuse') {
      for (const [language, width] of [
        ['en', 1280],
        ['zh-TW', 400],
        ['zh-CN', 1280],
      ] as const) {
        await board.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
        await board.locator(`html[lang=${language}]`).waitFor();
        await board.setViewportSize({ width, height: 900 });
        await keys().screenshot({ path: join(shots, `api-keys-${language}-${width}.png`) });
      }
    }
  }
  world.mode = 'ok';
  // A computer that is five hours behind is no trouble: the server's clock is known by its answer.
  world.now = () => Date.now() + 5 * 3_600_000;
  await check();
  await expect.poll(() => row.innerText(), bound).toContain('上次成功');
  let lies = 0;
  world.now = () => Date.now() + 86_400_000 * ++lies;
  await check();
  await expect.poll(() => row.innerText(), bound).toContain('电脑时间不准');
  await expect.poll(() => row.innerText(), bound).toContain('校准时间');
  world.now = Date.now;
  await check();
  await expect.poll(() => row.innerText(), bound).toContain('上次成功');
  expect(await row.innerText()).not.toContain('自动再查');
  // None of it moved an application.
  expect(await items().count()).toBe(5);
});

test('a wrong key is said at once to who asks, and told only after three in a row, once', async () => {
  // At any hour of the day.
  await board.evaluate(() => chrome.storage.local.set({ 'reviews.telling': { quietFrom: 0, quietTo: 0 } }));
  const notices = () => board.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  const trouble = async () => (await notices()).filter((id) => id.startsWith('review:key-'));
  const row = await add({ api: 'tencent-ccc', label: 'wrong', secret: 'not the secret' });
  await expect.poll(() => row.innerText(), bound).toContain('密钥被拒绝');
  expect(await trouble()).toEqual([]);
  await ring();
  await expect.poll(() => failuresOf('wrong'), bound).toBe(2);
  expect(await trouble()).toEqual([]);
  await ring();
  await expect.poll(() => failuresOf('wrong'), bound).toBe(3);
  await expect.poll(trouble, bound).toHaveLength(1);
  await ring();
  await expect.poll(() => failuresOf('wrong'), bound).toBe(4);
  expect(await trouble()).toHaveLength(1);
  // The right key beside it works on.
  expect(await failuresOf('tencent-ccc')).toBe(0);
});

test('removed: nothing of it is kept, the host stays as long as another key needs it, then it is given back', async () => {
  const remove = (label: string) =>
    rows().filter({ hasText: label }).getByRole('button', { name: '删除' }).click();
  const host = 'ccc.tencentcloudapi.com';
  await remove('wrong');
  await expect.poll(() => rows().count(), bound).toBe(4);
  // A slip of the hand is mended: the key is there as it was.
  await board.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => rows().filter({ hasText: 'wrong' }).count(), bound).toBe(1);
  await expect.poll(() => rows().filter({ hasText: 'wrong' }).innerText(), bound).toContain('密钥被拒绝');
  await remove('wrong');
  await expect.poll(() => rows().count(), bound).toBe(4);
  expect(await holds(host)).toBe(true);
  await remove('tencent-ccc');
  await expect.poll(() => holds(host), bound).toBe(false);
  expect(await holds('ess.tencentcloudapi.com')).toBe(true);
  apis.calls.length = 0;
  await ring();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(4);
  // The round is over when the states of removed keys are gone.
  await expect.poll(async () => Object.keys(await states()).length, bound).toBe(3);
  expect(apis.calls.filter((call) => call.host === host)).toEqual([]);
  // What it told stays.
  expect(await items().count()).toBe(5);
});

test('without the user’s yes to its host no key is kept and nothing is sent', async () => {
  const host = 'ccc.tencentcloudapi.com';
  await keys().locator('select').selectOption('tencent-ccc');
  await keys().locator('[name=label]').fill('unanswered');
  await keys().locator('[name=accessKey]').fill(testKey.id);
  await keys().locator('[name=secret]').fill(testKey.secret);
  apis.calls.length = 0;
  // Chrome's question stands there now, and nobody answers it.
  await keys().locator('[type=submit]').click();
  await ring();
  await expect.poll(() => apis.calls.length, bound).toBeGreaterThanOrEqual(4);
  expect(await holds(host)).toBe(false);
  expect(await rows().count()).toBe(3);
  expect(apis.calls.filter((call) => call.host === host)).toEqual([]);
  expect(await keys().locator('[name=accessKey]').inputValue()).toBe(testKey.id);
});
