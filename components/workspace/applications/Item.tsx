import { memo } from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Draft } from './Correct.tsx';
import { Detail } from './Detail.tsx';
import type { GroupBy, Row } from './rows.ts';
import { dateOf, nextOf, toneOf } from './say.ts';

interface Props {
  row: Row;
  rows: readonly Row[];
  by: GroupBy;
  open: boolean;
  onOpen: (id: string, open: boolean) => void;
  draft: Draft | null;
  onDraft: (id: string, draft: Draft | null) => void;
}

export const Item = memo(function Item({ row, rows, by, open, onOpen, draft, onDraft }: Props) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const { application, now } = row;
  const date = dateOf(row, language);
  const next = nextOf(row, language);
  const line = now.reason ?? next;
  return (
    <details
      className="review-item"
      open={open}
      data-testid="application"
      data-id={application.id}
      data-stage={now.stage}
      onToggle={(event) => onOpen(application.id, event.currentTarget.open)}
    >
      <summary>
        <span className={`review-stage ${toneOf(now.stage)}`}>{stageTexts[now.stage][language]}</span>
        <span className="review-title">
          <strong>{by === 'byCompany' ? row.provider : application.name || b('nameless')}</strong>
          <span>{row.form}</span>
          {application.number && <span className="muted">{t('number', { number: application.number })}</span>}
        </span>
        <span className={`review-date ${date.tone ? `review-${date.tone}` : 'muted'}`}>{date.text}</span>
        {line && !open && (
          <span
            className={
              now.reason ? 'review-next review-bad' : `review-next ${now.action ? 'review-warn' : 'muted'}`
            }
          >
            {line}
          </span>
        )}
      </summary>
      {open && (
        <Detail row={row} rows={rows} draft={draft} onDraft={(next) => onDraft(application.id, next)} />
      )}
    </details>
  );
});
