import SecurityIcon from 'tdesign-icons-react/esm/components/secured.js';
import { securityTexts } from '../../../utils/i18n/security.ts';
import { lazyPage, type Page } from '../page.ts';

export const page: Page = {
  path: '/security',
  order: 90,
  place: 'main',
  title: securityTexts.title,
  icon: SecurityIcon,
  Component: lazyPage(async () => (await import('../security/Security.tsx')).Security),
};
