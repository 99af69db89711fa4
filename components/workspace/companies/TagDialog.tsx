import { type FormEvent, useId, useState } from 'react';
import { companiesTexts } from '../../../utils/i18n/companies.ts';
import type { CompanySummary } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';

/** Tags of one company, or of several at once: then only what all of them have can be taken off. */
export function TagDialog({
  companies,
  known,
  onClose,
  onError,
}: {
  companies: readonly CompanySummary[];
  known: readonly string[];
  onClose: () => void;
  onError: (error: unknown) => void;
}) {
  const { vault, language } = useWorkspace();
  const c = useTexts(companiesTexts, language);
  const [typed, setTyped] = useState('');
  const list = useId();
  const ids = companies.map(({ id }) => id);
  const [first, ...others] = companies;
  const shared = (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
  const change = (what: { add?: string[]; remove?: string[] }) => {
    vault.companies.tag(ids, what).catch((error: unknown) => {
      onError(error);
      onClose();
    });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tags = typed.split(/[,，、;；]/).map((tag) => tag.trim());
    setTyped('');
    if (tags.some(Boolean)) change({ add: tags.filter(Boolean) });
  };
  const title =
    companies.length === 1
      ? c('tagsOf', { name: first?.name ?? '' })
      : c('tagsOfMany', { count: ids.length });
  const unused = known.filter((tag) => !shared.includes(tag)).slice(0, 30);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="chips" data-testid="tags-now">
        {shared.length === 0 && <span className="muted">{c('noTags')}</span>}
        {shared.map((tag) => (
          <span key={tag} className="chip-tag">
            {tag}
            <button
              type="button"
              aria-label={c('removeTag', { tag })}
              title={c('removeTag', { tag })}
              onClick={() => change({ remove: [tag] })}
            >
              ×
            </button>
          </span>
        ))}
      </div>
      <form className="line" onSubmit={add} autoComplete="off">
        <input
          className="field"
          list={list}
          maxLength={40}
          aria-label={c('newTag')}
          placeholder={c('newTag')}
          data-testid="new-tag"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={list}>
          {unused.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" className="button" data-testid="add-tag">
          {c('addTag')}
        </button>
      </form>
      {unused.length > 0 && (
        <div className="stack">
          <span className="muted">{c('knownTags')}</span>
          <div className="chips">
            {unused.map((tag) => (
              <button key={tag} type="button" className="chip-filter" onClick={() => change({ add: [tag] })}>
                + {tag}
              </button>
            ))}
          </div>
        </div>
      )}
      <div className="actions end">
        <button type="button" className="button primary" onClick={onClose}>
          {c('done')}
        </button>
      </div>
    </Dialog>
  );
}
