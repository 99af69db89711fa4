import { type FormEvent, useRef, useState } from 'react';
import { securityTexts } from '../../../utils/i18n/security.ts';
import { vaultErrorText } from '../../../utils/i18n/vault-errors.ts';
import { type BackupResult, makeBackup } from '../../../utils/vault/backup.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { ErrorNote } from '../Gate.tsx';
import { PassphraseField, painted, wrongWith } from './Passphrase.tsx';
import { type Done, Progress } from './Progress.tsx';
import { chooseSink } from './save-backup.ts';

export function MakeBackup() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(securityTexts, language);
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [progress, setProgress] = useState<Done | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongWith(passphrase, repeat);
    setError(wrong && t(wrong));
    if (wrong) return;
    const aborter = new AbortController();
    stop.current = aborter;
    try {
      const sink = await chooseSink(t('backupTitle'));
      if (!sink) return;
      setProgress({ done: 0, total: 0 });
      await painted();
      const results: BackupResult[] = [];
      try {
        const pieces = makeBackup(
          vault.db,
          vault.session,
          { passphrase, signal: aborter.signal, onProgress: setProgress },
          (result) => results.push(result),
        );
        for await (const piece of pieces) await sink.write(piece as Uint8Array<ArrayBuffer>);
        await sink.close();
      } catch (failure) {
        await sink.abort().catch(() => {});
        throw failure;
      }
      setPassphrase('');
      setRepeat('');
      const [{ companies, documents, damaged } = { companies: 0, documents: 0, damaged: 0 }] = results;
      notify({
        kind: damaged > 0 ? 'warn' : 'good',
        text: t('backedUp', { companies, documents }),
        details: damaged > 0 ? [t('backupDamaged', { count: damaged })] : [],
      });
    } catch (failure) {
      setError(vaultErrorText(failure, language));
    } finally {
      setProgress(null);
    }
  };

  return (
    <form className="card" aria-labelledby="security-backup" onSubmit={submit}>
      <h2 id="security-backup">{t('backupTitle')}</h2>
      <p className="muted">{t('backupLead')}</p>
      <PassphraseField
        label={t('backupPassphrase')}
        testId="backup-passphrase"
        value={passphrase}
        isNew
        onChange={setPassphrase}
      />
      <PassphraseField
        label={t('repeat')}
        testId="backup-passphrase-repeat"
        value={repeat}
        isNew
        onChange={setRepeat}
      />
      {error && <ErrorNote text={error} />}
      {progress ? (
        <Progress label={t('backupTitle')} progress={progress} onCancel={() => stop.current?.abort()} />
      ) : (
        <button
          type="submit"
          className="button primary self-start"
          data-testid="make-backup"
          disabled={passphrase === ''}
        >
          {t('makeBackup')}
        </button>
      )}
    </form>
  );
}
