import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { sniff } from './sniff.ts';

const latin = (text: string) => strToU8(text, true);
const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...latin(part)] : part)));

/** FFD8, an APP1 with one orientation tag, a DHT, then the frame of 300 × 200. */
const jpeg = (orientation: number, little = false) => {
  const be = [
    ...latin('Exif\0\0MM\0*'),
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const le = [
    ...latin('Exif\0\0II*\0'),
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = little ? le : be;
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2],
    exif,
    [0xff, 0xc4, 0, 3, 0, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 1, 1, 17, 0],
  );
};

test('sizes in pixels', () => {
  expect(sniff(jpeg(6))).toEqual({ type: 'image/jpeg', width: 300, height: 200, orientation: 6 });
  expect(sniff(jpeg(3, true))).toEqual({ type: 'image/jpeg', width: 300, height: 200, orientation: 3 });
  expect(sniff(jpeg(99))).toMatchObject({ orientation: 1 });
  expect(sniff(bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200]))).toEqual({
    type: 'image/png',
    width: 300,
    height: 200,
  });
  expect(sniff(bytes('GIF89a', [44, 1, 200, 0]))).toEqual({ type: 'image/gif', width: 300, height: 200 });
  const bitmap = new Uint8Array(54);
  bitmap.set(bytes('BM'));
  bitmap.set([40, 0, 0, 0, 44, 1, 0, 0, 0x38, 0xff, 0xff, 0xff], 14);
  expect(sniff(bitmap)).toEqual({ type: 'image/bmp', width: 300, height: 200 });
  const webp = (chunk: string, ...rest: number[]) =>
    bytes('RIFF\0\0\0\0WEBP', chunk, rest, Array(20).fill(0));
  const size = { type: 'image/webp', width: 300, height: 200 };
  expect(sniff(webp('VP8X', 10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0))).toEqual(size);
  expect(sniff(webp('VP8 ', 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0))).toEqual(size);
  expect(sniff(webp('VP8L', 0, 0, 0, 0, 0x2f, 43, 0xc1, 49, 0))).toEqual(size);
});

test('the sample scans', async () => {
  const dir = fileURLToPath(new URL('../../test/profiles/sample/documents/', import.meta.url));
  for (const name of await readdir(dir)) {
    const sniffed = sniff(new Uint8Array(await readFile(join(dir, name))));
    expect(sniffed?.type).toBe('image/jpeg');
    expect(sniffed?.width).toBeGreaterThan(500);
    expect(sniffed?.height).toBeGreaterThan(500);
  }
});

test('cut short anywhere, or with any byte changed, nothing is thrown', () => {
  const whole = [
    jpeg(6),
    bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13]),
    bytes('RIFF\0\0\0\0WEBPVP8X'),
    bytes('GIF89a'),
  ];
  for (const picture of whole) {
    for (let i = 0; i <= picture.length; i++) {
      sniff(picture.subarray(0, i));
      for (const byte of [0, 0x7f, 0xff]) {
        const changed = picture.slice();
        changed[i] = byte;
        sniff(changed);
      }
    }
  }
  expect(sniff(new Uint8Array())).toBeUndefined();
  expect(sniff(latin('hello'))).toBeUndefined();
  expect(sniff(latin('%PDF-1.7'))).toEqual({ type: 'application/pdf' });
});
