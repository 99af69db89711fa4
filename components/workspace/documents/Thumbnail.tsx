import { useEffect, useRef, useState } from 'react';
import FileIcon from 'tdesign-icons-react/esm/components/file.js';
import { sniff } from '../../../utils/documents/sniff.ts';
import type { DocumentMeta } from '../../../utils/vault/types.ts';
import { useWorkspace } from '../context.ts';

const width = 320;

/** Decrypting and decoding take memory: one scan at a time, however many are in sight. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next.catch(() => {});
  return next;
}

export interface Pixels {
  width: number;
  height: number;
}

/**
 * A small picture of a scan, made when it comes into sight. It is painted and not given an address: nothing decrypted is
 * left when it goes, which it does with the lock.
 */
export function Thumbnail({
  document: meta,
  onPixels,
}: {
  document: DocumentMeta;
  onPixels: (pixels: Pixels) => void;
}) {
  const { vault } = useWorkspace();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'waiting' | 'shown' | 'none'>('waiting');
  const isPicture = meta.size > 0 && meta.mediaType.startsWith('image/');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the content decides, not the object that describes it
  useEffect(() => {
    const element = canvas.current;
    if (!element || !isPicture) return;
    let here = true;
    setState('waiting');
    const paint = async () => {
      if (!here) return;
      const { bytes } = await vault.documents.read(meta.id);
      const sniffed = sniff(bytes);
      if (here && sniffed?.width && sniffed.height)
        onPixels({ width: sniffed.width, height: sniffed.height });
      const picture = await createImageBitmap(new Blob([bytes], { type: meta.mediaType }), {
        resizeWidth: width,
        resizeQuality: 'medium',
        imageOrientation: 'from-image',
      });
      if (here) {
        element.width = picture.width;
        element.height = picture.height;
        element.getContext('2d')?.drawImage(picture, 0, 0);
        setState('shown');
      }
      picture.close();
    };
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        inTurn(paint).catch(() => here && setState('none'));
      },
      { rootMargin: '200px' },
    );
    // The frame: what is not painted yet takes no room.
    seen.observe(element.parentElement ?? element);
    return () => {
      here = false;
      seen.disconnect();
      // The pixels go now, not when the element is collected.
      element.width = 0;
    };
  }, [meta.id, meta.contentId, isPicture, vault]);

  return (
    <span className="thumbnail" data-testid="thumbnail" data-state={isPicture ? state : 'none'}>
      <canvas ref={canvas} hidden={!isPicture} />
      {(!isPicture || state === 'none') && <FileIcon aria-hidden />}
    </span>
  );
}
