import { expect, test } from 'vitest';
import type { FieldKey } from '../company/fields.ts';
import type { ProfileValues } from '../company/values.ts';
import { changedFields, type Filler, markFields } from './marks.ts';

const profile: ProfileValues = {
  format: 'company-profile',
  version: 1,
  company: { name: '杭州云岭通信技术有限公司', phone: '0571-80000000' },
  people: { operator: { name: '周知夏', phone: '13800000022' } },
  telephony: {
    scripts: [{ scene: '回访', content: '您好' }],
    numberRequests: [
      { numberType: 'landline', quantity: 2 },
      { numberType: '400', quantity: 1 },
    ],
  },
};
const paper = (kind: string, sha256: string, order = 0) => ({ kind, sha256, order });
const filler: Filler = {
  profile,
  documents: [
    paper('business-license', 'a'),
    paper('operator-id-front', 'b'),
    paper('operator-id-back', 'c', 1),
  ],
  numberRequest: 0,
};
const keys: FieldKey[] = [
  'company.name',
  'company.phone',
  'people.operator.phone',
  'telephony.scripts.content',
  'telephony.numberRequests.quantity',
  'business-license',
  'operator-id',
];
const changedBy = async (change: (now: Filler) => void) => {
  const marks = await markFields(keys, filler);
  const now = structuredClone(filler);
  change(now);
  return [...(await changedFields([marks], now))];
};

test('nothing changed, nothing is said to have', async () => {
  expect(await changedBy(() => {})).toEqual([]);
});

test.each<[string, (now: Filler) => void, FieldKey[]]>([
  [
    'a value',
    ({ profile: { people } }) => Object.assign(people?.operator ?? {}, { phone: '13900000033' }),
    ['people.operator.phone'],
  ],
  ['one that went', ({ profile: { company } }) => delete company.phone, ['company.phone']],
  [
    'an entry of a list',
    ({ profile: { telephony } }) => telephony?.scripts?.push({ scene: '售后', content: '您好，售后' }),
    ['telephony.scripts.content'],
  ],
  ['another number request', (now) => (now.numberRequest = 1), ['telephony.numberRequests.quantity']],
  [
    'a scan',
    (now) => (now.documents = [paper('business-license', 'x'), ...filler.documents.slice(1)]),
    ['business-license'],
  ],
  [
    'one side of an ID',
    (now) => (now.documents = [...filler.documents.slice(0, 2), paper('operator-id-back', 'x', 1)]),
    ['operator-id'],
  ],
])('%s', async (_what, change, expected) => {
  expect(await changedBy(change)).toEqual(expected);
});

test('a later fill of a field is what counts, of the others the earlier', async () => {
  const first = await markFields(keys, filler);
  const mended = structuredClone(filler);
  Object.assign(mended.profile.people?.operator ?? {}, { phone: '13900000033' });
  const second = await markFields(['people.operator.phone'], mended);
  expect([...(await changedFields([first, second], mended))]).toEqual([]);
  expect([...(await changedFields([first, second], filler))]).toEqual(['people.operator.phone']);
});

test('gives no value away, and the same value looks different each time', async () => {
  const [one, other] = [await markFields(keys, filler), await markFields(keys, filler)];
  const said = JSON.stringify(one);
  for (const secret of ['13800000022', '云岭', '0571']) expect(said).not.toContain(secret);
  expect(one.key).not.toBe(other.key);
  expect(one.of['people.operator.phone']).not.toBe(other.of['people.operator.phone']);
});
