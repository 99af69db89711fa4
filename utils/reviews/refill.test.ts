import { expect, test } from 'vitest';
import type { Application, ApplicationEvent } from './application.ts';
import { filingsOf, isMeant, meantBy, sentBack } from './refill.ts';
import { seenAs } from './seen-fixture.ts';
import type { Stage } from './stages.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-20T10:00:00+08:00');
let now = start;
const next = () => {
  now += hour;
  return now;
};
/** Named by its key, so that a test sees which fills count. */
const filled = (name: string, request?: number): ApplicationEvent => ({
  type: 'filled',
  at: next(),
  identity: null,
  fields: [],
  documents: [],
  marks: { key: name, of: {} },
  ...(request === undefined ? {} : { request }),
});
const submitted = (): ApplicationEvent => ({ type: 'submitted', at: next(), by: 'page' });
const seen = (
  stage: Stage,
  reason: string | null = null,
  decidedOn: string | null = null,
  source: 'page' | 'api' = 'page',
): ApplicationEvent => seenAs(stage, next(), { source, reason, decidedOn });
const set = (stage: Stage, note?: string): ApplicationEvent => ({
  type: 'set',
  at: next(),
  stage,
  ...(note ? { note } : {}),
});
const countedIn = (...events: ApplicationEvent[]) => sentBack(events)?.marks.map(({ key }) => key) ?? null;

test('compared is with all that was filled until the rejection: steps, attempts', () => {
  expect(countedIn(filled('step 1'), filled('step 2'), submitted(), seen('rejected'))).toEqual([
    'step 1',
    'step 2',
  ]);
  expect(
    countedIn(filled('a'), submitted(), seen('rejected'), filled('b'), submitted(), seen('rejected', 'x')),
  ).toEqual(['a', 'b']);
});

test('a fill that was not filed does not count, whoever tells of the rejection once more', () => {
  expect(countedIn(filled('a'), seen('rejected'), filled('b'))).toEqual(['a']);
  const day = '2026-11-21';
  expect(
    countedIn(
      filled('a'),
      seen('rejected', '模糊', day),
      filled('b'),
      seen('rejected', 'blurred', day, 'api'),
    ),
  ).toEqual(['a']);
  expect(countedIn(filled('a'), seen('rejected', '模糊'), filled('b'), set('rejected'))).toEqual(['a']);
});

test('a decision of another day, or for another reason, is on what was filed in between', () => {
  expect(
    countedIn(
      filled('a'),
      seen('rejected', '模糊', '2026-11-20'),
      filled('b'),
      seen('rejected', '模糊', '2026-11-22'),
    ),
  ).toEqual(['a', 'b']);
  expect(
    countedIn(filled('a'), seen('rejected', '模糊'), filled('b'), seen('rejected', '未加盖公章')),
  ).toEqual(['a', 'b']);
});

test.each<[string, ApplicationEvent[]]>([
  ['filed again', [filled('a'), seen('rejected'), filled('b'), submitted()]],
  ['in review again', [filled('a'), seen('rejected'), seen('in-review')]],
  ['approved', [filled('a'), seen('rejected'), set('approved')]],
  ['never rejected', [filled('a'), submitted()]],
  ['nothing', []],
])('%s: not sent back', (_what, events) => {
  expect(sentBack(events)).toBeNull();
});

test('a list that still shows the attempt before decides nothing', () => {
  expect(
    sentBack([
      filled('a'),
      seen('rejected', 'x', '2026-11-18'),
      submitted(),
      seen('rejected', 'x', '2026-11-18'),
    ]),
  ).toBeNull();
});

test('a filing taken back by the user was none; the reason may be his word', () => {
  const filing = submitted();
  const undone: ApplicationEvent = { type: 'undone', at: next(), of: filing.at };
  expect(sentBack([filled('a'), set('rejected', '未盖章'), filing, undone])).toMatchObject({
    reason: '未盖章',
  });
});

const application = (id: string, more: Partial<Application>): Application => ({
  id,
  companyId: null,
  name: '甲公司',
  creditCode: null,
  provider: 'p',
  form: 'f',
  number: null,
  events: [],
  told: 0,
  ...more,
});
const filing = { companyId: 'c', form: 'f', name: '甲公司', creditCode: '91' };

test('whose filing it is: the company’s own, or what a list told of it', () => {
  const all = [
    application('own', { companyId: 'c', events: [seen('rejected')] }),
    application('another company', { companyId: 'd' }),
    application('another form', { companyId: 'c', form: 'g' }),
    application('by name', { events: [seen('rejected')] }),
    application('another code', { creditCode: '92' }),
    application('masked', { name: '甲**' }),
  ];
  expect(filingsOf(all, filing).map(({ id }) => id)).toEqual(['by name', 'own']);
});

test('each number request is an application', () => {
  const all = [
    application('first', { companyId: 'c', events: [filled('a', 0)] }),
    application('second', { companyId: 'c', events: [filled('b', 1)] }),
  ];
  expect(filingsOf(all, { ...filing, request: 0 }).map(({ id }) => id)).toEqual(['first']);
});

test('a reason names a paper, a form asks for its side or its address', () => {
  expect(isMeant('operator-id-front', ['operator-id'])).toBe(true);
  expect(isMeant('operator-id', ['operator-id-front'])).toBe(true);
  expect(isMeant('operator-holding-id', ['operator-id'])).toBe(false);
  expect(isMeant('company.businessTerm.to', ['company.businessTerm'])).toBe(true);
  expect(isMeant('publicUrls.operatorHoldingId', ['operator-holding-id'])).toBe(true);
  expect(isMeant('publicUrls.operatorId.fileName', ['operator-id'])).toBe(true);
  expect(isMeant('company.name', ['company.name'])).toBe(true);
  expect(meantBy('营业执照模糊；经办人身份证反光')).toEqual(['business-license', 'operator-id']);
});
