import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Telling } from '../../utils/reviews/telling.ts';
import { type ApiWorld, apiWorld, makeApis, testKey } from '../apis/server.ts';
import { type Desktop, startDesktop } from '../harness/desktop.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * The whole way of a notification: Tencent's API on its own host, the built extension with a key of it in the vault, a
 * desktop that shows what the browser gives it. The profile is kept over a restart.
 */
export interface TellingStage {
  world: ApiWorld;
  desktop: Desktop;
  stage: Stage;
  /** A page of the extension that stays open: what it asks wakes the worker, what it reads from storage does not. */
  view: Page;
  /** Asks the key's API now, as the board's button does; false: the worker was stopped before it answered. */
  poll(): Promise<boolean>;
  killWorker(): Promise<void>;
  /** Does the browser run the worker now? */
  runs(): boolean;
  /** The alarm goes off, and the key is due; `failures`: so many in a row before. */
  alarm(failures?: number): Promise<void>;
  telling(change: Partial<Telling>): Promise<void>;
  /** Qualification `Id` is in this state from now on: 1 in review, 2 approved, 3 rejected. */
  state(Id: number, State: number): void;
  /** What stands in the vault, as the board shows it: stage by number. */
  board(): Promise<Record<string, string>>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const host = 'ccc.tencentcloudapi.com';
const bound = { timeout: 30_000 };

/** A zone in which it is noon or so: what quiet hours and the summary do is looked at by day. */
export const noonZone = (now = new Date()): string => {
  // A name of the zone database: the browser's ICU does not read POSIX rules. Its sign is POSIX's: west is positive.
  const west = now.getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? '' : '+'}${west}`;
};

export async function tellingStage(): Promise<TellingStage> {
  const folder = await mkdtemp(join(tmpdir(), 'ringready-telling-'));
  const desktop = await startDesktop();
  const world = apiWorld();
  const apis = makeApis(world);
  const start = () =>
    setUp(
      {},
      {
        hosts: { [host]: (request, response) => apis.handle(request, response, host) },
        given: { hosts: [`https://${host}/*`] },
        userDataDir: join(folder, 'profile'),
        env: { ...desktop.env, TZ: noonZone() },
      },
    );
  let stage = await start();
  let view = await stage.extension.extensionPage('popup.html');
  let killer: CDPSession | undefined;
  const running = new Map<string, string>();
  const killWorker = async () => {
    if (!killer) {
      killer = await stage.extension.context.newCDPSession(view);
      killer.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
      });
      await killer.send('ServiceWorker.enable');
    }
    await killer.send('ServiceWorker.stopAllWorkers');
  };

  const workspace = await stage.extension.extensionPage('workspace.html#/applications');
  const keys = workspace.getByTestId('keys');
  await keys.locator('summary').click();
  await keys.locator('select').selectOption('tencent-ccc');
  await keys.locator('[name=accessKey]').fill(testKey.id);
  await keys.locator('[name=secret]').fill(testKey.secret);
  await keys.locator('[type=submit]').click();
  await workspace.getByTestId('api-key').waitFor(bound);
  // By its poll state: the vault's tables have no index over anything that says what it is.
  const key = await vi.waitFor(async () => {
    const [id] = await view.evaluate(async () =>
      Object.keys((await chrome.storage.local.get('reviews.poll'))['reviews.poll'] ?? {}),
    );
    if (!id) throw new Error('the new key was not asked yet');
    return id;
  }, bound);
  await workspace.close();

  return {
    world,
    desktop,
    get stage() {
      return stage;
    },
    get view() {
      return view;
    },
    poll: () =>
      view.evaluate(
        (id) =>
          chrome.runtime.sendMessage({ to: 'background', name: 'reviewPoll', data: { key: id } }).then(
            (answer) => answer !== undefined,
            () => false,
          ),
        key,
      ),
    killWorker,
    runs: () => [...running.values()].some((status) => status !== 'stopped'),
    alarm: (failures = 0) =>
      view.evaluate(
        async ([id, before]) => {
          const name = 'reviews.poll';
          const states = (await chrome.storage.local.get(name))[name] as Record<string, object>;
          await chrome.storage.local.set({
            [name]: { [id]: { ...states[id], nextAt: 0, failures: before, told: false } },
          });
          await chrome.alarms.create('reviews', { periodInMinutes: 5, when: Date.now() });
        },
        [key, failures] as const,
      ),
    telling: (change) =>
      view.evaluate(async (more) => {
        const name = 'reviews.telling';
        const { [name]: now } = await chrome.storage.local.get(name);
        await chrome.storage.local.set({ [name]: { ...(now as object), ...more } });
      }, change),
    state(Id, State) {
      const others = world.companies.filter((each) => each.Id !== Id);
      world.companies = [
        ...others,
        {
          Id,
          CompanyName: `企业${Id}有限公司`,
          State,
          CreateTime: 1_763_000_000 + Id,
          CheckTime: Math.floor(Date.now() / 1000),
          CheckMsg: '营业执照模糊',
        },
      ];
    },
    async board() {
      const page = await stage.extension.extensionPage('workspace.html#/applications');
      await page.getByTestId('applications').locator('.review-settings').waitFor(bound);
      const items = await page
        .getByTestId('application')
        .evaluateAll((all) =>
          all.map((item) => [
            /\d+/.exec(item.querySelector('.review-title .muted')?.textContent ?? '')?.[0] ?? '',
            item.getAttribute('data-stage') ?? '',
          ]),
        );
      await page.close();
      return Object.fromEntries(items);
    },
    async restart() {
      await stage.close();
      killer = undefined;
      running.clear();
      stage = await start();
      view = await stage.extension.extensionPage('popup.html');
    },
    async close() {
      await stage.close().catch(() => {});
      await desktop.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
