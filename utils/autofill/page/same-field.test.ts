import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import type { StepOutcome } from '../scan-types.ts';

/** Between scan, guard and keystroke a page may make one element another field. */
let page: Fields;
beforeEach(async () => {
  page = await openFields('native-shadowed');
  await page.page.evaluate(() => {
    const row = (name: string) => `<div class="form-item"><label>姓名</label><input name="${name}"></div>`;
    (globalThis as never as { mount(html: string): void }).mount(
      `<form><section><h3>法定代表人信息</h3>${row('first')}</section></form>`,
    );
  });
});
afterEach(() => page.close());
afterAll(closeBrowser);

const write = (ref: string) => page.isolated<StepOutcome>(`rr.fill('${ref}',{type:'text',text:'林远山'})`);

describe('one label, another meaning', () => {
  test('a field that went to another section is another field', async () => {
    const { ref, labels } = await page.control('first');
    expect(labels.section).toBe('法定代表人信息');
    await page.page.evaluate(() => {
      const title = document.querySelector('h3');
      if (title) title.textContent = '经办人信息';
    });
    expect(await write(ref)).toMatchObject({ outcome: 'skipped', reason: { code: 'wrong-document' } });
    expect(await page.state()).toEqual({ first: '' });
  });

  test('one of another section does not take the place of one that went', async () => {
    const { ref } = await page.control('first');
    await page.page.evaluate(() => {
      const section = document.querySelector('section');
      if (section)
        section.innerHTML =
          '<h3>经办人信息</h3><div class="form-item"><label>姓名</label><input name="second"></div>';
    });
    expect(await write(ref)).toMatchObject({ outcome: 'skipped', reason: { code: 'gone' } });
    expect(await page.state()).toEqual({ second: '' });
  });

  test('one of the same section does', async () => {
    const { ref } = await page.control('first');
    await page.page.evaluate(() => {
      const input = document.querySelector('input');
      input?.replaceWith(input.cloneNode());
    });
    expect(await write(ref)).toMatchObject({ outcome: 'filled' });
  });

  test('a label that changes while the guard waits is noticed', async () => {
    const { ref } = await page.control('first');
    await page.page.evaluate(() => {
      const veil = document.createElement('div');
      veil.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
      document.body.append(veil);
      setTimeout(() => {
        const label = document.querySelector('label');
        if (label) label.textContent = '开户银行账号';
        veil.remove();
      }, 300);
    });
    expect(await write(ref)).toMatchObject({ outcome: 'skipped', reason: { code: 'wrong-document' } });
    expect(await page.state()).toEqual({ first: '' });
  });
});
