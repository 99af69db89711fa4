import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { soundIsHere } from '../harness/sound.ts';
import { bound, changeTab, clearDesk, probed, setting, tabAt } from './ring-desk.ts';
import { consoleOrigin, type RingStage, ringStage } from './ring-stage.ts';

declare const chrome: typeof globalThis.chrome;

/**
 * “Ready” is said when every open console would ring and the test ring was heard, and for as long as that is so; else
 * what is to be done, and in which console.
 */
const here = await soundIsHere();
if (!here) console.warn('skipped, there is no PulseAudio to listen with: see test/harness/sound.ts');

const [first, second] = [`${consoleOrigin}/?first`, `${consoleOrigin}/?second`];

describe.skipIf(!here)('before a shift (wants PulseAudio)', () => {
  let stage: RingStage;
  let shift: Page;
  beforeAll(async () => {
    stage = await ringStage({ given: { permissions: ['contentSettings'] }, microphone: true });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await setting(stage, 'microphone', 'allow');
    await setting(stage, 'notifications', 'allow');
    shift = await stage.extension.extensionPage('workspace.html#/ring');
    await shift.getByTestId('ring-page').waitFor();
  });
  afterEach(async () => {
    await clearDesk(stage);
    await stage.spk.silent(15_000);
  });

  const state = () => shift.getByTestId('readiness').getAttribute('data-state');
  const is = (what: string) => expect.poll(state, bound).toBe(what);
  /** What is to be done, console by console. */
  const todo = () =>
    shift
      .getByTestId('readiness-console')
      .evaluateAll((consoles) =>
        consoles
          .map((each) =>
            [...each.querySelectorAll('[data-testid^="todo-"]')]
              .map((row) => row.getAttribute('data-testid'))
              .join(),
          )
          .sort(),
      );
  const open = async (url: string) => {
    const page = await stage.open(new URL(url).pathname + new URL(url).search);
    await probed(stage, (await tabAt(stage, url)).id, 1);
    await shift.bringToFront();
    return page;
  };
  /** Every check ends with the test ring, which is really heard. */
  const start = async () => {
    const sounds = stage.spk.heard(30_000);
    await shift.getByTestId('readiness-start').click();
    await sounds;
    await expect.poll(state, bound).not.toBe('running');
    await stage.spk.silent(15_000);
  };
  const ready = async () => {
    await start();
    // Not before the user says so.
    await is('listen');
    await shift.getByTestId('heard').click();
    await is('ready');
  };

  test('no console', async () => {
    await start();
    await is('none');
    await shift.getByTestId('heard').click();
    await is('none');
    // Opened since: it counts, and the ring was heard.
    await open(first);
    await is('ready');
  });

  test('one console: ready, until something changes, and again when it is over', async () => {
    await open(first);
    await ready();
    expect(await shift.getByTestId('readiness').textContent()).toContain('可以上班');
    const { id } = await tabAt(stage, first);
    await changeTab(stage, id, { muted: true });
    await is('todo');
    expect(await todo()).toEqual(['todo-tab-sound']);
    await changeTab(stage, id, { muted: false });
    await is('ready');
    await setting(stage, 'microphone', 'block');
    await is('todo');
    await setting(stage, 'microphone', 'allow');
    await is('ready');
    await stage.view.evaluate((of) => chrome.tabs.remove(of), id);
    await is('none');
  });

  test('the test ring was not heard: not ready, whatever the checks say', async () => {
    await open(first);
    await start();
    await is('listen');
    await shift.getByTestId('not-heard').click();
    await is('deaf');
  });

  const wrong: [what: string, todo: string, break_: () => Promise<unknown>, mend: () => Promise<unknown>][] =
    [
      [
        'logged out',
        'todo-console',
        async () => toLogin(second, '/login'),
        async () => toLogin(`${consoleOrigin}/login`, '/?second'),
      ],
      [
        'discarded',
        'todo-console',
        async () =>
          stage.view.evaluate(
            (id) => chrome.tabs.discard(id).then(() => {}),
            (await tabAt(stage, second)).id,
          ),
        async () => stage.view.evaluate((id) => chrome.tabs.reload(id), (await tabAt(stage, second)).id),
      ],
      [
        'muted',
        'todo-tab-sound',
        async () => changeTab(stage, (await tabAt(stage, second)).id, { muted: true }),
        async () => changeTab(stage, (await tabAt(stage, second)).id, { muted: false }),
      ],
    ];
  const toLogin = async (from: string, path: string) =>
    changeTab(stage, (await tabAt(stage, from)).id, { url: consoleOrigin + path });

  test.each(wrong)(
    'two consoles, one %s: says %s there alone, and ready when it is mended',
    async (...row) => {
      const [, expected, break_, mend] = row;
      await open(first);
      await open(second);
      await ready();
      await break_();
      await is('todo');
      await start();
      await is('todo');
      expect(await todo()).toEqual(['', expected]);
      // Heard, and all the same not ready.
      await shift.getByTestId('heard').click();
      await is('todo');
      await mend();
      await is('ready');
      await ready();
      expect(await todo()).toEqual(['', '']);
    },
  );

  test('a console that does not answer is not ready: what it said before may no longer be so', async () => {
    const page = await open(first);
    await ready();
    // Busy for good, as a page that hangs.
    await page.run(`setTimeout(() => { for (;;); }); 0`);
    await start();
    await is('todo');
    expect(await todo()).toEqual(['todo-console']);
    expect(await shift.getByTestId('todo-console').textContent()).toContain('没有回应');
  });

  test('no output device at all: says so, and that the test ring made no sound', async () => {
    await open(first);
    await stage.sound.unplug('spk');
    try {
      await shift.getByTestId('readiness-start').click();
      await is('todo');
      expect(await todo()).toEqual(['todo-speakers']);
    } finally {
      await stage.sound.plug('spk');
    }
    // Told by itself; what the ear says is another matter (ring-causes.test.ts, `unheard`).
    await expect.poll(todo, bound).toEqual(['']);
    expect(await state()).not.toBe('ready');
  });
});
