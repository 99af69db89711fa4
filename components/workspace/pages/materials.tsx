import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/company/:id/materials',
  order: 30,
  place: 'company',
  title: { 'zh-CN': '材料清单', 'zh-TW': '材料清單', en: 'Papers needed' },
  forNew: false,
  Component: lazyPage(async () => (await import('../materials/MaterialsPage.tsx')).MaterialsPage),
};
