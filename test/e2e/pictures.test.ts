import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileLimits } from '../../utils/autofill/plan-types.ts';
import type { Reason } from '../../utils/autofill/scan-types.ts';
import { sniff } from '../../utils/documents/sniff.ts';
import { findBrowser } from '../harness/browser.ts';

/** utils/documents on real canvases: pictures are drawn in a page, and brought within bounds by the bundled code. */
const picture = ['jpg', 'jpeg', 'png', 'gif'];
const tccc: FileLimits = {
  extensions: picture,
  minBytes: 50 * 1024 + 1,
  maxBytes: 5 * 1024 * 1024,
  source: 'test',
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../harness/documents-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'rrDocumentsBundle',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('no bundle');
  browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.addScriptTag({ content: output.output[0].code });
});
afterAll(() => browser?.close());

interface Drawing {
  width: number;
  height: number;
  /** Noise compresses badly, white well. `halves`: left red, right blue. */
  fill: 'noise' | 'white' | 'halves' | 'clear';
  type?: string;
  quality?: number;
}

const drawn = async (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> => {
  const text = await page.evaluate(async ({ width, height, fill, type = 'image/jpeg', quality }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    if (fill === 'noise') {
      const data = context.createImageData(width, height);
      const words = new Uint32Array(data.data.buffer);
      let state = 1;
      for (let i = 0; i < words.length; i++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        words[i] = state | 0xff00_0000;
      }
      context.putImageData(data, 0, 0);
    } else if (fill !== 'clear') {
      context.fillStyle = fill === 'white' ? '#fff' : '#f00';
      context.fillRect(0, 0, width, height);
      if (fill === 'halves') {
        context.fillStyle = '#00f';
        context.fillRect(width / 2, 0, width / 2, height);
      }
    }
    const blob = await canvas.convertToBlob({ type, quality });
    return new Uint8Array(await blob.arrayBuffer()).toBase64();
  }, drawing);
  return new Uint8Array(Buffer.from(text, 'base64'));
};

interface File {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
}
interface Prepared extends File {
  type: string;
  notes: Reason[];
}
type Outcome = { ok: Prepared } | { refused: Reason };

const call = async (
  method: 'withinBounds' | 'mergeSides',
  files: File[],
  limits: FileLimits,
): Promise<Outcome> => {
  const sent = files.map(({ bytes, name }) => ({ text: Buffer.from(bytes).toString('base64'), name }));
  const answer = await page.evaluate(
    async ({ method, sent, limits }) => {
      const scope = globalThis as unknown as {
        rrDocuments: Record<typeof method, (...parameters: unknown[]) => Promise<Prepared>>;
      };
      const given = sent.map(({ text, name }) => ({
        bytes: Uint8Array.fromBase64(text),
        name,
        type: 'application/octet-stream',
      }));
      try {
        const { bytes, ...rest } = await scope.rrDocuments[method](...given, limits);
        return { text: bytes.toBase64(), rest };
      } catch (error) {
        const { reason } = error as { reason?: Reason };
        if (!reason) throw error;
        return { reason };
      }
    },
    { method, sent, limits },
  );
  if (answer.reason) return { refused: answer.reason };
  if (!('text' in answer) || answer.text === undefined || !answer.rest) throw new Error('no answer');
  return { ok: { ...answer.rest, bytes: new Uint8Array(Buffer.from(answer.text, 'base64')) } };
};

const prepared = async (...parameters: Parameters<typeof call>): Promise<Prepared> => {
  const outcome = await call(...parameters);
  if ('refused' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.ok;
};

/** Red, green, blue, alpha at a place given in parts of width and height. */
const pixel = (bytes: Uint8Array, x: number, y: number): Promise<number[]> =>
  page.evaluate(
    async ({ text, x, y }) => {
      const image = await createImageBitmap(new Blob([Uint8Array.fromBase64(text)]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data];
    },
    { text: Buffer.from(bytes).toString('base64'), x, y },
  );
const isRed = ([r = 0, g = 0, b = 0]: number[]) => r > 200 && g < 60 && b < 60;
const isBlue = ([r = 0, g = 0, b = 0]: number[]) => b > 200 && r < 60 && g < 60;
const isWhite = (channels: number[]) => channels.every((channel) => channel > 245);

/** An APP1 with an EXIF orientation after the start of a JPEG. */
const oriented = (jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> => {
  const exif = [
    ...Buffer.from('Exif\0\0MM\0*'),
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
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
};

describe('within the bounds', () => {
  test('the very bytes', async () => {
    const bytes = new Uint8Array(
      await readFile(new URL('../profiles/sample/documents/business-license.jpg', import.meta.url)),
    );
    const result = await prepared('withinBounds', [{ bytes, name: 'documents/business-license.jpg' }], tccc);
    expect(Buffer.from(result.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(result).toMatchObject({ type: 'image/jpeg', name: 'business-license.jpg', notes: [] });
  });

  test('under the name of another format: the very bytes under the right one', async () => {
    const bytes = await drawn({ width: 400, height: 300, fill: 'noise', type: 'image/png' });
    const result = await prepared('withinBounds', [{ bytes, name: 'scan.jpg' }], tccc);
    expect(Buffer.from(result.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(result).toMatchObject({ type: 'image/png', name: 'scan.png', notes: [] });
  });
});

describe('too large', () => {
  test('written anew, no more than the limit; the report says from what to what', async () => {
    const bytes = await drawn({ width: 1800, height: 1200, fill: 'noise', type: 'image/png' });
    expect(bytes.length).toBeGreaterThan(5 * 1024 * 1024);
    const result = await prepared('withinBounds', [{ bytes, name: 'a.png' }], tccc);
    expect(result.bytes.length).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(result.name).toBe('a.jpg');
    expect(sniff(result.bytes)).toMatchObject({ type: 'image/jpeg', width: 1800, height: 1200 });
    const size = expect.stringMatching(/^\d\.\d MB$/);
    expect(result.notes).toEqual([{ code: 'picture-reencoded', params: { from: size, to: size } }]);
  });

  test('less quality before fewer pixels, and none under 1200', async () => {
    const bytes = await drawn({ width: 1600, height: 1000, fill: 'noise', quality: 0.95 });
    const within = async (maxBytes: number) => {
      const result = await prepared('withinBounds', [{ bytes, name: 'a.jpg' }], { ...tccc, maxBytes });
      expect(result.bytes.length).toBeLessThanOrEqual(maxBytes);
      return sniff(result.bytes);
    };
    expect(await within(bytes.length / 2)).toMatchObject({ width: 1600, height: 1000 });
    const { width = 0, height = 0 } = (await within(bytes.length / 4)) ?? {};
    expect(width).toBeLessThan(1600);
    expect(width).toBeGreaterThanOrEqual(1200);
    expect(width / height).toBeCloseTo(1.6, 2);
    expect(await call('withinBounds', [{ bytes, name: 'a.jpg' }], { ...tccc, maxBytes: 60_000 })).toEqual({
      refused: { code: 'picture-too-large', params: { file: 'a.jpg' } },
    });
  });

  test('a transparent PNG becomes a JPEG on white', async () => {
    const bytes = await drawn({ width: 300, height: 200, fill: 'clear', type: 'image/png' });
    const result = await prepared('withinBounds', [{ bytes, name: 'stamp.png' }], {
      extensions: ['jpg'],
      source: 'test',
    });
    expect(result.name).toBe('stamp.jpg');
    expect(isWhite(await pixel(result.bytes, 0.5, 0.5))).toBe(true);
  });

  test('claiming more pixels than memory holds is refused before it is decoded', async () => {
    const bytes = await drawn({ width: 20, height: 20, fill: 'white', type: 'image/png' });
    new DataView(bytes.buffer).setUint32(16, 60_000);
    new DataView(bytes.buffer).setUint32(20, 60_000);
    expect(
      await call('withinBounds', [{ bytes, name: 'a.png' }], { extensions: ['jpg'], source: 'test' }),
    ).toMatchObject({
      refused: { code: 'picture-too-large' },
    });
  });
});

describe('too small', () => {
  test('a clean scan under 50 KB is brought over it, its size in pixels no smaller', async () => {
    const bytes = await drawn({ width: 1240, height: 1754, fill: 'halves', quality: 0.6 });
    expect(bytes.length).toBeLessThan(50 * 1024);
    const result = await prepared('withinBounds', [{ bytes, name: 'a.jpg' }], tccc);
    expect(result.bytes.length).toBeGreaterThan(50 * 1024);
    const { width = 0, height = 0 } = sniff(result.bytes) ?? {};
    expect(width).toBeGreaterThanOrEqual(1240);
    expect(width / height).toBeCloseTo(1240 / 1754, 2);
    expect(isRed(await pixel(result.bytes, 0.2, 0.5))).toBe(true);
    expect(isBlue(await pixel(result.bytes, 0.8, 0.5))).toBe(true);
    expect(result.notes).toMatchObject([{ code: 'picture-reencoded' }]);
  });

  test('a thumbnail is not', async () => {
    const bytes = await drawn({ width: 100, height: 60, fill: 'halves' });
    expect(await call('withinBounds', [{ bytes, name: 'a.jpg' }], tccc)).toEqual({
      refused: { code: 'picture-too-small', params: { file: 'a.jpg' } },
    });
  });
});

describe('formats', () => {
  test('WebP becomes a JPEG, with that ending', async () => {
    const bytes = await drawn({ width: 800, height: 600, fill: 'noise', type: 'image/webp' });
    const result = await prepared('withinBounds', [{ bytes, name: 'scan.webp' }], tccc);
    expect(sniff(result.bytes)).toMatchObject({ type: 'image/jpeg', width: 800, height: 600 });
    expect(result).toMatchObject({
      type: 'image/jpeg',
      name: 'scan.jpg',
      notes: [{ code: 'picture-reencoded' }],
    });
  });

  test('a PDF where pictures are wanted, and what is nothing at all', async () => {
    const pdf = new Uint8Array(Buffer.from('%PDF-1.7'));
    expect(await call('withinBounds', [{ bytes: pdf, name: 'a.pdf' }], tccc)).toEqual({
      refused: { code: 'file-type', params: { accept: 'jpg、jpeg、png、gif' } },
    });
    const text = new Uint8Array(Buffer.from('hello'));
    expect(await call('withinBounds', [{ bytes: text, name: 'a.jpg' }], tccc)).toEqual({
      refused: { code: 'picture-unreadable', params: { file: 'a.jpg' } },
    });
    const broken = (await drawn({ width: 400, height: 300, fill: 'noise', type: 'image/webp' })).slice(0, 40);
    expect(await call('withinBounds', [{ bytes: broken, name: 'a.webp' }], tccc)).toMatchObject({
      refused: { code: 'picture-unreadable' },
    });
    const large = new Uint8Array(300).fill(32);
    large.set(pdf);
    expect(
      await call('withinBounds', [{ bytes: large, name: 'a.pdf' }], {
        extensions: ['pdf'],
        maxBytes: 200,
        source: 'test',
      }),
    ).toMatchObject({ refused: { code: 'file-too-large' } });
  });

  test('a photograph held upright by EXIF stays upright when it is written anew', async () => {
    // Stored 600 × 400, left red; turned by 6 it shows 400 × 600, red above.
    const bytes = oriented(await drawn({ width: 600, height: 400, fill: 'halves', quality: 0.9 }), 6);
    const result = await prepared('withinBounds', [{ bytes, name: 'a.jpg' }], {
      extensions: ['png'],
      source: 'test',
    });
    expect(sniff(result.bytes)).toEqual({ type: 'image/png', width: 400, height: 600 });
    expect(isRed(await pixel(result.bytes, 0.5, 0.2))).toBe(true);
    expect(isBlue(await pixel(result.bytes, 0.5, 0.8))).toBe(true);
  });
});

test('both sides of an ID: the front above, white around, one picture within the bounds', async () => {
  const front = {
    bytes: await drawn({ width: 1000, height: 600, fill: 'noise' }),
    name: 'documents/operator-id-front.jpg',
  };
  const back = {
    bytes: await drawn({ width: 800, height: 500, fill: 'halves', type: 'image/png' }),
    name: 'back.png',
  };
  const result = await prepared('mergeSides', [front, back], tccc);
  expect(result).toMatchObject({
    type: 'image/jpeg',
    name: 'operator-id.jpg',
    notes: [{ code: 'picture-merged' }],
  });
  expect(result.bytes.length).toBeGreaterThan(50 * 1024);
  expect(result.bytes.length).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(sniff(result.bytes)).toMatchObject({ width: 1080, height: 1345 });
  expect(isWhite(await pixel(result.bytes, 0.01, 0.5))).toBe(true);
  expect(isWhite(await pixel(result.bytes, 0.5, 0.5))).toBe(true);
  expect(isRed(await pixel(result.bytes, 0.25, 0.75))).toBe(true);
  expect(isBlue(await pixel(result.bytes, 0.75, 0.75))).toBe(true);
  const pdf = { bytes: new Uint8Array(Buffer.from('%PDF-1.7')), name: 'back.pdf' };
  expect(await call('mergeSides', [front, pdf], tccc)).toMatchObject({ refused: { code: 'file-type' } });
});

describe('where Word alone is taken', () => {
  const word: FileLimits = { extensions: ['doc', 'docx'], maxBytes: 50 * 1024 * 1024, source: 'test' };

  test('a scan becomes the page of a document which a strict XML parser reads', async () => {
    const bytes = new Uint8Array(
      await readFile(new URL('../profiles/sample/documents/call-script.jpg', import.meta.url)),
    );
    const result = await prepared('withinBounds', [{ bytes, name: 'documents/call-script.jpg' }], word);
    expect(result).toMatchObject({ name: 'call-script.docx', notes: [{ code: 'document-wrapped' }] });
    expect(sniff(result.bytes)?.type).toBe(result.type);
    const parts = unzipSync(result.bytes);
    expect(Buffer.from(parts['word/media/image1.jpeg'] ?? []).equals(Buffer.from(bytes))).toBe(true);
    const texts = Object.entries(parts)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([, part]) => Buffer.from(part).toString());
    expect(texts).toHaveLength(4);
    const broken = await page.evaluate(
      (xmls) =>
        xmls.filter((xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
        ),
      [...texts, '<a>'],
    );
    expect(broken).toEqual(['<a>']);
    if (process.env.KEEP_DOCX) await writeFile(process.env.KEEP_DOCX, result.bytes);
    // As it is, a document passes.
    const again = await prepared('withinBounds', [{ bytes: result.bytes, name: 'call-script.docx' }], word);
    expect(Buffer.from(again.bytes).equals(Buffer.from(result.bytes))).toBe(true);
  });

  test('a turned photograph is turned first, a WebP made a JPEG, several become pages', async () => {
    const turned = {
      bytes: oriented(await drawn({ width: 600, height: 400, fill: 'halves' }), 6),
      name: 'a.jpg',
    };
    const webp = {
      bytes: await drawn({ width: 600, height: 400, fill: 'halves', type: 'image/webp' }),
      name: 'b.webp',
    };
    const result = await prepared('mergeSides', [turned, webp], word);
    const parts = unzipSync(result.bytes);
    expect(sniff(parts['word/media/image1.jpeg'] ?? new Uint8Array())).toMatchObject({
      width: 400,
      height: 600,
    });
    expect(sniff(parts['word/media/image2.jpeg'] ?? new Uint8Array())).toMatchObject({
      width: 600,
      height: 400,
    });
    expect(result.notes.map(({ code }) => code)).toEqual([
      'picture-reencoded',
      'picture-reencoded',
      'document-wrapped',
    ]);
  });

  test('Word 97 alone cannot be made', async () => {
    const bytes = await drawn({ width: 600, height: 400, fill: 'halves' });
    expect(
      await call('withinBounds', [{ bytes, name: 'a.jpg' }], { extensions: ['doc'], source: 'test' }),
    ).toEqual({
      refused: { code: 'file-type', params: { accept: 'doc' } },
    });
  });
});
