import type { ValueKey } from './fields.ts';
import { checkCreditCode, checkPhone, checkResidentId, organizationCodeOf } from './identifiers.ts';
import type { CompanyProfile, NumberRequest, Period, Person } from './profile.ts';
import { checkPublicUrl, type PublicUrlKey } from './public-url.ts';

/**
 * What a profile says under one key. Never a guess: `undefined` where the profile is silent, or where it holds
 * several and which one is meant must be chosen.
 */
export type Value =
  | { type: 'text'; text: string }
  /** An id of the key's enum in the profile schema: `operator`, `business-license` … */
  | { type: 'choice'; id: string }
  /** ISO dates. `from: null`: not stated. `to: null`: long-term (长期). A period whose end is unknown has no value. */
  | { type: 'period'; from: string | null; to: string | null }
  /** ISO date. `null` only under a key ending in `.to`: long-term (长期). */
  | { type: 'date'; date: string | null }
  /** Widest first: ['浙江省', '杭州市']. One level where the profile has only one. */
  | { type: 'place'; levels: string[] }
  | { type: 'flag'; on: boolean }
  | { type: 'list'; items: string[] };

export interface ValueOptions {
  /** Index into `telephony.numberRequests`. Not needed where there is one only. */
  numberRequest?: number;
  /** Index into `telephony.scripts`, where a form has a row for each: then the value is that one's text. */
  script?: number;
}

type Found = Value | undefined;
/** A vault's company has its documents elsewhere: no value needs them. */
export type ProfileValues = Omit<CompanyProfile, 'documents'>;

const text = (value: string | number | undefined | null): Found => {
  const trimmed = value === undefined || value === null ? '' : String(value).trim();
  return trimmed === '' ? undefined : { type: 'text', text: trimmed };
};
const choice = (id: string | undefined): Found => (id === undefined ? undefined : { type: 'choice', id });
const date = (value: string | undefined | null): Found => (value ? { type: 'date', date: value } : undefined);
const endDate = (value: string | undefined | null): Found =>
  value === undefined ? undefined : { type: 'date', date: value };
const list = (items: (string | undefined)[] | undefined): Found => {
  const stated = (items ?? []).map((item) => item?.trim() ?? '').filter((item) => item !== '');
  return stated.length === 0 ? undefined : { type: 'list', items: stated };
};

function period(value: Period | undefined): Found {
  if (value?.to === undefined) return undefined;
  return { type: 'period', from: value.from ?? null, to: value.to };
}

function place(at: { province?: string; city?: string } | undefined): Found {
  const levels = [at?.province, at?.city].map((level) => level?.trim() ?? '').filter((level) => level !== '');
  return levels.length === 0 ? undefined : { type: 'place', levels };
}

/** The tidied form of a number that passes its check; as the user wrote it where it does not. */
const checked = (
  value: string | undefined,
  check: (text: string) => { ok: boolean; normalised?: string },
) => {
  const found = text(value);
  if (found?.type !== 'text') return undefined;
  const result = check(found.text);
  return result.ok && result.normalised ? text(result.normalised) : found;
};

const mobile = (value: string) => checkPhone(value, ['mobile']);

type Reader = (profile: ProfileValues, options: ValueOptions) => Found;

function numberRequest(profile: ProfileValues, { numberRequest: index }: ValueOptions) {
  const requests = profile.telephony?.numberRequests ?? [];
  return index === undefined ? (requests.length === 1 ? requests[0] : undefined) : requests[index];
}
const ofRequest =
  (read: (request: NumberRequest) => Found): Reader =>
  (profile, options) => {
    const request = numberRequest(profile, options);
    return request && read(request);
  };

const ofScripts =
  (read: (script: { scene?: string; content?: string }) => string | undefined): Reader =>
  (profile, { script: index }) => {
    const scripts = profile.telephony?.scripts ?? [];
    if (index === undefined) return list(scripts.map(read));
    const script = scripts[index];
    return script && text(read(script));
  };

/** Stated, or certain: a unified code is what a three-in-one licence has instead of three numbers (GB 32100). */
function threeInOne({ company }: ProfileValues): Found {
  if (company.threeInOne !== undefined) return { type: 'flag', on: company.threeInOne };
  const isLicence = (company.certificateType ?? 'business-license') === 'business-license';
  return isLicence && checkCreditCode(company.unifiedSocialCreditCode ?? '').ok
    ? { type: 'flag', on: true }
    : undefined;
}

