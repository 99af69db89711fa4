import type { FollowDefinition, ReviewDefinition } from '../review-definition.ts';

/** The voice console's own path is not documented; short messages have qualifications, too, and are another product. */
const within = '^console\\.volcengine\\.com/(?![\\w-]*(?:sms|rcs)(?:[/?#]|$))';
/** No contact for reviews is published, nor an address of the console's lists. */
const ask = {
  'zh-CN': '火山引擎没有公布审核时间；想催办，可在火山引擎控制台提交工单',
  'zh-TW': '火山引擎沒有公布審核時間；想催辦，可在火山引擎控制台提交工單',
  en: 'Volcengine publishes no review time; to ask, open a ticket in its console',
};
const time: ReviewDefinition['time'] = {
  days: [1, 3],
  everyDay: false,
  hours: [9, 18],
  assumed: true,
  source: 'not published; assumed',
};

export const reviews: ReviewDefinition[] = [
  {
    provider: 'volcengine-voice',
    form: 'volcengine-voice/qualification',
    name: { 'zh-CN': '企业资质', 'zh-TW': '企業資質', en: 'Enterprise qualification' },
    within,
    titles: ['资质管理', '企业资质', '资质列表', '资质详情', '企业报备'],
    columns: ['^资质(?:编号|名称|id|状态)$', '^企业名(?:称)?$', '信用代码', '^qualificationno$'],
    // 审核失败 is Volcengine's word for a rejection.
    wordings: { 审核失败: 'rejected' },
    time,
    ask,
  },
  {
    provider: 'volcengine-voice',
    form: 'volcengine-voice/number',
    name: { 'zh-CN': '号码申请', 'zh-TW': '號碼申請', en: 'Number application' },
    within,
    titles: ['号码申请', '申请记录', '号码购买'],
    columns: ['^申请单号?$', '^号码(?:类型|数量|用途|池)', '^号码$', '^城市$'],
    wordings: { 购买失败: 'rejected', 购买成功: 'issued', 部分成功: 'issued', 受理中: 'in-review' },
    time: { ...time, days: [5, 10] },
    ask,
  },
];

/** Of the reports the document says neither how long they take nor whom to ask but 需要与火山运营提前沟通. */
const report = {
  provider: 'volcengine-voice',
  time: null,
  ask: {
    'zh-CN': '接口文档写明双呼「需要与火山运营提前沟通」，可问与您沟通的火山运营',
    'zh-TW': '介面文件寫明雙呼「需要與火山運營提前溝通」，可問與您溝通的火山運營',
    en: 'The API’s document says of Click2Call 需要与火山运营提前沟通: ask the Volcengine operations staff you talked to',
  },
};

export const follows: FollowDefinition[] = [
  {
    ...report,
    form: 'volcengine-voice/company-report',
    name: { 'zh-CN': '双呼企业报备', 'zh-TW': '雙呼企業報備', en: 'Company report (Click2Call)' },
  },
  {
    ...report,
    form: 'volcengine-voice/number-report',
    name: { 'zh-CN': '双呼号码报备', 'zh-TW': '雙呼號碼報備', en: 'Number report (Click2Call)' },
  },
];
