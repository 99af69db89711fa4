import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SoundEvent } from '../sound.ts';
import { startBridge } from './bridge.ts';
import { type HookSound, portEvent } from './wire.ts';

/**
 * What the bridge lets through of a page that got hold of its port, and what it asks again. The document is a stand-in:
 * nothing of one is used but its events and whether it is hidden. Real pages: test/e2e/ring-hostile.test.ts.
 */
const looked = vi.fn();
vi.mock('./declared.ts', () => ({ watchDeclared: () => looked }));

interface Asked {
  name: string;
  data: SoundEvent;
  answer(ring: boolean | undefined): Promise<void>;
  fail(): Promise<void>;
}
let asked: Asked[];
let ports: {
  name: string;
  said: unknown[];
  closed: boolean;
  tells(message: unknown): void;
  closes(): void;
}[];
let page: EventTarget;
let connected = true;
/** What the page's side of the taken port says. */
let say: (message: unknown) => void;

const offer = (): { taken: boolean; say(message: unknown): void } => {
  const port = { onmessage: null as ((event: { data: unknown }) => void) | null };
  const event = Object.assign(new Event(portEvent, { cancelable: true }), { ports: [port] });
  const taken = !page.dispatchEvent(event);
  return { taken, say: (data) => port.onmessage?.({ data }) };
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1e12 });
  asked = [];
  ports = [];
  connected = true;
  looked.mockReset();
  page = new EventTarget();
  // Node's own does not take `true` for capture.
  const remove = page.removeEventListener.bind(page);
  page.removeEventListener = (type, listener, options) =>
    remove(type, listener, options === true ? { capture: true } : options);
  vi.stubGlobal('window', page);
  vi.stubGlobal('chrome', {});
  vi.stubGlobal('navigator', {});
  vi.stubGlobal(
    'document',
    Object.assign(new EventTarget(), { readyState: 'complete', visibilityState: 'hidden' }),
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  startBridge({
    get id() {
      return connected ? 'ours' : undefined;
    },
    sendMessage: ({ name, data }: { name: string; data: SoundEvent }) =>
      new Promise((resolve, reject) => {
        asked.push({
          name,
          data,
          answer: async (ring) => {
            resolve(ring === undefined ? undefined : { ring });
            await settle();
          },
          fail: async () => {
            reject(new Error('the worker was stopped'));
            await settle();
          },
        });
      }),
    connect: ({ name }: { name: string }) => {
      let hears: (message: unknown) => void = () => {};
      let gone = () => {};
      const port = {
        name,
        said: [] as unknown[],
        closed: false,
        tells: (message: unknown) => hears(message),
        closes: () => gone(),
        postMessage: (message: unknown) => port.said.push(message),
        disconnect: () => {
          port.closed = true;
        },
        onMessage: {
          addListener: (listener: typeof hears) => {
            hears = listener;
          },
        },
        onDisconnect: {
          addListener: (listener: () => void) => {
            gone = listener;
          },
        },
      };
      ports.push(port);
      return port;
    },
  } as unknown as typeof chrome.runtime);
  const first = offer();
  expect(first.taken).toBe(true);
  say = first.say;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sound = (change: Partial<HookSound> = {}): HookSound => ({
  type: 'sound',
  source: 'm1',
  way: 'media',
  state: 'blocked',
  fresh: true,
  key: 'k1',
  hint: 'none',
  loop: true,
  seconds: 1,
  silent: false,
  stream: false,
  controls: false,
  at: Date.now(),
  ...change,
});
const questions = () => asked.filter(({ name }) => name === 'ringSound');

it('a notification of a call counts for what sounds in the five seconds after it', async () => {
  const told = () => {
    say(sound({ source: `m${asked.length}`, key: `k${asked.length}` }));
    return questions().at(-1)?.data.notice;
  };
  expect(told()).toBe(false);
  say({ type: 'notice', blocked: false });
  await vi.advanceTimersByTimeAsync(4000);
  expect(told()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told()).toBe(false);
});

describe('a flood', () => {
  it('of markup is looked at a few times', () => {
    expect(looked).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 2000; i++) say({ type: 'look' });
    expect(looked).toHaveBeenCalledTimes(4);
  });

  it('of other sounds is cut short, and leaves rings their own allowance', () => {
    for (let i = 0; i < 2000; i++) say(sound({ source: `m${i}`, key: `k${i}`, loop: false }));
    expect(questions().length).toBeLessThanOrEqual(10);
    say(sound({ source: 'ring' }));
    expect(questions().at(-1)?.data.loop).toBe(true);
  });

  it('of rings is cut short, too', () => {
    for (let i = 0; i < 2000; i++) say(sound({ source: `m${i}`, key: `k${i}` }));
    expect(questions().length).toBeLessThanOrEqual(20);
  });

  it('goes on at a pace, not as it pleases', async () => {
    for (let second = 0; second < 20; second++) {
      for (let i = 0; i < 200; i++) say(sound({ source: `m${second}-${i}`, key: `k${second}-${i}` }));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(questions().length).toBeLessThanOrEqual(20 + 5 * 20);
  });
});

it('only the first port counts: one that a page offers later is neither taken nor heard', () => {
  const forged = offer();
  expect(forged.taken).toBe(false);
  forged.say(sound());
  expect(asked).toEqual([]);
});

describe('a worker that was stopped', () => {
  it('over the question is asked again, the same ring', async () => {
    say(sound());
    await questions()[0]?.fail();
    expect(questions()).toHaveLength(2);
    await questions()[1]?.answer(undefined);
    expect(questions()).toHaveLength(3);
    await questions()[2]?.answer(true);
    expect(new Set(questions().map(({ data }) => data.alarm)).size).toBe(1);
    expect(ports.map(({ name }) => name)).toEqual([`ringing:${questions()[0]?.data.alarm}`]);
  });

  it('for good is not asked for ever', async () => {
    say(sound());
    for (let turn = 0; turn < 50; turn++) {
      await questions().at(-1)?.fail();
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(questions().length).toBeLessThanOrEqual(6);
  });
});

describe('while the guard rings', () => {
  const ringing = async () => {
    say(sound());
    await questions().at(-1)?.answer(true);
    return ports.at(-1) as (typeof ports)[number];
  };

  it('the port is held as long as the page rings, and closed with it', async () => {
    const port = await ringing();
    expect(port.closed).toBe(false);
    say({ type: 'stop', source: 'm1' });
    expect(port.closed).toBe(true);
  });

  it('a ring that was over before the answer came is ended at once', async () => {
    say(sound());
    say({ type: 'stop', source: 'm1' });
    expect(asked.map(({ name }) => name)).toEqual(['ringSound', 'ringOver']);
    await questions()[0]?.answer(true);
    expect(ports).toHaveLength(1);
    expect(ports[0]?.closed).toBe(true);
  });

  it('what is known better now is told, and nothing else is', async () => {
    const port = await ringing();
    say(sound({ fresh: false }));
    expect(questions()).toHaveLength(1);
    say(sound({ fresh: false, key: 'k2', seconds: 120 }));
    expect(questions()).toHaveLength(2);
    expect(questions()[1]?.data).toMatchObject({
      alarm: questions()[0]?.data.alarm,
      key: 'k2',
      seconds: 120,
    });
    expect(port.closed).toBe(false);
  });

  it.each(['time', 'user', 'heard'])('“%s” is meant: it is not asked again', async (by) => {
    const port = await ringing();
    port.tells(by);
    port.closes();
    say(sound());
    expect(questions()).toHaveLength(1);
  });

  it('a pause that went by without another turn is its end; the next turn is the same ring', async () => {
    say(sound({ loop: false, hint: 'ring' }));
    await questions()[0]?.answer(true);
    ports[0]?.tells('page');
    ports[0]?.closes();
    expect(questions()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    say(sound({ loop: false, hint: 'ring' }));
    expect(questions()).toHaveLength(2);
    expect(questions()[1]?.data.alarm).toBe(questions()[0]?.data.alarm);
  });

  it('a ringer that went without a word is asked for again', async () => {
    (await ringing()).closes();
    expect(questions()).toHaveLength(2);
    await questions()[1]?.answer(true);
    expect(ports).toHaveLength(2);
  });
});

it('a bridge whose extension was updated says nothing more', () => {
  connected = false;
  say(sound());
  expect(asked).toEqual([]);
});

it('a context that waits has no beat, however evenly it is asked', async () => {
  for (let i = 0; i < 8; i++) {
    say(sound({ source: 'c1r', way: 'web-audio', state: 'pending', loop: false, waits: true }));
    await questions().at(-1)?.answer(false);
    vi.advanceTimersByTime(3000);
  }
  expect(questions().length).toBeGreaterThan(0);
  for (const { data } of questions()) expect(data).toMatchObject({ waits: true, beats: 0 });
});
