import { describe, expect, test } from 'vitest';
import {
  checkBankAccount,
  checkChinesePassport,
  checkCreditCode,
  checkHongKongMacauPermit,
  checkOrganizationCode,
  checkPassport,
  checkPhone,
  checkResidentId,
  checkTaiwanPermit,
  organizationCodeOf,
} from './identifiers.ts';

// Vectors: the standards' own samples, and synthetic numbers under the unassigned region 990000.
describe('unified social credit code', () => {
  test.each([
    '91350100M000100Y43', // GB 32100-2015's sample
    '91990000DEMA00013U',
    '91990000MA0TEXT124',
    '91990000DEM0000220', // check character 0: stdnum 1.12.0 refuses it
    '91330106MA27X0K39W', // the sample company
  ])('%s passes', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, normalised: code });
  });

  test('a wrong check character says what was expected', () => {
    expect(checkCreditCode('91990000DEMA00013V')).toMatchObject({ problem: 'characters' });
    expect(checkCreditCode('91990000DEMA00013W')).toEqual({
      ok: false,
      problem: 'check-digit',
      detail: { expected: 'U', found: 'W' },
    });
    // The Volcengine document's sample.
    expect(checkCreditCode('91330106MQBYDEKL12')).toEqual({
      ok: false,
      problem: 'check-digit',
      detail: { expected: 'Y', found: '2' },
    });
  });

  test('any one wrong character is noticed, and any two neighbours swapped', () => {
    const code = '91330106MA27X0K39W';
    for (let i = 0; i < code.length; i++) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other === code[i]) continue;
        expect(checkCreditCode(code.slice(0, i) + other + code.slice(i + 1)).ok).toBe(false);
      }
      const swapped = `${code.slice(0, i)}${code[i + 1] ?? ''}${code[i]}${code.slice(i + 2)}`;
      if (swapped !== code) expect(checkCreditCode(swapped).ok).toBe(false);
    }
  });

  test('letters that cannot occur, wrong length, letters in the region, nothing', () => {
    expect(checkCreditCode('9135O1OOMOOO1OOY43')).toMatchObject({
      problem: 'characters',
      detail: { characters: 'O' },
    });
    expect(checkCreditCode('91350100M000100Y4')).toMatchObject({
      problem: 'length',
      detail: { length: '17', expected: '18' },
    });
    expect(checkCreditCode('9135A100M000100Y43')).toMatchObject({ problem: 'format' });
    expect(checkCreditCode(' ')).toMatchObject({ problem: 'empty' });
  });

  test('pasted with spaces, in full-width or lower-case it is the same code', () => {
    for (const pasted of [
      ' 9135 0100 M000 100Y43 ',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100m000100y43',
    ])
      expect(checkCreditCode(pasted)).toEqual({ ok: true, normalised: '91350100M000100Y43' });
  });
});

describe('organisation code', () => {
  test.each(['DEMA0001-3', 'MA0TEXT1-2', 'D2143569-X', 'M000100Y-4', 'MA27X0K3-9', '00000000-0'])(
    '%s passes',
    (code) => {
      expect(checkOrganizationCode(code)).toEqual({ ok: true, normalised: code });
      expect(checkOrganizationCode(code.replace('-', ''))).toEqual({ ok: true, normalised: code });
    },
  );

  test('bad ones', () => {
    expect(checkOrganizationCode('MQBYDEKL1')).toEqual({
      ok: false,
      problem: 'check-digit',
      detail: { expected: '4', found: '1' },
    });
    expect(checkOrganizationCode('D2143569')).toMatchObject({ problem: 'length' });
    expect(checkOrganizationCode('D214356某X')).toMatchObject({
      problem: 'characters',
      detail: { characters: '某' },
    });
  });

  test('is read out of a credit code only when both check digits are right', () => {
    expect(organizationCodeOf('91330106MA27X0K39W')).toBe('MA27X0K3-9');
    expect(organizationCodeOf('91990000DEMA00013U')).toBe('DEMA0001-3');
    expect(organizationCodeOf('91330106MA27X0K39Y')).toBeUndefined();
    // Right as a whole, while DEMA00014 inside it fails GB 11714.
    expect(checkCreditCode('91990000DEMA00014Y')).toMatchObject({ ok: true });
    expect(organizationCodeOf('91990000DEMA00014Y')).toBeUndefined();
    expect(organizationCodeOf('')).toBeUndefined();
  });
});

