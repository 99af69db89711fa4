import type { FieldKey } from '../../company/fields.ts';
import { readValue, type Value } from '../../company/values.ts';
import type { Finding } from '../finding.ts';
import type { PreflightInput } from '../input.ts';

/** Against the provider's own rules, and against itself. */

const textOf = (value: Value | undefined): string =>
  value?.type === 'text' ? value.text : value?.type === 'choice' ? value.id : '';
const asks = ({ fields }: PreflightInput, pattern: RegExp): boolean =>
  fields.some(({ key }) => pattern.test(key));

export function refusals({ profile, rules }: PreflightInput): Finding[] {
  return (rules?.refusals ?? []).flatMap(({ key, pattern, code }): Finding[] => {
    const text = textOf(readValue(profile, key));
    return new RegExp(pattern).test(text) ? [{ code, severity: 'error', key, params: { value: text } }] : [];
  });
}

export function scripts(input: PreflightInput): Finding[] {
  const { profile, documents, rules } = input;
  if (!rules?.callBack && !rules?.bannedBusiness) return [];
  if (!asks(input, /^call-script$|^telephony\.(?:scripts|usage)/)) return [];
  const written = profile.telephony?.scripts ?? [];
  const found: Finding[] = [];
  const all = [
    ...written.map(({ scene = '', content = '' }) => `${scene} ${content}`),
    profile.telephony?.usage ?? '',
  ].join(' ');
  for (const { name, pattern } of rules.bannedBusiness ?? []) {
    if (new RegExp(pattern, 'i').test(all))
      found.push({
        code: 'script-banned',
        severity: 'error',
        key: 'telephony.scripts.content',
        params: { business: name },
      });
  }
  const contents = written.map(({ content }) => content?.trim() ?? '').filter((content) => content !== '');
  if (contents.length === 0) {
    // The paper may have what the profile has not: only its reviewer can tell.
    if (!documents.some(({ kind }) => kind === 'call-script'))
      found.push({
        code: 'script-missing',
        severity: 'warning',
        key: 'telephony.scripts.content',
        params: {},
      });
  } else if (rules.callBack) {
    const pattern = new RegExp(rules.callBack);
    const scenes = written.filter(
      ({ scene = '', content = '' }) => content && !pattern.test(`${scene} ${content}`),
    );
    if (scenes.length > 0)
      found.push({
        code: 'script-no-call-back',
        severity: 'warning',
        key: 'telephony.scripts.content',
        params: { scene: scenes.map(({ scene = '' }) => scene).join('、') },
      });
  }
  return found;
}

export function numbers(input: PreflightInput): Finding[] {
  const { profile, documents, rules, numberRequest } = input;
  if (!asks(input, /^telephony\.numberRequests\.|^outbound-purpose-proof$/)) return [];
  const requests = profile.telephony?.numberRequests ?? [];
  const request =
    numberRequest === undefined ? (requests.length === 1 ? requests[0] : undefined) : requests[numberRequest];
  if (!request) return [];
  const calls = request.callType === 'outbound' || request.callType === 'inbound-outbound';
  const found: Finding[] = [];
  if (rules?.inboundOnly400 && request.numberType === '400' && calls)
    found.push({
      code: '400-outbound',
      severity: 'error',
      key: 'telephony.numberRequests.callType',
      params: {},
    });
  if (
    rules?.outboundProof &&
    calls &&
    !documents.some(({ kind, size }) => kind === 'outbound-purpose-proof' && size > 0)
  )
    found.push({ code: 'outbound-proof', severity: 'error', key: 'outbound-purpose-proof', params: {} });
  return found;
}

export function contradictions(input: PreflightInput): Finding[] {
  const { profile, documents, rules, today } = input;
  const found: Finding[] = [];
  for (const [one, other] of rules?.equal ?? []) {
    if (!input.fields.some(({ key }) => key === one)) continue;
    const [a, b] = [textOf(readValue(profile, one)), textOf(readValue(profile, other))];
    if (a !== '' && b !== '' && plain(a) !== plain(b))
      found.push({ code: 'not-equal', severity: 'error', key: one, params: { field: one, other } });
  }
  const [legal, operator] = [profile.people?.legalRepresentative, profile.people?.operator];
  const asksForApplicant = asks(input, /^applicant$/);
  if (
    asksForApplicant &&
    profile.applicant === 'operator' &&
    legal?.idNumber &&
    legal.idNumber === operator?.idNumber
  )
    found.push({
      code: 'operator-is-legal-representative',
      severity: 'error',
      key: 'applicant',
      params: {},
    });
  if (
    asksForApplicant &&
    profile.applicant === 'legal-representative' &&
    documents.some(({ kind }) => kind === 'power-of-attorney') &&
    !documents.some(({ kind }) => kind === 'legal-representative-holding-id')
  )
    found.push({ code: 'applicant-not-operator', severity: 'warning', key: 'applicant', params: {} });
  if (asksForApplicant && profile.applicant === undefined)
    found.push({ code: 'applicant-unknown', severity: 'error', key: 'applicant', params: {} });
  const dated: [string, FieldKey, string | undefined][] = [
    ['network-commitment-letter', 'letters.commitmentSignedOn', profile.letters?.commitmentSignedOn],
    ['number-application-letter', 'letters.applicationLetterOn', profile.letters?.applicationLetterOn],
  ];
  for (const [kind, key, date] of dated) {
    const isAsked = input.fields.some((field) => field.key === kind);
    if (isAsked && date && date > today)
      found.push({ code: 'letter-future', severity: 'error', key, params: { document: kind, date } });
  }
  return found;
}

/** （ and ( are one to everybody but a computer. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
