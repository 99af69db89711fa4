import type { MediaType } from '../company/media-type.ts';
import { type Sniffed, sniff } from './sniff.ts';

/**
 * What is to be said of a file before it is kept. Refused is only what could never be filed; everything else is a hint:
 * a picture out of a provider's bounds is brought within them when it is filed (picture.ts), unless it can't be.
 */
export const largestFile = 50 * 1024 * 1024;

export type Refusal =
  | 'empty' // nothing in it
  | 'too-large' // more than any provider takes (TCCC: 50 MB for letters)
  | 'folder'
  | 'not-a-picture' // named like one, and is none; or nothing we know
  | 'heic' // what iPhones make, and neither Chromium nor a provider reads
  | 'pdf'
  | 'broken'; // begins like a picture, and does not decode

export type Hint =
  | 'over-5mb' // TCCC: at most 5 MB (CreateCompanyApply)
  | 'under-50kb' // TCCC: more than 50 KB
  | 'format' // no provider takes it as it is
  | 'few-pixels'; // the small print will not be legible

/** What forms take without conversion: pictures of TCCC, Aliyun and Volcengine, and letters as Word files. */
const taken: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/gif'];
const letters: readonly MediaType[] = [
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

export function refusalOf(bytes: Uint8Array, sniffed: Sniffed | undefined = sniff(bytes)): Refusal | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFile) return 'too-large';
  if (!sniffed) return 'not-a-picture';
  if (sniffed.type === 'image/heic' || sniffed.type === 'image/tiff') return 'heic';
  if (sniffed.type === 'application/pdf') return 'pdf';
  return null;
}

export function hintsFor(
  mediaType: string,
  size: number,
  pixels?: { width: number; height: number },
): Hint[] {
  if ((letters as readonly string[]).includes(mediaType)) return [];
  const hints: Hint[] = [];
  if (size > 5 * 1024 * 1024) hints.push('over-5mb');
  if (size <= 50 * 1024) hints.push('under-50kb');
  if (!(taken as readonly string[]).includes(mediaType)) hints.push('format');
  if (pixels && Math.max(pixels.width, pixels.height) < 600) hints.push('few-pixels');
  return hints;
}
