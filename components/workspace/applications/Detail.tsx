import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { reviewOf } from '../../../utils/providers/review-registry.ts';
import { calendarEnds } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { providersMove } from '../../../utils/reviews/stages.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { companyRoute, hashOf } from '../route.ts';
import { Conflict } from './Conflict.tsx';
import { Correct, type Draft, draftOf } from './Correct.tsx';
import { Facts } from './Facts.tsx';
import { consoleOf } from './place.ts';
import { Rejected } from './Rejected.tsx';
import type { Row } from './rows.ts';
import { colon, nextOf } from './say.ts';
import { Timeline } from './Timeline.tsx';
import { useWord } from './use-word.ts';

interface Props {
  row: Row;
  rows: readonly Row[];
  /** The user's word that is being written. */
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
}

/** What is to be done, what a rejection means, whom to ask, what happened, and what the user can say himself. */
export function Detail({ row, rows, draft, onDraft }: Props) {
  const { language, notify } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const word = useWord();
  const { application, now, companyId } = row;
  const { id } = application;
  const definition = reviewOf(application.form);
  const next = nextOf(row, language);
  const place = application.place ?? (definition && consoleOf(definition));
  const due = now.due && {
    usually: chinaDate(now.due.usually),
    latest: chinaDate(now.due.latest),
    date: chinaDate(now.due.latest),
  };
  const copy = (number: string) =>
    navigator.clipboard.writeText(number).then(
      () => notify({ kind: 'good', text: b('copied') }),
      () => notify({ kind: 'warn', text: b('copyFailed') }),
    );
  const markSubmitted = () =>
    void word.say(
      [id],
      { type: 'submitted', at: Date.now(), by: 'user' },
      b('saidStage', { stage: stageTexts.submitted[language] }),
    );
  const archive = () =>
    void word.say(
      [id],
      { type: 'archived', at: Date.now(), archived: !now.archived },
      now.archived ? b('saidUnarchived') : b('saidArchived', { count: 1 }),
    );
  return (
    <div className="review-detail">
      {now.conflict ? (
        <Conflict row={row} />
      ) : (
        next && (
          <p>
            <strong>
              {b('next')}
              {colon(language)}
            </strong>
            {next}
          </p>
        )
      )}
      {now.stage === 'rejected' && <Rejected row={row} rows={rows} />}
      {due && !now.overdue && (
        <p className="muted">{row.assumed ? b('dueAssumed', due) : b('answerUsually', due)}</p>
      )}
      {now.due?.uncertain && (
        <p className="muted" data-testid="uncertain">
          {t('uncertain', { year: calendarEnds })}
        </p>
      )}
      {!due && definition?.time === null && providersMove.has(now.stage) && (
        <p className="muted">
          {tellingTexts.noTime[language]} {definition.ask[language]}
        </p>
      )}
      {due && now.overdue && (
        <div className="notice warn">
          {b(row.assumed ? 'overdueAssumed' : 'overdueLong', due)}
          {definition && (
            <p>
              <strong>
                {t('ask')}
                {colon(language)}
              </strong>
              {definition.ask[language]}
            </p>
          )}
        </div>
      )}
      <div className="actions">
        {place && (
          <a
            className="button primary"
            href={place}
            target="_blank"
            rel="noreferrer"
            data-testid="open-console"
          >
            {b('openConsole')}
          </a>
        )}
        {(now.stage === 'filled' || now.stage === 'draft') && (
          <button type="button" className="button" onClick={markSubmitted}>
            {t('markSubmitted')}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-expanded={draft !== null}
          data-testid="correct"
          onClick={() => onDraft(draft ? null : draftOf(row))}
        >
          {b('correct')}
        </button>
        {companyId && (
          <a className="button" href={hashOf(companyRoute(companyId))}>
            {b('openCompany')}
          </a>
        )}
        <button type="button" className="button" data-testid="archive" onClick={archive}>
          {t(now.archived ? 'unarchive' : 'archive')}
        </button>
      </div>
      {draft && <Correct row={row} draft={draft} onDraft={onDraft} />}
      <Facts row={row} />
      {application.number && (
        <p className="review-number">
          <span className="muted">{b('providersNumber')}</span>
          <span className="mono">{application.number}</span>
          <button
            type="button"
            className="button quiet"
            data-testid="copy-number"
            onClick={() => void copy(application.number ?? '')}
          >
            {b('copy')}
          </button>
        </p>
      )}
      <Timeline application={application} />
    </div>
  );
}
