import { normaliseText } from '../autofill/normalise.ts';
import type { FieldKey } from '../company/fields.ts';

type InLanguages = { 'zh-CN': string; 'zh-TW': string; en: string };

export interface Meaning {
  id: string;
  /** Regular expression on the normalised reason. */
  when: string;
  /** Keys of the profile: fields or kinds of documents. Empty when the reason names it. */
  keys: FieldKey[];
  mend: InLanguages;
}

/** What a reason names by its own words; the particular before the general, which reads what is left. */
const named: readonly [string, FieldKey[]][] = [
  ['公函', ['number-application-letter']],
  ['承诺书', ['network-commitment-letter']],
  ['受理单', ['call-acceptance-form']],
  ['授权函', ['company-authorization-letter']],
  ['授权书|委托书', ['power-of-attorney']],
  ['税务登记证', ['tax-registration-certificate']],
  ['组织机构代码证', ['organization-code-certificate']],
  ['营业执照|证照(?!片)|三证', ['business-license']],
  ['(?:法人|法定代表人).{0,4}手持(?:身份证|证件)?', ['legal-representative-holding-id']],
  ['(?:经办人|管理员).{0,4}手持(?:身份证|证件)?', ['operator-holding-id']],
  ['手持(?:身份证|证件)?', ['operator-holding-id', 'legal-representative-holding-id']],
  ['(?:法人|法定代表人).{0,6}身份证(?:号码?)', ['people.legalRepresentative.idNumber']],
  ['(?:经办人|管理员).{0,6}(?:身份证|证件)(?:号码?)', ['people.operator.idNumber']],
  ['(?:法人|法定代表人).{0,6}身份证', ['legal-representative-id']],
  ['(?:经办人|管理员).{0,6}身份证', ['operator-id']],
  ['身份证', ['legal-representative-id', 'operator-id']],
  ['(?:法人|法定代表人).{0,4}(?:手机|电话|号码)', ['people.legalRepresentative.phone']],
  ['(?:经办人|管理员).{0,4}(?:手机|电话|号码)', ['people.operator.phone']],
  ['法人|法定代表人', ['people.legalRepresentative.name']],
  ['经办人|管理员', ['people.operator.name']],
  ['信用代码', ['company.unifiedSocialCreditCode']],
  ['(?:企业|公司|主体|单位)名称', ['company.name']],
  ['话术', ['call-script']],
  ['用途|场景', ['telephony.usage']],
];

/** A paper that ran out has its dates in the form, too. */
const datesOf: Partial<Record<FieldKey, FieldKey>> = {
  'business-license': 'company.businessTerm',
  'legal-representative-id': 'people.legalRepresentative.idValidity',
  'operator-id': 'people.operator.idValidity',
};

