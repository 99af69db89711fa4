import { afterAll, expect, test } from 'vitest';
import { loseFocus, openGallery, say } from '../../../../test/harness/gallery.ts';
import { type Case, commonCases, describeGallery } from '../../../../test/harness/gallery-suite.ts';
import { closeBrowser } from '../../../../test/harness/page.ts';
import type { StepValue } from '../../scan-types.ts';

afterAll(closeBrowser);

const term: [string, string] = ['2002-09-01', '2099-12-31'];
const later: [string, string] = ['2100-01-01', '2101-12-31'];
const earlier: [string, string] = ['1999-01-01', '2001-12-31'];

/** Each of the three stands wholly outside the one before: an order of typing that a picker would refuse. */
const ranges = (separator: string): Case['fills'] =>
  [term, later, earlier].map((days) => [
    say.dates(...days),
    days.map((day) => day.replaceAll('-', separator)),
    [...days],
  ]);

const cases: Case[] = [
  ...commonCases,
  {
    label: '企业归属省市区',
    name: 'region',
    kind: 'cascader',
    // Arco's value is the path.
    fills: [
      [
        say.path(['浙江', '浙江省'], ['杭州市'], ['余杭区']),
        ['zj', 'hz', 'yh'],
        ['浙江省', '杭州市', '余杭区'],
      ],
      [say.path(['广东省'], ['深圳市'], ['南山区']), ['gd', 'sz', 'ns'], ['广东省', '深圳市', '南山区']],
    ],
    refused: [
      [say.path(['浙江省'], ['杭州'], ['余杭区']), 'option-missing'],
      [say.path(['浙江省'], ['杭州市']), 'option-missing'],
      [say.path(['浙江省'], ['杭州市'], ['西湖区'], ['灵隐街道']), 'option-missing'],
    ],
  },
  {
    label: '企业归属省市',
    name: 'province',
    kind: 'cascader',
    fills: [[say.path(['中国'], ['浙江省'], ['宁波市']), ['zj', 'nb'], ['浙江省', '宁波市']]],
    cleared: { state: null },
  },
  {
    label: '成立日期',
    name: 'founded',
    kind: 'date',
    fills: [
      [say.date('2002-09-01'), '2002-09-01', ['2002-09-01']],
      [say.date('2012-10-11'), '2012-10-11', ['2012-10-11']],
    ],
    cleared: { state: null },
  },
  {
    label: '发证日期',
    name: 'issued',
    kind: 'date',
    fills: [
      [say.date('2002-09-01'), '2002/09/01', ['2002-09-01']],
      // With a value there already, a text in a format it cannot read must not leave or re-commit that value.
      [say.date('2012-10-11'), '2012/10/11', ['2012-10-11']],
    ],
  },
  {
    label: '换证日期',
    name: 'renewed',
    kind: 'date',
    fills: [[say.date('2002-09-01'), '2002年09月01日', ['2002-09-01']]],
  },
  {
    label: '未来日期',
    name: 'future',
    kind: 'date',
    fills: [[say.date('2091-09-01'), '2091-09-01', ['2091-09-01']]],
    refused: [[say.date('2002-09-01'), 'not-accepted']],
  },
  { label: '营业期限', name: 'term', kind: 'date-range', fills: ranges('-'), cleared: { state: null } },
  {
    label: '身份证有效期',
    name: 'term2',
    kind: 'date-range',
    fills: ranges('.'),
    cleared: { error: 'unsupported' },
  },
  {
    label: '营业执照',
    name: 'licence',
    kind: 'upload',
    fills: [
      [say.files('执照.png'), ['执照.png:done'], ['执照.png']],
      [say.files('新执照.png'), ['新执照.png:done'], ['新执照.png']],
    ],
    refused: [[say.files('执照.pdf'), 'file-type']],
    cleared: { state: [] },
  },
  {
    label: '法定代表人身份证',
    name: 'idCard',
    kind: 'upload',
    fills: [
      [say.files('正面.png', '反面.jpg'), ['正面.png:done', '反面.jpg:done'], ['正面.png', '反面.jpg']],
    ],
    cleared: { state: [] },
  },
  {
    label: '通话话术',
    name: 'script',
    kind: 'upload',
    fills: [[say.files('话术.docx'), ['话术.docx:done'], ['话术.docx']]],
    cleared: { state: [] },
  },
];

