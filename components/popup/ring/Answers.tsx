import { useState } from 'react';
import type { Language } from '../../../utils/i18n/language.ts';
import { answersSource } from '../../../utils/ring/answers.ts';
import { findAnswers } from '../../../utils/ring/find-answers.ts';
import type { Words } from './words.ts';

export function Answers({ language, t }: { language: Language; t: Words }) {
  const [query, setQuery] = useState('');
  const found = findAnswers(query);
  return (
    <details className="ring-card fold" data-testid="answers">
      <summary>{t('help')}</summary>
      <input
        className="field"
        type="search"
        data-testid="answers-search"
        aria-label={t('helpSearch')}
        placeholder={t('helpSearch')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p className="check-hint">{t('helpNone')}</p>}
      <div className="answers">
        {found.map(({ id, question, answer, link }) => (
          <details key={id} data-testid={`answer-${id}`} open={found.length === 1}>
            <summary>{question[language]}</summary>
            <p>{answer[language]}</p>
            {link && (
              <a href={link} target="_blank" rel="noreferrer">
                {new URL(link).host}
              </a>
            )}
          </details>
        ))}
      </div>
      <p className="check-hint">{t('source', { source: answersSource[language] })}</p>
    </details>
  );
}
