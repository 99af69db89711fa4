import type { ProfileWarningCode } from '../company/check-profile.ts';
import { fieldNames } from '../company/labels.ts';
import type { Finding, PreflightCode } from '../preflight/finding.ts';
import { format, type Language, type Texts } from './language.ts';
import { fieldPathName } from './profile-errors.ts';
import { profileWarningText } from './profile-warnings.ts';

/** What would come back from the review, and what to do about it. */
export const preflightTexts: Record<PreflightCode, Record<Language, string>> = {
  missing: {
    'zh-CN': '档案里没有{field}，表单要求必填。请补上',
    'zh-TW': '檔案裡沒有{field}，表單要求必填。請補上',
    en: 'The form requires {field}, and the profile has none: please add it',
  },
  'missing-document': {
    'zh-CN': '还没有{document}。请扫描后添加',
    'zh-TW': '還沒有{document}。請掃描後加入',
    en: 'There is no {document} yet: please scan and add it',
  },
  'expires-in-review': {
    'zh-CN': '{to} 到期（还有 {days} 天），审核可能还没结束。请先换证，再提交',
    'zh-TW': '{to} 到期（還有 {days} 天），審核可能還沒結束。請先換證，再提交',
    en: 'Expires on {to} (in {days} days), perhaps before the review ends: renew it first',
  },
  'refused-organization': {
    'zh-CN': '这家服务商不受理个体工商户。请换用企业主体，或换一家服务商',
    'zh-TW': '這家服務商不受理個體工商戶。請換用企業主體，或換一家服務商',
    en: 'This provider takes no individual businesses: use a company, or another provider',
  },
  'refused-enterprise-type': {
    'zh-CN': '这家服务商不受理“{value}”类型的企业。请换用其他主体，或换一家服务商',
    'zh-TW': '這家服務商不受理「{value}」類型的企業。請換用其他主體，或換一家服務商',
    en: 'This provider takes no enterprises of the type “{value}”: use another company, or another provider',
  },
  'not-stamped': {
    'zh-CN': '{document}需要加盖公章，现在这份没有。请盖章后重新扫描',
    'zh-TW': '{document}需要加蓋公章，現在這份沒有。請蓋章後重新掃描',
    en: 'The {document} must bear the company’s seal and does not: seal it and scan it again',
  },
  'stamp-unknown': {
    'zh-CN': '{document}需要加盖公章。请确认已盖章，并在档案里标记',
    'zh-TW': '{document}需要加蓋公章。請確認已蓋章，並在檔案裡標記',
    en: 'The {document} must bear the company’s seal: check it, and say so in the profile',
  },
  'letter-lacks': {
    'zh-CN': '{document}上必须写明{fields}，档案里还没有。请核对纸质文件并补齐',
    'zh-TW': '{document}上必須寫明{fields}，檔案裡還沒有。請核對紙本文件並補齊',
    en: 'The {document} must state {fields}, which the profile does not know: check the paper, and add it',
  },
  'letter-differs': {
    'zh-CN': '{document}里的{field}与档案不一致。请改正其中一处，需要时重新出具',
    'zh-TW': '{document}裡的{field}與檔案不一致。請改正其中一處，需要時重新出具',
    en: 'The {document} has another {field} than the profile: correct one of them, or make the letter again',
  },
  'letter-future': {
    'zh-CN': '{document}的日期 {date} 还没有到。请改成实际签署的日期',
    'zh-TW': '{document}的日期 {date} 還沒有到。請改成實際簽署的日期',
    en: 'The {document} is dated {date}, which is to come: use the day it was signed',
  },
  'script-banned': {
    'zh-CN': '话术或用途涉及“{business}”，属于不受理的业务。请核对业务是否可以接入',
    'zh-TW': '話術或用途涉及「{business}」，屬於不受理的業務。請核對業務是否可以接入',
    en: 'Wording or purpose is about {business}, which is not accepted: check whether this business may call',
  },
  'script-no-call-back': {
    'zh-CN': '话术“{scene}”看不出是回访。请写明对方此前的咨询、下单或预约',
    'zh-TW': '話術「{scene}」看不出是回訪。請寫明對方此前的諮詢、下單或預約',
    en: 'The wording “{scene}” does not show that it answers something: say what the person asked for or ordered',
  },
  'script-missing': {
    'zh-CN': '还没有通话话术。请写明场景和要说的话',
    'zh-TW': '還沒有通話話術。請寫明場景和要說的話',
    en: 'There is no wording yet: describe the occasion and what is said',
  },
  'outbound-proof': {
    'zh-CN': '呼出号码需要用途证明，例如体现被叫号码来源的业务系统截图。请添加',
    'zh-TW': '呼出號碼需要用途證明，例如體現被叫號碼來源的業務系統截圖。請加入',
    en: 'Outbound numbers need a proof of purpose, such as a screenshot of where the numbers come from: please add it',
  },
  '400-outbound': {
    'zh-CN': '400 号码只能呼入。请改为呼入，或改申请固话号码',
    'zh-TW': '400 號碼只能呼入。請改為呼入，或改申請市話號碼',
    en: '400 numbers only take calls: choose inbound, or apply for a landline',
  },
  'not-equal': {
    'zh-CN': '{field}与{other}不一致。两者必须相同，请核对',
    'zh-TW': '{field}與{other}不一致。兩者必須相同，請核對',
    en: '{field} and {other} differ, but must be the same: please check',
  },
  'operator-is-legal-representative': {
    'zh-CN': '经办人与法定代表人是同一个人。请把申请人身份改为法定代表人',
    'zh-TW': '經辦人與法定代表人是同一個人。請把申請人身分改為法定代表人',
    en: 'Operator and legal representative are one person: file as the legal representative',
  },
  'applicant-unknown': {
    'zh-CN': '还没有选申请人身份（法定代表人或经办人）。它决定需要哪些材料',
    'zh-TW': '還沒有選申請人身分（法定代表人或經辦人）。它決定需要哪些材料',
    en: 'Who applies, the legal representative or an operator? It decides which papers are needed',
  },
  'applicant-not-operator': {
    'zh-CN': '申请人是法定代表人，但材料是经办人的（有委托授权书，没有法定代表人手持身份证照）。请核对',
    'zh-TW': '申請人是法定代表人，但材料是經辦人的（有委託授權書，沒有法定代表人手持身分證照）。請核對',
    en: 'The legal representative applies, but the papers are an operator’s: please check',
  },
  'picture-format': {
    'zh-CN': '{document}的格式不对，只接受 {accept}。请换成这些格式',
    'zh-TW': '{document}的格式不對，只接受 {accept}。請換成這些格式',
    en: 'The {document} has the wrong format; accepted: {accept}',
  },
  'picture-too-large': {
    'zh-CN': '{document}超过 {limit}，无法自动缩小。请换一份小的',
    'zh-TW': '{document}超過 {limit}，無法自動縮小。請換一份小的',
    en: 'The {document} is larger than {limit} and cannot be made smaller: use a smaller file',
  },
  'picture-small': {
    'zh-CN': '{document}只有 {width}×{height} 像素，可能看不清。请用 300 dpi 以上重新扫描',
    'zh-TW': '{document}只有 {width}×{height} 像素，可能看不清。請用 300 dpi 以上重新掃描',
    en: 'The {document} has only {width}×{height} pixels and may be illegible: scan it again at 300 dpi or more',
  },
  'picture-blank': {
    'zh-CN': '{document}是一张空白图片。请检查是否放反了，再重新扫描',
    'zh-TW': '{document}是一張空白圖片。請檢查是否放反了，再重新掃描',
    en: 'The {document} is blank: was it upside down? Scan it again',
  },
  'picture-black': {
    'zh-CN': '{document}是一张全黑图片。请重新拍摄或扫描',
    'zh-TW': '{document}是一張全黑圖片。請重新拍攝或掃描',
    en: 'The {document} is black: take or scan it again',
  },
  'picture-unreadable': {
    'zh-CN': '{document}打不开，文件可能已损坏。请重新添加',
    'zh-TW': '{document}打不開，檔案可能已損壞。請重新加入',
    en: 'The {document} cannot be opened; its file may be damaged: add it again',
  },
  'same-file': {
    'zh-CN': '{document}和{other}是同一个文件。请换成各自的文件',
    'zh-TW': '{document}和{other}是同一個檔案。請換成各自的檔案',
    en: 'The {document} and the {other} are one and the same file: give each its own',
  },
  'empty-document': {
    'zh-CN': '{document}的文件缺失。请重新添加',
    'zh-TW': '{document}的檔案缺失。請重新加入',
    en: 'The file of the {document} is missing: add it again',
  },
};

