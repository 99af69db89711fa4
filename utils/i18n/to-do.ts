import type { Texts } from './language.ts';

/** The popup's list of what needs the user. */
export const toDoTexts = {
  title: { 'zh-CN': '待办申请', 'zh-TW': '待辦申請', en: 'Applications to act on' },
  locked: {
    'zh-CN': '档案已锁定，解锁后显示待办申请',
    'zh-TW': '檔案已鎖定，解鎖後顯示待辦申請',
    en: 'Locked: unlock to see what needs you',
  },
  unlock: { 'zh-CN': '解锁', 'zh-TW': '解鎖', en: 'Unlock' },
  more: { 'zh-CN': '还有 {count} 项', 'zh-TW': '還有 {count} 項', en: '{count} more' },
  nameless: { 'zh-CN': '（没有名称）', 'zh-TW': '（沒有名稱）', en: '(no name)' },
  papers: {
    'zh-CN': '{count} 份证件要更新',
    'zh-TW': '{count} 份證件要更新',
    en: 'Papers to renew: {count}',
  },
  overdue: { 'zh-CN': '逾期未出结果', 'zh-TW': '逾期未出結果', en: 'Overdue' },
  overdueSince: {
    'zh-CN': '应于 {date} 前出结果',
    'zh-TW': '應於 {date} 前出結果',
    en: 'Expected by {date}',
  },
  conflict: {
    'zh-CN': '两处状态不一致，请核对',
    'zh-TW': '兩處狀態不一致，請核對',
    en: 'Two sources disagree: check',
  },
  expiresOn: { 'zh-CN': '{date} 到期', 'zh-TW': '{date} 到期', en: 'Expires {date}' },
} satisfies Texts;
