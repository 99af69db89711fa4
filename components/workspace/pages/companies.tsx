import CompaniesIcon from 'tdesign-icons-react/esm/components/building.js';
import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/',
  order: 10,
  place: 'main',
  title: { 'zh-CN': '公司', 'zh-TW': '公司', en: 'Companies' },
  icon: CompaniesIcon,
  Component: lazyPage(async () => (await import('../companies/CompanyList.tsx')).CompanyList),
};
