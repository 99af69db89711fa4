import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/**
 * When a ring ends. What sounds is the e2e tests' question; here the outputs only say whether they were stopped.
 */
const opened: { where: string; stopped: number }[] = [];
const told: unknown[] = [];
vi.mock('./outputs.ts', () => ({
  openOutputs(where: string) {
    const one = { where, stopped: 0 };
    opened.push(one);
    return {
      names: [''],
      first: Promise.resolve(Date.now()),
      failure: Promise.resolve(null),
      stop() {
        one.stopped += 1;
      },
    };
  },
}));
vi.mock('../messaging.ts', () => ({
  askBackground: async (_name: string, data: unknown) => void told.push(data),
}));

const { createRinger } = await import('./ringer.ts');

type Listener<T extends unknown[]> = (...args: T) => void;
function portOf(name: string, sender: object = { id: 'ours', tab: { id: 1 } }) {
  const messages: Listener<[unknown]>[] = [];
  const gone: Listener<[]>[] = [];
  const said: unknown[] = [];
  let closed = false;
  return {
    name,
    sender,
    said,
    isClosed: () => closed,
    /** What the page's side does. */
    says: (message: unknown) => {
      for (const each of messages) each(message);
    },
    closes: () => {
      for (const each of gone) each();
    },
    postMessage: (message: unknown) => said.push(message),
    disconnect: () => {
      closed = true;
    },
    onMessage: { addListener: (listener: Listener<[unknown]>) => messages.push(listener) },
    onDisconnect: { addListener: (listener: Listener<[]>) => gone.push(listener) },
  };
}
type Port = ReturnType<typeof portOf>;

let connect: (port: Port) => void;
let ringer: ReturnType<typeof createRinger>;
beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
  opened.length = 0;
  told.length = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      onConnect: {
        addListener: (listener: (port: Port) => void) => {
          connect = listener;
        },
      },
    },
  });
  ringer = createRinger();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (change: object = {}) =>
  ringer.ringerStart?.(
    { alarm: 'a1', where: 'all', volume: 0.8, holdMs: null, capMs: 60_000, alone: false, ...change },
    {},
  );
const held = async (change: object = {}) => {
  await start(change);
  const port = portOf('ringing:a1');
  connect(port);
  return port;
};
const sounds = () => opened.filter(({ stopped }) => stopped === 0).length;

describe('a ring ends', () => {
  it('after 60 seconds, whatever was asked for, and the page’s side is told that it is meant', async () => {
    const port = await held({ capMs: 1e9 });
    await vi.advanceTimersByTimeAsync(59_900);
    expect(sounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sounds()).toBe(0);
    expect(port.said).toEqual(['time']);
    expect(port.isClosed()).toBe(true);
    expect(told).toEqual([{ alarm: 'a1', by: 'time', ms: 60_000 }]);
  });

  it('earlier, where the site has less left', async () => {
    await held({ capMs: 1500 });
    await vi.advanceTimersByTimeAsync(1600);
    expect(sounds()).toBe(0);
    expect(told).toEqual([{ alarm: 'a1', by: 'time', ms: 1500 }]);
  });

  it('with the port of the page', async () => {
    const port = await held();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sounds()).toBe(1);
    port.closes();
    expect(sounds()).toBe(0);
    expect(told).toEqual([{ alarm: 'a1', by: 'page', ms: 5000 }]);
  });

  it('when nobody connects: its page has gone', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(3900);
    expect(sounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sounds()).toBe(0);
    expect(told).toEqual([expect.objectContaining({ by: 'page-gone' })]);
  });

  it('after the pause of one that does not loop, which each turn puts off', async () => {
    const port = await held({ holdMs: 4000 });
    await vi.advanceTimersByTimeAsync(3000);
    port.says('again');
    await vi.advanceTimersByTimeAsync(3000);
    expect(sounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(1100);
    expect(sounds()).toBe(0);
  });

  it('after the pause that is known later only: nobody will say that it is over', async () => {
    const port = await held({ holdMs: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await start({ holdMs: 15_000 })).toMatchObject({ started: true });
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(sounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sounds()).toBe(0);
    expect(port.said).toEqual(['page']);
  });

  it('by the user, of all or of one', async () => {
    await start({ alarm: 'a1' });
    await start({ alarm: 'a2' });
    await ringer.ringerStop?.({ alarm: 'a2', by: 'user' }, {});
    expect(sounds()).toBe(1);
    await ringer.ringerStop?.({ alarm: null, by: 'user' }, {});
    expect(sounds()).toBe(0);
  });

  it('once', async () => {
    const port = await held();
    port.closes();
    port.closes();
    await ringer.ringerStop?.({ alarm: null, by: 'user' }, {});
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened).toEqual([{ where: 'all', stopped: 1 }]);
    expect(told).toHaveLength(1);
  });
});

describe('a port', () => {
  it.each([
    ['of another extension', 'ringing:a1', { id: 'another', tab: { id: 1 } }],
    ['of no tab', 'ringing:a1', { id: 'ours' }],
    ['of another name', 'ringing:a1/../x', { id: 'ours', tab: { id: 1 } }],
    ['of nobody', 'ringing:a1', {}],
  ])('%s does not hold a ring', async (_what, name, sender) => {
    await start();
    connect(portOf(name, sender));
    await vi.advanceTimersByTimeAsync(4100);
    expect(sounds()).toBe(0);
  });

  it('that comes second is closed, and ends nothing', async () => {
    await held();
    const second = portOf('ringing:a1');
    connect(second);
    expect(second.isClosed()).toBe(true);
    second.closes();
    expect(sounds()).toBe(1);
  });

  it('to a ring that is over is closed without a reason: the bridge asks again', async () => {
    const port = portOf('ringing:other');
    connect(port);
    expect(port.isClosed()).toBe(true);
    expect(port.said).toEqual([]);
  });
});

it('the same ring is started once', async () => {
  const [one, two] = [await start(), await start()];
  expect(opened).toHaveLength(1);
  expect(two).toEqual(one);
});
