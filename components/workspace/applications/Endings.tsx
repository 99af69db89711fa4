import { useEffect, useState } from 'react';
import { type FieldKey, isFieldKey } from '../../../utils/company/fields.ts';
import { fieldNames } from '../../../utils/company/labels.ts';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { affects, type Ending, type ExpiryWarning, expiryWarnings } from '../../../utils/reviews/expiry.ts';
import type { Vault } from '../../../utils/vault/vault.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Row } from './rows.ts';

async function endingsOf(vault: Vault): Promise<Ending[]> {
  const companies = await vault.companies.list();
  const lists = await Promise.all(
    companies.map(async ({ id, profile }): Promise<Ending[]> => {
      const of = (key: string, on: string | null | undefined): Ending[] =>
        on ? [{ companyId: id, company: profile.company.name, key, on }] : [];
      const documents = await vault.documents.list(id).catch(() => []);
      return [
        ...of('company.businessTerm', profile.company.businessTerm?.to),
        ...of('people.legalRepresentative.idValidity', profile.people?.legalRepresentative?.idValidity?.to),
        ...of('people.operator.idValidity', profile.people?.operator?.idValidity?.to),
        ...documents.flatMap(({ kind, expiresOn }) => of(kind, expiresOn)),
      ];
    }),
  );
  return lists.flat();
}

/** Papers that end within 30 days or have ended, and the applications that end with them. */
export function Endings({ rows }: { rows: readonly Row[] }) {
  const { vault, language } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const [warnings, setWarnings] = useState<ExpiryWarning[]>([]);
  useEffect(() => {
    const read = () =>
      void endingsOf(vault).then(
        (endings) => setWarnings(expiryWarnings(endings, chinaDate(Date.now()))),
        () => setWarnings([]),
      );
    read();
    return vault.companies.onChange(read);
  }, [vault]);
  if (warnings.length === 0) return null;
  const nameOf = (key: string) => (isFieldKey(key) ? fieldNames[key as FieldKey][language] : key);
  return (
    <section className="card review-group" data-testid="endings">
      <h2>{t('endings')}</h2>
      {warnings.slice(0, 50).map((warning) => {
        const struck = rows.filter(({ application, now }) => !now.archived && affects(warning, application));
        return (
          <p key={`${warning.companyId}:${warning.key}:${warning.on}`} className="review-key">
            <span className={`review-stage ${warning.level === 30 ? 'warn' : 'bad'}`}>
              {t('expiresOn', { date: warning.on })}
            </span>
            <a href={`#/company/${warning.companyId}`}>{warning.company}</a>
            <span>{nameOf(warning.key)}</span>
            {struck.length > 0 && (
              <span className="review-bad">
                {t('endsWith', { names: struck.map((row) => `${row.provider} · ${row.form}`).join('、') })}
              </span>
            )}
          </p>
        );
      })}
    </section>
  );
}
