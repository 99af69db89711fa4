import type { FieldKey } from '../../utils/company/fields.ts';

/** Test consoles whose scans are in the corpus, and what each control of theirs is. */
export interface Capture {
  name: string;
  about: string;
  /** test/consoles/src/<console>.tsx */
  console: string;
  url?: string;
  /** Texts clicked before the scan: opens a dialog, chooses an identity, goes to a step. */
  before?: string[];
  form: string | null;
  /** Every visible control, in the page's order: [label, key]. */
  expected: [label: string, key: FieldKey | null][];
}

type Expected = Capture['expected'];

const header: Expected = [['云产品', null]];
const consent: Expected = [['我已阅读并同意《云联络中心服务协议》', null]];
const company: Expected = [
  ['申请人身份', 'applicant'],
  ['企业名称', 'company.name'],
  ['统一社会信用代码', 'company.unifiedSocialCreditCode'],
  ['营业执照扫描件(加盖公章)', 'business-license'],
  ['是否与腾讯云账号的资质一致', 'company.sameAsTencentAccount'],
];
const legal: Expected = [
  ['法定代表人名称', 'people.legalRepresentative.name'],
  ['法定代表人身份证号码', 'people.legalRepresentative.idNumber'],
  ['法定代表人身份证正反面扫描件（加盖公章）', 'legal-representative-id'],
  ['法定代表人手机号', 'people.legalRepresentative.phone'],
  ['法定代表人手机号码实名认证', 'legal-representative-phone-proof'],
];
const operator: Expected = [
  ['经办人名称', 'people.operator.name'],
  ['经办人证件号码', 'people.operator.idNumber'],
  ['经办人身份证正反面扫描件（加盖公章）', 'operator-id'],
  ['经办人手持身份证照', 'operator-holding-id'],
  ['经办人手机号', 'people.operator.phone'],
  ['经办人邮箱', 'people.operator.email'],
  ['经办人手机号码实名认证', 'operator-phone-proof'],
];
const papers: Expected = [
  ['电话受理单（加盖公章）', 'call-acceptance-form'],
  ['安全合规使用承诺书（加盖公章）', 'network-commitment-letter'],
];
const attorney: Expected = [['委托授权书（加盖公章）', 'power-of-attorney']];
const lastPapers: Expected = [
  ['公司授权函（加盖公章）', 'company-authorization-letter'],
  ['通话话术', 'call-script'],
];
const split: Expected = [
  ['姓名', 'people.legalRepresentative.name'],
  ['身份证号码', 'people.legalRepresentative.idNumber'],
  ['身份证人像面', 'legal-representative-id-front'],
  ['身份证国徽面', 'legal-representative-id-back'],
  ['手机号', 'people.legalRepresentative.phone'],
  ['手机号码实名认证', 'legal-representative-phone-proof'],
  ['姓名', 'people.operator.name'],
  ['身份证号码', 'people.operator.idNumber'],
  ['身份证人像面', 'operator-id-front'],
  ['身份证国徽面', 'operator-id-back'],
  ['手持身份证照', 'operator-holding-id'],
  ['手机号', 'people.operator.phone'],
  ['邮箱', 'people.operator.email'],
  ['手机号码实名认证', 'operator-phone-proof'],
];
const traditional: Expected = [
  ['申請人身份：', 'applicant'],
  ['企業名稱：', 'company.name'],
  ['統一社會信用代碼：', 'company.unifiedSocialCreditCode'],
  ['營業執照掃描件（加蓋公章）：', 'business-license'],
  ['是否與騰訊雲帳號的資質一致：', 'company.sameAsTencentAccount'],
  ['法定代表人名稱：', 'people.legalRepresentative.name'],
  ['法定代表人身份證號碼：', 'people.legalRepresentative.idNumber'],
  ['法定代表人身份證正反面掃描件（加蓋公章）：', 'legal-representative-id'],
  ['法定代表人手機號：', 'people.legalRepresentative.phone'],
  ['法定代表人手機號碼實名認證：', 'legal-representative-phone-proof'],
  ['經辦人名稱：', 'people.operator.name'],
  ['經辦人證件號碼：', 'people.operator.idNumber'],
  ['經辦人身份證正反面掃描件（加蓋公章）：', 'operator-id'],
  ['經辦人手持身份證照：', 'operator-holding-id'],
  ['經辦人手機號：', 'people.operator.phone'],
  ['經辦人郵箱：', 'people.operator.email'],
  ['經辦人手機號碼實名認證：', 'operator-phone-proof'],
  ['電話受理單（加蓋公章）：', 'call-acceptance-form'],
  ['安全合規使用承諾書（加蓋公章）：', 'network-commitment-letter'],
  ['委託授權書（加蓋公章）：', 'power-of-attorney'],
  ['公司授權函（加蓋公章）：', 'company-authorization-letter'],
  ['通話話術：', 'call-script'],
  ['我已閱讀並同意《雲聯絡中心服務協議》', null],
];
const byOperator: Expected = [
  ...header,
  ...company,
  ...legal,
  ...operator,
  ...papers,
  ...attorney,
  ...lastPapers,
  ...consent,
];

