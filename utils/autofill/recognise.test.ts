import { describe, expect, test } from 'vitest';
import { type Field, page, radio, row, upload } from '../../test/corpus/build.ts';
import { form as number } from '../providers/tencent-ccc/number.ts';
import { form as qualification } from '../providers/tencent-ccc/qualification.ts';
import { recognise } from './recognise.ts';
import type { TaughtField } from './taught.ts';

/** What pages of the corpus cannot say well: evidence, confidence, lessons, hostile input. */

const forms = [qualification, number];
const enough: Field[] = [
  radio('申请人身份', null, ['公司法定代表人', '经办人']),
  row('企业名称', null),
  row('统一社会信用代码', null),
  upload('营业执照', null),
  upload('电话受理单', null),
];
const read = (fields: Field[], rest: Partial<Parameters<typeof page>[2]> = {}, taught: TaughtField[] = []) =>
  recognise(page('p', '', { form: null, fields, ...rest }).scan, forms, taught);
const keyOf = (label: string, fields: Field[]) => {
  const recognised = read([...enough, ...fields]);
  expect(recognised).not.toBeNull();
  return recognised?.fields.find((field) => field.label.includes(label))?.key ?? null;
};

describe('evidence', () => {
  test('a form needs enough distinct fields', () => {
    expect(read(enough)?.form.id).toBe('tencent-ccc/qualification');
    expect(read(enough.slice(0, 2))).toBeNull();
    const [first] = enough;
    expect(read([first, first, first, first, first, first].flatMap((field) => field ?? []))).toBeNull();
  });

  test('and fields that no other page asks for', () => {
    const common = [
      row('企业名称', null),
      row('统一社会信用代码', null),
      row('法定代表人姓名', null),
      row('注册地址', null),
    ];
    const unknownPlace = { url: 'https://console.cloud.tencent.com/x' };
    expect(read(common, { ...unknownPlace })).toBeNull();
    expect(read([...common, upload('电话受理单', null)], unknownPlace)).toBeNull();
    expect(
      read([...common, upload('电话受理单', null), upload('公司授权函', null)], unknownPlace),
    ).not.toBeNull();
    // Title and address together stand for one of them, never for all.
    const right = { headings: ['添加企业资质'] };
    expect(read([...common, upload('电话受理单', null)], right)).not.toBeNull();
    expect(read(common, right)).toBeNull();
  });

  test('invisible controls prove nothing and are not fields', () => {
    const hidden = enough.map((field) => ({ ...field, hidden: true }));
    expect(read(hidden)).toBeNull();
    const recognised = read([...enough, row('法定代表人姓名', null, { hidden: true })]);
    expect(recognised?.fields).toHaveLength(5);
    expect(recognised?.unrecognised).toEqual([]);
  });

  test('what stands outside the form’s own container is not said to be unrecognised', () => {
    const { scan } = page('p', '', {
      form: null,
      fields: [...enough, row('幸运颜色', null), row('云产品', null)],
    });
    const outside = scan.controls.at(-1);
    if (outside) outside.group = 'header';
    expect(recognise(scan, forms, [])?.unrecognised.map(({ label }) => label)).toEqual(['幸运颜色']);
  });

  test('more evidence is more confidence, between 0 and 1', () => {
    const more = [...enough, upload('公司授权函', null)];
    const bare = read(more, { url: 'https://console.cloud.tencent.com/x' })?.form.confidence ?? 0;
    const titled = read(more, { headings: ['添加企业资质'] })?.form.confidence ?? 0;
    expect(bare).toBeGreaterThan(0.3);
    expect(titled).toBeGreaterThan(bare);
    expect(titled).toBeLessThanOrEqual(1);
  });

  test('the better of two forms is taken', () => {
    const both = [
      ...enough,
      upload('通话话术', null),
      row('申请数量', null, { kind: 'number' }),
      radio('号码类型', null, ['固话号码']),
    ];
    expect(read(both)?.form.id).toBe('tencent-ccc/qualification');
  });

  test('no forms, no answer', () => {
    expect(recognise(page('p', '', { form: null, fields: enough }).scan, [], [])).toBeNull();
  });
});

