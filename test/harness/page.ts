import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { buildConsole } from './console-build.ts';
import { bundlePageCode, isolatedWorld } from './isolated-world.ts';

/**
 * Runs page code (scan, widgets) in an isolated world of a real Chromium, as a content script does, without the
 * extension around it. For tests of `utils/autofill/page`.
 */
let bundle: Promise<string> | undefined;
const pageBundle = () => {
  bundle ??= bundlePageCode('./page-entry.ts', 'rrPage');
  return bundle;
};

export interface ConsolePage {
  page: Page;
  /** Evaluates in the isolated world; `rr` is the page code. Values by JSON. */
  isolated<T>(expression: string): Promise<T>;
  /** The page framework's own state: what a submit would send. */
  state<T = Record<string, unknown>>(): Promise<T>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Opens a test console at `url` (any origin; the files come from the build). */
export async function openConsole(
  name: string,
  url = 'https://console.cloud.tencent.com/ccc/enterprise/update',
): Promise<ConsolePage> {
  const dir = await buildConsole(name);
  browser ??= chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-quic'],
  });
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const origin = new URL(url).origin;
  await context.route('**/*', async (route) => {
    const { pathname, origin: asked } = new URL(route.request().url());
    if (asked !== origin) return route.abort();
    if (route.request().resourceType() === 'document') {
      return route.fulfill({ contentType: 'text/html', body: await readFile(join(dir, 'index.html')) });
    }
    const file = pathname.split('/').pop() ?? '';
    if (file === 'app.js' || file === 'app.css') {
      return route.fulfill({
        contentType: file.endsWith('js') ? 'text/javascript' : 'text/css',
        body: await readFile(join(dir, file)),
      });
    }
    // Uploads of the consoles.
    if (route.request().method() === 'POST')
      return route.fulfill({ json: { url: 'https://example.invalid/ok' } });
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(url);
  await page.waitForFunction(() => 'consoleState' in globalThis);
  const isolated = await isolatedWorld(page, await pageBundle());
  return {
    page,
    isolated,
    state: () => page.evaluate(() => (globalThis as unknown as { consoleState(): never }).consoleState()),
    close: () => context.close(),
  };
}
