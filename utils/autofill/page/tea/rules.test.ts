import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../../test/harness/page.ts';
import { file, option, teaWidgets } from '../../../../test/harness/tea-widgets.ts';
import type { StepValue } from '../../scan-types.ts';

const url = 'https://console.cloud.tencent.com/ccc/gallery';
let page: ConsolePage;
const { fill, read, field, overlays } = teaWidgets(() => page);
afterAll(closeBrowser);

describe('TEA widgets, one by one', () => {
  beforeAll(async () => {
    page = await openConsole('tea-gallery', url);
  });
  afterAll(() => page.close());

  test('the row says its label, whether it is required, and its help', async () => {
    const read = await page.isolated<unknown[]>(`(() => {
      const { row } = rr.libraries.find(({ library }) => library === 'tea');
      return ['文本', '多行', '按钮上传'].map((text) => row.read([...document.querySelectorAll(row.selector)]
        .find((el) => el.querySelector('label')?.textContent === text)));
    })()`);
    expect(read).toEqual([
      { label: '文本', required: true, help: '' },
      { label: '多行', required: false, help: '不超过200字' },
      { label: '按钮上传', required: false, help: '支持 .jpg、.png' },
    ]);
  });

  test('every anchor of a widget leads to the same root, and to one widget only', async () => {
    const kinds = await page.isolated<Record<string, string[]>>(`(() => {
      const kinds = {};
      const roots = new Set();
      for (const anchor of document.querySelectorAll(rr.anchorSelector)) {
        const claim = rr.claim(anchor);
        const label = anchor.closest('.tea-form__item')?.querySelector('label')?.textContent;
        if (!claim || !label || roots.has(claim.root)) continue;
        roots.add(claim.root);
        (kinds[label] ??= []).push(claim.widget.kind);
      }
      return kinds;
    })()`);
    for (const [label, found] of Object.entries(kinds)) expect([label, found.length]).toEqual([label, 1]);
    expect(Object.keys(kinds)).toHaveLength(36);
  });

  test('a list the user left open is closed first', async () => {
    await page.page
      .locator('.tea-form__item', { has: page.page.getByText('下拉', { exact: true }) })
      .locator('.tea-dropdown')
      .click();
    await page.page.locator('.tea-overlay li', { hasText: /^互联网$/ }).waitFor();
    expect(await fill('下拉', option('移动互联网'))).toMatchObject({ result: 'done', shown: ['移动互联网'] });
    expect(await field('select')).toBe('industry:移动互联网');
    expect(await overlays()).toBe(0);
  });

  test('any of the alternatives that already stands there stays', async () => {
    await fill('下拉', option('移动互联网'));
    expect(await fill('下拉', option('互联网', '移动互联网'))).toMatchObject({ shown: ['移动互联网'] });
  });

  test('a multiple choice is made exactly so: what was chosen besides goes', async () => {
    await fill('多选', { type: 'options', each: [['互联网金融'], ['互联网']] });
    await fill('多选', { type: 'options', each: [['互联网'], ['移动互联网']] });
    expect(await field('multi')).toEqual(['industry:互联网', 'industry:移动互联网']);
    await fill('复选组', { type: 'options', each: [['呼入'], ['呼出']] });
    await fill('复选组', { type: 'options', each: [['呼出']] });
    expect(await field('checks')).toEqual(['call:呼出']);
  });

  test('an upload the server refuses is no upload', async () => {
    expect(await fill('失败上传', file('执照.jpg'))).toMatchObject({ result: 'rejected-file', shown: [] });
    expect((await field('fails')) ?? null).toBeNull();
  });

  test('an upload the page refuses is none, and the next one counts', async () => {
    expect(await fill('限量上传', file('小.jpg'), 1000)).toMatchObject({
      result: 'rejected-file',
      shown: [],
    });
    expect((await field('small')) ?? null).toBeNull();
    expect(await fill('限量上传', file('大.jpg'), 70_000)).toMatchObject({
      result: 'done',
      shown: ['大.jpg'],
    });
    expect(await field('small')).toEqual({ name: '大.jpg', size: 70_000, type: 'image/jpeg' });
    expect(await fill('限量上传', file('小.jpg'), 1000)).toMatchObject({
      result: 'rejected-file',
      shown: [],
    });
  });

  test('a file of the same name replaces the former', async () => {
    await fill('上传', file('话术.docx', 'application/msword'), 60_000);
    await fill('上传', file('话术.docx', 'application/msword'), 61_000);
    expect(await field('file')).toMatchObject({ size: 61_000 });
  });

  test('two files into an upload for one are refused before anything happens', async () => {
    const two: StepValue = {
      type: 'files',
      files: ['一.jpg', '二.jpg'].map((name) => ({ transfer: 't', name, type: 'image/jpeg', size: 1 })),
    };
    expect(await fill('图片上传', two)).toMatchObject({ result: 'unsupported' });
  });

  test('the native look of Select is left to the native library', async () => {
    expect(await read('原生下拉').catch(() => null)).not.toMatchObject({ library: 'tea' });
  });
});
