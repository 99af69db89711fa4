/**
 * Chinese identifiers, checked by their own rules. A failing check is a warning which the user may override: real
 * filings carry odd numbers (the Volcengine document's own sample fails its check digit), and only the authority that
 * issued a number knows it exists.
 *
 * Written here and not taken from a package: `stdnum` 1.12.0 refuses every credit code whose check character is 0,
 * `idcard` 4.2.0 refuses regions missing from its table, and none checks an organisation code or a 400 number.
 */
export const identifierProblems = [
  'empty',
  'characters', // detail.characters: those that cannot occur
  'length', // detail.length, detail.expected
  'format', // right characters, wrong shape
  'date', // detail.date: not a day that exists
  'check-digit', // detail.expected, detail.found
] as const;
export type IdentifierProblem = (typeof identifierProblems)[number];

export type Failed = { ok: false; problem: IdentifierProblem; detail: Record<string, string> };
export type Check<T = unknown> = ({ ok: true; normalised: string } & T) | Failed;

const failed = (problem: IdentifierProblem, detail: Record<string, string> = {}): Failed => ({
  ok: false,
  problem,
  detail,
});

/** Full-width forms to half-width, no spaces or invisible characters, upper-case: how people paste numbers. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();

const strangers = (text: string, alphabet: RegExp): string =>
  [...new Set([...text].filter((character) => !alphabet.test(character)))].join('');

const weighed = (text: string, weights: readonly number[], worth: (character: string) => number): number =>
  weights.reduce((sum, weight, i) => sum + weight * worth(text.charAt(i)), 0);

const lengthProblem = (text: string, expected: number): Failed =>
  failed('length', { length: String(text.length), expected: String(expected) });

// GB 32100-2015 §4.1, annex A: no I, O, Z, S, V.
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code (统一社会信用代码), GB 32100-2015. */
export function checkCreditCode(text: string): Check {
  const code = tidy(text).replaceAll('-', '');
  if (code === '') return failed('empty');
  const characters = strangers(code, /[0-9A-HJ-NPQRTUWXY]/);
  if (characters) return failed('characters', { characters });
  if (code.length !== 18) return lengthProblem(code, 18);
  // Characters 3 to 8 are the administrative division.
  if (!/^\d{6}$/.test(code.slice(2, 8))) return failed('format');
  const sum = weighed(code, creditWeights, (character) => creditAlphabet.indexOf(character));
  // The outer modulus is the case stdnum misses: a sum divisible by 31 has the check character 0.
  const expected = creditAlphabet.charAt((31 - (sum % 31)) % 31);
  const found = code.charAt(17);
  return found === expected ? { ok: true, normalised: code } : failed('check-digit', { expected, found });
}

const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Organisation code (组织机构代码), GB 11714-1997. Normalised as the certificate prints it: `XXXXXXXX-X`. */
export function checkOrganizationCode(text: string): Check {
  const code = tidy(text).replaceAll('-', '');
  if (code === '') return failed('empty');
  const characters = strangers(code, /[0-9A-Z]/);
  if (characters) return failed('characters', { characters });
  if (code.length !== 9) return lengthProblem(code, 9);
  const sum = weighed(code, organizationWeights, (character) => Number.parseInt(character, 36));
  const remainder = 11 - (sum % 11);
  const expected = remainder === 10 ? 'X' : remainder === 11 ? '0' : String(remainder);
  const found = code.charAt(8);
  return found === expected
    ? { ok: true, normalised: `${code.slice(0, 8)}-${found}` }
    : failed('check-digit', { expected, found });
}

/**
 * The organisation code inside a credit code (characters 9 to 17), only when both check digits are right: what
 * nobody stated goes into a legal filing only if it is beyond doubt.
 */
export function organizationCodeOf(creditCode: string): string | undefined {
  const credit = checkCreditCode(creditCode);
  if (!credit.ok) return undefined;
  const organization = checkOrganizationCode(credit.normalised.slice(8, 17));
  return organization.ok ? organization.normalised : undefined;
}

