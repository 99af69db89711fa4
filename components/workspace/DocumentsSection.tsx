import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { documentName } from '../../utils/company/labels.ts';
import { mediaTypeOf } from '../../utils/company/media-type.ts';
import { documentKinds } from '../../utils/company/profile.ts';
import type { Bytes } from '../../utils/vault/crypto.ts';
import { freePath } from '../../utils/vault/profile-records.ts';
import { useWorkspace } from './context.ts';
import { Dialog } from './Dialog.tsx';
import type { EditedDocument } from './edited-document.ts';
import { formatSize } from './format.ts';
import { ErrorNote } from './Gate.tsx';
import { useErrorText } from './use-error-text.ts';

const accept = 'image/*,.pdf,application/pdf';

async function chosenFile(
  event: ChangeEvent<HTMLInputElement>,
): Promise<{ name: string; bytes: Bytes } | null> {
  const input = event.target;
  const file = input.files?.[0];
  if (!file) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The same file chosen again must count as a change.
  input.value = '';
  return { name: file.name, bytes };
}

const extensionOf = (name: string) => (/\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '').toLowerCase();

export function DocumentsSection({
  documents,
  warnings,
  onChange,
}: {
  documents: readonly EditedDocument[];
  warnings: ReadonlyMap<string, readonly string[]>;
  onChange: (documents: readonly EditedDocument[]) => void;
}) {
  const { t } = useWorkspace();
  const [shown, setShown] = useState<EditedDocument | null>(null);
  const change = (key: string, next: Partial<EditedDocument>) =>
    onChange(documents.map((each) => (each.key === key ? { ...each, ...next } : each)));

  return (
    <section className="card" id="section-documents" aria-labelledby="heading-documents">
      <h2 id="heading-documents">{t('documents')}</h2>
      <p className="muted">{t('documentsNote')}</p>
      {documents.length === 0 && <p className="muted">{t('noDocuments')}</p>}
      <ul className="documents">
        {documents.map((document, index) => (
          <DocumentRow
            key={document.key}
            document={document}
            warnings={warnings.get(`documents.${index}`) ?? []}
            others={documents.filter(({ key }) => key !== document.key).map(({ file }) => file)}
            onShow={() => setShown(document)}
            onChange={(next) => change(document.key, next)}
            onRemove={() => onChange(documents.filter(({ key }) => key !== document.key))}
          />
        ))}
      </ul>
      <AddDocument taken={documents} onAdd={(document) => onChange([...documents, document])} />
      {shown && <Preview document={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

function DocumentRow({
  document,
  warnings,
  others,
  onShow,
  onChange,
  onRemove,
}: {
  document: EditedDocument;
  warnings: readonly string[];
  others: readonly string[];
  onShow: () => void;
  onChange: (next: Partial<EditedDocument>) => void;
  onRemove: () => void;
}) {
  const { t, language } = useWorkspace();
  const name = documentName(document.kind, language);
  const replace = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = await chosenFile(event);
    if (!chosen) return;
    const end = extensionOf(chosen.name);
    // The path stays unless the format changed: a PNG must not be exported under a name that says JPEG.
    const file =
      end === extensionOf(document.file)
        ? document.file
        : freePath(document.file.replace(/(\.[A-Za-z0-9]{1,5})?$/, end), others);
    onChange({
      bytes: chosen.bytes,
      size: chosen.bytes.length,
      mediaType: mediaTypeOf(chosen.bytes) ?? '',
      file: others.includes(file) ? freePath(file, others) : file,
    });
  };
  return (
    <li className="document" aria-label={name} data-kind={document.kind}>
      <div className="document-name">
        <strong>{name}</strong>
        <span className="muted path">
          {document.file}
          {document.size > 0 && ` · ${formatSize(document.size)}`}
          {document.bytes && ` · ${t('newFile')}`}
        </span>
        {document.size === 0 && <span className="note warn">{t('missingFile')}</span>}
        {warnings.map((text) => (
          <span key={text} className="note warn">
            {text}
          </span>
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          aria-label={`${name} ${t('stamped')}`}
          checked={document.stamped === true}
          onChange={(event) => onChange({ stamped: event.target.checked })}
        />
        {t('stamped')}
      </label>
      <div className="actions">
        <button
          type="button"
          className="button quiet"
          aria-label={`${t('preview')} ${name}`}
          disabled={document.size === 0}
          onClick={onShow}
        >
          {t('preview')}
        </button>
        <label className="button quiet file">
          {t('replace')}
          <input type="file" accept={accept} aria-label={`${t('replace')} ${name}`} onChange={replace} />
        </label>
        <button
          type="button"
          className="button quiet bad"
          aria-label={`${t('removeDocument')} ${name}`}
          onClick={onRemove}
        >
          {t('removeDocument')}
        </button>
      </div>
    </li>
  );
}

function AddDocument({
  taken,
  onAdd,
}: {
  taken: readonly EditedDocument[];
  onAdd: (document: EditedDocument) => void;
}) {
  const { t, language } = useWorkspace();
  const id = useId();
  const [chosen, setKind] = useState<string | null>(null);
  const missing = documentKinds.filter((kind) => !taken.some((document) => document.kind === kind));
  const kind = chosen ?? missing[0] ?? documentKinds[0];
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = await chosenFile(event);
    if (!file) return;
    onAdd({
      key: crypto.randomUUID(),
      kind,
      file: freePath(
        `documents/${kind}${extensionOf(file.name)}`,
        taken.map((document) => document.file),
      ),
      size: file.bytes.length,
      mediaType: mediaTypeOf(file.bytes) ?? '',
      bytes: file.bytes,
    });
    setKind(null);
  };
  return (
    <div className="add-document">
      <label htmlFor={id}>{t('documentKind')}</label>
      <select id={id} className="field" value={kind} onChange={(event) => setKind(event.target.value)}>
        {documentKinds.map((each) => (
          <option key={each} value={each}>
            {documentName(each, language)}
          </option>
        ))}
      </select>
      <label className="button file">
        + {t('addDocument')}
        <input type="file" accept={accept} aria-label={t('addDocument')} onChange={add} />
      </label>
    </div>
  );
}

function Preview({ document, onClose }: { document: EditedDocument; onClose: () => void }) {
  const { vault, t, language } = useWorkspace();
  const errorText = useErrorText();
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const name = documentName(document.kind, language);
  const isPicture = document.mediaType.startsWith('image/');

  useEffect(() => {
    if (!isPicture) return;
    let made: string | null = null;
    let here = true;
    const bytes = document.bytes
      ? Promise.resolve(document.bytes)
      : vault.documents.read(document.id ?? '').then((read) => read.bytes);
    bytes
      .then((content) => {
        if (!here) return;
        made = URL.createObjectURL(new Blob([content], { type: document.mediaType }));
        setUrl(made);
      })
      .catch((failure) => here && setError(errorText(failure)));
    return () => {
      here = false;
      // The decrypted picture must not outlive the preview.
      if (made) URL.revokeObjectURL(made);
    };
  }, [document, vault, errorText, isPicture]);

  return (
    <Dialog title={name} onClose={onClose} wide>
      {!isPicture && <p>{t('previewNone')}</p>}
      {error && <ErrorNote text={error} />}
      {url && <img className="preview" src={url} alt={name} onError={() => setError(t('previewNone'))} />}
      <div className="actions end">
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
