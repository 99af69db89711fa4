import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Stage } from '../e2e/set-up.ts';

export interface Size {
  part: string;
  bytes: number;
  gzip: number;
  /** Bytes that were aimed for. */
  aim?: number;
}

const sizeOf = async (part: string, folder: string, files: string[], aim?: number): Promise<Size> => {
  let [bytes, gzip] = [0, 0];
  for (const file of files) {
    const path = join(folder, file);
    bytes += (await stat(path)).size;
    gzip += gzipSync(await readFile(path)).length;
  }
  return { part, bytes, gzip, ...(aim ? { aim } : {}) };
};

/** What a page of the extension loads: scripts, what they preload, style sheets. */
const filesOf = async (folder: string, page: string): Promise<string[]> => {
  const html = await readFile(join(folder, page), 'utf8');
  const found = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  return [page, ...new Set(found)];
};

export async function sizes(folder: string): Promise<Size[]> {
  return [
    await sizeOf('sentinel (on every console page)', folder, ['content-scripts/console.js'], 60 * 1024),
    // In every frame of a call console, before its first script.
    await sizeOf('ring hook', folder, ['content-scripts/ring-hook.js'], 12 * 1024),
    await sizeOf('ring bridge', folder, ['ring-bridge.js'], 12 * 1024),
    await sizeOf('ring probe', folder, ['content-scripts/ring-probe.js'], 20 * 1024),
    await sizeOf('engine (only where there may be a form)', folder, ['engine.js']),
    await sizeOf('background', folder, ['background.js']),
    await sizeOf('popup', folder, await filesOf(folder, 'popup.html')),
    await sizeOf('panel', folder, await filesOf(folder, 'sidepanel.html')),
  ];
}

export interface Injected {
  page: string;
  /** Does the extension run anything there; is it the engine? */
  sentinel: boolean;
  engine: boolean;
  expected: boolean;
}

/** The extension's own worlds in a page, as the browser's debugger lists them. */
async function inspect(page: Page, extensionId: string): Promise<{ sentinel: boolean; engine: boolean }> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) worlds.push(context.id);
  });
  await cdp.send('Runtime.enable');
  let engine = false;
  for (const contextId of worlds) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: 'typeof globalThis.ringreadyEngine === "function"',
      contextId,
      returnByValue: true,
    });
    engine ||= result.value === true;
  }
  await cdp.detach();
  return { sentinel: worlds.length > 0, engine };
}

/** The sentinel looks half a second after the last change; twice that and more is waited. */
const restMs = 2500;

/** Where the extension runs: not on another origin (though it shows the very same form), no engine without controls. */
export async function injected(stage: Stage, formUrl: string, emptyUrl: string, otherUrl: string) {
  const places: [string, string, boolean, boolean][] = [
    ['provider’s page with a form', formUrl, true, true],
    ['provider’s page without controls', emptyUrl, true, false],
    ['the same form on another origin', otherUrl, false, false],
  ];
  const found: Injected[] = [];
  for (const [page, url, sentinel, engine] of places) {
    const tab = await stage.extension.context.newPage();
    await tab.goto(url);
    await tab.waitForTimeout(restMs);
    const is = await inspect(tab, stage.extension.extensionId);
    found.push({ page, ...is, expected: is.sentinel === sentinel && is.engine === engine });
    await tab.close();
  }
  return found;
}
