import { describe, expect, test } from 'vitest';
import type { TableScan } from '../autofill/scan-types.ts';
import { reviews as aliyun } from '../providers/aliyun-voice/review.ts';
import { reviews as tencent } from '../providers/tencent-ccc/review.ts';
import { reviews as volcengine } from '../providers/volcengine-voice/review.ts';
import { readReviews } from './read-page.ts';

/** What the brain makes of a scanned table; that the scan finds it is for the corpus of pages (test/corpus/status). */
const cell = (...parts: string[]) => ({ parts, more: [] });
const read = (headers: string[], cells: TableScan['rows'][number]['cells'], url?: string) =>
  readReviews(
    {
      url: url ?? 'https://console.cloud.tencent.com/ccc/enterprise',
      title: '企业资质管理',
      headings: ['企业资质管理'],
      tables: [{ kind: 'table', title: '企业资质', headers, rows: [{ cells, notes: [] }] }],
    },
    [...tencent, ...aliyun, ...volcengine],
  );
const name = cell('杭州云岭信息技术有限公司');

describe('two reviews of one record', () => {
  const both = (platform: string, carrier: string) =>
    read(['企业名称', '平台审核状态', '运营商审核状态'], [name, cell(platform), cell(carrier)])[0]?.stage;

  test.each([
    ['审核通过', '审核中', 'in-review'],
    ['审核通过', '驳回', 'rejected'],
    ['驳回', '待审核', 'rejected'],
    ['审核中', '-', 'in-review'],
    ['审核通过', '审核通过', 'approved'],
  ])('%s and %s: %s', (platform, carrier, stage) => {
    expect(both(platform, carrier)).toBe(stage);
  });

  test('a state of something else beside it leaves the review alone', () => {
    const [found] = read(['企业名称', '审核状态', '号码状态'], [name, cell('审核通过'), cell('审核中')]);
    expect(found?.stage).toBe('approved');
  });
});

describe('one heading over two lines', () => {
  const headers = ['ID/企业名称', '审核状态', '申请时间 / 审核时间'];

  test('each line is of its own heading', () => {
    const [found] = read(headers, [
      cell('2219', '杭州云岭信息技术有限公司'),
      cell('审核通过'),
      cell('2026-11-20 08:00:00', '2026-11-21 11:20:00'),
    ]);
    expect(found).toMatchObject({ number: '2219', submittedOn: '2026-11-20', decidedOn: '2026-11-21' });
    expect(found?.name).toBe('杭州云岭信息技术有限公司');
  });

  test('one line under two headings is neither', () => {
    const [found] = read(headers, [
      cell('2219', '杭州云岭信息技术有限公司'),
      cell('待审核'),
      cell('2026-11-20 08:00:00'),
    ]);
    expect(found).toMatchObject({ stage: 'in-review', date: null });
  });
});

test.each([
  ['统一社会信用代码：91330106MA2B0QXU8L', '91330106MA2B0QXU8L'],
  ['91330106MA2B0QXU8L', '91330106MA2B0QXU8L'],
  ['统一社会信用代码：913301060000000000', '913301060000000000'],
  // As long as one, and a person's.
  ['33010619900307001X', null],
  ['330106199003070011', null],
])('below the name %s is the credit code %s', (below, code) => {
  const [found] = read(['企业信息', '审核状态'], [cell('杭州云岭信息技术有限公司', below), cell('审核通过')]);
  expect(found?.creditCode).toBe(code);
});

test('qualifications of short messages in the same console are another product', () => {
  const at = (path: string) =>
    read(['企业名称', '审核状态'], [name, cell('审核通过')], `https://console.volcengine.com${path}`).length;
  expect([
    at('/vms/qualification'),
    at('/voice/qualification'),
    at('/sms/qualification'),
    at('/vsms'),
  ]).toEqual([1, 1, 0, 0]);
});

test('what a button would do or show is no state and no reason', () => {
  const stages = (...state: string[]) =>
    read(['企业名称', '审核状态'], [name, cell(...state)]).map(({ stage, reason }) => [stage, reason]);
  expect(stages('提交审核')).toEqual([]);
  expect(stages('审核不通过', '查看驳回原因')).toEqual([['rejected', null]]);
  expect(stages('驳回', '营业执照模糊', '查看审核意见')).toEqual([['rejected', '营业执照模糊']]);
});

test('the console in English', () => {
  const found = readReviews(
    {
      url: 'https://console.cloud.tencent.com/ccc/enterprise',
      title: 'Enterprise Qualifications',
      headings: [],
      tables: [
        {
          kind: 'table',
          title: '',
          headers: ['Company Name', 'Status', 'Rejection Reason'],
          rows: [{ cells: [cell('Yunling Co., Ltd.'), cell('Rejected'), cell('Seal missing')], notes: [] }],
        },
      ],
    },
    tencent,
  );
  expect(found[0]).toMatchObject({
    form: 'tencent-ccc/qualification',
    stage: 'rejected',
    reason: 'Seal missing',
  });
});

