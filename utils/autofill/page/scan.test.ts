import { afterAll, expect, test } from 'vitest';
import { openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import { pageScanSchema } from '../scan-types.ts';

afterAll(closeBrowser);

test.each([
  ['tea-gallery', 'tea'],
  ['fusion-gallery', 'fusion'],
  ['arco-gallery', 'arco'],
  ['tdesign-gallery', 'tdesign'],
  ['antd-gallery', 'antd'],
  ['element-gallery', 'element'],
])('%s: no other library takes its controls, and every row has its label', async (name, library) => {
  const page = await openFields(name);
  const scan = pageScanSchema.parse(await page.scan());
  expect(scan.controls.length).toBeGreaterThan(15);
  const foreign = scan.controls.filter((control) => ![library, 'native'].includes(control.library));
  expect(foreign.map((control) => `${control.labels.row}: ${control.library}`)).toEqual([]);
  expect(scan.controls.filter(({ labels }) => !labels.row)).toEqual([]);
  await page.close();
});

/** Fastest of many: other work on the machine only ever adds time. */
test('a scan of a large page costs little more than finding its controls', async () => {
  const page = await openFields('native-big');
  expect(await page.state<{ nodes: number }>()).toMatchObject({ nodes: expect.any(Number) });
  const { bare, scan, controls } = await page.isolated<{
    bare: number;
    scan: number;
    controls: number;
  }>(`(() => {
    const best = (work) => Math.min(...Array.from({ length: 80 }, () => {
      const started = performance.now();
      for (let i = 0; i < 3; i++) work();
      return (performance.now() - started) / 3;
    }));
    const read = () => {
      const texts = [];
      for (const el of document.querySelectorAll(rr.anchorSelector)) texts.push([el.value, el.parentElement.textContent]);
      return texts;
    };
    rr.scan();
    return { bare: best(read), scan: best(() => rr.scan()), controls: rr.scan().controls.length };
  })()`);
  expect(controls).toBe(40);
  expect(scan / bare, `scan ${scan} ms, bare read ${bare} ms`).toBeLessThan(3);
  await page.close();
});
