import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { lazyPage, type Page } from '../page.ts';

/** One application, opened: where its notification leads. */
export const page: Page = {
  path: '/applications/:id',
  order: 21,
  place: 'hidden',
  title: reviewTexts.title,
  Component: lazyPage(async () => {
    const { Board } = await import('../applications/Board.tsx');
    return ({ params }) => <Board params={params} />;
  }),
};
