import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CheckId, FixId } from '../../utils/ring/types.ts';
import type { RingStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * What a person does and sees around a console: the popup's rows and buttons, Chrome's own settings, the toolbar. All of
 * it from the extension's page that stays open, so that nothing but the change itself wakes the worker.
 */
export const bound = { timeout: 30_000 };
export const types = ['microphone', 'camera', 'notifications', 'sound'] as const;
export type SettingType = (typeof types)[number];
type Settings = Record<
  string,
  | {
      set(rule: object): Promise<void>;
      get(of: object): Promise<{ setting: string }>;
      clear(of: object): Promise<void>;
    }
  | undefined
>;

export async function setting(
  stage: RingStage,
  type: SettingType,
  value: string,
  origin = 'https://tccc.qcloud.com',
) {
  await stage.view.evaluate(
    ([name, to, of]) =>
      (chrome.contentSettings as unknown as Settings)[name]?.set({ primaryPattern: `${of}/*`, setting: to }),
    [type, value, origin] as const,
  );
}

export const settingOf = (stage: RingStage, type: SettingType, origin = 'https://tccc.qcloud.com') =>
  stage.view.evaluate(
    async ([name, of]) =>
      (await (chrome.contentSettings as unknown as Settings)[name]?.get({ primaryUrl: `${of}/` }))?.setting,
    [type, origin] as const,
  );

export const clearSettings = (stage: RingStage) =>
  stage.view.evaluate(async (names) => {
    for (const name of names) await (chrome.contentSettings as unknown as Settings)[name]?.clear({});
  }, types);

/** A discarded tab may come back under another number: it is known by its address. */
export async function tabAt(stage: RingStage, url: string): Promise<chrome.tabs.Tab & { id: number }> {
  const found = await stage.view.evaluate(async (of) => (await chrome.tabs.query({ url: of }))[0], url);
  if (found?.id === undefined) throw new Error(`no tab at ${url}`);
  return found as chrome.tabs.Tab & { id: number };
}

export const changeTab = (stage: RingStage, id: number, change: chrome.tabs.UpdateProperties) =>
  stage.view.evaluate(([of, to]) => chrome.tabs.update(of, to).then(() => {}), [id, change] as const);

export async function popupAt(stage: RingStage, tabId: number): Promise<Page> {
  const popup = await stage.extension.extensionPage(`popup.html?tab=${tabId}`);
  await popup.getByTestId('checkup').waitFor();
  return popup;
}

export async function verdictOf(popup: Page, check: CheckId): Promise<string> {
  const row = popup.getByTestId(`check-${check}`);
  if ((await row.count()) === 0) return 'no row';
  return `${await row.getAttribute('data-state')} ${await row.getAttribute('data-because')}`;
}

export const finds = (popup: Page, check: CheckId, what: string) =>
  expect.poll(() => verdictOf(popup, check), { ...bound, message: check }).toBe(what);

/** Pressed where it stands, by the mouse, for the click's gesture is half of some fixes; rows move while others settle. */
export async function press(popup: Page, check: CheckId, fix: FixId): Promise<void> {
  const button = popup.getByTestId(`check-${check}`).getByTestId(`fix-${fix}`);
  await button.click(bound);
}

export async function undo(popup: Page, fix: FixId): Promise<void> {
  const row = popup.getByTestId(`change-${fix}`);
  await row.waitFor({ state: 'attached', ...bound });
  if (!(await row.isVisible())) await popup.getByTestId('changes').locator('summary').click();
  await row.getByTestId('undo').click(bound);
  await expect.poll(() => row.count(), bound).toBe(0);
}

export const badge = (stage: RingStage) =>
  stage.view.evaluate(async () => {
    const [text, colour] = await Promise.all([
      chrome.action.getBadgeText({}),
      chrome.action.getBadgeBackgroundColor({}),
    ]);
    return text === '!' ? `! ${colour.slice(0, 3).join()}` : text;
  });
export const red = '! 197,34,31';

export const watchNotices = (stage: RingStage) =>
  stage.view.evaluate(async () =>
    Object.keys(await chrome.notifications.getAll()).filter((id) => id.startsWith('ring-watch:')),
  );

export const dismiss = (stage: RingStage, ids: string[]) =>
  stage.view.evaluate(async (all) => {
    for (const id of all) await chrome.notifications.clear(id);
  }, ids);

export const workerLives = (stage: RingStage) =>
  stage.view.evaluate(
    async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] }))
        .length > 0,
  );

/** Ends when it is really gone: what comes next has to wake it. */
export async function killWorker(stage: RingStage): Promise<void> {
  await expect
    .poll(async () => {
      await stage.killWorker();
      return workerLives(stage);
    }, bound)
    .toBe(false);
}

const probedAt = (stage: RingStage, tabId: number) =>
  stage.view.evaluate(async (id) => {
    const { ringProbes } = (await chrome.storage.session.get('ringProbes')) as {
      ringProbes?: Record<string, Record<string, { last: { at: number } }>>;
    };
    return ringProbes?.[id]?.['0']?.last.at ?? 0;
  }, tabId);

/**
 * The page is asked `times` times and has answered each. It sends the next answer when the one before has been looked
 * at, so all but the last have been judged by then.
 */
export async function probed(stage: RingStage, tabId: number, times = 2): Promise<void> {
  for (let i = 0; i < times; i++) {
    const before = Date.now();
    await stage.view.evaluate(() => chrome.storage.local.set({ ringProbeAsked: `${Math.random()}` }));
    await expect.poll(() => probedAt(stage, tabId), bound).toBeGreaterThan(before);
  }
}

/** A console of the user's own, as the page “响铃” notes it; the host counts as given. */
export async function addDesk(stage: RingStage, origin: string): Promise<void> {
  await stage.view.evaluate(
    (of) =>
      chrome.storage.local.set({
        addedConsoles: [{ origin: of, name: 'added', uses: ['ring'], at: Date.now() }],
      }),
    origin,
  );
  const scripts = () =>
    stage.view.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await expect.poll(scripts, bound).toBe(3);
}

/** As nothing had ever been: no console, no rule of ours, nothing stored. */
export async function clearDesk(stage: RingStage): Promise<void> {
  for (const page of stage.extension.context.pages()) {
    if (page !== stage.view) await page.close().catch(() => {});
  }
  await stage.view.evaluate(async () => {
    for (const { id, url } of await chrome.tabs.query({
      url: ['https://tccc.qcloud.com/*', 'https://other.example/*'],
    }))
      if (id !== undefined && url) await chrome.tabs.remove(id);
  });
  await expect.poll(() => badge(stage), bound).toBe('');
  await clearSettings(stage);
  await stage.view.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await chrome.storage.local.set({ language: 'zh-CN' });
  });
}
