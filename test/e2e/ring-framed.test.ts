import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import {
  badge,
  bound,
  changeTab,
  clearDesk,
  finds,
  killWorker,
  popupAt,
  press,
  red,
  setting,
  settingOf,
  undo,
  verdictOf,
} from './ring-desk.ts';
import { consoleOrigin, type RingPage, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * The console in a frame of a company's own system, on an origin that RingReady knows nothing of and may not read: its
 * row, the right reason, mended, and the page's own ring at the loudspeaker. The guard is off throughout.
 */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

const crm = 'https://crm.example';
const given = 'allow="autoplay; microphone"';
const around = (frames: string) => ({
  html: `<!doctype html><meta charset="utf-8"><title>客户系统</title><h1>客户系统</h1>${frames}`,
});
const frame = (allow = '') =>
  `<iframe src="${consoleOrigin}/" ${allow} style="width:400px;height:200px"></iframe>`;

describe.skipIf(!here)('a console in another system’s page (wants PulseAudio)', () => {
  let stage: RingStage;
  let page: RingPage;
  beforeAll(async () => {
    stage = await ringStage({
      given: { permissions: ['contentSettings'] },
      microphone: true,
      pages: {
        'crm.example/': around(frame()),
        'crm.example/given': around(frame(given)),
        'crm.example/plain': around('<iframe src="https://other.example/"></iframe>'),
      },
    });
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await page.page.close().catch(() => {});
    await clearDesk(stage);
    await stage.spk.silent(15_000);
  });

  /** Its address is not told to us: the newest of those without one. */
  const tabId = async () => {
    const id = await stage.view.evaluate(async () =>
      (await chrome.tabs.query({}))
        .filter(({ url, active }) => url === undefined && active)
        .map((tab) => tab.id as number)
        .at(-1),
    );
    if (id === undefined) throw new Error('no tab without an address');
    return id;
  };
  const open = async (path = '/') => {
    await stage.settings({ enabled: false });
    page = await stage.open(crm + path);
    return tabId();
  };
  const framed = () =>
    stage.view.evaluate(async () =>
      Object.keys(((await chrome.storage.session.get('ringFramed')).ringFramed as object | undefined) ?? {}),
    );
  const say = (what: 'ring' | 'stop') => page.run(`frames[0].postMessage({ ${what}: 'play' }, '*'); 0`);
  const hears = async () => {
    const sounds = stage.spk.heard(20_000);
    await say('ring');
    await sounds;
    await say('stop');
    await stage.spk.silent(15_000);
  };
  /** As in ring-causes.test.ts: what is heard later is the proof of the other half. */
  const hearsNothing = async () => {
    const since = Date.now();
    await say('ring');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(stage.spk.soundedAt()).toBeLessThan(since);
    await say('stop');
  };
  const place = (popup: Page) => popup.getByTestId('place').textContent();

  test('given nothing by the page: told so, with what to write, and mended by the system’s microphone', async () => {
    const popup = await popupAt(stage, await open());
    await finds(popup, 'autoplay', 'act not-delegated');
    await finds(popup, 'microphone', 'act not-delegated');
    expect(await place(popup)).toBe('tccc.qcloud.com，嵌在 crm.example 的页面里');
    expect(await popup.getByTestId('check-autoplay').textContent()).toContain(given);
    await hearsNothing();
    await press(popup, 'autoplay', 'allow-microphone');
    await finds(popup, 'autoplay', 'good free');
    expect(await settingOf(stage, 'microphone', crm)).toBe('allow');
    expect(await settingOf(stage, 'microphone')).not.toBe('allow');
    await hears();
    // No setting gives the frame what its page did not.
    expect(await verdictOf(popup, 'microphone')).toBe('act not-delegated');
    await undo(popup, 'allow-microphone');
    await finds(popup, 'autoplay', 'act not-delegated');
    expect(await settingOf(stage, 'microphone', crm)).toBe('ask');
  });

  test('given by the page: a click in the popup unlocks the frame, the microphone for good', async () => {
    const popup = await popupAt(stage, await open('/given'));
    await finds(popup, 'autoplay', 'act blocked');
    await finds(popup, 'microphone', 'act prompt');
    await hearsNothing();
    await press(popup, 'autoplay', 'unlock-page');
    await finds(popup, 'autoplay', 'act until-reload');
    await hears();
    await press(popup, 'microphone', 'allow-microphone');
    await finds(popup, 'microphone', 'good granted');
    await finds(popup, 'autoplay', 'unknown unproved');
    await press(popup, 'autoplay', 'reload-tab');
    await finds(popup, 'autoplay', 'good free');
    await hears();
  });

  test('muted with its tab, the worker dead: the badge says so, the popup mends it', async () => {
    await setting(stage, 'microphone', 'allow', crm);
    const id = await open('/given');
    let popup = await popupAt(stage, id);
    await finds(popup, 'autoplay', 'good free');
    await popup.close();
    expect(await badge(stage)).toBe('');
    await killWorker(stage);
    await changeTab(stage, id, { muted: true });
    await expect.poll(() => badge(stage), bound).toBe(red);
    popup = await popupAt(stage, id);
    await finds(popup, 'tab-sound', 'act tab-muted');
    await press(popup, 'tab-sound', 'unmute-tab');
    await finds(popup, 'tab-sound', 'good on');
    await expect.poll(() => badge(stage), bound).toBe('');
    await hears();
    // The sound of a site is the page's around it.
    await setting(stage, 'sound', 'block', crm);
    await finds(popup, 'tab-sound', 'act site-muted');
  });

  test('discarded by Chrome it is still told of, and comes back', async () => {
    const id = await open();
    await expect.poll(framed, bound).toEqual([String(id)]);
    await stage.view.bringToFront();
    await stage.view.evaluate((of) => chrome.tabs.discard(of).then(() => {}), id);
    await expect.poll(() => badge(stage), bound).toBe(red);
    // It may have another number now.
    const [now] = await framed();
    const popup = await popupAt(stage, Number(now));
    await finds(popup, 'console', 'act discarded');
    await press(popup, 'console', 'reload-tab');
    await finds(popup, 'console', 'good open');
    await finds(popup, 'autoplay', 'act not-delegated');
    await expect.poll(() => badge(stage), bound).toBe('');
    await stage.view.evaluate(async (of) => chrome.tabs.remove(of), Number((await framed())[0]));
  });

  test('before a shift it is one of the consoles', async () => {
    await open();
    await expect.poll(framed, bound).toHaveLength(1);
    const workspace = await stage.extension.extensionPage('workspace.html#/ring');
    await workspace.getByTestId('readiness-start').click(bound);
    const row = workspace.getByTestId('readiness-console');
    await row.waitFor(bound);
    expect(await row.textContent()).toContain('嵌在 crm.example 的页面里');
    expect(await row.getByTestId('todo-autoplay').textContent()).toContain(given);
  });

  test('forgotten when the frame, the page or the tab has gone', async () => {
    const id = await open();
    await expect.poll(framed, bound).toEqual([String(id)]);
    await changeTab(stage, id, { muted: true });
    await expect.poll(() => badge(stage), bound).toBe(red);
    await killWorker(stage);
    await page.page.goto(`${crm}/plain`);
    await expect.poll(framed, bound).toEqual([]);
    await expect.poll(() => badge(stage), bound).toBe('');

    await page.page.goto(`${crm}/`);
    await expect.poll(framed, bound).toEqual([String(id)]);
    await page.run(`document.querySelector('iframe').remove(); 0`);
    const popup = await popupAt(stage, id);
    await finds(popup, 'console', 'act closed');
    expect(await framed()).toEqual([]);
    await popup.close();

    await page.page.goto(`${crm}/given`);
    await expect.poll(framed, bound).toEqual([String(id)]);
    await stage.view.evaluate((of) => chrome.tabs.remove(of), id);
    await expect.poll(framed, bound).toEqual([]);
  });

  test('a page with nothing of ours in it has no row and no badge', async () => {
    const id = await open('/plain');
    await changeTab(stage, id, { muted: true });
    // A known console beside it has been looked at by then.
    const other = await stage.open();
    const popup = await popupAt(stage, id);
    await finds(popup, 'console', 'good open');
    expect(await place(popup)).toBe('tccc.qcloud.com');
    await finds(popup, 'tab-sound', 'good on');
    expect([await badge(stage), await framed()]).toEqual(['', []]);
    await other.close();
  });
});
