import { useId } from 'react';
import type { Language } from '../../../utils/i18n/language.ts';
import { giveFeedback } from '../../../utils/ring/log.ts';
import { isCall } from '../../../utils/ring/log-lists.ts';
import type { RingEntry } from '../../../utils/ring/sound.ts';
import type { Words } from './words.ts';

interface Props {
  entry: RingEntry;
  /** Whether the console's name is needed to tell it from another's. */
  named: boolean;
  language: Language;
  t: Words;
}

export function LogRow({ entry, named, language, t }: Props) {
  const { id, at, origin, verdict, silence, because, feedback } = entry;
  const what = useId();
  const time = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  // The user's word goes before ours, and can be taken back.
  const wasRing = feedback === undefined ? isCall(entry) : feedback === 'ring';
  return (
    <li data-testid="ring-entry" data-verdict={verdict} data-feedback={feedback}>
      <span id={what}>
        {time.format(at)} · <b>{t(`log.${verdict}`)}</b>
        {named && <small>{new URL(origin).host}</small>}
        {silence && verdict !== 'not-ring' && <small>{t(`silence.${silence}`)}</small>}
        {because && verdict === 'missed' && <small>{t(`because.${because}`)}</small>}
        {feedback && <small>{t(wasRing ? 'saidRing' : 'saidNot')}</small>}
      </span>
      <button
        type="button"
        className="button small"
        data-testid={wasRing ? 'was-not' : 'was-ring'}
        aria-describedby={what}
        onClick={() => void giveFeedback(id, wasRing ? 'not-ring' : 'ring')}
      >
        {t(wasRing ? 'wasNot' : 'wasRing')}
      </button>
    </li>
  );
}
