import type { FieldKey, ValueKey } from '../company/fields.ts';
import { readValue } from '../company/values.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import { normaliseLabel } from './normalise.ts';
import type { PlanDocument } from './plan-documents.ts';
import type { Labels, Reason } from './scan-types.ts';

/** What is filled all the same, but would come back: an expired ID, a scan without the seal the form asks for. */

const papers: [RegExp, ValueKey][] = [
  [/^business-license$|^company\.businessTerm/, 'company.businessTerm.to'],
  [
    /^legal-representative-id|^people\.legalRepresentative\.idValidity/,
    'people.legalRepresentative.idValidity.to',
  ],
  [/^operator-id|^people\.operator\.idValidity/, 'people.operator.idValidity.to'],
];

/** What has to come first; the API's own name is the same in every language. */
const namesOf = (id: string): string => firstNames[id] ?? id;
const firstNames: Record<string, string> = { 'volcengine-voice/company-report': 'Click2CallCompanyAuth' };

export function warningsOf(
  key: FieldKey,
  {
    profile,
    today,
    definition,
    filed,
  }: {
    filed?: readonly string[];
    profile: Parameters<typeof readValue>[0];
    today: string;
    definition: FormDefinition;
  },
  upload?: { label: Labels; documents: readonly PlanDocument[] },
): Reason[] {
  const warnings: Reason[] = [];
  for (const [pattern, end] of papers) {
    if (!pattern.test(key)) continue;
    const value = readValue(profile, end);
    if (value?.type === 'date' && value.date !== null && value.date < today) {
      warnings.push({ code: 'expired', params: { on: value.date } });
    }
  }
  if (definition.after && key === 'company.name' && !(filed ?? []).includes(definition.after)) {
    warnings.push({ code: 'order', params: { form: namesOf(definition.after) } });
  }
  const most = definition.mostNumbers;
  if (most && key === 'telephony.numberCarrier') {
    const count = (profile.telephony?.numberRequests ?? [])
      .filter(({ numberType }) => numberType === most.numberType)
      .reduce((sum, { quantity }) => sum + (quantity ?? 1), 0);
    if (count > most.count)
      warnings.push({
        code: 'too-many-numbers',
        params: { limit: String(most.count), count: String(count) },
      });
  }
  if (upload && asksForSeal(upload.label) && upload.documents.some(({ stamped }) => stamped === false)) {
    warnings.push({ code: 'not-stamped' });
  }
  return warnings;
}

// 「无需加盖公章」 asks for none.
const asksForSeal = ({ row, own, help }: Labels): boolean =>
  [row, own, help].some((text) => {
    const { core, qualifiers } = normaliseLabel(text);
    const whole = [core, ...qualifiers].join(' ');
    return /盖.{0,6}章/.test(whole) && !/(?:无需|不用|可不|不需要?|无须).{0,4}盖/.test(whole);
  });
