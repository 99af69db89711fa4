import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { copyExtension } from './build.ts';
import { markBuild } from './build-mark.ts';

export interface LaunchOptions {
  /** `HOST:PORT` that answers for every host name, over TLS with any certificate. */
  mapTo?: string;
  headed?: boolean;
  /** Kept; a fresh one that is deleted on close by default. */
  userDataDir?: string;
  /** Language of browser and pages. */
  lang?: string;
  /** Environment of a sound server (sound.ts): the browser is heard there. Silent without. */
  sound?: Record<string, string>;
  /**
   * Optional permissions and hosts that count as given: Chrome's own dialog is only answered on a screen
   * (screen.ts), so the copy's manifest has them among the others.
   */
  given?: { permissions?: string[]; hosts?: string[] };
  /** Folders of other extensions that run beside it. */
  beside?: string[];
  /** More for the browser's environment: a desktop (desktop.ts), a time zone. */
  env?: Record<string, string>;
  /** More for the browser's command line. */
  args?: string[];
  /**
   * A tab behind another is hidden, as for a user: Playwright otherwise lets every page believe that it is in front
   * and visible. The context is then that of a browser it did not start, without its defaults.
   */
  hides?: boolean;
}

export interface RunningExtension {
  context: BrowserContext;
  extensionId: string;
  /** The unpacked copy that runs; the browser reads its pages from there as they are opened. */
  folder: string;
  /** Opens a page of the extension in a tab, e.g. `workspace.html`. */
  extensionPage(path: string): Promise<Page>;
  /** The browser's id of the tab that shows `page`, which it brings to the front. */
  tabIdOf(page: Page): Promise<number>;
  /** The side panel's page for a tab, in a small window of its own: the tab stays in front, as beside a side panel. */
  panelFor(page: Page): Promise<Page>;
  close(): Promise<void>;
}

declare const chrome: typeof globalThis.chrome;

/** Builds the extension if need be and starts a real Chromium that has nothing but it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const executablePath = await findBrowser();
  const work = await mkdtemp(join(tmpdir(), 'ringready-'));
  try {
    const unpacked = join(work, 'extension');
    await copyExtension(unpacked);
    if (options.given) await give(unpacked, options.given);
    if (options.userDataDir) await markBuild(unpacked);
    const context = await launch(
      executablePath,
      unpacked,
      options.userDataDir ?? join(work, 'profile'),
      options,
    );
    try {
      return await attach(context, unpacked, work);
    } catch (error) {
      await context.close();
      throw error;
    }
  } catch (error) {
    await remove(work);
    throw error;
  }
}

async function give(
  folder: string,
  { permissions = [], hosts = [] }: NonNullable<LaunchOptions['given']>,
): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>;
  manifest.permissions = [...(manifest.permissions ?? []), ...permissions];
  manifest.optional_permissions = (manifest.optional_permissions ?? []).filter(
    (name) => !permissions.includes(name),
  );
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...hosts];
  await writeFile(file, JSON.stringify(manifest));
}

// Chromium's helpers may still write to its profile for a moment after it ended.
const remove = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/**
 * Chromium asks its maker about every form it sees, about updates and about accounts, whatever the switches: nothing
 * of a test, or of a company's console, goes there.
 */
const makersHosts = [
  'content-autofill.googleapis.com',
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  '*.gvt1.com',
];

async function launch(
  executablePath: string,
  unpacked: string,
  userDataDir: string,
  options: LaunchOptions,
): Promise<BrowserContext> {
  const lang = options.lang ?? 'zh-CN';
  // On Linux the browser's own language comes from here, not from --lang.
  const env = { ...process.env, LANGUAGE: lang.replace('-', '_'), ...options.sound, ...options.env };
  const args = argsOf(unpacked, lang, options);
  if (options.hides) return connect(executablePath, userDataDir, args, env);
  return chromium.launchPersistentContext(userDataDir, {
    executablePath,
    // Playwright's own headless flag is the old mode in old versions, which has no extensions: ours is below.
    headless: false,
    // Root has no sandbox; for everybody else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: options.mapTo !== undefined,
    viewport: options.headed ? null : { width: 1280, height: 900 },
    locale: lang,
    env,
    ...(options.sound ? { ignoreDefaultArgs: ['--mute-audio'] } : {}),
    args,
  });
}

