import writeExcelFile from 'write-excel-file/universal';
import { choiceName, choiceNames, isChoiceKey, longTerm } from '../company/labels.ts';
import type { CompanyProfile } from '../company/profile.ts';
import type { Language } from '../i18n/language.ts';
import { type ColumnKey, columnKeys, columnName, kindOf } from './columns.ts';
import { csvFile } from './csv.ts';

export interface Exported {
  profile: Omit<CompanyProfile, 'documents'>;
  tags: readonly string[];
}

const yesNo: Record<Language, readonly [string, string]> = {
  'zh-CN': ['是', '否'],
  'zh-TW': ['是', '否'],
  en: ['Yes', 'No'],
};

function textOf(key: ColumnKey, { profile, tags }: Exported, language: Language): string {
  if (key === 'tags') return tags.join('、');
  const value = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | null | undefined)?.[part], profile);
  if (value === null && kindOf(key) === 'until') return longTerm[language];
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  return isChoiceKey(key) ? choiceName(key, String(value), language) : String(value);
}

const headings = (language: Language) =>
  columnKeys.map((key) => ({ value: columnName(key, language), type: String, fontWeight: 'bold' as const }));

/** `@`: text, so that a spreadsheet leaves eighteen digits and leading zeros alone when the cell is edited. */
const textCell = (value: string) => ({ value, type: String, format: '@' });

const widths = columnKeys.map((key) => ({
  width: /name|address|scope|usage|Number|Code/i.test(key) ? 26 : 16,
}));

/** Rows ready for text in the template: enough for a large import. */
const emptyRows = 500;

const optionsTitle: Record<Language, string> = {
  'zh-CN': '可填的内容',
  'zh-TW': '可填的內容',
  en: 'Choices',
};
const sheetTitle: Record<Language, string> = { 'zh-CN': '公司', 'zh-TW': '公司', en: 'Companies' };

/** A workbook to fill in: headings, cells formatted as text, and on a second sheet what the choices are. */
export function writeTemplate(language: Language): Promise<Blob> {
  const row = columnKeys.map(() => textCell(''));
  const choices = columnKeys
    .flatMap((key) => (isChoiceKey(key) ? [key] : []))
    .map((key) => [
      { value: columnName(key, language), type: String, fontWeight: 'bold' as const },
      ...Object.keys(choiceNames[key]).map((id) => textCell(choiceName(key, id, language))),
    ]);
  return writeExcelFile([
    {
      data: [headings(language), ...Array.from({ length: emptyRows }, () => row)],
      sheet: sheetTitle[language],
      columns: widths,
      stickyRowsCount: 1,
    },
    { data: choices, sheet: optionsTitle[language] },
  ]).toBlob();
}

export function writeXlsx(companies: readonly Exported[], language: Language): Promise<Blob> {
  const rows = companies.map((company) => columnKeys.map((key) => textCell(textOf(key, company, language))));
  return writeExcelFile([
    {
      data: [headings(language), ...rows],
      sheet: sheetTitle[language],
      columns: widths,
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

export function writeCsv(companies: readonly Exported[], language: Language): Blob {
  return csvFile([
    columnKeys.map((key) => columnName(key, language)),
    ...companies.map((company) => columnKeys.map((key) => textOf(key, company, language))),
  ]);
}
