import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { profileWarnings } from '../../utils/company/check-profile.ts';
import { offersFor } from '../../utils/company/derive.ts';
import { ProfileFileError } from '../../utils/company/profile-file-error.ts';
import { editorTexts } from '../../utils/i18n/editor.ts';
import { toProfile } from '../../utils/vault/profile-records.ts';
import { useTexts } from '../use-language.ts';
import { useReveal } from '../use-reveal.ts';
import { chooseFolder } from './choose-folder.ts';
import { useWorkspace } from './context.ts';
import { Confirm } from './Dialog.tsx';
import { DocumentsSection } from './documents/DocumentsSection.tsx';
import type { Path } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import { Banners } from './editor/Banners.tsx';
import type { Editing } from './editor/editing.ts';
import { editorKey, goToSection, moveSection, showField } from './editor/keys.ts';
import { differences } from './editor/merge.ts';
import { useEditingState } from './editor/use-editing.ts';
import { today } from './format.ts';
import { ErrorNote } from './Gate.tsx';
import { sections } from './layout.ts';
import { companyRoute, listRoute } from './route.ts';
import { Sections } from './Sections.tsx';
import { useErrorText, useProfileTexts } from './use-error-text.ts';

const sectionIds = [...sections.map(({ id }) => id), 'documents'];

export function Editor({ editing }: { editing: Editing }) {
  const { vault, t, language, router, notify } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const errorText = useErrorText('save');
  const { issueTexts, warningTexts } = useProfileTexts();
  const state = useEditingState(editing);
  const { profile, documents, record } = state;
  const reveal = useReveal();
  const [busy, setBusy] = useState<'saving' | 'exporting' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [removing, setRemoving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isNew = useRef(record === null).current;

  // What does not fit stands beside its field as long as it does not, whoever found it.
  const unfit = failure instanceof ProfileFileError ? failure : state.save === 'invalid' ? state.error : null;
  const errors = useMemo(() => issueTexts(unfit), [unfit, issueTexts]);
  const whole = useMemo(() => toProfile({ profile }, documents), [profile, documents]);
  const warnings = useMemo(() => warningTexts(profileWarnings(whole, today())), [whole, warningTexts]);
  const offers = useMemo(() => offersFor(whole), [whole]);

  useEffect(() => {
    if (!(failure instanceof ProfileFileError)) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    // The browser's own scrolling would leave it under the bar.
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  }, [failure]);
  useEffect(() => {
    if (state.save === 'saved') setFailure(null);
  }, [state.save]);
  useEffect(() => {
    if (state.merged > 0) notify({ kind: 'info', text: e('merged') });
  }, [state.merged, notify, e]);

  const change = (path: Path, value: unknown) => editing.changeAt(path, value, path.join('.'));

  /** A company just made has a view of its own. */
  const moveOn = () => {
    const made = editing.state().record;
    if (isNew && made) router.leave(companyRoute(made.id));
    return isNew && made !== null;
  };

  const save = async () => {
    setBusy('saving');
    setFailure(null);
    notify(null);
    try {
      await editing.saveNow();
      if (isNew) notify({ kind: 'good', text: t('saved') });
      moveOn();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };

  const exportAs = async (form: 'zip' | 'folder') => {
    if (!record) return;
    setBusy('exporting');
    setFailure(null);
    try {
      // The question belongs to the click: it is asked before anything is waited for.
      const chosen = form === 'folder' ? await chooseFolder() : null;
      if (form === 'folder' && !chosen) return;
      await editing.saveNow();
      if (editing.state().clashes.length > 0) return;
      if (!chosen) {
        const { downloadZip } = await import('./transfer.ts');
        await downloadZip(vault, record.id);
        notify({ kind: 'info', text: t('exportNote') });
        return;
      }
      const { saveFolder } = await import('./transfer.ts');
      const folder = await saveFolder(vault, record.id, chosen);
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
      editing.lose();
      if (record) await vault.companies.remove(record.id);
      router.leave(listRoute);
    } catch (error) {
      setFailure(error);
    }
  };

  const step = (way: 'undo' | 'redo') => {
    const before = editing.state().profile;
    editing[way]();
    const [path] = differences(before, editing.state().profile);
    if (path) requestAnimationFrame(() => showField(path.join('.')));
  };

  const onKey = (event: KeyboardEvent) => {
    const key = editorKey(event);
    if (!key) return;
    // A question in front of the form has its own keys.
    if ((event.target as Element).closest('dialog')) return;
    event.preventDefault();
    if (key === 'save') void save();
    else if (key === 'undo' || key === 'redo') step(key);
    else moveSection(sectionIds, key === 'next-section' ? 1 : -1);
  };

  const name = profile.company.name.trim() || t('untitled');
  const shownFailure = failure ?? (state.save === 'failed' ? state.error : null);
  return (
    <form
      ref={form}
      className="editor"
      noValidate
      // Or Chromium writes what is typed into its autofill data and its session files, in the clear.
      autoComplete="off"
      onKeyDown={onKey}
      onBlur={() => void editing.flush()}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="editor-top">
        <EditorBar
          name={name}
          save={state.save}
          isNew={record === null}
          busy={busy}
          reveal={reveal}
          canUndo={state.canUndo}
          canRedo={state.canRedo}
          onStep={step}
          onExport={(form) => void exportAs(form)}
          onRemove={() => setRemoving(true)}
        />
        {shownFailure !== null && <ErrorNote text={errorText(shownFailure)} />}
      </div>
      <Banners editing={editing} state={state} />
      <div className="columns">
        <nav aria-label={t('sections')} className="toc">
          {sections.map(({ id, title }) => (
            <JumpTo key={id} id={id} text={t(title)} />
          ))}
          <JumpTo id="documents" text={`${t('documents')} ${documents.length}`} />
          <p className="muted hint">{e('shortcuts')}</p>
        </nav>
        <div className="sections">
          <Sections
            profile={profile}
            errors={errors}
            warnings={warnings}
            offers={offers}
            reveal={reveal}
            onChange={change}
            onList={(next) => editing.change(next, null)}
          />
          <DocumentsSection editing={editing} documents={documents} warnings={warnings} onMade={moveOn} />
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
    <button type="button" className="button quiet" onClick={() => goToSection(id)}>
      {text}
    </button>
  );
}