/** Starts the browser as a user does, and comes to it by its debugger. */
async function connect(
  executablePath: string,
  userDataDir: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<BrowserContext> {
  const child = spawn(
    executablePath,
    [
      `--user-data-dir=${userDataDir}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
      'about:blank',
    ],
    { env, stdio: 'ignore' },
  );
  try {
    const portFile = join(userDataDir, 'DevToolsActivePort');
    let port = '';
    for (const end = Date.now() + 30_000; !port; await pause(50)) {
      [port = ''] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
      if (Date.now() > end || child.exitCode !== null) throw new Error('the browser did not start');
    }
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    const close = context.close.bind(context);
    context.close = async () => {
      // Closing what one is only connected to closes its pages; the browser has to go, too.
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await close().catch(() => {});
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await gone;
      await browser.close().catch(() => {});
    };
    return context;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

const argsOf = (unpacked: string, lang: string, options: LaunchOptions): string[] => [
  ...(options.headed ? ['--window-size=1400,1000'] : ['--headless=new', '--hide-scrollbars']),
  ...(options.sound || options.headed ? [] : ['--mute-audio']),
  `--lang=${lang}`,
  ...(options.args ?? []),
  `--load-extension=${[unpacked, ...(options.beside ?? [])].join(',')}`,
  `--disable-extensions-except=${[unpacked, ...(options.beside ?? [])].join(',')}`,
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
  `--host-resolver-rules=${[...makersHosts.map((host) => `MAP ${host} ~NOTFOUND`), ...(options.mapTo ? [`MAP * ${options.mapTo}`] : [])].join(', ')}`,
  ...(options.mapTo
    ? [
        '--ignore-certificate-errors',
        // A proxy would resolve the names itself.
        '--no-proxy-server',
      ]
    : []),
];

/**
 * A tab that is told to close at the moment in which it begins anew (a page of ours does when it is locked) stays open,
 * and Playwright waits for its end for ever: told again, by another way, it goes.
 */
function closesForSure(page: Page): void {
  const close = page.close.bind(page);
  page.close = async (options) => {
    const closing = close(options);
    const done = closing.then(
      () => true,
      () => true,
    );
    for (let tries = 0; tries < 3 && !(await Promise.race([done, pause(5_000, false)])); tries++) {
      // Gone in between: that is what was wanted.
      const session = await page
        .context()
        .newCDPSession(page)
        .catch(() => null);
      await session?.send('Page.close').catch(() => {});
    }
    await closing;
  };
}

async function attach(context: BrowserContext, unpacked: string, work: string): Promise<RunningExtension> {
  const { name } = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8')) as { name: string };
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const first =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 30_000 }).catch(() => {
      throw new Error(
        `the browser did not start the extension ${name}: is it one that loads unpacked extensions?`,
      );
    }));
  const extensionId = new URL(first.url()).host;
  const base = `chrome-extension://${extensionId}/`;

  for (const page of context.pages()) closesForSure(page);
  context.on('page', closesForSure);

  /** The worker that runs now: the browser may have stopped and restarted it. */
  const worker = () => context.serviceWorkers().findLast((each) => each.url().startsWith(base)) ?? first;

  const tabIdOf = async (page: Page) => {
    await page.bringToFront();
    // The URL of a tab is told only where the extension has a host permission; elsewhere the one in front is it.
    const id = await worker().evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const same = tabs.filter((tab) => tab.url === url);
      const [inFront] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return (same.length === 1 ? same[0] : (same.find((tab) => tab.active) ?? inFront))?.id;
    }, page.url());
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    return id;
  };

  return {
    context,
    extensionId,
    folder: unpacked,
    tabIdOf,
    extensionPage: async (path) => {
      const page = await context.newPage();
      await page.goto(base + path.replace(/^\//, ''));
      return page;
    },
    panelFor: async (page) => {
      const url = `${base}sidepanel.html?tab=${await tabIdOf(page)}`;
      const opened = context.waitForEvent('page', {
        predicate: (each) => each.url() === url,
        timeout: 15_000,
      });
      await Promise.all([
        opened,
        worker().evaluate(
          (address) => chrome.windows.create({ url: address, type: 'popup', width: 420, height: 900 }),
          url,
        ),
      ]);
      const panel = await opened;
      await panel.waitForLoadState('domcontentloaded');
      return panel;
    },
    close: async () => {
      await context.close();
      await remove(work);
    },
  };
}