export const preflightViewTexts = {
  title: { 'zh-CN': '填写前检查', 'zh-TW': '填寫前檢查', en: 'Before filling' },
  errors: {
    'zh-CN': '{count} 处很可能被驳回',
    'zh-TW': '{count} 處很可能被駁回',
    en: '{count} would probably come back',
  },
  warnings: { 'zh-CN': '{count} 处值得核对', 'zh-TW': '{count} 處值得核對', en: '{count} worth a look' },
  none: { 'zh-CN': '没有发现问题', 'zh-TW': '沒有發現問題', en: 'Nothing found' },
  still: { 'zh-CN': '仍未解决的检查项', 'zh-TW': '仍未解決的檢查項', en: 'Still open from the check' },
  fix: { 'zh-CN': '去修改', 'zh-TW': '去修改', en: 'Mend' },
  fixField: {
    'zh-CN': '去修改档案里的{name}',
    'zh-TW': '去修改檔案裡的{name}',
    en: 'Mend {name} in the profile',
  },
  more: { 'zh-CN': '全部 {count} 项', 'zh-TW': '全部 {count} 項', en: 'All {count}' },
  error: { 'zh-CN': '很可能驳回', 'zh-TW': '很可能駁回', en: 'Would come back' },
  warning: { 'zh-CN': '请核对', 'zh-TW': '請核對', en: 'Check' },
  advice: {
    'zh-CN': '这些不会阻止填写。',
    'zh-TW': '這些不會阻止填寫。',
    en: 'None of it stops the filling.',
  },
} as const satisfies Texts;

const isOwn = (code: string): code is PreflightCode => Object.hasOwn(preflightTexts, code);
const names: Record<string, Record<Language, string> | undefined> = fieldNames;
const nameOf = (key: string, language: Language): string =>
  names[key]?.[language] ?? fieldPathName(key, language);

/** For a person: what is so, and what to do. The field is named where the sentence does not. */
export function findingText({ code, key, params }: Finding, language: Language): string {
  if (!isOwn(code)) {
    const text = profileWarningText({ path: key, code: code as ProfileWarningCode, params }, language);
    return `${nameOf(key, language)}${language === 'en' ? ': ' : '：'}${text}`;
  }
  const joint = language === 'en' ? ', ' : '、';
  const named = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'fields'
        ? value
            .split(' ')
            .map((each) => nameOf(each, language))
            .join(joint)
        : ['document', 'field', 'other'].includes(name)
          ? nameOf(value, language)
          : value,
    ]),
  );
  const text = format(preflightTexts[code][language], named);
  return code === 'expires-in-review'
    ? `${nameOf(key, language)}${language === 'en' ? ': ' : '：'}${text}`
    : text;
}
