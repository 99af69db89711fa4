import type { FieldKey } from '../../utils/company/fields.ts';
import { type CorpusPage, type Field, page, radio, row, select, upload } from './build.ts';

/** Enterprise qualification, as worded by the document, by the API, and by people who write forms. */
const form = 'tencent-ccc/qualification';
const identities = ['公司法定代表人', '经办人（受法定代表人委托）'];

const legal: Field[] = [
  row('法定代表人名称', 'people.legalRepresentative.name'),
  row('法定代表人身份证号码', 'people.legalRepresentative.idNumber'),
  row('法定代表人手机号', 'people.legalRepresentative.phone'),
];
const papers: Field[] = [
  upload('营业执照扫描件（加盖公章）', 'business-license'),
  upload('法定代表人身份证正反面扫描件（加盖公章）', 'legal-representative-id'),
  upload('电话受理单（加盖公章）', 'call-acceptance-form'),
  upload('安全合规使用承诺书', 'network-commitment-letter'),
];

const api: Field[] = [
  radio('申请人身份', 'applicant', identities, { name: 'ApplicantType' }),
  row('企业名称', 'company.name', { name: 'CompanyName' }),
  row('统一社会信用代码', 'company.unifiedSocialCreditCode', { name: 'BusinessId' }),
  radio('是否与腾讯云账号的资质一致', 'company.sameAsTencentAccount', ['一致', '不一致']),
  ...papers,
  ...legal,
  upload('法定代表人手机号码实名认证', 'legal-representative-phone-proof'),
  upload('通话话术', 'call-script', { accept: '.doc,.docx' }),
  upload('公司授权函', 'company-authorization-letter'),
];

const traditional: [string, FieldKey][] = [
  ['企業名稱', 'company.name'],
  ['統一社會信用代碼', 'company.unifiedSocialCreditCode'],
  ['法定代表人姓名', 'people.legalRepresentative.name'],
  ['法定代表人身分證號碼', 'people.legalRepresentative.idNumber'],
  ['法定代表人手機號', 'people.legalRepresentative.phone'],
  ['經辦人姓名', 'people.operator.name'],
  ['經辦人證件號碼', 'people.operator.idNumber'],
  ['經辦人電子郵箱', 'people.operator.email'],
];

const synonyms: [string, FieldKey | null][] = [
  ['单位名称', 'company.name'],
  ['营业执照号', 'company.unifiedSocialCreditCode'],
  ['法人代表', 'people.legalRepresentative.name'],
  ['法人证件号码', 'people.legalRepresentative.idNumber'],
  ['法人联系电话', 'people.legalRepresentative.phone'],
  ['经办人', 'people.operator.name'],
  ['经办人身份证号', 'people.operator.idNumber'],
  ['经办人联系方式', 'people.operator.phone'],
  ['经办人电子邮箱', 'people.operator.email'],
  ['公司住所', 'company.registeredAddress'],
  ['经营范围', 'company.businessScope'],
  // 法人 is the entity here as often as the person.
  ['法人名称', null],
  ['紧急联系人', null],
  ['备注', null],
];

const person = (
  section: string,
  keys: [FieldKey | null, FieldKey | null, FieldKey | null, FieldKey | null],
): Field[] => [
  row('姓名', keys[0], { section }),
  select('证件类型', keys[1], { section }),
  row('证件号码', keys[2], { section }),
  row('手机号码', keys[3], { section }),
];