describe('resident identity number', () => {
  test('good ones carry birth date and sex', () => {
    expect(checkResidentId('99000019900101005x')).toEqual({
      ok: true,
      normalised: '99000019900101005X',
      birthDate: '1990-01-01',
      sex: 'male',
    });
    expect(checkResidentId('990000198512310025')).toMatchObject({ birthDate: '1985-12-31', sex: 'female' });
    expect(checkResidentId('330106190003071016')).toMatchObject({ ok: true, birthDate: '1900-03-07' });
    expect(checkResidentId('440300190005122030')).toMatchObject({ ok: true });
  });

  test('bad ones', () => {
    // The check digit is right; the day is 30 February.
    expect(checkResidentId('44030019900230100X')).toEqual({
      ok: false,
      problem: 'date',
      detail: { date: '1990-02-30' },
    });
    expect(checkResidentId('990000199001010051')).toMatchObject({
      problem: 'check-digit',
      detail: { expected: 'X', found: '1' },
    });
    expect(checkResidentId('X9000019900101005X')).toMatchObject({ problem: 'format' });
    expect(checkResidentId('990000900101005')).toMatchObject({ problem: 'length' });
    expect(checkResidentId('99000019900101005Y')).toMatchObject({ problem: 'characters' });
    expect(checkResidentId('')).toMatchObject({ problem: 'empty' });
  });
});

test('passports and permits', () => {
  expect(checkChinesePassport('G12345678')).toMatchObject({ ok: true });
  expect(checkChinesePassport('ea1234567')).toEqual({ ok: true, normalised: 'EA1234567' });
  expect(checkChinesePassport('E12345678')).toMatchObject({ ok: true });
  expect(checkChinesePassport('EI1234567')).toMatchObject({ problem: 'format' });
  expect(checkChinesePassport('G1234567')).toMatchObject({ problem: 'format' });

  expect(checkPassport('EI1234567')).toMatchObject({ problem: 'format' });
  expect(checkPassport('C01X00T47')).toMatchObject({ ok: true });
  expect(checkPassport('C01X')).toMatchObject({ problem: 'format' });
  expect(checkPassport('C01X00T4号')).toMatchObject({ problem: 'characters' });

  expect(checkHongKongMacauPermit('H12345678')).toMatchObject({ ok: true });
  expect(checkHongKongMacauPermit('M1234567801')).toMatchObject({ ok: true });
  expect(checkHongKongMacauPermit('K12345678')).toMatchObject({ problem: 'format' });
  expect(checkTaiwanPermit('12345678')).toMatchObject({ ok: true });
  expect(checkTaiwanPermit('1234567')).toMatchObject({ problem: 'format' });
});

describe('telephone numbers', () => {
  test.each([
    ['13800000011', 'mobile', '13800000011'],
    ['+86 138 0000 0011', 'mobile', '13800000011'],
    ['１３８－００００－００１１', 'mobile', '13800000011'],
    ['02131075869', 'landline', '021-31075869'],
    ['057188888888', 'landline', '0571-88888888'],
    ['0571-80000000', 'landline', '0571-80000000'],
    ['(0571) 8000 0000', 'landline', '0571-80000000'],
    ['0571-80000000 转 801', 'landline', '0571-80000000-801'],
    ['01080000001', 'landline', '010-80000001'],
    ['0951-6012345', 'landline', '0951-6012345'],
    ['4008123456', '400', '4008123456'],
    ['400-812-3456', '400', '4008123456'],
    ['4008-123-456', '400', '4008123456'],
    ['8008101234', '400', '8008101234'],
    ['95588', 'service', '95588'],
    ['10086', 'service', '10086'],
    ['12345', 'service', '12345'],
  ])('%s is %s', (text, kind, normalised) => {
    expect(checkPhone(text)).toEqual({ ok: true, kind, normalised });
  });

  test.each([
    '057112345678', // libphonenumber takes it; no local number starts with 1
    '12800000011',
    '1380000001',
    '138000000111',
    '010-8000001', // 010 and 02x have eight digits behind them
    '0000-80000000',
    '80000000',
    '400812345',
    '4018123456',
  ])('%s is none', (text) => {
    expect(checkPhone(text)).toMatchObject({ ok: false, problem: 'format' });
  });

  test('of a kind', () => {
    expect(checkPhone('0571-80000000', ['mobile'])).toMatchObject({ problem: 'format' });
    expect(checkPhone('13800000011', ['landline', '400'])).toMatchObject({ problem: 'format' });
    expect(checkPhone('1380000OO11')).toMatchObject({ problem: 'characters', detail: { characters: 'O' } });
    expect(checkPhone('-')).toMatchObject({ problem: 'empty' });
  });
});

test('bank accounts: digits and length, no check digit', () => {
  // Neither satisfies Luhn, nor need they: they are accounts, not cards.
  expect(checkBankAccount('6222 0000 0000 0000 017')).toEqual({
    ok: true,
    normalised: '6222000000000000017',
  });
  expect(checkBankAccount('1202026209900012345')).toMatchObject({ ok: true });
  expect(checkBankAccount('1234567')).toMatchObject({ problem: 'length' });
  expect(checkBankAccount('12020262O9900012345')).toMatchObject({
    problem: 'characters',
    detail: { characters: 'O' },
  });
});
