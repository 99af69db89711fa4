import type { FileLimits } from '../autofill/plan-types.ts';
import type { Reason } from '../autofill/scan-types.ts';
import { DocumentError } from './document-error.ts';
import { docxType, wrapPictures } from './docx-wrap.ts';
import {
  type Attempt,
  accepts,
  baseline,
  type Encoding,
  encodingsFor,
  growing,
  judge,
  maxPixels,
  nameFor,
  shownSize,
  shrinking,
  stack,
} from './picture-plan.ts';
import { isPicture, type Sniffed, sniff } from './sniff.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DocumentFile {
  bytes: Bytes;
  type: string;
  name: string;
}
export interface PreparedDocument extends DocumentFile {
  notes: Reason[];
}

interface Source {
  image: CanvasImageSource;
  width: number;
  height: number;
  close(): void;
}

const listOf = ({ extensions }: FileLimits): string => extensions.join('、');

function checked(file: DocumentFile): Sniffed {
  const sniffed = sniff(file.bytes);
  if (!sniffed) throw new DocumentError('picture-unreadable', { file: file.name });
  return sniffed;
}

async function decode(file: DocumentFile, { type, width = 0, height = 0 }: Sniffed): Promise<Source> {
  // Before decoding: a small file may claim any number of pixels.
  if (width * height > maxPixels) throw new DocumentError('picture-too-large', { file: file.name });
  try {
    const image = await createImageBitmap(new Blob([file.bytes], { type }), {
      imageOrientation: 'from-image',
    });
    return { image, width: image.width, height: image.height, close: () => image.close() };
  } catch (cause) {
    throw new DocumentError('picture-unreadable', { file: file.name }, cause);
  }
}

