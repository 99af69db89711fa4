import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { backgroundMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { soundFixture } from '../ring/sound-fixture.ts';

/**
 * What the background makes of the bridge's word: off switch, allowance, whose word counts; and that none of it is lost
 * with the worker, which is stopped here by loading its modules anew: only the store lasts. Whether it is heard is the
 * e2e tests' question.
 */
const link = {
  started: [] as { alarm: string; where: string; capMs: number }[],
  stopped: [] as [string | null, string][],
  /** What happens while the ringer is being started. */
  during: async () => {},
};
vi.mock('./ringer-link.ts', () => ({
  openRinger: async () => {},
  startRinger: async (start: { alarm: string; where: string; capMs: number }) => {
    link.started.push(start);
    await link.during();
    return { started: true, at: Date.now(), devices: [''] };
  },
  stopRinger: async (alarm: string | null, by: string) => void link.stopped.push([alarm, by]),
}));
let press: (alarm: string, pressed: 'open' | 'site-off') => Promise<void>;
vi.mock('./ring-notice.ts', () => ({
  showNotice: async () => {},
  clearNotice: async () => {},
  onNotice: (act: typeof press) => {
    press = act;
  },
}));
let handlers: Handlers<typeof backgroundMessages>;
vi.mock('../messaging.ts', async (original) => ({
  ...(await original<typeof import('../messaging.ts')>()),
  listenInBackground: (given: typeof handlers) => {
    handlers = given;
    return () => {};
  },
}));

const site = 'https://tccc.qcloud.com';
const tab = { audible: false, mutedInfo: { muted: false } };
/** Stopped and started: what it had in memory is gone. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  const { serveRingGuard } = await import('./ring-guard.ts');
  serveRingGuard();
}
beforeEach(async () => {
  vi.useFakeTimers({ now: 1e12 });
  fakeBrowser.reset();
  link.started = [];
  link.stopped = [];
  link.during = async () => {};
  Object.assign(tab, { audible: false, mutedInfo: { muted: false } });
  vi.stubGlobal('chrome', {
    runtime: { id: 'ours' },
    tabs: { get: async () => ({ ...tab, url: `${site}/`, windowId: 1 }), update: async () => undefined },
  });
  await startWorker();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sender = (url = `${site}/`, more: object = {}) => ({
  id: 'ours',
  url,
  origin: new URL(url).origin,
  frameId: 0,
  tab: { id: 1, url },
  ...more,
});
let count = 0;
const ask = async (change: object = {}, from: object = sender()) => {
  const answer = handlers.ringSound?.(
    soundFixture({ alarm: `a${++count}`, state: 'blocked', loop: true, at: Date.now(), ...change }),
    from,
  );
  await vi.advanceTimersByTimeAsync(5000);
  return (await answer)?.ring;
};
const over = (ms: number, alarm = `a${count}`) =>
  handlers.ringEnded?.({ alarm, by: 'page', ms }, { id: 'ours' });
const log = async () => (await import('../ring/log.ts')).readLog();
const latest = async () => (await log())[0];
/** As the popup does. */
const notRing = async (id: string) => (await import('../ring/log.ts')).giveFeedback(id, 'not-ring');

describe('a refused ring', () => {
  it('is rung, on all devices by default, at most a minute', async () => {
    expect(await ask()).toBe(true);
    expect(link.started).toEqual([expect.objectContaining({ where: 'all', capMs: 60_000 })]);
    expect(await latest()).toMatchObject({ verdict: 'rang', silence: 'blocked', origin: site });
  });

  it.each([
    ['of another site', sender('https://other.example/')],
    ['of an http page of the same name', sender('http://tccc.qcloud.com/')],
    ['of no tab', { ...sender(), tab: undefined }],
    ['of nobody', {}],
  ])('%s is not', async (_what, from) => {
    expect(await ask({}, from)).toBe(false);
    expect(link.started).toEqual([]);
    expect(await latest()).toBeUndefined();
  });

  it('of a sandboxed frame of a console is its tab’s', async () => {
    const frame = { id: 'ours', url: 'about:srcdoc', origin: 'null', tab: { id: 1, url: `${site}/` } };
    expect(await ask({}, frame)).toBe(true);
  });
});

it('a frame of another console is that one’s, whatever tab it stands in', async () => {
  await fakeBrowser.storage.local.set({
    addedConsoles: [{ origin: 'https://calls.example', name: 'x', uses: ['ring'], at: 1 }],
  });
  expect(await ask({}, sender('https://calls.example/', { tab: { id: 1, url: `${site}/` } }))).toBe(true);
  expect(await latest()).toMatchObject({ origin: 'https://calls.example' });
});

it('of what is no ring only what can be heard is in the log', async () => {
  expect(await ask({ silent: true })).toBe(false);
  expect(await ask({ stream: true })).toBe(false);
  expect(await log()).toEqual([]);
  expect(await ask({ loop: false })).toBe(false);
  expect(await log()).toEqual([expect.objectContaining({ verdict: 'not-ring' })]);
});

describe('the off switch', () => {
  it('is for one site, lasts, and says so in the log', async () => {
    const settings = await handlers.guardSettings?.({}, {});
    await handlers.setGuardSettings?.({ ...(settings as NonNullable<typeof settings>), off: [site] }, {});
    await startWorker();
    expect(await ask()).toBe(false);
    expect(link.started).toEqual([]);
    expect(await latest()).toMatchObject({ verdict: 'missed', because: 'site-off' });
  });

  it('of the notification is the same, also when the worker was stopped meanwhile', async () => {
    expect(await ask()).toBe(true);
    await startWorker();
    await press(`a${count}`, 'site-off');
    expect(link.stopped).toEqual([[`a${count}`, 'user']]);
    await startWorker();
    expect(await ask()).toBe(false);
    expect(link.started).toHaveLength(1);
  });

  it('for all', async () => {
    const settings = await handlers.guardSettings?.({}, {});
    await handlers.setGuardSettings?.({ ...(settings as NonNullable<typeof settings>), enabled: false }, {});
    expect(await ask()).toBe(false);
    expect(await latest()).toMatchObject({ because: 'guard-off' });
  });
});

describe('the allowance', () => {
  it('is used up by what rang, and stays so when the worker is stopped', async () => {
    for (const turn of [1, 2, 3]) {
      expect(await ask()).toBe(true);
      await vi.advanceTimersByTimeAsync(55_000);
      // Between the ring and its end, and after it.
      await startWorker();
      await over(60_000);
      await startWorker();
      expect(link.started).toHaveLength(turn);
    }
    expect(await ask()).toBe(false);
    expect(link.started).toHaveLength(3);
    expect(await latest()).toMatchObject({ verdict: 'missed', because: 'too-much' });
    // Quiet gives back, minute for minute.
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await ask()).toBe(true);
    expect(link.started.at(-1)?.capMs).toBeLessThan(40_000);
  });

  it('of one console is not used up by another, nor by what was never rung', async () => {
    await fakeBrowser.storage.local.set({
      addedConsoles: [{ origin: 'https://calls.example', name: 'x', uses: ['ring'], at: 1 }],
    });
    const other = sender('https://calls.example/');
    for (let turn = 0; turn < 3; turn++) {
      expect(await ask({}, other)).toBe(true);
      await vi.advanceTimersByTimeAsync(55_000);
      await over(60_000);
    }
    // An end without a ring counts for nobody.
    await over(60_000, 'never');
    expect(await ask({}, other)).toBe(false);
    expect(await ask()).toBe(true);
    expect(link.started.at(-1)?.capMs).toBe(60_000);
  });
});

