import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stage, sampleFolder, setUp } from './set-up.ts';

/** Is the picture at its public address? Asked on a click, from a tab of its own, without the user's cookies. */
const host = 'https://files.yunling-cdn.com';
const key = 'publicUrls.businessLicense';
let stage: Stage;
let workspace: Page;
beforeAll(async () => {
  const bytes = await readFile(join(sampleFolder, 'documents', 'business-license.jpg'));
  const pages = {
    [`${host}/licence.jpg`]: { bytes, type: 'image/jpeg' },
    [`${host}/signed-in.jpg`]: { bytes, type: 'image/jpeg', status: 403 },
    [`${host}/viewer.png`]: { html: '<!doctype html><title>网盘</title><img src="/licence.jpg">' },
    'https://other.yunling-cdn.com/licence.jpg': { bytes, type: 'image/jpeg' },
  };
  stage = await setUp(pages, { given: { hosts: [`${host}/*`] } });
  await stage.importSample();
  workspace = await stage.extension.extensionPage('workspace.html');
  await workspace.getByText('杭州云岭通信技术有限公司').first().click();
});
afterAll(() => stage.close());

test.each([
  [`${host}/licence.jpg`, 'there', 1],
  [`${host}/gone.jpg`, 'not-found', 1],
  [`${host}/signed-in.jpg`, 'not-public', 1],
  [`${host}/viewer.png`, 'no-picture', 1],
  ['https://192.168.1.8/licence.jpg', 'bad-address', 0],
])('%s: %s', async (url, answer, asked) => {
  const field = workspace.locator(`[data-field="${key}"]`);
  await field.locator('input').fill(url);
  const before = stage.server.asked.length;
  await field.getByTestId('picture-check').getByRole('button').click();
  await field.locator(`[data-answer="${answer}"]`).waitFor();
  expect(stage.server.asked.length - before).toBeGreaterThanOrEqual(asked);
  if (asked === 0) expect(stage.server.asked.length).toBe(before);
  // The tab it looked from is gone again.
  await expect
    .poll(() => stage.extension.context.pages().filter((page) => page.url().startsWith('https://')).length)
    .toBe(0);
});
