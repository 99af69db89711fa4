import type { FieldKey } from '../../utils/company/fields.ts';
import { type CorpusPage, type Field, page as make, type Page, radio, row, select, upload } from './build.ts';

/**
 * Volcengine: the API Explorer's forms of Click2CallCompanyAuth and Click2CallNumberAuth, whose labels are the names of
 * parameters, and the console's qualification by the fields of AddQualification. Structures are varied widely, for no
 * live page was reachable.
 */
const companyReport = 'volcengine-voice/company-report';
const numberReport = 'volcengine-voice/number-report';
const qualification = 'volcengine-voice/qualification';
const explorer = 'https://api.volcengine.com/api-explorer/?action=X&serviceCode=vms&version=2022-01-01';
const console_ = 'https://console.volcengine.com/vms/qualification';

const page = (name: string, about: string, made: Page) =>
  make(`volcengine-${name}`, about, {
    url: explorer,
    title: 'API Explorer',
    groups: [{ id: 'g1', buttons: ['发起调用', '重置参数'], title: '' }],
    ...made,
  });

const papers: [string, FieldKey, string][] = [
  ['businessLicense', 'publicUrls.businessLicense', '营业执照扫描件公网URL地址'],
  ['proprietorIdcard', 'publicUrls.legalRepresentativeId', '法人身份证  (正反面)公网URL地址'],
  ['operatorIdcard', 'publicUrls.operatorId', '管理员证件  (正反面)公网URL地址'],
  ['operatorIdcardInhand', 'publicUrls.operatorHoldingId', '管理员证件  (手持)公网URL地址'],
  ['networkaccessCommitmentletter', 'publicUrls.networkCommitmentLetter', '入网承诺书公网URL地址'],
  ['numberapplicationOfficialletter', 'publicUrls.numberApplicationLetter', '号码申请公函公网URL地址'],
];
const raw: [string, FieldKey, string][] = [
  ['companyName', 'company.name', '企业名称'],
  ['companyCreditCode', 'company.unifiedSocialCreditCode', '营业执照统⼀社会信用代码示例'],
  ...papers.flatMap(([name, key, text]): [string, FieldKey, string][] => [
    [`${name}PicUrl`, key, text],
    [`${name}PicFilename`, `${key}.fileName` as FieldKey, '文件名:必须带文件扩展名'],
  ]),
  ['calleeSource', 'telephony.calleeSource', '被叫来源'],
  ['businessCarrier', 'telephony.businessCarrier', '业务承载方，内容填写企业名称'],
];
const script = (index?: number): [string, FieldKey][] => {
  const at = index === undefined ? '' : `scriptList[${index}].`;
  return [
    [`${at}scriptContent`, 'telephony.scripts.content'],
    [`${at}scriptScene`, 'telephony.scripts.scene'],
  ];
};
const rows = (list: [string, FieldKey, ...string[]][], how: (label: string) => Partial<Field>): Field[] =>
  list.map(([label, key]) => ({ ...how(label), key }));

const number: [string, FieldKey][] = [
  ['companyName', 'company.name'],
  ['companyCreditCode', 'company.unifiedSocialCreditCode'],
  ['action', 'telephony.numberReport.action'],
  ['aNumbers', 'telephony.numberReport.numbers'],
  ['businessUsageCommitmentletterPicUrl', 'publicUrls.businessUsageCommitmentLetter'],
  ['businessUsageCommitmentletterPicFilename', 'publicUrls.businessUsageCommitmentLetter.fileName'],
  ['script', 'telephony.scripts.content'],
  ['scriptScene', 'telephony.scripts.scene'],
];
const plain = (...labels: string[]): Field[] => labels.map((label) => row(label, null));

const qualificationFields: Field[] = [
  row('企业名称', 'company.name'),
  radio('是否三证合一', 'company.threeInOne', ['是', '否']),
  row('统一社会信用代码', 'company.unifiedSocialCreditCode'),
  row('企业地址', 'company.registeredAddress'),
  upload('营业执照', 'business-license'),
  row('法人姓名', 'people.legalRepresentative.name'),
  row('法人身份证号', 'people.legalRepresentative.idNumber'),
  upload('法人身份证正面', 'legal-representative-id-front'),
  upload('法人身份证反面', 'legal-representative-id-back'),
  upload('号码申请公函', 'number-application-letter'),
  upload('入网承诺书', 'network-commitment-letter'),
  ...[
    row('姓名', 'people.operator.name'),
    row('联系电话', 'people.operator.phone'),
    row('身份证号', 'people.operator.idNumber'),
    upload('身份证正面', 'operator-id-front'),
    upload('身份证反面', 'operator-id-back'),
    upload('手持身份证照', 'operator-holding-id'),
  ].map((field) => ({ ...field, section: '管理员信息' })),
  ...[select('场景类型', null), row('场景描述', 'telephony.usage', { kind: 'textarea' })].map((field) => ({
    ...field,
    section: '场景信息',
  })),
];
const traditionalFields: Field[] = [
  row('企業名稱', 'company.name'),
  radio('是否三證合一', 'company.threeInOne', ['是', '否']),
  row('統一社會信用代碼', 'company.unifiedSocialCreditCode'),
  row('企業地址', 'company.registeredAddress'),
  upload('營業執照', 'business-license'),
  row('法人姓名', 'people.legalRepresentative.name'),
  row('法人身份證號', 'people.legalRepresentative.idNumber'),
  row('管理員姓名', 'people.operator.name'),
  row('管理員身份證號', 'people.operator.idNumber'),
  upload('管理員手持身份證照', 'operator-holding-id'),
  upload('號碼申請公函', 'number-application-letter'),
  upload('入網承諾書', 'network-commitment-letter'),
];