const ofUrl =
  (key: PublicUrlKey): Reader =>
  (profile) =>
    text(profile.publicUrls?.[key]);
const ofFileName =
  (key: PublicUrlKey): Reader =>
  (profile) => {
    const checked = checkPublicUrl(profile.publicUrls?.[key] ?? '');
    return checked.ok ? text(checked.fileName) : undefined;
  };

type PersonRole = 'legalRepresentative' | 'operator';
const ofPerson =
  (role: PersonRole, read: (person: Person) => Found): Reader =>
  (profile) => {
    const person = profile.people?.[role];
    return person && read(person);
  };
const idNumber = (person: Person): Found =>
  // Without a kind the number is left as it is written.
  person.idType === 'resident-id' ? checked(person.idNumber, checkResidentId) : text(person.idNumber);

/**
 * A licence of today (多合一) bears the credit code, and so does whatever an institution has. An organisation of no
 * such kind is asked for its organisation code (document 1420, 其他组织). Without its kind nobody knows.
 */
function certificateNumber(profile: ProfileValues): Found {
  const { organizationType, certificateType } = profile.company;
  const creditCode = () => readers['company.unifiedSocialCreditCode'](profile, {});
  if (certificateType !== undefined && certificateType !== 'other') return creditCode();
  switch (organizationType) {
    case undefined:
      return undefined;
    case 'social':
    case 'other':
      return readers['company.organizationCode'](profile, {});
    default:
      return creditCode();
  }
}

