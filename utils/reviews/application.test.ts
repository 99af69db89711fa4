import { expect, test } from 'vitest';
import { reviews } from '../providers/tencent-ccc/review.ts';
import {
  type Application,
  type ApplicationEvent,
  isNews,
  outlook,
  reduce,
  type Seen,
} from './application.ts';
import { matchReading } from './match.ts';
import { understand } from './rejections.ts';
import { seenAs } from './seen-fixture.ts';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const filled = (when: string): ApplicationEvent => ({
  type: 'filled',
  at: at(when),
  identity: 'operator',
  fields: ['company.name'],
  documents: [],
});
const seen = (when: string, stage: Seen['stage'], more: Partial<Seen> = {}): Seen =>
  seenAs(stage, at(when), more);

test('a life: filled, submitted, in review, rejected, filled again, approved', () => {
  const events: ApplicationEvent[] = [filled('2026-11-20T10:00')];
  expect(reduce(events).stage).toBe('filled');
  events.push({ type: 'submitted', at: at('2026-11-20T10:05'), by: 'page' });
  expect(reduce(events)).toMatchObject({ stage: 'submitted', submittedAt: at('2026-11-20T10:05') });
  events.push(
    seen('2026-11-20T12:00', 'in-review'),
    seen('2026-11-21T12:00', 'rejected', { reason: '营业执照模糊', decidedOn: '2026-11-21' }),
  );
  expect(reduce(events)).toMatchObject({ stage: 'rejected', reason: '营业执照模糊' });
  events.push(filled('2026-11-22T09:00'));
  expect(reduce(events).stage).toBe('filled');
  events.push({ type: 'submitted', at: at('2026-11-22T09:10'), by: 'page' });
  // The list still shows yesterday's rejection: shown as a conflict, not taken.
  events.push(seen('2026-11-22T09:11', 'rejected', { reason: '营业执照模糊', decidedOn: '2026-11-21' }));
  expect(reduce(events)).toMatchObject({
    stage: 'submitted',
    conflict: { source: 'page', stage: 'rejected' },
  });
  events.push(seen('2026-11-23T09:11', 'approved', { decidedOn: '2026-11-23' }));
  expect(reduce(events)).toMatchObject({ stage: 'approved', conflict: null, reason: null });
});

test('the API behind the page is a conflict, not a step back', () => {
  const events = [
    seen('2026-11-22T09:11', 'approved'),
    seen('2026-11-22T09:12', 'in-review', { source: 'api' }),
  ];
  expect(reduce(events)).toMatchObject({
    stage: 'approved',
    conflict: { source: 'api', stage: 'in-review' },
  });
  expect(outlook(events, undefined, at('2026-11-23T09:00')).action).toBe(true);
});

test('after a rejection a step back is the next attempt, whoever tells of it', () => {
  const events = [
    seen('2026-11-22T09:11', 'rejected'),
    seen('2026-11-23T09:12', 'in-review', { source: 'api' }),
  ];
  expect(reduce(events)).toMatchObject({ stage: 'in-review', conflict: null });
});

test('a decision on the day of the filing is on that filing; one of the day before is not', () => {
  const decided = (decidedOn: string) =>
    reduce([
      { type: 'submitted', at: at('2026-11-22T09:10'), by: 'page' },
      seen('2026-11-22T15:00', 'rejected', { decidedOn }),
    ]);
  expect(decided('2026-11-22')).toMatchObject({ stage: 'rejected', conflict: null });
  expect(decided('2026-11-21')).toMatchObject({ stage: 'submitted', conflict: { stage: 'rejected' } });
});

test('what is in the archive needs nobody', () => {
  const events = [seen('2026-11-22T09:11', 'rejected')];
  expect(outlook(events, undefined, at('2026-11-23T09:00')).action).toBe(true);
  events.push({ type: 'archived', at: at('2026-11-23T09:00'), archived: true } as never);
  expect(outlook(events, undefined, at('2026-11-23T09:00')).action).toBe(false);
});

