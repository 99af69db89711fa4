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
