import { expect, test } from 'vitest';
import { dateText, periodText } from './dates.ts';

test.each([
  ['', '2039-08-01'],
  ['请选择日期', '2039-08-01'],
  ['YYYY-MM-DD', '2039-08-01'],
  ['yyyy/mm/dd', '2039/08/01'],
  ['例如 2020/1/5', '2039/8/1'],
  ['YYYY.MM.DD', '2039.08.01'],
  ['YYYYMMDD', '2039年08月01日'.replace(/\D/g, '')],
  ['格式：20200105', '20390801'],
  ['yyyy年mm月dd日', '2039年08月01日'],
  ['ＹＹＹＹ－ＭＭ－ＤＤ', '2039-08-01'],
])('placeholder %j', (hint, text) => {
  expect(dateText('2039-08-01', hint)).toBe(text);
});

test('a period only where both ends and what is between them is shown', () => {
  expect(periodText('2019-08-01', '2039-08-01', 'YYYY-MM-DD~YYYY-MM-DD')).toBe('2019-08-01~2039-08-01');
  expect(periodText('2019-08-01', '2039-08-01', '如2020.01.01至2030.01.01')).toBe('2019.08.01至2039.08.01');
  expect(periodText('2019-08-01', '2039-08-01', 'YYYY-MM-DD')).toBeNull();
  expect(periodText('2019-08-01', '2039-08-01', '')).toBeNull();
});
