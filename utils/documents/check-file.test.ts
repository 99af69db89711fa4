import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hintsFor, largestFile, refusalOf } from './check-file.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

it('refuses what could never be filed, by its content', () => {
  expect(refusalOf(bytes(''))).toBe('empty');
  expect(refusalOf(bytes('just a text file renamed .jpg'))).toBe('not-a-picture');
  expect(refusalOf(bytes('%PDF-1.7\n'))).toBe('pdf');
  expect(refusalOf(bytes('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('heic');
  const jpeg = new Uint8Array(
    readFileSync(new URL('../../test/profiles/sample/documents/business-license.jpg', import.meta.url)),
  );
  expect(refusalOf(jpeg)).toBeNull();
  const large = new Uint8Array(largestFile + 1);
  large.set(jpeg);
  expect(refusalOf(large)).toBe('too-large');
});

it('hints at what is out of the bounds of providers', () => {
  const kb = 1024;
  expect(hintsFor('image/jpeg', 300 * kb, { width: 1200, height: 900 })).toEqual([]);
  expect(hintsFor('image/jpeg', 50 * kb)).toEqual(['under-50kb']);
  expect(hintsFor('image/jpeg', 5 * kb * kb + 1)).toEqual(['over-5mb']);
  expect(hintsFor('image/webp', 300 * kb, { width: 320, height: 200 })).toEqual(['format', 'few-pixels']);
  expect(hintsFor('application/msword', 10 * kb)).toEqual([]);
});
