import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../harness/build.ts';
import { askBackground } from '../try/ask.ts';
import { reviewsOf } from '../try/report.ts';
import { type Stage, setUp } from './set-up.ts';

/** An open console's status list is read by itself, shows on the board, and once only. */
let stage: Stage;
beforeAll(async () => {
  stage = await setUp({
    '/ccc/enterprise': 'status-antd',
    '/ccc/number/apply': { html: '<h1>号码申请列表</h1>' },
  });
});
afterAll(() => stage?.close());

test('the list on the page is on the board, by company, with what is wrong and what to change', async () => {
  const page = await stage.open('/ccc/enterprise');
  await page.getByText('温州云岭科技有限公司').first().waitFor();
  const board = await stage.extension.extensionPage('workspace.html#/applications');
  const items = board.getByTestId('application');
  await expect.poll(() => items.count(), { timeout: 30_000 }).toBe(6);
  const stages = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-stage')).sort());
  expect(stages).toEqual(['approved', 'expired', 'expiring', 'in-review', 'rejected', 'rejected']);

  // Looked at again it is the same six.
  await page.reload();
  await page.getByText('温州云岭科技有限公司').first().waitFor();
  const tabId = await stage.extension.tabIdOf(page);
  const inspection = await askBackground(board, 'inspect', { tabId });
  expect(reviewsOf(inspection)).toContainEqual({
    provider: 'tencent-ccc',
    form: 'tencent-ccc/qualification',
    name: '绍兴云岭网络有限公司',
    stage: 'rejected',
    wording: '审核不通过',
    reason: '营业执照扫描件未加盖公章',
    date: '2026-11-21',
  });
  expect(await items.count()).toBe(6);

  const rejected = items.filter({ hasText: '未加盖公章' });
  await rejected.locator('summary').click();
  // What is inside is made after the browser's `toggle` event, a task after the click.
  await rejected.getByText('加盖清晰的企业公章').waitFor();
  await mkdir(join(projectRoot, 'artifacts'), { recursive: true });
  await board.screenshot({ path: join(projectRoot, 'artifacts', 'board.png'), fullPage: true });
  await board.setViewportSize({ width: 420, height: 900 });
  await board.emulateMedia({ colorScheme: 'dark' });
  await board.screenshot({ path: join(projectRoot, 'artifacts', 'board-dark.png'), fullPage: true });

  await rejected.getByRole('button', { name: '归档' }).click();
  await expect.poll(() => items.count()).toBe(5);
  await board.close();
});

test('no page of the extension reaches an API; the worker may, by its policy, only those', async () => {
  const board = await stage.extension.extensionPage('workspace.html#/applications');
  const outcome = await board.evaluate(() =>
    fetch('https://ccc.tencentcloudapi.com/').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(outcome).toBe('blocked');
  const worker =
    stage.extension.context.serviceWorkers()[0] ??
    (await stage.extension.context.waitForEvent('serviceworker'));
  const answers = await worker.evaluate(async () => {
    const ask = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'blocked',
      );
    return [await ask('https://ccc.tencentcloudapi.com/'), await ask('https://example.com/')];
  });
  expect(answers).toEqual(['sent', 'blocked']);
  await board.close();
});
