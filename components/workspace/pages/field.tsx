import { lazyPage, type Page } from '../page.ts';

/** A company's profile with one field in view: what findings of the pre-flight link to. */
export const page: Page = {
  path: '/company/:id/field/:field',
  order: 90,
  place: 'hidden',
  title: { 'zh-CN': '资料', 'zh-TW': '資料', en: 'Profile' },
  Component: lazyPage(async () => (await import('../FieldInView.tsx')).FieldInView),
};
