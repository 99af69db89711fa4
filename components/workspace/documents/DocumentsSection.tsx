import { useEffect, useRef, useState } from 'react';
import { documentName } from '../../../utils/company/labels.ts';
import { withLetter } from '../../../utils/company/letters.ts';
import { extensionsOf, type MediaType } from '../../../utils/company/media-type.ts';
import { ProfileFileError } from '../../../utils/company/profile-file-error.ts';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { DocumentDraft } from '../../../utils/vault/documents.ts';
import { freePath } from '../../../utils/vault/profile-records.ts';
import type { DocumentMeta } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { draftOf } from '../edited-document.ts';
import type { Editing } from '../editor/editing.ts';
import { ErrorNote } from '../Gate.tsx';
import { useErrorText } from '../use-error-text.ts';
import { accept, Card } from './Card.tsx';
import { filesOf, type Incoming, readIncoming } from './incoming.ts';
import { LetterDialog } from './LetterDialog.tsx';
import { Preview } from './Preview.tsx';
import { SortDialog } from './SortDialog.tsx';
import { Versions } from './Versions.tsx';

/** Named by what it is: what it was called may hold a name, and an export must not overwrite another file. */
function withFile(
  drafts: readonly DocumentDraft[],
  present: readonly DocumentMeta[],
  { kind, bytes, mediaType }: Incoming,
): DocumentDraft[] {
  const old = present.find((each) => each.kind === kind);
  const [extension = ''] = extensionsOf[mediaType as MediaType] ?? [];
  const end = extension === '' ? '' : `.${extension}`;
  const others = drafts.filter(({ id }) => id === undefined || id !== old?.id).map(({ file }) => file);
  if (!old)
    return [...drafts, { kind: kind ?? '', file: freePath(`documents/${kind}${end}`, others), bytes }];
  const fits = (extensionsOf[mediaType as MediaType] ?? []).some((each) =>
    old.file.toLowerCase().endsWith(`.${each}`),
  );
  const file = fits ? old.file : freePath(old.file.replace(/(\.[A-Za-z0-9]{1,5})?$/, end), others);
  return drafts.map((each) => (each.id === old.id ? { ...each, file, bytes } : each));
}

