import { type ChangeEvent, type DragEvent, useCallback, useEffect, useState } from 'react';
import { toDraft } from '../../utils/vault/profile-records.ts';
import type { CompanyRecord } from '../../utils/vault/types.ts';
import { useWorkspace } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { ErrorNote } from './Gate.tsx';
import type { ReadProfile } from './transfer.ts';
import { useErrorText, useNoteText } from './use-error-text.ts';

/** Known to browsers, not to React's types. */
const folderPicker = { webkitdirectory: '' };

interface Row {
  record: CompanyRecord;
  /** null: they do not open. */
  documents: number | null;
}

function useCompanies(onError: (error: unknown) => void): { rows: Row[]; damaged: string[] } | null {
  const { vault } = useWorkspace();
  const [found, setFound] = useState<{ rows: Row[]; damaged: string[] } | null>(null);
  useEffect(() => {
    let here = true;
    const load = async () => {
      const [records, damaged] = await Promise.all([vault.companies.list(), vault.companies.damaged()]);
      const rows = records.map(async (record) => {
        const documents = await vault.documents.list(record.id).catch(() => null);
        return { record, documents: documents ? documents.length : null };
      });
      return { rows: await Promise.all(rows), damaged };
    };
    const refresh = () =>
      load().then(
        (next) => here && setFound(next),
        (error) => here && onError(error),
      );
    void refresh();
    const stop = vault.companies.onChange(refresh);
    return () => {
      here = false;
      stop();
    };
  }, [vault, onError]);
  return found;
}

/** The same company: by its code, or by its name where a code is missing. */
function findSame(records: readonly CompanyRecord[], { profile }: ReadProfile): CompanyRecord | undefined {
  const { name, unifiedSocialCreditCode: code } = profile.company;
  return records.find((record) => {
    const other = record.profile.company;
    return code && other.unifiedSocialCreditCode
      ? other.unifiedSocialCreditCode === code
      : other.name === name;
  });
}

export function CompanyList() {
  const { vault, t, notify } = useWorkspace();
  const errorText = useErrorText();
  const noteText = useNoteText();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [question, setQuestion] = useState<{ content: ReadProfile; existing: CompanyRecord } | null>(null);
  const found = useCompanies(useCallback((failure: unknown) => setError(failure), []));

  const store = async (content: ReadProfile, existing: CompanyRecord | null) => {
    setQuestion(null);
    setBusy(true);
    try {
      const draft = toDraft(content.profile, content.documents);
      await vault.companies.put(
        existing ? { ...draft, id: existing.id, revision: existing.revision } : draft,
      );
      notify({
        kind: content.notes.length > 0 ? 'warn' : 'good',
        text: [
          t('imported', { name: content.profile.company.name, count: content.documents.size }),
          content.notes.length > 0 ? t('importWarnings', { count: content.notes.length }) : '',
        ].join(' '),
        details: content.notes.map(noteText),
      });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const take = async (read: () => Promise<ReadProfile>) => {
    setError(null);
    notify(null);
    setBusy(true);
    try {
      const content = await read();
      // From the vault: what the page shows may not have been read yet, or be older.
      const existing = findSame(await vault.companies.list(), content);
      if (existing) setQuestion({ content, existing });
      else await store(content, null);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const chosen = (event: ChangeEvent<HTMLInputElement>, folder: boolean) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    const [first] = files;
    if (!first) return;
    void take(async () => {
      const { readFolder, readZip } = await import('./transfer.ts');
      return folder ? readFolder(files) : readZip(first);
    });
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    // The list is empty once the event is over.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    if (entries.length === 0 || busy) return;
    void take(async () => (await import('./transfer.ts')).readDropped(entries));
  };

  return (
    <section
      className={dropping ? 'page dropping' : 'page'}
      aria-labelledby="companies"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      <div className="page-head">
        <h1 id="companies">{t('companies')}</h1>
        <span className="grow" />
        <div className="actions">
          <label className="button file" aria-disabled={busy}>
            {t('importFolder')}
            <input
              type="file"
              data-testid="import-folder"
              aria-label={t('importFolder')}
              disabled={busy}
              {...folderPicker}
              onChange={(event) => chosen(event, true)}
            />
          </label>
          <label className="button file" aria-disabled={busy}>
            {t('importZip')}
            <input
              type="file"
              data-testid="import-zip"
              aria-label={t('importZip')}
              disabled={busy}
              accept=".zip,application/zip"
              onChange={(event) => chosen(event, false)}
            />
          </label>
          <a className="button primary" href="#/company/new">
            {t('newCompany')}
          </a>
        </div>
      </div>
      {busy && (
        <p className="notice" role="status">
          {t('importing')}
        </p>
      )}
      {error !== null && <ErrorNote text={errorText(error)} />}
      {found === null ? (
        error === null && <p className="muted">{t('loading')}</p>
      ) : found.rows.length + found.damaged.length === 0 ? (
        <div className="empty">
          <h2>{t('emptyTitle')}</h2>
          <p className="muted">{t('emptyLead')}</p>
          <p className="muted">{t(dropping ? 'dropNow' : 'dropHint')}</p>
        </div>
      ) : (
        <>
          <CompanyTable rows={found.rows} damaged={found.damaged} />
          <p className="muted drop-hint">{t(dropping ? 'dropNow' : 'dropHint')}</p>
        </>
      )}
      {question && (
        <Dialog title={t('duplicateTitle')} onClose={() => setQuestion(null)}>
          <p>{t('duplicateLead', { name: question.existing.profile.company.name })}</p>
          <div className="actions end">
            <button type="button" className="button" onClick={() => setQuestion(null)}>
              {t('cancel')}
            </button>
            <button type="button" className="button" onClick={() => store(question.content, null)}>
              {t('keepBoth')}
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => store(question.content, question.existing)}
            >
              {t('replaceExisting')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function CompanyTable({ rows, damaged }: { rows: readonly Row[]; damaged: readonly string[] }) {
  const { t, language } = useWorkspace();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <table className="companies">
      <thead>
        <tr>
          <th scope="col">{t('columnName')}</th>
          <th scope="col">{t('columnCode')}</th>
          <th scope="col">{t('columnDocuments')}</th>
          <th scope="col">{t('columnUpdated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ record, documents }) => {
          const { name, unifiedSocialCreditCode: code } = record.profile.company;
          return (
            <tr key={record.id} data-testid="company-row" data-id={record.id}>
              <td>
                <a href={`#/company/${record.id}`}>{name}</a>
              </td>
              <td className="mono">{code ? maskCode(code) : '—'}</td>
              <td>{documents === null ? '—' : t('documentCount', { count: documents })}</td>
              <td>{when.format(record.updatedAt)}</td>
            </tr>
          );
        })}
        {damaged.map((id) => (
          <tr key={id}>
            <td colSpan={4}>
              <a href={`#/company/${id}`}>{t('damagedCompany')}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Public, but the list may stand open in a room. */
const maskCode = (code: string) => (code.length > 10 ? `${code.slice(0, 6)}****${code.slice(-4)}` : code);
