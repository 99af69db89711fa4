import type { FieldKey } from '../company/fields.ts';
import { isFieldKey } from '../company/fields.ts';
import { documentName, fieldNames } from '../company/labels.ts';
import type { ProfileNote } from '../company/profile-file.ts';
import type {
  ProfileFileError,
  ProfileFileErrorCode,
  SchemaIssue,
  SchemaProblem,
} from '../company/profile-file-error.ts';
import { format, type Language, type Texts } from './language.ts';

/** Why a profile folder or zip was not read, and what was remarkable where it was. */
export const profileErrorTexts = {
  'not-a-zip': {
    'zh-CN': '这不是 zip 文件。',
    'zh-TW': '這不是 zip 檔案。',
    en: 'This is not a zip file.',
  },
  'zip-damaged': {
    'zh-CN': 'zip 文件已损坏或不完整，请重新压缩或重新下载。',
    'zh-TW': 'zip 檔案已損壞或不完整，請重新壓縮或重新下載。',
    en: 'The zip file is damaged or incomplete. Please make or download it again.',
  },
  'zip-encrypted': {
    'zh-CN': 'zip 文件有密码，请先解压，再选择解压后的文件夹。',
    'zh-TW': 'zip 檔案有密碼，請先解壓縮，再選擇解壓縮後的資料夾。',
    en: 'The zip file has a password. Please unpack it and choose the folder.',
  },
  'zip-compression': {
    'zh-CN': '“{file}”使用了不支持的压缩方式，请用系统自带的压缩重新打包。',
    'zh-TW': '「{file}」使用了不支援的壓縮方式，請用系統內建的壓縮重新打包。',
    en: '“{file}” is packed by a method that is not supported. Please zip it again with your system’s own tool.',
  },
  'zip-bomb': {
    'zh-CN': '“{file}”解压后大得不正常，为安全起见没有读取。',
    'zh-TW': '「{file}」解壓縮後大得不正常，為安全起見沒有讀取。',
    en: '“{file}” unpacks to an abnormal size and was not read, to be safe.',
  },
  unreadable: {
    'zh-CN': '无法读取“{file}”，它可能已被移动或修改，请重新选择。',
    'zh-TW': '無法讀取「{file}」，它可能已被移動或修改，請重新選擇。',
    en: '“{file}” could not be read; it may have been moved or changed. Please choose again.',
  },
  'no-profile': {
    'zh-CN': '没有找到 profile.json，请选择包含它的文件夹或 zip。',
    'zh-TW': '沒有找到 profile.json，請選擇包含它的資料夾或 zip。',
    en: 'There is no profile.json. Please choose the folder or zip which holds it.',
  },
  'several-profiles': {
    'zh-CN': '找到多个 profile.json（{files}），一次只能导入一家公司。',
    'zh-TW': '找到多個 profile.json（{files}），一次只能匯入一家公司。',
    en: 'There are several profile.json ({files}). Only one company can be imported at a time.',
  },
  'too-many-files': {
    'zh-CN': '文件太多（{count} 个，最多 {limit} 个），请确认选对了文件夹。',
    'zh-TW': '檔案太多（{count} 個，最多 {limit} 個），請確認選對了資料夾。',
    en: 'Too many files ({count}, at most {limit}). Please check that it is the right folder.',
  },
  'unsafe-path': {
    'zh-CN': '文件路径“{path}”不安全（含有 ..、反斜杠、冒号或绝对路径），没有导入。',
    'zh-TW': '檔案路徑「{path}」不安全（含有 ..、反斜線、冒號或絕對路徑），沒有匯入。',
    en: 'The path “{path}” is not safe (.., backslash, colon or absolute). Nothing was imported.',
  },
  'duplicate-path': {
    'zh-CN': '“{path}”出现了两次，无法确定用哪一个。',
    'zh-TW': '「{path}」出現了兩次，無法確定用哪一個。',
    en: '“{path}” occurs twice; which one is meant cannot be told.',
  },
  'profile-too-large': {
    'zh-CN': 'profile.json 超过 {limit} MB。',
    'zh-TW': 'profile.json 超過 {limit} MB。',
    en: 'profile.json is larger than {limit} MB.',
  },
  'document-too-large': {
    'zh-CN': '“{file}”超过 {limit} MB。',
    'zh-TW': '「{file}」超過 {limit} MB。',
    en: '“{file}” is larger than {limit} MB.',
  },
  'total-too-large': {
    'zh-CN': '文件合计超过 {limit} MB。',
    'zh-TW': '檔案合計超過 {limit} MB。',
    en: 'The files together are larger than {limit} MB.',
  },
  encoding: {
    'zh-CN': 'profile.json 的编码不是 UTF-8，请另存为 UTF-8。',
    'zh-TW': 'profile.json 的編碼不是 UTF-8，請另存為 UTF-8。',
    en: 'profile.json is not encoded in UTF-8. Please save it as UTF-8.',
  },
  'not-json': {
    'zh-CN': 'profile.json 不是有效的 JSON，问题在第 {line} 行。',
    'zh-TW': 'profile.json 不是有效的 JSON，問題在第 {line} 行。',
    en: 'profile.json is not valid JSON: see line {line}.',
  },
  'too-deep': {
    'zh-CN': 'profile.json 嵌套层数过多。',
    'zh-TW': 'profile.json 巢狀層數過多。',
    en: 'profile.json is nested too deeply.',
  },
  'not-a-profile': {
    'zh-CN': 'profile.json 里不是公司资料。',
    'zh-TW': 'profile.json 裡不是公司資料。',
    en: 'profile.json does not hold a company profile.',
  },
  'foreign-format': {
    'zh-CN': 'profile.json 的格式是“{format}”，需要 company-profile。',
    'zh-TW': 'profile.json 的格式是「{format}」，需要 company-profile。',
    en: 'The format of profile.json is “{format}”; company-profile is needed.',
  },
  'bad-version': {
    'zh-CN': 'profile.json 的版本“{version}”无法识别。',
    'zh-TW': 'profile.json 的版本「{version}」無法識別。',
    en: 'The version “{version}” of profile.json is not one we know.',
  },
  'newer-version': {
    'zh-CN': 'profile.json 是版本 {version}，此扩展最高支持版本 {supported}，请先更新扩展。',
    'zh-TW': 'profile.json 是版本 {version}，此擴充功能最高支援版本 {supported}，請先更新擴充功能。',
    en: 'profile.json is of version {version}; this extension reads up to {supported}. Please update the extension.',
  },
  schema: {
    'zh-CN': '公司资料有 {count} 处不符合要求，没有导入：',
    'zh-TW': '公司資料有 {count} 處不符合要求，沒有匯入：',
    en: 'The profile breaks the rules in {count} places, and was not imported:',
  },
} as const satisfies Record<ProfileFileErrorCode, Record<Language, string>>;

