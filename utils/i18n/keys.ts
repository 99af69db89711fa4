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
  policyCopied: { 'zh-CN': '策略已复制', 'zh-TW': '原則已複製', en: 'The policy was copied' },
} satisfies Texts;
