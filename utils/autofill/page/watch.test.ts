import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

let page: Fields;
beforeEach(async () => {
  page = await openFields('native-hostile');
});
afterEach(() => page.close());
afterAll(closeBrowser);

describe('observe', () => {
  const start = (options: object) =>
    page.isolated(
      `globalThis.calls=0;globalThis.stop=rr.observe(document,()=>{calls++},${JSON.stringify(options)});0`,
    );
  const calls = () => page.isolated<number>('calls');
  const wait = (ms: number) => page.page.waitForTimeout(ms);
  const mountLate = (ms: number, times: number) =>
    page.page.evaluate(
      ([ms, times]) =>
        (globalThis as never as { mountLate(ms: number, times: number): void }).mountLate(ms, times),
      [ms, times] as const,
    );

  test('calls once for the page as found, then for what mounts late, after it came to rest', async () => {
    await start({ quietMs: 100 });
    await wait(250);
    expect(await calls()).toBe(1);
    await mountLate(30, 5);
    await wait(600);
    expect(await calls()).toBe(2);
    expect((await page.scan()).controls.filter(({ labels }) => labels.row.startsWith('晚到'))).toHaveLength(
      3,
    );
  });

  test('a page that never rests is looked at all the same, within the bound', async () => {
    await start({ quietMs: 200, burstMs: 400, maxPerMinute: 3 });
    await mountLate(40, 60);
    await wait(2600);
    expect(await calls()).toBe(3);
  });

  test('typing and texts are not looked at', async () => {
    await start({ quietMs: 50 });
    await wait(200);
    await page.page.fill('[name=plain]', '打字');
    await page.page.evaluate(() => {
      document.querySelector('label')?.setAttribute('class', 'x');
      const label = document.querySelector('label');
      if (label?.firstChild) label.firstChild.nodeValue = '改名';
    });
    await wait(300);
    expect(await calls()).toBe(1);
  });

  test('too few controls are no form; stopped is stopped', async () => {
    await start({ quietMs: 50, minControls: 50 });
    await wait(200);
    expect(await calls()).toBe(0);
    await page.isolated('stop()');
    await start({ quietMs: 50 });
    await wait(200);
    expect(await calls()).toBe(1);
    await page.isolated('stop()');
    await mountLate(10, 2);
    await wait(300);
    expect(await calls()).toBe(1);
  });
});

describe('pick', () => {
  const begin = () => page.isolated('globalThis.picked=undefined;rr.pick().then(x=>{picked=x});0');
  const picked = () => page.isolated<unknown>('picked');

  test('takes the user’s press on a label or control, and the page gets none of it', async () => {
    await page.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'focusin'])
        document.addEventListener(type, () => heard.push(type), true);
    });
    await begin();
    await page.page.hover('#row-plain label');
    await page.page.click('#row-plain label');
    const { ref } = await page.control('plain');
    expect(await picked()).toEqual({ ref, label: 'plain' });
    expect(await page.page.evaluate(() => (globalThis as never as { heard: string[] }).heard)).toEqual([]);
    // Afterwards the page is itself again.
    await page.page.click('[name=plain]');
    expect(await page.page.evaluate(() => (globalThis as never as { heard: string[] }).heard)).toContain(
      'click',
    );
  });

  test('a press of the page’s own script chooses nothing; a place between controls neither; Escape ends it', async () => {
    await begin();
    await page.page.evaluate(() => (document.querySelector('[name=plain]') as HTMLElement).click());
    await page.page.click('#submit');
    expect(await picked()).toBeUndefined();
    expect(await page.state()).toMatchObject({ submits: 0, submitClicks: 0 });
    await page.page.keyboard.press('Escape');
    expect(await picked()).toBeNull();
    expect(await page.page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  });
});

describe('show', () => {
  test('outlines the field for a moment, out of the page’s reach, and nothing of it can be clicked', async () => {
    const { ref } = await page.control('ticked');
    expect(await page.isolated(`rr.showField('${ref}')`)).toBe(true);
    const overlay = await page.page.evaluate(() => {
      const host = document.querySelector('html > div');
      const box = document.querySelector('[name=ticked]')?.getBoundingClientRect();
      const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return {
        there: host !== null,
        root: host?.shadowRoot ?? null,
        pointer: host && getComputedStyle(host).pointerEvents,
        hit: hit?.getAttribute('name'),
      };
    });
    expect(overlay).toEqual({ there: true, root: null, pointer: 'none', hit: 'ticked' });
    await page.page.waitForFunction(() => !document.querySelector('html > div'), undefined, {
      timeout: 4000,
    });
    expect(await page.isolated(`rr.showField('c999')`)).toBe(false);
  });
});
