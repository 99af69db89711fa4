import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

/** Section titles that nothing marks but their words and their place. */
let page: Fields;
const line = (label: string, name: string) =>
  `<div class="line"><span>${label}：</span><input name="${name}"></div>`;
beforeAll(async () => {
  page = await openFields('native-shadowed');
  await page.page.evaluate(
    (html) => (globalThis as never as { mount(html: string): void }).mount(html),
    `<form>
      <div style="font-weight:700">一、法定代表人信息</div>
      ${line('姓名', 'flat1')}${line('身份证号码', 'flat2')}
      <p><strong>经办人资料</strong></p>
      <div class="box">${line('姓名', 'boxed1')}<div>${line('手机号码', 'boxed2')}</div></div>
      <div>开票资料</div>
      ${line('名称', 'invoice1')}${line('税号', 'invoice2')}
      <div>企业信息</div><input name="lone">
      <div>身份证信息</div><input name="lone2">
      <div>请上传与营业执照一致的材料。如有疑问，请联系客服，我们会在一个工作日之内回复您所填写的信息</div>
      ${line('地址', 'after1')}${line('邮编', 'after2')}
    </form>`,
  );
});
afterAll(() => page.close());
afterAll(closeBrowser);

describe('plain titles', () => {
  test.each([
    ['flat1', '一、法定代表人信息'],
    ['flat2', '一、法定代表人信息'],
    ['boxed1', '经办人资料'],
    ['boxed2', '经办人资料'],
    ['invoice1', '开票资料'],
    ['invoice2', '开票资料'],
  ])('%s stands under %s', async (name, section) => {
    const { controls } = await page.scan();
    expect(controls.find((control) => control.name === name)?.labels.section).toBe(section);
  });

  test('over a single control it is that control’s label', async () => {
    const { controls } = await page.scan();
    const labels = controls.find(({ name }) => name === 'lone')?.labels;
    expect(labels?.above).toBe('企业信息');
    expect(labels?.section).not.toBe('企业信息');
  });

  test('a sentence is none', async () => {
    const { controls } = await page.scan();
    expect(controls.find(({ name }) => name === 'after1')?.labels.section).not.toContain('请上传');
  });
});
