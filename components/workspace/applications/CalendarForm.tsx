import { useState } from 'react';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { calendarEnds, type Override } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { type ReadDays, readDays } from '../../../utils/reviews/override.ts';
import type { Telling } from '../../../utils/reviews/telling.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { useTelling } from './use-telling.ts';

const wrong = {
  'no-date': 'wrong_no_date',
  weekday: 'wrong_weekday',
  'too-long': 'wrong_too_long',
  order: 'wrong_order',
  range: 'wrong_range',
  'no-word': 'wrong_no_word',
  both: 'wrong_both',
} as const satisfies Record<ReadDays['problems'][number]['why'], keyof typeof tellingTexts>;

const firstYear = calendarEnds - 1;
const lastYear = calendarEnds + 5;

/** Where the calendar's data ends, what that means, and the days the user gives himself. Shown before they are taken. */
export function CalendarForm({
  telling,
  onChange,
}: {
  telling: Telling;
  onChange: (telling: Telling) => void;
}) {
  const { language } = useWorkspace();
  const t = useTexts(tellingTexts, language);
  const keep = useTelling(telling, onChange);
  const [typed, setTyped] = useState(String(calendarEnds + 1));
  const [text, setText] = useState('');
  const [unsaid, setUnsaid] = useState(false);
  const [before, setBefore] = useState<Telling['override'][]>([]);
  const year = Number(typed);
  const yearFits = /^\d{4}$/.test(typed) && year >= firstYear && year <= lastYear;
  const read: ReadDays = yearFits ? readDays(text, year, unsaid) : { days: {}, problems: [] };
  const days = Object.entries(read.days);
  const { override } = telling;
  const given = Object.keys(override)
    .filter((day) => day.length > 4)
    .sort();
  const years = [
    ...new Set([...Object.keys(override).map((day) => day.slice(0, 4)), ...(yearFits ? [typed] : [])]),
  ]
    .filter((each) => Number(each) > calendarEnds)
    .sort();

  /** Made of what is there by then; it can be taken back. */
  const change = (make: (now: Override) => Override) => {
    setBefore([...before, override]);
    return keep((now) => ({ override: make(now.override) }));
  };
  const without = (key: string) => (now: Override) =>
    Object.fromEntries(Object.entries(now).filter(([each]) => each !== key));
  const undo = () => {
    const last = before.at(-1);
    setBefore(before.slice(0, -1));
    if (last) void keep(() => ({ override: last }));
  };
  // Near its end the note is for everybody to see.
  const near =
    chinaDate(Date.now()) >= `${calendarEnds}-11-01` && override[String(calendarEnds + 1)] !== true;

  return (
    <details className="card review-keys" data-testid="calendar">
      <summary>
        <strong>{t('calendar')}</strong>{' '}
        <span className={near ? 'review-bad' : 'muted'}>{t('calendarUntil', { year: calendarEnds })}</span>
      </summary>
      <p className="muted" data-testid="calendar-ends">
        {t('calendarEnds', { year: calendarEnds })}
      </p>
      <div className="review-form">
        <label>
          {t('calendarYear')}
          <input
            type="number"
            data-testid="calendar-year"
            min={firstYear}
            max={lastYear}
            value={typed}
            aria-invalid={!yearFits}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {!yearFits && (
          <p className="review-bad" role="alert" data-testid="calendar-wrong">
            {t('wrongYear', { first: firstYear, last: lastYear })}
          </p>
        )}
        <label>
          {t('calendarPaste')}
          <textarea
            rows={4}
            data-testid="calendar-text"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label>
          {t('calendarMeans')}
          <select value={String(unsaid)} onChange={(event) => setUnsaid(event.target.value === 'true')}>
            <option value="false">{t('dayOff')}</option>
            <option value="true">{t('dayWorked')}</option>
          </select>
        </label>
        {read.problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand there twice
          <p key={index} className="review-bad" role="alert" data-testid="calendar-wrong">
            {t('wrongSentence', { text: problem.text, why: t(wrong[problem.why]) })}
          </p>
        ))}
        {days.length > 0 && (
          <p data-testid="calendar-read">
            {t('calendarRead', { count: days.length })}
            {days
              .map(([day, worked]) => `${day} ${t(worked ? 'dayWorked' : 'dayOff')}`)
              .join(language === 'en' ? ', ' : '，')}
          </p>
        )}
        <div className="actions">
          <button
            type="button"
            className="button primary"
            data-testid="calendar-add"
            disabled={days.length === 0 || read.problems.length > 0}
            onClick={() => {
              void change((now) => ({ ...now, ...read.days }));
              setText('');
            }}
          >
            {t('calendarAdd')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="calendar-undo"
            disabled={before.length === 0}
            onClick={undo}
          >
            {t('calendarUndo')}
          </button>
        </div>
        {years.map((each) => (
          <label key={each} className="review-check">
            <input
              type="checkbox"
              data-testid={`calendar-complete-${each}`}
              checked={override[each] === true}
              onChange={(event) =>
                void change(event.target.checked ? (now) => ({ ...now, [each]: true }) : without(each))
              }
            />
            {t('calendarComplete', { year: each })}
          </label>
        ))}
        {given.length > 0 && (
          <ul className="calendar-days" data-testid="calendar-days">
            {given.map((day) => (
              <li key={day}>
                {day} {t(override[day] ? 'dayWorked' : 'dayOff')}
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t('calendarRemove', { date: day })}
                  onClick={() => void change(without(day))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
