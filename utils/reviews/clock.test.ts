import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { reviews as tencent } from '../providers/tencent-ccc/review.ts';
import { calendarEnds, isWorkday } from './calendar.ts';
import { chinaDate, readTimes } from './china-date.ts';
import { dueOf, isOpen } from './clock.ts';

const [qualification, number] = tencent.map(({ time }) => time);
if (!qualification || !number) throw new Error('no times');
const china = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const office = { days: [1, 3], everyDay: false, hours: [9, 18], source: '' } as const satisfies typeof number;

test.each([
  // 周一至周日: the weekend counts; the desk closes at 23.
  ['2026-11-27 22:59', qualification, '2026-11-28 23:00', '2026-11-29 23:00'],
  ['2026-11-27 23:00', qualification, '2026-11-29 23:00', '2026-11-30 23:00'],
  ['2026-11-27 08:00', qualification, '2026-11-28 23:00', '2026-11-29 23:00'],
  // 国庆 shifts it, the weekend make-up day of 10 October counts for an office, too.
  ['2026-09-30 12:00', qualification, '2026-10-08 23:00', '2026-10-09 23:00'],
  ['2026-09-30 12:00', office, '2026-10-08 18:00', '2026-10-10 18:00'],
  // Friday evening: Monday is the day it is received.
  ['2026-11-27 18:00', office, '2026-12-01 18:00', '2026-12-03 18:00'],
  ['2026-11-28 10:00', office, '2026-12-01 18:00', '2026-12-03 18:00'],
  ['2026-11-23 10:00', number, '2026-11-30 18:00', '2026-12-07 18:00'],
  // 春节 2026: 15 to 23 February, with work on Saturday the 14th and the 28th.
  ['2026-02-13 10:00', office, '2026-02-14 18:00', '2026-02-25 18:00'],
  // The last day of a year: 2027 has no data, and it says so.
  ['2026-12-31 10:00', office, '2027-01-01 18:00', '2027-01-05 18:00'],
] as const)('filed %s', (filed, time, usually, latest) => {
  const due = dueOf(china(filed), time);
  expect([shown(due.usually), shown(due.latest)]).toEqual([usually, latest]);
});

test('where the data ends is said, and a day given by hand is taken', () => {
  expect(calendarEnds).toBe(2026);
  expect(dueOf(china('2026-12-30 10:00'), { ...office, days: [1, 1] }).uncertain).toBe(false);
  expect(dueOf(china('2026-12-31 10:00'), office).uncertain).toBe(true);
  const given = { '2027-01-01': false, '2027-01-02': false };
  // A few days say nothing of the rest: all of the year's are given only when the user says so.
  expect(dueOf(china('2026-12-31 10:00'), office, given).uncertain).toBe(true);
  const due = dueOf(china('2026-12-31 10:00'), office, { ...given, '2027': true });
  expect([shown(due.usually), due.uncertain]).toEqual(['2027-01-04 18:00', false]);
  expect(isWorkday('2026-10-10')).toBe(true);
  expect(isWorkday('2026-10-07', true)).toBe(false);
  expect(isWorkday('2026-11-28')).toBe(false);
});

test('a day of work given by hand on a weekend counts; its undoing takes it away', () => {
  const filed = china('2027-02-19 10:00');
  expect(shown(dueOf(filed, { ...office, days: [1, 1] }).usually)).toBe('2027-02-22 18:00');
  expect(shown(dueOf(filed, { ...office, days: [1, 1] }, { '2027-02-20': true }).usually)).toBe(
    '2027-02-20 18:00',
  );
});

test('the desk is open by China’s clock', () => {
  expect(isOpen(china('2026-11-25 22:59'), qualification)).toBe(true);
  expect(isOpen(china('2026-11-25 23:00'), qualification)).toBe(false);
  expect(isOpen(china('2026-10-01 12:00'), qualification)).toBe(false);
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London', 'Asia/Shanghai'])(
  'nothing depends on the computer’s zone: %s',
  (zone) => {
    const script = `
      import { dueOf } from './utils/reviews/clock.ts';
      import { chinaDate, readTimes } from './utils/reviews/china-date.ts';
      const time = { days: [1, 2], everyDay: true, hours: [9, 23], source: '' };
      console.log(JSON.stringify([dueOf(Date.parse('2026-03-08T01:30:00+08:00'), time).latest, chinaDate(Date.parse('2026-03-29T00:30:00+08:00')), readTimes('2026-11-01 01:30')[0]]));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual([
      Date.parse('2026-03-10T23:00:00+08:00'),
      '2026-03-29',
      Date.parse('2026-11-01T01:30:00+08:00'),
    ]);
  },
);

test.each([
  ['2026-11-20 10:30:00', '2026-11-20'],
  ['2026/11/2', '2026-11-02'],
  ['2026.11.20', '2026-11-20'],
  ['2026年11月20日 下午3:05', '2026-11-20'],
  ['20261120', '2026-11-20'],
  ['Nov 20, 2026', '2026-11-20'],
  ['20 Nov 2026', '2026-11-20'],
  ['25/11/2026', '2026-11-25'],
  ['1653534444', '2022-05-26'],
  ['2026-11-20T17:00:00Z', '2026-11-21'],
  ['2026-11-20T23:00:00.000+09:00', '2026-11-20'],
  ['03/04/2026', null],
  ['2026-02-30', null],
  ['--', null],
  ['13800138000', null],
])('%s is %s', (text, day) => {
  const [at] = readTimes(text);
  expect(at === undefined ? null : chinaDate(at)).toBe(day);
});
