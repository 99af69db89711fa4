import { expect, test } from 'vitest';
import { type Field, page, radio, row, select, upload } from '../../test/corpus/build.ts';
import { form } from '../providers/tencent-ccc/qualification.ts';
import { recognise } from './recognise.ts';

/** What neighbours tell of a control: whose it is, which half of a pair. Read through `recognise`. */
const papers: Field[] = [
  radio('申请人身份', null, ['公司法定代表人', '经办人']),
  row('统一社会信用代码', null),
  upload('电话受理单', null),
  upload('委托授权书', null),
];
const keys = (...fields: Field[]): (string | null)[] => {
  const { scan } = page('p', '', { form: null, fields: [...papers, ...fields] });
  const found = new Map(recognise(scan, [form], [])?.fields.map(({ ref, key }) => [ref, key]));
  return fields.map((_, index) => found.get(`c${papers.length + index + 1}`) ?? null);
};

test('bare labels belong to the person just named', () => {
  expect(
    keys(
      row('法定代表人姓名', null),
      select('证件类型', null),
      row('身份证号码', null),
      row('经办人姓名', null),
      row('手机号', null),
      row('邮箱', null),
    ),
  ).toEqual([
    'people.legalRepresentative.name',
    'people.legalRepresentative.idType',
    'people.legalRepresentative.idNumber',
    'people.operator.name',
    'people.operator.phone',
    'people.operator.email',
  ]);
});

test('but not a telephone after the legal representative, nor another name', () => {
  expect(keys(row('法定代表人姓名', null), row('手机号', null))).toEqual([
    'people.legalRepresentative.name',
    null,
  ]);
  expect(keys(row('经办人姓名', null), row('姓名', null), row('手机号', null))).toEqual([
    'people.operator.name',
    null,
    null,
  ]);
});

test('nor after a field nobody knows, or under another heading', () => {
  expect(keys(row('经办人姓名', null), row('联系人', null), row('手机号', null))[2]).toBeNull();
  expect(
    keys(row('经办人姓名', null, { section: '基本信息' }), row('手机号', null, { section: '其他信息' }))[1],
  ).toBeNull();
});

test('the place after the company is the company’s', () => {
  expect(keys(row('企业名称', null), row('所在地区', null, { kind: 'cascader' }))[1]).toBe('company.place');
});

test('two controls after one label, no row around them', () => {
  expect(
    keys(
      { left: '企业所在地', kind: 'select', key: null },
      { kind: 'select', key: null },
      { left: '法定代表人身份证有效期', kind: 'date', key: null },
      { left: '至', kind: 'date', placeholder: '结束日期', key: null },
    ),
  ).toEqual([
    'company.province',
    'company.city',
    'people.legalRepresentative.idValidity.from',
    'people.legalRepresentative.idValidity.to',
  ]);
  expect(keys({ left: '企业所在地', kind: 'select', key: null }, { kind: 'text', key: null })[1]).toBeNull();
});

test('two uploads of one ID by what is written at each', () => {
  expect(
    keys(
      { left: '法定代表人身份证正反面', kind: 'upload', help: '人像面', key: null },
      { kind: 'upload', help: '国徽面', key: null },
    ),
  ).toEqual(['legal-representative-id-front', 'legal-representative-id-back']);
  // Beside one side alone an upload of the ID is never both sides.
  expect(keys(upload('经办人身份证', null), upload('经办人身份证国徽面', null))).toEqual([
    null,
    'operator-id-back',
  ]);
  expect(keys(upload('经办人身份证', null, { help: '人像面' }), upload('经办人身份证国徽面', null))).toEqual([
    'operator-id-front',
    'operator-id-back',
  ]);
});

test('the form’s name field goes before the search box of the list behind it', () => {
  const { scan } = page('p', '', {
    form: null,
    groups: [
      { id: 'list', buttons: ['查询', '提交审核'], title: '' },
      { id: 'g1', buttons: ['提交审核'], title: '' },
    ],
    fields: [row('企业名称', null, { group: 'list' }), ...papers, row('企业名称', null)],
  });
  const names = recognise(scan, [form], [])?.fields.filter(({ key }) => key === 'company.name');
  expect(names?.map(({ ref, ambiguous }) => [ref, ambiguous])).toEqual([['c6', undefined]]);
});

test('a search box behind the dialog is nobody’s field, though only it asks for the name', () => {
  const { scan } = page('p', '', {
    form: null,
    groups: [
      { id: 'page', buttons: ['查询', '提交审核', '取消'], title: '' },
      { id: 'g1', buttons: ['提交审核', '取消'], title: '' },
    ],
    fields: [row('企业名称', null, { group: 'page' }), ...papers],
  });
  expect(recognise(scan, [form], [])?.fields.some(({ key }) => key === 'company.name')).toBe(false);
});
