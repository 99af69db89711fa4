import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../company/fields.ts';
import { type CompanyProfile, profileSchema } from '../company/profile.ts';
import { languages } from '../i18n/language.ts';
import { findingText, preflightTexts } from '../i18n/preflight.ts';
import { formDefinitions, providerRules } from '../providers/registry.ts';
import { preflightCodes } from './finding.ts';
import type { PreflightDocument } from './input.ts';
import { factsOf } from './picture-facts.ts';
import { preflight } from './preflight.ts';

const read = (): CompanyProfile =>
  profileSchema.parse(
    JSON.parse(readFileSync(new URL('../../test/profiles/sample/profile.json', import.meta.url), 'utf8')),
  );
const today = '2026-11-25';

interface Setting {
  form?: string;
  change?: (profile: CompanyProfile) => void;
  documents?: (documents: PreflightDocument[]) => PreflightDocument[] | undefined;
  fields?: FieldKey[];
  numberRequest?: number;
}

/** code@key of what is found, errors first. Fields: all of the form, required, but for the optional company data. */
function found({
  form: id = 'tencent-ccc/qualification',
  change,
  documents,
  fields,
  numberRequest,
}: Setting = {}) {
  const profile = read();
  change?.(profile);
  const form = formDefinitions.find((each) => each.id === id) ?? null;
  if (!form) throw new Error(`no form ${id}`);
  const stored: PreflightDocument[] = (profile.documents ?? []).map(({ kind, file, stamped }, index) => ({
    kind,
    file,
    stamped,
    mediaType: 'image/jpeg',
    size: 100_000,
    sha256: `sum-${index}`,
    picture: { width: 1600, height: 1000, mean: 210, deviation: 40 },
  }));
  const all = form.fields.map(({ key }) => ({ key, required: fields?.includes(key) ?? false }));
  return preflight({
    profile,
    documents: documents?.(stored) ?? stored,
    form,
    fields: fields ? all.filter(({ key }) => fields.includes(key)) : all,
    rules: providerRules.find(({ provider }) => provider === form.provider),
    numberRequest,
    today,
  });
}
const codes = (setting: Setting = {}) =>
  found(setting).map(({ code, key, severity }) => `${severity === 'error' ? '!' : '?'}${code}@${key}`);

test('the sample company has nothing wrong on any form but what it says itself', () => {
  for (const { id, provider } of formDefinitions) {
    if (provider.startsWith('tencent')) expect(codes({ form: id, numberRequest: 0 }), id).toEqual([]);
  }
});

describe('values', () => {
  test('missing where required', () => {
    expect(
      codes({
        fields: ['people.operator.email', 'operator-id', 'company.phone'],
        change: (profile) => {
          delete profile.people?.operator?.email;
        },
        documents: (all) => all.filter(({ kind }) => kind !== 'operator-id-back'),
      }),
    ).toEqual(['!missing@people.operator.email', '!missing-document@operator-id-back']);
  });
  test('wrong: check digit, length, format', () => {
    expect(
      codes({
        change: ({ company, people }) => {
          company.unifiedSocialCreditCode = '91330106MQBYDEKL12';
          if (people?.operator) people.operator.phone = '1380000002';
          if (people?.legalRepresentative) people.legalRepresentative.idNumber = '44030019900230100X';
        },
      }),
    ).toEqual([
      '!number-check-digit@company.unifiedSocialCreditCode',
      '!number-date@people.legalRepresentative.idNumber',
      expect.stringMatching(/^!number-.*@people.operator.phone$/),
    ]);
  });
  test.each([
    ['2026-11-24', '!expired@people.operator.idValidity'],
    ['2026-11-25', '!expires-in-review@people.operator.idValidity'],
    ['2026-12-06', '!expires-in-review@people.operator.idValidity'],
    ['2026-12-20', '?expires-soon@people.operator.idValidity'],
  ])('an ID that ends on %s', (to, code) => {
    const change = ({ people }: CompanyProfile) => {
      // Ten years, as such a card is good for.
      if (people?.operator) people.operator.idValidity = { from: `2016${to.slice(4)}`, to };
    };
    expect(codes({ change })).toEqual([code]);
    // A form that takes no paper of the operator's does not care.
    expect(codes({ change, form: 'tencent-account/certification', fields: ['company.name'] })).toEqual([]);
  });
});

