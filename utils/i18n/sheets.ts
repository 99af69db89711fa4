import type { RowProblem } from '../sheets/rows.ts';
import type { SheetErrorCode } from '../sheets/sheet.ts';
import type { CellProblem } from '../sheets/values.ts';
import { format, type Language, type Texts } from './language.ts';

/** Bulk import and export. */
export const sheetTexts = {
  title: { 'zh-CN': '从表格批量导入', 'zh-TW': '從表格批次匯入', en: 'Import from a spreadsheet' },
  lead: {
    'zh-CN': '一行一家公司，.xlsx 或 .csv。先看每一行的问题，确认之后才会写入。',
    'zh-TW': '一行一家公司，.xlsx 或 .csv。先看每一行的問題，確認之後才會寫入。',
    en: 'One company a row, .xlsx or .csv. You see each row’s problems first; nothing is written before you say so.',
  },
  stepTemplate: { 'zh-CN': '下载模板', 'zh-TW': '下載範本', en: 'Download the template' },
  templateLead: {
    'zh-CN': '单元格已设为文本，身份证号和账号不会被表格软件改成数字。只填有的列就行。',
    'zh-TW': '儲存格已設為文字，身分證號和帳號不會被試算表改成數字。只填有的欄就行。',
    en: 'Its cells are text, so that ID and account numbers stay as typed. Fill only the columns you have.',
  },
  stepFile: { 'zh-CN': '选择填好的表格', 'zh-TW': '選擇填好的表格', en: 'Choose the filled spreadsheet' },
  fileLead: {
    'zh-CN': '也可以用自己的表格，只要有“企业名称”一列。',
    'zh-TW': '也可以用自己的表格，只要有「企業名稱」一欄。',
    en: 'Your own will do, too, as long as it has a column “Company name”.',
  },
  reading: { 'zh-CN': '正在读取表格…', 'zh-TW': '正在讀取表格…', en: 'Reading the spreadsheet…' },
  summary: {
    'zh-CN': '共 {all} 行：{good} 行没有问题，{partial} 行有内容读不准，{blocked} 行不能导入。',
    'zh-TW': '共 {all} 行：{good} 行沒有問題，{partial} 行有內容讀不準，{blocked} 行不能匯入。',
    en: '{all} rows: {good} without problems, {partial} with cells that cannot be read safely, {blocked} that cannot be imported.',
  },
  unknownColumns: {
    'zh-CN': '这些列不认识，不会导入：{columns}',
    'zh-TW': '這些欄不認識，不會匯入：{columns}',
    en: 'Columns that are not known and not imported: {columns}',
  },
  columnRow: { 'zh-CN': '行', 'zh-TW': '行', en: 'Row' },
  columnProblems: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Problems' },
  fine: { 'zh-CN': '没有问题', 'zh-TW': '沒有問題', en: 'none' },
  onlyProblems: { 'zh-CN': '只看有问题的', 'zh-TW': '只看有問題的', en: 'Only those with problems' },
  take: { 'zh-CN': '导入第 {row} 行', 'zh-TW': '匯入第 {row} 行', en: 'Import row {row}' },
  takeAll: { 'zh-CN': '全选可导入的行', 'zh-TW': '全選可匯入的行', en: 'All rows that can be imported' },
  importChosen: {
    'zh-CN': '导入 {count} 家公司',
    'zh-TW': '匯入 {count} 家公司',
    en: 'Import {count} companies',
  },
  otherFile: { 'zh-CN': '换一个表格', 'zh-TW': '換一個表格', en: 'Another spreadsheet' },
  writing: {
    'zh-CN': '正在写入 {done} / {count}…',
    'zh-TW': '正在寫入 {done} / {count}…',
    en: 'Writing {done} of {count}…',
  },
  written: {
    'zh-CN': '已导入 {count} 家公司。',
    'zh-TW': '已匯入 {count} 家公司。',
    en: '{count} companies imported.',
  },
  stopped: {
    'zh-CN': '写入第 {row} 行时出错，前面的 {count} 家已导入，后面的没有写入。',
    'zh-TW': '寫入第 {row} 行時出錯，前面的 {count} 家已匯入，後面的沒有寫入。',
    en: 'Row {row} could not be written. The {count} companies before it are imported, those after it are not.',
  },
  exportTitle: {
    'zh-CN': '导出 {count} 家公司',
    'zh-TW': '匯出 {count} 家公司',
    en: 'Export {count} companies',
  },
  exportWarning: {
    'zh-CN': '导出的表格没有加密，里面有证件号码和账号的明文。请妥善保管，用完删除。不含扫描件。',
    'zh-TW': '匯出的表格沒有加密，裡面有證件號碼和帳號的明文。請妥善保管，用完刪除。不含掃描件。',
    en: 'The spreadsheet is not encrypted and holds ID and account numbers as they are. Keep it safe, delete it after use. It has no scans.',
  },
  csvNote: {
    'zh-CN': '要再用 Excel 打开的，请选 xlsx：Excel 打开 csv 会把长数字改掉。',
    'zh-TW': '要再用 Excel 打開的，請選 xlsx：Excel 打開 csv 會把長數字改掉。',
    en: 'For Excel choose xlsx: opening a csv, it alters long numbers.',
  },
  exported: {
    'zh-CN': '已导出 {count} 家公司。表格没有加密。',
    'zh-TW': '已匯出 {count} 家公司。表格沒有加密。',
    en: '{count} companies exported. The file is not encrypted.',
  },
} as const satisfies Texts;