describe('what plays', () => {
  it('and is heard is left alone, and known to be no silence from then on', async () => {
    tab.audible = true;
    expect(await ask({ state: 'playing' })).toBe(false);
    expect(await latest()).toMatchObject({ verdict: 'heard' });
    // The same sound, and the tab is silent: a loudness of nought behind it, a device that is gone.
    tab.audible = false;
    await startWorker();
    expect(await ask({ state: 'playing' })).toBe(true);
    expect(await latest()).toMatchObject({ verdict: 'rang', silence: 'not-audible' });
  });

  it('and was never heard may be a file of silence, which pages keep themselves awake with', async () => {
    expect(await ask({ state: 'playing' })).toBe(false);
    expect(await ask({ state: 'playing', silent: true })).toBe(false);
    tab.mutedInfo = { muted: true };
    expect(await ask({ state: 'playing' })).toBe(false);
    expect(link.started).toEqual([]);
  });

  it('and is known by name is rung when the tab is silent or muted', async () => {
    expect(await ask({ state: 'playing', hint: 'ring' })).toBe(true);
    tab.mutedInfo = { muted: true };
    tab.audible = true;
    expect(await ask({ state: 'playing', hint: 'ring' })).toBe(true);
    expect(await latest()).toMatchObject({ silence: 'tab-muted' });
  });

  it('after all is left to the page, once it is heard', async () => {
    expect(await ask()).toBe(true);
    tab.audible = true;
    await handlers.ringSound?.(
      soundFixture({ alarm: `a${count}`, state: 'playing', loop: true, at: Date.now() }),
      sender(),
    );
    await vi.advanceTimersByTimeAsync(3000);
    expect(link.stopped).toEqual([[`a${count}`, 'heard']]);
  });
});

