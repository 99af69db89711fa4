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

/** What is being said. It is kept by the board: a row that is scrolled out of sight is no longer in the page. */
export interface Draft {
  stage: Stage;
  on: string;
  note: string;
  /** Where the application stood when the user began. */
  began: Stage;
}
export const draftOf = ({ application, now }: Row): Draft => ({
  stage: stagesFor(application.form).includes(now.stage) ? now.stage : 'submitted',
  on: chinaDate(Date.now()),
  note: '',
  began: now.stage,
});

interface Props {
  row: Row;
  draft: Draft;
  /** Null: done with. */
  onDraft: (draft: Draft | null) => void;
}

/** The user's own word, for what nothing has shown or what was read wrongly. */
export function Correct({ row: { application, now }, draft, onDraft }: Props) {
  const { language } = useWorkspace();
  const b = useTexts(boardTexts, language);
  const word = useWord();
  const today = chinaDate(Date.now());
  const choices = stagesFor(application.form);
  const { stage, on, note, began } = draft;
  const id = `correct-${application.id}`;
  // The end of a paper may lie ahead, all else has happened.
  const ahead = stage === 'expiring' || stage === 'expired';
  const save = async () => {
    const saved = await word.say(
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
    // What was typed stays until it is kept.
    if (saved) onDraft(null);
  };
  return (
    <form
      className="review-form review-correct"
      data-testid="correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="muted">{b('correctLead')}</p>
      {began !== now.stage && (
        <p className="review-warn" role="status">
          {b('movedMeanwhile', { stage: stageTexts[now.stage][language] })}
        </p>
      )}
      <div className="review-fields">
        <label htmlFor={`${id}-stage`}>
          {b('newStage')}
          <select
            id={`${id}-stage`}
            name="stage"
            value={stage}
            onChange={(event) => onDraft({ ...draft, stage: event.target.value as Stage })}
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
            onChange={(event) => onDraft({ ...draft, on: event.target.value })}
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
          onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        />
      </label>
      <div className="actions">
        <button type="submit" className="button primary">
          {b('save')}
        </button>
        <button type="button" className="button" onClick={() => onDraft(null)}>
          {b('cancel')}
        </button>
      </div>
    </form>
  );
}
