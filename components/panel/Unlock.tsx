import { type FormEvent, useState } from 'react';
import { vaultErrorText } from '../../utils/i18n/vault-errors.ts';
import type { PanelTools } from './tools.ts';

export function Unlock({
  tools,
  unlock,
}: {
  tools: PanelTools;
  unlock: (passphrase: string) => Promise<void>;
}) {
  const { t, language } = tools;
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const passphrase = new FormData(event.currentTarget).get('passphrase');
    if (typeof passphrase !== 'string' || passphrase === '') return;
    setBusy(true);
    setWrong(null);
    try {
      await unlock(passphrase);
    } catch (error) {
      setWrong(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="unlock" onSubmit={submit}>
      <label htmlFor="passphrase">{t('vaultLocked')}</label>
      <div className="line">
        <input
          id="passphrase"
          name="passphrase"
          type="password"
          className="field"
          autoComplete="current-password"
          placeholder={t('passphrase')}
          data-testid="passphrase"
          aria-invalid={wrong !== null}
        />
        <button type="submit" className="button primary" data-testid="unlock" disabled={busy}>
          {t(busy ? 'unlocking' : 'unlock')}
        </button>
      </div>
      {wrong !== null && (
        <p className="notice bad" role="alert">
          {vaultErrorText(wrong, language)}
        </p>
      )}
    </form>
  );
}
