import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import { pageScanSchema } from '../scan-types.ts';

/** A hostile page can make a scan useless, not large, and not slow. */
let page: Fields;
beforeEach(async () => {
  page = await openFields('native-shadowed');
});
afterEach(() => page.close());
afterAll(closeBrowser);

const mount = (code: string) =>
  page.page.evaluate(
    (source) =>
      (globalThis as never as { mount(html: string): void }).mount(
        new Function(`return ${source}`)() as string,
      ),
    code,
  );
const scan = async () => {
  const answer = await page.scan();
  expect(pageScanSchema.safeParse(answer).error?.issues).toBeUndefined();
  return answer;
};
const mostMs = 3000;

test('thousands of controls', async () => {
  await mount(
    `'<form>' + Array.from({ length: 5000 }, (_, i) => '<div class="form-item"><label>企业名称' + i + '</label><input name="f' + i + '"></div>').join('') + '</form>'`,
  );
  const { controls, truncated, scanMs } = await scan();
  expect(controls.length).toBe(400);
  expect(truncated).toBe(true);
  expect(scanMs).toBeLessThan(mostMs);
});

test.each([
  ['labels', `'<div class="form-item"><label>' + big + '</label><input name="f' + i + '"></div>'`],
  ['texts above', `'<div><p>' + big + '</p><div><input name="f' + i + '"></div></div>'`],
  ['titles', `'<section><h3>' + big + '</h3><input name="f' + i + '"></section>'`],
  [
    'options',
    `'<select name="f' + i + '"><option>' + big.slice(0, 9000) + '</option><option>乙</option></select>'`,
  ],
  ['values', `'<textarea name="f' + i + '">' + big.slice(0, 9000) + '</textarea>'`],
  [
    'attributes',
    `'<input name="' + big + i + '" placeholder="' + big + '" aria-label="' + big + '" accept="' + big + '">'`,
  ],
])('megabytes of %s', async (_name, row) => {
  await mount(
    `(() => { const big = '码 '.repeat(40000); return '<form>' + Array.from({ length: 5 }, (_, i) => ${row}).join('') + '</form>'; })()`,
  );
  const { controls, scanMs } = await scan();
  expect(controls.length).toBe(5);
  expect(JSON.stringify(controls).length).toBeLessThan(200_000);
  expect(scanMs).toBeLessThan(mostMs);
});

test('one huge text beside many controls', async () => {
  await mount(
    `'<form><p>' + '码 '.repeat(300000) + '</p>' + Array.from({ length: 300 }, (_, i) => '<span><input name="f' + i + '"></span>').join('') + '</form>'`,
  );
  expect((await scan()).scanMs).toBeLessThan(mostMs);
});

test('elements within elements, ten thousand deep', async () => {
  await mount(`'<div>'.repeat(10000) + '<label>企业名称</label><input name="deep">'`);
  const { scanMs } = await scan();
  expect(scanMs).toBeLessThan(mostMs);
  const started = performance.now();
  await page.text('deep', '云岭').catch(() => undefined);
  expect(performance.now() - started).toBeLessThan(12_000);
});
