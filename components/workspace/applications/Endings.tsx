import { useEffect, useRef, useState } from 'react';
import { paperName, tellingTexts, whenOf } from '../../../utils/i18n/telling.ts';
import { reviewOf } from '../../../utils/providers/review-registry.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { affected, type ExpiryWarning, nameOf } from '../../../utils/reviews/expiry.ts';
import { warningsOf } from '../../../utils/reviews/papers.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { LinkForm } from './LinkForm.tsx';
import type { Row } from './rows.ts';
import './endings.css';

type Named = ExpiryWarning & { name: string };
/** So many are drawn; the soonest come first. */
const mostDrawn = 50;

/** What ends within 30 days or has ended, where it is renewed, and the applications it concerns. `open`: of a notification. */
export function Endings({ rows, open }: { rows: readonly Row[]; open?: string | undefined }) {
  const { vault, language } = useWorkspace();
  const t = useTexts(tellingTexts, language);
  const [warnings, setWarnings] = useState<Named[]>([]);
  useEffect(() => {
    let last = true;
    const read = async () => {
      const found = await warningsOf(
        vault,
        rows.map(({ application }) => application),
        chinaDate(Date.now()),
      ).catch(() => []);
      const named = await Promise.all(found.map(async (each) => ({ ...each, name: await nameOf(each) })));
      if (last) setWarnings(named);
    };
    void read();
    const stop = vault.companies.onChange(() => void read());
    return () => {
      last = false;
      stop();
    };
  }, [vault, rows]);

  const shown = warnings.filter(({ name }, index) => index < mostDrawn || name === open);
  return (
    <section className="card review-group" data-testid="endings">
      <h2>
        {t('endingsTitle')} <span className="muted">{warnings.length || ''}</span>
      </h2>
      <p className="muted">{t(warnings.length === 0 ? 'endingsNone' : 'endingsLead')}</p>
      {shown.map((warning) => (
        <Item key={warning.name} warning={warning} rows={rows} open={warning.name === open} />
      ))}
      {shown.length < warnings.length && (
        <p className="muted">{t('endingsMore', { count: warnings.length - shown.length })}</p>
      )}
      <LinkForm />
    </section>
  );
}

function Item({ warning, rows, open }: { warning: Named; rows: readonly Row[]; open: boolean }) {
  const { language } = useWorkspace();
  const t = useTexts(tellingTexts, language);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  const struck = affected(
    warning,
    rows.map(({ application }) => application),
  ).flatMap(({ application, effect }) => {
    const row = rows.find((each) => each.application.id === application.id);
    return row ? [{ row, effect }] : [];
  });
  const own = warning.applicationId !== undefined;
  return (
    <div
      ref={place}
      className={open ? 'ending ending-open' : 'ending'}
      data-testid="ending"
      data-key={warning.key}
      data-level={warning.level}
    >
      <p className="review-key">
        <span className={`review-stage ${warning.level === 30 ? 'warn' : 'bad'}`}>
          {whenOf(warning, language)}
        </span>
        <strong>{paperName(warning, language)}</strong>
        {warning.companyId ? (
          <a href={`#/company/${warning.companyId}`}>{warning.company}</a>
        ) : (
          <span>{warning.company}</span>
        )}
        {warning.days >= 0 && <span className="muted">{warning.on}</span>}
      </p>
      <ul className="ending-steps">
        {warning.kind === 'link' && <li>{t('renewLink')}</li>}
        {!own && <li>{t('renewInProfile')}</li>}
        {warning.kind !== 'link' &&
          struck.map(({ row, effect }) => (
            <li key={row.application.id}>
              <a href={`#/applications/${row.application.id}`}>
                {row.provider} · {row.form}
              </a>
              {!own && (
                <span className={effect === 'ends' ? 'review-bad' : 'muted'}>
                  {' '}
                  {t(effect === 'used' ? 'usedFor' : warning.days < 0 ? 'endsAlready' : 'ends')}
                </span>
              )}
              {effect === 'ends' && (
                <span>
                  {language === 'en' ? '. ' : '。'}
                  {reviewOf(row.application.form)?.renew?.[language] ?? t('renewUndocumented')}
                </span>
              )}
            </li>
          ))}
        {!own && struck.length === 0 && <li className="muted">{t('noApplications')}</li>}
      </ul>
    </div>
  );
}
