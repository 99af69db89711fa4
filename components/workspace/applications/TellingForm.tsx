import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { paperKindTexts, tellingTexts } from '../../../utils/i18n/telling.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { type PaperKind, paperKinds } from '../../../utils/reviews/expiry.ts';
import { stages } from '../../../utils/reviews/stages.ts';
import { type Muteable, otherKinds, setTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const muteable: Muteable[] = [
  ...stages.filter((stage) => !['draft', 'filled', 'submitted'].includes(stage)),
  ...otherKinds,
];

const otherNames = { conflict: 'muteConflict', trouble: 'muteTrouble' } as const;

export function TellingForm({
  telling,
  onChange,
}: {
  telling: Telling;
  onChange: (telling: Telling) => void;
}) {
  const { language } = useWorkspace();
  const [t, u] = [useTexts(reviewTexts, language), useTexts(tellingTexts, language)];
  const set = (change: Partial<Telling>) =>
    void setTelling(change).then((next) => {
      onChange(next);
      // The badge counts by it.
      void askBackground('reviewsChanged', {}).catch(() => {});
    });
  const mute = (stage: Muteable, on: boolean) =>
    set({ muted: on ? [...telling.muted, stage] : telling.muted.filter((each) => each !== stage) });
  const mutePaper = (kind: PaperKind, on: boolean) =>
    set({
      mutedPapers: on ? [...telling.mutedPapers, kind] : telling.mutedPapers.filter((each) => each !== kind),
    });
  const hour = (name: 'quietFrom' | 'quietTo') => (
    <select
      value={telling[name]}
      aria-label={t('quiet')}
      onChange={(event) => set({ [name]: Number(event.target.value) })}
    >
      {hours.map((each) => (
        <option key={each} value={each}>{`${String(each).padStart(2, '0')}:00`}</option>
      ))}
    </select>
  );
  return (
    <details className="card review-keys">
      <summary>
        <strong>{t('telling')}</strong>
      </summary>
      <div className="review-form">
        <label className="review-check">
          <input
            type="checkbox"
            checked={telling.discreet}
            onChange={(event) => set({ discreet: event.target.checked })}
          />
          {t('discreet')}
        </label>
        <label className="review-check">
          <input
            type="checkbox"
            checked={telling.digest}
            onChange={(event) => set({ digest: event.target.checked })}
          />
          {t('digest')}
        </label>
        <div className="review-check">
          {t('quiet')} {hour('quietFrom')} – {hour('quietTo')} <span className="muted">{t('quietLead')}</span>
        </div>
        <fieldset className="review-filters">
          <legend>{t('mute')}</legend>
          {muteable.map((stage) => (
            <label key={stage} className="review-check">
              <input
                type="checkbox"
                checked={telling.muted.includes(stage)}
                onChange={(event) => mute(stage, event.target.checked)}
              />
              {stage === 'conflict' || stage === 'trouble'
                ? u(otherNames[stage])
                : stageTexts[stage][language]}
            </label>
          ))}
        </fieldset>
        <fieldset className="review-filters">
          <legend>{u('mutePapers')}</legend>
          {paperKinds.map((kind) => (
            <label key={kind} className="review-check">
              <input
                type="checkbox"
                data-testid={`mute-${kind}`}
                checked={telling.mutedPapers.includes(kind)}
                onChange={(event) => mutePaper(kind, event.target.checked)}
              />
              {paperKindTexts[kind][language]}
            </label>
          ))}
          <p className="muted">{u('mutePapersLead')}</p>
        </fieldset>
      </div>
    </details>
  );
}
