import { fieldNames } from '../../../utils/company/labels.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { reviewOf } from '../../../utils/providers/review-registry.ts';
import type { ApplicationEvent } from '../../../utils/reviews/application.ts';
import { append } from '../../../utils/reviews/store.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { type Row, sameFault } from './rows.ts';

/** What happened, what a rejection means, whom to ask, and what the user can say himself. */
export function Detail({ row, rows, onChange }: { row: Row; rows: readonly Row[]; onChange: () => void }) {
  const { vault, language } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const { application, now } = row;
  const others = sameFault(row, rows);
  const add = async (event: ApplicationEvent) => {
    await append(vault, application.id, () => ({ events: [event] }));
    onChange();
  };
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  const say = (event: ApplicationEvent): string => {
    switch (event.type) {
      case 'filled':
        return t('eventFilled', { count: event.fields.length + event.documents.length });
      case 'submitted':
        return t('eventSubmitted');
      case 'seen':
        return t('eventSeen', { source: t(event.source), wording: event.wording });
      case 'set':
        return t('eventSet', { stage: stageTexts[event.stage][language] });
      case 'archived':
        return t(event.archived ? 'eventArchived' : 'eventUnarchived');
    }
  };
  return (
    <div className="review-detail">
      {now.conflict && (
        <p className="notice">
          {t('conflict', { source: t(now.conflict.source), stage: stageTexts[now.conflict.stage][language] })}
        </p>
      )}
      {now.reason && (
        <div>
          <h3>{t('reason')}</h3>
          <blockquote>{now.reason}</blockquote>
          {row.faults.length === 0 && <p className="muted">{t('unknownReason')}</p>}
          {row.faults.map(({ meaning, keys }) => (
            <p key={meaning.id}>
              <strong>{t('mend')}：</strong>
              {meaning.mend[language]}
              {keys.length > 0 && (
                <span className="muted">
                  {' '}
                  ({t('concerns')}: {keys.map((key) => fieldNames[key][language]).join('、')})
                </span>
              )}
            </p>
          ))}
          {others.length > 0 && (
            <p className="muted">
              {t('alsoAt', {
                names: others.map((each) => `${each.application.name} · ${each.form}`).join('、'),
              })}
            </p>
          )}
        </div>
      )}
      {now.overdue && (
        <p>
          <strong>{t('ask')}：</strong>
          {reviewOf(application.form)?.ask[language]}
        </p>
      )}
      <h3>{t('timeline')}</h3>
      <ol className="review-timeline">
        {application.events.toReversed().map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever appended
          <li key={application.events.length - index}>
            <time dateTime={new Date(event.at).toISOString()}>{time.format(event.at)}</time> {say(event)}
          </li>
        ))}
      </ol>
      <div className="actions">
        {now.stage === 'filled' && (
          <button
            type="button"
            className="button"
            onClick={() => void add({ type: 'submitted', at: Date.now(), by: 'user' })}
          >
            {t('markSubmitted')}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => void add({ type: 'archived', at: Date.now(), archived: !now.archived })}
        >
          {t(now.archived ? 'unarchive' : 'archive')}
        </button>
      </div>
    </div>
  );
}
