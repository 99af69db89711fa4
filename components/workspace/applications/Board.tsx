import { useCallback, useMemo, useState } from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { calendarEnds } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { csvFile } from '../../../utils/sheets/csv.ts';
import { useTexts } from '../../use-language.ts';
import { useReader } from '../companies/use-search.ts';
import { useWorkspace } from '../context.ts';
import { download } from '../download.ts';
import { ErrorNote } from '../Gate.tsx';
import type { Params } from '../page.ts';
import { useErrorText } from '../use-error-text.ts';
import { CalendarForm } from './CalendarForm.tsx';
import type { Draft } from './Correct.tsx';
import { csvLines } from './csv.ts';
import { Empty } from './Empty.tsx';
import { Endings } from './Endings.tsx';
import { Keys } from './Keys.tsx';
import { List } from './List.tsx';
import { type Choice, choose, countOf, type GroupBy, group } from './rows.ts';
import { TellingForm } from './TellingForm.tsx';
import { Tools } from './Tools.tsx';
import { type Applications, useApplications } from './use-applications.ts';
import { useWord } from './use-word.ts';
import './applications.css';

export function Board({ params }: { params: Params }) {
  const { t: w, language } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const found = useApplications(useCallback((failure: unknown) => setError(failure), []));
  return (
    <section className="page" aria-labelledby="applications" data-testid="applications">
      <h1 id="applications">{t('title')}</h1>
      <p className="muted">{t('lead')}</p>
      {error !== null && <ErrorNote text={errorText(error)} />}
      {found ? (
        <Found {...found} asked={params.id} />
      ) : (
        error === null && <p className="muted">{w('loading')}</p>
      )}
    </section>
  );
}

const nothing: Choice = { filter: 'all', stage: null, search: '' };

function Found({ rows, telling, setTelling, asked }: Applications & { asked: string | undefined }) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const word = useWord();
  // A link to one that is in the archive opens the archive.
  const [choice, setChoice] = useState<Choice>(() => {
    const row = rows.find(({ application }) => application.id === asked);
    return row?.now.archived ? { ...nothing, filter: 'archivedOnes' } : nothing;
  });
  const [by, setBy] = useState<GroupBy>('byCompany');
  const reader = useReader(choice.search);
  const shown = useMemo(() => choose(rows, choice, reader), [rows, choice, reader]);
  const groups = useMemo(() => group(shown, by), [shown, by]);
  const missing =
    asked !== undefined &&
    !/^(?:paper|key)-/.test(asked) &&
    !rows.some(({ application }) => application.id === asked);

  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const onDraft = useCallback(
    (id: string, draft: Draft | null) =>
      setDrafts(({ [id]: _, ...others }) => (draft ? { ...others, [id]: draft } : others)),
    [],
  );
  // The archive is a place of its own.
  const total = countOf(rows, choice.filter === 'archivedOnes' ? 'archivedOnes' : 'all');

  const archiveShown = () =>
    void word.say(
      shown.map(({ application }) => application.id),
      { type: 'archived', at: Date.now(), archived: true },
      b('saidArchived', { count: shown.length }),
    );
  return (
    <>
      {missing && <p className="notice warn">{b('gone')}</p>}
      <div className="review-settings">
        <Keys asked={asked?.startsWith('key-') ? asked.slice(4) : undefined} />
        <TellingForm telling={telling} onChange={setTelling} />
        <CalendarForm telling={telling} onChange={setTelling} />
      </div>
      <Endings rows={rows} open={asked?.replace(/^paper-/, '')} />
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Tools rows={rows} choice={choice} onChoice={setChoice} by={by} onBy={setBy} />
          <div className="list-line">
            <span className="muted" role="status" data-testid="application-count">
              {shown.length === total
                ? b('countAll', { count: total })
                : b('countFound', { found: shown.length, count: total })}
            </span>
            <span className="grow" />
            {choice.filter === 'done' && shown.length > 0 && (
              <button
                type="button"
                className="button quiet"
                data-testid="archive-done"
                onClick={archiveShown}
              >
                {b('archiveDone', { count: shown.length })}
              </button>
            )}
            <button
              type="button"
              className="button quiet"
              data-testid="export-csv"
              disabled={shown.length === 0}
              onClick={() =>
                download(csvFile(csvLines(shown, language)), `applications-${chinaDate(Date.now())}.csv`)
              }
            >
              {t('exportCsv')}
            </button>
          </div>
          {shown.length === 0 ? (
            <div className="empty">
              <p>{t('noneFound')}</p>
              <button type="button" className="button" onClick={() => setChoice(nothing)}>
                {b('showAll')}
              </button>
            </div>
          ) : (
            <List groups={groups} rows={rows} by={by} asked={asked} drafts={drafts} onDraft={onDraft} />
          )}
        </>
      )}
      {rows.some(({ now }) => now.due?.uncertain) && (
        <p className="muted">{t('uncertain', { year: calendarEnds })}</p>
      )}
    </>
  );
}
