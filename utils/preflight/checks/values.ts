import { type ProfileWarning, profileWarnings } from '../../company/check-profile.ts';
import { type FieldKey, isDocumentKey, type ValueKey } from '../../company/fields.ts';
import { readValue } from '../../company/values.ts';
import type { Finding } from '../finding.ts';
import { kindsOf, type PreflightInput } from '../input.ts';

/** Missing, wrong, expired, expiring before the review can end. */

/** The validity behind a paper or a part of it: a form that takes the picture reads the date off it. */
const validities: [RegExp, string][] = [
  [/^business-license$|^company\.businessTerm/, 'company.businessTerm'],
  [
    /^legal-representative-(?:id|holding)|^people\.legalRepresentative\.id/,
    'people.legalRepresentative.idValidity',
  ],
  [/^operator-(?:id|holding)|^people\.operator\.id/, 'people.operator.idValidity'],
];

export function missing({ profile, documents, form, fields, numberRequest }: PreflightInput): Finding[] {
  const at = { numberRequest };
  return fields.flatMap(({ key, required }): Finding[] => {
    if (!required || key === 'payment.amount') return [];
    const condition = form?.fields.find((field) => field.key === key)?.onlyFor;
    if (condition && !isDocumentKey(condition.key)) {
      const value = readValue(profile, condition.key, at);
      if (value?.type === 'choice' && !condition.values.includes(value.id)) return [];
    }
    if (isDocumentKey(key)) {
      const kinds = kindsOf(key).filter(
        (kind) => !documents.some((document) => document.kind === kind && document.size > 0),
      );
      return kinds.map((kind) => ({
        code: 'missing-document',
        severity: 'error',
        key: kind,
        params: { document: kind },
      }));
    }
    if (readValue(profile, key, at)) return [];
    // Several number requests: which is filed is chosen in the panel, so nothing is missing.
    if (key.startsWith('telephony.numberRequests.') && (profile.telephony?.numberRequests?.length ?? 0) > 1)
      return [];
    return [{ code: 'missing', severity: 'error', key, params: { field: key } }];
  });
}

/** Working days as calendar days at the worst: weekends, and the longest of the holidays (nine days). */
export const calendarDays = (workingDays: number): number => Math.ceil((workingDays / 5) * 7) + 9;
const defaultWorkingDays = 15;

export function wrong(input: PreflightInput): Finding[] {
  const { profile, form, rules, today } = input;
  const days = calendarDays((form && rules?.reviewDays[form.id]) || defaultWorkingDays);
  return profileWarnings({ ...profile, documents: undefined } as Parameters<typeof profileWarnings>[0], today)
    .filter((warning) => concerns(warning, input))
    .flatMap((warning) => [finding(warning, days)]);
}

function finding({ path, code, params }: ProfileWarning, days: number): Finding {
  if (code === 'expires-soon' && Number(params.days) <= days)
    return { code: 'expires-in-review', severity: 'error', key: path, params };
  return { code, severity: sure.test(code) ? 'error' : 'warning', key: path, params };
}
const sure = /^number-|^email$|^period-|^expired$|^organization-code-differs$|^same-number$|^future-date$/;

function concerns({ path }: ProfileWarning, { form, fields }: PreflightInput): boolean {
  if (form === null) return true;
  const keys: FieldKey[] = fields.map(({ key }) => key);
  if (keys.some((key) => path === key || path.startsWith(`${key}.`) || key.startsWith(`${path}.`)))
    return true;
  if (path === 'company.unifiedSocialCreditCode' && keys.includes('company.certificateNumber')) return true;
  const end = path as ValueKey;
  return validities.some(([pattern, validity]) => end === validity && keys.some((key) => pattern.test(key)));
}