describe('of a list', () => {
  const list = (tables: TableScan[], page: { title?: string; headings?: string[] } = {}) =>
    readReviews(
      {
        url: 'https://console.cloud.tencent.com/ccc/enterprise',
        title: '企业资质管理',
        headings: ['企业资质管理'],
        tables,
        ...page,
      },
      tencent,
    );
  const table = (headers: string[], ...rows: string[][]): TableScan => ({
    kind: 'table',
    title: '企业资质',
    headers,
    rows: rows.map((cells) => ({ cells: cells.map((text) => cell(text)), notes: [] })),
  });
  const heads = ['企业名称', '审核状态', '驳回原因', '审核时间', '到期时间'];
  const row = (state: string) => [
    '杭州云岭信息技术有限公司',
    state,
    '营业执照模糊',
    '2026-01-05',
    '2026-12-01',
  ];

  test('a row that is there twice (a locked column) is read once, another one is another', () => {
    const twice = [table(heads, row('驳回'), row('驳回')), table(heads, row('驳回'))];
    expect(list(twice)).toHaveLength(1);
    expect(list([table(heads, row('驳回'), row('审核中'))])).toHaveLength(2);
  });

  test('the date is of the decision; of what ends, its end', () => {
    const dates = ['审核通过', '即将过期', '已过期'].map(
      (state) => list([table(heads, row(state))])[0]?.date,
    );
    expect(dates).toEqual(['2026-01-05', '2026-12-01', '2026-12-01']);
  });

  test('only what was rejected has a reason: what stands beside another state is of the time before', () => {
    const reasons = ['驳回', '审核中', '审核通过'].map(
      (state) => list([table(heads, row(state))])[0]?.reason,
    );
    expect(reasons).toEqual(['营业执照模糊', null, null]);
  });

  test('tables of other things are none, by their columns, their title or their page', () => {
    expect(list([table([...heads, '发票抬头'], [...row('驳回'), 'x'])])).toEqual([]);
    expect(list([{ ...table(heads, row('驳回')), title: '合同列表' }])).toEqual([]);
    expect(list([{ ...table(heads, row('驳回')), title: '' }], { title: '发票管理' })).toEqual([]);
    expect(list([{ ...table(heads, row('驳回')), title: '' }], { headings: ['订单'] })).toEqual([]);
    expect(list([{ ...table(heads, row('驳回')), title: '' }])).toHaveLength(1);
  });
});

describe('a record open over its list', () => {
  const name = '杭州云岭信息技术有限公司';
  const page = (
    list: string[][],
    record: [string, string][],
    history: string[][] = [],
    second: [string, string][] = [],
  ) => {
    const row = (cells: string[]) => ({ cells: cells.map((text) => cell(text)), notes: [] });
    const tables: TableScan[] = [
      {
        kind: 'table',
        title: '企业资质',
        headers: ['资质ID', '企业名称', '审核状态'],
        rows: list.map(row),
      },
      ...[record, second].map(
        (labels): TableScan => ({
          kind: 'details',
          title: '资质详情',
          headers: labels.map(([label]) => label),
          rows: [row(labels.map(([, value]) => value))],
        }),
      ),
      {
        kind: 'table',
        title: '审核记录',
        headers: ['审核结果', '审核意见', '审核时间'],
        rows: history.map(row),
      },
    ];
    return readReviews(
      { url: 'https://console.cloud.tencent.com/ccc/enterprise', title: '企业资质', headings: [], tables },
      tencent,
    ).map(({ number, stage, reason, date }) => [number, stage, reason, date]);
  };
  const record = (state: string, ...more: [string, string][]): [string, string][] => [
    ['企业名称', name],
    ['审核状态', state],
    ...more,
  ];

  test('is the list’s row and adds what this does not say', () => {
    const why: [string, string] = ['驳回原因', '营业执照模糊'];
    expect(page([['2219', name, '驳回']], record('驳回', why))).toEqual([
      ['2219', 'rejected', '营业执照模糊', null],
    ]);
  });

  test('is another one if its state, its number or its date differs, or if two rows could be meant', () => {
    const rejected = [['2219', name, '驳回']];
    expect(page(rejected, record('待审核'))).toHaveLength(2);
    expect(page(rejected, record('驳回', ['资质ID', '2220']))).toHaveLength(2);
    expect(page([...rejected, ['2220', name, '驳回']], record('驳回'))).toHaveLength(3);
  });

  test('has the reason of its history only if this ends with the rejection, and the page has no other record', () => {
    const events = [
      ['驳回', '授权书未盖章', '2026-10-02 10:00'],
      ['已提交', '-', '2026-11-20 08:00'],
    ];
    const last = ['驳回', '照片反光', '2026-11-21 11:20'];
    const found = [null, 'rejected', '照片反光', '2026-11-21'];
    expect(page([], record('驳回'), [...events, last])).toEqual([found]);
    expect(page([], record('驳回'), [last, ...events])).toEqual([found]);
    expect(page([], record('驳回'), events)).toEqual([[null, 'rejected', null, null]]);
    expect(page([], record('待审核'), [...events, last])).toEqual([[null, 'in-review', null, null]]);
    const other = [['2219', '宁波云岭客服有限公司', '驳回']];
    expect(page(other, record('驳回'), [...events, last]).map(([, , reason]) => reason)).toEqual([
      null,
      null,
    ]);
    const own = record('驳回', ['驳回原因', '营业执照模糊']);
    expect(page([], own, [...events, last])[0]?.[2]).toBe('营业执照模糊');
    const two = page([], record('驳回'), [...events, last], record('驳回', ['资质ID', '2220']));
    expect(two.map(([, , reason]) => reason)).toEqual([null, null]);
  });
});
