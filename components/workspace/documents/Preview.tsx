import { type KeyboardEvent, useEffect, useState } from 'react';
import { editorTexts } from '../../../utils/i18n/editor.ts';
import type { Bytes } from '../../../utils/vault/crypto.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { ErrorNote } from '../Gate.tsx';
import { useErrorText } from '../use-error-text.ts';

const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6];

/** A scan, as large as it takes to read it. `+` `-` `0` `R` do what the buttons do; arrows move the picture. */
export function Preview({
  name,
  mediaType,
  read,
  onClose,
}: {
  name: string;
  mediaType: string;
  read: () => Promise<Bytes>;
  onClose: () => void;
}) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const errorText = useErrorText();
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** null: as large as the window. */
  const [zoom, setZoom] = useState<number | null>(null);
  const [turns, setTurns] = useState(0);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const isPicture = mediaType.startsWith('image/');

  // biome-ignore lint/correctness/useExhaustiveDependencies: one preview shows one file
  useEffect(() => {
    if (!isPicture) return;
    let made: string | null = null;
    let here = true;
    read()
      .then((content) => {
        if (!here) return;
        made = URL.createObjectURL(new Blob([content], { type: mediaType }));
        setUrl(made);
      })
      .catch((failure) => here && setError(errorText(failure)));
    return () => {
      here = false;
      // The decrypted picture must not outlive the preview.
      if (made) URL.revokeObjectURL(made);
    };
  }, []);

  const stepTo = (by: 1 | -1) =>
    setZoom((current) => {
      const at = current ?? 1;
      const next = by === 1 ? steps.find((each) => each > at) : steps.findLast((each) => each < at);
      return next ?? at;
    });
  const rotate = () => setTurns((current) => (current + 1) % 4);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Record<string, () => void> = {
      '+': () => stepTo(1),
      '=': () => stepTo(1),
      '-': () => stepTo(-1),
      '0': () => setZoom(null),
      r: rotate,
      R: rotate,
    };
    act[event.key]?.();
  };

  const turned = turns % 2 === 1;
  const shown = { width: size.width * (zoom ?? 1), height: size.height * (zoom ?? 1) };
  return (
    <Dialog title={name} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole preview; each has its button */}
      <div className="preview-box" onKeyDown={onKey}>
        {!isPicture && <p>{t('previewNone')}</p>}
        {error && <ErrorNote text={error} />}
        {url && (
          <>
            <div className="actions">
              <button type="button" className="button" onClick={() => stepTo(-1)}>
                {e('zoomOut')}
              </button>
              <button type="button" className="button" onClick={() => stepTo(1)}>
                {e('zoomIn')}
              </button>
              <button type="button" className="button" onClick={() => setZoom(null)}>
                {e('fit')}
              </button>
              <button type="button" className="button" onClick={rotate}>
                {e('rotate')}
              </button>
              <span className="muted" role="status" data-testid="zoom">
                {zoom === null ? e('fit') : `${Math.round(zoom * 100)}%`}
                {size.width > 0 && ` · ${e('pixels', size)}`}
              </span>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it */}
            <section className="preview-frame" aria-label={e('picture')} tabIndex={0}>
              <div
                className="preview-place"
                style={
                  zoom === null
                    ? {}
                    : {
                        width: turned ? shown.height : shown.width,
                        height: turned ? shown.width : shown.height,
                      }
                }
              >
                <img
                  className={zoom === null ? 'preview fit' : 'preview'}
                  src={url}
                  alt={name}
                  style={{
                    rotate: `${turns * 90}deg`,
                    ...(zoom === null ? {} : { width: shown.width, height: shown.height }),
                  }}
                  onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                    setSize({ width: naturalWidth, height: naturalHeight })
                  }
                  onError={() => setError(t('previewNone'))}
                />
              </div>
            </section>
          </>
        )}
        <div className="actions end">
          <button type="button" className="button" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
