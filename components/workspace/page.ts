import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Language } from '../../utils/i18n/language.ts';

export type Params = Readonly<Record<string, string>>;
export type PageComponent = ComponentType<{ params: Params }>;

/**
 * A page of the workspace is a file in pages/ that exports `page`: nothing else has to know it. The declaration is
 * loaded with the workspace and stays small; what it shows is loaded when it is first opened (`lazyPage`).
 */
export interface Page {
  /** `/settings`, or with parameters `/company/:id/documents`. */
  path: string;
  /** Among its neighbours, ascending. */
  order: number;
  title: Readonly<Record<Language, string>>;
  /** Of tdesign-icons-react, imported by its own path. */
  icon?: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** main: in the navigation. company: a tab inside a company (its path begins with `/company/:id`). hidden: by link. */
  place: 'main' | 'company' | 'hidden';
  /** `false`: no page for a company not yet saved. */
  forNew?: boolean;
  /** Shown though the vault is locked or not yet made: a page that wants nothing of it. */
  withoutVault?: boolean;
  Component: LazyExoticComponent<PageComponent>;
}

export const lazyPage = (load: () => Promise<PageComponent>): LazyExoticComponent<PageComponent> =>
  lazy(async () => ({ default: await load() }));
