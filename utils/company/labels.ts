import type { Language } from '../i18n/language.ts';
import type { FieldKey, ValueKey } from './fields.ts';
import { type DocumentKind, documentKinds } from './profile.ts';

type Name = Record<Language, string>;

const name = (zhCn: string, zhTw: string, en: string): Name => ({ 'zh-CN': zhCn, 'zh-TW': zhTw, en });

/** Prefixes a part's name with whose it is: 法定代表人 + 姓名. English takes a space, Chinese none. */
const of = (owner: Name, part: Name): Name =>
  name(owner['zh-CN'] + part['zh-CN'], owner['zh-TW'] + part['zh-TW'], `${owner.en} ${part.en}`);

const legalRepresentative = name('法定代表人', '法定代表人', 'Legal representative’s');
const operator = name('经办人', '經辦人', 'Operator’s');
const bankAccount = name('银行', '銀行', 'Bank account');
const request = name('申请号码', '申請號碼', 'Number request’s');

const personName = name('姓名', '姓名', 'name');
const idType = name('证件类型', '證件類型', 'ID type');
const idNumber = name('证件号码', '證件號碼', 'ID number');
const idValidity = name('证件有效期', '證件有效期', 'ID validity');
const idFrom = name('证件有效期起', '證件有效期起', 'ID valid from');
const idTo = name('证件有效期止', '證件有效期止', 'ID valid until');
const mobile = name('手机号码', '手機號碼', 'mobile number');
const email = name('邮箱', '電子郵箱', 'e-mail');

/** Papers that a provider fetches from the web: one name for the address, one for the name of its file. */
const papers = {
  businessLicense: name('营业执照', '營業執照', 'Business licence'),
  legalRepresentativeId: name(
    '法人身份证正反面',
    '法人身分證正反面',
    'Legal representative’s ID (both sides)',
  ),
  operatorId: name('管理员证件正反面', '管理員證件正反面', 'Operator’s ID (both sides)'),
  operatorHoldingId: name('管理员手持证件照', '管理員手持證件照', 'Operator holding the ID'),
  networkCommitmentLetter: name('入网承诺书', '入網承諾書', 'Network commitment letter'),
  numberApplicationLetter: name('号码申请公函', '號碼申請公函', 'Number application letter'),
  businessUsageCommitmentLetter: name('业务使用承诺书', '業務使用承諾書', 'Business usage letter'),
};
const urlOf = (paper: Name): Name =>
  name(`${paper['zh-CN']}公网地址`, `${paper['zh-TW']}公網地址`, `${paper.en}, public address`);
const fileNameOf = (paper: Name): Name =>
  name(`${paper['zh-CN']}文件名`, `${paper['zh-TW']}檔案名稱`, `${paper.en}, file name`);

