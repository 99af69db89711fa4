import { useState } from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { stageTexts } from '../../../utils/i18n/reviews.ts';
import { chinaDate } from '../../../utils/reviews/china-date.ts';
import { type Stage, stages } from '../../../utils/reviews/stages.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Row } from './rows.ts';
import { useWord } from './use-word.ts';

const ofNumbers: ReadonlySet<Stage> = new Set<Stage>(['issued', 'to-pay', 'bound']);
const ofTransfers: ReadonlySet<Stage> = new Set<Stage>(['transfer-awaited', 'amount-to-confirm']);

/** The stages that such an application has. */
export const stagesFor = (form: string): Stage[] =>
  stages.filter(
    (stage) =>
      stage !== 'filled' &&
      (!ofNumbers.has(stage) || /number/.test(form)) &&
      (!ofTransfers.has(stage) || form.startsWith('tencent-account/')),
  );

/** The user's own word, for what nothing has shown or what was read wrongly. */
export function Correct({ row: { application, now }, onClose }: { row: Row; onClose: () => void }) {
  const { language } = useWorkspace();
  const b = useTexts(boardTexts, language);
  const word = useWord();
  const today = chinaDate(Date.now());
  const choices = stagesFor(application.form);
  const [stage, setStage] = useState<Stage>(choices.includes(now.stage) ? now.stage : 'submitted');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const id = `correct-${application.id}`;
  // The end of a paper may lie ahead, all else has happened.
  const ahead = stage === 'expiring' || stage === 'expired';
  const save = () => {
    onClose();
    void word.say(
      [application.id],
      {
        type: 'set',
        at: Date.now(),
        stage,
        ...(on ? { on } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      },
      b('saidStage', { stage: stageTexts[stage][language] }),
    );
  };
  return (
    <form
      className="review-form review-correct"
      data-testid="correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted">{b('correctLead')}</p>
      <div className="review-fields">
        <label htmlFor={`${id}-stage`}>
          {b('newStage')}
          <select
            id={`${id}-stage`}
            name="stage"
            value={stage}
            onChange={(event) => setStage(event.target.value as Stage)}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {stageTexts[each][language]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-on`}>
          {b('onDay')}
          <input
            id={`${id}-on`}
            name="on"
            type="date"
            min="2000-01-01"
            max={ahead ? '2199-12-31' : today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </label>
      </div>
      <label htmlFor={`${id}-note`}>
        {b(stage === 'rejected' ? 'noteReason' : 'note')}
        <textarea
          id={`${id}-note`}
          name="note"
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="actions">
        <button type="submit" className="button primary">
          {b('save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {b('cancel')}
        </button>
      </div>
    </form>
  );
}
