import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import type { StepOutcome } from '../scan-types.ts';

afterAll(closeBrowser);

describe('one choke point', () => {
  test('no engine file but guard.ts calls a widget’s fill or clear', async () => {
    const dir = import.meta.dirname;
    const callers: string[] = [];
    for (const file of await readdir(dir)) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const source = await readFile(join(dir, file), 'utf8');
      if (/widget\??\.(fill|clear)\b|\.(fill|clear)\(\s*(root|known|claim)/.test(source)) callers.push(file);
    }
    expect(callers).toEqual(['guard.ts']);
  });
});

describe('what a user does not see is not filled', () => {
  let page: Fields;
  beforeAll(async () => {
    page = await openFields('native-traps');
    // Roots attached after the first scan are found by the next.
    await page.scan();
    await page.page.waitForTimeout(300);
  });
  afterAll(() => page.close());

  test.each([
    ['covered', 'covered'],
    ['clear-cover', 'covered'],
    ['transparent', 'hidden'],
    ['offscreen', 'hidden'],
    ['above-page', 'hidden'],
    ['zero', 'hidden'],
    ['clipped', 'hidden'],
    ['clip-path', 'hidden'],
    ['invisible', 'hidden'],
    ['none', 'hidden'],
    ['disabled', 'disabled'],
    ['in-hidden-frame', 'hidden'],
  ])('%s is skipped: %s', async (name, code) => {
    const outcome = await page.text(name, '杭州云岭');
    expect(outcome).toMatchObject({ outcome: 'skipped', reason: { code } });
    expect((await page.state())[name] ?? '').toBe('');
  });

  test.each(['plain', 'decorated', 'scrolled', 'below', 'in-shadow', 'x-panel', 'x-inner', 'in-frame'])(
    '%s is filled',
    async (name) => {
      expect(await page.text(name, '杭州云岭')).toMatchObject({ outcome: 'filled', shown: ['杭州云岭'] });
    },
  );

  test('the values arrived in the shadow root and in the frame', async () => {
    expect(await page.state()).toMatchObject({ 'in-shadow': '杭州云岭', 'in-frame': '杭州云岭' });
  });

  test('sandboxed and foreign frames and closed shadow roots are not even read', async () => {
    const names = (await page.scan()).controls.map(({ name }) => name);
    expect(names).toContain('in-frame');
    expect(names).not.toContain('in-sandbox');
    expect(names).not.toContain('in-foreign');
    expect(names).not.toContain('in-closed-shadow');
  });

  test('a frame that is sandboxed after the scan is refused', async () => {
    const { ref } = await page.control('in-frame');
    await page.page.evaluate(() =>
      document.querySelector('iframe')?.setAttribute('sandbox', 'allow-same-origin'),
    );
    const outcome = await page.isolated<StepOutcome>(`rr.fill('${ref}',{type:'text',text:'不可'},true)`);
    expect(outcome).toMatchObject({ outcome: 'skipped', reason: { code: 'foreign-frame' } });
    expect(await page.state()).toMatchObject({ 'in-frame': '杭州云岭' });
  });

  test('a list of the step before may still be closing over it', async () => {
    await page.page.evaluate(() => {
      const veil = document.createElement('div');
      veil.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
      document.body.append(veil);
      setTimeout(() => veil.remove(), 400);
    });
    expect(await page.text('scrolled', '云岭科技')).toMatchObject({ outcome: 'filled' });
  });

  test('scan says already which are not visible', async () => {
    const { controls } = await page.scan();
    const visible = new Map(controls.map(({ name, visible }) => [name, visible]));
    for (const name of ['invisible', 'none']) expect(visible.get(name), name).toBe(false);
    for (const name of ['plain', 'below', 'in-shadow', 'covered']) expect(visible.get(name), name).toBe(true);
  });
});
