import type { Page } from 'playwright-core';
import type { Inspection, PreviewRow } from '../../utils/messages.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import type { TryOptions } from './args.ts';
import { askBackground } from './ask.ts';
import {
  asWarning,
  detected,
  filled,
  nothingFound,
  nothingToFill,
  reviewsOf,
  type TryReport,
} from './report.ts';
import { type Imported, importProfile, openVault } from './workspace.ts';

/** Milliseconds. A form may mount late; a page that stays still this long without one has none. */
const bounds = {
  load: 45_000,
  still: 600,
  noForm: 6_000,
  notOurs: 3_000,
  form: 25_000,
  panel: 30_000,
  fill: 300_000,
};

export interface TryRun {
  reports: TryReport[];
  /** Of pages that could not be tried. Empty: it ran. */
  problems: string[];
}

export interface TryHooks {
  /** After each page, while it is still open. */
  done?(report: TryReport, page: Page): Promise<void>;
}

/**
 * Does what a user does, in one browser: makes or opens the vault, imports the profile, and for each page opens it,
 * opens the panel and clicks. Throws if it could not even begin.
 */
export async function tryPages(options: TryOptions, hooks: TryHooks = {}): Promise<TryRun> {
  const extension = await launchExtension(options);
  try {
    let company: Imported | null = null;
    if (!options.detectOnly && options.profile) {
      const workspace = await extension.extensionPage('workspace.html');
      await openVault(workspace);
      company = await importProfile(workspace, options.profile);
      await workspace.close();
    }
    const run: TryRun = { reports: [], problems: [] };
    for (const [index, url] of options.urls.entries()) {
      const page = await extension.context.newPage();
      let report: TryReport;
      try {
        report = await tryPage(extension, page, url, company);
      } catch (error) {
        const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
        run.problems.push(`${url}: ${why}`);
        report = { ...nothingFound(url, null, [`error: ${why}`]), reviews: [] };
      }
      run.reports.push(report);
      if (options.screenshot) {
        const path =
          index === 0 ? options.screenshot : options.screenshot.replace(/(?=\.png$)/i, `-${index + 1}`);
        await page.screenshot({ path, fullPage: true }).catch((error: unknown) => {
          run.problems.push(`${url}: no screenshot: ${error instanceof Error ? error.message : error}`);
        });
      }
      await hooks.done?.(report, page);
      await page.close();
    }
    return run;
  } finally {
    await extension.close();
  }
}

async function tryPage(
  { panelFor, tabIdOf }: RunningExtension,
  page: Page,
  url: string,
  company: Imported | null,
): Promise<TryReport> {
  const warnings: string[] = [];
  const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: bounds.load });
  if (response && !response.ok()) warnings.push(`http-${response.status()}`);
  const tabId = await tabIdOf(page);
  const panel = await panelFor(page);
  try {
    const inspection = await waitForForm(panel, tabId);
    if (!inspection.form) {
      if (inspection.document === null) warnings.push('not-a-provider-page: 不是已支持的服务商页面');
      return { ...nothingFound(url, inspection, warnings), reviews: reviewsOf(inspection) };
    }
    const report =
      company === null
        ? detected(url, inspection, warnings)
        : await fillFromPanel(panel, tabId, url, inspection, company, warnings);
    return { ...report, reviews: reviewsOf(inspection) };
  } finally {
    await panel.close();
  }
}

/** What the extension makes of the page once it has come to rest. */
async function waitForForm(panel: Page, tabId: number): Promise<Inspection> {
  const start = Date.now();
  let since = start;
  let before = '';
  for (;;) {
    const inspection = await askBackground(panel, 'inspect', { tabId });
    const { document, form, controls, fields, reviews } = inspection;
    const now = JSON.stringify([document, form?.id, controls, fields.length, reviews]);
    if (now !== before) since = Date.now();
    before = now;
    const still = Date.now() - since;
    const enough = form ? bounds.still : document === null ? bounds.notOurs : bounds.noForm;
    if (still >= enough || Date.now() - start > bounds.form) return inspection;
    await panel.waitForTimeout(200);
  }
}

async function fillFromPanel(
  panel: Page,
  tabId: number,
  url: string,
  inspection: Inspection,
  { companyId, remarks }: Imported,
  warnings: string[],
): Promise<TryReport> {
  await panel.getByTestId('panel-ready').waitFor({ timeout: bounds.panel });
  const picker = panel.getByTestId('company-picker');
  await picker.waitFor({ timeout: bounds.panel });
  await picker.selectOption(companyId);
  warnings.push(...remarks);

  const fill = panel.getByTestId('fill');
  await fill.waitFor({ timeout: bounds.panel });
  const numbers = panel.getByTestId('number-request');
  let numberRequest: number | undefined;
  if ((await numbers.count()) > 0) {
    numberRequest = Number(await numbers.inputValue());
    warnings.push(`number-request: ${(await numbers.locator('option:checked').innerText()).trim()}`);
  }
  const preview = await askBackground(panel, 'preview', { tabId, companyId, numberRequest });
  if ('error' in preview) throw new Error(`the panel has no preview: ${preview.error.code}`);
  const rows: PreviewRow[] = preview.rows;
  if (!rows.some(({ state }) => state === 'fill')) {
    warnings.push(...(await leftOver(panel, { tabId, companyId, numberRequest })));
    return nothingToFill(url, inspection, rows, warnings);
  }

  await fill.click({ timeout: bounds.panel });
  const outcome = panel.locator('[data-testid="report"],[data-testid="problem"]').first();
  await outcome.waitFor({ timeout: bounds.fill });
  const report = await askBackground(panel, 'report', { tabId });
  if (!report) throw new Error(`the fill came to nothing: ${(await outcome.innerText()).trim()}`);
  warnings.push(...(await leftOver(panel, { tabId, companyId, numberRequest })));
  return filled(url, report, rows, warnings);
}

/** What the check before filling found and filling did not mend. */
async function leftOver(
  panel: Page,
  asked: { tabId: number; companyId: string; numberRequest?: number },
): Promise<string[]> {
  const answer = await askBackground(panel, 'preflight', asked);
  return 'error' in answer ? [] : answer.findings.map(asWarning);
}
