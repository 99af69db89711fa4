import { expect, test } from 'vitest';
import { readDays } from './override.ts';

const off = (...days: string[]) => Object.fromEntries(days.map((day) => [day, false]));

test('an announcement as it is written, with its make-up days', () => {
  // Of 2026, which the library knows: 1月1日 is a Thursday.
  const { days, problems } = readDays(
    '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n四、劳动节：5月1日(周五)至5日(周二)放假调休，共5天。5月9日（周六）上班。',
    2026,
  );
  expect(problems).toEqual([]);
  expect(days).toEqual({
    ...off(
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
    ),
    '2026-01-04': true,
    '2026-05-09': true,
  });
});

test('two make-up days in one sentence, a range over two months, dates with years', () => {
  expect(readDays('2月14日（周六）、2月28日（周六）上班', 2026).days).toEqual({
    '2026-02-14': true,
    '2026-02-28': true,
  });
  expect(readDays('2027-01-30至2027-02-02放假', 2026).days).toEqual(
    off('2027-01-30', '2027-01-31', '2027-02-01', '2027-02-02'),
  );
  expect(readDays('自2月6日起至8日放假；3月1日至1日放假', 2027).days).toEqual(
    off('2027-02-06', '2027-02-07', '2027-02-08', '2027-03-01'),
  );
  expect(readDays('2027/2/6\n2027.2.7', 2027, false).days).toEqual(off('2027-02-06', '2027-02-07'));
});

test.each([
  ['1月1日（周五）放假', 'weekday'],
  ['2月30日放假', 'no-date'],
  ['1月1日至12月31日放假', 'too-long'],
  ['5月5日至5月1日放假', 'order'],
  ['5月5日', 'no-word'],
  ['5月5日放假5月9日上班', 'both'],
  ['共3天放假', 'no-date'],
  ['2月15日除夕至23日放假', 'range'],
  ['2月15日（农历腊月二十八、周一）至23日放假', 'weekday'],
])('%s is not taken: %s', (text, why) => {
  const read = readDays(text, 2026);
  expect(read.days).toEqual({});
  expect(read.problems.map((each) => each.why)).toEqual([why]);
});
