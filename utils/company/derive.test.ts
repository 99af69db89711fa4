import { expect, test } from 'vitest';
import { idFacts, offersFor } from './derive.ts';
import { idSpanAt, spanOf, yearsBetween, yearsLater } from './id-validity.ts';
import type { CompanyProfile } from './profile.ts';

const bare = (company: Partial<CompanyProfile['company']>, rest: Partial<CompanyProfile> = {}) =>
  ({
    format: 'company-profile',
    version: 1,
    company: { name: '某公司', ...company },
    ...rest,
  }) as CompanyProfile;
const code = '91330106MA27X0K39W';

test('a credit code offers what is inside it, and only into empty fields', () => {
  expect(offersFor(bare({ unifiedSocialCreditCode: code }))).toEqual([
    { path: 'company.organizationCode', value: 'MA27X0K3-9', because: 'credit-code' },
    { path: 'company.organizationType', value: 'enterprise', because: 'credit-code' },
    { path: 'company.certificateType', value: 'business-license', because: 'credit-code' },
  ]);
  expect(
    offersFor(
      bare({
        unifiedSocialCreditCode: code,
        organizationCode: 'typed',
        organizationType: 'other',
        certificateType: 'other',
      }),
    ),
  ).toEqual([]);
  // A code that fails its check digit says nothing.
  expect(offersFor(bare({ unifiedSocialCreditCode: `${code.slice(0, -1)}X` }))).toEqual([]);
});

test('an account is in the name of the company', () => {
  expect(offersFor(bare({ bankAccount: { accountNumber: '6222000000000000017' } }))).toEqual([
    { path: 'company.bankAccount.accountName', value: '某公司', because: 'company-name' },
  ]);
  expect(offersFor(bare({ bankAccount: { bank: '某行' } }))).toEqual([]);
});

test('an ID number offers its kind, and with the day of issue the end of its validity', () => {
  const operator = (idValidity: { from?: string; to?: string | null }) =>
    offersFor(bare({}, { people: { operator: { idNumber: '99000019900101005X', idValidity } } }));
  const to = (value: string | null) => ({
    path: 'people.operator.idValidity.to',
    value,
    because: 'id-age',
  });
  expect(operator({})).toEqual([
    { path: 'people.operator.idType', value: 'resident-id', because: 'id-number' },
  ]);
  expect(operator({ from: '2005-12-31' })).toContainEqual(to('2010-12-31'));
  expect(operator({ from: '2006-01-01' })).toContainEqual(to('2016-01-01'));
  expect(operator({ from: '2015-12-31' })).toContainEqual(to('2025-12-31'));
  expect(operator({ from: '2016-01-01' })).toContainEqual(to('2036-01-01'));
  expect(operator({ from: '2036-01-01' })).toContainEqual(to(null));
  // Long-term is an answer, not an empty field.
  expect(operator({ from: '2016-01-01', to: null }).map(({ path }) => path)).toEqual([
    'people.operator.idType',
  ]);
  expect(operator({ from: '1989-01-01' }).map(({ path }) => path)).toEqual(['people.operator.idType']);
});

test('what an ID number says of its holder', () => {
  expect(idFacts('99000019900101005X', '2026-11-25')).toEqual({
    birthDate: '1990-01-01',
    sex: 'male',
    age: 36,
  });
  expect(idFacts('990000199001010050', '2026-11-25')).toBeUndefined();
});

test('years, with leap days', () => {
  expect(yearsBetween('2000-02-29', '2018-02-28')).toBe(17);
  expect(yearsBetween('2000-02-29', '2018-03-01')).toBe(18);
  expect(yearsLater('2016-02-29', 10)).toBe('2026-02-28');
  expect(yearsLater('2016-02-29', 20)).toBe('2036-02-29');
  expect(spanOf('2016-02-29', '2026-02-28')).toBe(10);
  expect(spanOf('2019-08-01', '2039-07-31')).toBe(20);
  expect(spanOf('2019-08-01', '2038-02-01')).toBeUndefined();
  expect(idSpanAt('1900-05-12', '2019-08-01')).toBeUndefined();
});