export function DocumentsSection({
  editing,
  documents,
  warnings,
  onMade,
}: {
  editing: Editing;
  documents: readonly DocumentMeta[];
  warnings: ReadonlyMap<string, readonly string[]>;
  /** A company was made for the documents; true: another view takes over. */
  onMade: () => boolean;
}) {
  const { t, language, vault, notify } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const errorText = useErrorText('save');
  const [shown, setShown] = useState<DocumentMeta | null>(null);
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [letterOf, setLetterOf] = useState<string | null>(null);
  const [sorting, setSorting] = useState<readonly Incoming[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);

  const write = async (
    change: (documents: readonly DocumentMeta[]) => readonly DocumentDraft[],
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await editing.changeDocuments(change);
      onMade();
      return true;
    } catch (error) {
      const isNameless = error instanceof ProfileFileError && !editing.state().record;
      setProblem(isNameless ? e('nameFirst') : errorText(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const changeOne = (id: string, next: Partial<DocumentDraft>) =>
    write((present) =>
      present.map((each) => (each.id === id ? { ...draftOf(each), ...next } : draftOf(each))),
    );

  const store = async (files: readonly Incoming[]) => {
    const done = await write((present) =>
      files.reduce<readonly DocumentDraft[]>(
        (drafts, file) => withFile(drafts, present, file),
        present.map(draftOf),
      ),
    );
    if (!done) return;
    setSorting(null);
    notify({ kind: 'good', text: e('added', { count: files.length }) });
  };

  const take = async (files: readonly File[], folders: readonly string[] = []) => {
    setBusy(true);
    const { incoming, refused } = await readIncoming(files, folders);
    setBusy(false);
    setProblem(
      refused.length === 0
        ? null
        : [
            e('refused', { count: refused.length }),
            ...refused.map(({ name, why }) => `${name}：${e(`refused-${why}`)}`),
          ].join('\n'),
    );
    if (incoming.length === 0) return;
    const present = editing.state().documents;
    const sure = incoming.every(
      ({ kind, sha256 }) =>
        kind !== null &&
        !present.some((each) => each.kind === kind || (each.size > 0 && each.sha256 === sha256)),
    );
    if (sure && refused.length === 0) await store(incoming);
    else setSorting(incoming);
  };

  const replace = async (meta: DocumentMeta, file: File) => {
    const { incoming, refused } = await readIncoming([file]);
    const [only] = incoming;
    const [no] = refused;
    if (no) setProblem(`${no.name}：${e(`refused-${no.why}`)}`);
    if (only) {
      await write((present) =>
        withFile(
          present.map(draftOf),
          present.filter(({ id }) => id === meta.id),
          { ...only, kind: meta.kind as never },
        ),
      );
    }
  };

  const remove = async (meta: DocumentMeta) => {
    const name = documentName(meta.kind, language);
    // Held only as long as the notice offers to bring it back.
    const bytes = meta.size > 0 ? (await vault.documents.read(meta.id).catch(() => null))?.bytes : undefined;
    if (!(await write((present) => present.filter(({ id }) => id !== meta.id).map(draftOf)))) return;
    const { id: _, ...rest } = draftOf(meta);
    notify({
      kind: 'info',
      text: e('removed', { name }),
      action: {
        text: e('undo'),
        run: () =>
          void write((present) =>
            present
              .map(draftOf)
              .toSpliced(Math.min(meta.order, present.length), 0, { ...rest, ...(bytes ? { bytes } : {}) }),
          ),
      },
    });
  };

  const takeDrop = useRef(take);
  takeDrop.current = take;
  useEffect(() => {
    // Anywhere on the page: a file that misses must not be opened by the browser in its place.
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setDropping(false);
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      setDropping(false);
      const { files, folders } = filesOf(event.dataTransfer);
      if (files.length + folders.length > 0) void takeDrop.current(files, folders);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  const versioned = documents.find(({ id }) => id === versionsOf);
  const letter = documents.find(({ id }) => id === letterOf);
  return (
    <section
      className={dropping ? 'card dropping' : 'card'}
      id="section-documents"
      aria-labelledby="heading-documents"
    >
      <h2 id="heading-documents" tabIndex={-1}>
        {t('documents')}
      </h2>
      <p className="muted">{t('documentsNote')}</p>
      <div className="drop-zone">
        <label className="button primary file">
          + {t('addDocument')}
          <input
            type="file"
            multiple
            accept={accept}
            aria-label={t('addDocument')}
            data-testid="add-documents"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void take(files);
            }}
          />
        </label>
        <span className="muted">{dropping ? e('dropNow') : busy ? e('adding') : e('dropHere')}</span>
      </div>
      {problem && <ErrorNote text={problem} />}
      {documents.length === 0 && <p className="muted">{t('noDocuments')}</p>}
      <ul className="documents">
        {documents.map((meta, index) => {
          const twin = documents.find(
            (each) => each.id !== meta.id && meta.size > 0 && each.sha256 === meta.sha256,
          );
          return (
            <Card
              key={meta.id}
              document={meta}
              warnings={warnings.get(`documents.${index}`) ?? []}
              twin={twin ? documentName(twin.kind, language) : null}
              onShow={() => setShown(meta)}
              onVersions={() => setVersionsOf(meta.id)}
              onLetter={() => {
                setProblem(null);
                setLetterOf(meta.id);
              }}
              onReplace={(file) => void replace(meta, file)}
              onRemove={() => void remove(meta)}
              onStamped={(stamped) => void changeOne(meta.id, { stamped })}
              onExpires={(expiresOn) =>
                void write((present) =>
                  present.map((each) => {
                    const { expiresOn: before, ...draft } = draftOf(each);
                    const next = each.id === meta.id ? expiresOn : before;
                    return { ...draft, ...(next === undefined ? {} : { expiresOn: next }) };
                  }),
                )
              }
            />
          );
        })}
      </ul>
      {sorting && (
        <SortDialog
          files={sorting}
          present={documents}
          busy={busy}
          onAdd={(files) => void store(files)}
          onClose={() => setSorting(null)}
        />
      )}
      {versioned && versioned.versions.length > 0 && (
        <Versions
          document={versioned}
          name={documentName(versioned.kind, language)}
          onRestore={({ id }) => void changeOne(versioned.id, { restore: id })}
          onForget={({ id }) => void changeOne(versioned.id, { forget: [id] })}
          onClose={() => setVersionsOf(null)}
        />
      )}
      {letter && (
        <LetterDialog
          key={letter.id}
          document={letter}
          busy={busy}
          problem={problem}
          onSave={async (values) => {
            const done = await write((present) =>
              present.map((each) =>
                each.id === letter.id
                  ? { ...draftOf(each), extra: withLetter(each.extra, values) }
                  : draftOf(each),
              ),
            );
            if (done) setLetterOf(null);
          }}
          onClose={() => setLetterOf(null)}
        />
      )}
      {shown && (
        <Preview
          key={shown.id}
          name={documentName(shown.kind, language)}
          mediaType={shown.mediaType}
          read={async () => (await vault.documents.read(shown.id)).bytes}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
