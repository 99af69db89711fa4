import { type FormEvent, useId, useState } from 'react';
import { shortestPassphrase, strengthOf } from '../../utils/vault/passphrase.ts';
import { useWorkspace } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { Steps } from './first-run/Steps.tsx';
import { welcome } from './first-run/welcome.ts';
import { useErrorText } from './use-error-text.ts';

const strengthText = {
  'too-short': 'strengthTooShort',
  weak: 'strengthWeak',
  fair: 'strengthFair',
  strong: 'strengthStrong',
} as const;

/** Argon2id holds the thread: the button must have been painted busy before. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function FirstRun() {
  const { vault, t } = useWorkspace();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hint = useId();
  const strength = strengthOf(passphrase);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ([...passphrase.normalize('NFKC')].length < shortestPassphrase) return setError(t('strengthTooShort'));
    if (passphrase !== repeat) return setError(t('mismatch'));
    setError(null);
    setBusy(true);
    try {
      await painted();
      await vault.session.create(passphrase);
      welcome.begin();
    } catch (failure) {
      setError(errorText(failure));
      setBusy(false);
    }
  };

  return (
    <form className="card gate" onSubmit={submit}>
      <Steps at={1} />
      <h1>{t('createTitle')}</h1>
      <p className="muted">{t('createLead')}</p>
      <p className="notice warn">{t('createWarning')}</p>
      <label className="stack">
        <span>{t('passphrase')}</span>
        <input
          className="field"
          type="password"
          autoComplete="new-password"
          data-testid="passphrase"
          aria-describedby={hint}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      <div id={hint} className={`strength ${passphrase === '' ? 'none' : strength}`} aria-live="polite">
        <span className="meter" aria-hidden="true" />
        <span>{passphrase === '' ? t('passphraseHint') : t(strengthText[strength])}</span>
      </div>
      <label className="stack">
        <span>{t('passphraseRepeat')}</span>
        <input
          className="field"
          type="password"
          autoComplete="new-password"
          data-testid="passphrase-repeat"
          value={repeat}
          onChange={(event) => setRepeat(event.target.value)}
        />
      </label>
      {error && <ErrorNote text={error} />}
      <button type="submit" className="button primary" data-testid="create-vault" disabled={busy}>
        {t(busy ? 'creating' : 'createVault')}
      </button>
    </form>
  );
}

export function Locked() {
  const { vault, t } = useWorkspace();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgot, setForgot] = useState(false);
  const [erasing, setErasing] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '') return;
    setError(null);
    setBusy(true);
    try {
      await painted();
      await vault.session.unlock(passphrase);
    } catch (failure) {
      setError(errorText(failure));
      setBusy(false);
    }
  };
  const erase = async () => {
    setErasing(false);
    await vault.session.erase().catch((failure) => setError(errorText(failure)));
  };

  return (
    <form className="card gate" onSubmit={submit}>
      <h1>{t('unlockTitle')}</h1>
      <p className="muted">{t('unlockLead')}</p>
      <label className="stack">
        <span>{t('passphrase')}</span>
        <input
          className="field"
          type="password"
          autoComplete="current-password"
          data-testid="passphrase"
          aria-invalid={error !== null}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      {error && <ErrorNote text={error} />}
      <button type="submit" className="button primary" data-testid="unlock" disabled={busy}>
        {t(busy ? 'unlocking' : 'unlock')}
      </button>
      {forgot ? (
        <div className="stack">
          <p className="muted">{t('forgotExplain')}</p>
          <button type="button" className="button danger" onClick={() => setErasing(true)}>
            {t('erase')}
          </button>
        </div>
      ) : (
        <button type="button" className="button quiet" onClick={() => setForgot(true)}>
          {t('forgot')}
        </button>
      )}
      {erasing && (
        <Confirm
          title={t('erase')}
          text={t('eraseConfirm')}
          cancel={t('cancel')}
          confirm={t('erase')}
          onCancel={() => setErasing(false)}
          onConfirm={erase}
        />
      )}
    </form>
  );
}

export function ErrorNote({ text }: { text: string }) {
  return (
    <p className="notice bad" role="alert" data-testid="error">
      {text}
    </p>
  );
}
