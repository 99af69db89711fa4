import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { type ConsoleServer, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

/** The workspace's page “响铃”: without a vault, before a shift. */
const origin = 'https://tccc.qcloud.com';
const bound = { timeout: 30_000 };
let server: ConsoleServer;
let extension: RunningExtension;
let page: Page;
beforeAll(async () => {
  server = await serveConsoles({
    pages: () => ({ html: '<!doctype html><meta charset="utf-8"><title>desk</title><p>空闲</p>' }),
  });
  extension = await launchExtension({
    mapTo: server.address,
    given: { permissions: ['contentSettings'], hosts: ['https://agent.example.com/*'] },
    args: ['--use-fake-device-for-media-stream'],
  });
  page = await extension.extensionPage('workspace.html#/ring');
  await page.evaluate(() => chrome.storage.local.set({ language: 'zh-CN' }));
  await page.getByTestId('ring-page').waitFor();
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

const state = () => page.getByTestId('readiness').getAttribute('data-state');

test('no console: says to open one', async () => {
  await page.getByTestId('readiness-start').click();
  await expect.poll(state, bound).toBe('none');
});

test('a console that would be silent: says what to do; mended and heard: ready', async () => {
  const desk = await extension.context.newPage();
  await desk.goto(`${origin}/desk`);
  await page.bringToFront();
  await page.getByTestId('readiness-start').click();
  await expect.poll(state, bound).toBe('todo');
  await page.getByTestId('todo-autoplay').waitFor();
  await page.getByTestId('todo-microphone').waitFor();

  await page.evaluate(() =>
    (
      chrome.contentSettings as unknown as { microphone: { set(rule: object): Promise<void> } }
    ).microphone.set({ primaryPattern: 'https://tccc.qcloud.com/*', setting: 'allow' }),
  );
  await page.getByTestId('readiness-start').click();
  await expect.poll(state, bound).toBe('listen');
  await page.getByTestId('not-heard').click();
  await expect.poll(state, bound).toBe('deaf');
  await page.getByTestId('readiness-start').click();
  await expect.poll(state, bound).toBe('listen');
  await page.getByTestId('heard').click();
  await expect.poll(state, bound).toBe('ready');
  await desk.close();
});

test('the policy kit is downloaded with every file in it', async () => {
  const coming = page.waitForEvent('download') as Promise<Download>;
  await page.getByTestId('policy-download').click();
  const download = await coming;
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files).sort()).toEqual([
    'README.txt',
    'linux/ringready-install.sh',
    'linux/ringready-remove.sh',
    'linux/ringready.json',
    'macos/ringready-remove.sh',
    'macos/ringready.mobileconfig',
    'windows/ringready-remove.reg',
    'windows/ringready.reg',
  ]);
  const policy = JSON.parse(new TextDecoder().decode(files['linux/ringready.json'])) as Record<
    string,
    unknown
  >;
  expect(policy.AutoplayAllowlist).toEqual([origin]);
  expect(policy['3rdparty']).toMatchObject({ extensions: { [extension.extensionId]: {} } });
});

test('a console of the user’s own: our scripts run there, and go when it is removed', async () => {
  await page.getByTestId('added-address').fill('http://agent.example.com');
  await page.getByTestId('added-add').click();
  await expect.poll(() => page.getByTestId('added-said').textContent(), bound).toContain('https');
  await page.getByTestId('added-address').fill('agent.example.com/desk');
  await page.getByTestId('added-add').click();
  await page.getByTestId('added-console').waitFor();
  const scripts = () =>
    page.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
    );
  await expect.poll(scripts, bound).toEqual(['added-ring-bridge', 'added-ring-hook', 'added-ring-probe']);

  const desk = await extension.context.newPage();
  await desk.goto('https://agent.example.com/desk');
  const popup = await extension.extensionPage(`popup.html?tab=${await extension.tabIdOf(desk)}`);
  await expect
    .poll(() => popup.getByTestId('check-autoplay').getAttribute('data-because'), bound)
    .toBe('blocked');
  await popup.close();
  await desk.close();
  await page.bringToFront();
  await page.getByTestId('added-console').getByRole('button').click();
  await expect.poll(scripts, bound).toEqual([]);
});

test.each(['loopback', 'policy-kit'])('a guide’s link leads to its part: %s', async (part) => {
  const led = await extension.extensionPage(`workspace.html#/ring/${part}`);
  await led.setViewportSize({ width: 1000, height: 500 });
  // The part that is read last stands above both.
  await led.getByTestId('guard').waitFor();
  await expect
    .poll(() => led.getByTestId(part).evaluate((it) => it === document.activeElement), bound)
    .toBe(true);
  const buttonInSight = () =>
    led
      .getByTestId(part)
      .getByRole('button')
      .evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top > 56 && bottom <= innerHeight;
      });
  await expect.poll(buttonInSight, bound).toBe(true);
  await led.close();
});

test('guard settings are kept', async () => {
  await page.getByTestId('guard-focus').check();
  await page.reload();
  await expect.poll(() => page.getByTestId('guard-focus').isChecked(), bound).toBe(true);
});
