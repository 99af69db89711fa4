import { describe, expect, test } from 'vitest';
import { type Field, page, radio, row, select, upload } from '../../test/corpus/build.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import { form as number } from '../providers/tencent-ccc/number.ts';
import { form as qualification } from '../providers/tencent-ccc/qualification.ts';
import { plan } from './plan.ts';
import { changed, one, planned, sample, text, valueFor } from './plan-fixture.ts';
import type { Control } from './scan-types.ts';

describe('values', () => {
  test('texts are the profile’s', () => {
    expect(valueFor(text('company.name'))).toEqual({ type: 'text', text: '杭州云岭通信技术有限公司' });
    expect(valueFor(text('company.organizationCode'))).toMatchObject({ type: 'text' });
    expect(valueFor(text('people.operator.idNumber'))).toEqual({ type: 'text', text: '440300190005122030' });
  });

  test('what the profile does not have is left, never made up', () => {
    expect(valueFor(text('company.businessScope'))).toBe('no-value');
    expect(valueFor(radio('x', 'company.sameAsTencentAccount', ['一致', '不一致']))).toBe('no-value');
    const told = changed(({ company }) => {
      company.sameAsTencentAccount = false;
    });
    const field = radio('x', 'company.sameAsTencentAccount', ['一致', '不一致']);
    expect(valueFor(field, { profile: told })).toEqual({ type: 'option', anyOf: ['不一致'] });
  });

  test('a text longer than its field is left', () => {
    expect(valueFor(text('company.name', { maxLength: 10 }))).toBe('too-long');
    expect(valueFor(text('company.name', { maxLength: 12 }))).toMatchObject({ type: 'text' });
  });

  test('a landline loses its dash only where it does not fit with it', () => {
    expect(valueFor(text('people.operator.landline'))).toEqual({ type: 'text', text: '0571-80000001' });
    expect(valueFor(text('people.operator.landline', { maxLength: 12 }))).toEqual({
      type: 'text',
      text: '057180000001',
    });
    expect(valueFor(text('people.operator.landline', { maxLength: 8 }))).toBe('too-long');
    expect(valueFor(text('people.operator.landline', { kind: 'number' }))).toBe('other-format');
  });

  test('disabled and read-only fields are left', () => {
    expect(valueFor(text('company.name', { disabled: true }))).toBe('disabled');
    expect(valueFor(text('company.name'), { control: { readonly: true } })).toBe('readonly');
    expect(valueFor(select('x', 'applicant'), { control: { readonly: true } })).toMatchObject({
      type: 'option',
    });
  });

  test('fields that claim one value are all left', () => {
    expect(valueFor(text('company.name'), { field: { ambiguous: true } })).toBe('ambiguous');
  });
});

describe('options', () => {
  test('the page’s own wording is sent, of the one option that is equal', () => {
    const identities = ['公司法定代表人', '经办人（受法定代表人委托）'];
    expect(valueFor(radio('x', 'applicant', identities))).toEqual({
      type: 'option',
      anyOf: ['经办人（受法定代表人委托）'],
    });
    expect(valueFor(radio('x', 'applicant', ['法定代表人', '經辦人']))).toEqual({
      type: 'option',
      anyOf: ['經辦人'],
    });
  });

  test('near is not equal', () => {
    expect(valueFor(radio('x', 'applicant', ['法定代表人', '经办人或代理人']))).toBe('no-safe-option');
    expect(valueFor(radio('x', 'applicant', ['经办人（甲）', '经办人（乙）']))).toBe('no-safe-option');
    expect(valueFor(radio('x', 'applicant', ['经办人', '经办人 ']))).toBe('no-safe-option');
  });

  test('an option that cannot be chosen is not chosen', () => {
    const field: Field = {
      ...radio('x', 'applicant', []),
      options: [{ text: '经办人', disabled: true }, { text: '法人' }],
    };
    expect(valueFor(field)).toBe('no-safe-option');
  });

  test('a list still closed gets every wording, best first', () => {
    const value = valueFor(select('x', 'applicant'));
    expect(value).toMatchObject({ type: 'option' });
    const { anyOf } = value as { anyOf: string[] };
    expect(anyOf.slice(0, 2)).toEqual(['经办人（受法定代表人委托）', '经办人']);
    expect(anyOf.length).toBeLessThanOrEqual(20);
    expect(anyOf).not.toContain('法定代表人');
  });

  test('ticks for each direction say both', () => {
    const field: Field = {
      ...row('x', 'telephony.numberRequests.callType', { kind: 'checkbox' }),
      options: ['呼入', '呼出'],
    };
    expect(valueFor(field, { form: number, numberRequest: 0 })).toEqual({
      type: 'options',
      each: [['呼入'], ['呼出']],
    });
    expect(valueFor(field, { form: number, numberRequest: 1 })).toEqual({
      type: 'options',
      each: [['呼入']],
    });
  });
});

