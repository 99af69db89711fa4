import { expect, test } from 'vitest';
import type { Application, ApplicationEvent } from './application.ts';
import {
  affected,
  countPapers,
  type Ending,
  effectOn,
  endingsOf,
  endingsOfApplications,
  expiryWarnings,
  nameOf,
} from './expiry.ts';
import { seenAs } from './seen-fixture.ts';
import type { Stage } from './stages.ts';

const ending = (on: string, key = 'business-license', more: Partial<Ending> = {}): Ending => ({
  kind: 'licence',
  companyId: 'c',
  company: '甲公司',
  creditCode: '91330106MA2B0QXU8L',
  key,
  on,
  ...more,
});
const seen = (stage: Stage, expiresOn: string | null = null): ApplicationEvent =>
  seenAs(stage, 1, { wording: '', expiresOn });
const application = (over: Partial<Application> = {}): Application => ({
  id: 'a',
  companyId: 'c',
  name: '甲公司',
  creditCode: null,
  provider: 'aliyun-voice',
  form: 'aliyun-voice/qualification',
  number: null,
  events: [seen('approved')],
  told: 0,
  ...over,
});

test.each([
  ['2026-12-26', null],
  ['2026-12-25', 30],
  ['2026-12-03', 30],
  ['2026-12-02', 7],
  ['2026-11-26', 7],
  ['2026-11-25', 0],
  ['2026-10-01', 0],
])('%s, seen on 25 November', (on, level) => {
  expect(expiryWarnings([ending(on)], '2026-11-25')[0]?.level ?? null).toBe(level);
});

test('one expired paper of licence and two IDs ends an Alibaba qualification of that company, no letter does', () => {
  const one = ending('2026-11-30');
  expect(effectOn(one, application())).toBe('ends');
  expect(effectOn(ending('2026-11-30', 'people.operator.idValidity'), application())).toBe('ends');
  expect(effectOn(ending('2026-11-30', 'people.legalRepresentative.idValidity'), application())).toBe('ends');
  expect(effectOn(ending('2026-11-30', 'number-application-letter'), application())).toBeNull();
  expect(effectOn(one, application({ companyId: 'd' }))).toBeNull();
  // Read from the console only: the code says whose it is, else the whole name; a masked name says nothing.
  const read = { companyId: null };
  expect(effectOn(one, application({ ...read, creditCode: '91330106MA2B0QXU8L', name: '甲**' }))).toBe(
    'ends',
  );
  expect(effectOn(one, application({ ...read, creditCode: '91350100M000100Y43' }))).toBeNull();
  expect(effectOn(one, application(read))).toBe('ends');
  expect(effectOn(one, application({ ...read, name: '甲**' }))).toBeNull();
});

test('a paper ends no qualification that nobody has: before it is approved it was only filed with it', () => {
  const one = ending('2026-11-30');
  const filled: ApplicationEvent = {
    type: 'filled',
    at: 1,
    identity: null,
    fields: [],
    documents: [{ key: 'business-license', sha256: 'x' }],
  };
  expect(effectOn(one, application({ events: [seen('rejected')] }))).toBeNull();
  expect(effectOn(one, application({ events: [filled, seen('rejected')] }))).toBe('used');
  expect(effectOn(one, application({ events: [filled, seen('expired')] }))).toBe('ends');
});

test('elsewhere only what was filed with the paper is named, and not that it ends', () => {
  const tencent = { provider: 'tencent-ccc', form: 'tencent-ccc/qualification' };
  const filled = (documents: string[], fields: string[] = []): ApplicationEvent => ({
    type: 'filled',
    at: 1,
    identity: null,
    fields,
    documents: documents.map((key) => ({ key, sha256: 'x' })),
  });
  const one = ending('2026-11-30');
  expect(effectOn(one, application(tencent))).toBeNull();
  expect(effectOn(one, application({ ...tencent, events: [filled(['business-license'])] }))).toBe('used');
  expect(effectOn(one, application({ ...tencent, events: [filled([], ['company.businessTerm'])] }))).toBe(
    'used',
  );
  expect(effectOn(one, application({ ...tencent, events: [filled(['operator-id-front'])] }))).toBeNull();
  const archived: ApplicationEvent = { type: 'archived', at: 2, archived: true };
  const all = [
    application(),
    application({ id: 'b', ...tencent, events: [filled(['business-license'])] }),
    application({ id: 'c', events: [seen('approved'), archived] }),
  ];
  expect(affected(one, all).map(({ application: { id }, effect }) => [id, effect])).toEqual([
    ['a', 'ends'],
    ['b', 'used'],
  ]);
});

test('the date in the profile and the scans are one paper; different dates are two', () => {
  const company = {
    id: 'c',
    profile: {
      company: { name: '甲公司', businessTerm: { to: '2026-12-01' } },
      people: {
        operator: { idValidity: { to: '2026-12-02' } },
        legalRepresentative: { idValidity: { to: null } },
      },
    },
  };
  const documents = [
    { kind: 'business-license', expiresOn: '2026-12-01' },
    { kind: 'operator-id-front', expiresOn: '2026-12-02' },
    { kind: 'operator-id-back', expiresOn: '2026-12-03' },
    { kind: 'power-of-attorney', expiresOn: '2026-12-04' },
    { kind: 'call-script' },
  ];
  expect(endingsOf(company, documents).map(({ kind, key, on }) => [kind, key, on])).toEqual([
    ['licence', 'business-license', '2026-12-01'],
    ['id', 'people.operator.idValidity', '2026-12-02'],
    ['id', 'people.operator.idValidity', '2026-12-03'],
    ['letter', 'power-of-attorney', '2026-12-04'],
  ]);
});

test('a link of e-sign’s ends by the user’s word or the page’s, until it was used; a qualification by the provider’s', () => {
  const link: ApplicationEvent = { type: 'link', at: 1, until: '2026-12-24' };
  const esign = { provider: 'tencent-esign', form: 'tencent-esign/certification' };
  const kinds = (events: ApplicationEvent[], over = {}) =>
    endingsOfApplications([application({ ...over, events })]).map(({ kind, on }) => [kind, on]);
  expect(kinds([link], esign)).toEqual([['link', '2026-12-24']]);
  expect(kinds([seen('draft', '2026-12-20')], esign)).toEqual([['link', '2026-12-20']]);
  expect(kinds([link, { type: 'submitted', at: 2, by: 'user' }], esign)).toEqual([]);
  expect(kinds([link, seen('approved')], esign)).toEqual([]);
  expect(kinds([seen('expiring', '2026-12-01')])).toEqual([['qualification', '2026-12-01']]);
  expect(kinds([seen('draft', '2026-12-01')])).toEqual([]);
});

test('the badge counts a muted kind not, and an application once', () => {
  const warnings = expiryWarnings(
    [
      ending('2026-11-30'),
      ending('2026-11-30', 'power-of-attorney', { kind: 'letter' }),
      ending('2026-11-30', 'qualification', { kind: 'qualification', applicationId: 'a' }),
    ],
    '2026-11-25',
  );
  expect(countPapers(warnings, [], new Set())).toBe(3);
  expect(countPapers(warnings, ['letter'], new Set(['a']))).toBe(1);
});

test('a paper’s name in the clear tells nothing, and changes with its date', async () => {
  const name = await nameOf(ending('2026-11-30'));
  expect(name).toMatch(/^[0-9a-f]{20}$/);
  expect(await nameOf(ending('2026-11-30'))).toBe(name);
  expect(await nameOf(ending('2027-11-30'))).not.toBe(name);
});
