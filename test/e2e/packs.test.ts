import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplePack } from '../../components/workspace/packs/example.ts';
import { fill, outcomesIn, type Stage, setUp } from './set-up.ts';

/** A user's own form on a host nobody shipped: imported, filled, removed. And on a host that was not granted: nothing. */
declare const chrome: typeof globalThis.chrome;
const granted = 'https://console.voice.example/apply';
const other = 'https://console.other.example/apply';
const html = `<!doctype html><meta charset="utf-8"><title>企业资质 - 示例云语音</title>
<h1>企业资质</h1>
<form>
  <p><label>主体全称 <input name="a"></label></p>
  <p><label>主体代码 <input name="b"></label></p>
  <p><label>业务对接手机 <input name="c"></label></p>
  <p><label>备注 <input name="d"></label></p>
  <button>提交</button>
</form>
<script>
  let submits = 0;
  document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); submits++; });
  globalThis.consoleState = () => ({ ...Object.fromEntries(new FormData(document.querySelector('form'))), submits });
</script>`;

let stage: Stage;
let workspace: Page;
beforeAll(async () => {
  stage = await setUp(
    { [granted]: { html }, [other]: { html } },
    { given: { hosts: ['https://console.voice.example/*'] } },
  );
  await stage.importSample();
  workspace = await stage.extension.extensionPage('workspace.html');
  await workspace.evaluate(() => {
    location.hash = '#/forms';
  });
  await workspace.getByTestId('packs').waitFor();
});
afterAll(() => stage.close());

const give = (pack: unknown) =>
  workspace.getByTestId('pack-file').setInputFiles({
    name: 'pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(pack)),
  });
const registered = () =>
  workspace.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
const state = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { consoleState(): Record<string, unknown> }).consoleState());

test('what is wrong with a pack is said, and nothing of it is kept', async () => {
  const bad = structuredClone(examplePack) as unknown as {
    script: string;
    form: { fields: { labels: string[] }[] };
  };
  bad.script = 'alert(1)';
  await give(bad);
  expect(await workspace.getByTestId('pack-problems').textContent()).toContain('script');
  const twice = structuredClone(examplePack);
  if (twice.form?.fields[1]) twice.form.fields[1].labels = ['主体全称'];
  await give(twice);
  await workspace.getByText('“主体全称”同时属于').waitFor();
  expect(await workspace.getByTestId('pack').count()).toBe(0);
});

test('before a pack, no page of the host is ours', async () => {
  const page = await stage.open(granted);
  const panel = await stage.panel(page);
  await panel.getByTestId('no-form').waitFor();
  await panel.close();
  await page.close();
});

test('imported, its form is filled on its host', async () => {
  await give(examplePack);
  await workspace.locator('[data-testid=pack][data-granted=true]').waitFor();
  await expect.poll(registered).toEqual(['pack:https://console.voice.example']);
  const page = await stage.open(granted);
  const panel = await stage.panel(page);
  await fill(panel);
  expect(await state(page)).toEqual({
    a: '杭州云岭通信技术有限公司',
    b: '91330106MA27X0K39W',
    c: '13800000022',
    d: '',
    submits: 0,
  });
  expect(await outcomesIn(panel)).toMatchObject({ 'company.name': 'filled' });
  await panel.close();
  await page.close();
});

test('a host that is not granted gets no script and no value', async () => {
  await give({ ...examplePack, id: 'other', origin: 'https://console.other.example' });
  const row = workspace.locator('[data-testid=pack][data-id=other]');
  await row.waitFor();
  expect(await row.getAttribute('data-granted')).toBe('false');
  await row.getByTestId('allow-pack').waitFor();
  expect(await registered()).toEqual(['pack:https://console.voice.example']);
  const page = await stage.open(other);
  const panel = await stage.panel(page);
  await panel.getByTestId('no-form').waitFor();
  await panel.close();
  await page.close();
});

test('removed, it is gone from the host', async () => {
  await workspace.locator('[data-testid=pack][data-id=example-voice]').getByTestId('remove-pack').click();
  await workspace.locator('[data-testid=pack][data-id=example-voice]').waitFor({ state: 'detached' });
  await expect.poll(registered).toEqual([]);
  const page = await stage.open(granted);
  const panel = await stage.panel(page);
  await panel.getByTestId('no-form').waitFor();
  await panel.close();
  await page.close();
});