function draw({ image, width, height }: Source, scale: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new DocumentError('picture-unreadable');
  // JPEG knows no transparency: without this a transparent stamp stands on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function encode(canvas: OffscreenCanvas, { type, quality }: Attempt): Promise<Bytes> {
  const blob = await canvas.convertToBlob({ type, quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The first try that lies within the bounds. Throws `picture-too-large`, `picture-too-small`. */
async function encodeWithin(
  source: Source,
  limits: FileLimits,
  name: string,
): Promise<{ bytes: Bytes; type: Encoding }> {
  const types = encodingsFor(limits);
  const [type] = types;
  if (!type) throw new DocumentError('file-type', { accept: listOf(limits) });
  let drawn = { scale: 1, canvas: draw(source, 1) };
  const make = async (attempt: Attempt) => {
    if (attempt.scale !== drawn.scale) drawn = { scale: attempt.scale, canvas: draw(source, attempt.scale) };
    return encode(drawn.canvas, attempt);
  };
  const first = await make(baseline(type));
  const verdict = judge(first.length, limits);
  if (verdict === 'fits') return { bytes: first, type };
  const longSide = Math.max(source.width, source.height);
  for (const attempt of verdict === 'too-large' ? shrinking(longSide, type) : growing(longSide, types)) {
    const bytes = await make(attempt);
    if (judge(bytes.length, limits) === 'fits') return { bytes, type: attempt.type };
  }
  throw new DocumentError(verdict === 'too-large' ? 'picture-too-large' : 'picture-too-small', {
    file: name,
  });
}

async function reencoded(
  file: DocumentFile,
  sniffed: Sniffed,
  limits: FileLimits,
): Promise<PreparedDocument> {
  const source = await decode(file, sniffed);
  try {
    const { bytes, type } = await encodeWithin(source, limits, file.name);
    const params = { from: shownSize(file.bytes.length), to: shownSize(bytes.length) };
    return {
      bytes,
      type,
      name: nameFor(file.name, type, limits),
      notes: [{ code: 'picture-reencoded', params }],
    };
  } finally {
    source.close();
  }
}

/** Pictures as pages of a Word document, where only such a one is taken (docx-wrap.ts says when). */
async function wrapped(files: readonly DocumentFile[], limits: FileLimits): Promise<PreparedDocument> {
  const [first] = files;
  if (!first) throw new DocumentError('no-document');
  // Of the whole bound, to each its share, less the document's own parts.
  const maxBytes = limits.maxBytes === undefined ? undefined : (limits.maxBytes - 16_384) / files.length;
  const inside: FileLimits = { extensions: ['jpg', 'jpeg', 'png'], source: limits.source, maxBytes };
  const notes: Reason[] = [];
  const pages: { bytes: Bytes; sniffed: Sniffed }[] = [];
  for (const file of files) {
    const sniffed = checked(file);
    // Word does not turn a picture by its EXIF orientation.
    const turned = (sniffed.orientation ?? 1) !== 1;
    const page = turned ? await reencoded(file, sniffed, inside) : await withinBounds(file, inside);
    pages.push({ bytes: page.bytes, sniffed: checked(page) });
    notes.push(...page.notes);
  }
  const bytes = wrapPictures(pages);
  return {
    bytes,
    type: docxType,
    name: nameFor(first.name, docxType, limits),
    notes: [...notes, { code: 'document-wrapped' }],
  };
}

const wantsWord = (limits: FileLimits): boolean =>
  encodingsFor(limits).length === 0 && accepts(limits, docxType);

/**
 * A document in a form the provider takes. Within the bounds already: its very bytes (only a wrong file ending is put
 * right). Else a picture is written anew, and `notes` says so. Throws `DocumentError`: `file-type`,
 * `file-too-large`, `picture-unreadable`, `picture-too-large`, `picture-too-small`. Needs OffscreenCanvas.
 */
export async function withinBounds(file: DocumentFile, limits: FileLimits): Promise<PreparedDocument> {
  const sniffed = checked(file);
  const { type } = sniffed;
  const verdict = judge(file.bytes.length, limits);
  if (accepts(limits, type) && verdict === 'fits')
    return { bytes: file.bytes, type, name: nameFor(file.name, type, limits), notes: [] };
  if (isPicture(type)) return wantsWord(limits) ? wrapped([file], limits) : reencoded(file, sniffed, limits);
  if (!accepts(limits, type)) throw new DocumentError('file-type', { accept: listOf(limits) });
  throw new DocumentError(verdict === 'too-large' ? 'file-too-large' : 'picture-too-small', {
    file: file.name,
    limit: shownSize(limits.maxBytes ?? 0),
  });
}

/**
 * Several pictures as one, each below the one before, at one width on white. Pages of one document where only Word is
 * taken. Throws as `withinBounds`; a document among them (`file-type`) cannot be joined.
 */
export async function mergePictures(
  files: readonly DocumentFile[],
  limits: FileLimits,
): Promise<PreparedDocument> {
  const [first] = files;
  if (!first) throw new DocumentError('no-document');
  const sniffed = files.map((file) => ({ file, sniffed: checked(file) }));
  if (sniffed.some((each) => !isPicture(each.sniffed.type)))
    throw new DocumentError('file-type', { accept: listOf(limits) });
  if (wantsWord(limits)) return wrapped(files, limits);
  const sources: Source[] = [];
  try {
    for (const each of sniffed) sources.push(await decode(each.file, each.sniffed));
    const { width, height, places } = stack(sources);
    if (width * height > maxPixels) throw new DocumentError('picture-too-large', { file: first.name });
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new DocumentError('picture-unreadable', { file: first.name });
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    for (const [i, { image }] of sources.entries()) {
      const place = places[i];
      if (place) context.drawImage(image, place.x, place.y, place.width, place.height);
    }
    const { bytes, type } = await encodeWithin(
      { image: canvas, width, height, close: () => {} },
      limits,
      first.name,
    );
    const name = nameFor(first.name.replace(/[-_ ]?front(?=\.[^.]+$)/i, ''), type, limits);
    return { bytes, type, name, notes: [{ code: 'picture-merged' }] };
  } finally {
    for (const source of sources) source.close();
  }
}

/** Both sides of an ID (身份证正反面) in one picture, the front above. */
export const mergeSides = (
  front: DocumentFile,
  back: DocumentFile,
  limits: FileLimits,
): Promise<PreparedDocument> => mergePictures([front, back], limits);
