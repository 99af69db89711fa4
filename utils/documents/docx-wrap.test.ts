import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxType, fitted, wrapPictures } from './docx-wrap.ts';
import { sniff } from './sniff.ts';

const sample = async (name: string) => {
  const url = new URL(`../../test/profiles/sample/documents/${name}.jpg`, import.meta.url);
  const bytes = new Uint8Array(await readFile(url));
  const sniffed = sniff(bytes);
  if (!sniffed) throw new Error(name);
  return { bytes, sniffed };
};

test('a Word document of one picture a page, the pictures as they were', async () => {
  const pages = [await sample('call-script'), await sample('business-license')];
  const docx = wrapPictures(pages);
  expect(sniff(docx)?.type).toBe(docxType);
  const parts = unzipSync(docx);
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'word/media/image1.jpeg',
    'word/media/image2.jpeg',
  ]);
  expect(parts['word/media/image1.jpeg']).toEqual(pages[0]?.bytes);
  expect(parts['word/media/image2.jpeg']).toEqual(pages[1]?.bytes);

  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  // Each picture is pointed at, by a relation whose target is there.
  const embedded = [...xml('word/document.xml').matchAll(/r:embed="(\w+)"/g)].map((match) => match[1]);
  const targets = new Map(
    [...xml('word/_rels/document.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map((match) => [
      match[1],
      `word/${match[2]}`,
    ]),
  );
  expect(embedded.map((id) => targets.get(id))).toEqual(['word/media/image1.jpeg', 'word/media/image2.jpeg']);
  expect(xml('word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
});

test('a picture is as large as the page allows, in its proportions', () => {
  // A4 less half an inch around: 6 645 910 EMU wide.
  const wide = fitted({ width: 3000, height: 1000 });
  expect(wide.cx).toBe(6_645_910);
  expect(wide.cx / wide.cy).toBeCloseTo(3, 3);
  const tall = fitted({ width: 1000, height: 3000 });
  expect(tall.cy).toBeLessThan((16_838 - 1440) * 635);
  expect(tall.cy / tall.cx).toBeCloseTo(3, 3);
  const a4 = fitted({ width: 2480, height: 3508 });
  expect(a4.cx).toBeLessThanOrEqual(6_645_910);
  expect(a4.cy).toBeLessThanOrEqual((16_838 - 1440) * 635);
});
