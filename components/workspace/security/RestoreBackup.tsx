import { type FormEvent, useRef, useState } from 'react';
import { securityTexts } from '../../../utils/i18n/security.ts';
import { vaultErrorText } from '../../../utils/i18n/vault-errors.ts';
import { type RestoreOptions, restoreBackup } from '../../../utils/vault/restore.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Confirm } from '../Dialog.tsx';
import { ErrorNote } from '../Gate.tsx';
import { PassphraseField, painted } from './Passphrase.tsx';
import { type Done, Progress } from './Progress.tsx';

export function RestoreBackup() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(securityTexts, language);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [mode, setMode] = useState<RestoreOptions['mode']>('add');
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<Done | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  const run = async () => {
    if (!file) return;
    setAsking(false);
    setError(null);
    setProgress({ done: 0, total: 0 });
    const aborter = new AbortController();
    stop.current = aborter;
    try {
      await painted();
      const { companies, documents, kept } = await restoreBackup(vault.db, vault.session, file, {
        passphrase,
        mode,
        signal: aborter.signal,
        onProgress: setProgress,
      });
      setPassphrase('');
      notify({
        kind: 'good',
        text: t('restored', { companies, documents }),
        details: kept > 0 ? [t('kept', { count: kept })] : [],
      });
    } catch (failure) {
      setError(vaultErrorText(failure, language));
    } finally {
      setProgress(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mode === 'replace') setAsking(true);
    else void run();
  };

  return (
    <form className="card" aria-labelledby="security-restore" onSubmit={submit}>
      <h2 id="security-restore">{t('restoreTitle')}</h2>
      <p className="muted">{t('restoreLead')}</p>
      <div className="actions">
        <label className="button file">
          {t('file')}
          <input
            type="file"
            accept=".rrbackup"
            data-testid="restore-file"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setError(null);
            }}
          />
        </label>
        <span className="muted file-name">{file?.name ?? t('noFile')}</span>
      </div>
      <fieldset className="modes">
        <legend className="unseen">{t('restoreTitle')}</legend>
        {(['add', 'replace'] as const).map((each) => (
          <label key={each} className="check">
            <input
              type="radio"
              name="restore-mode"
              data-testid={`restore-${each}`}
              checked={mode === each}
              onChange={() => setMode(each)}
            />
            <span>{t(each === 'add' ? 'modeAdd' : 'modeReplace')}</span>
          </label>
        ))}
      </fieldset>
      <PassphraseField
        label={t('backupPassphrase')}
        testId="restore-passphrase"
        value={passphrase}
        isNew={false}
        onChange={setPassphrase}
      />
      {error && <ErrorNote text={error} />}
      {progress ? (
        <Progress label={t('restoreTitle')} progress={progress} onCancel={() => stop.current?.abort()} />
      ) : (
        <button
          type="submit"
          className="button self-start"
          data-testid="restore"
          disabled={!file || passphrase === ''}
        >
          {t('restore')}
        </button>
      )}
      {asking && (
        <Confirm
          title={t('replaceTitle')}
          text={t('replaceLead')}
          cancel={t('cancel')}
          confirm={t('replaceNow')}
          onCancel={() => setAsking(false)}
          onConfirm={() => void run()}
        />
      )}
    </form>
  );
}
