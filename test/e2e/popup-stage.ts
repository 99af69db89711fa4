import type { Page, Worker } from 'playwright-core';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { type ConsoleServer, serveConsoles } from '../harness/tls-server.ts';

declare const chrome: typeof globalThis.chrome;

/** The popup over a console on its real origin, with nothing in it but an agent's state. */
export const desk = 'https://tccc.qcloud.com';
export const bound = { timeout: 20_000 };

const html = (body: string) => ({
  html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>desk</title><body>${body}</body></html>`,
});

export interface PopupStage {
  extension: RunningExtension;
  worker(): Worker;
  /** A console's page and its tab. */
  open(path?: string): Promise<{ page: Page; tabId: number }>;
  /** `init` runs in the popup before its own code. */
  popup(tabId: number | null, init?: () => void): Promise<Page>;
  keep(values: Record<string, unknown>): Promise<void>;
  kept(key: string): Promise<unknown>;
  setting(type: 'microphone' | 'camera' | 'notifications' | 'sound', value: string): Promise<void>;
  /** Closes what was opened and forgets what was stored. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function popupStage(
  args: string[] = ['--use-fake-device-for-media-stream'],
  permissions: string[] = ['contentSettings', 'power'],
): Promise<PopupStage> {
  const server: ConsoleServer = await serveConsoles({
    pages: {
      'tccc.qcloud.com/desk': html('<span>空闲</span>'),
      'tccc.qcloud.com/rest': html('<span>小休</span>'),
      'tccc.qcloud.com/login': html('<form><label>密码<input type="password"></label></form>'),
    },
  });
  const extension = await launchExtension({
    mapTo: server.address,
    given: { permissions },
    args,
  });
  let opened: Page[] = [];
  const worker = (): Worker => {
    const last = extension.context
      .serviceWorkers()
      .findLast((each) => each.url().startsWith('chrome-extension:'));
    if (!last) throw new Error('no service worker');
    return last;
  };
  const stage: PopupStage = {
    extension,
    worker,
    async open(path = '/desk') {
      const page = await extension.context.newPage();
      opened.push(page);
      await page.goto(desk + path);
      return { page, tabId: await extension.tabIdOf(page) };
    },
    async popup(tabId, init) {
      const page = await extension.context.newPage();
      opened.push(page);
      await page.setViewportSize({ width: 400, height: 600 });
      if (init) await page.addInitScript(init);
      await page.goto(
        `chrome-extension://${extension.extensionId}/popup.html${tabId === null ? '' : `?tab=${tabId}`}`,
      );
      await page.getByTestId('checkup').waitFor();
      return page;
    },
    keep: (values) => worker().evaluate((all) => chrome.storage.local.set(all), values),
    kept: (key) => worker().evaluate(async (name) => (await chrome.storage.local.get(name))[name], key),
    setting: (type, value) =>
      worker().evaluate(
        ([name, to]) =>
          (chrome.contentSettings as unknown as Record<string, { set(rule: object): Promise<void> }>)[
            name
          ]?.set({ primaryPattern: 'https://tccc.qcloud.com/*', setting: to }),
        [type, value] as const,
      ),
    async clear() {
      for (const each of opened) await each.close().catch(() => {});
      opened = [];
      await worker().evaluate(async () => {
        // Not there where the permission was not given.
        const settings = chrome.contentSettings as unknown as
          | Record<string, { clear(of: object): Promise<void> }>
          | undefined;
        for (const type of ['microphone', 'camera', 'notifications', 'sound'])
          await settings?.[type]?.clear({});
        for (const { id } of await chrome.tabs.query({ url: 'https://tccc.qcloud.com/*' }))
          if (id !== undefined) await chrome.tabs.remove(id);
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ language: 'zh-CN' });
        await chrome.storage.session.clear();
      });
    },
    async close() {
      await extension.close();
      await server.close();
    },
  };
  await stage.keep({ language: 'zh-CN' });
  return stage;
}