const isRealDate = (iso: string): boolean => {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Resident identity number (居民身份证号码), GB 11643-1999. Regions are not looked up: tables age, and numbers keep
 * the region of a county that no longer exists.
 */
export function checkResidentId(text: string): Check<{ birthDate: string; sex: 'male' | 'female' }> {
  const id = tidy(text);
  if (id === '') return failed('empty');
  const characters = strangers(id, /[0-9X]/);
  if (characters) return failed('characters', { characters });
  if (id.length !== 18) return lengthProblem(id, 18);
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return failed('format');
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isRealDate(birthDate)) return failed('date', { date: birthDate });
  const expected = '10X98765432'.charAt(weighed(id, residentWeights, Number) % 11);
  const found = id.charAt(17);
  if (found !== expected) return failed('check-digit', { expected, found });
  return {
    ok: true,
    normalised: id,
    birthDate,
    sex: Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

/** Chinese passport (普通护照): G and 8 digits, or E, a character other than I and O, and 7 digits. No check digit. */
export function checkChinesePassport(text: string): Check {
  const number = tidy(text);
  if (number === '') return failed('empty');
  return /^(G\d{8}|E(?![IO])[A-Z0-9]\d{7})$/.test(number)
    ? { ok: true, normalised: number }
    : failed('format');
}

/**
 * Any passport: a legal representative who files with one is usually a foreigner, and countries differ. What looks
 * like a Chinese one must be one.
 */
export function checkPassport(text: string): Check {
  const number = tidy(text);
  if (number === '') return failed('empty');
  const characters = strangers(number, /[0-9A-Z]/);
  if (characters) return failed('characters', { characters });
  if (/^(G\d{8}|E[A-Z0-9]\d{7})$/.test(number)) return checkChinesePassport(number);
  return /^[0-9A-Z]{5,14}$/.test(number) ? { ok: true, normalised: number } : failed('format');
}

/** Mainland travel permit for Hong Kong and Macau residents (港澳居民来往内地通行证): H or M, 8 digits, 2 of issue. */
export function checkHongKongMacauPermit(text: string): Check {
  const number = tidy(text);
  if (number === '') return failed('empty');
  return /^[HM]\d{8}(\d{2})?$/.test(number) ? { ok: true, normalised: number } : failed('format');
}

/** Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证): 8 digits; older ones 10 and a letter. */
export function checkTaiwanPermit(text: string): Check {
  const number = tidy(text);
  if (number === '') return failed('empty');
  return /^\d{8}(\d{2}[A-Z]?)?$/.test(number) ? { ok: true, normalised: number } : failed('format');
}

export const phoneKinds = ['mobile', 'landline', '400', 'service'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

/**
 * Mainland telephone numbers. Regular expressions and not libphonenumber: its metadata (145 kB) accepts
 * `0571-12345678` (no local number starts with 1) and knows no service number.
 */
export function checkPhone(
  text: string,
  kinds: readonly PhoneKind[] = phoneKinds,
): Check<{ kind: PhoneKind }> {
  const tidied = tidy(text)
    .replace(/^(\+|00)86-?/, '')
    .replace(/[()]/g, '-')
    .replace(/转|EXT\.?/, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  if (tidied === '') return failed('empty');
  const characters = strangers(tidied, /[0-9-]/);
  if (characters) return failed('characters', { characters });
  const found = phoneOf(tidied);
  return found && kinds.includes(found.kind) ? { ok: true, ...found } : failed('format');
}

function phoneOf(text: string): { kind: PhoneKind; normalised: string } | undefined {
  const digits = text.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'mobile', normalised: digits };
  // 400 (shared cost) and 800 (freephone) numbers are written in groups of any size.
  if (/^[48]00\d{7}$/.test(digits)) return { kind: '400', normalised: digits };
  // 010 and 02x have 8 digits behind them; other area codes have four digits, and 7 or 8.
  const landline = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{3}-?\d{3,4})(?:-(\d{1,6}))?$/.exec(text);
  if (landline?.[1] && landline[2]) {
    const local = landline[2].replace('-', '');
    if (landline[1].length === 4 || local.length === 8) {
      const extension = landline[3] ? `-${landline[3]}` : '';
      return { kind: 'landline', normalised: `${landline[1]}-${local}${extension}` };
    }
  }
  // 95 (nation-wide) and 96 (provincial) short numbers, 1010xxxx, and the 1xx to 1xxxx services.
  if (/^(95\d{3,6}|96\d{3,4}|1010\d{4}|1\d{2,4})$/.test(digits))
    return { kind: 'service', normalised: digits };
  return undefined;
}

/**
 * Bank account of a company (对公账号): digits, and how many. No check digit: each bank numbers its accounts its own
 * way, and Luhn (ISO/IEC 7812) holds for cards only, even where an account begins with UnionPay's 62.
 */
export function checkBankAccount(text: string): Check {
  const number = tidy(text).replaceAll('-', '');
  if (number === '') return failed('empty');
  const characters = strangers(number, /\d/);
  if (characters) return failed('characters', { characters });
  if (number.length < 8 || number.length > 32) return failed('length', { length: String(number.length) });
  return { ok: true, normalised: number };
}
