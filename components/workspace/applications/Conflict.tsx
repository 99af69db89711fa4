import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import type { Stage } from '../../../utils/reviews/stages.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import type { Row } from './rows.ts';
import { toneOf } from './say.ts';
import { useTime } from './use-time.ts';
import { useWord } from './use-word.ts';

/** Two sources, side by side, and the user's choice. */
export function Conflict({ row: { application, now } }: { row: Row }) {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const word = useWord();
  const time = useTime();
  if (!now.conflict) return null;
  const choose = (stage: Stage) =>
    void word.say(
      [application.id],
      { type: 'set', at: Date.now(), stage },
      b('saidStage', { stage: stageTexts[stage][language] }),
    );
  const sides = [
    {
      title: b('believed'),
      button: 'keepThis',
      source: now.by,
      stage: now.stage,
      at: now.said,
      wording: now.wording,
    },
    { title: b('against'), button: 'takeThis', ...now.conflict },
  ] as const;
  return (
    <div className="review-conflict" data-testid="conflict">
      <p className="review-warn">{b('disagree')}</p>
      <div className="review-sides">
        {sides.map(({ title, button, source, stage, at, wording }) => (
          <div key={button} className="review-side">
            <span className="muted">{title}</span>
            <span className={`review-stage ${toneOf(stage)}`}>{stageTexts[stage][language]}</span>
            <span>
              {source ? t(source) : b('fill')} · {time(at)}
            </span>
            {wording && <span className="muted">{b('original', { wording })}</span>}
            <button type="button" className="button" data-testid={button} onClick={() => choose(stage)}>
              {b(button, { stage: stageTexts[stage][language] })}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
