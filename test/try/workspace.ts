import type { Page } from 'playwright-core';
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

/**
 * Imports the profile; returns the company's name as the list has it. A company that is there already (a second run
 * with --user-data-dir) is updated, not doubled.
 */
export async function importProfile(
  page: Page,
  profile: NonNullable<TryOptions['profile']>,
): Promise<string> {
  const input = page.getByTestId(profile.kind === 'zip' ? 'import-zip' : 'import-folder');
  await input.setInputFiles(profile.path);
  const result = page.locator(`${testId('imported')},${testId('error')}`).first();
  await result.waitFor({ state: 'attached', timeout: 2 * bound });
  if ((await page.getByTestId('error').count()) > 0)
    throw new Error(`the profile was not imported: ${await errorText(page)}`);
  return (await page.getByTestId('imported').getAttribute('data-company')) ?? '';
}
