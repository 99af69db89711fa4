import type { Texts } from './language.ts';

/** The list of API keys, beyond what reviews.ts has. */
export const keyTexts = {
  checking: { 'zh-CN': '正在查询…', 'zh-TW': '正在查詢…', en: 'Asking…' },
  removed: {
    'zh-CN': '已删除密钥「{label}」',
    'zh-TW': '已刪除金鑰「{label}」',
    en: 'The key “{label}” was removed',
  },
  putBack: { 'zh-CN': '撤销', 'zh-TW': '復原', en: 'Undo' },
  hostAsked: {
    'zh-CN': '添加时浏览器会问是否允许访问 {host}，密钥只发往这里。',
    'zh-TW': '新增時瀏覽器會問是否允許存取 {host}，金鑰只發往這裡。',
    en: 'On adding it the browser asks whether {host} may be reached: the key goes nowhere else.',
  },
  copyPolicy: { 'zh-CN': '复制策略', 'zh-TW': '複製原則', en: 'Copy the policy' },
  hintRefused: {
    'zh-CN': '核对它在服务商处是否启用、有没有下面的权限；填错的，删除后重新添加',
    'zh-TW': '核對它在服務商處是否啟用、有沒有下面的權限；填錯的，刪除後重新新增',
    en: 'Look whether it is active at the provider and has the policy below; if mistyped, remove it and add it again',
  },
  hintOffline: {
    'zh-CN': '联网后会自动再查',
    'zh-TW': '連上網路後會自動再查',
    en: 'Asked again once online',
  },
  hintService: { 'zh-CN': '过一会儿会自动再查', 'zh-TW': '過一會兒會自動再查', en: 'Asked again in a while' },
  hintClock: {
    'zh-CN': '在系统设置里校准时间，再点“立即查询”',
    'zh-TW': '在系統設定裡校準時間，再點「立即查詢」',
    en: 'Set it in the system’s settings, then click “Check now”',
  },
  policyCopied: { 'zh-CN': '策略已复制', 'zh-TW': '原則已複製', en: 'The policy was copied' },
} satisfies Texts;
