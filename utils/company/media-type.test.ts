import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

const latin = (text: string) => strToU8(text, true);
const bitmap = new Uint8Array(54);
bitmap.set(latin('BM'));
bitmap[14] = 40;

test.each([
  ['image/jpeg', latin('\xff\xd8\xff\xe0')],
  ['image/png', latin('\x89PNG\r\n\x1a\n')],
  ['image/gif', latin('GIF87a')],
  ['image/webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
  ['image/bmp', bitmap],
  ['image/avif', latin('\0\0\0\x1cftypavif')],
  ['image/heic', latin('\0\0\0\x18ftypheic')],
  ['image/tiff', latin('II*\0')],
  ['image/tiff', latin('MM\0*')],
  ['application/pdf', latin('%PDF-1.7')],
  ['application/pdf', latin('\xef\xbb\xbf\n%PDF-1.4')],
  ['application/msword', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
  ],
])('%s', (type, bytes) => {
  expect(mediaTypeOf(bytes)).toBe(type);
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', latin('BM is not a bitmap, %PDF is no PDF')],
  ['a program', latin('MZ\x90\0')],
  ['another zip', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
  ['a video', latin('\0\0\0\x18ftypmp42')],
  ['a brand of that name', latin('\0\0\0\x18ftypconstructor')],
  ['half a signature', latin('\x89PNG')],
  ['a page', latin('<!doctype html><img src="data:image/png">')],
])('%s is none', (_, bytes) => {
  expect(mediaTypeOf(bytes)).toBeUndefined();
});
