import { useEffect, useMemo, useRef, useState } from 'react';
import { profileWarnings } from '../../utils/company/check-profile.ts';
import { formatProfile, parseProfile } from '../../utils/company/profile-json.ts';
import { VaultError } from '../../utils/vault/errors.ts';
import { toProfile } from '../../utils/vault/profile-records.ts';
import { chooseFolder } from './choose-folder.ts';
import { useWorkspace } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { DocumentsSection } from './DocumentsSection.tsx';
import { type Path, setAt } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import { editedDocuments } from './edited-document.ts';
import { today } from './format.ts';
import { ErrorNote } from './Gate.tsx';
import { sections } from './layout.ts';
import { companyRoute, listRoute } from './route.ts';
import { Sections } from './Sections.tsx';
import type { Saved } from './saved.ts';
import { useErrorText, useProfileTexts } from './use-error-text.ts';

const same = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

export function Editor({
  saved,
  onSaved,
  onReload,
}: {
  saved: Saved;
  onSaved: (saved: Saved) => void;
  onReload: () => void;
}) {
  const { vault, t, router, notify } = useWorkspace();
  const errorText = useErrorText('save');
  const { issueTexts, warningTexts } = useProfileTexts();
  const [profile, setProfile] = useState(saved.profile);
  const [documents, setDocuments] = useState(saved.documents);
  const [busy, setBusy] = useState<'saving' | 'exporting' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [removing, setRemoving] = useState(false);
  const [savedNow, setSavedNow] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const dirty = useMemo(
    () => documents !== saved.documents || !same(profile, saved.profile),
    [profile, documents, saved],
  );
  useEffect(() => {
    router.setDirty(dirty);
    return () => router.setDirty(false);
  }, [dirty, router.setDirty]);

  const errors = useMemo(() => issueTexts(failure), [failure, issueTexts]);
  const warnings = useMemo(
    () => warningTexts(profileWarnings(toProfile({ profile }, documents), today())),
    [profile, documents, warningTexts],
  );

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (errors.size === 0) return;
    // The browser's own scrolling would leave it under the bar.
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  }, [errors]);

  const change = (path: Path, value: unknown) => setProfile((current) => setAt(current, path, value));

  const save = async () => {
    setBusy('saving');
    setFailure(null);
    try {
      // Names each field that does not fit; the vault would only say that one does not.
      parseProfile(formatProfile(toProfile({ profile }, documents)));
      const result = await vault.companies.put({
        ...(saved.record ? { id: saved.record.id, revision: saved.record.revision } : {}),
        profile,
        documents,
      });
      notify(null);
      setSavedNow(true);
      const stored = editedDocuments(result.documents);
      onSaved({ record: result.record, profile: result.record.profile, documents: stored });
      setProfile(result.record.profile);
      setDocuments(stored);
      if (!saved.record) {
        // The view of the new company is another one: it has to be told.
        notify({ kind: 'good', text: t('saved') });
        router.leave(companyRoute(result.record.id));
      }
    } catch (error) {
      notify(null);
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };

  const exportAs = async (form: 'zip' | 'folder') => {
    if (!saved.record) return;
    setBusy('exporting');
    setFailure(null);
    try {
      if (form === 'zip') {
        const { downloadZip } = await import('./transfer.ts');
        await downloadZip(vault, saved.record.id);
        notify({ kind: 'info', text: t('exportNote') });
        return;
      }
      const chosen = await chooseFolder();
      if (!chosen) return;
      const { saveFolder } = await import('./transfer.ts');
      const folder = await saveFolder(vault, saved.record.id, chosen);
      notify({ kind: 'info', text: t('exportFolderNote', { folder }) });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };

  const remove = async () => {
    setRemoving(false);
    try {
      if (saved.record) await vault.companies.remove(saved.record.id, saved.record.revision);
      router.leave(listRoute);
    } catch (error) {
      setFailure(error);
    }
  };

  const name = profile.company.name.trim() || t('untitled');
  return (
    <form
      ref={form}
      className="editor"
      noValidate
      // Or Chromium writes what is typed into its autofill data and its session files, in the clear.
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="editor-top">
        <EditorBar
          name={name}
          status={dirty ? 'unsaved' : savedNow ? 'saved' : null}
          isNew={!saved.record}
          busy={busy}
          onExport={(form) => void exportAs(form)}
          onRemove={() => setRemoving(true)}
        />
        {failure !== null && (
          <div className="stack">
            <ErrorNote text={errorText(failure)} />
            {failure instanceof VaultError && failure.code === 'conflict' && (
              <button type="button" className="button self-start" onClick={onReload}>
                {t('reload')}
              </button>
            )}
          </div>
        )}
      </div>
      <div className="columns">
        <nav aria-label={t('sections')} className="toc">
          {sections.map(({ id, title }) => (
            <JumpTo key={id} id={id} text={t(title)} />
          ))}
          <JumpTo id="documents" text={`${t('documents')} ${documents.length}`} />
        </nav>
        <div className="sections">
          <Sections
            profile={profile}
            errors={errors}
            warnings={warnings}
            onChange={change}
            onList={(next) => setProfile((current) => next(current))}
          />
          <DocumentsSection documents={documents} warnings={warnings} onChange={setDocuments} />
        </div>
      </div>
      {removing && (
        <Confirm
          title={t('removeTitle')}
          text={t('removeConfirm', { name, count: documents.length })}
          cancel={t('cancel')}
          confirm={t('removeNow')}
          testId="remove-confirm"
          onCancel={() => setRemoving(false)}
          onConfirm={remove}
        />
      )}
    </form>
  );
}

/** A button and no link: the address after the hash is the route. */
function JumpTo({ id, text }: { id: string; text: string }) {
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() => document.getElementById(`section-${id}`)?.scrollIntoView({ block: 'start' })}
    >
      {text}
    </button>
  );
}
