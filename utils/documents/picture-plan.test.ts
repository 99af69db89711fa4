import { describe, expect, test } from 'vitest';
import type { FileLimits } from '../autofill/plan-types.ts';
import {
  accepts,
  encodingsFor,
  growing,
  judge,
  legible,
  nameFor,
  shownSize,
  shrinking,
  stack,
} from './picture-plan.ts';

const limits = (...extensions: string[]): FileLimits => ({ extensions, source: 'test' });
// 腾讯云联络中心: jpg/png/gif/jpeg, over 50 KB, up to 5 MB.
const tccc = { ...limits('jpg', 'jpeg', 'png', 'gif'), minBytes: 50 * 1024 + 1, maxBytes: 5 * 1024 * 1024 };

test('a size is judged to the byte', () => {
  expect(judge(50 * 1024, tccc)).toBe('too-small');
  expect(judge(50 * 1024 + 1, tccc)).toBe('fits');
  expect(judge(5 * 1024 * 1024, tccc)).toBe('fits');
  expect(judge(5 * 1024 * 1024 + 1, tccc)).toBe('too-large');
  expect(judge(1e12, limits('jpg'))).toBe('fits');
});

test('formats', () => {
  expect(accepts(tccc, 'image/jpeg')).toBe(true);
  expect(accepts(limits('jpeg'), 'image/jpeg')).toBe(true);
  expect(accepts(tccc, 'image/webp')).toBe(false);
  expect(accepts(limits(), 'application/pdf')).toBe(true);
  expect(encodingsFor(tccc)).toEqual(['image/jpeg', 'image/png']);
  expect(encodingsFor(limits('png'))).toEqual(['image/png']);
  expect(encodingsFor(limits('gif', 'docx'))).toEqual([]);
});

describe('down', () => {
  test('quality goes before size, and neither below what is legible', () => {
    for (const longSide of [800, 1200, 1201, 5000, 12_000]) {
      const attempts = shrinking(longSide, 'image/jpeg');
      expect(attempts.slice(0, 4).map(({ scale }) => scale)).toEqual([1, 1, 1, 1]);
      for (const { scale, quality } of attempts) {
        expect(quality).toBeGreaterThanOrEqual(legible.quality);
        expect(scale).toBeLessThanOrEqual(1);
        // A picture that has fewer pixels to begin with keeps them.
        expect(Math.round(scale * longSide)).toBeGreaterThanOrEqual(Math.min(longSide, legible.longSide));
      }
      const scales = attempts.map(({ scale }) => scale);
      expect(scales).toEqual([...scales].sort((a, b) => b - a));
    }
    expect(shrinking(1200, 'image/jpeg')).toHaveLength(4);
    expect(shrinking(5000, 'image/jpeg').at(-1)).toEqual({ type: 'image/jpeg', scale: 0.24, quality: 0.6 });
  });

  test('a PNG has no quality to give', () => {
    expect(shrinking(2000, 'image/png').map(({ scale, quality }) => [scale, quality])).toEqual([
      [1, 1],
      [0.9, 1],
      [0.75, 1],
      [0.6, 1],
    ]);
  });
});

describe('up', () => {
  test('at its own size first, in every form that is taken', () => {
    expect(growing(1600, ['image/jpeg', 'image/png']).slice(0, 3)).toEqual([
      { type: 'image/jpeg', scale: 1, quality: 0.97 },
      { type: 'image/jpeg', scale: 1, quality: 1 },
      { type: 'image/png', scale: 1, quality: 1 },
    ]);
    expect(growing(1600, ['image/png']).every(({ type }) => type === 'image/png')).toBe(true);
  });

  test('never beyond 4096 pixels, and a thumbnail stays what it is', () => {
    for (const longSide of [100, 399, 400, 1600, 3000, 5000])
      for (const { scale } of growing(longSide, ['image/jpeg']))
        expect(scale === 1 || (scale <= 3 && scale * longSide <= 4096)).toBe(true);
    expect(growing(399, ['image/jpeg']).every(({ scale }) => scale === 1)).toBe(true);
    expect(growing(400, ['image/jpeg']).some(({ scale }) => scale === 3)).toBe(true);
    expect(growing(3000, ['image/jpeg']).every(({ scale }) => scale === 1)).toBe(true);
  });
});

test('pictures stand one below the other, at one width, within the whole', () => {
  const { width, height, places } = stack([
    { width: 1000, height: 600 },
    { width: 500, height: 400 },
  ]);
  expect(places).toEqual([
    { x: 40, y: 40, width: 1000, height: 600 },
    { x: 40, y: 680, width: 1000, height: 800 },
  ]);
  expect([width, height]).toEqual([1080, 1520]);
  const large = stack([
    { width: 8000, height: 5000 },
    { width: 8000, height: 5000 },
  ]);
  expect(large.places[0]).toMatchObject({ width: 2000, height: 1250 });
});

test.each<[string, Parameters<typeof nameFor>[1], string[], string]>([
  ['documents/licence.jpg', 'image/jpeg', ['jpg', 'png'], 'licence.jpg'],
  ['licence.JPEG', 'image/jpeg', ['jpg', 'jpeg'], 'licence.JPEG'],
  ['licence.jpeg', 'image/jpeg', ['jpg'], 'licence.jpg'],
  ['licence.jfif', 'image/jpeg', ['jpg'], 'licence.jpg'],
  ['licence.jpg', 'image/jpeg', ['jpeg'], 'licence.jpeg'],
  ['licence.webp', 'image/jpeg', ['jpg'], 'licence.jpg'],
  ['licence', 'image/png', [], 'licence.png'],
  ['v1.2 营业执照', 'image/jpeg', ['jpg'], 'v1.2 营业执照.jpg'],
  ['.jpg', 'image/png', ['png'], 'document.png'],
])('%s as %s for %j is called %s', (name, type, extensions, expected) => {
  expect(nameFor(name, type, limits(...extensions))).toBe(expected);
});

test('sizes for people', () => {
  expect([10, 49_000, 1_048_575, 5_242_880, 7_700_000].map(shownSize)).toEqual([
    '1 KB',
    '48 KB',
    '1024 KB',
    '5.0 MB',
    '7.3 MB',
  ]);
});
