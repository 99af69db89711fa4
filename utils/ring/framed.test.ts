import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { probe } from './checks/fixture.ts';
import { factsOf, openConsoles, readContext } from './context.ts';
import { consoleFrameOf, dropFramed, type FramedConsole, goneOf, noteFramed, placeOf } from './framed.ts';
import { changeKept, readKept } from './store.ts';

const origin = 'https://tccc.qcloud.com';
const framed = (more: Partial<FramedConsole> = {}): FramedConsole => ({
  documentId: 'D1',
  origin,
  url: `${origin}/desk`,
  depth: 1,
  site: 'https://crm.example',
  at: 1,
  ...more,
});
/** As Chrome tells of a tab whose host we may not read. */
const untold = (id: number, more: object = {}) =>
  ({ id, status: 'complete', discarded: false, autoDiscardable: true, ...more }) as chrome.tabs.Tab;

const tabs = new Map<number, chrome.tabs.Tab>();
beforeEach(() => {
  fakeBrowser.reset();
  tabs.clear();
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: (_name: string, work: () => Promise<unknown>) => work() },
  });
  vi.stubGlobal('chrome', {
    tabs: {
      query: async () => [],
      get: async (id: number) => tabs.get(id) ?? Promise.reject(new Error(`No tab with id: ${id}.`)),
    },
  });
});

test('a tab whose address nobody tells is a console while one stands in a frame of it', async () => {
  tabs.set(5, untold(5, { mutedInfo: { muted: true, reason: 'user' } }));
  tabs.set(6, untold(6));
  expect(await openConsoles()).toEqual([]);
  await noteFramed(5, 7, framed(), probe());
  await noteFramed(8, 7, framed(), probe());
  expect(await openConsoles()).toEqual([
    expect.objectContaining({
      id: 5,
      origin,
      url: `${origin}/desk`,
      muted: true,
      within: { frameId: 7, site: 'https://crm.example' },
    }),
  ]);
});

test('a page that is a console itself is one, whatever is in its frames', () => {
  const facts = factsOf(untold(5, { url: `${origin}/desk` }), [], { 7: framed({ site: null }) });
  expect(facts).toMatchObject({ id: 5, origin });
  expect(facts).not.toHaveProperty('within');
});

test('what was proved in a fresh tab of the console counts where the console is the page', async () => {
  await changeKept('proved', () => ({ [origin]: { at: 1, blocked: false } }));
  const page = factsOf(untold(5, { url: `${origin}/desk` }), []);
  const inFrame = factsOf(untold(5), [], { 7: framed() });
  expect((await readContext(page)).proved).toEqual({ at: 1, blocked: false });
  expect((await readContext(inFrame)).proved).toBeNull();
});

test('microphone and sound are read of the page around it, notifications of the console', async () => {
  const asked: string[] = [];
  const read = (name: string) => ({
    get: async ({ primaryUrl }: { primaryUrl: string }) => {
      asked.push(`${name} ${primaryUrl}`);
      return { setting: 'allow' };
    },
  });
  const types = ['microphone', 'camera', 'notifications', 'sound'];
  const contentSettings = Object.fromEntries(types.map((name) => [name, read(name)]));
  vi.stubGlobal('chrome', { ...chrome, contentSettings });
  await readContext(factsOf(untold(5), [], { 7: framed() }));
  expect(asked.sort()).toEqual([
    'camera https://crm.example/',
    'microphone https://crm.example/',
    `notifications ${origin}/`,
    'sound https://crm.example/',
  ]);
  const untoldSite = factsOf(untold(5), [], { 7: framed({ site: null }) });
  expect((await readContext(untoldSite)).settings).toEqual({
    microphone: 'unknown',
    camera: 'unknown',
    notifications: 'allow',
    sound: null,
  });
});

test('the outermost speaks, of two alike the newest; one that was removed from the list does not', () => {
  const frames = {
    7: framed({ depth: 2, at: 9 }),
    8: framed({ at: 2 }),
    9: framed({ at: 3 }),
    10: framed({ origin: 'https://agent.example', at: 4 }),
  };
  expect(consoleFrameOf(frames, [])?.frameId).toBe(9);
  expect(consoleFrameOf(frames, ['https://agent.example'])?.frameId).toBe(10);
  expect(consoleFrameOf({}, [])).toBeNull();
});

test('what is over goes with what it said, and not what came in its place', async () => {
  await noteFramed(5, 7, framed(), probe());
  await noteFramed(5, 8, framed({ documentId: 'D2' }), probe());
  await noteFramed(5, 7, framed({ documentId: 'D3' }), probe());
  await dropFramed(5, ['D1', 'D2']);
  expect(Object.keys((await readKept('framed'))[5] ?? {})).toEqual(['7']);
  expect(Object.keys((await readKept('probes'))[5] ?? {})).toEqual(['7']);
  await dropFramed(5, ['D3']);
  expect((await readKept('framed'))[5]).toBeUndefined();
});

test('gone is what Chrome calls gone, and not what it could not be asked about', async () => {
  const answers: Record<string, () => Promise<unknown>> = {
    D1: () => Promise.reject(new Error('No document with id D1 in tab with id 5')),
    D2: () => Promise.reject(new Error('The extensions gallery cannot be scripted.')),
    D3: () => Promise.resolve([]),
    D4: () => new Promise(() => {}),
  };
  vi.stubGlobal('chrome', {
    scripting: {
      executeScript: ({ target }: { target: { documentIds: string[] } }) =>
        answers[target.documentIds[0] ?? '']?.(),
    },
  });
  const frames = Object.fromEntries(
    Object.keys(answers).map((documentId, i) => [i + 1, framed({ documentId })]),
  );
  vi.useFakeTimers();
  const gone = goneOf(5, frames);
  await vi.runAllTimersAsync();
  expect(await gone).toEqual(['D1']);
  vi.useRealTimers();
});

test('of an address what the check-up needs, and nothing that could be a key', () => {
  expect(placeOf(`${origin}/desk?token=secret#/login?ticket=secret`, origin)).toBe(`${origin}/desk#/login`);
  expect(placeOf('about:srcdoc', origin)).toBe(`${origin}/`);
  expect(placeOf(undefined, origin)).toBe(`${origin}/`);
});
