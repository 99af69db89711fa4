import { useState } from 'react';
import { documentName } from '../../../utils/company/labels.ts';
import { type DocumentKind, documentKinds } from '../../../utils/company/profile.ts';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { DocumentMeta } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { formatSize } from '../format.ts';
import type { Incoming } from './incoming.ts';

/** Which document is each of these? Asked where the name does not say, or where something would be replaced. */
export function SortDialog({
  files,
  present,
  busy,
  onAdd,
  onClose,
}: {
  files: readonly Incoming[];
  present: readonly DocumentMeta[];
  busy: boolean;
  onAdd: (files: readonly Incoming[]) => void;
  onClose: () => void;
}) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const [kinds, setKinds] = useState(() => files.map(({ kind }) => kind));
  const chosen = files
    .map((file, at) => ({ ...file, kind: kinds[at] ?? null }))
    .filter(({ kind }) => kind !== null);
  return (
    <Dialog title={e('sortTitle')} onClose={onClose} wide>
      <p className="muted">{e('sortLead')}</p>
      <ul className="sort-files" data-testid="sort">
        {files.map((file, at) => {
          const kind = kinds[at] ?? null;
          const twin = present.find((each) => each.size > 0 && each.sha256 === file.sha256);
          const others = documentKinds.filter((each) => !file.candidates.includes(each));
          return (
            <li key={`${file.name} ${file.sha256}`}>
              <span className="path">
                {file.name} <span className="muted">{formatSize(file.bytes.length)}</span>
              </span>
              <select
                className="field"
                aria-label={e('kindOf', { file: file.name })}
                value={kind ?? ''}
                onChange={(event) =>
                  setKinds((current) =>
                    current.map((each, index) =>
                      index === at
                        ? ((event.target.value || null) as DocumentKind | null)
                        : // One file for each document.
                          each === event.target.value
                          ? null
                          : each,
                    ),
                  )
                }
              >
                <option value="">{e('pickKind')}</option>
                {[...file.candidates, ...others].map((each) => (
                  <option key={each} value={each}>
                    {documentName(each, language)}
                  </option>
                ))}
              </select>
              {kind && present.some((each) => each.kind === kind && each.size > 0) && (
                <span className="note warn">{e('replaces')}</span>
              )}
              {twin && (
                <span className="note warn">
                  {e('sameFile', { name: documentName(twin.kind, language) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <div className="actions end">
        <button type="button" className="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="sort-add"
          disabled={chosen.length === 0 || busy}
          onClick={() => onAdd(chosen)}
        >
          {busy ? e('adding') : e('addThese', { count: chosen.length })}
        </button>
      </div>
    </Dialog>
  );
}
