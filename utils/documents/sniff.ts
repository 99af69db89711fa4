import { type MediaType, mediaTypeOf } from '../company/media-type.ts';

export interface Sniffed {
  type: MediaType;
  /** Pixels as stored, before any EXIF rotation. Absent for documents, and where the bytes do not say. */
  width?: number;
  height?: number;
  /** EXIF orientation (1 to 8) of a JPEG; 1 where there is none. */
  orientation?: number;
}

type Size = Pick<Sniffed, 'width' | 'height' | 'orientation'>;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Tag 0x0112 of the first IFD of an APP1 segment's TIFF (Exif 2.32, 4.6). */
function exifOrientation(segment: DataView): number {
  if (segment.byteLength < 14 || segment.getUint32(0) !== 0x45786966) return 1;
  const tiff = 6;
  const little = segment.getUint16(tiff) === 0x4949;
  const ifd = tiff + segment.getUint32(tiff + 4, little);
  const count = ifd + 2 <= segment.byteLength ? segment.getUint16(ifd, little) : 0;
  for (let i = 0; i < count; i++) {
    const entry = ifd + 2 + i * 12;
    if (entry + 12 > segment.byteLength) break;
    if (segment.getUint16(entry, little) === 0x0112) {
      const orientation = segment.getUint16(entry + 8, little);
      return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
  }
  return 1;
}

/** Walks the segments to the frame header (ITU-T T.81, B.1.1.3). */
function jpegSize(view: DataView): Size {
  let orientation = 1;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without a segment.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > view.byteLength) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && length >= 7) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    }
    if (marker === 0xe1) {
      const segment = new DataView(view.buffer, view.byteOffset + at + 4, length - 2);
      orientation = exifOrientation(segment);
    }
    // The scan: what follows is picture data.
    if (marker === 0xda) break;
    at = end;
  }
  return { orientation };
}

function webpSize(bytes: Uint8Array, view: DataView): Size {
  if (bytes.length < 30) return {};
  const chunk = ascii(bytes, 12, 16);
  if (chunk === 'VP8X') {
    const read24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    return { width: read24(24) + 1, height: read24(27) + 1 };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return {};
}

function sizeOf(type: MediaType, bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'image/jpeg':
      return jpegSize(view);
    case 'image/png':
      return bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : {};
    case 'image/gif':
      return bytes.length >= 10 ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : {};
    case 'image/webp':
      return webpSize(bytes, view);
    case 'image/bmp':
      if (bytes.length < 26) return {};
      // The oldest header has 16-bit sizes; in the others a negative height means top-down.
      return view.getUint32(14, true) === 12
        ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
        : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
    default:
      return {};
  }
}

/** What a file is by its bytes, and its size in pixels. `undefined`: nothing a form takes. Never throws. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const type = mediaTypeOf(bytes);
  return type && { type, ...sizeOf(type, bytes) };
}

export const isPicture = (type: MediaType): boolean => type.startsWith('image/');
