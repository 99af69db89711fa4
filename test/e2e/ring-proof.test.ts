import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { type ConsoleServer, type ServedPage, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

/** The fresh tab that tells whether a console sounds after a reload: it says so, or that it cannot; it never stays. */
const origin = 'https://tccc.qcloud.com';
const bound = { timeout: 30_000 };
const desk = { html: '<!doctype html><meta charset="utf-8"><title>desk</title><p>空闲</p>' };
/** An app that answers every address with itself. */
const app = {
  html: `<!doctype html><meta charset="utf-8"><title>app</title><script>fetch('/api/session-begun')</script>`,
};
const nothing = { bytes: Buffer.alloc(0), type: 'text/plain', status: 204 };
const icon = {
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
  ),
  type: 'image/svg+xml',
};
let served: Record<string, ServedPage> = {};
let server: ConsoleServer;
let extension: RunningExtension;
let opened: Page[] = [];
beforeAll(async () => {
  server = await serveConsoles({ pages: (_host, path) => served[path] ?? desk });
  extension = await launchExtension({
    mapTo: server.address,
    given: { permissions: ['contentSettings'] },
    args: ['--use-fake-device-for-media-stream'],
  });
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});
afterEach(async () => {
  for (const each of opened) await each.close().catch(() => {});
  opened = [];
});

const worker = (): Worker => {
  const last = extension.context.serviceWorkers().findLast((each) => each.url().startsWith('chrome-'));
  if (!last) throw new Error('no service worker');
  return last;
};
const verdict = async (view: Page) => {
  const row = view.getByTestId('check-autoplay');
  return `${await row.getAttribute('data-state')} ${await row.getAttribute('data-because')}`;
};
const finds = (view: Page, what: string) => expect.poll(() => verdict(view), bound).toBe(what);
type Proving = Record<string, { tried: number; until: number; tabId: number | null }>;
const proving = (view: Page) =>
  view.evaluate(async () => ((await chrome.storage.session.get('ringProving')).ringProving ?? {}) as Proving);
/** Its time is over. */
const timeIsUp = (view: Page) =>
  view.evaluate(async (of) => {
    const { ringProving } = (await chrome.storage.session.get('ringProving')) as { ringProving: Proving };
    await chrome.storage.session.set({
      ringProving: { ...ringProving, [of]: { ...ringProving[of], until: 1 } },
    });
  }, origin);
const tabs = (view: Page) => view.evaluate(async () => (await chrome.tabs.query({})).length);

/** A console that was clicked in, and may sound by the microphone's permission since. */
async function unproved(): Promise<Page> {
  await worker().evaluate(async () => {
    const { microphone } = chrome.contentSettings as unknown as Record<
      string,
      { clear(of: object): Promise<void> }
    >;
    await microphone?.clear({});
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
  const page = await extension.context.newPage();
  opened.push(page);
  await page.goto(`${origin}/desk`);
  const view = await extension.extensionPage(`popup.html?tab=${await extension.tabIdOf(page)}`);
  opened.push(view);
  await finds(view, 'act blocked');
  await page.bringToFront();
  await page.mouse.click(200, 200);
  await view.bringToFront();
  await finds(view, 'act until-reload');
  await view.getByTestId('check-autoplay').getByTestId('fix-allow-microphone').click();
  await finds(view, 'unknown unproved');
  await expect.poll(() => view.getByTestId('said').count(), bound).toBe(1);
  return view;
}
/** Pressed where it stands: rows move while others are settled. */
const prove = (view: Page) =>
  view
    .getByTestId('check-autoplay')
    .getByTestId('fix-prove-autoplay')
    .evaluate((button) => (button as HTMLButtonElement).click());

test.each([
  ['a picture', { '/favicon.ico': icon }],
  ['the console itself, which does not run there', { '/favicon.ico': app }],
  ['nothing to show, and the second address does', { '/favicon.ico': nothing, '/': app }],
] as [string, Record<string, ServedPage>][])('the address answers with %s: proved', async (_what, pages) => {
  served = pages;
  server.asked.length = 0;
  const view = await unproved();
  const before = await tabs(view);
  await prove(view);
  if (pages['/']) {
    await expect.poll(async () => (await proving(view))[origin]?.tabId ?? null, bound).not.toBe(null);
    await timeIsUp(view);
  }
  await finds(view, 'good free');
  await expect.poll(() => tabs(view), bound).toBe(before);
  expect(await proving(view)).toEqual({});
  expect(server.asked.filter((path) => path.includes('/api/'))).toEqual([]);
});

test('no address answers: said as such, with what to do, and no tab stays', async () => {
  served = { '/favicon.ico': nothing, '/': nothing };
  const view = await unproved();
  const before = await tabs(view);
  await prove(view);
  for (const tried of [1, 2]) {
    await expect.poll(async () => (await proving(view))[origin]?.tried, bound).toBe(tried);
    await expect.poll(async () => (await proving(view))[origin]?.tabId ?? null, bound).not.toBe(null);
    await timeIsUp(view);
  }
  await finds(view, 'unknown inconclusive');
  await expect.poll(() => view.getByTestId('said').getAttribute('class'), bound).toContain('bad');
  await expect.poll(() => tabs(view), bound).toBe(before);
  const fixes = await view.evaluate(async () => (await chrome.storage.local.get('ringFixes')).ringFixes);
  expect((fixes as { fix: string }[]).map(({ fix }) => fix)).toEqual(['allow-microphone']);
});

test('the worker is stopped and the popup closed meanwhile: it comes to its end all the same', async () => {
  served = { '/favicon.ico': nothing, '/': icon };
  const view = await unproved();
  const before = await tabs(view);
  const cdp = await extension.context.newCDPSession(view);
  await cdp.send('ServiceWorker.enable');
  await prove(view);
  await expect.poll(async () => (await proving(view))[origin]?.tabId ?? null, bound).not.toBe(null);
  await cdp.send('ServiceWorker.stopAllWorkers');
  const other = await extension.extensionPage('workspace.html#/ring');
  opened.push(other);
  await view.close();
  // The alarm, which the browser keeps, may come half a minute later.
  await timeIsUp(other);
  const proved = () =>
    other.evaluate(async () => (await chrome.storage.session.get('ringProved')).ringProved ?? {});
  await expect.poll(proved, { timeout: 60_000 }).toMatchObject({ [origin]: { blocked: false } });
  // The popup has gone, the page of the workspace has come.
  await expect.poll(() => tabs(other), bound).toBe(before);
});
