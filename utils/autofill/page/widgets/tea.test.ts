import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../../test/harness/page.ts';
import type { StepValue } from '../../scan-types.ts';

/** Over the gallery of real TEA widgets, checking what the page's own state says, not what it looks like. */

const url = 'https://console.cloud.tencent.com/ccc/gallery';

interface Answer {
  kind: string;
  library: string;
  /** 'done' or the code of the FillError. */
  result: string;
  shown: string[];
}

/** Chooses the widget of the row so labelled, and does it. Files are made up: `size` bytes under that name. */
const script = (label: string, action: string, value: unknown, bytes: number) => `(async () => {
  const rowOf = (el) => el.closest('[class*="-form__item"]');
  const label = [...document.querySelectorAll('[class*="-form__label"] label')]
    .find((el) => el.textContent.trim() === ${JSON.stringify(label)});
  const anchor = rowOf(label).querySelector(rr.anchorSelector);
  const { library, widget, root } = rr.claim(anchor);
  const tools = rr.act.makeTools((v) => v.files.map((f) =>
    new File([new Uint8Array(${bytes})], f.name, { type: f.type })));
  let result = 'done';
  // As the filler does; the event of this scroll comes when the overlay is already open.
  widget.face?.(root).scrollIntoView({ block: 'center' }) ?? root.scrollIntoView({ block: 'center' });
  try {
    if (${JSON.stringify(action)} === 'fill') await widget.fill(root, ${JSON.stringify(value)}, tools);
    if (${JSON.stringify(action)} === 'clear') await widget.clear(root, tools);
  } catch (error) {
    result = error.reason?.code ?? String(error.stack);
  }
  return { kind: widget.kind, library, result, shown: widget.show(root) };
})()`;

const openOverlays = `[...document.querySelectorAll('[class*="-overlay"]')]
  .filter((el) => rr.act.isShown(el) && getComputedStyle(el).pointerEvents !== 'none').length`;

let page: ConsolePage;
const fill = (label: string, value: StepValue, bytes = 60_000) =>
  page.isolated<Answer>(script(label, 'fill', value, bytes));
const clear = (label: string) => page.isolated<Answer>(script(label, 'clear', null, 0));
const read = (label: string) => page.isolated<Answer>(script(label, 'show', null, 0));
/** The state of one field; React may render after the event returned. */
const field = async (key: string) => {
  await page.page.waitForTimeout(30);
  return (await page.state())[key];
};

const option = (...anyOf: string[]): StepValue => ({ type: 'option', anyOf });
const path = (...levels: string[]): StepValue => ({ type: 'path', levels: levels.map((text) => [text]) });
const words = (text: string): StepValue => ({ type: 'text', text });
const date = (text: string): StepValue => ({ type: 'date', date: text });
const dates = (from: string, to: string): StepValue => ({ type: 'dates', from, to });
const file = (name: string, type = 'image/jpeg', size = 60_000): StepValue => ({
  type: 'files',
  files: [{ transfer: 't', name, type, size }],
});

afterAll(closeBrowser);

/** [row, key of the state, value, state after, shown after, a value that must be refused, state after clear] */
type Row = [
  string,
  string,
  string,
  StepValue,
  unknown,
  string[],
  { value: StepValue; code: string } | null,
  { state: unknown; shown: string[] } | null,
];

const missing = (value: StepValue) => ({ value, code: 'option-missing' });
const emptied = (state: unknown) => ({ state, shown: [] });