export const qualificationPages: CorpusPage[] = [
  page('api-legal-representative', 'Every field of CompanyApplyInfo, filed by the legal representative', {
    form,
    headings: ['添加企业资质'],
    fields: [...api, upload('法定代表人手持身份证照', 'legal-representative-holding-id')],
  }),
  page('api-operator', 'Every field of CompanyApplyInfo, filed by the operator', {
    form,
    headings: ['添加企业资质'],
    fields: [
      ...api,
      row('经办人名称', 'people.operator.name'),
      row('经办人证件号码', 'people.operator.idNumber'),
      row('经办人手机号', 'people.operator.phone'),
      row('经办人邮箱', 'people.operator.email'),
      upload('经办人身份证正反面扫描件', 'operator-id'),
      upload('经办人手持身份证照', 'operator-holding-id'),
      upload('委托授权书', 'power-of-attorney'),
      upload('经办人手机号码实名认证', 'operator-phone-proof'),
      { kind: 'checkbox', own: '我已阅读并同意《云联络中心服务协议》', key: null },
    ],
  }),
  page('seed-operator', 'The table of the document of 2022, with its brackets', {
    form,
    fields: [
      radio('申请人身份：', 'applicant', ['经办人（受法定代表人委托）', '公司法定代表人']),
      upload('营业执照扫描件 (加盖公司公章)', 'business-license'),
      upload('法定代表人身份证正反面扫描件 （加盖公司公章）', 'legal-representative-id'),
      upload('经办人身份证正反面扫描件 （加盖公司公章）', 'operator-id'),
      upload('经办人手持身份证照', 'operator-holding-id'),
      upload('电话受理单 （加盖公司公章）', 'call-acceptance-form'),
      upload('电信入网承诺书 （加盖公司公章）', 'network-commitment-letter'),
      upload('委托授权书 （加盖公司公章）', 'power-of-attorney'),
    ],
  }),
  page('traditional', 'A page in traditional characters', {
    form,
    title: '騰訊雲呼叫中心',
    headings: ['企業資質'],
    fields: [
      radio('申請人身份', 'applicant', ['公司法定代表人', '經辦人（受法定代表人委託）']),
      ...traditional.map(([label, key]) => row(label, key)),
      upload('營業執照掃描件（加蓋公章）', 'business-license'),
      upload('經辦人手持身分證照', 'operator-holding-id'),
      upload('電信入網承諾書', 'network-commitment-letter'),
      upload('電話受理單', 'call-acceptance-form'),
      upload('委託授權書', 'power-of-attorney'),
    ],
  }),
  page('full-width', 'Full-width characters, asterisks, colons and marks of requirement', {
    form,
    fields: [
      radio('＊申请人身份：', 'applicant', identities),
      row('＊　企业名称　：', 'company.name', { required: true }),
      row('统一社会信用代码（必填）：', 'company.unifiedSocialCreditCode'),
      row('经办人邮箱【选填】', 'people.operator.email'),
      row('3．法定代表人姓名', 'people.legalRepresentative.name'),
      upload('《委托授权书》（请加盖公章）', 'power-of-attorney'),
      upload('１、电话受理单', 'call-acceptance-form'),
      upload('请上传营业执照副本照片', 'business-license'),
    ],
  }),
  page('synonyms', 'Other words for the same, and words for other things', {
    form,
    fields: [
      select('申请人类型', 'applicant', { options: ['法定代表人', '经办人'] }),
      ...synonyms.map(([label, key]) => row(label, key)),
      upload('企业营业执照', 'business-license'),
      upload('入网承诺书', 'network-commitment-letter'),
      upload('授权委托书', 'power-of-attorney'),
      upload('其他附件', null),
    ],
  }),
  page('sections', '姓名 under three headings is two fields and one unknown', {
    form,
    headings: ['企业资质'],
    fields: [
      radio('申请人身份', 'applicant', identities, { section: '基本信息' }),
      row('名称', 'company.name', { section: '企业信息' }),
      row('统一社会信用代码', 'company.unifiedSocialCreditCode', { section: '企业信息' }),
      row('地址', 'company.registeredAddress', { section: '企业信息' }),
      ...person('法定代表人信息', [
        'people.legalRepresentative.name',
        'people.legalRepresentative.idType',
        'people.legalRepresentative.idNumber',
        'people.legalRepresentative.phone',
      ]),
      ...person('二、经办人信息（受法定代表人委托）', [
        'people.operator.name',
        'people.operator.idType',
        'people.operator.idNumber',
        'people.operator.phone',
      ]),
      ...person('联系人信息', [null, null, null, null]),
      ...person('其他信息', [null, null, null, null]),
      upload('手持身份证照片', 'operator-holding-id', { section: '经办人信息' }),
      upload('身份证正反面', 'operator-id', { section: '经办人信息' }),
      upload('身份证正反面', 'legal-representative-id', { section: '法定代表人信息' }),
      upload('委托授权书', 'power-of-attorney', { section: '经办人信息' }),
    ],
  }),
  page('administrator-section', '管理员 is the operator of a voice qualification', {
    form,
    fields: [
      radio('申请人身份', 'applicant', identities),
      row('企业名称', 'company.name'),
      row('管理员姓名', 'people.operator.name'),
      row('管理员身份证号码', 'people.operator.idNumber'),
      row('联系方式', 'people.operator.phone', { section: '管理员信息' }),
      upload('管理员手持身份证', 'operator-holding-id'),
      upload('入网承诺书', 'network-commitment-letter'),
      row('管理员', null),
    ],
  }),
];
