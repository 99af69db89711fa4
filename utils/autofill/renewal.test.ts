import { describe, expect, test } from 'vitest';
import { control, type Field, row, upload } from '../../test/corpus/build.ts';
import { profileSchema } from '../company/profile.ts';
import { formDefinitions } from '../providers/registry.ts';
import { plan } from './plan.ts';
import { recognise } from './recognise.ts';
import { expiredPapers, saysExpired } from './renewal.ts';
import type { PageScan } from './scan-types.ts';

const today = '2026-11-25';
const profile = profileSchema.parse({
  format: 'company-profile',
  version: 1,
  company: {
    name: '新的名称有限公司',
    enterpriseType: '有限责任公司',
    businessTerm: { from: '2015-03-02', to: null },
  },
  people: {
    legalRepresentative: { name: '林远山', idValidity: { from: '2026-05-20', to: '2046-05-20' } },
    operator: { name: '周知夏', idValidity: { from: '2019-08-01', to: '2039-08-01' } },
  },
  telephony: { qualificationName: '资质二' },
});
const documents = [
  'business-license',
  'legal-representative-id-front',
  'legal-representative-id-back',
  'operator-id-front',
  'operator-id-back',
  'operator-holding-id',
].map((kind, order) => ({
  id: kind,
  kind,
  file: `${kind}.jpg`,
  mediaType: 'image/jpeg',
  size: 90_000,
  order,
}));

const dates = (label: string, from: string, to: string): Field =>
  row(label, null, { kind: 'date-range', value: from ? [from, to] : [] });
function scanOf(
  ends: { licence: string; legal: string; operator: string },
  notices: string[] = [],
): PageScan {
  const fields: Field[] = [
    upload('营业证件', null, { value: ['business-license.jpg'] }),
    row('企业名称', null, { value: ['旧的名称有限公司'] }),
    row('组织机构代码', null, { value: ['MA27X0K3-9'] }),
    dates('营业期限', '2010-01-01', ends.licence),
    upload('法人身份证人像面', null, { value: ['a.jpg'] }),
    upload('法人身份证国徽面', null, { value: ['b.jpg'] }),
    row('法人姓名', null, { value: ['林**'] }),
    dates('法人身份证有效期', '2006-01-01', ends.legal),
    upload('管理员身份证人像面', null, { value: ['c.jpg'] }),
    upload('管理员身份证国徽面', null, { value: ['d.jpg'] }),
    upload('管理员手持身份证照', null, { value: ['e.jpg'] }),
    row('管理员姓名', null, { value: ['周**'] }),
    dates('管理员身份证有效期', '2006-01-01', ends.operator),
    row('资质命名', null, { value: ['资质一'] }),
  ];
  return {
    id: 's.1',
    url: 'https://dyvms.console.aliyun.com/',
    title: '语音服务',
    headings: ['修改资质'],
    groups: [{ id: 'g1', buttons: ['重新提交'], title: '' }],
    ...(notices.length > 0 ? { notices } : {}),
    controls: fields.map((field, i) => control(field, `c${i}`)),
    truncated: false,
    scanMs: 1,
  };
}
function planned(scan: PageScan, expired?: ReadonlySet<string>) {
  const recognised = recognise(scan, formDefinitions, []);
  const definition = formDefinitions.find(({ id }) => id === recognised?.form.id);
  if (!recognised || !definition) throw new Error('no form');
  expect(definition.id).toBe('aliyun-voice/renewal');
  const made = plan({
    scan,
    recognised,
    definition,
    profile,
    documents,
    today,
    ...(expired ? { expired } : {}),
  });
  return {
    papers: [...expiredPapers({ scan, recognised, definition, today })],
    steps: made.steps.map(({ key }) => key),
    asked: made.steps.filter(({ conflict }) => conflict).map(({ key }) => key),
    reasons: Object.fromEntries(made.left.map(({ key, reason }) => [key, reason.code])),
  };
}

const good = { licence: '2099-12-31', legal: '2040-01-01', operator: '2040-01-01' };

test('the licence alone, by its date: its picture and its period, and nothing else', () => {
  const { papers, steps, asked, reasons } = planned(scanOf({ ...good, licence: '2026-11-24' }));
  expect(papers).toEqual(['licence']);
  expect(steps).toEqual(['business-license', 'company.businessTerm']);
  expect(asked).toEqual([]);
  expect(reasons).toMatchObject({
    'company.name': 'kept',
    'company.organizationCode': 'kept',
    'telephony.qualificationName': 'kept',
    'people.operator.name': 'kept',
    'legal-representative-id-front': 'not-expired',
    'people.operator.idValidity': 'not-expired',
  });
});

test('valid through its last day', () => {
  expect(planned(scanOf({ ...good, licence: today })).steps).toEqual([]);
});

test('an ID by what the page says, where its dates are masked', () => {
  const masked = { licence: '20**-**-**', legal: '20**-**-**', operator: '20**-**-**' };
  expect(planned(scanOf(masked)).steps).toEqual([]);
  const { papers, steps } = planned(scanOf(masked, ['过期原因：管理员身份证已过期']));
  expect(papers).toEqual(['operator-id']);
  expect(steps).toEqual([
    'operator-id-front',
    'operator-id-back',
    'operator-holding-id',
    'people.operator.idValidity',
  ]);
});

test('two of three', () => {
  const { papers, steps } = planned(scanOf({ ...good, legal: '2026-01-01', operator: '2025-06-30' }));
  expect(papers).toEqual(['legal-representative-id', 'operator-id']);
  expect(steps).not.toContain('business-license');
});

test('the decision stands, though the page’s dates are new by now', () => {
  expect(planned(scanOf(good), new Set(['licence'])).steps).toEqual([
    'business-license',
    'company.businessTerm',
  ]);
});

test('what the profile holds has run out too', () => {
  const before = structuredClone(profile.people?.operator?.idValidity);
  if (profile.people?.operator) profile.people.operator.idValidity = { from: '2006-01-01', to: '2026-01-01' };
  const { steps, reasons } = planned(scanOf({ ...good, operator: '2026-01-01' }));
  if (profile.people?.operator) profile.people.operator.idValidity = before;
  expect(steps).toEqual([]);
  expect(reasons).toMatchObject({ 'operator-id-front': 'expired', 'people.operator.idValidity': 'expired' });
});

describe('what a page says', () => {
  const licence = /营业执照/;
  const legal = /法人身份证/;
  test.each([
    ['营业执照已过期，请更换', licence],
    ['過期原因：營業執照已過期', licence],
    ['您的营业执照已于2026-01-01过期', licence],
    ['已过期证件：营业执照、法人身份证', legal],
    ['过期证件：营业执照，法人身份证', legal],
    ['资质即将过期：法人身份证即将到期', legal],
    ['法人身份证已过期，营业执照未过期', legal],
    ['法人身份证：证件已过期', legal],
  ])('%s', (text, called) => {
    expect(saysExpired(text, called)).toBe(true);
  });
  test.each([
    ['营业执照、法人身份证和管理员身份证三个证件中只要有一个过期时间超过当前时间就会导致资质过期', licence],
    ['法人身份证已过期，营业执照未过期', licence],
    ['营业执照在有效期内', licence],
    ['资质过期前7天会通过邮件提醒，请勿变更营业执照', licence],
    ['如果营业执照已过期，请更换', licence],
    ['资质已过期', licence],
  ])('not: %s', (text, called) => {
    expect(saysExpired(text, called)).toBe(false);
  });
});
