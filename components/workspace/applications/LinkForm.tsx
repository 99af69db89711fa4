import { useEffect, useState } from 'react';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { reduce } from '../../../utils/reviews/application.ts';
import { addDays } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { create, readApplications } from '../../../utils/reviews/store.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { useErrorText } from '../use-error-text.ts';
import { useWord } from './use-word.ts';

const form = 'tencent-esign/certification';

/** No API says when a link to certify ends (docs/adr/0027): who made it says so. */
export function LinkForm() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(tellingTexts, language);
  const [companies, setCompanies] = useState<CompanySummary[]>([]);
  useEffect(() => {
    vault.companies.overview().then(
      ({ companies }) => setCompanies(companies),
      () => {},
    );
  }, [vault]);
  const [wrong, setWrong] = useState(false);
  const word = useWord();
  const errorText = useErrorText('save');
  if (companies.length === 0) return null;

  const save = async (data: FormData) => {
    const company = companies.find(({ id }) => id === data.get('company'));
    const until = String(data.get('until') ?? '');
    if (!company || !/^\d{4}-\d{2}-\d{2}$/.test(until)) return;
    const past = until < chinaDate(Date.now());
    setWrong(past);
    if (past) return;
    const event = { type: 'link' as const, at: Date.now(), until };
    const open = (await readApplications(vault)).find(
      (each) =>
        each.form === form &&
        (each.companyId === company.id || (each.companyId === null && each.creditCode === company.code)) &&
        !reduce(each.events).archived,
    );
    const text = t('linkSaved', { date: until });
    if (open) {
      await word.say([open.id], event, text);
      return;
    }
    const id = crypto.randomUUID();
    await create(vault, {
      id,
      companyId: company.id,
      name: company.name,
      creditCode: company.code || null,
      provider: 'tencent-esign',
      form,
      number: null,
      events: [{ ...event, seq: 0 }],
      told: 1,
    });
    word.wrote([id], event.at, text);
    void askBackground('reviewsChanged', {}).catch(() => {});
  };

  return (
    <details className="review-keys" data-testid="note-link">
      <summary>{t('noteLink')}</summary>
      <p className="muted">{t('noteLinkLead')}</p>
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget)).catch((error: unknown) =>
            notify({ kind: 'warn', text: errorText(error) }),
          );
        }}
      >
        <label>
          {t('linkCompany')}
          <select name="company">
            {companies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('linkUntil')}
          <input
            type="date"
            name="until"
            required
            aria-invalid={wrong}
            onChange={() => setWrong(false)}
            defaultValue={addDays(chinaDate(Date.now()), 30)}
          />
        </label>
        {wrong && (
          <p className="review-bad" role="alert" data-testid="link-wrong">
            {t('linkPast')}
          </p>
        )}
        <button type="submit" data-testid="link-save" className="button self-start">
          {t('linkSave')}
        </button>
      </form>
    </details>
  );
}
