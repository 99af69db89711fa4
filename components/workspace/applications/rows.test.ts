import { polyphonic } from 'pinyin-pro';
import { expect, test } from 'vitest';
import type { Application, ApplicationEvent, Seen } from '../../../utils/reviews/application.ts';
import { csvText } from '../../../utils/sheets/csv.ts';
import { csvLines } from './csv.ts';
import { type Choice, choose, countOf, type Filter, group, type Row, sameFault, toRows } from './rows.ts';
import { dateOf, nextOf } from './say.ts';

const now = Date.parse('2026-11-25T10:00:00+08:00');
const seen = (stage: Seen['stage'], reason: string | null = null, more: Partial<Seen> = {}): Seen => ({
  type: 'seen',
  source: 'page',
  at: now,
  stage,
  wording: stage,
  reason,
  submittedOn: '2026-11-10',
  decidedOn: null,
  expiresOn: null,
  ...more,
});
const application = (
  id: string,
  name: string,
  event: ApplicationEvent,
  more: Partial<Application> = {},
): Application => ({
  id,
  companyId: null,
  name,
  creditCode: null,
  provider: 'tencent-ccc',
  form: 'tencent-ccc/qualification',
  number: id,
  events: [event],
  told: 1,
  ...more,
});
const known = [
  { id: 'c1', name: '甲公司', code: '91330106MA2B0QXU8L' },
  { id: 'c2', name: '乙公司', code: '' },
  { id: 'c3', name: '乙公司', code: '' },
];
const rows = toRows(
  [
    application('1', '甲公司', seen('approved')),
    application('2', '乙公司', seen('rejected', '营业执照模糊')),
    application('3', '=HYPERLINK("x")', seen('rejected', '身份证照片不清晰,请重传')),
    application('4', '重庆长安客服有限公司', seen('in-review')),
    application('5', '甲公司', { type: 'filled', at: now, identity: null, fields: [], documents: [] }),
    application('6', '杭州甲', seen('in-review', null, { submittedOn: '2026-11-24' }), {
      creditCode: '91330106MA2B0QXU8L',
      provider: 'volcengine-voice',
      form: 'volcengine-voice/company-report',
    }),
  ],
  'zh-CN',
  now,
  {},
  known,
);
const ids = (list: readonly Row[]) => list.map(({ application }) => application.id);
const find = (search: string, filter: Filter = 'all', more: Partial<Choice> = {}) =>
  choose(rows, { filter, stage: null, search, ...more }, (name) =>
    polyphonic(name, { type: 'array', toneType: 'none', v: true }).map((each) => [...each]),
  );
const row = (id: string): Row => {
  const found = rows.find(({ application }) => application.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('what needs somebody is first: sent back, then overdue', () => {
  expect(ids(rows).slice(0, 2).sort()).toEqual(['2', '3']);
  expect(ids(rows)[2]).toBe('4');
  expect(
    (['all', 'needAction', 'toSubmit', 'waiting', 'done', 'archivedOnes'] as const).map((filter) =>
      countOf(rows, filter),
    ),
  ).toEqual([6, 3, 1, 2, 1, 0]);
});

test('is found by name, number, reason, pinyin, and by stage', () => {
  expect(ids(find('模糊 乙'))).toEqual(['2']);
  expect(find('乙', 'done')).toEqual([]);
  expect(ids(find('chongqing'))).toEqual(['4']);
  expect(ids(find('cqca'))).toEqual(['4']);
  expect(find('chongqingx')).toEqual([]);
  expect(ids(find('', 'all', { stage: 'approved' }))).toEqual(['1']);
  // Typed in traditional characters.
  expect(ids(find('重慶長安'))).toEqual(['4']);
});

test('is grouped by whose it is, or by provider', () => {
  const companies = group(rows, 'byCompany');
  // By its credit code, though the console calls it otherwise.
  expect(ids(companies.find(({ key }) => key === 'c1')?.rows ?? []).sort()).toEqual(['1', '5', '6']);
  // Two companies of one name: neither is linked.
  expect(row('2').companyId).toBeNull();
  expect(companies).toHaveLength(4);
  expect(group(rows, 'byProvider').map(({ key }) => key)).toEqual(['tencent-ccc', 'volcengine-voice']);
});

test('every form has a name, also one that nobody reviews', () => {
  expect(row('6').form).not.toContain('/');
  expect(row('6').provider).not.toContain('-');
});

test('says what is next, and until when', () => {
  expect(nextOf(row('2'), 'zh-CN')).toContain('再提交');
  expect(nextOf(row('1'), 'zh-CN')).toBeNull();
  expect(dateOf(row('4'), 'zh-CN')).toEqual({ text: '逾期：2026-11-12 前应有结果', tone: 'bad' });
});

test('knows who shares the fault, and leaves out what is archived', () => {
  expect(ids(sameFault(row('2'), rows))).toEqual(['3']);
  const archived = rows.map((each) =>
    each.application.id === '3' ? { ...each, now: { ...each.now, archived: true } } : each,
  );
  expect(sameFault(row('2'), archived)).toEqual([]);
});

test('a name, a reason or a number of a console is never a formula, and no digit is lost', () => {
  const numbered = { ...row('1'), application: { ...row('1').application, number: '2026112500012345678' } };
  const csv = csvText(csvLines([...rows, numbered], 'zh-CN'));
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  expect(csv).toContain('"身份证照片不清晰,请重传"');
  expect(csv).toContain(',2026112500012345678\t,');
  expect(csv.split('\r\n')).toHaveLength(rows.length + 3);
  expect(csvLines(rows, 'en')[0]).toContain('Company');
});

test('a thousand are sorted, searched and grouped at once', () => {
  const many = toRows(
    Array.from({ length: 1000 }, (_, at) => application(String(at), `第${at % 40}公司`, seen('in-review'))),
    'zh-CN',
    now,
    {},
  );
  expect(choose(many, { filter: 'needAction', stage: null, search: '第7公司' })).toHaveLength(25);
  expect(group(many, 'byCompany')).toHaveLength(40);
});
