import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { filledNative, nativePage } from './native-page.ts';
import { fill, outcomesIn, type Stage, sampleFolder, setUp, stateOf } from './set-up.ts';

/** Scans as users have them, through import, vault, panel and page to the provider's server. */
const update = '/ccc/enterprise/update';

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({ [update]: nativePage() });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});

/** A JPEG of noise, which compresses badly, or of a plain form. */
async function picture(width: number, height: number, isNoise: boolean, quality: number): Promise<Buffer> {
  const blank = await stage.extension.context.newPage();
  const text = await blank.evaluate(
    async ({ width, height, isNoise, quality }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      const image = context.createImageData(width, height);
      const words = new Uint32Array(image.data.buffer);
      let seed = 7;
      for (let at = 0; at < words.length; at++) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
        words[at] = isNoise ? seed | 0xff00_0000 : at % 97 < 40 ? 0xffff_ffff : 0xff80_5020;
      }
      context.putImageData(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      return new Uint8Array(await blob.arrayBuffer()).toBase64();
    },
    { width, height, isNoise, quality },
  );
  await blank.close();
  return Buffer.from(text, 'base64');
}
const padded = (bytes: Buffer, size: number) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]);

const open = async () => {
  page = await stage.open(update);
  panel = await stage.panel(page);
};
const row = (key: string) => panel.locator(`[data-testid=row][data-key="${key}"]`);
const sent = (name: string) => stage.server.received.filter(({ fileName }) => fileName === name);

test('too large and too small come in within bounds, and the report says so', async () => {
  const large = padded(await picture(2600, 2000, true, 0.95), 8 * 1024 * 1024);
  const small = await picture(600, 400, false, 0.3);
  expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
  expect(small.length).toBeLessThan(50 * 1024);
  await stage.importSample(async (_profile, folder) => {
    await writeFile(join(folder, 'documents/business-license.jpg'), large);
    await writeFile(join(folder, 'documents/call-acceptance-form.jpg'), small);
  });
  await open();
  await fill(panel);
  expect(await outcomesIn(panel)).toMatchObject({
    'business-license': 'filled',
    'call-acceptance-form': 'filled',
    'company-authorization-letter': 'filled',
  });
  const names = [
    'business-license.jpg',
    'call-acceptance-form.jpg',
    'company-authorization-letter.jpg',
    'operator-id.jpg',
  ];
  await expect.poll(() => names.map((name) => sent(name).length)).toEqual([1, 1, 1, 1]);
  for (const name of names) {
    const [file] = sent(name);
    expect(file?.size, name).toBeGreaterThan(50 * 1024);
    expect(file?.size, name).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(file?.bytes.subarray(0, 3).toString('hex'), name).toBe('ffd8ff');
  }
  for (const key of ['business-license', 'call-acceptance-form']) {
    expect(await row(key).locator('.reason').allTextContents(), key).not.toEqual([]);
  }
  // What fits goes as it is, byte for byte.
  expect(await row('company-authorization-letter').locator('.reason').count()).toBe(0);
  const original = await readFile(join(sampleFolder, 'documents/company-authorization-letter.jpg'));
  expect(sent('company-authorization-letter.jpg')[0]?.bytes.equals(original)).toBe(true);
});

test('a scan that is no picture is reported, the rest is filled', async () => {
  await stage.importSample(async (_profile, folder) => {
    await writeFile(join(folder, 'documents/business-license.jpg'), '这不是图片。'.repeat(5000));
    const cut = await readFile(join(sampleFolder, 'documents/call-acceptance-form.jpg'));
    await writeFile(join(folder, 'documents/call-acceptance-form.jpg'), cut.subarray(0, 200));
  });
  await open();
  stage.server.received.length = 0;
  await fill(panel);
  const outcomes = await outcomesIn(panel);
  for (const key of ['business-license', 'call-acceptance-form']) {
    expect(outcomes[key], key).toMatch(/skipped|failed/);
    expect(await row(key).locator('.reason').first().textContent(), key).toMatch(/图片|文件/);
  }
  expect(outcomes).toMatchObject({ 'operator-id': 'filled', 'people.operator.email': 'filled' });
  expect(await stateOf(page)).toMatchObject({
    ...filledNative,
    BusinessIdPicUrl: [],
    AcceptPicUrl: [],
    uploads: 2,
  });
  expect(sent('business-license.jpg')).toEqual([]);
});
