import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { desktopIsHere } from '../harness/desktop.ts';
import { type TellingStage, tellingStage } from './telling-stage.ts';

declare const chrome: typeof globalThis.chrome;

/** Notifications as a desktop gets them and a user presses them, with the worker stopped as Chrome stops it. */
const here = desktopIsHere();
if (!here)
  console.warn('skipped, there is no dbus-daemon to show notifications: see test/harness/desktop.ts');
const bound = { timeout: 30_000 };
const provider = '腾讯云联络中心（原呼叫中心）';
const plain = { quietFrom: 0, quietTo: 0, digest: false, muted: [], discreet: true };

describe.skipIf(!here)('telling (wants dbus-daemon)', () => {
  let s: TellingStage;
  beforeAll(async () => {
    s = await tellingStage();
    await s.telling(plain);
    for (const id of [1, 2, 3, 4]) s.state(id, 1);
    expect(await s.poll()).toBe(true);
  });
  afterAll(() => s?.close());
  beforeEach(() => s.telling(plain));

  const texts = () => s.desktop.shown.map(({ title, message }) => `${title}｜${message}`);
  const last = () => {
    const notice = s.desktop.shown.at(-1);
    if (!notice) throw new Error('nothing was shown');
    return notice;
  };

  const pressed = async () => {
    const [page] = await Promise.all([
      s.stage.extension.context.waitForEvent('page'),
      s.desktop.press(last().id),
    ]);
    return page;
  };
  const standing = () => s.view.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

  test('what is met for the first time is not news; a rejection is one notification, and names nobody', async () => {
    expect(texts()).toEqual([]);
    s.state(1, 3);
    await s.poll();
    await expect.poll(texts, bound).toEqual([`申请进度有变化｜${provider}：一项申请被驳回`]);
    await s.poll();
    await s.killWorker();
    await s.poll();
    expect(texts()).toHaveLength(1);
  });

  test('pressed while no worker lives, it opens that application, in front', async () => {
    await s.killWorker();
    await expect.poll(s.runs, bound).toBe(false);
    const page = await pressed();
    const open = page.locator('[data-testid=application][open]');
    await open.waitFor(bound);
    expect(await open.count()).toBe(1);
    expect(await open.locator('.review-number .mono').innerText()).toBe('1');
    expect(await open.getAttribute('data-stage')).toBe('rejected');
    // It has had its answer.
    await expect.poll(() => last().standing, bound).toBe(false);
    await page.close();
  });

  test('in quiet hours nothing is shown, and it is there when they end', async () => {
    // The browser's clock, not ours.
    expect(await s.view.evaluate(() => new Date().getHours())).toBeGreaterThan(10);
    expect(await s.view.evaluate(() => new Date().getHours())).toBeLessThan(14);
    const before = texts().length;
    const stood = await standing();
    await s.telling({ quietFrom: 6, quietTo: 20 });
    s.state(2, 3);
    await s.poll();
    await s.killWorker();
    await s.poll();
    expect(await standing()).toEqual(stood);
    await s.telling({ quietFrom: 20, quietTo: 6 });
    await s.poll();
    await expect
      .poll(() => texts().slice(before), bound)
      .toEqual([`申请进度有变化｜${provider}：一项申请被驳回`]);
    await s.poll();
    expect(texts()).toHaveLength(before + 1);
  });

  test('as a summary: one a day with all that moved; pressed, it opens the board', async () => {
    const before = texts().length;
    await s.telling({ digest: true });
    for (const id of [1, 2, 3]) s.state(id, 2);
    await s.poll();
    await expect.poll(() => texts().slice(before), bound).toEqual(['申请进度有变化｜3 项申请有变化']);
    const page = await pressed();
    await page.getByTestId('application').first().waitFor(bound);
    expect(await page.locator('[data-testid=application][open]').count()).toBe(0);
    await page.close();
    s.state(4, 3);
    await s.poll();
    await s.killWorker();
    await s.poll();
    expect(texts()).toHaveLength(before + 1);
    // No longer wanted: what waited for tomorrow is told now.
    await s.telling({ digest: false });
    await s.poll();
    await expect.poll(() => texts().length, bound).toBe(before + 2);
  });

  test('a muted kind is not shown, then or later', async () => {
    const before = texts().length;
    await s.telling({ muted: ['approved'] });
    s.state(4, 2);
    await s.poll();
    await s.telling({ muted: [] });
    await s.poll();
    expect(texts()).toHaveLength(before);
    s.state(4, 3);
    await s.poll();
    await expect.poll(() => texts().length, bound).toBe(before + 1);
  });

  test('a key that is refused is told of by the alarm, after the quiet hours, and opens that key', async () => {
    const before = texts().length;
    await s.telling({ quietFrom: 6, quietTo: 20 });
    s.world.mode = 'refuse';
    await s.alarm(2);
    const told = () =>
      s.view.evaluate(async () => {
        const name = 'reviews.poll';
        const states = (await chrome.storage.local.get(name))[name] as Record<string, { told: boolean }>;
        return Object.values(states).map((state) => state.told);
      });
    await expect.poll(told, bound).toEqual([true]);
    await s.poll();
    expect(texts()).toHaveLength(before);
    await s.telling({ quietFrom: 0, quietTo: 0 });
    await s.poll();
    await expect
      .poll(() => texts().slice(before), bound)
      .toEqual(['查询申请进度的接口出错｜腾讯云联络中心 接口：密钥被拒绝']);
    const page = await pressed();
    const key = page.getByTestId('keys').locator('.review-asked');
    await key.waitFor(bound);
    expect(await key.innerText()).toContain('密钥被拒绝');
    await page.close();
    s.world.mode = 'ok';
    await s.poll();
    expect(texts()).toHaveLength(before + 1);
  });

  test('with the browser ended and started again nothing is told twice, and what came about meanwhile once', async () => {
    const before = texts().length;
    s.state(1, 3);
    await s.poll();
    await expect.poll(() => texts().length, bound).toBe(before + 1);
    s.state(2, 3);
    await s.restart();
    await s.poll();
    await expect.poll(() => texts().length, bound).toBe(before + 2);
    await s.poll();
    await s.killWorker();
    await s.poll();
    expect(texts()).toHaveLength(before + 2);
    expect(await s.board()).toEqual({ 1: 'rejected', 2: 'rejected', 3: 'approved', 4: 'rejected' });
  });

  test('of 120 polls, the worker stopped at random in them: each move is told of once, in its order', async () => {
    await s.telling({ discreet: false });
    const stageOf: Record<number, string> = { 2: '已通过', 3: '被驳回' };
    const ids = [1, 2, 3];
    const now = new Map(ids.map((id) => [id, id === 3 ? 2 : 3]));
    const start = texts().length;
    const expected = new Map<number, string[]>(ids.map((id) => [id, []]));
    const toldOf = (id: number) =>
      texts()
        .slice(start)
        .filter((text) => text.includes(`企业${id}有限公司`));
    let seed = 11;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    let cut = 0;
    let whole = 100;
    for (let round = 0; round < 120; round++) {
      for (const id of ids) {
        // The next move comes once this one was told: so what must be told is known to the last one.
        if (random() > 0.5 || toldOf(id).length !== expected.get(id)?.length) continue;
        const next = now.get(id) === 3 ? 2 : 3;
        now.set(id, next);
        s.state(id, next);
        expected.get(id)?.push(`申请进度有变化｜企业${id}有限公司（${provider}）：${stageOf[next]}`);
      }
      const began = performance.now();
      const asked = s.poll();
      const kill = random() < 0.5;
      if (kill) {
        // Somewhere within what a whole one took.
        await new Promise((resolve) => setTimeout(resolve, random() * whole));
        await s.killWorker();
      }
      if (!(await asked)) cut++;
      else if (!kill) whole = performance.now() - began;
      // The user takes some away, also while no worker lives.
      for (const { id, standing } of s.desktop.shown) if (standing && random() < 0.4) s.desktop.dismiss(id);
    }
    await s.poll();
    await expect.poll(() => ids.map(toldOf), bound).toEqual(ids.map((id) => expected.get(id)));
    expect(cut).toBeGreaterThan(3);
    expect(ids.flatMap((id) => expected.get(id)).length).toBeGreaterThan(15);
    const stages: Record<number, string> = { 2: 'approved', 3: 'rejected' };
    expect(await s.board()).toEqual({
      ...Object.fromEntries(ids.map((id) => [id, stages[now.get(id) ?? 0]])),
      4: 'rejected',
    });
    await s.poll();
    expect(ids.map(toldOf)).toEqual(ids.map((id) => expected.get(id)));
    console.info(`worker stopped in the middle of ${cut} of 120 polls`);
  }, 400_000);
});