/** Providers' wordings differ: loosely matched, and the original always stands beside our reading. */
export const meanings: readonly Meaning[] = [
  {
    id: 'number-letter',
    when: '公函.*(?:不完整|不全|缺|未填|不符|有误|错误)',
    keys: ['number-application-letter'],
    mend: {
      'zh-CN': '公函上补全管理员姓名、身份证号、日期并盖公章，重新扫描',
      'zh-TW': '公函上補全管理員姓名、身分證號、日期並蓋公章，重新掃描',
      en: 'Complete the administrator’s name, ID number, date and seal on the letter; scan it again',
    },
  },
  {
    id: 'commitment-letter',
    when: '承诺书.*(?:不完整|不全|缺|实际用户|名称|有误|错误)|实际用户名称',
    keys: ['network-commitment-letter', 'company.name'],
    mend: {
      'zh-CN': '承诺书落款的实际用户写公司全称，与营业执照一字不差',
      'zh-TW': '承諾書落款的實際用戶寫公司全稱，與營業執照一字不差',
      en: 'The actual user at the letter’s foot must be the company’s name exactly as on the licence',
    },
  },
  {
    id: 'seal',
    when: '(?:未|没有?|缺少?|无)(?:加盖?|盖)?.{0,6}(?:公章|印章|盖章)|公章.{0,4}(?:不清|缺失|模糊)',
    keys: [],
    mend: {
      'zh-CN': '加盖清晰的企业公章后重新扫描',
      'zh-TW': '加蓋清晰的企業公章後重新掃描',
      en: 'Put the company’s seal on it, legibly, and scan it again',
    },
  },
  {
    id: 'illegible',
    when: '模糊|不清晰|不清楚|反光|遮挡|看不清|拍摄不全|不完整.{0,4}(?:照片|图片)',
    keys: [],
    mend: {
      'zh-CN': '重新扫描（300 dpi 以上），不反光、整页入画',
      'zh-TW': '重新掃描（300 dpi 以上），不反光、整頁入畫',
      en: 'Scan again (300 dpi or more), no glare, the whole page in frame',
    },
  },
  {
    id: 'id-photo',
    when: '身份证.{0,4}(?:照片?)?不规范|自拍|镜像|手持.{0,8}(?:不规范|不符合|反)',
    keys: ['operator-holding-id'],
    mend: {
      'zh-CN': '请他人拍摄，证件正立、文字可读，不要自拍镜像',
      'zh-TW': '請他人拍攝，證件正立、文字可讀，不要自拍鏡像',
      en: 'Let somebody else take the photo: card upright and readable, no mirrored selfie',
    },
  },
  {
    id: 'expired',
    when: '(?:已|证件|身份证|执照).{0,4}(?:过期|到期|失效)|即将过期|有效期',
    keys: [],
    mend: {
      'zh-CN': '更换有效的证件，改好有效期后再填一次',
      'zh-TW': '更換有效的證件，改好有效期後再填一次',
      en: 'Replace the paper by a valid one, correct its dates, fill again',
    },
  },
  {
    id: 'differs',
    when: '(?:与|和).{0,8}(?:执照|证件|原件|实名).{0,4}不(?:一致|符)|(?:名称|代码|姓名|号码?).{0,6}不(?:一致|符|匹配)',
    keys: [],
    mend: {
      'zh-CN': '按营业执照、证件或实名登记的原文修改该字段',
      'zh-TW': '按營業執照、證件或實名登記的原文修改該欄位',
      en: 'Copy the field letter by letter from the licence, the ID card or the registration',
    },
  },
  {
    id: 'edited-picture',
    when: '修改痕迹|涂改|ps痕迹|p图|水印',
    keys: [],
    mend: {
      'zh-CN': '上传原件扫描，不要修图；对这家服务商关掉水印',
      'zh-TW': '上傳原件掃描，不要修圖；對這家服務商關掉浮水印',
      en: 'Upload the original scan, unedited; no watermark for this provider',
    },
  },
  {
    id: 'legal-representative',
    when: '(?:未|没有?)(?:上传|填写|提供).{0,4}(?:法人|法定代表人)',
    keys: ['people.legalRepresentative.name', 'legal-representative-id'],
    mend: {
      'zh-CN': '补填法定代表人信息并上传其身份证',
      'zh-TW': '補填法定代表人資訊並上傳其身分證',
      en: 'Fill in the legal representative and attach the ID',
    },
  },
  {
    id: 'wording',
    when: '话术|业务场景|业务用途|申请说明|营销|非回访|行业不支持',
    keys: ['call-script', 'telephony.usage'],
    mend: {
      'zh-CN': '写明业务用途和产品名称，附上话术；先看服务商的接入准则',
      'zh-TW': '寫明業務用途和產品名稱，附上話術；先看服務商的接入準則',
      en: 'Say the purpose and the product, attach the wording; check the provider’s access rules first',
    },
  },
  {
    id: 'missing-paper',
    when: '(?:资料|材料|附件)(?:缺失|不全|不齐|缺少)|(?:缺少?|未上传|未提供).{0,10}(?:授权书|税务登记证|组织机构代码证|资料|材料|附件)',
    keys: [],
    mend: {
      'zh-CN': '补传所缺的材料',
      'zh-TW': '補傳所缺的材料',
      en: 'Attach what is missing',
    },
  },
];

const compiled = meanings.map((meaning) => ({ meaning, expression: new RegExp(meaning.when) }));
const compiledNames = named.map(([when, keys]) => ({ when: new RegExp(when, 'g'), keys }));

/** 企业名称与营业执照不一致: the licence is what the name is held against, and not at fault. */
const yardstick =
  /(?:与|和|同|跟).{0,8}?(?:执照|证件|身份证|原件)(?:上|中)?(?:的)?(?=.{0,8}不(?:一致|符|匹配))/g;

function namesIn(text: string, meaning: Meaning): FieldKey[] {
  let rest = meaning.id === 'differs' ? text.replace(yardstick, ' ') : text;
  const keys: FieldKey[] = [];
  for (const name of compiledNames) {
    const without = rest.replace(name.when, ' ');
    if (without !== rest) keys.push(...name.keys);
    rest = without;
  }
  return meaning.id === 'expired' ? keys.flatMap((key) => [key, datesOf[key] ?? key]) : keys;
}

export interface Understood {
  meaning: Meaning;
  keys: FieldKey[];
}

/** What a reason means; empty when it says nothing we know. A reason may have several parts. */
export function understand(reason: string | null): Understood[] {
  if (!reason) return [];
  const found: Understood[] = [];
  for (const sentence of reason.split(/[;；。\n]|\d[.、)]/)) {
    const text = normaliseText(sentence);
    if (text === '') continue;
    for (const { meaning, expression } of compiled) {
      if (!expression.test(text)) continue;
      const before = found.find((each) => each.meaning === meaning);
      const keys = [...new Set([...(before?.keys ?? meaning.keys), ...namesIn(text, meaning)])];
      if (before) before.keys = keys;
      else found.push({ meaning, keys });
    }
  }
  return found;
}
