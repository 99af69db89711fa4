import type { Texts } from './language.ts';

/** In the panel, of a form that was sent back. */
export const refillTexts = {
  sentBack: {
    'zh-CN': '上次提交被驳回：{reason}',
    'zh-TW': '上次提交被駁回：{reason}',
    en: 'The last filing was rejected: {reason}',
  },
  noReason: { 'zh-CN': '没有写明原因', 'zh-TW': '沒有寫明原因', en: 'no reason was given' },
  meant: {
    'zh-CN': '驳回原因指的是：{names}',
    'zh-TW': '駁回原因指的是：{names}',
    en: 'The reason means: {names}',
  },
  changed: {
    'zh-CN': '此后档案改了 {count} 项（{names}），只勾选这些，页面上其余内容不动。',
    'zh-TW': '此後檔案改了 {count} 項（{names}），只勾選這些，頁面上其餘內容不動。',
    en: 'Since then the profile changed in {count} ({names}): only these are ticked, the rest of the page stays.',
  },
  unchanged: {
    'zh-CN': '此后档案没有改动，页面上已有的内容都不动。',
    'zh-TW': '此後檔案沒有改動，頁面上已有的內容都不動。',
    en: 'The profile has not changed since: what the page shows stays.',
  },
  unmended: { 'zh-CN': '还没有改：', 'zh-TW': '還沒有改：', en: 'Not mended yet:' },
  open: { 'zh-CN': '查看这项申请', 'zh-TW': '查看這項申請', en: 'Show the application' },
  sectionChanged: {
    'zh-CN': '驳回后改过的（覆盖页面上的旧内容）',
    'zh-TW': '駁回後改過的（覆蓋頁面上的舊內容）',
    en: 'Changed since it was rejected (replaces what the page shows)',
  },
  sectionKept: {
    'zh-CN': '提交后没有改的（不动，勾选才填）',
    'zh-TW': '提交後沒有改的（不動，勾選才填）',
    en: 'Not changed since it was filed (stays; tick to fill)',
  },
  chipChanged: { 'zh-CN': '已改', 'zh-TW': '已改', en: 'changed' },
  chipMeant: { 'zh-CN': '驳回所指', 'zh-TW': '駁回所指', en: 'rejected' },
} satisfies Texts;
