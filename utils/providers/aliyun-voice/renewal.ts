import type { FieldKey } from '../../company/fields.ts';
import type { FieldDefinition, FormDefinition } from '../form-definition.ts';
import { longTerm, renewalTitles } from './fields.ts';
import { form as qualification } from './qualification.ts';
import { form as qualification400 } from './qualification-400.ts';

/** Either kind of qualification expires: every field of both, with the words of both. */
const merged = new Map<FieldKey, FieldDefinition>();
for (const field of [...qualification.fields, ...qualification400.fields]) {
  const known = merged.get(field.key);
  const labels = [...new Set([...(known?.labels ?? []), ...(field.labels ?? [])])];
  merged.set(field.key, { ...field, ...known, ...(labels.length > 0 ? { labels } : {}) });
}

/**
 * 更换过期资质 → 修改资质页. A qualification expires with any one of licence, legal representative's ID, administrator's ID;
 * the page says which. 「请勿变更企业名称、组织机构代码、企业类型、资质命名、资质授权」: what is not a paper that ran out is never
 * written, whatever the profile says today.
 */
export const form: FormDefinition = {
  id: 'aliyun-voice/renewal',
  provider: 'aliyun-voice',
  name: { 'zh-CN': '更换过期资质', 'zh-TW': '更換過期資質', en: 'Renewal of an expired qualification' },
  titles: renewalTitles,
  onlyTitled: true,
  notices: [
    '资质.{0,10}(?:已过期|即将过期|已到期|即将到期)',
    '过期原因',
    '过期(?:的)?(?:证件|材料)(?:为|是|有|如下)?',
  ],
  // The host has no other product.
  proof: renewalTitles,
  longTerm,
  readsPictures: true,
  renews: [
    {
      paper: 'licence',
      keys: [
        'business-license',
        'company.businessTerm',
        'company.businessTerm.from',
        'company.businessTerm.to',
      ],
      until: 'company.businessTerm.to',
      called: '营业执照|营业证件|企业证件|执照|企业有效期|营业期限|事业单位法人证书|信用代码证书',
    },
    {
      paper: 'legal-representative-id',
      keys: [
        'legal-representative-id',
        'legal-representative-id-front',
        'legal-representative-id-back',
        'people.legalRepresentative.idValidity',
        'people.legalRepresentative.idValidity.from',
        'people.legalRepresentative.idValidity.to',
      ],
      until: 'people.legalRepresentative.idValidity.to',
      called: '(?:法人|法定代表人|法人代表)(?:的)?(?:居民)?(?:身份证|证件)',
    },
    {
      // The picture in the hand shows the card that ran out, so it goes with it.
      paper: 'operator-id',
      keys: [
        'operator-id',
        'operator-id-front',
        'operator-id-back',
        'operator-holding-id',
        'people.operator.idValidity',
        'people.operator.idValidity.from',
        'people.operator.idValidity.to',
      ],
      until: 'people.operator.idValidity.to',
      called: '(?:管理员|经办人)(?:的)?(?:居民)?(?:手持)?(?:身份证|证件)',
    },
  ],
  fields: [...merged.values()],
  needs: {
    distinct: 3,
    anyOf: [...new Set([...qualification.needs.anyOf, ...qualification400.needs.anyOf])],
    least: 1,
    own: [...new Set([...qualification.needs.own, ...qualification400.needs.own])],
  },
  source: 'help.aliyun.com/zh/vms, 申请企业资质: 更新过期资质',
};
