import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CompanyProfile } from '../../utils/company/profile.ts';
import { projectRoot } from '../harness/build.ts';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../harness/extension.ts';
import {
  type ConsoleServer,
  type ServedPage,
  type ServeOptions,
  serveConsoles,
} from '../harness/tls-server.ts';
import { importProfile, openVault } from '../try/workspace.ts';

declare const chrome: typeof globalThis.chrome;

export const origin = 'https://console.cloud.tencent.com';
export const sampleFolder = join(projectRoot, 'test', 'profiles', 'sample');

const addressOf = (path: string) => (path.startsWith('/') ? origin + path : path);

export interface Stage {
  server: ConsoleServer;
  extension: RunningExtension;
  /** Opens a page of the provider's (a path) or another (an address). `init` runs in it before its own code. */
  open(path: string, init?: string): Promise<Page>;
  /** The panel for a page, ready. */
  panel(page: Page): Promise<Page>;
  /**
   * Imports the sample company, changed (its folder may be, too); the panel then has it chosen when it is the only
   * one. A company of the same name is replaced.
   */
  importSample(change?: (profile: CompanyProfile, folder: string) => void | Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The built extension in a real Chromium, a vault, no company. `pages`: path on the provider's real origin, or a whole
 * address → page.
 */
export async function setUp(
  pages: Record<string, ServedPage>,
  { hosts = {}, ...options }: LaunchOptions & Pick<ServeOptions, 'hosts'> = {},
): Promise<Stage> {
  const server = await serveConsoles({
    hosts,
    pages: Object.fromEntries(
      Object.entries(pages).map(([path, page]) => [addressOf(path).slice('https://'.length), page]),
    ),
  });
  const extension = await launchExtension({ ...options, mapTo: server.address });
  const workspace = await extension.extensionPage('workspace.html');
  await openVault(workspace);
  // A page's own idea of its language comes from Playwright's emulation, which may be later than its first script.
  await workspace.evaluate((language) => chrome.storage.local.set({ language }), options.lang ?? 'zh-CN');
  await workspace.close();
  return {
    server,
    extension,
    async open(path, init) {
      const page = await extension.context.newPage();
      if (init) await page.addInitScript(init);
      await page.goto(addressOf(path));
      return page;
    },
    async panel(page) {
      const panel = await extension.panelFor(page);
      await panel.getByTestId('panel-ready').waitFor();
      return panel;
    },
    async importSample(change = () => {}) {
      const folder = await mkdtemp(join(tmpdir(), 'ringready-sample-'));
      await cp(sampleFolder, folder, { recursive: true });
      const file = join(folder, 'profile.json');
      const profile = JSON.parse(await readFile(file, 'utf8')) as CompanyProfile;
      await change(profile, folder);
      await writeFile(file, JSON.stringify(profile));
      const page = await extension.extensionPage('workspace.html');
      await importProfile(page, { path: folder, kind: 'folder' });
      await page.close();
      await rm(folder, { recursive: true });
    },
    async close() {
      await extension.close();
      await server.close();
    },
  };
}

/** The page framework's own state: what a submit would send. */
export const stateOf = <T = Record<string, unknown>>(page: Page): Promise<T> =>
  page.evaluate(() => (globalThis as unknown as { consoleState(): never }).consoleState());

/** A console that mounts late, and once more, has done so. */
export const mountedAnew = (page: Page) =>
  page.waitForFunction(() => (globalThis as unknown as { mounts?: number }).mounts === 2, null, {
    timeout: 60_000,
  });

/** Clicks fill once the panel offers it, and waits for the report. */
export async function fill(panel: Page): Promise<void> {
  await panel.locator('[data-testid=fill]:enabled').click();
  await panel.getByTestId('report').waitFor({ timeout: 90_000 });
}

/** Field key → outcome, of the report in the panel. */
export const outcomesIn = async (panel: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    await panel
      .getByTestId('report')
      .getByTestId('row')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-key') ?? '', row.getAttribute('data-outcome') ?? '']),
      ),
  );
