import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { linuxPolicy } from '../../utils/ring/policy/kit.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { withLock } from '../harness/lock.ts';
import { type ConsoleServer, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * The policy kit's Linux file in a real Chromium: the block is lifted for the listed site alone, and the extension can
 * tell. The folder belongs to the machine, so the file names sites that no other test knows, and goes in any case.
 */
const folder = '/etc/chromium/policies/managed';
const file = join(folder, 'ringready-test.json');
const lock = '/tmp/ringready-policy-test.lock';
const extensionId = 'hifdonfkhpcdbjdjjkcglhmkendlfiaj';
const [listed, other] = ['https://ring-listed.example', 'https://ring-unlisted.example'];
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.log(`policy kit: not tested, ${folder} wants root`);

const bound = { timeout: 30_000 };
let server: ConsoleServer | undefined;
let extension: RunningExtension | undefined;
afterAll(async () => {
  await extension?.close();
  await server?.close();
  if (isRoot) await rm(file, { force: true });
});

const verdictOf = async (view: Page, check: string) => {
  const row = view.getByTestId(`check-${check}`);
  if ((await row.count()) === 0) return 'no row';
  return `${await row.getAttribute('data-state')} ${await row.getAttribute('data-because')}`;
};

describe.skipIf(!isRoot)('policy kit (wants root)', () => {
  test('lifts the block for the listed site alone; the file is known to be loaded', async () => {
    await withLock(
      lock,
      async () => {
        await mkdir(folder, { recursive: true });
        await writeFile(file, linuxPolicy({ consoles: [listed], extensionId, marker: 'v1-test' }));
        try {
          await inBrowser();
        } finally {
          await rm(file, { force: true });
        }
      },
      100_000,
    );
  });
});

async function inBrowser(): Promise<void> {
  server = await serveConsoles({
    pages: () => ({ html: '<!doctype html><meta charset="utf-8"><title>console</title><p>空闲</p>' }),
  });
  extension = await launchExtension({
    mapTo: server.address,
    given: { permissions: ['contentSettings'], hosts: [`${listed}/*`, `${other}/*`] },
    args: ['--use-fake-device-for-media-stream'],
  });
  const { context, extensionPage, tabIdOf } = extension;
  // Two consoles that the user added, as the page “响铃” notes them.
  const workspace = await extensionPage('workspace.html#/ring');
  await workspace.evaluate(
    (origins) =>
      chrome.storage.local.set({
        language: 'zh-CN',
        addedConsoles: origins.map((origin) => ({ origin, name: origin, uses: ['ring'], at: 1 })),
      }),
    [listed, other],
  );
  const registered = () =>
    workspace.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ id, matches }) =>
        id === 'added-ring-probe' ? (matches ?? []) : [],
      ),
    );
  await expect.poll(registered, bound).toEqual([`${listed}/*`, `${other}/*`]);
  await expect.poll(() => workspace.getByTestId('policy-marker').textContent(), bound).toContain('v1-test');

  const look = async (origin: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}/desk`);
    const popup = await extensionPage(`popup.html?tab=${await tabIdOf(page)}`);
    await popup.getByTestId('checkup').waitFor();
    await expect.poll(() => verdictOf(popup, 'autoplay'), bound).not.toBe('unknown not-probed');
    return popup;
  };
  const good = await look(listed);
  await expect.poll(() => verdictOf(good, 'autoplay'), bound).toBe('good free-by-policy');
  await expect.poll(() => verdictOf(good, 'microphone'), bound).toBe('good granted-by-policy');
  await expect.poll(() => verdictOf(good, 'notifications'), bound).toBe('good granted');
  const bad = await look(other);
  await expect.poll(() => verdictOf(bad, 'autoplay'), bound).toBe('act blocked');
  await expect.poll(() => verdictOf(bad, 'microphone'), bound).toBe('act prompt');
}
