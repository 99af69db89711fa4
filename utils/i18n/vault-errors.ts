import type { VaultErrorCode } from '../vault/errors.ts';
import type { Language } from './language.ts';

/** What is wrong, and what to do. */
export const vaultErrorTexts: Record<VaultErrorCode | 'unexpected', Record<Language, string>> = {
  'no-vault': {
    'zh-CN': '还没有档案库，请先设置口令。',
    'zh-TW': '還沒有檔案庫，請先設定口令。',
    en: 'There is no vault yet. Set a passphrase first.',
  },
  'vault-exists': {
    'zh-CN': '档案库已经存在（可能在另一个窗口里刚刚创建），请刷新页面后解锁。',
    'zh-TW': '檔案庫已經存在（可能在另一個視窗裡剛剛建立），請重新整理頁面後解鎖。',
    en: 'There is a vault already, perhaps made in another window just now. Reload the page and unlock it.',
  },
  locked: {
    'zh-CN': '档案已锁定，请先解锁。',
    'zh-TW': '檔案已鎖定，請先解鎖。',
    en: 'The profiles are locked. Unlock them first.',
  },
  'wrong-passphrase': {
    'zh-CN': '口令不对，请重新输入。',
    'zh-TW': '口令不對，請重新輸入。',
    en: 'That is not the passphrase. Try again.',
  },
  'too-soon': {
    'zh-CN': '口令输错次数较多，请等 {seconds} 秒后再试。',
    'zh-TW': '口令輸錯次數較多，請等 {seconds} 秒後再試。',
    en: 'Too many wrong passphrases. Try again in {seconds} s.',
  },
  damaged: {
    'zh-CN': '这份资料已损坏或被改动，无法解密。如果有之前导出的压缩包，请删除后重新导入。',
    'zh-TW': '這份資料已損壞或被改動，無法解密。如果有之前匯出的壓縮檔，請刪除後重新匯入。',
    en: 'This record is damaged or was altered, and does not decrypt. If you exported it before, delete it and import the archive.',
  },
  conflict: {
    'zh-CN':
      '这家公司刚在另一个窗口里修改过，您的修改没有保存。重新载入会显示最新内容，请先记下要保留的修改。',
    'zh-TW':
      '這家公司剛在另一個視窗裡修改過，您的修改沒有儲存。重新載入會顯示最新內容，請先記下要保留的修改。',
    en: 'Another window changed this company just now; your changes are not saved. Reloading shows the latest: note what you want to keep first.',
  },
  'not-found': {
    'zh-CN': '没有找到，可能已在另一个窗口里删除。',
    'zh-TW': '沒有找到，可能已在另一個視窗裡刪除。',
    en: 'Not found. Perhaps it was deleted in another window.',
  },
  invalid: {
    'zh-CN': '有内容不符合要求，没有保存。',
    'zh-TW': '有內容不符合要求，沒有儲存。',
    en: 'Something does not fit the profile’s format; nothing was saved.',
  },
  'disk-full': {
    'zh-CN': '磁盘空间不足，没有保存任何内容。请清理磁盘后重试。',
    'zh-TW': '磁碟空間不足，沒有儲存任何內容。請清理磁碟後重試。',
    en: 'The disk is full; nothing was saved. Make room and try again.',
  },
  'not-a-backup': {
    'zh-CN': '这个文件不是铃备的备份，没有恢复任何内容。',
    'zh-TW': '這個檔案不是鈴備的備份，沒有還原任何內容。',
    en: 'This file is no RingReady backup. Nothing was restored.',
  },
  'newer-backup': {
    'zh-CN': '这份备份是更新版本的铃备生成的，请先升级扩展。没有恢复任何内容。',
    'zh-TW': '這份備份是更新版本的鈴備產生的，請先升級擴充功能。沒有還原任何內容。',
    en: 'A newer RingReady made this backup: update the extension first. Nothing was restored.',
  },
  'backup-cut': {
    'zh-CN': '备份文件不完整（可能没有下载或复制完，或结尾被改动），没有恢复任何内容。请重新复制后再试。',
    'zh-TW': '備份檔案不完整（可能沒有下載或複製完，或結尾被改動），沒有還原任何內容。請重新複製後再試。',
    en: 'The backup file is incomplete: not copied to its end, or its end was altered. Nothing was restored; copy it again.',
  },
  'backup-damaged': {
    'zh-CN': '备份文件已损坏或被改动，没有恢复任何内容。',
    'zh-TW': '備份檔案已損壞或被改動，沒有還原任何內容。',
    en: 'The backup file is damaged or was altered. Nothing was restored.',
  },
  cancelled: {
    'zh-CN': '已取消，没有改动任何内容。',
    'zh-TW': '已取消，沒有改動任何內容。',
    en: 'Cancelled; nothing was changed.',
  },
  unexpected: {
    'zh-CN': '出了意外的问题，没有完成。请重试；如果还是不行，请刷新页面。',
    'zh-TW': '出了意外的問題，沒有完成。請重試；如果還是不行，請重新整理頁面。',
    en: 'Something unexpected went wrong and it was not done. Try again; if that does not help, reload the page.',
  },
};

/** The sentence for what was thrown. */
export function vaultErrorText(error: unknown, language: Language): string {
  const { code, waitMs = 0 } = (error ?? {}) as { code?: unknown; waitMs?: number };
  const known = Object.hasOwn(vaultErrorTexts, String(code)) ? (code as VaultErrorCode) : 'unexpected';
  return vaultErrorTexts[known][language].replace('{seconds}', String(Math.ceil(waitMs / 1000)));
}