describe('the provider’s rules', () => {
  const aliyun = providerRules.find(({ provider }) => provider === 'aliyun-voice');
  test.each([
    ['individual-business', undefined, 'refused-organization'],
    ['enterprise', '有限责任公司（自然人独资）', 'refused-enterprise-type'],
    ['enterprise', '个人独资企业', 'refused-enterprise-type'],
    ['enterprise', '有限责任公司（自然人投资或控股）', null],
  ])('Alibaba Cloud and %s %s', (organizationType, enterpriseType, code) => {
    const profile = read();
    Object.assign(profile.company, { organizationType, enterpriseType });
    const findings = preflight({ profile, documents: [], form: null, fields: [], rules: aliyun, today });
    expect(findings.map((finding) => finding.code)).toEqual(code ? [code] : []);
  });
  test('wording in a banned industry, and wording that answers nothing', () => {
    const change = ({ telephony }: CompanyProfile) => {
      if (telephony) telephony.scripts = [{ scene: '推广', content: '您好，现在办理信用卡有礼品。' }];
    };
    expect(codes({ change })).toEqual([
      '!script-banned@telephony.scripts.content',
      '?script-no-call-back@telephony.scripts.content',
    ]);
    expect(codes({ change, form: 'tencent-esign/certification' })).toEqual([]);
  });
  test('outbound without proof; 400 calling out', () => {
    const documents = (all: PreflightDocument[]) =>
      all.filter(({ kind }) => kind !== 'outbound-purpose-proof');
    expect(codes({ form: 'tencent-ccc/number', numberRequest: 0, documents })).toEqual([
      '!outbound-proof@outbound-purpose-proof',
    ]);
    expect(codes({ form: 'tencent-ccc/number', numberRequest: 1, documents })).toEqual([]);
    const change = ({ telephony }: CompanyProfile) => {
      const [, request] = telephony?.numberRequests ?? [];
      if (request) request.callType = 'outbound';
    };
    expect(codes({ form: 'tencent-ccc/number', numberRequest: 1, change })).toEqual([
      '!400-outbound@telephony.numberRequests.callType',
    ]);
  });
  test('seals: an ID without one, a letter of which nobody said', () => {
    expect(
      codes({
        documents: (all) =>
          all.map((document) =>
            document.kind === 'operator-id-front'
              ? { ...document, stamped: false }
              : document.kind === 'power-of-attorney'
                ? { ...document, stamped: undefined }
                : document,
          ),
      }),
    ).toEqual(['!not-stamped@operator-id-front', '?stamp-unknown@power-of-attorney']);
  });
  test('the administrator’s letter must carry name, number and date', () => {
    const change = (profile: CompanyProfile) => {
      delete profile.letters?.applicationLetterOn;
      delete profile.people?.operator?.idNumber;
    };
    const [letter] = found({ form: 'tencent-ccc/number', numberRequest: 1, change });
    expect(letter).toMatchObject({
      code: 'letter-lacks',
      params: { fields: 'people.operator.idNumber letters.applicationLetterOn' },
    });
  });
});

describe('contradictions', () => {
  test('whatever was read off a letter, whoever asks for that letter', () => {
    const saying =
      (letter: PreflightDocument['letter'], kind = 'network-commitment-letter') =>
      (all: PreflightDocument[]) =>
        all.map((document) => (document.kind === kind ? { ...document, letter } : document));
    const profile = read();
    const same = {
      'company.name': profile.company.name,
      'people.operator.name': profile.people?.operator?.name,
      'people.operator.idNumber': ' 440300 19000512 2030 ',
      'letters.commitmentSignedOn': profile.letters?.commitmentSignedOn,
    };
    expect(codes({ documents: saying(same) })).toEqual([]);
    for (const key of Object.keys(same)) {
      const different = { ...same, [key]: key.startsWith('letters.') ? '2020-01-31' : '别的' };
      const [finding, ...more] = found({ documents: saying(different) });
      expect(finding).toMatchObject({ code: 'letter-differs', severity: 'error', params: { field: key } });
      expect(more, key).toEqual([]);
    }
    // No rule of the provider’s says what this one must carry.
    expect(codes({ documents: saying({ 'people.operator.name': '林远山' }, 'power-of-attorney') })).toEqual([
      '!letter-differs@power-of-attorney',
    ]);
    // Said of a letter that this form does not take.
    expect(
      codes({
        form: 'tencent-account/certification',
        documents: saying({ 'company.name': '别的' }, 'number-application-letter'),
      }),
    ).toEqual([]);
  });
  test('a letter made with another name', () => {
    expect(
      codes({
        documents: (all) =>
          all.map((document) =>
            document.kind === 'network-commitment-letter'
              ? { ...document, letter: { 'company.name': '周知夏' } }
              : document,
          ),
      }),
    ).toEqual(['!letter-differs@network-commitment-letter']);
  });
  test('one person as both, filed by an operator', () => {
    const change = ({ people }: CompanyProfile) => {
      if (people) people.operator = { ...people.legalRepresentative, email: 'a@b.example' };
    };
    expect(codes({ change })).toContain('!operator-is-legal-representative@applicant');
  });
  test('an account in another name', () => {
    const change = ({ company }: CompanyProfile) => {
      if (company.bankAccount) company.bankAccount.accountName = '林远山';
    };
    expect(codes({ change, form: 'tencent-account/certification' })).toEqual([
      '!not-equal@company.bankAccount.accountName',
    ]);
    // Brackets of another width are no other name.
    const wide = ({ company }: CompanyProfile) => {
      company.name = '云岭（杭州）有限公司';
      if (company.bankAccount) company.bankAccount.accountName = '云岭(杭州)有限公司';
    };
    expect(codes({ change: wide, form: 'tencent-account/certification' })).toEqual([]);
  });
  test('nobody said who applies', () => {
    const change = (profile: CompanyProfile) => {
      delete profile.applicant;
    };
    expect(codes({ change, fields: ['applicant'] })).toEqual(['!applicant-unknown@applicant']);
  });
});

