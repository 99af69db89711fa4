import type { Texts } from './language.ts';

/** From nothing to a filled profile, in three steps. */
export const firstRunTexts = {
  steps: { 'zh-CN': '开始的三步', 'zh-TW': '開始的三步', en: 'Three steps to begin' },
  stepPassphrase: { 'zh-CN': '设置口令', 'zh-TW': '設定口令', en: 'Passphrase' },
  stepCompany: { 'zh-CN': '放进一家公司', 'zh-TW': '放進一家公司', en: 'A company' },
  stepFill: { 'zh-CN': '去填表', 'zh-TW': '去填表', en: 'Fill a form' },
  lead: {
    'zh-CN': '资料放进来一次，之后每家服务商的申请表都用它来填。',
    'zh-TW': '資料放進來一次，之後每家服務商的申請表都用它來填。',
    en: 'Put the papers in once; every provider’s form is then filled from them.',
  },
  haveFiles: { 'zh-CN': '已有档案', 'zh-TW': '已有檔案', en: 'From a profile' },
  haveFilesLead: {
    'zh-CN': '含 profile.json 的文件夹或 zip，连同扫描件。也可以拖到这里。',
    'zh-TW': '含 profile.json 的資料夾或 zip，連同掃描件。也可以拖到這裡。',
    en: 'A folder or zip with profile.json and its scans. It may be dropped here, too.',
  },
  haveSheet: { 'zh-CN': '已有表格', 'zh-TW': '已有表格', en: 'From a spreadsheet' },
  haveSheetLead: {
    'zh-CN': '公司登记在 Excel 里，一行一家，几百家也可以一次导入。',
    'zh-TW': '公司登記在 Excel 裡，一行一家，幾百家也可以一次匯入。',
    en: 'Companies listed in Excel, one a row: hundreds at once.',
  },
  importSheet: { 'zh-CN': '批量导入', 'zh-TW': '批次匯入', en: 'Import many' },
  haveNothing: { 'zh-CN': '从头填写', 'zh-TW': '從頭填寫', en: 'From scratch' },
  haveNothingLead: {
    'zh-CN': '照着营业执照和身份证填一遍，随填随检查。',
    'zh-TW': '照著營業執照和身分證填一遍，隨填隨檢查。',
    en: 'Type it from licence and ID card; it is checked as you type.',
  },
  justLook: { 'zh-CN': '先试试看', 'zh-TW': '先試試看', en: 'Just look' },
  justLookLead: {
    'zh-CN': '放一家样例公司进来：资料是编的，扫描件写着“样例”，随时可以删除。',
    'zh-TW': '放一家樣例公司進來：資料是編的，掃描件寫著「樣例」，隨時可以刪除。',
    en: 'A sample company: made-up data, scans that say so, to be deleted whenever you like.',
  },
  addSample: { 'zh-CN': '放入样例公司', 'zh-TW': '放入樣例公司', en: 'Add the sample' },
  addingSample: { 'zh-CN': '正在放入…', 'zh-TW': '正在放入…', en: 'Adding…' },
  nextTitle: { 'zh-CN': '接下来', 'zh-TW': '接下來', en: 'What next' },
  nextCheck: {
    'zh-CN': '点开公司，看看有没有标黄的提示，把缺的补上。',
    'zh-TW': '點開公司，看看有沒有標黃的提示，把缺的補上。',
    en: 'Open the company, look at what is marked yellow, add what is missing.',
  },
  nextFill: {
    'zh-CN': '打开服务商控制台的申请页面，按 {keys} 打开侧边栏，点“填写”。提交由您自己来点。',
    'zh-TW': '開啟服務商控制台的申請頁面，按 {keys} 開啟側邊欄，點「填寫」。提交由您自己來點。',
    en: 'Open an application page in a provider’s console, press {keys} for the side panel, click fill. You submit yourself.',
  },
  nextKeep: {
    'zh-CN': '记好口令：忘记了没有办法找回。',
    'zh-TW': '記好口令：忘記了沒有辦法找回。',
    en: 'Keep the passphrase: a forgotten one cannot be recovered.',
  },
  removeSample: { 'zh-CN': '删除样例公司', 'zh-TW': '刪除樣例公司', en: 'Delete the sample company' },
  understood: { 'zh-CN': '知道了', 'zh-TW': '知道了', en: 'Understood' },
} as const satisfies Texts;