const readers: Record<ValueKey, Reader> = {
  applicant: (p) => choice(p.applicant),
  'company.name': (p) => text(p.company.name),
  'company.unifiedSocialCreditCode': (p) => checked(p.company.unifiedSocialCreditCode, checkCreditCode),
  'company.organizationCode': (p) =>
    text(p.company.organizationCode) ?? text(organizationCodeOf(p.company.unifiedSocialCreditCode ?? '')),
  'company.certificateNumber': certificateNumber,
  'company.organizationType': (p) => choice(p.company.organizationType),
  'company.certificateType': (p) => choice(p.company.certificateType),
  'company.enterpriseType': (p) => text(p.company.enterpriseType),
  'company.businessScope': (p) => text(p.company.businessScope),
  'company.registeredAddress': (p) => text(p.company.registeredAddress),
  'company.correspondenceAddress': (p) => text(p.company.correspondenceAddress),
  'company.place': (p) => place(p.company),
  'company.province': (p) => text(p.company.province),
  'company.city': (p) => text(p.company.city),
  'company.businessTerm': (p) => period(p.company.businessTerm),
  'company.businessTerm.from': (p) => date(p.company.businessTerm?.from),
  'company.businessTerm.to': (p) => endDate(p.company.businessTerm?.to),
  'company.phone': (p) => text(p.company.phone),
  'company.email': (p) => text(p.company.email),
  'company.website': (p) => text(p.company.website),
  'company.sameAsTencentAccount': ({ company: { sameAsTencentAccount: on } }) =>
    on === undefined ? undefined : { type: 'flag', on },
  'company.threeInOne': threeInOne,
  'company.bankAccount.accountName': (p) => text(p.company.bankAccount?.accountName),
  'company.bankAccount.accountNumber': (p) => text(p.company.bankAccount?.accountNumber),
  'company.bankAccount.bank': (p) => text(p.company.bankAccount?.bank),
  'company.bankAccount.branch': (p) => text(p.company.bankAccount?.branch),
  'company.bankAccount.place': (p) => place(p.company.bankAccount),
  'company.bankAccount.province': (p) => text(p.company.bankAccount?.province),
  'company.bankAccount.city': (p) => text(p.company.bankAccount?.city),
  'people.legalRepresentative.name': ofPerson('legalRepresentative', (x) => text(x.name)),
  'people.legalRepresentative.idType': ofPerson('legalRepresentative', (x) => choice(x.idType)),
  'people.legalRepresentative.idNumber': ofPerson('legalRepresentative', idNumber),
  'people.legalRepresentative.idValidity': ofPerson('legalRepresentative', (x) => period(x.idValidity)),
  'people.legalRepresentative.idValidity.from': ofPerson('legalRepresentative', (x) =>
    date(x.idValidity?.from),
  ),
  'people.legalRepresentative.idValidity.to': ofPerson('legalRepresentative', (x) =>
    endDate(x.idValidity?.to),
  ),
  'people.legalRepresentative.phone': ofPerson('legalRepresentative', (x) => checked(x.phone, mobile)),
  'people.legalRepresentative.email': ofPerson('legalRepresentative', (x) => text(x.email)),
  'people.operator.name': ofPerson('operator', (x) => text(x.name)),
  'people.operator.idType': ofPerson('operator', (x) => choice(x.idType)),
  'people.operator.idNumber': ofPerson('operator', idNumber),
  'people.operator.idValidity': ofPerson('operator', (x) => period(x.idValidity)),
  'people.operator.idValidity.from': ofPerson('operator', (x) => date(x.idValidity?.from)),
  'people.operator.idValidity.to': ofPerson('operator', (x) => endDate(x.idValidity?.to)),
  'people.operator.phone': ofPerson('operator', (x) => checked(x.phone, mobile)),
  'people.operator.email': ofPerson('operator', (x) => text(x.email)),
  'people.operator.landline': ofPerson('operator', (x) => text(x.landline)),
  'telephony.calleeSource': (p) => text(p.telephony?.calleeSource),
  'telephony.businessCarrier': (p) => text(p.telephony?.businessCarrier),
  'telephony.usage': (p) => text(p.telephony?.usage),
  'telephony.scripts.scene': ofScripts((script) => script.scene),
  'telephony.scripts.content': ofScripts((script) => script.content),
  'telephony.numberRequests.numberType': ofRequest((x) => choice(x.numberType)),
  'telephony.numberRequests.callType': ofRequest((x) => choice(x.callType)),
  'telephony.numberRequests.place': ofRequest(place),
  'telephony.numberRequests.province': ofRequest((x) => text(x.province)),
  'telephony.numberRequests.city': ofRequest((x) => text(x.city)),
  'telephony.numberRequests.quantity': ofRequest((x) => text(x.quantity)),
  'telephony.qualificationName': (p) => text(p.telephony?.qualificationName),
  'telephony.numberCarrier': (p) => choice(p.telephony?.numberCarrier),
  'telephony.numberReport.action': (p) => choice(p.telephony?.numberReport?.action),
  'telephony.numberReport.numbers': (p) => list(p.telephony?.numberReport?.numbers),
  'esign.uin': (p) => text(p.esign?.uin),
  'esign.application.name': (p) => text(p.esign?.application?.name),
  'esign.application.type': (p) => text(p.esign?.application?.type),
  'esign.application.description': (p) => text(p.esign?.application?.description),
  'esign.allowlistedInterfaces': (p) => list(p.esign?.allowlistedInterfaces),
  'letters.commitmentSignedOn': (p) => date(p.letters?.commitmentSignedOn),
  'letters.applicationLetterOn': (p) => date(p.letters?.applicationLetterOn),
  'publicUrls.businessLicense': ofUrl('businessLicense'),
  'publicUrls.legalRepresentativeId': ofUrl('legalRepresentativeId'),
  'publicUrls.operatorId': ofUrl('operatorId'),
  'publicUrls.operatorHoldingId': ofUrl('operatorHoldingId'),
  'publicUrls.networkCommitmentLetter': ofUrl('networkCommitmentLetter'),
  'publicUrls.numberApplicationLetter': ofUrl('numberApplicationLetter'),
  'publicUrls.businessUsageCommitmentLetter': ofUrl('businessUsageCommitmentLetter'),
  'publicUrls.businessLicense.fileName': ofFileName('businessLicense'),
  'publicUrls.legalRepresentativeId.fileName': ofFileName('legalRepresentativeId'),
  'publicUrls.operatorId.fileName': ofFileName('operatorId'),
  'publicUrls.operatorHoldingId.fileName': ofFileName('operatorHoldingId'),
  'publicUrls.networkCommitmentLetter.fileName': ofFileName('networkCommitmentLetter'),
  'publicUrls.numberApplicationLetter.fileName': ofFileName('numberApplicationLetter'),
  'publicUrls.businessUsageCommitmentLetter.fileName': ofFileName('businessUsageCommitmentLetter'),
  'payment.amount': () => undefined,
};

/** The profile's value of a key, derived ones included; `undefined` where there is none to be sure of. */
export const readValue = (
  profile: ProfileValues,
  key: ValueKey,
  options: ValueOptions = {},
): Value | undefined => readers[key](profile, options);
