import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from '../../../../test/harness/page.ts';

afterAll(closeBrowser);

/** Every library against the pages of every other one, under their own and under configured prefixes. */
test.each([
  ['antd-gallery', 'antd', ''],
  ['antd-gallery', 'antd', '?prefix=cx'],
  ['tdesign-gallery', 'tdesign', ''],
  ['tdesign-gallery', 'tdesign', '?prefix=xx'],
  ['element-gallery', 'element', ''],
  ['element-gallery', 'element', '?prefix=ep'],
  ['arco-gallery', 'arco', ''],
  ['fusion-gallery', 'fusion', ''],
  ['tea-gallery', 'tea', ''],
])('%s belongs to %s alone %s', async (name, library, query) => {
  const page = await openConsole(name, `https://console.cloud.tencent.com/ccc/enterprise/update${query}`);
  await page.page.locator('form,[class*="-form"]').first().waitFor();
  const told = await page.isolated<{ claims: number; strangers: string[]; rows: string[] }>(`(() => {
    const claims = [...document.querySelectorAll(rr.anchorSelector)].map((a) => rr.claim(a)).filter(Boolean);
    const own = claims.filter((c) => c.library === '${library}');
    const strangers = claims.filter((c) => c.library !== '${library}' && c.library !== 'native');
    const rows = rr.libraries.filter(({ row }) => row && [...document.querySelectorAll(row.selector)].some((el) => row.read(el)));
    return { claims: own.length, strangers: strangers.map((c) => c.library + ' ' + c.root.className), rows: rows.map((l) => l.library) };
  })()`);
  expect(told.strangers).toEqual([]);
  expect(told.rows).toEqual([library]);
  expect(told.claims).toBeGreaterThan(20);
  await page.close();
});

test.each([
  ['tea-gallery', 'tea'],
  ['tdesign-gallery', 'tdesign'],
  ['antd-gallery', 'antd'],
  ['element-gallery', 'element'],
])('%s: its pickers are %s’s without a row around them', async (name, library) => {
  const page = await openConsole(name);
  await page.page.locator('form,[class*="-form"]').first().waitFor();
  const told = await page.isolated<{ kind: string; library: string }[]>(`(() => {
    const found = [...document.querySelectorAll(rr.anchorSelector)].map((anchor) => ({ anchor, claimed: rr.claim(anchor) }))
      .filter(({ claimed }) => claimed && ['select', 'cascader', 'date', 'date-range'].includes(claimed.widget.kind));
    for (const { claimed } of found) document.body.append(claimed.root);
    return found.map(({ anchor, claimed }) => ({ kind: claimed.widget.kind, library: rr.claim(anchor)?.library }));
  })()`);
  expect(told.filter(({ kind }) => kind === 'cascader').length).toBeGreaterThan(0);
  expect(told.filter(({ library: of }) => of !== library && of !== 'native')).toEqual([]);
  await page.close();
});
