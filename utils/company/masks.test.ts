import { expect, test } from 'vitest';
import type { FieldKey } from './fields.ts';
import { maskValue } from './masks.ts';

test.each<[FieldKey, string, string]>([
  ['people.legalRepresentative.name', '林远山', '林*山'],
  ['people.operator.name', '周知', '周*'],
  ['people.operator.name', '欧阳知夏', '欧**夏'],
  ['people.operator.name', '林', '*'],
  ['people.operator.name', 'Mary Ann Smith', 'M*** A*** S***'],
  ['people.legalRepresentative.idNumber', '330106190003071016', '3301**********1016'],
  ['people.legalRepresentative.idNumber', 'G1234567', 'G123****'],
  ['people.operator.phone', '13800000011', '138****0011'],
  ['people.operator.landline', '0571-80000001', '0571-****0001'],
  ['company.phone', '4008123456', '400***3456'],
  ['company.phone', '95588', '95***'],
  ['company.bankAccount.accountNumber', '6222000000000000017', '***************0017'],
  ['people.operator.email', 'wang@yunling.example', 'w***@yunling.example'],
  ['people.operator.email', 'not-an-address', 'n*************'],
  ['company.registeredAddress', '浙江省杭州市西湖区示例路 18 号 3 幢 502 室', '浙江省杭州市西湖区******'],
  ['company.registeredAddress', '北京市朝阳区示例路 1 号', '北京市朝阳区******'],
  ['company.registeredAddress', '示例路18号', '示例路******'],
  ['esign.uin', '100016000001', '1000****0001'],
  ['company.name', '杭州云岭通信技术有限公司', '杭州云岭通信技术有限公司'],
  ['company.unifiedSocialCreditCode', '91330106MA27X0K39W', '91330106MA27X0K39W'],
  ['company.businessTerm.from', '2015-03-02', '2015-03-02'],
  ['business-license', 'business-license.jpg', 'business-license.jpg'],
  ['people.operator.phone', '', ''],
])('%s: %s is shown as %s', (key, text, shown) => {
  expect(maskValue(key, text)).toBe(shown);
});

test('a personal value is never shown whole, however short', () => {
  for (const key of [
    'people.operator.name',
    'people.operator.idNumber',
    'people.operator.phone',
    'esign.uin',
  ] as const)
    for (const text of ['a', '1', '12', '林', '1234', '12345678'])
      expect(maskValue(key, text)).toContain('*');
});
