import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FieldDefinition, FormDefinition } from '../form-definition.ts';

/**
 * The console's qualification, by the fields of AddQualification (6358/173327, 1719612). The page itself was not
 * reachable: labels are those of the API's documents and of the same filing elsewhere. The scene's number has no place
 * in a profile.
 */
const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png'],
  maxBytes: 5 * 1024 * 1024,
  source: 'formats of Click2CallCompanyAuth; no size is published',
};
const upload = (key: FieldDefinition['key'], rest: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  files: picture,
  ...rest,
});
const apart = { key: 'company.threeInOne' as const, values: ['false'] };

export const form: FormDefinition = {
  id: 'volcengine-voice/qualification',
  provider: 'volcengine-voice',
  name: { 'zh-CN': '企业资质', 'zh-TW': '企業資質', en: 'Enterprise qualification' },
  titles: ['(?:添加|新增|新建|申请|提交|修改|编辑)(?:企业|号码)?资质', '企业资质', '资质(?:信息|申请|管理)'],
  notTitles: ['工单', '发票', '客户', '登录', '联系人', '实名', '备案', '签名', '短信', '购买', '话术管理'],
  fields: [
    { key: 'company.name' },
    {
      key: 'company.threeInOne',
      options: { true: ['是', '三证合一'], false: ['否', '非三证合一'] },
    },
    { key: 'company.unifiedSocialCreditCode' },
    { key: 'company.organizationCode', notFor: { key: 'company.threeInOne', values: ['true'] } },
    { key: 'company.registeredAddress' },
    { key: 'company.businessTerm' },
    { key: 'company.businessTerm.from' },
    { key: 'company.businessTerm.to' },
    upload('business-license'),
    upload('tax-registration-certificate', { onlyFor: apart }),
    upload('organization-code-certificate', { onlyFor: apart }),
    { key: 'people.legalRepresentative.name' },
    { key: 'people.legalRepresentative.idType' },
    { key: 'people.legalRepresentative.idNumber' },
    upload('legal-representative-id'),
    upload('legal-representative-id-front'),
    upload('legal-representative-id-back'),
    { key: 'people.operator.name' },
    { key: 'people.operator.phone' },
    { key: 'people.operator.idType' },
    { key: 'people.operator.idNumber' },
    upload('operator-id'),
    upload('operator-id-front'),
    upload('operator-id-back'),
    upload('operator-holding-id'),
    upload('number-application-letter'),
    upload('network-commitment-letter'),
    { key: 'telephony.usage', labels: ['场景描述', '业务场景描述', '场景说明', '使用场景描述'] },
  ],
  needs: {
    distinct: 5,
    anyOf: [
      'number-application-letter',
      'network-commitment-letter',
      'operator-holding-id',
      'company.threeInOne',
      'operator-id',
      'operator-id-front',
      'people.operator.idNumber',
    ],
    least: 2,
    own: ['number-application-letter', 'network-commitment-letter', 'operator-holding-id'],
  },
  source: 'volcengine.com/docs/6358/173327, AddQualification',
};