const rows: Row[] = [
  ['文本', 'text', 'text', words('杭州云岭 a&b'), '杭州云岭 a&b', ['杭州云岭 a&b'], null, emptied('')],
  ['预置', 'preset', 'text', words('新'), '新', ['新'], null, emptied('')],
  ['多行', 'area', 'textarea', words('一\n二'), '一\n二', ['一\n二'], null, emptied('')],
  ['联想', 'auto', 'text', words('互联网'), '互联网', ['互联网'], null, emptied('')],
  [
    '数量',
    'quantity',
    'number',
    words('20'),
    20,
    ['20'],
    { value: words('500'), code: 'not-accepted' },
    { state: 1, shown: ['1'] },
  ],
  [
    '可空数量',
    'maybe',
    'number',
    words('7'),
    7,
    ['7'],
    { value: words('x'), code: 'not-accepted' },
    emptied(null),
  ],
  [
    '单选',
    'radio',
    'radio',
    option('呼叫', '呼出'),
    'call:呼出',
    ['呼出'],
    missing(option('呼', '不开通')),
    null,
  ],
  ['散单选', 'loose', 'radio', option('呼入'), 'call:呼入', ['呼入'], missing(option('入')), null],
  [
    '分段',
    'segment',
    'radio',
    option('呼入呼出'),
    'call:呼入呼出',
    ['呼入呼出'],
    missing(option('出')),
    null,
  ],
  [
    '复选',
    'check',
    'checkbox',
    { type: 'check', checked: true },
    true,
    ['同意接收通知'],
    null,
    emptied(false),
  ],
  [
    '复选组',
    'checks',
    'checkbox',
    { type: 'options', each: [['呼出'], ['无', '呼入呼出']] },
    ['call:呼出', 'call:呼入呼出'],
    ['呼出', '呼入呼出'],
    missing({ type: 'options', each: [['呼入'], ['没有']] }),
    emptied([]),
  ],
  [
    '下拉',
    'select',
    'select',
    option('没有', ' 互联网 '),
    'industry:互联网',
    ['互联网'],
    missing(option('联网', '制造业')),
    emptied(null),
  ],
  [
    '下拉默认',
    'plain',
    'select',
    option('互联网金融'),
    'industry:互联网金融',
    ['互联网金融'],
    missing(option('金融')),
    null,
  ],
  [
    '下拉搜索',
    'search',
    'select',
    option('云岭银行第３支行'),
    'bank:3',
    ['云岭银行第3支行'],
    missing(option('云岭银行第3')),
    emptied(null),
  ],
  [
    '下拉长',
    'long',
    'select',
    option('云岭银行第377支行'),
    'bank:377',
    ['云岭银行第377支行'],
    missing(option('云岭银行第401支行')),
    emptied(null),
  ],
  [
    '下拉全',
    'full',
    'select',
    option('云岭银行第350支行'),
    'bank:350',
    ['云岭银行第350支行'],
    missing(option('第350支行')),
    emptied(null),
  ],
  // Two options read 其他: neither may be taken.
  [
    '下拉分组',
    'group',
    'select',
    option('固话'),
    'a:固话',
    ['固话'],
    { value: option('其他'), code: 'ambiguous' },
    emptied(null),
  ],
  [
    '多选',
    'multi',
    'select',
    { type: 'options', each: [['移动互联网'], ['互联网']] },
    ['industry:互联网', 'industry:移动互联网'],
    ['互联网', '移动互联网'],
    missing({ type: 'options', each: [['互联网金融'], ['制造业']] }),
    emptied([]),
  ],
  [
    '即时多选',
    'instant',
    'select',
    { type: 'options', each: [['云岭银行第2支行'], ['云岭银行第300支行']] },
    ['bank:2', 'bank:300'],
    ['云岭银行第2支行', '云岭银行第300支行'],
    missing({ type: 'options', each: [['云岭银行第5支行'], ['没有']] }),
    emptied([]),
  ],
  [
    '级联',
    'cascade',
    'cascader',
    path('浙江', '杭州', '西湖区'),
    ['zj', 'hz', 'xh'],
    ['浙江', '杭州', '西湖区'],
    missing(path('浙江', '温州', '西湖区')),
    emptied([]),
  ],
  [
    '级联菜单',
    'menu',
    'cascader',
    path('浙江', '宁波', '海曙区'),
    ['zj', 'nb', 'hs'],
    ['浙江', '宁波', '海曙区'],
    missing(path('浙江', '杭州', '没有')),
    emptied([]),
  ],
  [
    '级联搜索',
    'cascadeSearch',
    'cascader',
    path('北京', '北京市', '海淀区'),
    ['bj'],
    ['北京'],
    missing(path('北')),
    emptied([]),
  ],
  [
    '级联任选',
    'anyLevel',
    'cascader',
    path('广东', '深圳', '南山区'),
    ['gd', 'sz'],
    ['广东', '深圳'],
    missing(path('浙江', '没有')),
    emptied([]),
  ],
  ['日期', 'date', 'date', date('2019-02-28'), '2019-02-28', ['2019-02-28'], null, emptied(null)],
  [
    '日期受控',
    'controlled',
    'date',
    date('2024-11-05'),
    '2024-11-05',
    ['2024-11-05'],
    { value: date('2100-01-01'), code: 'not-accepted' },
    null,
  ],
  [
    '日期范围',
    'range',
    'date-range',
    dates('2002-09-01', '2099-12-31'),
    ['2002-09-01', '2099-12-31'],
    ['2002-09-01', '2099-12-31'],
    null,
    emptied([null, null]),
  ],
  [
    '限定范围',
    'bounded',
    'date-range',
    dates('2020-05-06', '2020-05-20'),
    ['2020-05-06', '2020-05-20'],
    ['2020-05-06', '2020-05-20'],
    { value: dates('2021-01-01', '2051-01-01'), code: 'not-accepted' },
    null,
  ],
];

