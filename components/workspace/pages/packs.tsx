import PackIcon from 'tdesign-icons-react/esm/components/app.js';
import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/forms',
  order: 70,
  place: 'main',
  title: { 'zh-CN': '自定义表单', 'zh-TW': '自訂表單', en: 'Your own forms' },
  icon: PackIcon,
  Component: lazyPage(async () => (await import('../packs/PacksPage.tsx')).PacksPage),
};
