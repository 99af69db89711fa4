import { idSpanAt, spanOf, yearsBetween } from './id-validity.ts';
import {
  type Check,
  checkBankAccount,
  checkCreditCode,
  checkHongKongMacauPermit,
  checkOrganizationCode,
  checkPassport,
  checkPhone,
  checkResidentId,
  checkTaiwanPermit,
  type IdentifierProblem,
  organizationCodeOf,
  type PhoneKind,
} from './identifiers.ts';
import { type CompanyProfile, documentKinds, type Period, type Person } from './profile.ts';
import { checkPublicUrl } from './public-url.ts';

export const profileWarningCodes = [
  // What identifiers.ts finds, with its detail as params.
  'number-characters', // characters
  'number-length', // length, expected?
  'number-format',
  'number-date', // date
  'number-check-digit', // expected?, found?
  'organization-code-differs', // stated, inside: from the one inside the credit code
  'id-kind-missing', // a number without its kind cannot be checked, nor chosen on a form
  'email',
  'website',
  'period-reversed', // from, to
  'period-not-begun', // from
  'expired', // to
  'expires-soon', // to, days
  'future-date', // date
  'id-span', // from, to: no resident ID is valid for that long
  'id-span-age', // age, expected: years
  'id-span-long', // age: from 46 on it is long-term
  'under-age', // age: who files for a company is 18 or older
  'implausible-date', // date
  'born-later', // date: the validity begins before the birth date in the number
  'same-number', // other: path of the other person's
  'duplicate-document', // kind, count
  'duplicate-file', // file
  'unknown-document-kind', // kind
  'public-url-not-a-url',
  'public-url-not-https',
  'public-url-private-host',
  'public-url-credentials',
  'public-url-file-name',
  'number-twice', // number
  'too-many-numbers', // count, limit
] as const;
export type ProfileWarningCode = (typeof profileWarningCodes)[number];

/** `path`: a field key where there is one, else a path into the profile (`documents.3`). */
export interface ProfileWarning {
  path: string;
  code: ProfileWarningCode;
  params: Record<string, string>;
}

type Rule = (profile: CompanyProfile, today: string) => (ProfileWarning | undefined)[];

/** Days before its end in which a validity is worth a word: a review takes up to a month (docs of each provider). */
const soonDays = 30;
/** Click2CallNumberAuth takes 100 numbers at most, each once. */
const mostReported = 100;

const warn = (
  path: string,
  code: ProfileWarningCode,
  params: Record<string, string> = {},
): ProfileWarning => ({ path, code, params });

const numberCodes: Record<Exclude<IdentifierProblem, 'empty'>, ProfileWarningCode> = {
  characters: 'number-characters',
  length: 'number-length',
  format: 'number-format',
  date: 'number-date',
  'check-digit': 'number-check-digit',
};

/** Silent about what is not there: that is missing, not wrong. */
function checked(
  path: string,
  text: string | undefined,
  check: (text: string) => Check,
): ProfileWarning | undefined {
  const result = text === undefined ? undefined : check(text);
  if (!result || result.ok || result.problem === 'empty') return undefined;
  return warn(path, numberCodes[result.problem], result.detail);
}

const phone =
  (...kinds: PhoneKind[]) =>
  (text: string): Check =>
    checkPhone(text, kinds);

const digits = (text: string): Check =>
  /^\d+$/.test(text.trim())
    ? { ok: true, normalised: text.trim() }
    : { ok: false, problem: 'format', detail: {} };

const idChecks: Record<NonNullable<Person['idType']>, ((text: string) => Check) | undefined> = {
  'resident-id': checkResidentId,
  passport: checkPassport,
  'hk-macau-permit': checkHongKongMacauPermit,
  'taiwan-permit': checkTaiwanPermit,
  other: undefined,
};

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Not RFC 5322, which allows what no provider takes: one @, a dot in the domain, no spaces, no full-width. */
const emailPattern = /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const email = (path: string, text: string | undefined) =>
  text === undefined || isBlank(text) || emailPattern.test(text.trim()) ? undefined : warn(path, 'email');

