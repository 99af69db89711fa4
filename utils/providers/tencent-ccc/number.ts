import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FormDefinition } from '../form-definition.ts';

/**
 * 号码申请. The console action has no public contract and no published limits: fields and names are those of the
 * document (679, 申请号码材料 and step 2). 呼出号码用途证明 is for outbound numbers alone (「仅做呼入用途无需填写」).
 */
const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'gif'],
  maxBytes: 5 * 1024 * 1024,
  source: 'the qualification form of the same product; none published for this one',
};
const any: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png', 'gif', 'doc', 'docx', 'pdf'],
  maxBytes: 50 * 1024 * 1024,
  source: 'none published',
};

export const form: FormDefinition = {
  id: 'tencent-ccc/number',
  provider: 'tencent-ccc',
  name: { 'zh-CN': '号码申请', 'zh-TW': '號碼申請', en: 'Number application' },
  titles: ['申请号码', '号码申请'],
  paths: ['/number/(?:apply|create)', '/number'],
  within: '^console\\.cloud\\.tencent\\.com/[^/]*ccc|^tccc\\.qcloud\\.com/',
  // What was approved is bought with the same choices, and calls and tickets are filtered by them.
  notTitles: [
    '购买',
    '选购',
    '购物车',
    '客户',
    '工单',
    '[座坐]席',
    '技能组',
    '录音',
    '白名单',
    '自携',
    '反馈',
  ],
  fields: [
    {
      key: 'telephony.numberRequests.numberType',
      labels: ['号码类型'],
      options: { landline: ['固话号码', '固定电话号码'], '400': ['400号码'] },
    },
    {
      key: 'telephony.numberRequests.callType',
      labels: ['呼叫类型'],
      options: {
        inbound: ['呼入', '仅呼入'],
        outbound: ['呼出', '仅呼出'],
        'inbound-outbound': ['呼入呼出', '呼入+呼出', '呼入和呼出'],
      },
    },
    { key: 'telephony.numberRequests.place', labels: ['号码归属地', '所属地区', '申请地区'] },
    { key: 'telephony.numberRequests.province', labels: ['归属省份', '归属省'] },
    { key: 'telephony.numberRequests.city', labels: ['归属城市', '归属市'] },
    { key: 'telephony.numberRequests.quantity', labels: ['申请数量', '数量'] },
    { key: 'call-script', labels: ['通话话术', '通话话术文件'], files: any },
    { key: 'number-application-letter', labels: ['号码申请公函'], files: any },
    {
      key: 'outbound-purpose-proof',
      labels: ['呼出号码用途证明', '外呼号码来源证明', '用途证明'],
      files: picture,
      onlyFor: { key: 'telephony.numberRequests.callType', values: ['outbound', 'inbound-outbound'] },
    },
    {
      key: 'company.name',
      labels: [
        '企业名称',
        '申请企业',
        '企业资质',
        '所属企业',
        '企业主体',
        '资质主体',
        '申请主体',
        '所属企业资质',
        '关联企业资质',
        '选择企业',
      ],
      kinds: ['select', 'text'],
    },
    { key: 'telephony.usage', labels: ['用途', '用途说明', '业务说明'] },
    { key: 'telephony.calleeSource' },
    { key: 'telephony.businessCarrier' },
  ],
  needs: {
    distinct: 3,
    // The number list's filters are the type, the place and the state: quantity and papers are only asked here.
    anyOf: [
      'telephony.numberRequests.quantity',
      'call-script',
      'number-application-letter',
      'outbound-purpose-proof',
    ],
    least: 1,
    own: ['call-script', 'number-application-letter', 'outbound-purpose-proof'],
  },
  source: 'cloud.tencent.com document 679, 申请号码材料准备 and 步骤2：号码申请',
};
