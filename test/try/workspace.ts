import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readProfileZip } from '../../utils/company/profile-file.ts';
import type { TryOptions } from './args.ts';

/**
 * The vault of `try` holds what the user gave on the command line and, but for --user-data-dir, is gone a minute
 * later: its passphrase is no secret. With --user-data-dir another may be set.
 */
const passphrase = () => process.env.RINGREADY_PASSPHRASE || 'ringready-try-vault';

const bound = 30_000;

const testId = (name: string) => `[data-testid="${name}"]`;

/** The first of these that is on the page. */
async function whichever<T extends string>(page: Page, names: readonly T[], timeout = bound): Promise<T> {
  await page.waitForSelector(names.map(testId).join(','), { state: 'attached', timeout });
  for (const name of names) if ((await page.locator(testId(name)).count()) > 0) return name;
  return whichever(page, names, timeout);
}

const errorText = async (page: Page) => (await page.getByTestId('error').first().innerText()).trim();

/** Makes the vault, or unlocks the one of an earlier run. */
export async function openVault(page: Page): Promise<void> {
  const state = await whichever(page, ['create-vault', 'unlock', 'import-zip'] as const);
  if (state === 'import-zip') return;
  await page.getByTestId('passphrase').fill(passphrase());
  if (state === 'create-vault') await page.getByTestId('passphrase-repeat').fill(passphrase());
  await page.getByTestId(state).click();
  const next = await whichever(page, ['error', 'import-zip'] as const);
  if (next === 'error')
    throw new Error(
      `the vault did not open: ${await errorText(page)}${state === 'unlock' ? ' (its passphrase is RINGREADY_PASSPHRASE of the run that made it)' : ''}`,
    );
}

export interface Imported {
  companyId: string;
  /** What the workspace remarked, for a person. */
  remarks: string[];
}

/**
 * Imports the profile as a user does. A company that is there already (a second run with --user-data-dir) is updated,
 * not doubled. Throws with the workspace's words if it is refused.
 */
export async function importProfile(
  page: Page,
  profile: NonNullable<TryOptions['profile']>,
): Promise<Imported> {
  const rows = page.getByTestId('company-row');
  const idsOf = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-id') ?? ''));
  // The list is read after the vault opens: an import before that would not know what is there.
  await page
    .locator(`${testId('company-row')},.empty`)
    .first()
    .waitFor({ timeout: bound });
  const before = new Set(await idsOf());

  const input = page.getByTestId(profile.kind === 'zip' ? 'import-zip' : 'import-folder');
  await input.setInputFiles(profile.path);
  const replace = page.locator('dialog[open] .button.primary');
  const done = page.locator('[role="status"].bar-notice');
  const failed = page.getByTestId('error');
  await replace
    .or(done)
    .or(failed)
    .first()
    .waitFor({ timeout: 2 * bound });
  if (await replace.isVisible()) {
    await replace.click();
    await done
      .or(failed)
      .first()
      .waitFor({ timeout: 2 * bound });
  }
  if (await failed.isVisible()) throw new Error(`the profile was not imported: ${await errorText(page)}`);

  const remarks = (await done.locator('li').allInnerTexts()).map((text) => `profile: ${text.trim()}`);
  const isNew = (id: string) => !before.has(id);
  // The notice may come before the list has been read again.
  const name = await nameIn(profile);
  await rows
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .waitFor({ timeout: bound });
  const added = (await idsOf()).find(isNew);
  const updated = rows.filter({ has: page.getByText(name, { exact: true }) }).first();
  const companyId = added ?? (await updated.getAttribute('data-id'));
  if (!companyId) throw new Error('the imported company is not in the list');
  return { companyId, remarks };
}

/** The company's name in a profile that the extension has taken. */
async function nameIn({ path, kind }: NonNullable<TryOptions['profile']>): Promise<string> {
  if (kind === 'zip') {
    const { profile } = await readProfileZip(new Blob([await readFile(path)]));
    return profile.company.name;
  }
  const profile = JSON.parse((await readFile(join(path, 'profile.json'), 'utf8')).replace(/^\uFEFF/, '')) as {
    company: { name: string };
  };
  return profile.company.name.trim();
}
