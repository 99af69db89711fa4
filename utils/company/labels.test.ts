import { expect, test } from 'vitest';
import { fieldKeys } from './fields.ts';
import { choiceName, choiceNames, documentName, fieldNames } from './labels.ts';
import {
  companySchema,
  documentKinds,
  numberReportSchema,
  numberRequestSchema,
  personSchema,
  profileSchema,
  telephonySchema,
} from './profile.ts';

test('every field has a name of its own in every language', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const names = fieldKeys.map((key) => fieldNames[key][language]);
    expect(names.filter((each) => each.trim() === '')).toEqual([]);
    expect(new Set(names).size).toBe(fieldKeys.length);
  }
});

test('every value of every enum in the schema has a name', () => {
  const enums = {
    applicant: profileSchema.shape.applicant,
    'company.organizationType': companySchema.shape.organizationType,
    'company.certificateType': companySchema.shape.certificateType,
    'people.legalRepresentative.idType': personSchema.shape.idType,
    'people.operator.idType': personSchema.shape.idType,
    'telephony.numberRequests.numberType': numberRequestSchema.shape.numberType,
    'telephony.numberRequests.callType': numberRequestSchema.shape.callType,
    'telephony.numberCarrier': telephonySchema.shape.numberCarrier,
    'telephony.numberReport.action': numberReportSchema.shape.action,
  };
  expect(Object.keys(choiceNames).sort()).toEqual(Object.keys(enums).sort());
  for (const [key, schema] of Object.entries(enums)) {
    const ids: string[] = schema.unwrap().options;
    expect(Object.keys(choiceNames[key as keyof typeof enums]).sort()).toEqual([...ids].sort());
  }
});

test('an id or kind of somebody else is shown as it is', () => {
  expect(choiceName('applicant', 'operator', 'zh-CN')).toBe('经办人（受法定代表人委托）');
  expect(choiceName('applicant', 'constructor', 'en')).toBe('constructor');
  for (const kind of documentKinds) expect(documentName(kind, 'zh-CN')).not.toBe(kind);
  expect(documentName('tax-certificate', 'zh-CN')).toBe('tax-certificate');
});

test('no zh-TW name holds a simplified character', () => {
  const simplified = /[证号码类经营业银开户电话称属个国团单历实际术书网页邮线选项领办执权托颁签应数场扫]/;
  for (const key of fieldKeys) {
    expect(fieldNames[key]['zh-TW']).not.toMatch(simplified);
  }
});