export const sheetErrorTexts: Record<SheetErrorCode, Record<Language, string>> = {
  'too-large': {
    'zh-CN': '表格太大：最多 {limit} MB。请分成几个表格。',
    'zh-TW': '表格太大：最多 {limit} MB。請分成幾個表格。',
    en: 'The spreadsheet is too large: {limit} MB at most. Split it.',
  },
  'too-many-rows': {
    'zh-CN': '行数太多：最多 {limit} 行。请分成几个表格。',
    'zh-TW': '行數太多：最多 {limit} 行。請分成幾個表格。',
    en: 'Too many rows: {limit} at most. Split the spreadsheet.',
  },
  'too-many-columns': {
    'zh-CN': '列数太多：最多 {limit} 列。',
    'zh-TW': '欄數太多：最多 {limit} 欄。',
    en: 'Too many columns: {limit} at most.',
  },
  encoding: {
    'zh-CN': '看不出这个文件的文字编码。请另存为 xlsx，或 UTF-8 的 csv。',
    'zh-TW': '看不出這個檔案的文字編碼。請另存為 xlsx，或 UTF-8 的 csv。',
    en: 'The file’s text encoding is not known. Save it as xlsx, or as csv in UTF-8.',
  },
  'not-a-sheet': {
    'zh-CN': '这不是能读的表格：只读 .xlsx 和 .csv（旧的 .xls 请另存为 .xlsx），或者文件已损坏。',
    'zh-TW': '這不是能讀的表格：只讀 .xlsx 和 .csv（舊的 .xls 請另存為 .xlsx），或者檔案已損壞。',
    en: 'This is no spreadsheet that can be read: .xlsx and .csv only (save an old .xls as .xlsx), or it is damaged.',
  },
  empty: {
    'zh-CN': '表格里没有公司。',
    'zh-TW': '表格裡沒有公司。',
    en: 'There is no company in the spreadsheet.',
  },
  'no-name-column': {
    'zh-CN': '前十行里没有“企业名称”这一列的标题。',
    'zh-TW': '前十行裡沒有「企業名稱」這一欄的標題。',
    en: 'The first ten rows have no heading “Company name”.',
  },
  'column-twice': {
    'zh-CN': '“{column}”有两列，不知道该用哪一列。',
    'zh-TW': '「{column}」有兩欄，不知道該用哪一欄。',
    en: 'There are two columns “{column}”: which one counts is not known.',
  },
};

