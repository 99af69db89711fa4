import { type FormEvent, useState } from 'react';
import { securityTexts } from '../../../utils/i18n/security.ts';
import { vaultErrorText } from '../../../utils/i18n/vault-errors.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { ErrorNote } from '../Gate.tsx';
import { PassphraseField, painted, wrongWith } from './Passphrase.tsx';

export function ChangePassphrase() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(securityTexts, language);
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongWith(next, repeat);
    setError(wrong && t(wrong));
    if (wrong) return;
    setBusy(true);
    try {
      await painted();
      await vault.session.changePassphrase(present, next);
      for (const clear of [setPresent, setNext, setRepeat]) clear('');
      notify({ kind: 'good', text: t('changed') });
    } catch (failure) {
      setError(vaultErrorText(failure, language));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="card" aria-labelledby="security-passphrase" onSubmit={submit}>
      <h2 id="security-passphrase">{t('passphraseTitle')}</h2>
      <p className="muted">{t('passphraseLead')}</p>
      <PassphraseField
        label={t('present')}
        testId="present-passphrase"
        value={present}
        isNew={false}
        onChange={setPresent}
      />
      <PassphraseField label={t('next')} testId="new-passphrase" value={next} isNew onChange={setNext} />
      <PassphraseField
        label={t('repeat')}
        testId="new-passphrase-repeat"
        value={repeat}
        isNew
        onChange={setRepeat}
      />
      {error && <ErrorNote text={error} />}
      <button
        type="submit"
        className="button self-start"
        data-testid="change-passphrase"
        disabled={busy || present === '' || next === ''}
      >
        {t(busy ? 'working' : 'change')}
      </button>
    </form>
  );
}
