import { ringPageTexts } from '../../../utils/i18n/ring-page.ts';
import { lazyPage, type Page } from '../page.ts';

/** The same page, at one of its parts: where the popup's guide leads. */
export const page: Page = {
  path: '/ring/:part',
  order: 41,
  place: 'hidden',
  withoutVault: true,
  title: ringPageTexts.title,
  Component: lazyPage(async () => {
    const { Ring } = await import('../ring/Ring.tsx');
    return ({ params }) => <Ring part={params.part} />;
  }),
};
