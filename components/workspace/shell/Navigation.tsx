import { useEffect, useRef } from 'react';
import CloseIcon from 'tdesign-icons-react/esm/components/close.js';
import LockedIcon from 'tdesign-icons-react/esm/components/secured.js';
import { shellTexts } from '../../../utils/i18n/shell.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Page, Params } from '../page.ts';
import { mainOf, pagesOf, routeOf } from '../pages.ts';
import { hashOf } from '../route.ts';

function Links({ current }: { current: Page | null }) {
  const { language } = useWorkspace();
  return (
    <ul>
      {pagesOf('main').map((page) => {
        const here = current !== null && page === mainOf(current);
        const Icon = page.icon;
        return (
          <li key={page.path}>
            <a href={hashOf(page.path)} aria-current={here ? 'page' : undefined} className="nav-link">
              {Icon && <Icon aria-hidden />}
              <span>{page.title[language]}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

export function SideNavigation({ current }: { current: Page | null }) {
  const { language } = useWorkspace();
  const s = useTexts(shellTexts, language);
  return (
    <nav className="side" aria-label={s('navigation')}>
      <Links current={current} />
      <p className="side-foot">
        <LockedIcon aria-hidden /> {s('private')}
      </p>
    </nav>
  );
}

/** On a narrow page the same, over it: a modal dialog, so that nothing behind it can be reached. */
export function DrawerNavigation({ current, onClose }: { current: Page | null; onClose: () => void }) {
  const { language } = useWorkspace();
  const s = useTexts(shellTexts, language);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
    window.addEventListener('hashchange', onClose);
    return () => window.removeEventListener('hashchange', onClose);
  }, [onClose]);
  return (
    <dialog
      ref={ref}
      className="drawer"
      aria-label={s('navigation')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <button type="button" className="button icon" aria-label={s('closeMenu')} onClick={onClose}>
        <CloseIcon aria-hidden />
      </button>
      <nav aria-label={s('navigation')}>
        <Links current={current} />
      </nav>
    </dialog>
  );
}

/** The pages of one company. Nothing where there is but one. */
export function CompanyTabs({ current, params }: { current: Page; params: Params }) {
  const { language } = useWorkspace();
  const s = useTexts(shellTexts, language);
  const tabs = pagesOf('company').filter((page) => params.id !== 'new' || page.forNew !== false);
  if (tabs.length < 2) return null;
  return (
    <nav className="tabs" aria-label={s('companyPages')}>
      {tabs.map((page) => (
        <a
          key={page.path}
          href={hashOf(routeOf(page, params))}
          aria-current={page === current ? 'page' : undefined}
        >
          {page.title[language]}
        </a>
      ))}
    </nav>
  );
}
