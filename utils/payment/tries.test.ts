import { expect, test } from 'vitest';
import { isAmount, refusalOf } from './tries.ts';

test('an amount is 0.01 to 0.99, as a statement writes it', () => {
  for (let cents = 1; cents < 100; cents++) expect(isAmount((cents / 100).toFixed(2))).toBe(true);
  expect(isAmount('0.5')).toBe(true);
  for (const text of [
    '0',
    '0.00',
    '0.0',
    '1.00',
    '0.123',
    '.5',
    '-0.10',
    '0,10',
    '0.1a',
    '',
    ' 0.10',
    '00.10',
  ])
    expect(isAmount(text), text).toBe(false);
});

test('only what the user confirms, the second time twice, a third time never', () => {
  const ask = (tries: number, confirmed: boolean, again: boolean) =>
    refusalOf('0.37', { tries, confirmed, again });
  expect(ask(0, false, false)).toBe('amount-unconfirmed');
  expect(ask(0, true, false)).toBeNull();
  expect(ask(1, true, false)).toBe('second-try');
  expect(ask(1, false, true)).toBe('amount-unconfirmed');
  expect(ask(1, true, true)).toBeNull();
  expect(ask(2, true, true)).toBe('tries-used');
  expect(refusalOf('1.37', { tries: 0, confirmed: true, again: true })).toBe('amount-format');
});