const sent = (name: string, type = 'image/jpeg', size = 60_000) => ({ name, size, type });
const uploads: Row[] = [
  [
    '上传',
    'file',
    'upload',
    file('话术.docx', 'application/msword'),
    sent('话术.docx', 'application/msword'),
    ['话术.docx'],
    null,
    emptied(null),
  ],
  [
    '图片上传',
    'image',
    'upload',
    file('执照.jpg'),
    sent('执照.jpg'),
    ['执照.jpg'],
    { value: file('执照.pdf', 'application/pdf'), code: 'file-type' },
    emptied(null),
  ],
  ['拖拽上传', 'drag', 'upload', file('执照.jpg'), sent('执照.jpg'), ['执照.jpg'], null, emptied(null)],
  ['按钮上传', 'button', 'upload', file('执照.jpg'), sent('执照.jpg'), ['执照.jpg'], null, emptied(null)],
  ['缩略上传', 'thumb', 'upload', file('执照.jpg'), sent('执照.jpg'), ['(picture)'], null, emptied(null)],
];

const variants = [
  ['as shipped', ''],
  ['class prefix configured away', '?prefix=xyz'],
  ['without animation frames, as a hidden tab', '?freeze'],
] as const;

describe.each(variants)('TEA widgets, %s', (_name, query) => {
  beforeAll(async () => {
    page = await openConsole('tea-gallery', url + query);
  });
  afterAll(() => page.close());
  afterEach(async () => {
    expect(await page.isolated(openOverlays)).toBe(0);
  });

  test.each([...rows, ...uploads])(
    '%s: fill, refill, refuse, clear',
    async (label, key, kind, value, state, shown, wrong, empty) => {
      const first = await fill(label, value);
      expect(first).toEqual({ kind, library: 'tea', result: 'done', shown });
      expect(await field(key)).toEqual(state);
      const all = await page.state();
      expect(await fill(label, value)).toMatchObject({ result: 'done', shown });
      expect(await page.state()).toEqual(all);
      if (wrong) {
        expect(await fill(label, wrong.value)).toMatchObject({ result: wrong.code, shown });
        expect(await field(key)).toEqual(state);
        expect(await page.isolated(openOverlays)).toBe(0);
      }
      if (empty) {
        expect(await clear(label)).toMatchObject({ result: 'done', shown: empty.shown });
        expect(await field(key)).toEqual(empty.state);
      }
    },
  );
});

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
    expect(await page.isolated(openOverlays)).toBe(0);
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

test('an option that is missing does not close the dialog around the form', async () => {
  page = await openConsole(
    'tccc-qualification',
    'https://console.cloud.tencent.com/ccc/enterprise?variant=dialog',
  );
  await page.page.getByText('添加企业资质').click();
  await page.page.getByText('申请人身份').waitFor();
  expect(await fill('申请人身份', option('经办人'))).toMatchObject({ result: 'option-missing', shown: [] });
  expect(await fill('申请人身份', option('经办人(受法定代表人委托)'))).toMatchObject({ result: 'done' });
  expect(await page.state()).toMatchObject({ ApplicantType: '1' });
  expect(await page.page.getByText('经办人邮箱').isVisible()).toBe(true);
  await page.close();
});

test('a 400 number takes calls only, and its form changes with it', async () => {
  page = await openConsole(
    'tccc-number',
    'https://console.cloud.tencent.com/ccc/number/apply?variant=select',
  );
  await fill('号码类型', option('400号码'));
  expect(await fill('呼叫类型', option('呼入呼出'))).toMatchObject({ result: 'option-missing' });
  await fill('号码类型', option('固话号码', '固话'));
  await fill('呼叫类型', option('呼入呼出'));
  expect(await fill('号码归属地', path('浙江', '杭州', '西湖区'))).toMatchObject({ shown: ['浙江', '杭州'] });
  expect(await fill('申请数量', words('51'))).toMatchObject({ result: 'not-accepted', shown: ['1'] });
  await fill('申请数量', words('5'));
  await fill('呼出号码用途证明', file('证明.jpg'));
  expect(await page.state()).toEqual({
    numberType: 'fixed',
    callType: '2',
    place: ['p10', '浙江/杭州'],
    quantity: 5,
    proof: { name: '证明.jpg', size: 60_000, type: 'image/jpeg' },
    clicks: { submit: 0, cancel: 0 },
  });
  await page.close();
});