describe('number requests', () => {
  const field = radio('x', 'telephony.numberRequests.numberType', ['固话号码', '400号码']);

  test('which of several is filed must be said', () => {
    expect(valueFor(field, { form: number })).toBe('number-request');
    expect(valueFor(field, { form: number, numberRequest: 0 })).toEqual({
      type: 'option',
      anyOf: ['固话号码'],
    });
    expect(valueFor(field, { form: number, numberRequest: 1 })).toEqual({
      type: 'option',
      anyOf: ['400号码'],
    });
    expect(valueFor(field, { form: number, numberRequest: 7 })).toBe('no-value');
  });

  test('a single one needs no saying', () => {
    const single = changed(({ telephony }) => telephony?.numberRequests?.splice(1));
    expect(valueFor(field, { form: number, profile: single })).toMatchObject({ type: 'option' });
  });

  test('the outbound proof is for outbound numbers alone', () => {
    const proof = upload('呼出号码用途证明', 'outbound-purpose-proof');
    expect(valueFor(proof, { form: number, numberRequest: 0 })).toMatchObject({ type: 'documents' });
    expect(valueFor(proof, { form: number, numberRequest: 1 })).toBe('not-needed');
    expect(valueFor(proof, { form: number })).toBe('number-request');
  });

  test('quantity as number, place as path and as list', () => {
    const setting = { form: number, numberRequest: 0 };
    expect(valueFor(row('x', 'telephony.numberRequests.quantity', { kind: 'number' }), setting)).toEqual({
      type: 'text',
      text: '2',
    });
    expect(valueFor(row('x', 'telephony.numberRequests.place', { kind: 'cascader' }), setting)).toEqual({
      type: 'path',
      levels: [
        ['浙江省', '浙江'],
        ['杭州市', '杭州'],
      ],
    });
    expect(
      valueFor(select('x', 'telephony.numberRequests.place', { options: ['湖州', '杭州'] }), setting),
    ).toEqual({
      type: 'option',
      anyOf: ['杭州'],
    });
    expect(
      valueFor(select('x', 'telephony.numberRequests.place', { options: ['浙江', '江苏'] }), setting),
    ).toEqual({ type: 'option', anyOf: ['浙江'] });
    expect(
      valueFor(select('x', 'telephony.numberRequests.place', { options: ['010', '0571', '0574'] }), setting),
    ).toEqual({ type: 'option', anyOf: ['0571'] });
    expect(
      valueFor(select('x', 'telephony.numberRequests.place', { options: ['北京', '宁波'] }), setting),
    ).toBe('no-safe-option');
  });
});

describe('validity', () => {
  const long = 'people.legalRepresentative.idValidity';
  const ending = 'people.operator.idValidity';
  const withLongTerm: FormDefinition = { ...qualification, longTerm: '2099-12-31' };

  test('two ends and a range', () => {
    expect(valueFor(row('x', ending, { kind: 'date-range' }))).toEqual({
      type: 'dates',
      from: '2019-08-01',
      to: '2039-08-01',
    });
    expect(valueFor(row('x', `${ending}.from`, { kind: 'date' }))).toEqual({
      type: 'date',
      date: '2019-08-01',
    });
    expect(valueFor(row('x', `${ending}.to`, { kind: 'date' }))).toEqual({
      type: 'date',
      date: '2039-08-01',
    });
  });

  test('one date for a period could be either end', () => {
    expect(valueFor(row('x', ending, { kind: 'date' }))).toBe('other-format');
  });

  test('as text in the format that the placeholder shows', () => {
    const to = `${ending}.to` as const;
    expect(valueFor(text(to, { placeholder: 'YYYY/MM/DD' }))).toEqual({ type: 'text', text: '2039/08/01' });
    expect(valueFor(text(to, { placeholder: '如 2020年1月1日' }))).toEqual({
      type: 'text',
      text: '2039年08月01日',
    });
    expect(valueFor(text(ending, { placeholder: 'YYYY-MM-DD至YYYY-MM-DD' }))).toEqual({
      type: 'text',
      text: '2019-08-01至2039-08-01',
    });
    expect(valueFor(text(ending))).toBe('other-format');
  });

  test('long-term: left without a way to say it, the provider’s date where it documents one', () => {
    for (const kind of ['date', 'text'] as const) {
      expect(valueFor(row('x', `${long}.to`, { kind }))).toBe('long-term');
    }
    expect(valueFor(row('x', long, { kind: 'date-range' }))).toBe('long-term');
    expect(valueFor(row('x', `${long}.to`, { kind: 'date' }), { form: withLongTerm })).toEqual({
      type: 'date',
      date: '2099-12-31',
    });
    expect(valueFor(row('x', long, { kind: 'date-range' }), { form: withLongTerm })).toEqual({
      type: 'dates',
      from: '2016-05-20',
      to: '2099-12-31',
    });
    expect(valueFor(text(`${long}.to`, { placeholder: '长期有效请填“长期”' }))).toEqual({
      type: 'text',
      text: '长期',
    });
  });

  test('long-term: the page’s tick says it, and the end date is not needed', () => {
    const fields: Field[] = [
      row('有效期起', `${long}.from`, { kind: 'date' }),
      row('有效期止', `${long}.to`, { kind: 'date' }),
      row('长期', `${long}.to`, { kind: 'checkbox' }),
    ];
    const { scan } = page('p', '', { form: null, fields });
    const made = plan({
      scan,
      recognised: {
        form: { provider: 'tencent-ccc', id: qualification.id, confidence: 1 },
        fields: fields.map(({ key, kind = 'text', row: label = '' }, index) => ({
          ref: `c${index + 1}`,
          key: key ?? 'applicant',
          label,
          kind,
          library: 'tea',
          required: false,
          confidence: 1,
          via: 'vocabulary',
          ...(kind === 'checkbox' ? { role: 'long-term' as const } : {}),
        })),
        unrecognised: [],
      },
      definition: withLongTerm,
      profile: sample,
      documents: [],
      today: '2026-11-23',
    });
    expect(made.steps.map(({ ref, value }) => [ref, value])).toEqual([
      ['c3', { type: 'check', checked: true }],
      ['c1', { type: 'date', date: '2016-05-20' }],
    ]);
    expect(made.left.map(({ ref, reason }) => [ref, reason.code])).toEqual([['c2', 'not-needed']]);
  });

  test('a tick 长期 that stands although the validity ends is taken away', () => {
    const tick = row('长期', `${ending}.to`, { kind: 'checkbox', value: ['长期'] });
    expect(valueFor(tick, { field: { role: 'long-term' } })).toEqual({ type: 'check', checked: false });
    expect(valueFor({ ...tick, value: [] }, { field: { role: 'long-term' } })).toBe('not-needed');
  });

  test('an expired paper is warned of', () => {
    const expired = changed(({ people }) => {
      if (people?.operator) people.operator.idValidity = { from: '2010-01-01', to: '2020-01-01' };
    });
    const made = one(row('x', `${ending}.to`, { kind: 'date' }), { profile: expired });
    expect(made).toMatchObject({ warnings: [{ code: 'expired', params: { on: '2020-01-01' } }] });
    expect(one(upload('x', 'operator-id'), { profile: expired })).toMatchObject({
      warnings: [{ code: 'expired' }],
    });
    expect(one(upload('x', 'operator-id'))).toMatchObject({ warnings: [] });
  });
});

