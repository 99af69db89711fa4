import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { profileWarnings } from './check-profile.ts';
import type { CompanyProfile } from './profile.ts';

const today = '2026-11-23';
const bare = (rest: Partial<CompanyProfile> = {}): CompanyProfile => ({
  format: 'company-profile',
  version: 1,
  company: { name: '某公司' },
  ...rest,
});
const company = (rest: Partial<CompanyProfile['company']>) => bare({ company: { name: '某公司', ...rest } });
const operator = (person: NonNullable<NonNullable<CompanyProfile['people']>['operator']>) =>
  bare({ people: { operator: person } });
const codes = (profile: CompanyProfile) =>
  profileWarnings(profile, today).map(({ path, code }) => `${path}: ${code}`);

test('the sample company is without fault, and so is an empty one', () => {
  const sample = JSON.parse(
    readFileSync(new URL('../../test/profiles/sample/profile.json', import.meta.url), 'utf8'),
  );
  expect(profileWarnings(sample, today)).toEqual([]);
  expect(profileWarnings(bare(), today)).toEqual([]);
  expect(codes(company({ unifiedSocialCreditCode: ' ', phone: '', email: '', website: '' }))).toEqual([]);
});

test('check digits and shapes', () => {
  expect(profileWarnings(company({ unifiedSocialCreditCode: '91330106MQBYDEKL12' }), today)).toEqual([
    {
      path: 'company.unifiedSocialCreditCode',
      code: 'number-check-digit',
      params: { expected: 'Y', found: '2' },
    },
  ]);
  expect(codes(company({ unifiedSocialCreditCode: '9133O106MA27X0K39W' }))).toEqual([
    'company.unifiedSocialCreditCode: number-characters',
  ]);
  expect(codes(company({ organizationCode: 'D2143569' }))).toEqual([
    'company.organizationCode: number-length',
  ]);
  expect(codes(company({ phone: '0571-12345678' }))).toEqual(['company.phone: number-format']);
  expect(codes(company({ bankAccount: { accountNumber: '62220000A' } }))).toEqual([
    'company.bankAccount.accountNumber: number-characters',
  ]);
  expect(codes(bare({ esign: { uin: '1000l6' } }))).toEqual(['esign.uin: number-format']);
  expect(codes(operator({ idType: 'resident-id', idNumber: '44030019900230100X' }))).toEqual([
    'people.operator.idNumber: number-date',
  ]);
  expect(codes(operator({ idType: 'passport', idNumber: 'EI1234567' }))).toEqual([
    'people.operator.idNumber: number-format',
  ]);
  expect(codes(operator({ idType: 'other', idNumber: '某' }))).toEqual([]);
  expect(codes(operator({ idNumber: '44030019900230100X' }))).toEqual([
    'people.operator.idType: id-kind-missing',
  ]);
  expect(codes(operator({ phone: '0571-80000000', landline: '13800000011' }))).toEqual([
    'people.operator.phone: number-format',
    'people.operator.landline: number-format',
  ]);
});

test('a stated organisation code that is not the one inside the credit code', () => {
  const stated = { organizationCode: 'D2143569-X', unifiedSocialCreditCode: '91330106MA27X0K39W' };
  expect(profileWarnings(company(stated), today)).toEqual([
    {
      path: 'company.organizationCode',
      code: 'organization-code-differs',
      params: { stated: 'D2143569-X', inside: 'MA27X0K3-9' },
    },
  ]);
  expect(codes(company({ ...stated, organizationCode: 'MA27X0K39' }))).toEqual([]);
});

test('e-mail and website', () => {
  for (const email of ['zhou@', 'zhou@yunling', '周@yunling.example', 'zhou＠yunling.example', 'a b@c.de'])
    expect(codes(operator({ email }))).toEqual(['people.operator.email: email']);
  expect(codes(operator({ email: 'zhou+a@mail.yunling.example' }))).toEqual([]);
  for (const website of ['yunling', 'mailto:zhou@yunling.example', 'https://'])
    expect(codes(company({ website }))).toEqual(['company.website: website']);
  expect(codes(company({ website: 'www.yunling.example/关于' }))).toEqual([]);
});

