import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../../test/harness/page.ts';
import { date, dates, file, option, path, teaWidgets, words } from '../../../../test/harness/tea-widgets.ts';
import type { StepValue } from '../../scan-types.ts';

/** Over the gallery of real TEA widgets, checking what the page's own state says, not what it looks like. */

const url = 'https://console.cloud.tencent.com/ccc/gallery';
let page: ConsolePage;
const { fill, clear, field, overlays } = teaWidgets(() => page);
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
    expect(await overlays()).toBe(0);
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
        expect(await overlays()).toBe(0);
      }
      if (empty) {
        expect(await clear(label)).toMatchObject({ result: 'done', shown: empty.shown });
        expect(await field(key)).toEqual(empty.state);
      }
    },
  );
});
