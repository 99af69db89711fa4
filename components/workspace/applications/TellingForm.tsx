import { reviewTexts, stageTexts } from '../../../utils/i18n/reviews.ts';
import { paperKindTexts, tellingTexts } from '../../../utils/i18n/telling.ts';
import { type PaperKind, paperKinds } from '../../../utils/reviews/expiry.ts';
import { stages } from '../../../utils/reviews/stages.ts';
import { noticePrefix } from '../../../utils/reviews/tell.ts';
import { type Muteable, otherKinds, summaryHour, type Telling } from '../../../utils/reviews/telling.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { useTelling } from './use-telling.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const muteable: Muteable[] = [
  ...stages.filter((stage) => !['draft', 'filled', 'submitted'].includes(stage)),
  ...otherKinds,
];

const otherNames = { conflict: 'muteConflict', overdue: 'muteOverdue', trouble: 'muteTrouble' } as const;
const isOther = (kind: Muteable): kind is keyof typeof otherNames => kind in otherNames;

export function TellingForm({
  telling,
  onChange,
}: {
  telling: Telling;
  onChange: (telling: Telling) => void;
}) {
  const { language } = useWorkspace();
  const [t, u] = [useTexts(reviewTexts, language), useTexts(tellingTexts, language)];
  const change = useTelling(telling, onChange);
  const set = (to: Partial<Telling>) => void change(() => to);
  const toggled = <T,>(list: readonly T[], one: T, on: boolean) => [
    ...list.filter((each) => each !== one),
    ...(on ? [one] : []),
  ];
  const mute = (stage: Muteable, on: boolean) =>
    void change(({ muted }) => ({ muted: toggled(muted, stage, on) }));
  const mutePaper = (kind: PaperKind, on: boolean) =>
    void change(({ mutedPapers }) => ({ mutedPapers: toggled(mutedPapers, kind, on) }));
  const { quietFrom, quietTo } = telling;
  const clock = (each: number) => `${String(each).padStart(2, '0')}:00`;
  // A desktop may keep all of it from the screen: better seen now than missed later.
  const tryOut = () =>
    void chrome.notifications.create(`${noticePrefix}all:try`, {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: u('tryTitle'),
      message: u('tryMessage'),
    });
  const hour = (name: 'quietFrom' | 'quietTo') => (
    <select
      value={telling[name]}
      data-testid={name}
      aria-label={u(name)}
      onChange={(event) => set({ [name]: Number(event.target.value) })}
    >
      {hours.map((each) => (
        <option key={each} value={each}>
          {clock(each)}
        </option>
      ))}
    </select>
  );
  return (
    <details className="card review-keys" data-testid="telling">
      <summary>
        <strong>{t('telling')}</strong>
      </summary>
      <div className="review-form">
        <label className="review-check">
          <input
            type="checkbox"
            data-testid="discreet"
            checked={telling.discreet}
            onChange={(event) => set({ discreet: event.target.checked })}
          />
          {t('discreet')}
        </label>
        <label className="review-check">
          <input
            type="checkbox"
            data-testid="digest"
            checked={telling.digest}
            onChange={(event) => set({ digest: event.target.checked })}
          />
          {u('digestAt', { time: clock(summaryHour(telling)) })}
        </label>
        <div className="review-check">
          {t('quiet')} {hour('quietFrom')} – {hour('quietTo')}{' '}
          <span className="muted" data-testid="quiet-says">
            {quietFrom === quietTo ? u('quietNone') : t('quietLead')}
          </span>
        </div>
        <fieldset className="review-mutes">
          <legend>{t('mute')}</legend>
          {muteable.map((stage) => (
            <label key={stage} className="review-check">
              <input
                type="checkbox"
                data-testid={`mute-${stage}`}
                checked={telling.muted.includes(stage)}
                onChange={(event) => mute(stage, event.target.checked)}
              />
              {isOther(stage) ? u(otherNames[stage]) : stageTexts[stage][language]}
            </label>
          ))}
        </fieldset>
        <fieldset className="review-mutes">
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
        <div className="actions">
          <button type="button" className="button" data-testid="try-notice" onClick={tryOut}>
            {u('tryNotice')}
          </button>
          <span className="muted">{u('tryLead')}</span>
        </div>
      </div>
    </details>
  );
}
