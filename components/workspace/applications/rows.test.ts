import { expect, test } from 'vitest';
import type { Application, Seen } from '../../../utils/reviews/application.ts';
import { choose, countOf, group, sameFault, toCsv, toRows } from './rows.ts';

const now = Date.parse('2026-11-25T10:00:00+08:00');
const seen = (stage: Seen['stage'], reason: string | null = null): Seen => ({
  type: 'seen',
  source: 'page',
  at: now,
  stage,
  wording: stage,
  reason,
  submittedOn: '2026-11-10',
  decidedOn: null,
  expiresOn: null,
});
const application = (id: string, name: string, event: Seen): Application => ({
  id,
  companyId: null,
  name,
  creditCode: null,
  provider: 'tencent-ccc',
  form: 'tencent-ccc/qualification',
  number: id,
  events: [event],
  told: 1,
});
const rows = toRows(
  [
    application('1', '甲公司', seen('approved')),
    application('2', '乙公司', seen('rejected', '营业执照模糊')),
    application('3', '=HYPERLINK("x")', seen('rejected', '身份证照片不清晰,请重传')),
    application('4', '丁公司', seen('in-review')),
  ],
  'zh-CN',
  now,
  {},
);

test('what needs somebody is first: rejected, and what is overdue', () => {
  expect(
    rows
      .slice(0, 3)
      .map(({ application }) => application.id)
      .sort(),
  ).toEqual(['2', '3', '4']);
  expect([
    countOf(rows, 'all'),
    countOf(rows, 'needAction'),
    countOf(rows, 'waiting'),
    countOf(rows, 'done'),
  ]).toEqual([4, 3, 1, 1]);
});

test('is found by name, number and reason', () => {
  expect(choose(rows, 'all', '模糊 乙').map(({ application }) => application.id)).toEqual(['2']);
  expect(choose(rows, 'done', '乙')).toEqual([]);
  expect(group(rows, 'byCompany')).toHaveLength(4);
  expect(group(rows, 'byProvider')).toHaveLength(1);
});

test('knows who shares the fault', () => {
  const [row] = choose(rows, 'all', '乙');
  expect(row && sameFault(row, rows).map(({ application }) => application.id)).toEqual(['3']);
});

test('the CSV runs nothing and loses nothing', () => {
  const csv = toCsv(rows, 'zh-CN');
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  expect(csv).toContain('"身份证照片不清晰,请重传"');
  expect(csv.split('\r\n')).toHaveLength(6);
});
