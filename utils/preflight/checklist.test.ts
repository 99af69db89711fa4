import { expect, test } from 'vitest';
import type { CompanyProfile } from '../company/profile.ts';
import { formDefinitions, materials } from '../providers/registry.ts';
import { checklist } from './checklist.ts';

const profile = (rest: Partial<CompanyProfile> = {}): CompanyProfile => ({
  format: 'company-profile',
  version: 1,
  company: { name: '某公司', organizationType: 'enterprise' },
  applicant: 'operator',
  ...rest,
});
const has = (kind: string, stamped?: boolean) => ({ kind, file: `${kind}.jpg`, size: 1, stamped });
const of = (form: string, made: ReturnType<typeof checklist>) =>
  made.forms.find((each) => each.form === form);

test('one licence opens what needs nothing else', () => {
  const made = checklist(profile(), [has('business-license', true)], materials);
  expect(made.ready).toEqual(
    expect.arrayContaining(['tencent-account/certification', 'tencent-esign/certification']),
  );
  expect(of('tencent-ccc/qualification', made)?.open).not.toContain('business-license');
});

test('papers that most forms wait for come first', () => {
  const { toGet } = checklist(profile(), [], materials);
  expect(toGet[0]?.kind).toBe('business-license');
  expect(toGet[0]?.forms.length).toBeGreaterThanOrEqual(4);
  const counts = toGet.map(({ forms }) => forms.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('who files decides, and where nobody said both are shown', () => {
  const kinds = (applicant: CompanyProfile['applicant']) =>
    of('tencent-ccc/qualification', checklist(profile({ applicant }), [], materials))?.papers.map(
      ({ kind }) => kind,
    );
  expect(kinds('operator')).toContain('power-of-attorney');
  expect(kinds('operator')).not.toContain('legal-representative-holding-id');
  expect(kinds('legal-representative')).not.toContain('operator-id-front');
  expect(kinds('legal-representative')).toContain('legal-representative-holding-id');
  expect(kinds(undefined)).toEqual(
    expect.arrayContaining(['power-of-attorney', 'legal-representative-holding-id']),
  );
});

test('proof of purpose is for numbers that call out', () => {
  const kinds = (callType: 'inbound' | 'outbound') =>
    of(
      'tencent-ccc/number',
      checklist(profile({ telephony: { numberRequests: [{ callType }] } }), [], materials),
    )?.papers.map(({ kind }) => kind);
  expect(kinds('inbound')).not.toContain('outbound-purpose-proof');
  expect(kinds('outbound')).toContain('outbound-purpose-proof');
});

test('a seal that is missing keeps a form closed, one of which nobody said does not', () => {
  const state = (stamped?: boolean) => {
    const made = of(
      'tencent-ccc/qualification',
      checklist(profile(), [has('business-license', stamped)], materials),
    );
    return [
      made?.papers.find(({ kind }) => kind === 'business-license')?.state,
      made?.open.includes('business-license'),
    ];
  };
  expect(state(true)).toEqual(['ready', false]);
  expect(state(false)).toEqual(['not-stamped', true]);
  expect(state()).toEqual(['stamp-unknown', false]);
});

test('materials are of forms that exist, with templates under https', () => {
  const providers = new Set(formDefinitions.map(({ provider }) => provider));
  for (const { form, template } of materials) {
    if (providers.has(form.split('/')[0] ?? '')) expect(formDefinitions.map(({ id }) => id)).toContain(form);
    if (template) expect(template).toMatch(/^https:\/\//);
  }
});