describe('a control', () => {
  test('whose texts contradict each other gets no key', () => {
    expect(keyOf('法定代表人姓名', [row('法定代表人姓名', null, { own: '经办人姓名' })])).toBeNull();
    expect(keyOf('法定代表人姓名', [row('法定代表人姓名', null, { aria: '紧急联系人姓名' })])).toBeNull();
  });

  test('is not named by its first option or its button', () => {
    expect(keyOf('经办人姓名', [row('经办人姓名', null, { own: '请输入', aria: 'input' })])).toBe(
      'people.operator.name',
    );
    const radios = read([
      ...enough.slice(1),
      radio('申请人身份', null, ['经办人', '法定代表人'], { own: '经办人' }),
      upload('委托授权书', null),
    ]);
    expect(radios?.fields.some(({ key }) => key === 'applicant')).toBe(true);
  });

  test('of another kind is another field', () => {
    expect(keyOf('通话话术', [row('通话话术', null, { kind: 'textarea' })])).toBeNull();
    expect(keyOf('法定代表人身份证', [row('法定代表人身份证', null)])).toBe(
      'people.legalRepresentative.idNumber',
    );
    expect(keyOf('法定代表人身份证', [upload('法定代表人身份证', null)])).toBe('legal-representative-id');
  });

  test('under a heading about somebody else gets no key', () => {
    expect(keyOf('法定代表人姓名', [row('法定代表人姓名', null, { section: '客户信息' })])).toBeNull();
  });

  test('is named by the owner in brackets', () => {
    expect(keyOf('证件号码', [row('证件号码（经办人）', null)])).toBe('people.operator.idNumber');
    expect(keyOf('证件号码', [row('证件号码（法定代表人）', null)])).toBe(
      'people.legalRepresentative.idNumber',
    );
    expect(keyOf('证件号码', [row('证件号码', null)])).toBeNull();
  });

  test('agreeing is never a field, and not even shown as unrecognised', () => {
    const consent: Field = { kind: 'checkbox', key: null, options: ['我已阅读并同意服务协议'] };
    const recognised = read([
      ...enough,
      consent,
      { ...consent, options: [], own: '本公司承诺以上信息真实有效' },
    ]);
    expect([...(recognised?.fields ?? []), ...(recognised?.unrecognised ?? [])]).toHaveLength(5);
  });
});

describe('lessons', () => {
  const lesson = (labels: Partial<TaughtField['labels']>, rest: Partial<TaughtField> = {}): TaughtField => ({
    id: 'l1',
    formId: qualification.id,
    key: 'company.website',
    kind: 'text',
    labels: { own: '', aria: '', row: '', left: '', above: '', section: '', placeholder: '', ...labels },
    taughtAt: 1,
    ...rest,
  });
  const taughtKey = (fields: Field[], ...taught: TaughtField[]) =>
    read([...enough, ...fields], {}, taught)?.fields.find(({ via }) => via === 'taught');

  test('name a field that was not recognised, however its label is written', () => {
    const found = taughtKey([row('对外宣传页：', null)], lesson({ row: '对外宣传页' }));
    expect(found).toMatchObject({ key: 'company.website', confidence: 1 });
  });

  test('win over the vocabulary, and the later over the earlier', () => {
    const first = lesson({ row: '企业名称' }, { key: 'company.email' });
    const second = lesson({ row: '企业名称' }, { key: 'company.phone', taughtAt: 2 });
    expect(taughtKey([], second, first)).toMatchObject({ key: 'company.phone' });
  });

  test('hold for one form, one kind, one section, and one control', () => {
    const fields = [row('其他', null, { section: '甲' })];
    expect(taughtKey(fields, lesson({ row: '其他', section: '甲' }))).toBeDefined();
    expect(taughtKey(fields, lesson({ row: '其他', section: '乙' }))).toBeUndefined();
    expect(taughtKey(fields, lesson({ row: '其他', section: '甲' }, { kind: 'textarea' }))).toBeUndefined();
    expect(taughtKey(fields, lesson({ row: '其他', section: '甲' }, { formId: number.id }))).toBeUndefined();
    expect(taughtKey([...fields, ...fields], lesson({ row: '其他', section: '甲' }))).toBeUndefined();
    expect(taughtKey([{ key: null }], lesson({}))).toBeUndefined();
  });

  test('do not make a page a form', () => {
    const fields = [row('甲', null), row('乙', null), row('丙', null), row('丁', null)];
    const taught = fields.map(({ row: label = '' }, index) =>
      lesson({ row: label }, { key: qualification.needs.anyOf[index] ?? 'applicant' }),
    );
    expect(read(fields, {}, taught)).toBeNull();
  });
});

// A bound against expressions that run away (minutes), not a speed claim: those are in the bench.
test('hostile labels do not run away', () => {
  const nasty = [
    '（'.repeat(300),
    '请'.repeat(300),
    '正面反面'.repeat(75),
    '我已'.repeat(150),
    '法定代表人身份证件'.repeat(33),
    '的'.repeat(300),
    '扫描件'.repeat(100),
  ];
  const started = performance.now();
  read([
    ...enough,
    ...nasty.flatMap((text) => [
      row(text, null),
      upload(text, null),
      { kind: 'checkbox' as const, key: null, own: text },
    ]),
  ]);
  expect(performance.now() - started).toBeLessThan(5_000);
});