const valueNames: Record<ValueKey, Name> = {
  applicant: name('申请人身份', '申請人身分', 'Applicant'),
  'company.name': name('企业名称', '企業名稱', 'Company name'),
  'company.unifiedSocialCreditCode': name(
    '统一社会信用代码',
    '統一社會信用代碼',
    'Unified social credit code',
  ),
  'company.organizationCode': name('组织机构代码', '組織機構代碼', 'Organisation code'),
  'company.certificateNumber': name('企业证件号码', '企業證件號碼', 'Certificate number'),
  'company.organizationType': name('组织类型', '組織類型', 'Organisation type'),
  'company.certificateType': name('企业证件类型', '企業證件類型', 'Certificate type'),
  'company.enterpriseType': name('企业类型', '企業類型', 'Enterprise type'),
  'company.businessScope': name('经营范围', '經營範圍', 'Business scope'),
  'company.registeredAddress': name('注册地址', '註冊地址', 'Registered address'),
  'company.correspondenceAddress': name('通讯地址', '通訊地址', 'Correspondence address'),
  'company.place': name('企业所在地', '企業所在地', 'Company’s place'),
  'company.province': name('企业所在省', '企業所在省', 'Company’s province'),
  'company.city': name('企业所在市', '企業所在市', 'Company’s city'),
  'company.businessTerm': name('营业期限', '營業期限', 'Business term'),
  'company.businessTerm.from': name('营业期限起', '營業期限起', 'Business term from'),
  'company.businessTerm.to': name('营业期限止', '營業期限止', 'Business term until'),
  'company.phone': name('企业电话', '企業電話', 'Company phone'),
  'company.email': name('企业邮箱', '企業電子郵箱', 'Company e-mail'),
  'company.website': name('企业网站', '企業網站', 'Website'),
  'company.sameAsTencentAccount': name(
    '是否与腾讯云账号的资质一致',
    '是否與騰訊雲帳號的資質一致',
    'Same qualification as the Tencent Cloud account',
  ),
  'company.threeInOne': name('是否三证合一', '是否三證合一', 'Three certificates in one'),
  'company.bankAccount.accountName': of(bankAccount, name('账户名称', '帳戶名稱', 'name')),
  'company.bankAccount.accountNumber': of(bankAccount, name('账号', '帳號', 'number')),
  'company.bankAccount.bank': name('开户银行', '開戶銀行', 'Bank'),
  'company.bankAccount.branch': name('开户支行', '開戶分行', 'Bank branch'),
  'company.bankAccount.place': name('开户行所在地', '開戶行所在地', 'Bank’s place'),
  'company.bankAccount.province': name('开户行所在省', '開戶行所在省', 'Bank’s province'),
  'company.bankAccount.city': name('开户行所在市', '開戶行所在市', 'Bank’s city'),
  'people.legalRepresentative.name': of(legalRepresentative, personName),
  'people.legalRepresentative.idType': of(legalRepresentative, idType),
  'people.legalRepresentative.idNumber': of(legalRepresentative, idNumber),
  'people.legalRepresentative.idValidity': of(legalRepresentative, idValidity),
  'people.legalRepresentative.idValidity.from': of(legalRepresentative, idFrom),
  'people.legalRepresentative.idValidity.to': of(legalRepresentative, idTo),
  'people.legalRepresentative.phone': of(legalRepresentative, mobile),
  'people.legalRepresentative.email': of(legalRepresentative, email),
  'people.operator.name': of(operator, personName),
  'people.operator.idType': of(operator, idType),
  'people.operator.idNumber': of(operator, idNumber),
  'people.operator.idValidity': of(operator, idValidity),
  'people.operator.idValidity.from': of(operator, idFrom),
  'people.operator.idValidity.to': of(operator, idTo),
  'people.operator.phone': of(operator, mobile),
  'people.operator.email': of(operator, email),
  'people.operator.landline': of(operator, name('固定电话', '市話', 'landline')),
  'telephony.calleeSource': name('被叫号码来源', '被叫號碼來源', 'Where called numbers come from'),
  'telephony.businessCarrier': name('业务承接方', '業務承接方', 'Who carries the business out'),
  'telephony.usage': name('业务用途', '業務用途', 'Purpose of the calls'),
  'telephony.scripts.scene': name('话术场景', '話術場景', 'Call script scenes'),
  'telephony.scripts.content': name('话术内容', '話術內容', 'Call script texts'),
  'telephony.numberRequests.numberType': of(request, name('类型', '類型', 'number type')),
  'telephony.numberRequests.callType': of(request, name('呼叫类型', '呼叫類型', 'call type')),
  'telephony.numberRequests.place': of(request, name('归属地', '歸屬地', 'place')),
  'telephony.numberRequests.province': of(request, name('所在省', '所在省', 'province')),
  'telephony.numberRequests.city': of(request, name('所在市', '所在市', 'city')),
  'telephony.numberRequests.quantity': of(request, name('数量', '數量', 'quantity')),
  'telephony.qualificationName': name('资质命名', '資質命名', 'Name of the qualification'),
  'telephony.numberCarrier': name('号码运营商', '號碼營運商', 'Carrier of the numbers'),
  'telephony.numberReport.action': name('号码报备操作', '號碼報備操作', 'What to do with the numbers'),
  'telephony.numberReport.numbers': name('报备的主叫号码', '報備的主叫號碼', 'Calling numbers to report'),
  'esign.uin': name('腾讯云主账号 UIN', '騰訊雲主帳號 UIN', 'Tencent Cloud account (UIN)'),
  'esign.application.name': name('电子签应用名称', '電子簽應用名稱', 'E-sign application name'),
  'esign.application.type': name('电子签应用类型', '電子簽應用類型', 'E-sign application type'),
  'esign.application.description': name('电子签应用描述', '電子簽應用描述', 'E-sign application description'),
  'esign.allowlistedInterfaces': name(
    '申请开通的白名单接口',
    '申請開通的白名單介面',
    'Interfaces to be allowlisted',
  ),
  'letters.commitmentSignedOn': name('承诺书签署日期', '承諾書簽署日期', 'Commitment letter signed on'),
  'letters.applicationLetterOn': name('申请公函日期', '申請公函日期', 'Application letter dated'),
  'publicUrls.businessLicense': urlOf(papers.businessLicense),
  'publicUrls.legalRepresentativeId': urlOf(papers.legalRepresentativeId),
  'publicUrls.operatorId': urlOf(papers.operatorId),
  'publicUrls.operatorHoldingId': urlOf(papers.operatorHoldingId),
  'publicUrls.networkCommitmentLetter': urlOf(papers.networkCommitmentLetter),
  'publicUrls.numberApplicationLetter': urlOf(papers.numberApplicationLetter),
  'publicUrls.businessUsageCommitmentLetter': urlOf(papers.businessUsageCommitmentLetter),
  'publicUrls.businessLicense.fileName': fileNameOf(papers.businessLicense),
  'publicUrls.legalRepresentativeId.fileName': fileNameOf(papers.legalRepresentativeId),
  'publicUrls.operatorId.fileName': fileNameOf(papers.operatorId),
  'publicUrls.operatorHoldingId.fileName': fileNameOf(papers.operatorHoldingId),
  'publicUrls.networkCommitmentLetter.fileName': fileNameOf(papers.networkCommitmentLetter),
  'publicUrls.numberApplicationLetter.fileName': fileNameOf(papers.numberApplicationLetter),
  'publicUrls.businessUsageCommitmentLetter.fileName': fileNameOf(papers.businessUsageCommitmentLetter),
  'payment.amount': name(
    '到账金额（以银行流水为准）',
    '到帳金額（以銀行流水為準）',
    'Amount received (bank statement)',
  ),
};

