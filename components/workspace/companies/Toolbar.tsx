import { type KeyboardEvent, useEffect, useRef } from 'react';
import SearchIcon from 'tdesign-icons-react/esm/components/search.js';
import { companiesTexts } from '../../../utils/i18n/companies.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Menu } from '../Menu.tsx';
import type { ReadProfile } from '../transfer.ts';
import { ProfileInput } from './ProfileInput.tsx';

export function ImportMenu({
  busy,
  onTake,
}: {
  busy: boolean;
  onTake: (read: () => Promise<ReadProfile>) => void;
}) {
  const { language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  return (
    <Menu label={c('importMenu')} testId="import-menu">
      <ProfileInput from="folder" className="menu-item" testId="import-folder" busy={busy} onTake={onTake} />
      <ProfileInput from="zip" className="menu-item" testId="import-zip" busy={busy} onTake={onTake} />
      <a className="menu-item" href="#/import" data-testid="import-sheet">
        {c('importSheet')}
      </a>
    </Menu>
  );
}

/** `/` leads here from anywhere on the page; the arrow down leads into the list, Enter opens the first. */
export function SearchBox({
  query,
  onQuery,
  onEnter,
}: {
  query: string;
  onQuery: (query: string) => void;
  onEnter: () => void;
}) {
  const { language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input,textarea,select,dialog');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows choose among an input method's candidates first.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-testid="company-row"] a')?.focus();
    }
    if (event.key === 'Enter' && query.trim() !== '') onEnter();
    if (event.key === 'Escape') onQuery('');
  };
  return (
    <div className="search">
      <SearchIcon aria-hidden />
      <input
        ref={input}
        id="company-search"
        type="search"
        className="field"
        autoComplete="off"
        spellCheck={false}
        data-testid="search"
        aria-label={c('search')}
        placeholder={c('searchHint')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}

export function TagFilter({
  counts,
  chosen,
  onToggle,
}: {
  counts: readonly (readonly [string, number])[];
  chosen: ReadonlySet<string>;
  onToggle: (tag: string) => void;
}) {
  const { language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  if (counts.length === 0) return null;
  return (
    <fieldset className="chips tag-filter">
      <legend className="unseen">{c('filterByTag')}</legend>
      {counts.slice(0, 20).map(([tag, count]) => (
        <button
          key={tag}
          type="button"
          className="chip-filter"
          data-testid="tag-filter"
          aria-pressed={chosen.has(tag)}
          onClick={() => onToggle(tag)}
        >
          {tag} <span className="count">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
