import type { Texts } from './language.ts';

/** The page on locking, showing values, the passphrase and backups. */
export const securityTexts = {
  title: { 'zh-CN': '安全与备份', 'zh-TW': '安全與備份', en: 'Security and backup' },

  lockTitle: { 'zh-CN': '自动锁定', 'zh-TW': '自動鎖定', en: 'Locking' },
  lockLead: {
    'zh-CN': '关闭浏览器、电脑锁屏时一定会锁定。锁定后，任何页面里都不再留有资料。',
    'zh-TW': '關閉瀏覽器、電腦鎖屏時一定會鎖定。鎖定後，任何頁面裡都不再留有資料。',
    en: 'Closing the browser and locking the screen always lock it. While it is locked, no page holds any of it.',
  },
  lockAfter: {
    'zh-CN': '电脑闲置多久后锁定',
    'zh-TW': '電腦閒置多久後鎖定',
    en: 'Lock when the computer is left alone for',
  },
  minutes: { 'zh-CN': '{count} 分钟', 'zh-TW': '{count} 分鐘', en: '{count} min' },
  hours: { 'zh-CN': '{count} 小时', 'zh-TW': '{count} 小時', en: '{count} h' },
  never: { 'zh-CN': '不因闲置锁定', 'zh-TW': '不因閒置鎖定', en: 'never for that' },

  showTitle: { 'zh-CN': '显示与复制', 'zh-TW': '顯示與複製', en: 'Showing and copying' },
  mask: {
    'zh-CN': '遮住姓名、证件号、电话和账号',
    'zh-TW': '遮住姓名、證件號、電話和帳號',
    en: 'Mask names, ID numbers, phones and accounts',
  },
  maskLead: {
    'zh-CN': '像各平台那样只显示首尾几位，点一下眼睛图标可看全文。',
    'zh-TW': '像各平台那樣只顯示首尾幾位，點一下眼睛圖示可看全文。',
    en: 'First and last characters only, as the providers do. The eye beside a value shows it.',
  },
  revealFor: { 'zh-CN': '点开后显示多久', 'zh-TW': '點開後顯示多久', en: 'A revealed value stays for' },
  clearClipboard: {
    'zh-CN': '复制后多久清空剪贴板',
    'zh-TW': '複製後多久清空剪貼簿',
    en: 'Empty the clipboard after a copy',
  },
  clearLead: {
    'zh-CN': '本页不在最前面时无法清空，会在切回来时立即清空。',
    'zh-TW': '本頁不在最前面時無法清空，會在切回來時立即清空。',
    en: 'While this tab is not in front it cannot; it does at once when you come back.',
  },
  seconds: { 'zh-CN': '{count} 秒', 'zh-TW': '{count} 秒', en: '{count} s' },
  notCleared: { 'zh-CN': '不清空', 'zh-TW': '不清空', en: 'do not' },

  passphraseTitle: { 'zh-CN': '更换口令', 'zh-TW': '更換口令', en: 'Change the passphrase' },
  passphraseLead: {
    'zh-CN': '马上完成：资料不会重新加密，已有的备份仍用各自的口令。忘记口令无法找回，只能靠备份恢复。',
    'zh-TW': '馬上完成：資料不會重新加密，已有的備份仍用各自的口令。忘記口令無法找回，只能靠備份還原。',
    en: 'Done at once: nothing is encrypted anew, and backups keep their own passphrases. A forgotten passphrase cannot be recovered; only a backup helps.',
  },
  present: { 'zh-CN': '现在的口令', 'zh-TW': '現在的口令', en: 'Present passphrase' },
  next: { 'zh-CN': '新口令', 'zh-TW': '新口令', en: 'New passphrase' },
  repeat: { 'zh-CN': '再输一遍', 'zh-TW': '再輸一遍', en: 'Once more' },
  change: { 'zh-CN': '更换口令', 'zh-TW': '更換口令', en: 'Change' },
  working: { 'zh-CN': '处理中…', 'zh-TW': '處理中…', en: 'Working…' },
  changed: {
    'zh-CN': '口令已更换，下次解锁请用新口令。',
    'zh-TW': '口令已更換，下次解鎖請用新口令。',
    en: 'Changed. Unlock with the new passphrase from now on.',
  },
  tooShort: {
    'zh-CN': '口令至少 8 个字符。',
    'zh-TW': '口令至少 8 個字元。',
    en: 'A passphrase has at least 8 characters.',
  },
  mismatch: {
    'zh-CN': '两次输入的口令不一样。',
    'zh-TW': '兩次輸入的口令不一樣。',
    en: 'The two do not match.',
  },

  backupTitle: { 'zh-CN': '备份', 'zh-TW': '備份', en: 'Backup' },
  backupLead: {
    'zh-CN':
      '把全部公司、扫描件和记录存成一个加密文件，可放到 U 盘或网盘，也可在另一台电脑上恢复。备份用自己的口令加密：请写下来，和备份分开放。',
    'zh-TW':
      '把全部公司、掃描件和記錄存成一個加密檔案，可放到隨身碟或雲端硬碟，也可在另一台電腦上還原。備份用自己的口令加密：請寫下來，和備份分開放。',
    en: 'All companies, scans and records as one encrypted file, for a USB stick or a cloud drive; another computer can restore it. It has a passphrase of its own: write it down, and keep it apart from the file.',
  },
  backupPassphrase: { 'zh-CN': '备份口令', 'zh-TW': '備份口令', en: 'Backup passphrase' },
  makeBackup: { 'zh-CN': '生成备份…', 'zh-TW': '產生備份…', en: 'Make a backup…' },
  backedUp: {
    'zh-CN': '备份完成：{companies} 家公司，{documents} 份材料。',
    'zh-TW': '備份完成：{companies} 家公司，{documents} 份材料。',
    en: 'Backed up: {companies} companies, {documents} documents.',
  },
  backupDamaged: {
    'zh-CN': '有 {count} 条记录已损坏，没有进入备份。',
    'zh-TW': '有 {count} 筆記錄已損壞，沒有進入備份。',
    en: '{count} records are damaged and are not in it.',
  },
  restoreTitle: { 'zh-CN': '恢复', 'zh-TW': '還原', en: 'Restore' },
  restoreLead: {
    'zh-CN': '整个文件验证无误后才会一次写入：中途取消或文件有问题时，现有资料原样不变。',
    'zh-TW': '整個檔案驗證無誤後才會一次寫入：中途取消或檔案有問題時，現有資料原樣不變。',
    en: 'Written in one go after the whole file has been proven: when it is cancelled or the file is bad, what you have stays as it is.',
  },
  file: { 'zh-CN': '选择备份文件', 'zh-TW': '選擇備份檔案', en: 'Choose the backup file' },
  noFile: { 'zh-CN': '还没有选择文件', 'zh-TW': '還沒有選擇檔案', en: 'No file chosen yet' },
  modeAdd: {
    'zh-CN': '补上这里没有的公司，已有的保持不变',
    'zh-TW': '補上這裡沒有的公司，已有的保持不變',
    en: 'Add companies that are not here; those that are stay as they are',
  },
  modeReplace: {
    'zh-CN': '完全换成备份里的内容',
    'zh-TW': '完全換成備份裡的內容',
    en: 'Replace everything here by the backup',
  },
  restore: { 'zh-CN': '恢复', 'zh-TW': '還原', en: 'Restore' },
  replaceTitle: { 'zh-CN': '换成备份里的内容？', 'zh-TW': '換成備份裡的內容？', en: 'Replace everything?' },
  replaceLead: {
    'zh-CN': '备份里没有的公司和修改会被删除，不能撤销。',
    'zh-TW': '備份裡沒有的公司和修改會被刪除，不能復原。',
    en: 'Companies and changes that are not in the backup are deleted for good.',
  },
  replaceNow: { 'zh-CN': '全部替换', 'zh-TW': '全部取代', en: 'Replace' },
  restored: {
    'zh-CN': '已恢复 {companies} 家公司，{documents} 份材料。',
    'zh-TW': '已還原 {companies} 家公司，{documents} 份材料。',
    en: 'Restored: {companies} companies, {documents} documents.',
  },
  kept: {
    'zh-CN': '{count} 家公司这里已有，保持不变。',
    'zh-TW': '{count} 家公司這裡已有，保持不變。',
    en: '{count} companies were here already and stay as they are.',
  },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  progress: { 'zh-CN': '已完成 {percent}%', 'zh-TW': '已完成 {percent}%', en: '{percent}% done' },
} as const satisfies Texts;
