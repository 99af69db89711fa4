import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

let page: Fields;
beforeEach(async () => {
  page = await openFields('native-form');
});
afterEach(() => page.close());
afterAll(closeBrowser);

const png = { name: '营业执照.png', type: 'image/png', base64: 'iVBORw0KGgo=' };

describe('scan', () => {
  test('keeps the label signals apart', async () => {
    const scan = await page.scan();
    const by = (name: string) => scan.controls.find((control) => control.name === name);
    expect(by('companyName')).toMatchObject({
      kind: 'text',
      library: 'native',
      required: true,
      maxLength: 50,
      labels: { own: '企业名称', row: '企业名称', section: '企业信息', placeholder: '与营业执照一致' },
    });
    expect(by('code')).toMatchObject({ required: true, labels: { own: '统一社会信用代码', row: '' } });
    expect(by('capital')).toMatchObject({ kind: 'number', labels: { row: '注册资本（万元）' } });
    expect(by('founded')).toMatchObject({ kind: 'date', labels: { row: '成立日期' } });
    expect(by('province')).toMatchObject({
      labels: { row: '单位地址：', placeholder: '请选择省' },
      value: [],
    });
    expect(by('scope')).toMatchObject({ kind: 'textarea', labels: { above: '经营范围' } });
    expect(by('nature')?.labels).toMatchObject({ own: '单位性质', section: '企业信息' });
    expect(by('licence')).toMatchObject({
      kind: 'upload',
      accept: 'image/png,.jpg',
      multiple: false,
      visible: true,
      labels: { row: '营业执照', help: '支持 JPG、PNG' },
    });
    expect(by('more')).toMatchObject({ multiple: true });
  });

  test('tells two fields of one name apart by their section', async () => {
    expect(await page.control('legalName')).toMatchObject({
      labels: { left: '姓名：', section: '法定代表人信息' },
    });
    expect(await page.control('agentName')).toMatchObject({
      labels: { left: '姓名：', section: '经办人信息' },
    });
  });

  test('lists groups once, passwords and searches never, in document order', async () => {
    const names = (await page.scan()).controls.map(({ name }) => name);
    expect(names).toEqual(
      'companyName code capital founded province city scope nature legalName agentName use agree licence more kinds'.split(
        ' ',
      ),
    );
  });

  test('reads options, group, buttons and headings', async () => {
    const scan = await page.scan();
    expect((await page.control('nature')).options).toEqual([
      { text: '企业', value: '1' },
      { text: '事业单位', value: '2' },
      { text: '社会团体', value: '3', disabled: true },
    ]);
    expect(scan.groups).toEqual([{ id: 'g1', buttons: ['提交', '取消'], title: '企业信息' }]);
    expect(scan.headings).toEqual(['企业资质管理', '企业信息', '单位性质']);
    expect(new Set(scan.controls.map(({ group }) => group))).toEqual(new Set(['g1']));
  });

  test('refs stay while the element lives', async () => {
    const refs = async () => (await page.scan()).controls.map(({ name, ref }) => `${name}=${ref}`);
    const before = await refs();
    await page.page.evaluate(() => document.querySelector('form')?.prepend(document.createElement('input')));
    expect((await refs()).slice(1)).toEqual(before);
  });
});

describe('fill and undo', () => {
  test.each<[string, unknown, unknown, string]>([
    ['companyName', { type: 'text', text: '杭州云岭' }, '杭州云岭', 'filled'],
    ['capital', { type: 'text', text: '5000' }, '5000', 'filled'],
    ['scope', { type: 'text', text: '通信\n呼叫中心' }, '通信\n呼叫中心', 'filled'],
    ['founded', { type: 'date', date: '2020-03-09' }, '2020-03-09', 'filled'],
    ['province', { type: 'option', anyOf: ['广东', '广东省'] }, 'gd', 'filled'],
    ['nature', { type: 'option', anyOf: ['事业单位'] }, '2', 'skipped'],
    ['agree', { type: 'check', checked: true }, 'on', 'filled'],
    ['use', { type: 'options', each: [['语音通知'], ['营销外呼']] }, ['a', 'b'], 'filled'],
    ['kinds', { type: 'options', each: [['固话'], ['400号码', '400']] }, ['1', '3'], 'filled'],
    ['licence', { type: 'files', files: [png] }, ['营业执照.png:8:image/png'], 'filled'],
    ['more', { type: 'files', files: [png, { ...png, name: 'b.png' }] }, ['营业执照.png', 'b.png'], 'filled'],
  ])('%s', async (name, value, state, undone) => {
    const before = await page.state();
    expect(await page.fill(name, value)).toMatchObject({ outcome: 'filled', tries: 1 });
    expect((await page.state())[name]).toEqual(state);
    expect(await page.fill(name, value)).toMatchObject({ outcome: 'unchanged' });
    expect(await page.undo()).toMatchObject([{ outcome: undone }]);
    if (undone === 'filled') expect({ ...(await page.state()), events: 0 }).toEqual({ ...before, events: 0 });
  });

  test('a dependent select is waited for', async () => {
    await page.fill('province', { type: 'option', anyOf: ['广东省'] });
    expect(await page.fill('city', { type: 'option', anyOf: ['深圳市'] })).toMatchObject({
      outcome: 'filled',
    });
    expect(await page.state()).toMatchObject({ city: '深圳市' });
  });

  test.each<[string, unknown, string]>([
    ['nature', { type: 'option', anyOf: ['个体工商户'] }, 'option-missing'],
    ['nature', { type: 'option', anyOf: ['社会团体'] }, 'disabled'],
    ['province', { type: 'option', anyOf: ['广东省广州市'] }, 'option-missing'],
    ['licence', { type: 'files', files: [{ ...png, name: 'a.pdf', type: 'application/pdf' }] }, 'file-type'],
    ['licence', { type: 'files', files: [png, png] }, 'unsupported'],
    ['companyName', { type: 'option', anyOf: ['杭州云岭'] }, 'unsupported'],
  ])('%s: no safe way, nothing done', async (name, value, code) => {
    const before = await page.state();
    expect(await page.fill(name, value)).toMatchObject({ outcome: 'failed', reason: { code } });
    expect({ ...(await page.state()), events: 0 }).toEqual({ ...before, events: 0 });
  });
});
