import type { ProfileWarning, ProfileWarningCode } from '../company/check-profile.ts';
import { documentName } from '../company/labels.ts';
import { format, type Language } from './language.ts';
import { fieldPathName } from './profile-errors.ts';

/** What looks wrong in a profile. Each stands beside its field, so the field is not named again. */
const texts: Record<ProfileWarningCode, Record<Language, string>> = {
  'number-characters': {
    'zh-CN': '含有不可能出现的字符：{characters}',
    'zh-TW': '含有不可能出現的字元：{characters}',
    en: 'Holds characters that cannot occur: {characters}',
  },
  'number-length': {
    'zh-CN': '位数不对（现为 {length} 位）',
    'zh-TW': '位數不對（現為 {length} 位）',
    en: 'Has the wrong length ({length})',
  },
  'number-format': { 'zh-CN': '格式不对', 'zh-TW': '格式不對', en: 'Does not have the right form' },
  'number-date': {
    'zh-CN': '其中的日期 {date} 不存在',
    'zh-TW': '其中的日期 {date} 不存在',
    en: 'Holds a date that does not exist: {date}',
  },
  'number-check-digit': {
    'zh-CN': '校验位不符（应为 {expected}，现为 {found}），请对照证件核对每一位',
    'zh-TW': '校驗位不符（應為 {expected}，現為 {found}），請對照證件核對每一位',
    en: 'The check digit does not fit ({expected} expected, {found} found): please compare with the certificate',
  },
  'organization-code-differs': {
    'zh-CN': '与统一社会信用代码中的组织机构代码（{inside}）不同',
    'zh-TW': '與統一社會信用代碼中的組織機構代碼（{inside}）不同',
    en: 'Differs from the one inside the credit code ({inside})',
  },
  'id-kind-missing': {
    'zh-CN': '填了证件号码，还没有选证件类型',
    'zh-TW': '填了證件號碼，還沒有選證件類型',
    en: 'There is an ID number, but no ID type',
  },
  email: { 'zh-CN': '邮箱格式不对', 'zh-TW': '電子郵箱格式不對', en: 'Is not an e-mail address' },
  website: { 'zh-CN': '网址格式不对', 'zh-TW': '網址格式不對', en: 'Is not a web address' },
  'period-reversed': {
    'zh-CN': '开始日期 {from} 晚于结束日期 {to}',
    'zh-TW': '開始日期 {from} 晚於結束日期 {to}',
    en: 'Begins ({from}) after it ends ({to})',
  },
  'period-not-begun': {
    'zh-CN': '从 {from} 起才有效',
    'zh-TW': '從 {from} 起才有效',
    en: 'Is not valid before {from}',
  },
  expired: { 'zh-CN': '已于 {to} 到期', 'zh-TW': '已於 {to} 到期', en: 'Expired on {to}' },
  'expires-soon': {
    'zh-CN': '{days} 天后（{to}）到期，审核可能不通过',
    'zh-TW': '{days} 天後（{to}）到期，審核可能不通過',
    en: 'Expires in {days} days ({to}); a review may refuse it',
  },
  'future-date': { 'zh-CN': '{date} 还没有到', 'zh-TW': '{date} 還沒有到', en: '{date} is in the future' },
  'id-span': {
    'zh-CN': '身份证有效期只有 5 年、10 年、20 年或长期，这里不是（{from} 至 {to}）',
    'zh-TW': '身分證有效期只有 5 年、10 年、20 年或長期，這裡不是（{from} 至 {to}）',
    en: 'A resident ID is valid for 5, 10 or 20 years or long-term; this is none of them ({from} to {to})',
  },
  'id-span-age': {
    'zh-CN': '发证时 {age} 岁，身份证有效期一般是 {expected} 年，请对照证件核对',
    'zh-TW': '發證時 {age} 歲，身分證有效期一般是 {expected} 年，請對照證件核對',
    en: 'Issued at the age of {age}, a resident ID is valid for {expected} years: please compare with the card',
  },
  'id-span-long': {
    'zh-CN': '发证时 {age} 岁，46 岁起身份证有效期一般是长期，请对照证件核对',
    'zh-TW': '發證時 {age} 歲，46 歲起身分證有效期一般是長期，請對照證件核對',
    en: 'Issued at the age of {age}: from 46 on a resident ID is valid long-term. Please compare with the card',
  },
  'under-age': {
    'zh-CN': '按证件号码只有 {age} 岁，未满 18 岁不能申请',
    'zh-TW': '按證件號碼只有 {age} 歲，未滿 18 歲不能申請',
    en: 'By the number the holder is {age}; nobody under 18 can file',
  },
  'implausible-date': {
    'zh-CN': '{date} 不像是真实的日期，请核对年份',
    'zh-TW': '{date} 不像是真實的日期，請核對年份',
    en: '{date} looks like a slip: please check the year',
  },
  'born-later': {
    'zh-CN': '证件有效期早于证件号码中的出生日期 {date}',
    'zh-TW': '證件有效期早於證件號碼中的出生日期 {date}',
    en: 'Begins before the birth date in the ID number ({date})',
  },
  'same-number': {
    'zh-CN': '与“{other}”相同，而姓名不同',
    'zh-TW': '與「{other}」相同，而姓名不同',
    en: 'Is the same as “{other}”, though the names differ',
  },
  'duplicate-document': {
    'zh-CN': '{kind}有 {count} 份，请只留要用的一份',
    'zh-TW': '{kind}有 {count} 份，請只留要用的一份',
    en: 'There are {count} of “{kind}”: please keep the one to use',
  },
  'duplicate-file': {
    'zh-CN': '文件“{file}”被两份材料使用',
    'zh-TW': '檔案「{file}」被兩份材料使用',
    en: 'The file “{file}” is used for two documents',
  },
  'public-url-not-a-url': {
    'zh-CN': '不是完整的网址，应以 https:// 开头',
    'zh-TW': '不是完整的網址，應以 https:// 開頭',
    en: 'Not a whole address; it should begin with https://',
  },
  'public-url-not-https': {
    'zh-CN': '应为 https 地址',
    'zh-TW': '應為 https 位址',
    en: 'Should be an https address',
  },
  'public-url-private-host': {
    'zh-CN': '这是内网或本机地址，服务商无法访问；请换成公网地址',
    'zh-TW': '這是內網或本機位址，服務商無法存取；請換成公網位址',
    en: 'Only reachable inside a private network; the provider cannot fetch it',
  },
  'public-url-credentials': {
    'zh-CN': '网址里带有用户名或密码，请去掉',
    'zh-TW': '網址裡帶有使用者名稱或密碼，請去掉',
    en: 'Holds a user name or password; take it out',
  },
  'public-url-file-name': {
    'zh-CN': '网址应以带扩展名的图片文件名结尾（.jpg、.jpeg 或 .png）',
    'zh-TW': '網址應以帶副檔名的圖片檔名結尾（.jpg、.jpeg 或 .png）',
    en: 'Should end in a picture’s file name with .jpg, .jpeg or .png',
  },
  'number-twice': {
    'zh-CN': '号码 {number} 写了两次',
    'zh-TW': '號碼 {number} 寫了兩次',
    en: 'The number {number} is there twice',
  },
  'too-many-numbers': {
    'zh-CN': '一次最多报备 {limit} 个号码，现有 {count} 个',
    'zh-TW': '一次最多報備 {limit} 個號碼，現有 {count} 個',
    en: 'At most {limit} numbers at a time, there are {count}',
  },
  'unknown-document-kind': {
    'zh-CN': '不认识的材料类型“{kind}”：会保留，但不会用来填表',
    'zh-TW': '不認識的材料類型「{kind}」：會保留，但不會用來填表',
    en: '“{kind}” is no kind of document we know: it is kept, and fills nothing',
  },
};

export function profileWarningText({ code, params }: ProfileWarning, language: Language): string {
  const { kind, other } = params;
  return format(texts[code][language], {
    ...params,
    ...(kind === undefined ? {} : { kind: documentName(kind, language) }),
    ...(other === undefined ? {} : { other: fieldPathName(other, language) }),
  });
}
