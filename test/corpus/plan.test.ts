import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plan } from '../../utils/autofill/plan.ts';
import { recognise } from '../../utils/autofill/recognise.ts';
import { profileSchema } from '../../utils/company/profile.ts';
import { formDefinitions } from '../../utils/providers/registry.ts';
import { capturedPages } from './captured.ts';

/** The captured TCCC pages and the sample company: what would be filled, and what is left. */
const profile = profileSchema.parse(
  JSON.parse(readFileSync(new URL('../profiles/sample/profile.json', import.meta.url), 'utf8')),
);
const documents = (profile.documents ?? []).map(({ kind, file, stamped }, order) => ({
  id: kind,
  kind,
  file,
  mediaType: 'image/jpeg',
  size: 100_000,
  order,
  stamped,
}));

function planOf(name: string, numberRequest?: number) {
  const scan = capturedPages().find((page) => page.name === name)?.scan;
  const recognised = scan && recognise(scan, formDefinitions, []);
  const definition = formDefinitions.find(({ id }) => id === recognised?.form.id);
  if (!scan || !recognised || !definition) throw new Error(`${name} is no form`);
  const made = plan({ scan, recognised, definition, profile, documents, numberRequest, today: '2026-11-23' });
  return {
    filled: made.steps.map(({ key }) => key),
    texts: Object.fromEntries(made.steps.map(({ key, text }) => [key, text])),
    left: made.left.map(({ key, reason }) => `${key}: ${reason.code}`),
    warnings: made.steps.flatMap(({ key, warnings }) => warnings.map(({ code }) => `${key}: ${code}`)),
    conflicts: made.steps.filter(({ conflict }) => conflict).map(({ key }) => key),
  };
}

test.each(['tccc-operator', 'tccc-traditional', 'tccc-dialog'])(
  '%s is filled but for what nobody told',
  (name) => {
    const { filled, texts, left, warnings, conflicts } = planOf(name);
    expect(filled).toHaveLength(21);
    expect(filled[0]).toBe('applicant');
    expect(left).toEqual(['company.sameAsTencentAccount: no-value']);
    // The sample holds its wording as a scan, the console takes Word only: said before the click.
    expect(warnings).toEqual(['call-script: document-wrapped']);
    expect(conflicts).toEqual([]);
    expect(texts).toMatchObject({
      'company.name': '杭州云岭通信技术有限公司',
      'people.legalRepresentative.name': '林远山',
      'people.operator.name': '周知夏',
      'people.operator.email': 'zhou@yunling.example',
      'operator-id': 'operator-id-front.jpg + operator-id-back.jpg',
    });
  },
);

test('the split page gets each side of each ID, and each person’s own name', () => {
  const { filled, texts } = planOf('tccc-split');
  for (const who of ['legal-representative', 'operator']) {
    expect(texts[`${who}-id-front`]).toBe(`${who}-id-front.jpg`);
    expect(texts[`${who}-id-back`]).toBe(`${who}-id-back.jpg`);
  }
  expect(texts['people.legalRepresentative.name']).toBe('林远山');
  expect(texts['people.operator.name']).toBe('周知夏');
  expect(filled).not.toContain('operator-id');
});

test('the number form follows the request chosen', () => {
  expect(planOf('tccc-number', 0)).toMatchObject({
    texts: {
      'telephony.numberRequests.numberType': '固话号码',
      'telephony.numberRequests.callType': '呼入呼出',
      'telephony.numberRequests.place': '浙江省 / 杭州市',
      'telephony.numberRequests.quantity': '2',
      'outbound-purpose-proof': 'outbound-purpose-proof.jpg',
    },
    left: [],
  });
  expect(planOf('tccc-number', 1)).toMatchObject({
    texts: { 'telephony.numberRequests.numberType': '400号码', 'telephony.numberRequests.callType': '呼入' },
    left: ['outbound-purpose-proof: not-needed'],
  });
  const undecided = planOf('tccc-number');
  expect(undecided.filled).toEqual(['call-script', 'number-application-letter']);
  expect(undecided.left.every((line) => line.endsWith(': number-request'))).toBe(true);
});