describe('conflicts', () => {
  const conflict = (field: Field, control?: Partial<Control>) => {
    const made = one(field, { control });
    return made && 'conflict' in made ? made.conflict : made?.reason.code;
  };

  test('a text that stands there is asked about, the same text is not', () => {
    expect(conflict(text('company.name'))).toBe(false);
    expect(conflict(text('company.name', { value: ['别的公司'] }))).toBe(true);
    expect(conflict(text('company.name', { value: ['杭州云岭通信技术有限公司 '] }))).toBe(false);
  });

  test('a default choice is not, a choice of the user is', () => {
    const field = radio('x', 'applicant', ['法定代表人', '经办人'], { value: ['法定代表人'] });
    expect(conflict(field)).toBe(false);
    expect(conflict(field, { touched: true })).toBe(true);
    expect(conflict({ ...field, value: ['经办人'] }, { touched: true })).toBe(false);
  });

  test('dates and files that stand there are', () => {
    const date = row('x', 'people.operator.idValidity.to', { kind: 'date' });
    expect(conflict({ ...date, value: ['2030-01-01'] })).toBe(true);
    expect(conflict({ ...date, value: ['2039-08-01'] })).toBe(false);
    expect(conflict(upload('x', 'business-license', { value: ['scan.jpg'] }))).toBe(true);
    expect(conflict(upload('x', 'business-license', { value: ['business-license.png'] }))).toBe(false);
    expect(
      conflict(upload('x', 'business-license', { value: ['business-license.jpg'] }), { touched: true }),
    ).toBe(true);
    expect(conflict(upload('x', 'operator-id', { value: ['operator-id.jpg'] }))).toBe(false);
  });
});

test('who files comes first, then choices, uploads, texts, each in the page’s order', () => {
  const { steps } = planned([
    text('company.name'),
    upload('x', 'business-license'),
    select('x', 'company.certificateType'),
    text('company.email'),
    radio('x', 'applicant', ['经办人']),
    upload('x', 'power-of-attorney'),
  ]);
  expect(steps.map(({ key }) => key)).toEqual([
    'applicant',
    'company.certificateType',
    'business-license',
    'power-of-attorney',
    'company.name',
    'company.email',
  ]);
});

test('every field of the plan is a step or left, with a human text', () => {
  const fields = [text('company.name'), text('company.businessScope'), upload('x', 'operator-id')];
  const { steps, left } = planned(fields);
  expect(steps.length + left.length).toBe(fields.length);
  expect(steps.map((step) => step.text)).toEqual([
    'operator-id-front.jpg + operator-id-back.jpg',
    '杭州云岭通信技术有限公司',
  ]);
});