const leftOutTexts: Record<CellProblem | 'unfit', Record<Language, string>> = {
  formula: {
    'zh-CN': '是公式，不是填写的内容。请粘贴为值',
    'zh-TW': '是公式，不是填寫的內容。請貼上為值',
    en: 'is a formula, not something typed. Paste it as a value',
  },
  merged: {
    'zh-CN': '在合并的单元格里，不知道是哪一行的。请取消合并',
    'zh-TW': '在合併的儲存格裡，不知道是哪一行的。請取消合併',
    en: 'is in merged cells: whose it is, is not known. Unmerge them',
  },
  precision: {
    'zh-CN': '被表格软件当成数字，后几位已经丢失。请设为文本后重新填写',
    'zh-TW': '被試算表當成數字，後幾位已經丟失。請設為文字後重新填寫',
    en: 'was taken for a number by the spreadsheet and lost its last digits. Format the cell as text and type it again',
  },
  decimal: {
    'zh-CN': '是小数，请设为文本后重新填写',
    'zh-TW': '是小數，請設為文字後重新填寫',
    en: 'is a decimal number. Format the cell as text and type it again',
  },
  'date-in-text': {
    'zh-CN': '被表格软件当成日期，请设为文本后重新填写',
    'zh-TW': '被試算表當成日期，請設為文字後重新填寫',
    en: 'was taken for a date by the spreadsheet. Format the cell as text and type it again',
  },
  'truth-in-text': {
    'zh-CN': '是 TRUE 或 FALSE，不是文字',
    'zh-TW': '是 TRUE 或 FALSE，不是文字',
    en: 'is TRUE or FALSE, not a text',
  },
  'date-number': {
    'zh-CN': '是数字 {number}，不知道指哪一天。请写成 2025-03-09',
    'zh-TW': '是數字 {number}，不知道指哪一天。請寫成 2025-03-09',
    en: 'is the number {number}: which day it means is not known. Write 2025-03-09',
  },
  date: {
    'zh-CN': '不是日期。请写成 2025-03-09',
    'zh-TW': '不是日期。請寫成 2025-03-09',
    en: 'is not a date. Write 2025-03-09',
  },
  choice: { 'zh-CN': '只能填：{options}', 'zh-TW': '只能填：{options}', en: 'must be one of: {options}' },
  'yes-no': { 'zh-CN': '只能填“是”或“否”', 'zh-TW': '只能填「是」或「否」', en: 'must be yes or no' },
  unfit: { 'zh-CN': '太长或格式不对', 'zh-TW': '太長或格式不對', en: 'is too long or not in the right form' },
};

const blockedTexts: Record<Extract<RowProblem, { kind: 'blocked' }>['code'], Record<Language, string>> = {
  'no-name': { 'zh-CN': '没有企业名称', 'zh-TW': '沒有企業名稱', en: 'no company name' },
  twice: {
    'zh-CN': '和第 {row} 行是同一家公司',
    'zh-TW': '和第 {row} 行是同一家公司',
    en: 'the same company as in row {row}',
  },
  exists: {
    'zh-CN': '档案库里已有这家公司',
    'zh-TW': '檔案庫裡已有這家公司',
    en: 'this company is in the vault already',
  },
  unfit: { 'zh-CN': '企业名称太长', 'zh-TW': '企業名稱太長', en: 'the company name is too long' },
};

export const leftOutText = (
  { code, params }: Extract<RowProblem, { kind: 'left-out' }>,
  language: Language,
): string => format(leftOutTexts[code][language], params);

export const blockedText = (
  { code, params }: Extract<RowProblem, { kind: 'blocked' }>,
  language: Language,
): string => format(blockedTexts[code][language], params);
