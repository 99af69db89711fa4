import { useState } from 'react';
import type * as z from 'zod/mini';
import type { fillReportSchema } from '../../utils/messages.ts';
import type { PanelTools } from './tools.ts';

export type Report = z.infer<typeof fillReportSchema>;

const order = ['failed', 'skipped', 'filled', 'unchanged'] as const;
const marks = { failed: '✕', skipped: '–', filled: '✓', unchanged: '=' } as const;

interface Props {
  report: Report;
  tools: PanelTools;
  busy: boolean;
  onUndo: () => void;
  onRetry: () => void;
  onBack: () => void;
  onShow: (ref: string) => void;
}

/** After filling: what came of each field. What needs the user comes first. */
export function ReportView({ report, tools, busy, onUndo, onRetry, onBack, onShow }: Props) {
  const { t } = tools;
  const [copied, setCopied] = useState(false);
  const of = (outcome: (typeof order)[number]) => report.fields.filter((field) => field.outcome === outcome);

  /** Labels, outcomes and reasons: never values, so that it may be pasted into a help desk's ticket. */
  const asText = () =>
    [
      `${report.form.id} ${report.at}`,
      ...order.flatMap((outcome) =>
        of(outcome).map((field) =>
          [t(outcome), field.label, field.reason ? tools.reason(field.reason) : '']
            .filter(Boolean)
            .join('\t'),
        ),
      ),
    ].join('\n');

  return (
    <div data-testid="report" data-ended={report.ended}>
      <h2 className="report-title">{t('reportTitle')}</h2>
      <div className="summary">
        {order.map((outcome) => (
          <span key={outcome} className={`total ${outcome}`} data-testid={`total-${outcome}`}>
            <b>{of(outcome).length}</b> {t(outcome)}
          </span>
        ))}
      </div>
      {report.ended === 'navigated' && <p className="notice warn">{t('endedNavigated')}</p>}
      {report.ended === 'interrupted' && <p className="notice warn">{t('endedInterrupted')}</p>}
      <ul className="outcomes">
        {order.flatMap((outcome) =>
          of(outcome).map((field) => (
            <li
              key={`${field.ref}-${field.key}-${field.label}`}
              className={`row ${outcome}`}
              data-testid="row"
              data-key={field.key ?? ''}
              data-outcome={outcome}
            >
              <span className="mark" title={t(outcome)}>
                <span aria-hidden="true">{marks[outcome]}</span>
                <span className="for-readers">{t(outcome)}</span>
              </span>
              <div className="what">
                <div className="label">{field.label || (field.key ? tools.fieldName(field.key) : '')}</div>
                {field.reason && <div className="reason">{tools.reason(field.reason)}</div>}
                {field.notes.map((note) => (
                  <div className="reason" key={note.code}>
                    {tools.reason(note)}
                  </div>
                ))}
              </div>
              <div className="actions">
                {field.ref !== null && (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t('showField', { label: field.label })}
                    onClick={() => field.ref !== null && onShow(field.ref)}
                  >
                    {t('show')}
                  </button>
                )}
              </div>
            </li>
          )),
        )}
      </ul>
      <div className="foot">
        <div className="buttons">
          <button type="button" className="button" data-testid="undo" disabled={busy} onClick={onUndo}>
            {t('undo')}
          </button>
          <button type="button" className="button" data-testid="retry" disabled={busy} onClick={onRetry}>
            {t('retry')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="copy"
            onClick={async () => {
              await navigator.clipboard.writeText(asText());
              setCopied(true);
            }}
          >
            {t(copied ? 'copied' : 'copy')}
          </button>
          <button type="button" className="button" data-testid="back" disabled={busy} onClick={onBack}>
            {t('back')}
          </button>
        </div>
        <p className="promise">{t('neverSubmits')}</p>
      </div>
    </div>
  );
}
