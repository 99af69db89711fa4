import { useState } from 'react';
import { fieldNames } from '../../../utils/company/labels.ts';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { format, type Language } from '../../../utils/i18n/language.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { type Application, type ApplicationEvent, isUndone } from '../../../utils/reviews/application.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { toneOf } from './say.ts';
import { useTime } from './use-time.ts';
import { useWord } from './use-word.ts';

const mostAtFirst = 12;

/** What happened, the newest first. The user's last word can be taken back here, too. */
export function Timeline({ application: { id, events } }: { application: Application }) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const [all, setAll] = useState(false);
  const word = useWord();
  const time = useTime();
  const say = (event: ApplicationEvent): string => {
    switch (event.type) {
      case 'filled':
        return b('filledWith', { fields: event.fields.length, papers: event.documents.length });
      case 'submitted':
        return b(event.by === 'user' ? 'eventSubmittedByUser' : 'eventSubmittedByPage');
      case 'seen':
        return t('eventSeen', { source: t(event.source), wording: event.wording });
      case 'set':
        return t('eventSet', { stage: stageTexts[event.stage][language] });
      case 'archived':
        return t(event.archived ? 'eventArchived' : 'eventUnarchived');
      case 'link':
        return format(tellingTexts.eventLink[language], { date: event.until });
      case 'undone':
        return b('eventUndone');
    }
  };
  const more = (event: ApplicationEvent): string | null => {
    if (event.type === 'seen') return event.reason;
    if (event.type === 'set') return [event.on, event.note].filter(Boolean).join(' · ') || null;
    return null;
  };
  const last = events.findLastIndex(
    (event) =>
      (event.type === 'set' ||
        event.type === 'link' ||
        (event.type === 'submitted' && event.by === 'user')) &&
      !isUndone(event, events),
  );
  // Something newer stands on it.
  const mayUndo = (index: number) =>
    index === last && !events.slice(index + 1).some(({ type }) => type === 'seen' || type === 'filled');
  const newest = events.map((event, index) => ({ event, index })).toReversed();
  return (
    <div>
      <h3>{t('timeline')}</h3>
      <ol className="review-timeline">
        {(all ? newest : newest.slice(0, mostAtFirst)).map(({ event, index }) => {
          const undone = isUndone(event, events);
          const tone = event.type === 'seen' || event.type === 'set' ? toneOf(event.stage) : 'info';
          return (
            <li key={`${event.type}:${event.at}:${index}`} className={undone ? 'undone' : tone}>
              <time dateTime={new Date(event.at).toISOString()}>{time(event.at)}</time>
              <span>
                {say(event)}
                {undone && b('undone')}
              </span>
              {mayUndo(index) && (
                <button
                  type="button"
                  className="button quiet"
                  data-testid="undo"
                  onClick={() => void word.takeBack([id], event.at)}
                >
                  {b('undo')}
                </button>
              )}
              {event.type === 'filled' && (
                <Filled keys={[...event.fields, ...event.documents.map(({ key }) => key)]} />
              )}
              {more(event) && <span className="review-more">{more(event)}</span>}
            </li>
          );
        })}
      </ol>
      {!all && newest.length > mostAtFirst && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {b('allEvents', { count: newest.length })}
        </button>
      )}
    </div>
  );
}

/** Names of what was filled: the values are nowhere but in the profile. */
function Filled({ keys }: { keys: readonly string[] }) {
  const { language } = useWorkspace();
  const b = useTexts(boardTexts, language);
  const known: Partial<Record<string, Record<Language, string>>> = fieldNames;
  const names = [...new Set(keys)].map((key) => known[key]?.[language] ?? key);
  if (names.length === 0) return null;
  return (
    <details className="review-more">
      <summary>{b('whichFilled')}</summary>
      {names.join(language === 'en' ? ', ' : '、')}
    </details>
  );
}
