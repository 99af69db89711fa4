import { useState } from 'react';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { DocumentMeta, DocumentVersion } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { formatSize } from '../format.ts';
import { Preview } from './Preview.tsx';

/** The files a document had before. */
export function Versions({
  document: meta,
  name,
  onRestore,
  onForget,
  onClose,
}: {
  document: DocumentMeta;
  name: string;
  onRestore: (version: DocumentVersion) => void;
  onForget: (version: DocumentVersion) => void;
  onClose: () => void;
}) {
  const { t, language, vault } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const [shown, setShown] = useState<DocumentVersion | null>(null);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog title={e('olderTitle', { name })} onClose={onClose}>
      <ul className="versions" data-testid="versions">
        {meta.versions.map((version) => (
          <li key={version.id}>
            <span>
              {when.format(version.addedAt)}
              <span className="muted"> · {formatSize(version.size)}</span>
            </span>
            <span className="actions">
              <button type="button" className="button quiet" onClick={() => setShown(version)}>
                {e('view')}
              </button>
              <button type="button" className="button quiet" onClick={() => onRestore(version)}>
                {e('restore')}
              </button>
              <button type="button" className="button quiet bad" onClick={() => onForget(version)}>
                {e('forget')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <div className="actions end">
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      {shown && (
        <Preview
          key={shown.id}
          name={name}
          mediaType={shown.mediaType}
          read={async () => (await vault.documents.readVersion(meta.id, shown.id)).bytes}
          onClose={() => setShown(null)}
        />
      )}
    </Dialog>
  );
}