function website(text: string | undefined): ProfileWarning | undefined {
  if (text === undefined || isBlank(text)) return undefined;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`);
  const good = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  return good ? undefined : warn('company.website', 'website');
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function period(path: string, value: Period | undefined, today: string): (ProfileWarning | undefined)[] {
  const { from, to } = value ?? {};
  if (from && to && from > to) return [warn(path, 'period-reversed', { from, to })];
  const left = to ? daysBetween(today, to) : undefined;
  // A slip of the keyboard: no licence or card of today began before 1900, none is dated past 2200.
  const odd = [from, to].find((date) => date && (date < '1900' || date > '2200'));
  return [
    odd ? warn(path, 'implausible-date', { date: odd }) : undefined,
    from && from > today ? warn(path, 'period-not-begun', { from }) : undefined,
    // Valid through its last day.
    to && left !== undefined && left < 0 ? warn(path, 'expired', { to }) : undefined,
    to && left !== undefined && left >= 0 && left <= soonDays
      ? warn(path, 'expires-soon', { to, days: String(left) })
      : undefined,
  ];
}

/** A resident ID's validity against its holder's age on the day of issue (居民身份证法, article 5). */
function idSpan(path: string, { from, to }: Period, birthDate: string): ProfileWarning | undefined {
  if (!from || to === undefined || from < birthDate || (to && to < from)) return undefined;
  const span = to === null ? null : spanOf(from, to);
  if (to && (span === undefined || ![5, 10, 20].includes(span ?? 0)))
    return warn(path, 'id-span', { from, to });
  const expected = idSpanAt(birthDate, from);
  return expected === undefined || expected === span
    ? undefined
    : warn(path, expected === null ? 'id-span-long' : 'id-span-age', {
        age: String(yearsBetween(birthDate, from)),
        expected: String(expected ?? ''),
      });
}

function underAge(path: string, birthDate: string, today: string): ProfileWarning | undefined {
  const age = yearsBetween(birthDate, today);
  return age < 18 ? warn(path, 'under-age', { age: String(Math.max(0, age)) }) : undefined;
}

function person(path: string, value: Person | undefined, today: string): (ProfileWarning | undefined)[] {
  if (!value) return [];
  const id = value.idType === 'resident-id' ? checkResidentId(value.idNumber ?? '') : undefined;
  const from = value.idValidity?.from;
  const check = value.idType && idChecks[value.idType];
  return [
    check && checked(`${path}.idNumber`, value.idNumber, check),
    !value.idType && !isBlank(value.idNumber) ? warn(`${path}.idType`, 'id-kind-missing') : undefined,
    ...period(`${path}.idValidity`, value.idValidity, today),
    id?.ok && from && from < id.birthDate
      ? warn(`${path}.idValidity`, 'born-later', { date: id.birthDate })
      : undefined,
    id?.ok ? idSpan(`${path}.idValidity`, value.idValidity ?? {}, id.birthDate) : undefined,
    id?.ok ? underAge(`${path}.idNumber`, id.birthDate, today) : undefined,
    checked(`${path}.phone`, value.phone, phone('mobile')),
    email(`${path}.email`, value.email),
    checked(`${path}.landline`, value.landline, phone('landline', '400')),
  ];
}

const future = (path: string, date: string | undefined, today: string) =>
  date && date > today ? warn(path, 'future-date', { date }) : undefined;

/** One small rule each; a new one needs no other change than its code and its text. */
const rules: Rule[] = [
  ({ company }) => [
    checked('company.unifiedSocialCreditCode', company.unifiedSocialCreditCode, checkCreditCode),
    checked('company.organizationCode', company.organizationCode, checkOrganizationCode),
    checked('company.phone', company.phone, phone('mobile', 'landline', '400')),
    checked('company.bankAccount.accountNumber', company.bankAccount?.accountNumber, checkBankAccount),
    email('company.email', company.email),
    website(company.website),
  ],
  ({ company }) => {
    const stated = checkOrganizationCode(company.organizationCode ?? '');
    const inside = organizationCodeOf(company.unifiedSocialCreditCode ?? '');
    return [
      stated.ok && inside && stated.normalised !== inside
        ? warn('company.organizationCode', 'organization-code-differs', {
            stated: stated.normalised,
            inside,
          })
        : undefined,
    ];
  },
  ({ company }, today) => period('company.businessTerm', company.businessTerm, today),
  ({ people }, today) => [
    ...person('people.legalRepresentative', people?.legalRepresentative, today),
    ...person('people.operator', people?.operator, today),
  ],
  // Somebody else by name, with the same ID or mobile number: one of the two was typed into the wrong row.
  ({ people }) => {
    const [one, two] = [people?.legalRepresentative, people?.operator];
    if (!one || !two || isBlank(one.name) || isBlank(two.name) || one.name === two.name) return [];
    return (['idNumber', 'phone'] as const).map((part) =>
      !isBlank(one[part]) && one[part] === two[part]
        ? warn(`people.operator.${part}`, 'same-number', { other: `people.legalRepresentative.${part}` })
        : undefined,
    );
  },
  ({ letters }, today) => [
    future('letters.commitmentSignedOn', letters?.commitmentSignedOn, today),
    future('letters.applicationLetterOn', letters?.applicationLetterOn, today),
  ],
  ({ esign }) => [
    checked('esign.uin', esign?.uin, (text) => (isBlank(text) ? { ok: true, normalised: '' } : digits(text))),
  ],
  ({ documents = [] }) => {
    const known: readonly string[] = documentKinds;
    return documents.flatMap(({ kind, file }, i) => [
      known.includes(kind) ? undefined : warn(`documents.${i}`, 'unknown-document-kind', { kind }),
      // Said once, at the first of them.
      documents.findIndex((other) => other.kind === kind) === i &&
      documents.filter((other) => other.kind === kind).length > 1
        ? warn(`documents.${i}`, 'duplicate-document', {
            kind,
            count: String(documents.filter((other) => other.kind === kind).length),
          })
        : undefined,
      documents.findIndex((other) => other.file === file) < i
        ? warn(`documents.${i}`, 'duplicate-file', { file })
        : undefined,
    ]);
  },
  ({ publicUrls = {} }) =>
    Object.entries(publicUrls).map(([key, url]) => {
      const check = typeof url === 'string' ? checkPublicUrl(url) : undefined;
      return !check || check.ok || check.problem === 'empty'
        ? undefined
        : warn(`publicUrls.${key}`, `public-url-${check.problem}`);
    }),
  ({ telephony }) => {
    const numbers = (telephony?.numberReport?.numbers ?? []).map((number) => number.trim());
    const twice = numbers.find((number, i) => number !== '' && numbers.indexOf(number) !== i);
    return [
      twice ? warn('telephony.numberReport.numbers', 'number-twice', { number: twice }) : undefined,
      numbers.length > mostReported
        ? warn('telephony.numberReport.numbers', 'too-many-numbers', {
            count: String(numbers.length),
            limit: String(mostReported),
          })
        : undefined,
    ];
  },
];

/**
 * What looks wrong in a profile: a warning each, which the user may override. `today`: ISO date, where the user is.
 * Says nothing about what is missing: whether that matters depends on the form.
 */
export const profileWarnings = (profile: CompanyProfile, today: string): ProfileWarning[] =>
  rules.flatMap((rule) => rule(profile, today)).filter((warning) => warning !== undefined);