test('seeing the same again is no news, after a new filing it is', () => {
  const first = seen('2026-11-22T09:11', 'in-review');
  expect(isNews([first], seen('2026-11-23T09:11', 'in-review'))).toBe(false);
  expect(isNews([first], seen('2026-11-23T09:11', 'rejected'))).toBe(true);
  expect(
    isNews([first, { type: 'submitted', at: 1, by: 'user' }], seen('2026-11-23T09:11', 'in-review')),
  ).toBe(true);
});

test('overdue after the desk’s last closing, also when the computer slept for three days', () => {
  const events: ApplicationEvent[] = [{ type: 'submitted', at: at('2026-11-20T10:00'), by: 'user' }];
  const time = reviews[0]?.time;
  const latest = outlook(events, time, at('2026-11-22T22:59')).due?.latest ?? 0;
  expect([latest, latest + 1].map((now) => outlook(events, time, now).overdue)).toEqual([false, true]);
  expect(outlook(events, time, at('2026-11-25T08:00'))).toMatchObject({ overdue: true, action: true });
});

const application = (over: Partial<Application>): Application => ({
  id: 'a',
  companyId: null,
  name: '杭州云岭信息技术有限公司',
  creditCode: '91330106MA2B0QXU8L',
  provider: 'p',
  form: 'p/f',
  number: null,
  events: [],
  told: 0,
  ...over,
});
const reading = {
  provider: 'p',
  form: 'p/f',
  name: '杭州云岭信息技术有限公司',
  masked: false,
  creditCode: null,
  number: null,
};

test('a row finds its application by number, code, whole name; a masked name finds none', () => {
  const all = [
    application({}),
    application({ id: 'b', name: '宁波云岭客服有限公司', creditCode: null, number: '7' }),
  ];
  expect(matchReading(reading, all)?.id).toBe('a');
  expect(matchReading({ ...reading, number: '7', name: '宁波****', masked: true }, all)?.id).toBe('b');
  expect(matchReading({ ...reading, name: '杭州****公司', masked: true }, all)).toBeNull();
  expect(
    matchReading({ ...reading, name: '杭州****公司', masked: true, creditCode: '91330106MA2B0QXU8L' }, all)
      ?.id,
  ).toBe('a');
  // Nor one of the same stars, which another company may have as well; half of a code is none.
  const starred = application({ name: '杭州****公司', creditCode: '9133**********XU8L' });
  expect(matchReading({ ...reading, name: '杭州****公司', masked: true }, [starred])).toBeNull();
  expect(matchReading({ ...reading, name: '', creditCode: '9133**********XU8L' }, [starred])).toBeNull();
  // Two that fit are none; another number is another application.
  expect(matchReading(reading, [application({}), application({ id: 'c' })])).toBeNull();
  expect(matchReading({ ...reading, number: '9' }, [application({ number: '8' })])).toBeNull();
});

test.each([
  ['号码申请公函信息不完整，请重新提供', 'number-letter', 'number-application-letter'],
  ['电信入网承诺书信息不完整', 'commitment-letter', 'network-commitment-letter'],
  ['实际用户名称填写不对', 'commitment-letter', 'company.name'],
  ['身份证照片不规范', 'id-photo', 'operator-holding-id'],
  ['营业执照模糊', 'illegible', 'business-license'],
  ['未上传法人信息', 'legal-representative', 'people.legalRepresentative.name'],
  ['请在外呼话术中体现使用的产品名称', 'wording', 'call-script'],
  ['营业执照扫描件未加盖公章', 'seal', 'business-license'],
  ['企业名称与营业执照不一致', 'differs', 'company.name'],
  ['法人身份证有效期已过期', 'expired', 'legal-representative-id'],
  ['证件图片有修改痕迹', 'edited-picture', undefined],
  ['資料缺失（授權書）', 'missing-paper', 'power-of-attorney'],
])('%s means %s', (reason, id, key) => {
  const found = understand(reason);
  expect(found.map(({ meaning }) => meaning.id)).toContain(id);
  if (key) expect(found.flatMap(({ keys }) => keys)).toContain(key);
});

test('a reason nobody knows means nothing', () => {
  expect(understand('请联系客服')).toEqual([]);
  expect(understand(null)).toEqual([]);
});
