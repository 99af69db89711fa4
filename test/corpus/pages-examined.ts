import type { FieldKey } from '../../utils/company/fields.ts';
import { type CorpusPage, page, radio, row, select, upload } from './build.ts';

/** What an examination with invented consoles found: other filings with the same papers, and more wordings. */
const none = null;
const form = 'tencent-ccc/qualification';
const identities = ['公司法定代表人', '经办人（受法定代表人委托）'];
const papers = [
  upload('电话受理单', 'call-acceptance-form'),
  upload('入网承诺函', 'network-commitment-letter'),
];

const worded: [string, FieldKey | null][] = [
  ['申请公司名称', 'company.name'],
  ['社会统一信用代码', 'company.unifiedSocialCreditCode'],
  ['企业法定代表人名称', 'people.legalRepresentative.name'],
  ['法定代表人（身份证号）', 'people.legalRepresentative.idNumber'],
  ['受托人姓名', 'people.operator.name'],
  ['经办人居民身份证号码', 'people.operator.idNumber'],
  ['经办人常用邮箱', 'people.operator.email'],
  ['开户行', 'company.bankAccount.bank'],
  ['对公账号', 'company.bankAccount.accountNumber'],
];

export const examinedPages: CorpusPage[] = [
  page('message-signature', 'The same console takes companies’ papers for text messages', {
    form: none,
    url: 'https://console.cloud.tencent.com/smsv2/qualification/create',
    headings: ['短信签名资质申请'],
    fields: [
      radio('申请人身份', none, identities),
      row('企业名称', none),
      row('统一社会信用代码', none),
      upload('营业执照', none),
      row('经办人姓名', none),
      upload('经办人身份证正反面', none),
      upload('授权委托书', none),
    ],
  }),
  page('verification-inside', 'The same at an address of the product', {
    form: none,
    url: 'https://console.cloud.tencent.com/ccc/auth',
    headings: ['企业认证'],
    fields: [
      row('企业名称', none),
      row('统一社会信用代码', none),
      row('法定代表人姓名', none),
      upload('经办人身份证正反面', none),
      upload('授权委托书', none),
    ],
  }),
  page('shop', 'What was approved is bought at the form’s own address', {
    form: none,
    url: 'https://console.cloud.tencent.com/ccc/number',
    headings: ['号码'],
    groups: [{ id: 'g1', buttons: ['加入购物车', '立即购买'], title: '' }],
    fields: [
      radio('号码类型', none, ['固话号码', '400号码']),
      select('归属地', none),
      row('号码数量', none, { kind: 'number' }),
      select('企业名称', none),
    ],
  }),
  page('search-beside-new', 'A button that leads to the form, beside the one that searches', {
    form: none,
    headings: ['企业资质'],
    groups: [{ id: 'g1', buttons: ['新建申请', '查询'], title: '' }],
    fields: [
      row('企业名称', none),
      select('申请人身份', none),
      row('统一社会信用代码', none),
      select('是否与腾讯云账号的资质一致', none),
      row('法定代表人', none),
    ],
  }),
  page('page-title-is-no-section', 'Under 企业资质 a bare label need not be the company’s', {
    form,
    section: '企业资质',
    fields: [
      radio('申请人身份', 'applicant', identities),
      ...papers,
      row('企业名称', 'company.name'),
      row('统一社会信用代码', 'company.unifiedSocialCreditCode'),
      upload('其他材料', null),
      row('名称', null),
      row('邮箱', null),
      row('证件有效期开始日期', null, { kind: 'date' }),
      row('企业名称', null, { section: '授权方信息' }),
    ],
  }),
  page('examined-wordings', 'More words for the same', {
    form,
    fields: [
      radio('申请者身份', 'applicant', identities),
      ...papers,
      ...worded.map(([label, key]) => row(label, key)),
      upload('营业执照正本或副本', 'business-license'),
      upload('经办人委托书', 'power-of-attorney'),
      upload('法定代表人身份证-人像面', 'legal-representative-id-front'),
      upload('法定代表人本人手持身份证照片', 'legal-representative-holding-id'),
      upload('国徽面', 'operator-id-back', { section: '03 经办人信息' }),
      upload('人像面', 'operator-id-front', { section: '第二部分：经办人信息' }),
    ],
  }),
];