describeGallery('arco', '', cases);
describeGallery('arco', '?prefix=byte', cases);

test('a file the page’s server refuses is an error, and not shown as there', async () => {
  const gallery = await openGallery('arco-gallery', 'arco');
  expect(await gallery.fill('营业执照', say.files('小.png'))).toMatchObject({
    error: 'rejected-file',
    shown: [],
  });
  expect(await gallery.state()).toMatchObject({ licence: ['小.png:error'] });
  expect(await gallery.fill('法定代表人身份证', say.files('1.png', '2.png', '3.png'))).toMatchObject({
    error: 'rejected-file',
    shown: [],
  });
  await gallery.close();
});

test('without animation frames, as in a hidden tab, lists and pickers work', async () => {
  const gallery = await openGallery('arco-gallery', 'arco');
  await gallery.page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
  await gallery.fill('开户支行', say.option('第287支行'));
  await gallery.fill('营业期限', say.dates(...term));
  await gallery.fill('企业归属省市区', say.path(['浙江省'], ['杭州市'], ['余杭区']));
  expect(await gallery.state()).toMatchObject({ bank: 'b287', term, region: ['zj', 'hz', 'yh'] });
  // Arco's list may then stand still at its chosen option: an unread list must never be called one without the option.
  const again = await gallery.fill('开户支行', say.option('第5支行'));
  expect(again.open).toBe(0);
  if (again.error) expect(again).toMatchObject({ error: 'timeout', shown: ['第287支行'] });
  else expect(await gallery.state()).toMatchObject({ bank: 'b5' });
  await gallery.close();
});

test('without the document’s focus, which the side panel has, dates and numbers are still committed', async () => {
  const gallery = await openGallery('arco-gallery', 'arco');
  await loseFocus(gallery);
  await gallery.fill('并发路数', say.text('500'));
  await gallery.fill('成立日期', say.date('2002-09-01'));
  await gallery.fill('营业期限', say.dates(...term));
  // The number is cut to its maximum when the field is left.
  expect(await gallery.state()).toMatchObject({ channels: 100, founded: '2002-09-01', term });
  await gallery.close();
});

test('the qualification form: rows of the operator appear, the size check holds, nothing is submitted', async () => {
  const form = await openGallery('arco-qualification', 'arco');
  expect(await form.see('经办人名称')).toBeNull();
  await form.fill('申请人身份', say.option('经办人', '经办人（受法定代表人委托）'));
  const scan = (size: number): StepValue => ({
    type: 'files',
    files: [{ transfer: 'scan', name: '执照.png', type: 'image/png', size }],
  });
  const filled = [
    await form.fill('经办人名称', say.text('李四')),
    await form.fill('企业归属省市', say.path(['浙江省'], ['杭州市'])),
    await form.fill('营业期限', say.dates(...term)),
    await form.fill('法定代表人身份证有效期', say.dates(...later)),
    await form.fill('证件类型', say.option('居民身份证')),
    await form.fill('营业执照扫描件（加盖公章）', scan(60 * 1024)),
  ];
  expect(filled.map(({ error }) => error).filter(Boolean)).toEqual([]);
  expect((await form.fill('公司授权函', scan(40 * 1024))).error).toBe('rejected-file');
  expect(await form.state()).toMatchObject({
    ApplicantType: '1',
    OperatorName: '李四',
    CorporationIdKind: '0',
    Term: term,
    BusinessIdPicUrl: [{ name: '执照.png', state: 'done', size: 60 * 1024 }],
    submits: 0,
  });
  await form.close();
});
