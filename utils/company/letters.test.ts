import { expect, test } from 'vitest';
import { isFieldKey } from './fields.ts';
import { letterKeys, letterKeysOf, readLetter, withLetter } from './letters.ts';
import { documentKinds } from './profile.ts';

test('letters, and only letters, say something; a date only where the profile has that letter’s own', () => {
  expect(documentKinds.filter((kind) => letterKeysOf(kind).length > 0)).toEqual([
    'network-commitment-letter',
    'power-of-attorney',
    'number-application-letter',
    'company-authorization-letter',
    'business-usage-commitment-letter',
  ]);
  expect(letterKeysOf('foreign-kind')).toEqual([]);
  expect(letterKeysOf('number-application-letter').at(-1)).toBe('letters.applicationLetterOn');
  expect(letterKeysOf('network-commitment-letter').at(-1)).toBe('letters.commitmentSignedOn');
  expect(letterKeys.every(isFieldKey)).toBe(true);
});

test.each([undefined, null, 'text', 7, [], ['company.name']])('a file that holds %j there', (letter) => {
  expect(readLetter({ letter })).toEqual({});
});

test('what is no such value is passed over, and the rest is read', () => {
  expect(
    readLetter({
      letter: {
        'company.name': ' 杭州云岭通信技术有限公司 ',
        'people.operator.name': { first: '周' },
        'people.operator.idNumber': '   ',
        'letters.commitmentSignedOn': '2026-02-30',
        'letters.applicationLetterOn': '2026-02-28',
        'company.phone': '0571-1',
      },
    }),
  ).toEqual({ 'company.name': '杭州云岭通信技术有限公司', 'letters.applicationLetterOn': '2026-02-28' });
});

test('written beside what others keep there, and gone without a trace when emptied', () => {
  const extra = { note: 1, letter: { 'company.phone': '0571-1', 'company.name': '旧' } };
  const written = withLetter(extra, { 'people.operator.name': ' 周知夏 ' });
  expect(written).toEqual({
    note: 1,
    letter: { 'company.phone': '0571-1', 'people.operator.name': '周知夏' },
  });
  expect(extra.letter['company.name']).toBe('旧');
  expect(withLetter({ note: 1, letter: { 'company.name': '旧' } }, { 'company.name': ' ' })).toEqual({
    note: 1,
  });
  expect(() => withLetter({}, { 'letters.commitmentSignedOn': '2026-02-30' })).toThrow();
});
