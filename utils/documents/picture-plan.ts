import type { FileLimits } from '../autofill/plan-types.ts';
import { extensionsOf, type MediaType } from '../company/media-type.ts';

/** What a canvas can write, and forms take. */
export type Encoding = 'image/jpeg' | 'image/png';

/** One try: the picture scaled by `scale`, written as `type`; `quality` of a JPEG, 0 to 1. */
export interface Attempt {
  type: Encoding;
  scale: number;
  quality: number;
}

export type Verdict = 'fits' | 'too-large' | 'too-small';

export const judge = (
  size: number,
  { minBytes = 0, maxBytes = Number.POSITIVE_INFINITY }: FileLimits,
): Verdict => (size > maxBytes ? 'too-large' : size < minBytes ? 'too-small' : 'fits');

/** An empty list of extensions takes everything. */
export const accepts = ({ extensions }: FileLimits, type: MediaType): boolean =>
  extensions.length === 0 || extensionsOf[type].some((extension) => extensions.includes(extension));

export const encodingsFor = (limits: FileLimits): Encoding[] =>
  (['image/jpeg', 'image/png'] as const).filter((type) => accepts(limits, type));

/**
 * The smallest at which the print of an A4 letter, and the small print on an ID card, can still be read on a screen:
 * about 100 dpi for A4. Below quality 0.6 blocks show around strokes.
 */
export const legible = { longSide: 1200, quality: 0.6 };

/** More pixels than any scanner or telephone makes; decoded they take four bytes each. */
export const maxPixels = 120_000_000;

const baselineQuality = 0.92;
const shrinkQualities = [0.9, 0.8, 0.7, legible.quality];
const shrinkLongSides = [4000, 3200, 2400, 1800, 1500, legible.longSide];

/** The first try, at the picture's own size. */
export const baseline = (type: Encoding): Attempt => ({ type, scale: 1, quality: baselineQuality });

/** Down to a byte limit: quality first, which costs least to the eye; then size; neither below what is legible. */
export function shrinking(longSide: number, type: Encoding): Attempt[] {
  const scales = [1, ...shrinkLongSides.filter((side) => side < longSide).map((side) => side / longSide)];
  const qualities = type === 'image/png' ? [1] : shrinkQualities;
  return scales.flatMap((scale) => qualities.map((quality) => ({ type, scale, quality })));
}

/**
 * Up to a byte limit. Providers refuse pictures under some size (TCCC: 50 KB) because a scan that small is usually
 * illegible; a clean scan of a white letter compresses below that while being perfectly sharp. More quality first,
 * which changes nothing to the eye; a lossless form where it is taken; then more pixels, which add no detail and do no
 * harm. To 3 times and 4096 pixels, so that a thumbnail stays what it is: too small.
 */
export function growing(longSide: number, types: readonly Encoding[]): Attempt[] {
  const [first = 'image/jpeg'] = types;
  const same: Attempt[] = [
    ...(types.includes('image/jpeg')
      ? [0.97, 1].map((quality) => ({ type: 'image/jpeg' as const, scale: 1, quality }))
      : []),
    ...(types.includes('image/png') ? [{ type: 'image/png' as const, scale: 1, quality: 1 }] : []),
  ];
  const larger = [1.5, 2, 3]
    .filter((scale) => scale * longSide <= 4096 && longSide >= legible.longSide / 3)
    .flatMap((scale) => [baselineQuality, 1].map((quality) => ({ type: first, scale, quality })));
  return [...same, ...larger];
}

/** Where each of several pictures stands, one below the other at one width, with white around. Pixels. */
export interface Stack {
  width: number;
  height: number;
  places: { x: number; y: number; width: number; height: number }[];
}

/** Wide enough for the small print of a card, whatever camera took it. */
const stackWidth = 2000;

export function stack(sizes: readonly { width: number; height: number }[]): Stack {
  const width = Math.min(stackWidth, Math.max(...sizes.map((size) => size.width)));
  const margin = Math.round(width * 0.04);
  let y = margin;
  const places = sizes.map((size) => {
    const height = Math.max(1, Math.round((size.height * width) / size.width));
    const place = { x: margin, y, width, height };
    y += height + margin;
    return place;
  });
  return { width: width + 2 * margin, height: y, places };
}

/** The file's own name with the ending of its type, one the form takes. */
export function nameFor(name: string, type: MediaType, { extensions }: FileLimits): string {
  const base = name.split('/').pop() ?? name;
  const fitting = extensionsOf[type].filter(
    (extension) => extensions.length === 0 || extensions.includes(extension),
  );
  const present = /\.([^.]+)$/.exec(base)?.[1]?.toLowerCase() ?? '';
  if (fitting.includes(present)) return base;
  const stem = base.replace(/\.[^.]{1,5}$/, '') || 'document';
  return `${stem}.${fitting[0] ?? extensionsOf[type][0]}`;
}

/** 7.3 MB, 48 KB: for the report. */
export const shownSize = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
