import { useState } from 'react';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { calendarEnds } from '../../../utils/reviews/calendar.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { type ReadDays, readDays } from '../../../utils/reviews/override.ts';
import { setTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

const wrong = {
  'no-date': 'wrong_no_date',
  weekday: 'wrong_weekday',
  'too-long': 'wrong_too_long',
  order: 'wrong_order',
  'no-word': 'wrong_no_word',
  both: 'wrong_both',
} as const satisfies Record<ReadDays['problems'][number]['why'], keyof typeof tellingTexts>;

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
  const [year, setYear] = useState(calendarEnds + 1);
  const [text, setText] = useState('');
  const [unsaid, setUnsaid] = useState(false);
  const [before, setBefore] = useState<Telling['override'][]>([]);
  const read = readDays(text, year, unsaid);
  const days = Object.entries(read.days);
  const { override } = telling;
  const given = Object.keys(override)
    .filter((day) => day.length > 4)
    .sort();
  const years = [...new Set([...given.map((day) => day.slice(0, 4)), String(year)])].filter(
    (each) => Number(each) > calendarEnds,
  );

  const save = async (next: Telling['override']) => {
    onChange(await setTelling({ override: next }));
    void askBackground('reviewsChanged', {}).catch(() => {});
  };
  const change = (next: Telling['override']) => {
    setBefore([...before, override]);
    void save(next);
  };
  const without = (key: string) =>
    Object.fromEntries(Object.entries(override).filter(([each]) => each !== key));
  const undo = () => {
    const last = before.at(-1);
    setBefore(before.slice(0, -1));
    if (last) void save(last);
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
            min={calendarEnds - 1}
            max={calendarEnds + 5}
            value={year}
            onChange={(event) => setYear(Number(event.target.value))}
          />
        </label>
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
        {read.problems.map((problem) => (
          <p key={problem.text} className="review-bad" role="alert">
            “{problem.text}” {t(wrong[problem.why])}
          </p>
        ))}
        {days.length > 0 && (
          <p data-testid="calendar-read">
            {t('calendarRead', { count: days.length })}{' '}
            {days.map(([day, worked]) => `${day} ${t(worked ? 'dayWorked' : 'dayOff')}`).join('，')}
          </p>
        )}
        <div className="actions">
          <button
            type="button"
            className="button primary"
            data-testid="calendar-add"
            disabled={days.length === 0 || read.problems.length > 0}
            onClick={() => {
              change({ ...override, ...read.days });
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
                change(event.target.checked ? { ...override, [each]: true } : without(each))
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
                  onClick={() => change(without(day))}
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
