import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

/** Labels that a user cannot read are no labels. */
let page: Fields;
const hidden = ['display:none', 'visibility:hidden', 'opacity:0'];
const row = (label: string, name: string) =>
  `<div class="form-item">${label}<span>短信验证码：</span><input name="${name}"></div>`;
beforeAll(async () => {
  page = await openFields('native-shadowed');
  const rows = hidden.map(
    (style, i) =>
      row(`<label style="${style}">法定代表人身份证号码</label>`, `row${i}`) +
      `<p>${row(`<label for="own${i}" style="${style}">法定代表人身份证号码</label>`, `own${i}" id="own${i}`).replace('form-item', 'x')}</p>`,
  );
  await page.page.evaluate(
    (html) => (globalThis as never as { mount(html: string): void }).mount(html),
    `<form class="said-form">${rows.join('')}
      <div class="form-item"><label>姓名<i style="display:none">法定代表人身份证号码</i></label><input name="partly"></div>
      <div class="form-item"><label style="color:#888">企业名称</label><input name="plain"></div></form>`,
  );
});
afterAll(() => page.close());
afterAll(closeBrowser);

describe('what is said out of sight', () => {
  test.each(hidden.flatMap((style, i) => [`row${i} ${style}`, `own${i} ${style}`]))('%s', async (name) => {
    const { controls } = await page.scan();
    const labels = controls.find((control) => control.name === name.split(' ')[0])?.labels;
    expect(`${labels?.row}${labels?.own}`).not.toContain('身份证');
    expect(labels?.left).toContain('验证码');
  });

  test('a part that is not shown is not read', async () => {
    const { controls } = await page.scan();
    expect(controls.find(({ name }) => name === 'partly')?.labels.row).toBe('姓名');
    expect(controls.find(({ name }) => name === 'plain')?.labels.row).toBe('企业名称');
  });
});
