import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/import',
  order: 20,
  place: 'hidden',
  title: { 'zh-CN': '从表格批量导入', 'zh-TW': '從表格批次匯入', en: 'Import from a spreadsheet' },
  Component: lazyPage(async () => (await import('../sheets/SheetImport.tsx')).SheetImport),
};
