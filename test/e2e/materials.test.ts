import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../harness/build.ts';
import { type Stage, setUp } from './set-up.ts';

/** The material checklist of a company in the workspace. */
let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setUp({});
  await stage.importSample((profile) => {
    profile.documents = profile.documents?.filter(({ kind }) => kind !== 'network-commitment-letter');
    for (const document of profile.documents ?? [])
      if (document.kind === 'power-of-attorney') document.stamped = false;
  });
  page = await stage.extension.extensionPage('workspace.html');
  await page.setViewportSize({ width: 1200, height: 900 });
  const id = await page.evaluate(async () => {
    const open = indexedDB.open('ringready');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('companies').objectStore('companies').getAllKeys();
    return new Promise<string>((resolve) => {
      all.onsuccess = () => resolve(String(all.result[0]));
    });
  });
  await page.evaluate((company) => {
    location.hash = `#/company/${company}/materials`;
  }, id);
  await page.getByTestId('materials').waitFor();
});
afterAll(() => stage.close());

const paper = (form: string, kind: string) =>
  page.locator(`[data-testid=form-papers][data-form="${form}"] [data-testid=paper][data-kind="${kind}"]`);

test('says per form what is there, what is not sealed, and what is missing', async () => {
  const form = 'tencent-ccc/qualification';
  expect(await paper(form, 'business-license').getAttribute('data-state')).toBe('ready');
  expect(await paper(form, 'power-of-attorney').getAttribute('data-state')).toBe('not-stamped');
  expect(await paper(form, 'network-commitment-letter').getAttribute('data-state')).toBe('missing');
  expect(
    await paper(form, 'network-commitment-letter').getByRole('link', { name: '模板' }).getAttribute('href'),
  ).toMatch(/^https:\/\/console-ccc/);
  const first = page.getByTestId('to-get').first();
  expect(await first.getAttribute('data-kind')).toBe('network-commitment-letter');
});

test('filed by the legal representative other papers are needed', async () => {
  const form = 'tencent-ccc/qualification';
  await page.getByRole('radio', { name: '按法定代表人申请' }).check();
  expect(await paper(form, 'power-of-attorney').count()).toBe(0);
  expect(await paper(form, 'legal-representative-holding-id').getAttribute('data-state')).toBe('ready');
  await page.getByRole('radio', { name: '按经办人申请' }).check();
});

test('nothing is wider than a narrow window', async () => {
  await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
  await page.screenshot({ path: join(projectRoot, 'artifacts', 'materials.png'), fullPage: true });
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await page.screenshot({ path: join(projectRoot, 'artifacts', 'materials-narrow.png'), fullPage: true });
});

test('a missing paper leads to the company’s documents', async () => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.getByTestId('to-get').first().getByRole('link').click();
  await page.locator('#section-documents').waitFor();
});