export const volcenginePages: CorpusPage[] = [
  page('company', 'The body’s parameters as rows; Action and Version are not the user’s', {
    form: companyReport,
    headings: ['Click2CallCompanyAuth'],
    fields: [
      row('Action', null, { value: ['Click2CallCompanyAuth'] }),
      row('Version', null, { value: ['2022-01-01'] }),
      ...rows(raw, (label) => ({ row: label })),
      ...rows(script(), (label) => ({ row: label })),
    ],
  }),
  page('company-types', 'Types and marks beside the names', {
    form: companyReport,
    fields: [
      ...rows(raw, (label) => ({ row: `${label} String 必填` })),
      ...rows(script(0), (label) => ({ row: `* ${label} String` })),
    ],
  }),
  page('company-descriptions', 'Name and description in one label', {
    form: companyReport,
    fields: raw.map(([label, key, text]) => row(`${label} ${text}`, key)),
  }),
  page('company-own', 'Labels bound to their controls, with the type glued to the name', {
    form: companyReport,
    fields: [
      ...rows(raw, (label) => ({ own: `${label}String` })),
      ...rows(script(0), (label) => ({ own: label })),
      ...rows(script(1), (label) => ({ own: label })),
    ],
  }),
  page('company-left', 'No markup at all', {
    form: companyReport,
    fields: [
      ...rows(raw, (label) => ({ left: label, placeholder: 'https://www.xxx.com/aaa.jpg' })),
      ...rows(script(), (label) => ({ left: `${label}:` })),
    ],
  }),
  page('company-aria', 'Names for programs only', {
    form: companyReport,
    fields: rows(raw, (label) => ({ aria: label })),
  }),
  page('company-chinese', 'The documents’ words alone', {
    form: companyReport,
    fields: [
      row('企业名称', 'company.name'),
      row('统一社会信用代码', 'company.unifiedSocialCreditCode'),
      ...papers.map(([, key, text]) => row(text, key)),
      row('被叫来源', 'telephony.calleeSource'),
      row('业务承载方', 'telephony.businessCarrier'),
      row('话术内容', 'telephony.scripts.content'),
      row('话术场景', 'telephony.scripts.scene'),
    ],
  }),
  page('number', 'Click2CallNumberAuth', {
    form: numberReport,
    headings: ['Click2CallNumberAuth'],
    fields: [row('Action', null), ...rows(number, (label) => ({ row: label }))],
  }),
  page('number-types', 'The same with types, action as a list', {
    form: numberReport,
    fields: number.map(([label, key]) =>
      label === 'action' ? select('action String', key) : row(`${label} String`, key),
    ),
  }),
  page('qualification', 'AddQualification as a console would ask for it', {
    form: qualification,
    url: console_,
    title: '语音服务',
    headings: ['添加资质'],
    groups: [{ id: 'g1', buttons: ['提交审核'], title: '' }],
    fields: qualificationFields,
  }),
  page('qualification-traditional', 'The same in traditional characters', {
    form: qualification,
    url: console_,
    title: '語音服務',
    headings: ['添加資質'],
    fields: traditionalFields,
  }),
  page('other-api', 'Another call of the same service', {
    form: null,
    headings: ['Click2CallLite'],
    fields: plain('caller', 'callee', 'numberPoolNo', 'audioRecordFlag', 'userData', 'idempotentId'),
  }),
  page('other-product', 'Another product’s call', {
    form: null,
    fields: plain('action', 'companyName', 'scriptContent', 'Limit', 'Offset', 'Name'),
  }),
  page('query', 'Searching for qualifications', {
    form: null,
    url: console_,
    headings: ['资质管理'],
    groups: [{ id: 'g1', buttons: ['查询', '重置'], title: '' }],
    fields: [...plain('企业名称', '资质编号'), select('审批状态', null)],
  }),
  page('real-name', 'The account’s own verification', {
    form: null,
    url: 'https://console.volcengine.com/user/authentication',
    headings: ['企业实名认证'],
    fields: [
      ...plain('企业名称', '统一社会信用代码', '法人姓名', '法人身份证号', '管理员姓名', '管理员手机号'),
      upload('营业执照', null),
    ],
  }),
  page('login', 'Signing in', {
    form: null,
    url: 'https://console.volcengine.com/auth/login',
    fields: plain('账号', '密码', '验证码'),
  }),
  page('ticket', 'A ticket', {
    form: null,
    url: 'https://console.volcengine.com/workorder/create',
    headings: ['提交工单'],
    fields: [
      ...plain('企业名称', '联系人', '手机号', '邮箱'),
      row('问题描述', null, { kind: 'textarea' }),
      upload('附件', null),
    ],
  }),
  page('invoice', 'An invoice', {
    form: null,
    url: 'https://console.volcengine.com/finance/invoice',
    headings: ['发票信息'],
    fields: plain('发票抬头', '企业名称', '统一社会信用代码', '开户银行', '银行账号', '注册地址'),
  }),
  page('customer', 'A customer', {
    form: null,
    url: console_,
    headings: ['新增客户'],
    fields: plain('客户名称', '公司名称', '手机号', '地址'),
  }),
  page('settings', 'Call-backs', {
    form: null,
    url: 'https://console.volcengine.com/vms/settings',
    headings: ['业务设置'],
    fields: plain('回调地址', '企业名称', '管理员邮箱', '管理员手机号'),
  }),
];