describe('pictures', () => {
  const withLicence = (rest: Partial<PreflightDocument>) => ({
    documents: (all: PreflightDocument[]) =>
      all.map((document) => (document.kind === 'business-license' ? { ...document, ...rest } : document)),
  });
  test.each([
    ['blank', { width: 1600, height: 1000, mean: 252, deviation: 1 }, '!picture-blank@business-license'],
    ['black', { width: 1600, height: 1000, mean: 3, deviation: 2 }, '!picture-black@business-license'],
    ['small', { width: 320, height: 200, mean: 200, deviation: 40 }, '?picture-small@business-license'],
    ['unreadable', { width: 0, height: 0, mean: 0, deviation: 0 }, '!picture-unreadable@business-license'],
  ])('%s', (_name, picture, code) => {
    expect(codes(withLicence({ picture }))).toEqual([code]);
  });
  test('a format the form does not take, a document that is too large', () => {
    expect(codes(withLicence({ mediaType: 'application/pdf', file: 'a.pdf' }))).toEqual([
      '!picture-format@business-license',
    ]);
    const script = (size: number) => (all: PreflightDocument[]) =>
      all.map((document) =>
        document.kind === 'call-script'
          ? { ...document, file: 'a.docx', mediaType: 'application/vnd.openxml', size }
          : document,
      );
    expect(codes({ documents: script(51 * 1024 * 1024) })).toEqual(['!picture-too-large@call-script']);
    expect(codes({ documents: script(49 * 1024 * 1024) })).toEqual([]);
  });
  test('front and back the same file', () => {
    expect(
      codes({
        documents: (all) =>
          all.map((document) =>
            document.kind.startsWith('operator-id-') ? { ...document, sha256: 'same' } : document,
          ),
      }),
    ).toEqual(['!same-file@operator-id-back']);
  });
  test('what pixels tell: paper, a dark room, a faint scan', () => {
    const pixels = (light: (at: number) => number) =>
      new Uint8ClampedArray(
        Array.from({ length: 64 * 64 * 4 }, (_, at) => (at % 4 === 3 ? 255 : light(at >> 2))),
      );
    const facts = (light: (at: number) => number) => factsOf(pixels(light), 1000, 1000);
    expect(facts(() => 255)).toMatchObject({ mean: expect.closeTo(255), deviation: expect.closeTo(0) });
    expect(facts((at) => (at % 10 === 0 ? 120 : 240)).deviation).toBeGreaterThan(12);
  });
});

test('every finding is said in every language, with nothing left open', () => {
  const params = {
    field: 'company.name',
    other: 'company.phone',
    document: 'call-script',
    fields: 'company.name company.email',
    value: 'x',
    to: '2026-01-01',
    days: '3',
    date: '2026-01-01',
    business: 'x',
    scene: 'x',
    accept: 'jpg',
    limit: '5 MB',
    width: '1',
    height: '1',
  };
  expect(Object.keys(preflightTexts).sort()).toEqual([...preflightCodes].sort());
  for (const code of preflightCodes) {
    for (const language of languages) {
      const text = findingText({ code, severity: 'error', key: 'company.name', params }, language);
      expect(text).not.toMatch(/[{}]|company\.|call-script/);
    }
  }
});

test('rules are of forms and patterns that exist', () => {
  const ids = formDefinitions.map(({ id }) => id);
  for (const { provider, reviewDays, refusals = [], bannedBusiness = [] } of providerRules) {
    for (const id of Object.keys(reviewDays)) {
      // Rules may be there before their provider's forms.
      if (ids.some((each) => each.startsWith(`${provider}/`))) expect(ids).toContain(id);
    }
    for (const { pattern } of [...refusals, ...bannedBusiness])
      expect(new RegExp(pattern).test('')).toBe(false);
  }
});