const documentNames: Record<Exclude<FieldKey, ValueKey>, Name> = {
  'business-license': name('营业执照扫描件', '營業執照掃描檔', 'Business licence'),
  'legal-representative-id-front': name(
    '法定代表人身份证人像面',
    '法定代表人身分證人像面',
    'Legal representative’s ID, portrait side',
  ),
  'legal-representative-id-back': name(
    '法定代表人身份证国徽面',
    '法定代表人身分證國徽面',
    'Legal representative’s ID, emblem side',
  ),
  'legal-representative-id': name(
    '法定代表人身份证正反面',
    '法定代表人身分證正反面',
    'Legal representative’s ID, both sides',
  ),
  'legal-representative-holding-id': name(
    '法定代表人手持身份证照',
    '法定代表人手持身分證照',
    'Legal representative holding the ID',
  ),
  'operator-id-front': name('经办人身份证人像面', '經辦人身分證人像面', 'Operator’s ID, portrait side'),
  'operator-id-back': name('经办人身份证国徽面', '經辦人身分證國徽面', 'Operator’s ID, emblem side'),
  'operator-id': name('经办人身份证正反面', '經辦人身分證正反面', 'Operator’s ID, both sides'),
  'operator-holding-id': name('经办人手持身份证照', '經辦人手持身分證照', 'Operator holding the ID'),
  'call-acceptance-form': name('电话受理单', '電話受理單', 'Telephone service acceptance form'),
  'network-commitment-letter': name('电信入网承诺书', '電信入網承諾書', 'Network access commitment letter'),
  'power-of-attorney': name('委托授权书', '委託授權書', 'Power of attorney'),
  'number-application-letter': name('号码申请公函', '號碼申請公函', 'Number application letter'),
  'call-script': name('通话话术', '通話話術', 'Call script'),
  'outbound-purpose-proof': name('外呼用途证明', '外呼用途證明', 'Proof of outbound purpose'),
  'company-authorization-letter': name('公司授权函', '公司授權函', 'Company authorisation letter'),
  'legal-representative-phone-proof': name(
    '法定代表人手机号实名认证',
    '法定代表人手機號實名認證',
    'Legal representative’s phone real-name proof',
  ),
  'operator-phone-proof': name(
    '经办人手机号实名认证',
    '經辦人手機號實名認證',
    'Operator’s phone real-name proof',
  ),
  'business-usage-commitment-letter': name(
    '业务使用承诺书',
    '業務使用承諾書',
    'Business usage commitment letter',
  ),
  'tax-registration-certificate': name('税务登记证', '稅務登記證', 'Tax registration certificate'),
  'organization-code-certificate': name('组织机构代码证', '組織機構代碼證', 'Organisation code certificate'),
};