const number: Expected = [
  ['云产品', null],
  ['号码类型', 'telephony.numberRequests.numberType'],
  ['呼叫类型', 'telephony.numberRequests.callType'],
  ['号码归属地', 'telephony.numberRequests.place'],
  ['申请数量', 'telephony.numberRequests.quantity'],
  ['通话话术', 'call-script'],
  ['号码申请公函', 'number-application-letter'],
];
/** On a page that is no form, every control is nothing. */
const none = (labels: string[]): Expected => labels.map((label) => [label, null]);

const enterprise = 'https://console.cloud.tencent.com/ccc/enterprise/update';
const qualification = (
  variant: string,
  before: string[],
): Pick<Capture, 'console' | 'url' | 'before' | 'form'> => ({
  console: 'tccc-qualification',
  url: `${enterprise}?variant=${variant}`,
  before,
  form: 'tencent-ccc/qualification',
});

export const captures: Capture[] = [
  {
    name: 'tccc-legal-representative',
    about: 'The console built with TEA, filed by the legal representative',
    ...qualification('', ['公司法定代表人']),
    expected: [
      ...header,
      ...company,
      ...legal,
      ['法定代表人手持身份证照', 'legal-representative-holding-id'],
      ...papers,
      ...lastPapers,
      ...consent,
    ],
  },
  {
    name: 'tccc-operator',
    about: 'The same, filed by the operator',
    ...qualification('', ['经办人（受法定代表人委托）']),
    expected: byOperator,
  },
  {
    name: 'tccc-split',
    about: 'Front and back apart, bare labels under headings',
    ...qualification('split', ['经办人（受法定代表人委托）']),
    expected: [...header, ...company, ...split, ...papers, ...attorney, ...lastPapers, ...consent],
  },
  {
    name: 'tccc-traditional',
    about: 'Traditional Chinese',
    ...qualification('tw', ['經辦人（受法定代表人委託）']),
    expected: [...header, ...traditional],
  },
  {
    name: 'tccc-dialog',
    about: 'In a dialog over the list',
    ...qualification('dialog', ['添加企业资质', '经办人（受法定代表人委托）']),
    expected: byOperator,
  },
  {
    name: 'tccc-step-2',
    about: 'The second of three steps: nothing of the company is on the page',
    ...qualification('steps', ['经办人（受法定代表人委托）', '下一步']),
    expected: [...header, ...legal, ...operator],
  },
  {
    name: 'tccc-number',
    about: 'The number application built with TEA',
    console: 'tccc-number',
    url: 'https://console.cloud.tencent.com/ccc/number/apply',
    before: ['固话号码', '呼出'],
    form: 'tencent-ccc/number',
    expected: [...number, ['呼出号码用途证明', 'outbound-purpose-proof']],
  },
  {
    name: 'tccc-number-select',
    about: 'The same with lists, before anything is chosen',
    console: 'tccc-number',
    url: 'https://console.cloud.tencent.com/ccc/number/apply?variant=select',
    form: 'tencent-ccc/number',
    expected: number,
  },
  {
    name: 'tccc-list',
    about: 'The list of qualifications with its search box',
    console: 'tccc-list',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    form: null,
    expected: none(['云产品', '企业名称', '统一社会信用代码', '审核状态']),
  },
  {
    name: 'tccc-customer',
    about: 'A customer',
    console: 'tccc-customer',
    url: 'https://tccc.qcloud.com/saas-manage/',
    form: null,
    expected: none(['云产品', '客户姓名', '手机号', '公司名称', '邮箱', '地址', '工单类型', '备注']),
  },
  {
    name: 'tccc-invoice',
    about: 'An invoice',
    console: 'tccc-invoice',
    url: 'https://console.cloud.tencent.com/expense/invoice',
    form: null,
    expected: none([
      '云产品',
      '发票类型',
      '发票抬头',
      '纳税人识别号',
      '开户行',
      '银行账号',
      '注册地址',
      '电话',
    ]),
  },
  {
    name: 'tccc-login',
    about: 'The entrance of the agents',
    console: 'tccc-login',
    url: 'https://tccc.qcloud.com/login',
    form: null,
    expected: none(['应用 ID', '手机号']),
  },
];
