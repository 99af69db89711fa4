import { idSpanAt, yearsBetween, yearsLater } from './id-validity.ts';
import { checkCreditCode, checkResidentId, organizationCodeOf } from './identifiers.ts';
import type { CompanyProfile, Person } from './profile.ts';

/**
 * What the profile itself says about a field that is empty: shown beside it, taken over only when the user says so.
 * Nothing typed is ever replaced, and nothing here is a guess: each follows from a number whose check digits fit.
 */
export interface Offer {
  path: string;
  /** null: long-term. */
  value: string | null;
  because: 'credit-code' | 'id-number' | 'id-age' | 'company-name';
}

/** What the number of a resident ID says about its holder. */
export interface IdFacts {
  birthDate: string;
  sex: 'male' | 'female';
  age: number;
}

export function idFacts(idNumber: string | undefined, today: string): IdFacts | undefined {
  const id = checkResidentId(idNumber ?? '');
  if (!id.ok) return undefined;
  return { birthDate: id.birthDate, sex: id.sex, age: yearsBetween(id.birthDate, today) };
}

/** GB 32100-2015, 4.2 and annex A: who registered the organisation, and what it is. Only what leaves no doubt. */
const registered: Record<string, { organizationType: string; certificateType: string }> = {
  '91': { organizationType: 'enterprise', certificateType: 'business-license' },
  '92': { organizationType: 'individual-business', certificateType: 'business-license' },
  '11': { organizationType: 'government', certificateType: 'credit-code-certificate' },
  '12': { organizationType: 'institution', certificateType: 'institution-certificate' },
};

const isBlank = (value: unknown) => value === undefined || (typeof value === 'string' && value.trim() === '');

function ofPerson(path: string, person: Person | undefined): Offer[] {
  const id = checkResidentId(person?.idNumber ?? '');
  if (!person || !id.ok) return [];
  const offers: Offer[] = [];
  if (person.idType === undefined) {
    offers.push({ path: `${path}.idType`, value: 'resident-id', because: 'id-number' });
  }
  const { from, to } = person.idValidity ?? {};
  const isResident = person.idType === undefined || person.idType === 'resident-id';
  const span = from && to === undefined && isResident ? idSpanAt(id.birthDate, from) : undefined;
  if (from && span !== undefined) {
    offers.push({
      path: `${path}.idValidity.to`,
      value: span === null ? null : yearsLater(from, span),
      because: 'id-age',
    });
  }
  return offers;
}

export function offersFor(profile: CompanyProfile): Offer[] {
  const { company, people } = profile;
  const code = checkCreditCode(company.unifiedSocialCreditCode ?? '');
  const inside = organizationCodeOf(company.unifiedSocialCreditCode ?? '');
  const kind = code.ok ? registered[code.normalised.slice(0, 2)] : undefined;
  const account = company.bankAccount;
  const offers: Offer[] = [];
  if (inside && isBlank(company.organizationCode))
    offers.push({ path: 'company.organizationCode', value: inside, because: 'credit-code' });
  if (kind && company.organizationType === undefined)
    offers.push({ path: 'company.organizationType', value: kind.organizationType, because: 'credit-code' });
  if (kind && company.certificateType === undefined)
    offers.push({ path: 'company.certificateType', value: kind.certificateType, because: 'credit-code' });
  // 对公账户: a company's account bears the company's own name.
  if (account && !isBlank(account.accountNumber) && isBlank(account.accountName) && !isBlank(company.name))
    offers.push({
      path: 'company.bankAccount.accountName',
      value: company.name.trim(),
      because: 'company-name',
    });
  return [
    ...offers,
    ...ofPerson('people.legalRepresentative', people?.legalRepresentative),
    ...ofPerson('people.operator', people?.operator),
  ];
}