test('periods, to the day', () => {
  const term = (from: string | null, to: string | null) =>
    profileWarnings(company({ businessTerm: { from, to } }), today);
  const path = 'company.businessTerm';
  expect(term('2026-01-02', '2026-01-01')).toEqual([
    { path, code: 'period-reversed', params: { from: '2026-01-02', to: '2026-01-01' } },
  ]);
  expect(term('2020-01-01', '2026-11-22')).toEqual([{ path, code: 'expired', params: { to: '2026-11-22' } }]);
  expect(term('2020-01-01', '2026-11-23')).toEqual([
    { path, code: 'expires-soon', params: { to: '2026-11-23', days: '0' } },
  ]);
  expect(term('2020-01-01', '2026-12-23')).toMatchObject([{ code: 'expires-soon', params: { days: '30' } }]);
  expect(term('2020-01-01', '2026-12-24')).toEqual([]);
  expect(term('2026-11-23', null)).toEqual([]);
  expect(term('2026-11-24', null)).toEqual([
    { path, code: 'period-not-begun', params: { from: '2026-11-24' } },
  ]);
  expect(term(null, null)).toEqual([]);
  expect(
    codes(
      operator({
        idType: 'resident-id',
        idNumber: '99000019900101005X',
        idValidity: { from: '1989-12-31', to: null },
      }),
    ),
  ).toEqual(['people.operator.idValidity: born-later']);
  expect(codes(bare({ letters: { commitmentSignedOn: '2026-11-24', applicationLetterOn: today } }))).toEqual([
    'letters.commitmentSignedOn: future-date',
  ]);
});

test('two people with one number', () => {
  const people = (name: string) =>
    bare({
      people: {
        legalRepresentative: { name: '林远山', phone: '13800000011' },
        operator: { name, phone: '13800000011' },
      },
    });
  expect(codes(people('周知夏'))).toEqual(['people.operator.phone: same-number']);
  expect(codes(people('林远山'))).toEqual([]);
});

test('documents', () => {
  const documents = [
    { kind: 'business-license', file: 'a.jpg' },
    { kind: 'business-license', file: 'b.jpg' },
    { kind: 'tax-certificate', file: 'b.jpg' },
  ];
  expect(profileWarnings(bare({ documents }), today)).toEqual([
    { path: 'documents.0', code: 'duplicate-document', params: { kind: 'business-license', count: '2' } },
    { path: 'documents.2', code: 'unknown-document-kind', params: { kind: 'tax-certificate' } },
    { path: 'documents.2', code: 'duplicate-file', params: { file: 'b.jpg' } },
  ]);
});

test('the validity of a resident ID fits the age of its holder', () => {
  const validity = (idValidity: { from?: string; to?: string | null }) =>
    codes(operator({ idType: 'resident-id', idNumber: '99000019900101005X', idValidity }));
  const path = 'people.operator.idValidity';
  expect(validity({ from: '2016-03-01', to: '2036-03-01' })).toEqual([]);
  expect(validity({ from: '2016-03-01', to: '2036-02-29' })).toEqual([]);
  expect(validity({ from: '2016-03-01', to: '2031-03-01' })).toEqual([`${path}: id-span`]);
  expect(validity({ from: '2016-03-01', to: '2026-12-31' })).toContain(`${path}: id-span`);
  expect(validity({ from: '2020-03-01', to: '2030-03-01' })).toEqual([`${path}: id-span-age`]);
  expect(validity({ from: '2016-03-01', to: null })).toEqual([`${path}: id-span-age`]);
  expect(validity({ from: '2016-03-01' })).toEqual([]);
  // Born in 1960.
  expect(
    profileWarnings(
      operator({
        idType: 'resident-id',
        idNumber: '990000196001010056',
        idValidity: { from: '2010-01-01', to: '2030-01-01' },
      }),
      today,
    ).map(({ code }) => code),
  ).toEqual(['id-span-long']);
});

test('nobody under age, no year that cannot be', () => {
  expect(codes(operator({ idType: 'resident-id', idNumber: '99000020100101005X' }))).toEqual([
    'people.operator.idNumber: under-age',
  ]);
  expect(codes(company({ businessTerm: { from: '0215-03-02', to: null } }))).toEqual([
    'company.businessTerm: implausible-date',
  ]);
});
