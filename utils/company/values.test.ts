import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { valueKeys } from './fields.ts';
import { type CompanyProfile, profileSchema } from './profile.ts';
import { readValue } from './values.ts';

const sample = (): CompanyProfile =>
  profileSchema.parse(
    JSON.parse(readFileSync(new URL('../../test/profiles/sample/profile.json', import.meta.url), 'utf8')),
  );
const bare = (company: Partial<CompanyProfile['company']> = {}): CompanyProfile => ({
  format: 'company-profile',
  version: 1,
  company: { name: '某公司', ...company },
});

test('the sample has a value under every key it states, and none under the others', () => {
  const profile = sample();
  const silent = valueKeys.filter((key) => readValue(profile, key, { numberRequest: 0 }) === undefined);
  expect(silent).toEqual([
    'company.businessScope',
    'company.correspondenceAddress',
    'company.sameAsTencentAccount',
    'people.legalRepresentative.email',
    'telephony.qualificationName',
    'telephony.numberCarrier',
    'telephony.numberReport.action',
    'telephony.numberReport.numbers',
    ...valueKeys.filter((key) => key.startsWith('publicUrls.')),
    'payment.amount',
  ]);
});

test('a profile with a name only has that and nothing else', () => {
  const profile = bare();
  expect(valueKeys.filter((key) => readValue(profile, key) !== undefined)).toEqual(['company.name']);
});

test('each kind of value', () => {
  const profile = sample();
  expect(readValue(profile, 'applicant')).toEqual({ type: 'choice', id: 'operator' });
  expect(readValue(profile, 'company.name')).toEqual({ type: 'text', text: '杭州云岭通信技术有限公司' });
  expect(readValue(profile, 'company.businessTerm')).toEqual({
    type: 'period',
    from: '2015-03-02',
    to: null,
  });
  expect(readValue(profile, 'people.operator.idValidity.to')).toEqual({ type: 'date', date: '2039-08-01' });
  expect(readValue(profile, 'company.place')).toEqual({ type: 'place', levels: ['浙江省', '杭州市'] });
  expect(readValue(profile, 'telephony.scripts.scene')).toEqual({
    type: 'list',
    items: ['订单回访', '售后咨询'],
  });
  expect(readValue(bare({ sameAsTencentAccount: false }), 'company.sameAsTencentAccount')).toEqual({
    type: 'flag',
    on: false,
  });
});

describe('organisation code', () => {
  test('as stated', () => {
    const profile = bare({
      organizationCode: 'D2143569-X',
      unifiedSocialCreditCode: '91330106MA27X0K39W',
    });
    expect(readValue(profile, 'company.organizationCode')).toEqual({ type: 'text', text: 'D2143569-X' });
  });
  test('out of a credit code that is right', () => {
    expect(readValue(sample(), 'company.organizationCode')).toEqual({ type: 'text', text: 'MA27X0K3-9' });
  });
  test('never out of one that is wrong', () => {
    const profile = bare({ unifiedSocialCreditCode: '91330106MQBYDEKL12' });
    expect(readValue(profile, 'company.organizationCode')).toBeUndefined();
  });
});

describe('the end of a period', () => {
  const ending = (to: string | null | undefined) => bare({ businessTerm: { from: '2015-03-02', to } });
  test('null is long-term', () => {
    expect(readValue(ending(null), 'company.businessTerm.to')).toEqual({ type: 'date', date: null });
  });
  test('absent is not known, which is not long-term', () => {
    expect(readValue(ending(undefined), 'company.businessTerm.to')).toBeUndefined();
    expect(readValue(ending(undefined), 'company.businessTerm')).toBeUndefined();
    expect(readValue(ending(undefined), 'company.businessTerm.from')).toEqual({
      type: 'date',
      date: '2015-03-02',
    });
  });
  test('a beginning that is null is not known', () => {
    const profile = bare({ businessTerm: { from: null, to: '2030-01-01' } });
    expect(readValue(profile, 'company.businessTerm.from')).toBeUndefined();
    expect(readValue(profile, 'company.businessTerm')).toEqual({
      type: 'period',
      from: null,
      to: '2030-01-01',
    });
  });
});

describe('number requests', () => {
  const key = 'telephony.numberRequests.numberType';
  test('of several, the one meant', () => {
    expect(readValue(sample(), key, { numberRequest: 1 })).toEqual({ type: 'choice', id: '400' });
    expect(readValue(sample(), 'telephony.numberRequests.quantity', { numberRequest: 0 })).toEqual({
      type: 'text',
      text: '2',
    });
  });
  test('of several, none when it was not said, or does not exist', () => {
    expect(readValue(sample(), key)).toBeUndefined();
    expect(readValue(sample(), key, { numberRequest: 2 })).toBeUndefined();
  });
  test('of one, that one', () => {
    const profile = { ...bare(), telephony: { numberRequests: [{ numberType: '95' as const }] } };
    expect(readValue(profile, key)).toEqual({ type: 'choice', id: '95' });
  });
});

describe('numbers', () => {
  const operator = (person: NonNullable<NonNullable<CompanyProfile['people']>['operator']>) => ({
    ...bare({ unifiedSocialCreditCode: '91330106ma27x0k39w ' }),
    people: { operator: person },
  });
  test('tidied where they pass their check', () => {
    const profile = operator({
      idType: 'resident-id',
      idNumber: '99000019900101005x',
      phone: '138 0000 0022',
    });
    expect(readValue(profile, 'people.operator.idNumber')).toMatchObject({ text: '99000019900101005X' });
    expect(readValue(profile, 'people.operator.phone')).toMatchObject({ text: '13800000022' });
    expect(readValue(profile, 'company.unifiedSocialCreditCode')).toMatchObject({
      text: '91330106MA27X0K39W',
    });
  });
  test('left as written where they do not, or where their kind is not known', () => {
    const wrong = operator({ idType: 'resident-id', idNumber: '990000 199001010051', phone: '138 0000' });
    expect(readValue(wrong, 'people.operator.idNumber')).toMatchObject({ text: '990000 199001010051' });
    expect(readValue(wrong, 'people.operator.phone')).toMatchObject({ text: '138 0000' });
    expect(readValue(operator({ idNumber: '99000019900101005x' }), 'people.operator.idNumber')).toMatchObject(
      { text: '99000019900101005x' },
    );
  });
});

test('blank is silent', () => {
  expect(readValue(bare({ city: ' ' }), 'company.city')).toBeUndefined();
  expect(readValue(bare({ city: ' ', province: '浙江省' }), 'company.place')).toEqual({
    type: 'place',
    levels: ['浙江省'],
  });
  const profile = { ...bare(), telephony: { scripts: [{ scene: '' }, { content: '您好' }] } };
  expect(readValue(profile, 'telephony.scripts.scene')).toBeUndefined();
  expect(readValue(profile, 'telephony.scripts.content')).toEqual({ type: 'list', items: ['您好'] });
});
