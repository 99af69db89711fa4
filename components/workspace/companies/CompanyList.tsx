import { type DragEvent, useCallback, useState } from 'react';
import { companiesTexts } from '../../../utils/i18n/companies.ts';
import type { Overview } from '../../../utils/vault/summaries.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { Begin } from '../first-run/Begin.tsx';
import { WhatNext } from '../first-run/WhatNext.tsx';
import { sampleCode } from '../first-run/welcome.ts';
import { ErrorNote } from '../Gate.tsx';
import { companyRoute } from '../route.ts';
import { ExportDialog } from '../sheets/ExportDialog.tsx';
import { useErrorText } from '../use-error-text.ts';
import { CompanyTable } from './CompanyTable.tsx';
import { type Sorting, type SortKey, tagCounts } from './entry.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import { ImportMenu, SearchBox, TagFilter } from './Toolbar.tsx';
import { useImport } from './use-import.ts';
import { useOverview } from './use-overview.ts';
import { useSearch } from './use-search.ts';

export function CompanyList() {
  const { t } = useWorkspace();
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const [dropping, setDropping] = useState(false);
  const onError = useCallback((failure: unknown) => setError(failure), []);
  const found = useOverview(onError);
  const { busy, question, take, store, dismiss } = useImport(onError);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    // The list is empty once the event is over.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    if (entries.length === 0 || busy) return;
    void take(async () => (await import('../transfer.ts')).readDropped(entries));
  };

  return (
    <section
      className={dropping ? 'page dropping' : 'page'}
      aria-labelledby="companies"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      <div className="page-head">
        <h1 id="companies">{t('companies')}</h1>
        <span className="grow" />
        <div className="actions">
          <ImportMenu busy={busy} onTake={(read) => void take(read)} />
          <a className="button primary" href="#/company/new">
            {t('newCompany')}
          </a>
        </div>
      </div>
      {busy && (
        <p className="notice" role="status">
          {t('importing')}
        </p>
      )}
      {error !== null && <ErrorNote text={errorText(error)} />}
      {found === null ? (
        error === null && <p className="muted">{t('loading')}</p>
      ) : found.companies.length + found.damaged.length === 0 ? (
        <Begin dropping={dropping} onTake={take} />
      ) : (
        <Found found={found} dropping={dropping} onError={onError} />
      )}
      {question && (
        <Dialog title={t('duplicateTitle')} onClose={dismiss}>
          <p>{t('duplicateLead', { name: question.existing.name })}</p>
          <div className="actions end">
            <button type="button" className="button" onClick={dismiss}>
              {t('cancel')}
            </button>
            <button type="button" className="button" onClick={() => void store(question.content, null)}>
              {t('keepBoth')}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => void store(question.content, question.existing)}
            >
              {t('replaceExisting')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

const without = <T,>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> =>
  new Set([...set].filter((each) => !gone.includes(each)));

function Found({
  found: { companies, damaged },
  dropping,
  onError,
}: {
  found: Overview;
  dropping: boolean;
  onError: (error: unknown) => void;
}) {
  const { t, language, router } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const [query, setQuery] = useState('');
  const [tags, setTags] = useState<ReadonlySet<string>>(new Set());
  const [sorting, setSorting] = useState<Sorting>({ key: 'recent', descending: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [tagging, setTagging] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<readonly CompanySummary[] | null>(null);
  const [exporting, setExporting] = useState<readonly CompanySummary[] | null>(null);
  const hits = useSearch(companies, { query, tags, sorting });
  const counts = tagCounts(companies);
  const chosen = companies.filter(({ id }) => selected.has(id));
  const sample = companies.find(({ code }) => code === sampleCode);
  const narrowed = query.trim() !== '' || tags.size > 0;

  const sort = (key: SortKey) =>
    setSorting((now) =>
      now.key === key ? { key, descending: !now.descending } : { key, descending: key !== 'name' },
    );
  const select = (ids: readonly string[], on: boolean) =>
    setSelected((now) => (on ? new Set([...now, ...ids]) : without(now, ids)));
  const showAll = () => {
    setQuery('');
    setTags(new Set());
  };
  return (
    <>
      <WhatNext onRemoveSample={sample ? () => setRemoving([sample]) : null} />
      <div className="list-tools">
        <SearchBox
          query={query}
          onQuery={setQuery}
          onEnter={() => hits[0] && router.go(companyRoute(hits[0].entry.id))}
        />
        <TagFilter
          counts={counts}
          chosen={tags}
          onToggle={(tag) => setTags((now) => (now.has(tag) ? without(now, [tag]) : new Set([...now, tag])))}
        />
      </div>
      <div className="list-line">
        <span className="muted" role="status" data-testid="count">
          {narrowed
            ? c('countFound', { found: hits.length, count: companies.length })
            : c('countAll', { count: companies.length })}
        </span>
        <button
          type="button"
          className="button quiet"
          data-testid="sort-recent"
          aria-pressed={sorting.key === 'recent'}
          onClick={() => setSorting({ key: 'recent', descending: true })}
        >
          {c('sortRecent')}
        </button>
        <span className="grow" />
        {chosen.length === 0 && (
          <button
            type="button"
            className="button quiet"
            data-testid="export-sheet"
            disabled={hits.length === 0}
            onClick={() => setExporting(hits.map(({ entry }) => entry))}
          >
            {c('exportSheet')}
          </button>
        )}
        {chosen.length > 0 && (
          <div className="actions" data-testid="bulk">
            <strong>{c('selected', { count: chosen.length })}</strong>
            <button
              type="button"
              className="button"
              data-testid="bulk-tags"
              onClick={() => setTagging(chosen.map(({ id }) => id))}
            >
              {c('tags')}
            </button>
            <button
              type="button"
              className="button"
              data-testid="bulk-export"
              onClick={() => setExporting(chosen)}
            >
              {c('exportSheet')}
            </button>
            <button
              type="button"
              className="button danger-quiet"
              data-testid="bulk-remove"
              onClick={() => setRemoving(chosen)}
            >
              {c('removeMany')}
            </button>
            <button type="button" className="button quiet" onClick={() => setSelected(new Set())}>
              {c('unselect')}
            </button>
          </div>
        )}
      </div>
      {hits.length === 0 && narrowed ? (
        <div className="empty" data-testid="nothing-found">
          <h2>{c('nothingFound')}</h2>
          <button type="button" className="button" onClick={showAll}>
            {c('showAll')}
          </button>
        </div>
      ) : (
        <CompanyTable
          hits={hits}
          damaged={narrowed ? [] : damaged}
          sorting={sorting}
          onSort={sort}
          selected={selected}
          onSelect={select}
          onTags={({ id }) => setTagging([id])}
          onRemove={(entry) => setRemoving([entry])}
        />
      )}
      <p className="muted drop-hint">{t(dropping ? 'dropNow' : 'dropHint')}</p>
      {tagging && (
        <TagDialog
          companies={companies.filter(({ id }) => tagging.includes(id))}
          known={counts.map(([tag]) => tag)}
          onClose={() => setTagging(null)}
          onError={onError}
        />
      )}
      {exporting && (
        <ExportDialog companies={exporting} onClose={() => setExporting(null)} onError={onError} />
      )}
      {removing && (
        <RemoveDialog
          companies={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => setSelected(new Set())}
          onError={onError}
        />
      )}
    </>
  );
}
