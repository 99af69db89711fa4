import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { shellTexts } from '../../../utils/i18n/shell.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { pageOf } from '../pages.ts';
import type { Route } from '../route.ts';
import { CompanyTabs } from './Navigation.tsx';

export function PageFrame({ route }: { route: Route }) {
  const { t, language, vault } = useWorkspace();
  const s = useTexts(shellTexts, language);
  const found = pageOf(route);
  const company = found?.page.place === 'company' && found.params.id !== 'new' ? found.params.id : undefined;
  useEffect(() => {
    // For the order of the list only: where it cannot be noted, the company opens all the same.
    if (company) void vault.companies.opened(company).catch(() => {});
  }, [vault, company]);
  if (!found) {
    return (
      <div className="empty">
        <h1>{s('notFound')}</h1>
        <a className="button" href="#/">
          {s('toCompanies')}
        </a>
      </div>
    );
  }
  const { page, params } = found;
  return (
    <>
      {page.place === 'company' && <CompanyTabs current={page} params={params} />}
      <Boundary key={route} fallback={<Failed />}>
        <Suspense fallback={<p className="muted loading">{t('loading')}</p>}>
          <page.Component params={params} />
        </Suspense>
      </Boundary>
    </>
  );
}

/** A page that throws takes neither navigation nor lock button with it. */
class Boundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function Failed() {
  const { language } = useWorkspace();
  const s = useTexts(shellTexts, language);
  return (
    <div className="card" role="alert" data-testid="page-failed">
      <p>{s('failed')}</p>
      <button type="button" className="button self-start" onClick={() => location.reload()}>
        {s('reloadPage')}
      </button>
    </div>
  );
}
