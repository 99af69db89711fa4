import { Fragment } from 'react';
import type { FieldKey } from '../../../utils/company/fields.ts';
import { fieldNames } from '../../../utils/company/labels.ts';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { mendRoute } from '../../mend-route.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { hashOf } from '../route.ts';
import { type Row, sameFault } from './rows.ts';
import { colon } from './say.ts';

const mostOthers = 10;

/** The provider's words, the field they mean, what to change there, and where else the same is wrong. */
export function Rejected({ row, rows }: { row: Row; rows: readonly Row[] }) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const others = sameFault(row, rows);
  // What was filled is known, so what changed can be told.
  const again = row.application.events.some((event) => event.type === 'filled' && event.marks !== undefined);
  const field = (key: FieldKey) =>
    row.companyId ? (
      <a href={hashOf(mendRoute(row.companyId, key))}>{fieldNames[key][language]}</a>
    ) : (
      fieldNames[key][language]
    );
  return (
    <div className="review-rejected">
      {row.now.reason && (
        <>
          <h3>{t('reason')}</h3>
          <blockquote>{row.now.reason}</blockquote>
        </>
      )}
      {row.now.reason && row.faults.length === 0 && <p className="muted">{t('unknownReason')}</p>}
      {row.faults.length > 0 && (
        <>
          <h3>{t('mend')}</h3>
          <ul>
            {row.faults.map(({ meaning, keys }) => (
              <li key={meaning.id}>
                {meaning.mend[language]}
                {keys.length > 0 && (
                  <span className="review-keys-of">
                    {t('concerns')}
                    {colon(language)}
                    {keys.map((key, at) => (
                      <Fragment key={key}>
                        {at > 0 && (language === 'en' ? ', ' : '、')}
                        {field(key)}
                      </Fragment>
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {again && <p className="muted">{b('refillHint')}</p>}
      {others.length > 0 && (
        <>
          <h3>{b('sameFault')}</h3>
          <ul>
            {others.slice(0, mostOthers).map((other) => (
              <li key={other.application.id}>
                <a href={hashOf(`/applications/${other.application.id}`)}>
                  {other.application.name || b('nameless')} · {other.provider} · {other.form}
                </a>
              </li>
            ))}
            {others.length > mostOthers && (
              <li className="muted">{b('more', { count: others.length - mostOthers })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
