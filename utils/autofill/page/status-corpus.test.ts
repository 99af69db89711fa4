import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StatusPage } from '../../../test/corpus/status/page.ts';
import { pages as lists } from '../../../test/corpus/status/pages-lists.ts';
import { pages as records } from '../../../test/corpus/status/pages-records.ts';
import { pages as unseen } from '../../../test/corpus/status/pages-unseen.ts';
import { pages as variedCells } from '../../../test/corpus/status/pages-varied-cells.ts';
import { pages as variedLists } from '../../../test/corpus/status/pages-varied-lists.ts';
import { pages as variedOthers } from '../../../test/corpus/status/pages-varied-others.ts';
import { findBrowser } from '../../../test/harness/browser.ts';
import { bundlePageCode, isolatedWorld } from '../../../test/harness/isolated-world.ts';
import { reviewDefinitions } from '../../providers/review-registry.ts';
import { readReviews } from '../../reviews/read-page.ts';
import { type PageScan, pageScanSchema } from '../scan-types.ts';

/** Pages as consoles might have them, and what a person reads off them (test/corpus/status). */
let browser: Browser;
let code: string;
beforeAll(async () => {
  code = await bundlePageCode('./page-entry.ts', 'rrPage');
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-quic'],
  });
});
afterAll(() => browser?.close());

async function readingsOf({ url, title, html }: StatusPage) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await context.route('**/*', (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><meta charset="utf-8"><title>${title}</title><body><div id="root"><main>${html}</main></div></body>`,
          })
        : route.abort(),
    );
    await page.goto(url);
    const isolated = await isolatedWorld(page, code);
    const scan = pageScanSchema.parse(await isolated<PageScan>('rr.scan()'));
    return readReviews(scan, reviewDefinitions, Date.parse('2026-11-28T10:00:00+08:00'));
  } finally {
    await context.close();
  }
}

const all = [...lists, ...records, ...variedLists, ...variedCells, ...variedOthers, ...unseen];
describe('status pages', () => {
  test.each(all)('$name', async (page) => {
    const found = (await readingsOf(page)).map(({ name, stage, reason, date }) => ({
      name,
      stage,
      reason,
      date,
    }));
    const missed = page.missed ?? [];
    expect(found).toEqual(page.expected.filter(({ name }) => !missed.includes(name)));
  });
});
