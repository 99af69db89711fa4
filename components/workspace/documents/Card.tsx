import { useEffect, useState } from 'react';
import { documentName } from '../../../utils/company/labels.ts';
import { letterKeysOf, readLetter } from '../../../utils/company/letters.ts';
import { hintsFor } from '../../../utils/documents/check-file.ts';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { DocumentMeta } from '../../../utils/vault/types.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { formatSize, today } from '../format.ts';
import { type Pixels, Thumbnail } from './Thumbnail.tsx';

export const accept = 'image/*,.doc,.docx';

/** `image/jpeg` as people call it. */
function formatName(mediaType: string): string {
  if (mediaType === 'application/msword') return 'DOC';
  if (mediaType.includes('wordprocessing')) return 'DOCX';
  return (mediaType.split('/')[1] ?? '').replace('jpeg', 'jpg').toUpperCase();
}

const soon = 30 * 86_400_000;

export interface CardActions {
  onShow: () => void;
  onVersions: () => void;
  onReplace: (file: File) => void;
  onRemove: () => void;
  onStamped: (stamped: boolean) => void;
  onExpires: (date: string | undefined) => void;
  onLetter: () => void;
}

export function Card({
  document: meta,
  warnings,
  twin,
  ...act
}: CardActions & {
  document: DocumentMeta;
  warnings: readonly string[];
  /** The name of another document that is the very same file. */
  twin: string | null;
}) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const [pixels, setPixels] = useState<Pixels | null>(null);
  // At once for the hand; the vault follows.
  const [stamped, setStamped] = useState(meta.stamped === true);
  useEffect(() => setStamped(meta.stamped === true), [meta.stamped]);
  const name = documentName(meta.kind, language);
  const hints = meta.size > 0 ? hintsFor(meta.mediaType, meta.size, pixels ?? undefined) : [];
  const { expiresOn } = meta;
  const written = Object.keys(readLetter(meta.extra)).length;
  const said = written > 0 ? `${e('letter')} (${written})` : e('letter');
  const expired = expiresOn !== undefined && expiresOn < today();
  const expiresSoon =
    expiresOn !== undefined && !expired && Date.parse(expiresOn) - Date.parse(today()) <= soon;
  const facts = [
    formatName(meta.mediaType),
    formatSize(meta.size),
    ...(pixels ? [e('pixels', { width: pixels.width, height: pixels.height })] : []),
  ];
  return (
    <li className="document" aria-label={name} data-kind={meta.kind}>
      <button
        type="button"
        className="picture"
        aria-label={`${t('preview')} ${name}`}
        disabled={meta.size === 0}
        onClick={act.onShow}
      >
        <Thumbnail document={meta} onPixels={setPixels} />
      </button>
      <div className="document-name">
        <strong>{name}</strong>
        {meta.size > 0 && <span className="muted facts">{facts.join(' · ')}</span>}
        {meta.size === 0 && <span className="note warn">{t('missingFile')}</span>}
        {expiresOn && (expired || expiresSoon) && (
          <span className={expired ? 'note bad' : 'note warn'}>
            {e(expired ? 'expired' : 'expiresSoon', { date: expiresOn })}
          </span>
        )}
        {twin && <span className="note warn">{e('sameFile', { name: twin })}</span>}
        {hints.map((hint) => (
          <span key={hint} className="note warn">
            {e(hint)}
          </span>
        ))}
        {warnings.map((text) => (
          <span key={text} className="note warn">
            {text}
          </span>
        ))}
      </div>
      <div className="document-facts">
        <label className="check">
          <input
            type="checkbox"
            aria-label={`${name} ${t('stamped')}`}
            checked={stamped}
            onChange={(event) => {
              setStamped(event.target.checked);
              act.onStamped(event.target.checked);
            }}
          />
          {t('stamped')}
        </label>
        <label className="expiry">
          <span className="sub">{e('expiresOn')}</span>
          <input
            className="field"
            type="date"
            max="9999-12-31"
            aria-label={`${name} ${e('expiresOn')}`}
            defaultValue={expiresOn ?? ''}
            key={expiresOn ?? ''}
            onBlur={(event) => {
              const date = event.target.value || undefined;
              if (date !== expiresOn) act.onExpires(date);
            }}
          />
        </label>
      </div>
      <div className="actions">
        <label className="button quiet file">
          {t('replace')}
          <input
            type="file"
            accept={accept}
            aria-label={`${t('replace')} ${name}`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) act.onReplace(file);
              // The same file chosen again must count as a change.
              event.target.value = '';
            }}
          />
        </label>
        {letterKeysOf(meta.kind).length > 0 && (
          <button
            type="button"
            className="button quiet"
            aria-label={`${said} ${name}`}
            data-testid="letter"
            onClick={act.onLetter}
          >
            {said}
          </button>
        )}
        {meta.versions.length > 0 && (
          <button
            type="button"
            className="button quiet"
            aria-label={`${e('older', { count: meta.versions.length })} ${name}`}
            onClick={act.onVersions}
          >
            {e('older', { count: meta.versions.length })}
          </button>
        )}
        <button
          type="button"
          className="button quiet bad"
          aria-label={`${t('removeDocument')} ${name}`}
          onClick={act.onRemove}
        >
          {t('removeDocument')}
        </button>
      </div>
    </li>
  );
}
