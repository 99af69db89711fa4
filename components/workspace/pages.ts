import type { Page, Params } from './page.ts';
import { matchRoute, type Route } from './route.ts';

const found = import.meta.glob<Page>('./pages/*.tsx', { eager: true, import: 'page' });

export const pages: readonly Page[] = Object.values(found).sort((a, b) => a.order - b.order);

export const pagesOf = (place: Page['place']): readonly Page[] =>
  pages.filter((page) => page.place === place);

/** The page of a route, with its parameters; null when there is none. */
export function pageOf(route: Route): { page: Page; params: Params } | null {
  for (const page of pages) {
    const params = matchRoute(page.path, route);
    if (params) return { page, params };
  }
  return null;
}

/** What stands in the navigation and this page belongs to: itself, the page that its path begins with, or the companies. */
export const mainOf = (page: Page): Page | null => {
  if (page.place === 'main') return page;
  const mains = pagesOf('main');
  return (
    mains.find(({ path }) => path !== '/' && page.path.startsWith(`${path}/`)) ??
    mains.find(({ path }) => path === '/') ??
    null
  );
};

/** The route of a page inside the same company. */
export const routeOf = (page: Page, params: Params): Route =>
  page.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
