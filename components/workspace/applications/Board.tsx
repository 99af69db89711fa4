import { useCallback, useEffect, useMemo, useState } from 'react';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { askBackground } from '../../../utils/messaging.ts';
import type { Application } from '../../../utils/reviews/application.ts';
import { calendarEnds } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { readApplications } from '../../../utils/reviews/store.ts';
import { getTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { download } from '../download.ts';
import type { Params } from '../page.ts';
import { Detail } from './Detail.tsx';
import { Endings } from './Endings.tsx';
import { Keys } from './Keys.tsx';
import { choose, countOf, type Filter, filters, group, type Row, toCsv, toRows } from './rows.ts';
import './applications.css';
import { TellingForm } from './TellingForm.tsx';

/** So many rows are drawn; the search finds the rest. */
const mostDrawn = 300;

export function Board({ params }: { params: Params }) {
  const { vault, language } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const [applications, setApplications] = useState<Application[] | null>(null);
  const [telling, setTelling] = useState<Telling | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [by, setBy] = useState<'byCompany' | 'byProvider'>('byCompany');
  const [search, setSearch] = useState('');

  const read = useCallback(() => {
    readApplications(vault).then(setApplications, () => setApplications([]));
    getTelling().then(setTelling);
  }, [vault]);
  useEffect(() => {
    read();
    return vault.applications.onChange(read);
  }, [read, vault]);

  const rows = useMemo(
    () => toRows(applications ?? [], language, Date.now(), telling?.override ?? {}),
    [applications, language, telling],
  );
  const shown = useMemo(() => choose(rows, filter, search), [rows, filter, search]);
  const changed = () => void askBackground('reviewsChanged', {}).catch(() => {});
  if (!applications || !telling) return null;

  return (
    <section className="page" aria-labelledby="applications" data-testid="applications">
      <div className="page-head">
        <h1 id="applications">{t('title')}</h1>
        <span className="grow" />
        <button
          type="button"
          className="button"
          disabled={shown.length === 0}
          onClick={() =>
            download(new Blob([toCsv(shown, language)], { type: 'text/csv' }), 'applications.csv')
          }
        >
          {t('exportCsv')}
        </button>
      </div>
      <p className="muted">{t('lead')}</p>
      <div className="review-tools">
        <input
          type="search"
          value={search}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => setSearch(event.target.value)}
        />
        <fieldset className="review-filters">
          {filters.map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={filter === each}
              onClick={() => setFilter(each)}
            >
              {t(each)} <span className="muted">{countOf(rows, each)}</span>
            </button>
          ))}
        </fieldset>
        <select
          value={by}
          aria-label={t('byCompany')}
          onChange={(event) => setBy(event.target.value as typeof by)}
        >
          <option value="byCompany">{t('byCompany')}</option>
          <option value="byProvider">{t('byProvider')}</option>
        </select>
      </div>
      <Endings rows={rows} />
      {rows.length === 0 && <p className="empty">{t('empty')}</p>}
      {rows.length > 0 && shown.length === 0 && <p className="empty">{t('noneFound')}</p>}
      {group(shown.slice(0, mostDrawn), by).map(([name, list]) => (
        <section key={name} className="card review-group">
          <h2>{name}</h2>
          {list.map((row) => (
            <Item
              key={row.application.id}
              row={row}
              rows={rows}
              by={by}
              open={row.application.id === params.id}
              onChange={changed}
            />
          ))}
        </section>
      ))}
      {rows.some(({ now }) => now.due?.uncertain) && (
        <p className="muted">{t('uncertain', { year: calendarEnds })}</p>
      )}
      <Keys onChange={read} />
      <TellingForm telling={telling} onChange={setTelling} />
    </section>
  );
}

const tones: Partial<Record<Row['now']['stage'], string>> = {
  rejected: 'bad',
  expired: 'bad',
  expiring: 'warn',
  issued: 'warn',
  'to-pay': 'warn',
  'amount-to-confirm': 'warn',
  approved: 'good',
  bound: 'good',
};

interface ItemProps {
  row: Row;
  rows: readonly Row[];
  by: string;
  open: boolean;
  onChange: () => void;
}

function Item({ row, rows, by, open, onChange }: ItemProps) {
  const { language } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const { application, now } = row;
  return (
    <details
      className="review-item"
      open={open}
      data-testid="application"
      data-id={application.id}
      data-stage={now.stage}
    >
      <summary>
        <span className={`review-stage ${now.overdue ? 'bad' : (tones[now.stage] ?? 'info')}`}>
          {stageTexts[now.stage][language]}
        </span>
        <strong>
          {by === 'byCompany' ? `${row.provider} · ${row.form}` : `${application.name} · ${row.form}`}
        </strong>
        {application.number && <span className="muted">{t('number', { number: application.number })}</span>}
        <span className="grow" />
        {now.due && (
          <span className={now.overdue ? 'review-bad' : 'muted'}>
            {t(now.overdue ? 'overdue' : 'dueBy', { date: chinaDate(now.due.latest) })}
          </span>
        )}
        {now.expiresOn && <span className="muted">{t('expiresOn', { date: now.expiresOn })}</span>}
        {now.reason && <span className="review-reason">{now.reason}</span>}
      </summary>
      <Detail row={row} rows={rows} onChange={onChange} />
    </details>
  );
}
