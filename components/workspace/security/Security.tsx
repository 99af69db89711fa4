import { securityTexts } from '../../../utils/i18n/security.ts';
import { useTexts } from '../../use-language.ts';
import { useSettings } from '../../use-settings.ts';
import { useWorkspace } from '../context.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { MakeBackup } from './MakeBackup.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import './security.css';

const lockChoices = [1, 5, 15, 30, 60, 240, 0];
const revealChoices = [10, 20, 60, 300];
const clearChoices = [30, 60, 180, 0];

/** A value that is not among the choices (another version's) stays choosable. */
const withPresent = (choices: readonly number[], present: number) =>
  choices.includes(present) ? choices : [present, ...choices];

export function Security() {
  const { language } = useWorkspace();
  const t = useTexts(securityTexts, language);
  const [settings, change] = useSettings();
  const minutes = (count: number) => {
    if (count === 0) return t('never');
    return count >= 60 && count % 60 === 0 ? t('hours', { count: count / 60 }) : t('minutes', { count });
  };
  const seconds = (count: number) =>
    count >= 60 && count % 60 === 0 ? t('minutes', { count: count / 60 }) : t('seconds', { count });

  return (
    <section className="page security" aria-labelledby="security">
      <div className="page-head">
        <h1 id="security">{t('title')}</h1>
      </div>
      <div className="security-cards">
        <section className="card" aria-labelledby="security-lock">
          <h2 id="security-lock">{t('lockTitle')}</h2>
          <p className="muted">{t('lockLead')}</p>
          <Choice
            label={t('lockAfter')}
            testId="lock-after"
            value={settings.lockAfterMinutes}
            choices={withPresent(lockChoices, settings.lockAfterMinutes)}
            text={minutes}
            onChange={(lockAfterMinutes) => change({ lockAfterMinutes })}
          />
        </section>
        <section className="card" aria-labelledby="security-show">
          <h2 id="security-show">{t('showTitle')}</h2>
          <label className="check">
            <input
              type="checkbox"
              data-testid="mask-values"
              checked={settings.maskValues}
              onChange={(event) => change({ maskValues: event.target.checked })}
            />
            <span>
              {t('mask')}
              <br />
              <span className="muted">{t('maskLead')}</span>
            </span>
          </label>
          <Choice
            label={t('revealFor')}
            testId="reveal-seconds"
            value={settings.revealSeconds}
            choices={withPresent(revealChoices, settings.revealSeconds)}
            text={seconds}
            onChange={(revealSeconds) => change({ revealSeconds })}
          />
          <Choice
            label={t('clearClipboard')}
            lead={t('clearLead')}
            testId="clear-clipboard"
            value={settings.clearClipboardSeconds}
            choices={withPresent(clearChoices, settings.clearClipboardSeconds)}
            text={(count) => (count === 0 ? t('notCleared') : seconds(count))}
            onChange={(clearClipboardSeconds) => change({ clearClipboardSeconds })}
          />
        </section>
        <MakeBackup />
        <RestoreBackup />
        <ChangePassphrase />
      </div>
    </section>
  );
}

function Choice({
  label,
  lead,
  testId,
  value,
  choices,
  text,
  onChange,
}: {
  label: string;
  lead?: string;
  testId: string;
  value: number;
  choices: readonly number[];
  text: (value: number) => string;
  onChange: (value: number) => void;
}) {
  return (
    <div className="stack">
      <label className="choice">
        <span>{label}</span>
        <select
          className="field"
          data-testid={testId}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {text(each)}
            </option>
          ))}
        </select>
      </label>
      {lead && <p className="muted small">{lead}</p>}
    </div>
  );
}
