import type { Texts } from './language.ts';

export const materialsTexts = {
  title: { 'zh-CN': '材料清单', 'zh-TW': '材料清單', en: 'Papers needed' },
  lead: {
    'zh-CN': '每家服务商要哪些材料、档案里有没有、是否盖章，都在这里。',
    'zh-TW': '每家服務商要哪些材料、檔案裡有沒有、是否蓋章，都在這裡。',
    en: 'Which papers each provider wants, which of them you have, and whether they are sealed.',
  },
  unlocks: {
    'zh-CN': '再备齐 {papers} 份材料，就能多提交 {forms} 张表（{providers} 家服务商）',
    'zh-TW': '再備齊 {papers} 份材料，就能多提交 {forms} 張表（{providers} 家服務商）',
    en: '{papers} more papers unlock {forms} more forms of {providers} providers',
  },
  allReady: {
    'zh-CN': '所有表的材料都齐了',
    'zh-TW': '所有表的材料都齊了',
    en: 'The papers of every form are there',
  },
  readyCount: {
    'zh-CN': '材料齐全的表：{ready} / {all}',
    'zh-TW': '材料齊全的表：{ready} / {all}',
    en: 'Forms with all their papers: {ready} of {all}',
  },
  toGet: { 'zh-CN': '先准备这些', 'zh-TW': '先準備這些', en: 'Get these first' },
  forForms: { 'zh-CN': '{count} 张表需要', 'zh-TW': '{count} 張表需要', en: 'wanted by {count} forms' },
  paper: { 'zh-CN': '材料', 'zh-TW': '材料', en: 'Paper' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  template: { 'zh-CN': '下载模板', 'zh-TW': '下載範本', en: 'Template' },
  templateOf: { 'zh-CN': '下载{name}的模板', 'zh-TW': '下載{name}的範本', en: 'Template of the {name}' },
  sealed: { 'zh-CN': '需盖公章', 'zh-TW': '需蓋公章', en: 'to be sealed' },
  ready: { 'zh-CN': '已备', 'zh-TW': '已備', en: 'Ready' },
  missing: { 'zh-CN': '缺', 'zh-TW': '缺', en: 'Missing' },
  'not-stamped': { 'zh-CN': '未盖章', 'zh-TW': '未蓋章', en: 'Not sealed' },
  'stamp-unknown': { 'zh-CN': '请确认盖章', 'zh-TW': '請確認蓋章', en: 'Sealed? Check' },
  notNeeded: { 'zh-CN': '不需要', 'zh-TW': '不需要', en: 'not needed' },
  byOperator: { 'zh-CN': '按经办人申请', 'zh-TW': '按經辦人申請', en: 'Filed by an operator' },
  byLegalRepresentative: {
    'zh-CN': '按法定代表人申请',
    'zh-TW': '按法定代表人申請',
    en: 'Filed by the legal representative',
  },
  applicant: { 'zh-CN': '申请人', 'zh-TW': '申請人', en: 'Applicant' },
  across: { 'zh-CN': '按材料看', 'zh-TW': '按材料看', en: 'By paper' },
  perForm: { 'zh-CN': '按表看', 'zh-TW': '按表看', en: 'By form' },
  add: { 'zh-CN': '去添加', 'zh-TW': '去新增', en: 'Add' },
  count: { 'zh-CN': '{ready} / {all}', 'zh-TW': '{ready} / {all}', en: '{ready} of {all}' },
} as const satisfies Texts;
