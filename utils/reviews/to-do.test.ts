import { expect, test } from 'vitest';
import type { WorkingTime } from '../providers/review-definition.ts';
import type { Application, ApplicationEvent, Seen } from './application.ts';
import { seenAs } from './seen-fixture.ts';
import type { Stage } from './stages.ts';
import { toDo } from './to-do.ts';

const at = Date.parse('2026-11-25T10:00:00+08:00');
const day = 86_400_000;
const seen = (stage: Stage, when = at, more: Partial<Seen> = {}): Seen => seenAs(stage, when, more);
const application = (id: string, ...events: ApplicationEvent[]): Application => ({
  id,
  companyId: null,
  name: id,
  creditCode: null,
  provider: 'tencent-ccc',
  form: 'form',
  number: null,
  events,
  told: 0,
});
const oneDay: WorkingTime = { days: [1, 1], everyDay: true, hours: [9, 18], source: 'a test' };
const idsOf = (list: ReturnType<typeof toDo>) => list.map((each) => each.application.id);

test('only what somebody has to do something about, what cannot wait first', () => {
  const all = [
    application('in review', seen('in-review')),
    application('approved', seen('approved')),
    application('expiring', seen('expiring')),
    application('issued', seen('issued')),
    application('suspended', seen('suspended')),
    application('to pay', seen('to-pay')),
    application('amount', seen('amount-to-confirm', at + 1)),
    application('rejected long ago', seen('rejected', at - 9 * day)),
    application('rejected', seen('rejected')),
    application('put away', seen('rejected'), { type: 'archived', at, archived: true }),
    application('filled', { type: 'filled', at, identity: null, fields: [], documents: [] }),
    application('late', { type: 'submitted', at: at - 20 * day, by: 'page' }),
  ];
  expect(idsOf(toDo(all, () => undefined, at))).toEqual([
    'rejected',
    'rejected long ago',
    'amount',
    'to pay',
    'expiring',
    'issued',
    'suspended',
  ]);
  expect(idsOf(toDo(all, () => oneDay, at))).toContain('late');
});