const problemTexts: Record<SchemaProblem, Record<Language, string>> = {
  missing: { 'zh-CN': '必须填写', 'zh-TW': '必須填寫', en: 'is required' },
  type: {
    'zh-CN': '类型不对，应为 {expected}',
    'zh-TW': '類型不對，應為 {expected}',
    en: 'is of the wrong type; {expected} is expected',
  },
  'too-long': {
    'zh-CN': '太长，最多 {limit} 个字符',
    'zh-TW': '太長，最多 {limit} 個字元',
    en: 'is longer than {limit} characters',
  },
  'too-many': {
    'zh-CN': '太多，最多 {limit} 项',
    'zh-TW': '太多，最多 {limit} 項',
    en: 'has more than {limit} items',
  },
  'too-large': { 'zh-CN': '最大 {limit}', 'zh-TW': '最大 {limit}', en: 'is more than {limit}' },
  'too-small': { 'zh-CN': '最小 {limit}', 'zh-TW': '最小 {limit}', en: 'is less than {limit}' },
  empty: { 'zh-CN': '不能为空', 'zh-TW': '不能為空', en: 'is empty' },
  choice: {
    'zh-CN': '只能是其中之一：{options}',
    'zh-TW': '只能是其中之一：{options}',
    en: 'must be one of {options}',
  },
  date: {
    'zh-CN': '不是有效日期（YYYY-MM-DD）',
    'zh-TW': '不是有效日期（YYYY-MM-DD）',
    en: 'is not a date that exists (YYYY-MM-DD)',
  },
  other: { 'zh-CN': '不符合要求', 'zh-TW': '不符合要求', en: 'does not fit' },
};

const noteTexts = {
  'document-missing': {
    'zh-CN': '{kind}：没有找到文件“{file}”，其余内容已读取。',
    'zh-TW': '{kind}：沒有找到檔案「{file}」，其餘內容已讀取。',
    en: '{kind}: the file “{file}” is missing; everything else was read.',
  },
  'document-empty': {
    'zh-CN': '{kind}：文件“{file}”是空的。',
    'zh-TW': '{kind}：檔案「{file}」是空的。',
    en: '{kind}: the file “{file}” is empty.',
  },
  'document-type': {
    'zh-CN': '{kind}：“{file}”不是图片、PDF 或 Word 文件，填表时可能无法使用。',
    'zh-TW': '{kind}：「{file}」不是圖片、PDF 或 Word 檔案，填表時可能無法使用。',
    en: '{kind}: “{file}” is no picture, PDF or Word document, and may not be of use in a form.',
  },
  'unused-file': {
    'zh-CN': '“{file}”没有被 profile.json 引用，没有导入。',
    'zh-TW': '「{file}」沒有被 profile.json 引用，沒有匯入。',
    en: '“{file}” is not named in profile.json and was not imported.',
  },
} satisfies Texts;

/** The name of the longest field key a path begins or ends in, else the path: `company.phone` → 企业电话. */
export function fieldPathName(path: string, language: Language): string {
  // List positions are no part of a key: telephony.numberRequests.1.quantity.
  const key = path.replace(/\.\d+(?=\.|$)/g, '');
  const position = /\.(\d+)(?=\.|$)/.exec(path)?.[1];
  const named = isFieldKey(key) ? fieldNames[key satisfies FieldKey][language] : undefined;
  if (!named) return path;
  return position === undefined ? named : `${named} ${Number(position) + 1}`;
}

const issueLine = ({ path, problem, params }: SchemaIssue, language: Language): string => {
  const colon = language === 'en' ? ': ' : '：';
  return `${fieldPathName(path, language)}${colon}${format(problemTexts[problem][language], params)}`;
};

/** One sentence, and a line for each field that breaks the schema (the first twenty). */
export const profileErrorLines = (error: ProfileFileError, language: Language): string[] => [
  format(profileErrorTexts[error.code][language], error.params),
  ...error.issues.map((issue) => issueLine(issue, language)),
];

export function profileNoteText({ code, params }: ProfileNote, language: Language): string {
  const { kind } = params;
  return format(noteTexts[code][language], {
    ...params,
    ...(kind === undefined ? {} : { kind: documentName(kind, language) }),
  });
}
