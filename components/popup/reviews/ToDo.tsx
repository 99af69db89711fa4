import { useEffect, useState } from 'react';
import type { Language } from '../../../utils/i18n/language.ts';
import { stageTexts } from '../../../utils/i18n/reviews.ts';
import { toDoTexts } from '../../../utils/i18n/to-do.ts';
import type { ToDoAnswer } from '../../../utils/messages/reviews.ts';
import { askBackground } from '../../../utils/messaging.ts';
import type { Stage } from '../../../utils/reviews/stages.ts';
import { browserKeyStore } from '../../../utils/vault/key-store.ts';
import { useTexts } from '../../use-language.ts';
import './to-do.css';

const mostShown = 4;
const board = '/workspace.html#/applications';
const urgent: ReadonlySet<string> = new Set<Stage>(['rejected', 'expired']);

/** What needs the user, and nothing where nothing does. Asked of the background: the vault's code is not loaded here. */
export function ToDo({ language }: { language: Language }) {
  const t = useTexts(toDoTexts, language);
  const [answer, setAnswer] = useState<ToDoAnswer | null>(null);
  useEffect(() => {
    const ask = () => void askBackground('reviewsToDo', {}).then(setAnswer, () => setAnswer(null));
    ask();
    // Unlocked or locked while this stands open: names of companies do not outlive the lock.
    return browserKeyStore.onChange(ask);
  }, []);
  if (!answer || (!answer.locked && answer.count === 0)) return null;

  if (answer.locked) {
    return (
      <section className="card" data-testid="to-do-locked">
        <p className="to-do-locked">{t('locked')}</p>
        <a className="button" href={board} target="_blank" rel="noreferrer">
          {t('unlock')}
        </a>
      </section>
    );
  }
  const rest = answer.count - answer.papers - Math.min(answer.items.length, mostShown);
  return (
    <section className="to-do" aria-labelledby="to-do" data-testid="to-do">
      <h2 id="to-do">
        {t('title')} <span data-testid="to-do-count">{answer.count}</span>
      </h2>
      <ul>
        {answer.items.slice(0, mostShown).map((item) => (
          <li key={item.id}>
            <a
              href={`${board}/${encodeURIComponent(item.id)}`}
              target="_blank"
              rel="noreferrer"
              data-testid="to-do-item"
            >
              <span className={`to-do-stage ${item.overdue || urgent.has(item.stage) ? 'bad' : 'warn'}`}>
                {item.overdue ? t('overdue') : (stageTexts[item.stage as Stage]?.[language] ?? item.stage)}
              </span>
              <b>{item.name || t('nameless')}</b>
              <small>{[item.provider[language], item.form[language]].filter(Boolean).join(' · ')}</small>
              <Why item={item} t={t} />
            </a>
          </li>
        ))}
      </ul>
      {answer.papers > 0 && (
        <a className="to-do-more" href={board} target="_blank" rel="noreferrer" data-testid="to-do-papers">
          {t('papers', { count: answer.papers })}
        </a>
      )}
      {rest > 0 && (
        <a className="to-do-more" href={board} target="_blank" rel="noreferrer">
          {t('more', { count: rest })}
        </a>
      )}
    </section>
  );
}

function Why({
  item,
  t,
}: {
  item: ToDoAnswer['items'][number];
  t: ReturnType<typeof useTexts<typeof toDoTexts>>;
}) {
  const why = item.conflict
    ? t('conflict')
    : item.overdue
      ? t('overdueSince', { date: item.overdue })
      : item.stage === 'rejected'
        ? item.reason
        : item.expiresOn && t('expiresOn', { date: item.expiresOn });
  return why ? <small className="to-do-why">{why}</small> : null;
}
