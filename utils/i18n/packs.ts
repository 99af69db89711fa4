import { fieldNames } from '../company/labels.ts';
import type { PackProblem } from '../packs/read.ts';
import { format, type Language, type Texts } from './language.ts';

export const packTexts = {
  title: { 'zh-CN': '自定义表单', 'zh-TW': '自訂表單', en: 'Your own forms' },
  lead: {
    'zh-CN':
      '不认识的服务商，也可以自己描述它的申请表：一个 JSON 表单包，写明网址、标题，以及每个字段叫什么、对应档案的哪一项。表单包里没有代码，只在您允许的那一个网站上生效。',
    'zh-TW':
      '不認識的服務商，也可以自己描述它的申請表：一個 JSON 表單包，寫明網址、標題，以及每個欄位叫什麼、對應檔案的哪一項。表單包裡沒有程式碼，只在您允許的那一個網站上生效。',
    en: 'A provider that is not known can be described by yourself: a pack in JSON with the address, titles, and what each field is called and means. It holds no code, and works on the one site that you allow.',
  },
  import: { 'zh-CN': '导入表单包', 'zh-TW': '匯入表單包', en: 'Import a pack' },
  example: { 'zh-CN': '下载示例', 'zh-TW': '下載範例', en: 'Example' },
  none: { 'zh-CN': '还没有表单包', 'zh-TW': '還沒有表單包', en: 'There are no packs yet' },
  fields: { 'zh-CN': '{count} 个字段', 'zh-TW': '{count} 個欄位', en: '{count} fields' },
  taught: { 'zh-CN': '{count} 个指认的字段', 'zh-TW': '{count} 個指認的欄位', en: '{count} taught fields' },
  allowed: { 'zh-CN': '已允许', 'zh-TW': '已允許', en: 'Allowed' },
  notAllowed: {
    'zh-CN': '尚未允许访问，不会生效',
    'zh-TW': '尚未允許存取，不會生效',
    en: 'Not allowed yet: it does nothing',
  },
  allow: { 'zh-CN': '允许访问 {host}', 'zh-TW': '允許存取 {host}', en: 'Allow {host}' },
  export: { 'zh-CN': '导出', 'zh-TW': '匯出', en: 'Export' },
  remove: { 'zh-CN': '移除', 'zh-TW': '移除', en: 'Remove' },
  removed: {
    'zh-CN': '已移除“{name}”，并收回了访问权限',
    'zh-TW': '已移除「{name}」，並收回了存取權限',
    en: '“{name}” is removed, and its permission taken back',
  },
  imported: { 'zh-CN': '已导入“{name}”', 'zh-TW': '已匯入「{name}」', en: '“{name}” is imported' },
  problems: {
    'zh-CN': '这个表单包有 {count} 处问题，没有导入',
    'zh-TW': '這個表單包有 {count} 處問題，沒有匯入',
    en: 'This pack has {count} problems and was not imported',
  },
  denied: {
    'zh-CN': '没有允许访问，表单包暂不生效',
    'zh-TW': '沒有允許存取，表單包暫不生效',
    en: 'Not allowed: the pack does nothing for now',
  },
} as const satisfies Texts;

const problemTexts: Record<PackProblem['code'], Record<Language, string>> = {
  'not-json': { 'zh-CN': '不是有效的 JSON', 'zh-TW': '不是有效的 JSON', en: 'It is not JSON' },
  'too-large': {
    'zh-CN': '文件过大（上限 1 MB）',
    'zh-TW': '檔案過大（上限 1 MB）',
    en: 'It is larger than 1 MB',
  },
  'not-a-pack': {
    'zh-CN': '不是表单包：format 应为 ringready-pack',
    'zh-TW': '不是表單包：format 應為 ringready-pack',
    en: 'It is no pack: format should be ringready-pack',
  },
  newer: {
    'zh-CN': '来自更新的版本，请先更新扩展',
    'zh-TW': '來自更新的版本，請先更新擴充功能',
    en: 'It comes from a newer version: update the extension first',
  },
  schema: {
    'zh-CN': '{path}：内容不符合要求',
    'zh-TW': '{path}：內容不符合要求',
    en: '{path}: does not fit',
  },
  'unknown-key': {
    'zh-CN': '{key}：档案里没有这一项',
    'zh-TW': '{key}：檔案裡沒有這一項',
    en: '{key}: the profile has no such value',
  },
  'key-twice': { 'zh-CN': '{name}：写了两次', 'zh-TW': '{name}：寫了兩次', en: '{name}: is there twice' },
  'label-twice': {
    'zh-CN': '“{label}”同时属于{name}和{other}',
    'zh-TW': '「{label}」同時屬於{name}和{other}',
    en: '“{label}” belongs to both {name} and {other}',
  },
  'label-empty': {
    'zh-CN': '“{label}”（{name}）没有可以比对的文字',
    'zh-TW': '「{label}」（{name}）沒有可以比對的文字',
    en: '“{label}” ({name}) has no words to compare',
  },
  'label-ruled-out': {
    'zh-CN': '“{label}”被{name}自己的排除词排除了',
    'zh-TW': '「{label}」被{name}自己的排除詞排除了',
    en: '“{label}” is ruled out by what {name} excludes',
  },
  'label-shadowed': {
    'zh-CN': '“{label}”不会被识别为{name}（{kind}）',
    'zh-TW': '「{label}」不會被識別為{name}（{kind}）',
    en: '“{label}” would not be read as {name} ({kind})',
  },
  'option-twice': {
    'zh-CN': '{name}的选项“{text}”对应了两个值',
    'zh-TW': '{name}的選項「{text}」對應了兩個值',
    en: 'The option “{text}” of {name} means two values',
  },
  'no-kinds': {
    'zh-CN': '{name}：请写明控件类型 kinds',
    'zh-TW': '{name}：請寫明控制項類型 kinds',
    en: '{name}: say which kinds of control it may be',
  },
  'no-files': {
    'zh-CN': '{name}：请写明接受的格式 files.extensions',
    'zh-TW': '{name}：請寫明接受的格式 files.extensions',
    en: '{name}: say which formats it takes (files.extensions)',
  },
};

const unknownText: Record<Language, string> = {
  'zh-CN': '{path}：不认识的键“{unknown}”',
  'zh-TW': '{path}：不認識的鍵「{unknown}」',
  en: '{path}: unknown key “{unknown}”',
};

const names: Record<string, Record<Language, string> | undefined> = fieldNames;

/** Where the file is wrong, and how. */
export function packProblemText(problem: PackProblem, language: Language): string {
  if (problem.code === 'schema') {
    const path = problem.path === '' ? 'pack' : problem.path;
    return problem.unknown === undefined
      ? format(problemTexts.schema[language], { path })
      : format(unknownText[language], { path, unknown: problem.unknown });
  }
  const params = 'params' in problem ? problem.params : {};
  const nameOf = (key = '') => names[key]?.[language] ?? key;
  return format(problemTexts[problem.code][language], {
    ...params,
    name: nameOf(params.key),
    ...(params.other === undefined ? {} : { other: nameOf(params.other) }),
  });
}
