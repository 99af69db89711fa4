import { expect, test } from 'vitest';
import type { Control, PageScan } from '../autofill/scan-types.ts';
import type { FieldKey } from '../company/fields.ts';
import type { PreviewRow } from '../messages.ts';
import { type Again, againRows, refillOf } from './refill.ts';

const again: Again = {
  application: 'a',
  reason: '营业执照模糊',
  filed: new Set(['company.name', 'business-license', 'people.operator.phone']),
  changed: new Set<FieldKey>(['people.operator.phone']),
  meant: ['business-license', 'operator-id'],
  replaces: (key) => key === 'people.operator.phone' || key === 'operator-id',
};
const row = (key: FieldKey, state: PreviewRow['state']): PreviewRow => ({
  ref: key,
  key,
  label: key,
  kind: 'text',
  required: false,
  via: 'vocabulary',
  masked: '',
  state,
  warnings: [],
});
const scan = (shown: Record<string, { value: string[]; handled?: boolean }>) =>
  ({ controls: Object.entries(shown).map(([ref, more]) => ({ ref, ...more }) as Control) }) as PageScan;
const refillsOf = (rows: PreviewRow[], page: PageScan, by = again) =>
  againRows(rows, page, by).map(({ refill }) => refill);

test('what changed, what the reason means of what the user had put there, and what stays', () => {
  const rows = [
    row('people.operator.phone', 'ask'),
    row('operator-id', 'fill'),
    row('business-license', 'fill'),
    row('company.name', 'ask'),
    row('applicant', 'same'),
    row('call-script', 'left'),
  ];
  const page = scan(Object.fromEntries(rows.map(({ key }) => [key, { value: ['x'] }])));
  expect(refillsOf(rows, page)).toEqual(['changed', 'meant', 'kept', 'kept', undefined, undefined]);
});

test('an empty field is filled as ever; what the user’s hand was in since is the user’s', () => {
  const page = scan({
    'company.name': { value: [] },
    'people.operator.phone': { value: ['1'], handled: true },
  });
  expect(refillsOf([row('company.name', 'fill'), row('people.operator.phone', 'ask')], page)).toEqual([
    undefined,
    undefined,
  ]);
});

test('where nobody knows what was filed, every row is as ever, and nothing is said of it', () => {
  const { replaces: _none, ...rest } = again;
  const unknown: Again = { ...rest, filed: new Set(), changed: new Set() };
  const page = scan({ 'company.name': { value: ['x'] } });
  expect(refillsOf([row('company.name', 'ask')], page, unknown)).toEqual([undefined]);
  const form = { fields: [{ key: 'business-license' }] } as never;
  expect(refillOf(unknown, form)).toEqual({
    application: 'a',
    reason: '营业执照模糊',
    changed: null,
    unmended: [],
    meant: ['business-license'],
  });
});
