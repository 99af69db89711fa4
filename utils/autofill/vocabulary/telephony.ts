import { parameters } from './parameters.ts';
import { choiceKinds, type Term, textKinds } from './term.ts';

/** What is asked of a number, of the calls made with it, and of an e-sign application. */
export const telephonyTerms: Term[] = [
  {
    key: 'applicant',
    kinds: choiceKinds,
    rules: [
      {
        labels: [
          '申请人身份',
          '申请人身份类型',
          '申请人类型',
          '申请身份',
          '办理人身份',
          '提交人身份',
          '申请人',
          '申请者身份',
          '申请主体身份',
          '申请人角色',
        ],
      },
    ],
    names: ['applicanttype'],
  },
  {
    key: 'telephony.numberRequests.numberType',
    kinds: choiceKinds,
    rules: [{ labels: ['号码类型', '申请号码类型', '号码种类', '号码类别', '申请号码种类'] }],
    not: [/主叫|被叫|证件/],
  },
  {
    key: 'telephony.numberRequests.callType',
    kinds: [...choiceKinds, 'checkbox'],
    rules: [
      {
        labels: ['呼叫类型', '呼叫方向', '号码呼叫类型', '号码呼叫方向', '通话方向', '呼叫方式', '呼叫能力'],
      },
    ],
  },
  {
    key: 'telephony.numberRequests.place',
    kinds: ['cascader', 'select', 'text'],
    rules: [
      {
        labels: [
          '号码归属地',
          '号码归属地区',
          '号码归属省市',
          '号码所在地',
          '号码地区',
          '归属地',
          '号码区域',
          '号码地域',
          '号码归属区域',
          '号码所属地',
          '号码所属地区',
          '申请号码归属地',
          '归属地区',
          '归属省市',
          '归属省/市',
          '号码归属省/市',
        ],
      },
    ],
    not: [/企业|公司|客户|来电|被叫/],
  },
  {
    key: 'telephony.numberRequests.province',
    kinds: ['select', 'text'],
    rules: [{ labels: ['号码归属省份', '号码归属省', '号码所在省份', '号码省份'] }],
  },
  {
    key: 'telephony.numberRequests.city',
    kinds: ['select', 'text'],
    rules: [{ labels: ['号码归属城市', '号码归属市', '号码所在城市', '号码城市'] }],
  },
  {
    key: 'telephony.numberRequests.quantity',
    kinds: ['number', 'text', 'select'],
    rules: [
      {
        labels: [
          '申请数量',
          '号码数量',
          '申请号码数量',
          '申请号码数',
          '申请个数',
          '号码个数',
          '号码申请数量',
          '申请号码个数',
        ],
      },
    ],
  },
  {
    key: 'telephony.qualificationName',
    kinds: textKinds,
    rules: [{ labels: ['资质命名', '资质名称', '资质命名名称', '企业资质名称', '企业资质命名'] }],
  },
  {
    key: 'telephony.numberCarrier',
    kinds: choiceKinds,
    rules: [{ labels: ['号码运营商', '运营商', '所属运营商', '400号码运营商', '码号运营商'] }],
    not: [/客户|被叫|手机/],
  },
  {
    key: 'telephony.numberReport.action',
    kinds: [...choiceKinds, 'text'],
    rules: [{ labels: ['报备操作', '操作类型', '号码报备操作', ...parameters.action] }],
  },
  {
    key: 'telephony.numberReport.numbers',
    kinds: textKinds,
    rules: [
      { labels: ['主叫号码', '报备号码', 'a路号码', '主叫号码列表', '报备号码列表', ...parameters.numbers] },
    ],
    not: [/客户|被叫/],
  },
  {
    key: 'telephony.calleeSource',
    kinds: [...textKinds, 'select'],
    rules: [
      {
        labels: ['被叫来源', '被叫号码来源', '被叫来源说明', '被叫号码来源说明', ...parameters.calleeSource],
      },
    ],
    names: ['calleesource'],
  },
  {
    key: 'telephony.businessCarrier',
    kinds: textKinds,
    rules: [{ labels: ['业务承载方', '业务承载企业', ...parameters.businessCarrier] }],
    names: ['businesscarrier'],
  },
  {
    key: 'telephony.usage',
    kinds: textKinds,
    rules: [
      {
        labels: [
          '号码用途',
          '号码用途说明',
          '使用场景',
          '业务使用场景',
          '号码使用场景',
          '业务场景',
          '业务场景说明',
          '号码使用说明',
          '使用场景说明',
          '号码使用用途',
          '申请用途',
        ],
      },
    ],
  },
  {
    key: 'telephony.scripts.scene',
    kinds: textKinds,
    rules: [{ labels: ['话术场景', '场景话术名称', ...parameters.scriptScene] }],
    names: ['scriptscene'],
  },
  {
    key: 'telephony.scripts.content',
    kinds: textKinds,
    rules: [{ labels: ['话术内容', '话术', '通话话术', '通话话术内容', ...parameters.scriptContent] }],
    names: ['scriptcontent'],
  },
  {
    key: 'esign.uin',
    kinds: ['text'],
    rules: [{ labels: ['uin', '腾讯云uin', '账号uin', '主账号uin', '腾讯云主账号uin', '腾讯云账号uin'] }],
  },
  { key: 'esign.application.name', kinds: textKinds, rules: [{ labels: ['应用名称', '应用名'] }] },
  { key: 'esign.application.type', kinds: [...choiceKinds, 'text'], rules: [{ labels: ['应用类型'] }] },
  {
    key: 'esign.application.description',
    kinds: textKinds,
    rules: [{ labels: ['应用简介', '应用描述', '应用介绍', '应用说明'] }],
  },
  {
    key: 'esign.allowlistedInterfaces',
    kinds: textKinds,
    rules: [{ labels: ['白名单接口', '白名单接口名', '接口白名单', '白名单接口名称'] }],
  },
  {
    key: 'letters.commitmentSignedOn',
    kinds: ['date', 'text'],
    rules: [
      {
        labels: [
          '承诺书签订时间',
          '承诺书签订日期',
          '承诺书时间',
          '承诺书日期',
          '入网承诺书时间',
          '入网承诺书日期',
          '入网承诺书签署时间',
          '入网承诺书签署日期',
          '承诺书签署时间',
          '承诺书签署日期',
          '入网承诺书签订时间',
          '入网承诺书签订日期',
        ],
      },
    ],
  },
  {
    key: 'letters.applicationLetterOn',
    kinds: ['date', 'text'],
    rules: [{ labels: ['公函申请时间', '公函申请日期', '公函日期', '号码申请公函日期', '号码申请公函时间'] }],
  },
];
