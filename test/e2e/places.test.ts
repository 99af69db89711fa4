import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { intoDialog, intoShadow, nativePage } from './native-page.ts';
import { fill, type Stage, setUp } from './set-up.ts';

/**
 * Where a form may stand, in each library: in the library's own dialog, in an open shadow root, in a same-origin
 * frame, and mounted anew. Without papers, so that a fill is quick; papers have tests of their own.
 */
const base = '/ccc/enterprise/update';
const libraries = ['tdesign', 'antd', 'element', 'tea'] as const;
const consoleOf = (library: string) =>
  library === 'tea' ? 'tccc-qualification' : `${library}-qualification`;

/** The console's own code, told that its root is inside an open shadow root. Its lists go to the body, as ever. */
const inShadow = (library: string) => {
  const files = `/__console/${consoleOf(library)}`;
  return {
    html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>企业资质</title>
<link rel="stylesheet" href="${files}/app.css"><h1>企业资质</h1><div id="host"></div>
<script>
  const shadow = document.getElementById('host').attachShadow({ mode: 'open' });
  shadow.innerHTML = '<link rel="stylesheet" href="${files}/app.css"><div id="root"></div>';
  const byId = document.getElementById.bind(document);
  const query = document.querySelector.bind(document);
  document.getElementById = (id) => shadow.getElementById(id) ?? byId(id);
  document.querySelector = (text) => (text === '#root' ? shadow.getElementById('root') : query(text));
</script><script src="${files}/app.js"></script></html>`,
  };
};
const inFrame = (library: string) => ({
  html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>企业资质</title><h1>企业资质</h1>
<iframe id="inner" src="${base}/plain/${library}" style="width:1180px;height:1600px;border:0"></iframe></html>`,
});

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    ...Object.fromEntries(
      libraries.flatMap((library) => [
        [`${base}/plain/${library}`, consoleOf(library)],
        [`${base}/shadow/${library}`, inShadow(library)],
        [`${base}/frame/${library}`, inFrame(library)],
      ]),
    ),
    [`${base}/plain/native`]: nativePage(),
    [`${base}/frame/native`]: inFrame('native'),
    [`${base}/shadow/native`]: nativePage({ script: intoShadow }),
    [`${base}/dialog/native`]: nativePage({ script: intoDialog }),
    [`${base}/plain/arco`]: consoleOf('arco'),
    [`${base}/frame/arco`]: inFrame('arco'),
  });
  await stage.importSample((profile) => {
    profile.documents = [];
    delete profile.company.businessTerm;
    delete profile.people?.legalRepresentative?.idValidity;
    delete profile.people?.operator?.idValidity;
  });
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (path: string) => {
  page = await stage.open(`${base}/${path}`);
  panel = await stage.panel(page);
};
const stateIn = (frame: boolean) =>
  page.evaluate((inner) => {
    const view = inner ? (document.querySelector('iframe')?.contentWindow ?? window) : window;
    return (view as unknown as { consoleState(): Record<string, unknown> }).consoleState();
  }, frame);

const texts = {
  CompanyName: '杭州云岭通信技术有限公司',
  BusinessId: '91330106MA27X0K39W',
  CorporationName: '林远山',
  CorporationId: '330106190003071016',
  CorporationMobile: '13800000011',
};
const all = {
  ApplicantType: '1',
  ...texts,
  OperatorName: '周知夏',
  OperatorId: '440300190005122030',
  OperatorMobile: '13800000022',
  OperatorEmail: 'zhou@yunling.example',
};
const untouched = (state: Record<string, unknown>) =>
  (state.submits ?? (state.clicks as { submit: number } | undefined)?.submit) === 0;

describe.each(libraries)('%s', (library) => {
  test('in an open shadow root', async () => {
    await open(`shadow/${library}`);
    await fill(panel);
    const state = await stateIn(false);
    expect(state).toMatchObject(all);
    expect(untouched(state)).toBe(true);
  });

  test('in a same-origin frame', async () => {
    await open(`frame/${library}`);
    await fill(panel);
    const state = await stateIn(true);
    expect(state).toMatchObject(all);
    expect(untouched(state)).toBe(true);
  });

  // TEA's dialog and its late mount are in tccc.test.ts.
  if (library === 'tea') return;
  test('in the library’s dialog, then mounted anew', async () => {
    await open(`plain/${library}?in=dialog`);
    await fill(panel);
    expect(await stateIn(false)).toMatchObject(all);
    await page.evaluate(() => (globalThis as unknown as { remount(): void }).remount());
    await expect.poll(async () => (await stateIn(false)).CompanyName ?? '').toBe('');
    await panel.getByTestId('retry').click();
    await panel.getByTestId('report').waitFor({ state: 'detached' });
    await panel.getByTestId('report').waitFor({ timeout: 60_000 });
    const state = await stateIn(false);
    expect(state).toMatchObject(all);
    expect(untouched(state)).toBe(true);
  });
});

test('plain controls in a same-origin frame', async () => {
  await open('frame/native');
  await fill(panel);
  expect(await stateIn(true)).toMatchObject({ ...texts, submits: 0 });
});

test('plain controls in an open shadow root', async () => {
  await open('shadow/native');
  // None of it is in the document itself: what is filled is inside.
  expect(await page.evaluate(() => document.querySelectorAll('input').length)).toBe(0);
  await fill(panel);
  expect(await stateIn(false)).toMatchObject({ ...all, submits: 0 });
});

test('plain controls in the browser’s own dialog', async () => {
  await open('dialog/native');
  await fill(panel);
  expect(await stateIn(false)).toMatchObject({ ...all, submits: 0 });
});

// Arco's other places are in volcengine.test.ts, Fusion's in aliyun.test.ts.
test('arco in a same-origin frame', async () => {
  await open('frame/arco');
  await fill(panel);
  const state = await stateIn(true);
  expect(state).toMatchObject(all);
  expect(untouched(state)).toBe(true);
});
