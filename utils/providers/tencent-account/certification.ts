import type { FileLimits } from '../../autofill/plan-types.ts';
import type { FormDefinition } from '../form-definition.ts';

/**
 * 企业实名认证 by payment to the company's account: the certificate (document 1420, step 1.4), then the account (1.6).
 * 通讯地址 is where letters go, which no register tells: filled from the profile's own field alone. 机构代码 is the code
 * on the certificate chosen above it.
 */
const picture: FileLimits = {
  extensions: ['jpg', 'jpeg', 'png'],
  maxBytes: 5 * 1024 * 1024,
  source: 'none published; as the e-sign API takes a licence (CreateOrganizationAuthUrl, BusinessLicense)',
};

export const form: FormDefinition = {
  id: 'tencent-account/certification',
  provider: 'tencent-account',
  name: { 'zh-CN': '企业实名认证', 'zh-TW': '企業實名認證', en: 'Account certification' },
  titles: ['企业实名认证', '企业认证', '实名认证', '账号信息', '对公打款', '认证信息', '基本信息'],
  proof: ['(?:企业|账号|机构)实名认证', '(?:企业)?对公打款认证', '^企业认证$', '账号认证'],
  paths: ['/developer(?:/|$|#|\\?)', '/developer/auth', '/account/(?:auth|certif)'],
  within: '^console\\.cloud\\.tencent\\.com/(?![^/]*(?:ccc|sms|beian|expense|ess|ticket))',
  // The same papers and the same account are asked for by others of the console.
  notTitles: [
    '企业资质',
    '云联络中心',
    '呼叫中心',
    '电子签',
    '补充实名',
    '客户',
    '工单',
    '登录',
    '[座坐]席',
    '技能组',
  ],
  never: ['短信|签名|备案|发票|开票|退款|提现|充值|续费|返佣|代理商|渠道商|收款|认领|域名|商标'],
  fields: [
    {
      key: 'company.certificateType',
      labels: ['证照类型'],
      loose: ['证件类型', '证书类型'],
      options: {
        'business-license': [
          '多合一营业执照',
          '营业执照',
          '企业营业执照',
          '营业执照（多证合一）',
          '企业法人营业执照',
        ],
        'institution-certificate': ['事业单位法人证书'],
        'credit-code-certificate': ['统一社会信用代码证书', '统一社会信用代码证'],
      },
    },
    {
      key: 'business-license',
      labels: ['营业执照照片', '证照照片', '彩色证照照片'],
      loose: ['证件照片', '证照', '证书照片', '证照扫描件'],
      files: picture,
    },
    { key: 'company.name', labels: ['企业名称'] },
    { key: 'company.unifiedSocialCreditCode', labels: ['统一社会信用代码'] },
    {
      key: 'company.certificateNumber',
      labels: ['机构代码', '证照号码', '证照号', '企业证件号'],
      loose: ['证件号码', '证件号'],
    },
    { key: 'company.organizationCode', labels: ['组织机构代码'] },
    { key: 'company.organizationType' },
    { key: 'company.enterpriseType' },
    { key: 'company.correspondenceAddress' },
    { key: 'company.registeredAddress' },
    { key: 'company.place' },
    { key: 'company.province' },
    { key: 'company.city' },
    { key: 'company.businessTerm' },
    { key: 'company.businessTerm.from' },
    { key: 'company.businessTerm.to' },
    { key: 'company.businessScope' },
    { key: 'company.phone' },
    { key: 'company.email' },
    { key: 'company.website' },
    { key: 'company.bankAccount.accountName', labels: ['企业对公账户名', '对公账户名', '银行开户名'] },
    { key: 'company.bankAccount.accountNumber', labels: ['企业银行账号', '对公银行账号', '银行账号'] },
    { key: 'company.bankAccount.bank', labels: ['开户银行'] },
    { key: 'company.bankAccount.place', labels: ['银行所在地', '开户银行所在地'] },
    { key: 'company.bankAccount.province' },
    { key: 'company.bankAccount.city' },
    { key: 'company.bankAccount.branch', labels: ['开户支行名称', '开户支行'] },
    { key: 'people.legalRepresentative.name' },
    { key: 'people.legalRepresentative.idType' },
    { key: 'people.legalRepresentative.idNumber' },
    { key: 'people.legalRepresentative.phone' },
    { key: 'people.legalRepresentative.idValidity' },
    { key: 'people.legalRepresentative.idValidity.from' },
    { key: 'people.legalRepresentative.idValidity.to' },
    { key: 'legal-representative-id', files: picture },
    { key: 'legal-representative-id-front', files: picture },
    { key: 'legal-representative-id-back', files: picture },
    { key: 'people.operator.name' },
    { key: 'people.operator.idType' },
    { key: 'people.operator.idNumber' },
    { key: 'people.operator.phone' },
    { key: 'operator-id', files: picture },
    { key: 'operator-id-front', files: picture },
    { key: 'operator-id-back', files: picture },
    { key: 'power-of-attorney', files: picture },
  ],
  // Step 1.4: the certificate. Asked for by every filing, so title or address must say whose it is.
  needs: {
    distinct: 3,
    anyOf: [
      'company.certificateType',
      'business-license',
      'company.certificateNumber',
      'company.unifiedSocialCreditCode',
      'company.correspondenceAddress',
      'company.bankAccount.branch',
      'company.bankAccount.accountNumber',
    ],
    least: 2,
    own: [],
  },
  steps: [
    // Step 1.6: the account alone.
    {
      distinct: 3,
      anyOf: [
        'company.bankAccount.accountName',
        'company.bankAccount.accountNumber',
        'company.bankAccount.bank',
        'company.bankAccount.place',
        'company.bankAccount.branch',
        'company.bankAccount.province',
        'company.bankAccount.city',
      ],
      least: 3,
      own: [],
    },
  ],
  source: 'cloud.tencent.com document 1420, 步骤1：创建腾讯云账号',
};
