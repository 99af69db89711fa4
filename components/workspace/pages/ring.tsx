import RingIcon from 'tdesign-icons-react/esm/components/notification.js';
import { ringPageTexts } from '../../../utils/i18n/ring-page.ts';
import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/ring',
  order: 40,
  place: 'main',
  withoutVault: true,
  title: ringPageTexts.title,
  icon: RingIcon,
  Component: lazyPage(async () => {
    const { Ring } = await import('../ring/Ring.tsx');
    return () => <Ring />;
  }),
};
