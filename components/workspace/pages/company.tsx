import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/company/:id',
  order: 10,
  place: 'company',
  title: { 'zh-CN': '资料', 'zh-TW': '資料', en: 'Profile' },
  Component: lazyPage(async () => {
    const { CompanyView } = await import('../CompanyView.tsx');
    return ({ params: { id = '' } }) => <CompanyView key={id} id={id} />;
  }),
};