/** What we call each field, independent of any provider's page. */
export const fieldNames: Readonly<Record<FieldKey, Name>> = { ...valueNames, ...documentNames };

const idTypes: Record<string, Name> = {
  'resident-id': name('居民身份证', '居民身分證', 'Resident ID card'),
  passport: name('护照', '護照', 'Passport'),
  'hk-macau-permit': name(
    '港澳居民来往内地通行证',
    '港澳居民來往內地通行證',
    'Mainland travel permit (Hong Kong, Macau)',
  ),
  'taiwan-permit': name(
    '台湾居民来往大陆通行证',
    '台灣居民來往大陸通行證',
    'Mainland travel permit (Taiwan)',
  ),
  other: name('其他证件', '其他證件', 'Other'),
};

/** The enums among the fields: the texts of their values, by the ids of the profile schema. */
export const choiceNames = {
  applicant: {
    'legal-representative': name('公司法定代表人', '公司法定代表人', 'Legal representative'),
    operator: name(
      '经办人（受法定代表人委托）',
      '經辦人（受法定代表人委託）',
      'Operator (by power of attorney)',
    ),
  },
  'company.organizationType': {
    enterprise: name('企业', '企業', 'Enterprise'),
    'individual-business': name('个体工商户', '個體工商戶', 'Individual business'),
    institution: name('事业单位', '事業單位', 'Public institution'),
    government: name('政府机关', '政府機關', 'Government body'),
    social: name('社会团体', '社會團體', 'Social organisation'),
    other: name('其他', '其他', 'Other'),
  },
  'company.certificateType': {
    'business-license': name('营业执照', '營業執照', 'Business licence'),
    'institution-certificate': name('事业单位法人证书', '事業單位法人證書', 'Public institution certificate'),
    'credit-code-certificate': name(
      '统一社会信用代码证书',
      '統一社會信用代碼證書',
      'Unified social credit code certificate',
    ),
    other: name('其他', '其他', 'Other'),
  },
  'people.legalRepresentative.idType': idTypes,
  'people.operator.idType': idTypes,
  'telephony.numberRequests.numberType': {
    landline: name('固话号码', '市話號碼', 'Landline'),
    '400': name('400 号码', '400 號碼', '400 number'),
    mobile: name('手机号码', '手機號碼', 'Mobile'),
    '95': name('95 号码', '95 號碼', '95 number'),
    '1069': name('1069 号码', '1069 號碼', '1069 number'),
  },
  'telephony.numberRequests.callType': {
    inbound: name('呼入', '呼入', 'Inbound'),
    outbound: name('呼出', '呼出', 'Outbound'),
    'inbound-outbound': name('呼入呼出', '呼入呼出', 'Inbound and outbound'),
  },
  'telephony.numberCarrier': {
    telecom: name('中国电信', '中國電信', 'China Telecom'),
    unicom: name('中国联通', '中國聯通', 'China Unicom'),
    mobile: name('中国移动', '中國移動', 'China Mobile'),
  },
  'telephony.numberReport.action': {
    add: name('新增', '新增', 'Add'),
    update: name('修改', '修改', 'Change'),
    delete: name('删除', '刪除', 'Take away'),
  },
} as const satisfies Partial<Record<ValueKey, Record<string, Name>>>;
export type ChoiceKey = keyof typeof choiceNames;

export const isChoiceKey = (key: string): key is ChoiceKey => Object.hasOwn(choiceNames, key);

/** The text of an enum's value; the id itself where it is none of ours. */
export function choiceName(key: ChoiceKey, id: string, language: Language): string {
  const names: Record<string, Name> = choiceNames[key];
  return Object.hasOwn(names, id) ? (names[id]?.[language] ?? id) : id;
}

export const longTerm = name('长期', '長期', 'Long-term');

/** A kind of document a profile may hold, also one which is none of ours. */
export const documentName = (kind: string, language: Language): string =>
  (documentKinds as readonly string[]).includes(kind) ? fieldNames[kind as DocumentKind][language] : kind;
