import ApplicationsIcon from 'tdesign-icons-react/esm/components/assignment-checked.js';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/applications',
  order: 20,
  place: 'main',
  title: reviewTexts.title,
  icon: ApplicationsIcon,
  Component: lazyPage(async () => (await import('../applications/Board.tsx')).Board),
};
