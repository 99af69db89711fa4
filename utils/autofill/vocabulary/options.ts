import type { FieldKey } from '../../company/fields.ts';

/**
 * How forms word the choices of a field, best first. Only equal texts are ever chosen, so wordings here must mean
 * the value and nothing wider or narrower.
 */
const idTypes: Record<string, string[]> = {
  'resident-id': [
    '居民身份证',
    '身份证',
    '中国大陆居民身份证',
    '大陆居民身份证',
    '二代身份证',
    '中华人民共和国居民身份证',
    '大陆身份证',
    '内地居民身份证',
  ],
  passport: ['护照'],
  'hk-macau-permit': ['港澳居民来往内地通行证'],
  'taiwan-permit': ['台湾居民来往大陆通行证', '台胞证'],
};

const choices: Partial<Record<FieldKey, Record<string, string[]>>> = {
  applicant: {
    'legal-representative': [
      '法定代表人',
      '公司法定代表人',
      '企业法定代表人',
      '法人',
      '企业法人',
      '法人代表',
    ],
    operator: [
      '经办人',
      '经办人（受法定代表人委托）',
      '经办人(受法定代表人委托)',
      '受托经办人',
      '授权经办人',
      '企业经办人',
      '公司经办人',
    ],
  },
  'telephony.numberRequests.numberType': {
    landline: [
      '固话号码',
      '固定电话',
      '固话',
      '固定电话号码',
      '普通固话',
      '固定号码',
      '本地固话',
      '座机',
      '座机号码',
    ],
    '400': ['400号码', '400', '400电话'],
    mobile: ['手机号码', '手机号', '手机'],
    '95': ['95号码', '95'],
    '1069': ['1069号码', '1069'],
  },
  'telephony.numberRequests.callType': {
    inbound: ['呼入', '仅呼入', '只呼入', '仅支持呼入'],
    outbound: ['呼出', '仅呼出', '只呼出', '外呼', '仅外呼', '仅支持呼出'],
    'inbound-outbound': [
      ...[
        '呼入呼出',
        '呼入+呼出',
        '呼入/呼出',
        '呼入、呼出',
        '呼入和呼出',
        '呼入与呼出',
        '呼入及呼出',
        '呼出呼入',
        '呼出+呼入',
      ],
      ...['呼出/呼入', '呼出和呼入', '双向', '双向呼叫', '可呼入呼出', '呼入且呼出', '呼入 + 呼出'],
    ],
  },
  'company.organizationType': {
    enterprise: ['企业', '企业单位', '企业法人'],
    'individual-business': ['个体工商户', '个体户'],
    institution: ['事业单位'],
    government: ['政府机关', '政府', '机关', '党政机关'],
    social: ['社会组织', '社会团体'],
  },
  'company.certificateType': {
    'business-license': ['营业执照', '企业营业执照', '多合一营业执照'],
    'institution-certificate': ['事业单位法人证书'],
    'credit-code-certificate': ['统一社会信用代码证书', '统一社会信用代码证'],
  },
  'people.legalRepresentative.idType': idTypes,
  'people.operator.idType': idTypes,
};

/** Words for a choice's id, best first: the form's own, then those of forms in general. */
export function optionTexts(key: FieldKey, id: string, own?: Record<string, string[]>): string[] {
  return [...new Set([...(own?.[id] ?? []), ...(choices[key]?.[id] ?? [])])];
}

/** For a human: how the choice is called in the plan. */
export const choiceName = (key: FieldKey, id: string, own?: Record<string, string[]>): string =>
  optionTexts(key, id, own)[0] ?? id;

export const yes = ['是', '一致', '有', 'yes'];
export const no = ['否', '不一致', '无', 'no'];
export const longTermOptions = ['长期', '长期有效', '永久有效', '永久'];
export const limitedTermOptions = ['非长期', '非长期有效', '定期', '固定期限', '有固定期限', '非永久'];
