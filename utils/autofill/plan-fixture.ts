/** For the planner's tests: the sample company, and forms of a few fields. */
import { readFileSync } from 'node:fs';
import { type Field, page, row } from '../../test/corpus/build.ts';
import type { FieldKey } from '../company/fields.ts';
import { type CompanyProfile, profileSchema } from '../company/profile.ts';
import type { FormDefinition } from '../providers/form-definition.ts';
import { form as qualification } from '../providers/tencent-ccc/qualification.ts';
import { type PlanInput, plan } from './plan.ts';
import type { RecognisedForm } from './plan-types.ts';
import type { Control } from './scan-types.ts';

export const sample = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../../test/profiles/sample/profile.json', import.meta.url), 'utf8')),
);
export const stored = (sample.documents ?? []).map(({ kind, file, stamped }, order) => ({
  id: `d-${kind}`,
  kind,
  file,
  mediaType: 'image/jpeg',
  size: 100_000,
  order,
  stamped,
}));

export interface Setting extends Partial<Omit<PlanInput, 'profile' | 'definition'>> {
  profile?: CompanyProfile;
  form?: FormDefinition;
  control?: Partial<Control>;
  field?: Partial<RecognisedForm['fields'][number]>;
}

/** Plans these fields; keys come from the fields themselves, so that recognition is not what is tested. */
export function planned(
  fields: Field[],
  { profile = sample, form = qualification, control, field, ...rest }: Setting = {},
) {
  const { scan } = page('p', '', { form: null, fields });
  const controls = scan.controls.map((made) => ({ ...made, ...control }));
  return plan({
    scan: { ...scan, controls },
    recognised: {
      form: { provider: 'tencent-ccc', id: form.id, confidence: 1 },
      fields: fields.flatMap(({ key, kind = 'text', row: label = '' }, index) =>
        key === null
          ? []
          : {
              ref: `c${index + 1}`,
              key,
              label,
              kind,
              library: 'tea',
              required: false,
              confidence: 1,
              via: 'vocabulary' as const,
              ...field,
            },
      ),
      unrecognised: [],
    },
    definition: form,
    profile,
    documents: stored,
    today: '2026-11-23',
    ...rest,
  });
}
export const one = (field: Field, setting?: Setting) => {
  const { steps, left } = planned([field], setting);
  return steps[0] ?? left[0];
};
export const valueFor = (field: Field, setting?: Setting) => {
  const made = one(field, setting);
  return made && 'value' in made ? made.value : made?.reason.code;
};
export const changed = (change: (profile: CompanyProfile) => void): CompanyProfile => {
  const copy = structuredClone(sample);
  change(copy);
  return copy;
};
export const text = (key: FieldKey, rest: Partial<Field> = {}) => row('x', key, rest);