describe('what is known only after it began to ring', () => {
  const news = (change: object) =>
    handlers.ringSound?.(
      soundFixture({ alarm: `a${count}`, state: 'blocked', loop: true, at: Date.now(), ...change }),
      sender(),
    );

  it('that it is as long as music on hold, ends it', async () => {
    expect(await ask({ key: 'b', seconds: null })).toBe(true);
    expect(await news({ key: 'b9c4', seconds: 120 })).toEqual({ ring: false });
    expect(link.stopped).toEqual([[`a${count}`, 'user']]);
    expect(await latest()).toMatchObject({ verdict: 'not-ring', key: 'b9c4' });
  });

  it('that the user said of this one that it is none, ends it', async () => {
    await fakeBrowser.storage.local.set({ ringLearnt: { b5k: { told: 'not-ring' } } });
    expect(await ask({ key: 'b', seconds: null })).toBe(true);
    expect(await news({ key: 'b5k', seconds: 2 })).toEqual({ ring: false });
    expect(link.stopped).toHaveLength(1);
  });

  it('also when it is told while the ringer is still being started', async () => {
    link.during = async () => void (await news({ key: 'b9c4', seconds: 120 }));
    expect(await ask({ key: 'b', seconds: null })).toBe(false);
    expect(link.stopped).toHaveLength(1);
    link.during = async () => void (await news({ key: 'b5k', seconds: 2 }));
    expect(await ask({ key: 'b', seconds: null })).toBe(true);
    expect(link.stopped).toHaveLength(1);
    expect(await latest()).toMatchObject({ verdict: 'rang', key: 'b5k' });
  });

  it('which ring it is, is in the log, so that the user’s word counts for that one and no other', async () => {
    expect(await ask({ key: 'b', seconds: null })).toBe(true);
    await notRing(`a${count}`);
    expect(await ask({ key: 'b', seconds: null })).toBe(true);
    expect(await news({ key: 'b5k', seconds: 2 })).toEqual({ ring: true });
    expect(link.stopped).toEqual([]);
    expect(await latest()).toMatchObject({ verdict: 'rang', key: 'b5k' });
    await notRing(`a${count}`);
    expect(await ask({ key: 'b5k', seconds: 2 })).toBe(false);
    expect(await ask({ key: 'b7', seconds: 3 })).toBe(true);
  });
});

it('a worker that was stopped over its answer rings the same ring, not another', async () => {
  expect(await ask({ alarm: 'same' })).toBe(true);
  await startWorker();
  expect(await ask({ alarm: 'same' })).toBe(true);
  expect(new Set(link.started.map(({ alarm }) => alarm)).size).toBe(1);
  expect(await log()).toHaveLength(1);
});
