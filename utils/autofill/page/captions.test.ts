import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

/** Two uploads with a caption each, before or after them: the text between two belongs to one of them only. */
let page: Fields;
const file = (name: string) => `<input type="file" name="${name}">`;
beforeAll(async () => {
  page = await openFields('native-shadowed');
  await page.page.evaluate(
    (html) => (globalThis as never as { mount(html: string): void }).mount(html),
    `<form>
      <table><tr><td>法人证件：</td><td>${file('after1')}<span>人像面</span>${file('after2')}<span>国徽面</span></td></tr></table>
      <div><div>管理员证件</div><div>${file('over1')}<span>人像面</span>${file('over2')}<span>国徽面</span></div></div>
      <div><div>经办人证件</div><div><span>人像面</span>${file('before1')}<span>国徽面</span>${file('before2')}</div></div>
      <div><div>其他证件</div><div>${file('one1')}<span>人像面</span>${file('one2')}</div></div>
    </form>`,
  );
});
afterAll(() => page.close());
afterAll(closeBrowser);

const labelsOf = async (name: string) => {
  const { controls } = await page.scan();
  const found = controls.find((control) => control.name === name);
  if (!found) throw new Error(name);
  return found.labels;
};

describe('captions in turn', () => {
  test.each([
    ['after1', '人像面', ''],
    ['after2', '国徽面', ''],
    ['over1', '人像面', '管理员证件'],
    ['over2', '国徽面', '管理员证件'],
    ['before1', '人像面', '经办人证件'],
    ['before2', '国徽面', '经办人证件'],
  ])('%s is %s', async (name, caption, above) => {
    const labels = await labelsOf(name);
    const other = caption === '人像面' ? '国徽' : '人像';
    expect(`${labels.left}|${labels.above}|${labels.help}`).toContain(caption);
    expect(`${labels.left}|${labels.above}|${labels.help}`).not.toContain(other);
    if (above) expect([labels.above, labels.row]).toContain(above);
  });
});
