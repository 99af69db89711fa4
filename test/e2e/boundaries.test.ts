import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { providerMatches } from '../../utils/providers/origins.ts';
import { callConsoleMatches } from '../../utils/ring/consoles.ts';
import { nativePage } from './native-page.ts';
import { fill, type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** What each part of the extension can reach, asked of the browser itself. */
const update = '/ccc/enterprise/update';
const secrets = [
  '林远山',
  '周知夏',
  '330106190003071016',
  '440300190005122030',
  '13800000011',
  '13800000022',
  'zhou@yunling.example',
];

let stage: Stage;
let page: Page;
let workspace: Page;
/** Evaluates as our own script in the page does: what a page that broke out into it could do at most. */
let asContentScript: (expression: string) => Promise<unknown>;

beforeAll(async () => {
  stage = await setUp({ [update]: nativePage() });
  await stage.importSample();
  page = await stage.open(update);
  workspace = await stage.extension.extensionPage('workspace.html');
  const cdp = await stage.extension.context.newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${stage.extension.extensionId}`) resolve(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  const contextId = await world;
  asContentScript = async (expression) => {
    const answer = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return answer.exceptionDetails
      ? `threw ${answer.exceptionDetails.exception?.description}`
      : answer.result.value;
  };
});
afterAll(() => stage.close());

const stored = () =>
  workspace.evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
  );

describe('the manifest', () => {
  test('asks for no more than it needs, and opens nothing', async () => {
    const manifest = await workspace.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.permissions?.toSorted()).toEqual([
      'alarms',
      'idle',
      'notifications',
      'offscreen',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    const hosts = [...new Set([...providerMatches, ...callConsoleMatches])];
    expect(manifest.host_permissions?.toSorted()).toEqual(hosts.toSorted());
    for (const host of hosts) expect(host).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
    // Asked for one by one, on the user's click: a pack's host, the API of a key (docs/adr/0016, 0026).
    // For the check-up's fixes, on the user's click.
    expect(manifest.optional_permissions?.toSorted()).toEqual(['contentSettings', 'power']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const scripts = manifest.content_scripts ?? [];
    expect(scripts).toContainEqual({
      matches: providerMatches.toSorted(),
      run_at: 'document_idle',
      js: ['content-scripts/console.js'],
    });
    for (const { matches = [], js } of scripts) {
      if (!js?.includes('content-scripts/console.js')) expect(callConsoleMatches).toEqual(matches);
    }
    for (const name of ['web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest, name).not.toHaveProperty(name);
  });
});

describe('our script in the page', () => {
  test('cannot read the key or anything of the session', async () => {
    expect(await stored()).toContain('vaultKey');
    const read =
      'chrome.storage.session ? chrome.storage.session.get(null).then(JSON.stringify) : "no such area"';
    expect(await asContentScript(read)).toMatch(/not allowed|no such area/);
    expect(await asContentScript('indexedDB.databases().then(JSON.stringify)')).toBe('[]');
    expect(await asContentScript('typeof chrome.tabs + typeof chrome.scripting?.executeScript')).toBe(
      'undefinedundefined',
    );
  });

  test.each([
    ['preview', '{ tabId: 1, companyId: "x" }'],
    ['inspect', '{ tabId: 1 }'],
    ['report', '{ tabId: 1 }'],
    ['fill', '{ tabId: 1, document: "x", companyId: "x", overwrite: [], skip: [] }'],
    ['undo', '{ tabId: 1, document: "x" }'],
  ])('gets no answer to %s, which only views may ask', async (name, data) => {
    const ask = `chrome.runtime.sendMessage({ to: 'background', name: '${name}', data: ${data} }).then((answer) => 'answer: ' + JSON.stringify(answer))`;
    expect(await asContentScript(ask)).toMatch(/^(answer: (undefined|null)|threw )/);
    expect(await asContentScript(ask)).not.toMatch(/error"|rows|fields|form/);
  });
});

describe('a provider’s page', () => {
  test('can neither frame nor open a page of the extension', async () => {
    const url = `chrome-extension://${stage.extension.extensionId}/sidepanel.html?tab=1`;
    const framed = await page.evaluate(
      (src) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => {
            try {
              resolve(`loaded ${frame.contentDocument?.URL}`);
            } catch {
              resolve('loaded something foreign');
            }
          };
          frame.src = src;
          document.body.append(frame);
          setTimeout(() => resolve('nothing'), 2000);
        }),
      url,
    );
    expect(framed).not.toContain('sidepanel');
    const frames = page.frames().map((frame) => frame.url());
    expect(frames.filter((address) => address.startsWith('chrome-extension://'))).toEqual([]);
    await page.evaluate((address) => {
      document.querySelector('iframe:last-of-type')?.remove();
      window.open(address);
    }, url);
    await page.waitForTimeout(500);
    const open = stage.extension.context.pages().map((each) => each.url());
    expect(open.filter((address) => address.includes('sidepanel.html'))).toEqual([]);
  });
});

describe('a page of the extension', () => {
  test('has no road out', async () => {
    const before = stage.server.received.length;
    const outcome = await workspace.evaluate(async () => {
      const target = 'https://console.cloud.tencent.com/leak';
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const fetched = await fetch(target).then(
        () => 'sent',
        () => 'blocked',
      );
      const picture = document.createElement('img');
      const frame = document.createElement('iframe');
      const script = document.createElement('script');
      const style = document.createElement('link');
      script.textContent = 'globalThis.injected = true';
      Object.assign(style, { rel: 'stylesheet', href: target });
      picture.src = target;
      frame.src = target;
      document.body.append(picture, frame, script, style);
      // Each refusal is told when the browser gets to it.
      for (const end = Date.now() + 20_000; new Set(blocked).size < 5 && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 50));
      for (const el of [picture, frame, script, style]) el.remove();
      return { fetched, injected: 'injected' in globalThis, blocked: [...new Set(blocked)].sort() };
    });
    expect(outcome).toEqual({
      fetched: 'blocked',
      injected: false,
      blocked: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    });
    expect(stage.server.received.length).toBe(before);
  });
});

describe('after the vault is locked', () => {
  test('no key and no value is left in the browser’s stores', async () => {
    const panel = await stage.panel(page);
    await fill(panel);
    const during = await stored();
    expect(during).toContain('report:');
    for (const secret of secrets) expect(during, secret).not.toContain(secret);
    await workspace.evaluate(() => chrome.storage.session.remove('vaultKey'));
    // The panel begins anew (components/drop-on-lock.ts).
    await panel.getByTestId('unlock').waitFor();
    const text = await panel.evaluate(() => document.body.innerText);
    for (const secret of secrets) expect(text, secret).not.toContain(secret);
    expect(await stored()).not.toContain('vaultKey');
    await panel.close();
  });
});
