import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plan } from '../../utils/autofill/plan.ts';
import { recognise } from '../../utils/autofill/recognise.ts';
import { type CompanyProfile, profileSchema } from '../../utils/company/profile.ts';
import { formDefinitions } from '../../utils/providers/registry.ts';
import { aliyunPages } from './pages-aliyun.ts';
import { volcenginePages } from './pages-volcengine.ts';

/** The hand-made pages of Alibaba's and Volcengine's voice consoles and the sample company: what would be filled. */
const sample = (): CompanyProfile =>
  profileSchema.parse(
    JSON.parse(readFileSync(new URL('../profiles/sample/profile.json', import.meta.url), 'utf8')),
  );
function planOf(name: string, change: (profile: CompanyProfile) => void = () => {}, filed?: string[]) {
  const profile = sample();
  change(profile);
  const documents = (profile.documents ?? []).map(({ kind, file, stamped }, order) => ({
    id: kind,
    kind,
    file,
    mediaType: 'image/jpeg',
    size: 100_000,
    order,
    stamped,
  }));
  const scan = [...aliyunPages, ...volcenginePages].find((page) => page.name === name)?.scan;
  const recognised = scan && recognise(scan, formDefinitions, []);
  const definition = formDefinitions.find(({ id }) => id === recognised?.form.id);
  if (!scan || !recognised || !definition) throw new Error(`${name} is no form`);
  const made = plan({ scan, recognised, definition, profile, documents, today: '2026-11-23', filed });
  return {
    grow: made.grow,
    texts: Object.fromEntries(made.steps.map(({ key, text }) => [key, text])),
    values: Object.fromEntries(made.steps.map(({ key, value }) => [key, value])),
    all: made.steps.map(({ key, text }) => `${key}: ${text}`),
    left: made.left.map(({ key, reason }) => `${key}: ${reason.code}`),
    warnings: made.steps.flatMap(({ key, warnings }) => warnings.map(({ code }) => `${key}: ${code}`)),
  };
}

test.each(['aliyun-ordinary', 'aliyun-ordinary-traditional', 'aliyun-ordinary-no-headings'])(
  '%s is filled but for the name nobody gave',
  (name) => {
    const { texts, left, warnings } = planOf(name);
    expect(left).toEqual(['telephony.qualificationName: no-value']);
    expect(warnings).toEqual([]);
    expect(texts).toMatchObject({
      'company.certificateType': '企业营业执照',
      'company.businessTerm': '2015-03-02 – 2099-12-31',
      'people.legalRepresentative.idValidity': '2016-05-20 – 2099-12-31',
      'operator-holding-id': 'operator-holding-id.jpg',
      'telephony.usage': '对已下单客户做订单回访与售后咨询',
    });
  },
);

test('a list that opens later may be in traditional characters', () => {
  const { values } = planOf('aliyun-ordinary-traditional');
  expect(values['company.certificateType']).toMatchObject({
    anyOf: expect.arrayContaining(['企業營業執照']),
  });
});

test('400: the carrier the document names, three in one by the unified code, five numbers at most', () => {
  const { texts, left, warnings } = planOf('aliyun-hotline');
  expect(texts).toMatchObject({
    'telephony.numberCarrier': '400码号(CT)',
    'company.threeInOne': '是',
    'business-license': 'business-license.jpg',
  });
  expect([left, warnings]).toEqual([[], []]);
  const many = planOf('aliyun-hotline', (profile) => {
    for (const request of profile.telephony?.numberRequests ?? []) {
      if (request.numberType === '400') request.quantity = 6;
    }
  });
  expect(many.warnings).toEqual(['telephony.numberCarrier: too-many-numbers']);
});

test('400, not three in one: a paper each, and only then', () => {
  const papers = ['tax-registration-certificate', 'organization-code-certificate'];
  expect(planOf('aliyun-hotline-apart').left).toEqual(papers.map((key) => `${key}: not-needed`));
  const apart = planOf('aliyun-hotline-apart', (profile) => {
    profile.company.threeInOne = false;
  });
  expect(apart.texts['company.threeInOne']).toBe('否');
  expect(apart.left).toEqual(papers.map((key) => `${key}: no-document`));
  // Neither stated nor certain: nothing is said of it.
  const unknown = planOf('aliyun-hotline-apart', (profile) => {
    delete profile.company.unifiedSocialCreditCode;
  });
  expect(unknown.left).toContain('company.threeInOne: no-value');
});

test('the company report: a row for each wording, more rows where there are fewer', () => {
  const one = planOf('volcengine-company');
  expect(one.grow).toMatchObject({ rows: 1, wanted: 2 });
  expect(one.left.filter((line) => line.endsWith('public-url'))).toHaveLength(12);
  const two = planOf('volcengine-company-own');
  expect(two.grow).toBeUndefined();
  expect(two.all.filter((line) => line.startsWith('telephony.scripts.scene'))).toEqual([
    'telephony.scripts.scene: 订单回访',
    'telephony.scripts.scene: 售后咨询',
  ]);
  // An entry without a scene does not take the next one's.
  const gap = planOf('volcengine-company-own', (profile) => {
    delete profile.telephony?.scripts?.[0]?.scene;
  });
  expect(gap.all.filter((line) => line.startsWith('telephony.scripts.scene'))).toEqual([
    'telephony.scripts.scene: 售后咨询',
  ]);
});

test('the number report: the order is said until the company’s is filed', () => {
  expect(planOf('volcengine-number').warnings).toContain('company.name: order');
  expect(planOf('volcengine-number', () => {}, ['volcengine-voice/company-report']).warnings).toEqual([]);
});

test('the number report: numbers once each, a hundred at most; taking away asks for nothing else', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => `0571800${10000 + i}`);
  const with_ = (action: 'add' | 'delete', list: string[]) =>
    planOf('volcengine-number', (profile) => {
      profile.publicUrls = { businessUsageCommitmentLetter: 'https://files.yunling.example/usage.png' };
      if (profile.telephony) profile.telephony.numberReport = { action, numbers: list };
      if (profile.telephony?.scripts) profile.telephony.scripts.length = 1;
    });
  expect(with_('add', ['0571-80010000', '057180010000']).texts).toMatchObject({
    'telephony.numberReport.action': 'add',
    'telephony.numberReport.numbers': '057180010000',
    'publicUrls.businessUsageCommitmentLetter.fileName': 'usage.png',
  });
  expect(with_('add', numbers(101)).left).toEqual(['telephony.numberReport.numbers: too-many-numbers']);
  expect(with_('add', ['转人工']).left).toEqual(['telephony.numberReport.numbers: other-format']);
  expect(with_('delete', numbers(2)).left).toEqual(
    [
      'publicUrls.businessUsageCommitmentLetter',
      'publicUrls.businessUsageCommitmentLetter.fileName',
      'telephony.scripts.content',
      'telephony.scripts.scene',
    ].map((key) => `${key}: not-needed`),
  );
});
