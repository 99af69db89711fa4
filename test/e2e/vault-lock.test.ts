import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyProfile } from '../../utils/company/profile.ts';
import { sessionOf, textsInHeap } from '../harness/heap.ts';
import { fill, type Stage, sampleFolder, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** Locking, the passphrase and backups, as a user meets them. */
const update = '/ccc/enterprise/update';
const passphrase = 'ringready-try-vault';
const backupPassphrase = '备份口令 on paper';

let stage: Stage;
let workspace: Page;
let folder: string;
let secrets: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringready-lock-'));
  const { company, people } = JSON.parse(
    await readFile(join(sampleFolder, 'profile.json'), 'utf8'),
  ) as CompanyProfile;
  secrets = [
    company.name,
    company.unifiedSocialCreditCode,
    company.bankAccount?.accountNumber,
    people?.operator?.name,
    people?.operator?.idNumber,
    people?.operator?.phone,
    people?.legalRepresentative?.idNumber,
  ].filter((each) => each !== undefined);
  expect(secrets).toHaveLength(7);
  stage = await setUp({ [update]: 'tccc-qualification' });
  await stage.importSample();
  workspace = await stage.extension.extensionPage('workspace.html#/security');
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const worker = (): Worker => {
  const last = stage.extension.context
    .serviceWorkers()
    .findLast((each) => each.url().startsWith('chrome-ext'));
  if (!last) throw new Error('no worker');
  return last;
};
const isLocked = () => workspace.getByTestId('unlock').waitFor({ timeout: 30_000 });

async function unlock(word = passphrase): Promise<void> {
  await workspace.getByTestId('passphrase').fill(word);
  await workspace.getByTestId('unlock').click();
  await workspace.getByTestId('lock').waitFor({ timeout: 30_000 });
}

async function inWorker(): Promise<string[]> {
  const browser = stage.extension.context.browser();
  if (!browser) throw new Error('no browser');
  const cdp = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url === worker().url());
    if (!target) throw new Error('no worker');
    return await textsInHeap(await sessionOf(cdp, target.targetId), secrets);
  } finally {
    await cdp.detach();
  }
}

const heldKey = () => workspace.evaluate(async () => 'vaultKey' in (await chrome.storage.session.get(null)));

describe('a locked vault', () => {
  test('keeps nothing decrypted in a page, the worker or the session store', async () => {
    const form = await stage.open(update);
    const panel = await stage.panel(form);
    await fill(panel);
    const editor = await stage.extension.extensionPage('workspace.html');
    await editor.getByTestId('company-row').first().locator('a').first().click();
    await editor.locator('main input').first().waitFor();

    const pages = [editor, panel];
    const sessions = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
    const inPages = () => Promise.all(sessions.map((cdp) => textsInHeap(cdp, secrets)));
    // The test can fail: while it is open, the editor holds them; so does a worker with something to remember.
    await worker().evaluate((secret) => {
      Object.assign(globalThis, { control: `control ${secret}` });
    }, secrets[0] ?? '');
    expect(await inWorker()).toEqual([secrets[0]]);
    await worker().evaluate(() => Reflect.deleteProperty(globalThis, 'control'));
    expect((await inPages())[0]?.length).toBeGreaterThan(3);

    await workspace.getByTestId('lock').click();
    for (const page of pages) await page.getByTestId('unlock').waitFor();
    expect(await inPages()).toEqual([[], []]);
    for (const page of [...pages, workspace]) {
      const shown = await page.evaluate(
        () =>
          document.documentElement.outerHTML +
          [...document.querySelectorAll('input,textarea')]
            .map((each) => (each as HTMLInputElement).value)
            .join(),
      );
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
    const stored = await workspace.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.session.get(null),
        await chrome.storage.local.get(null),
        { ...localStorage },
        { ...sessionStorage },
      ]),
    );
    expect(stored).not.toContain('vaultKey');
    for (const secret of secrets) expect(stored).not.toContain(secret);

    // The worker, which read the profile for the fill: what it can still reach.
    expect(await inWorker()).toEqual([]);
    for (const page of [...pages, form]) await page.close();
    await unlock();
  });

  test('is what the OS lock screen makes, and an idle computer', async () => {
    for (const state of ['locked', 'idle']) {
      expect(await heldKey()).toBe(true);
      await worker().evaluate((told) => {
        // Chrome's own event, as it comes from the browser.
        (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch(told);
      }, state);
      await isLocked();
      expect(await heldKey()).toBe(false);
      await unlock();
    }
  });

  test('is what a worker makes that was dead, after the computer slept', async () => {
    const cdp = await stage.extension.context.newCDPSession(workspace);
    await cdp.send('ServiceWorker.enable');
    await expect
      .poll(() => workspace.evaluate(async () => (await chrome.alarms.get('vault-lock')) !== undefined))
      .toBe(true);
    await workspace.evaluate(() => chrome.storage.session.set({ vaultSeenAt: Date.now() - 3_600_000 }));
    await cdp.send('ServiceWorker.stopAllWorkers');
    await workspace.evaluate(() => chrome.alarms.create('vault-lock', { when: Date.now() + 500 }));
    await isLocked();
    await unlock();
  });

  test('does not lock for idleness when that is the setting', async () => {
    await workspace.getByTestId('lock-after').selectOption('0');
    await expect
      .poll(() =>
        workspace.evaluate(async () => JSON.stringify((await chrome.storage.local.get('settings')).settings)),
      )
      .toContain('"lockAfterMinutes":0');
    // Each look that does not lock says when it was.
    const looked = () =>
      workspace.evaluate(async () => Number((await chrome.storage.session.get('vaultSeenAt')).vaultSeenAt));
    const before = await looked();
    await worker().evaluate(() => {
      (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch('idle');
    });
    await expect.poll(looked, { timeout: 20_000 }).toBeGreaterThan(before);
    const then = await looked();
    await workspace.evaluate(() => chrome.alarms.create('vault-lock', { when: Date.now() + 100 }));
    await expect.poll(looked, { timeout: 20_000 }).toBeGreaterThan(then);
    expect(await heldKey()).toBe(true);
    await workspace.getByTestId('lock-after').selectOption('15');
  });
});

describe('wrong passphrases', () => {
  test('make one wait, also after a reload', async () => {
    await workspace.getByTestId('lock').click();
    await isLocked();
    for (let tries = 0; tries < 5; tries++) {
      await workspace.getByTestId('passphrase').fill(`wrong one ${tries}`);
      await workspace.getByTestId('unlock').click();
      const error = await workspace.getByTestId('error').innerText();
      if (/秒/.test(error)) break;
      await expect.poll(() => workspace.getByTestId('unlock').isEnabled()).toBe(true);
    }
    await workspace.reload();
    await workspace.getByTestId('passphrase').fill('wrong again');
    await expect
      .poll(
        async () => {
          await workspace.getByTestId('unlock').click();
          return workspace.getByTestId('error').innerText();
        },
        { timeout: 20_000 },
      )
      .toMatch(/等 \d+ 秒/);
    await expect
      .poll(
        async () => {
          if (await workspace.getByTestId('lock').isVisible()) return true;
          if (!(await workspace.getByTestId('unlock').isEnabled())) return false;
          await workspace.getByTestId('passphrase').fill(passphrase);
          await workspace.getByTestId('unlock').click();
          await workspace.waitForTimeout(500);
          return workspace.getByTestId('lock').isVisible();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(true);
  });
});

describe('the page on security', () => {
  let file: string;

  test('makes a backup', async () => {
    await workspace.evaluate(() => {
      // Nobody answers the picker here: the other way of saving.
      Object.assign(window, { showSaveFilePicker: undefined });
    });
    await workspace.getByTestId('backup-passphrase').fill(backupPassphrase);
    await workspace.getByTestId('backup-passphrase-repeat').fill('another one');
    await workspace.getByTestId('make-backup').click();
    await workspace.getByTestId('error').waitFor();
    await workspace.getByTestId('backup-passphrase-repeat').fill(backupPassphrase);
    const coming = workspace.waitForEvent('download');
    await workspace.getByTestId('make-backup').click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^ringready-backup-\d{4}-\d\d-\d\d\.rrbackup$/);
    file = join(folder, 'a.rrbackup');
    await download.saveAs(file);
    await workspace.getByText('备份完成：1 家公司，17 份材料。').waitFor();
    const bytes = await readFile(file);
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    const cut = join(folder, 'cut.rrbackup');
    await writeFile(cut, bytes.subarray(0, bytes.length - 5000));
    await workspace.getByTestId('restore-file').setInputFiles(cut);
    await workspace.getByTestId('restore-passphrase').fill(backupPassphrase);
    await workspace.getByTestId('restore').click();
    await workspace.getByText(/备份文件不完整/).waitFor();
  });

  test('writes it where the user chose, piece by piece', async () => {
    await workspace.evaluate(() => {
      Object.assign(window, {
        // A file of the origin's own: the same handle, without a dialog.
        showSaveFilePicker: async () =>
          (await navigator.storage.getDirectory()).getFileHandle('b.rrbackup', { create: true }),
      });
    });
    await workspace.getByTestId('backup-passphrase').fill(backupPassphrase);
    await workspace.getByTestId('backup-passphrase-repeat').fill(backupPassphrase);
    await workspace.getByTestId('make-backup').click();
    await workspace.getByTestId('make-backup').and(workspace.locator(':disabled')).waitFor();
    const size = await workspace.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const { size } = await (await root.getFileHandle('b.rrbackup')).getFile();
      await root.removeEntry('b.rrbackup');
      return size;
    });
    expect(Math.abs(size - (await readFile(file)).length)).toBeLessThan(2000);
  });

  test('changes the passphrase', async () => {
    const next = '新的口令 for all';
    await workspace.getByTestId('present-passphrase').fill(passphrase);
    await workspace.getByTestId('new-passphrase').fill(next);
    await workspace.getByTestId('new-passphrase-repeat').fill(next);
    await workspace.getByTestId('change-passphrase').click();
    await workspace.getByText('口令已更换').waitFor();
    await workspace.getByTestId('lock').click();
    await isLocked();
    await workspace.getByTestId('passphrase').fill(passphrase);
    await workspace.getByTestId('unlock').click();
    await workspace.getByTestId('error').waitFor();
    await unlock(next);
  });

  test('a backup is restored on another computer', async () => {
    const other = await setUp({});
    try {
      const page = await other.extension.extensionPage('workspace.html#/security');
      await page.getByTestId('restore-file').setInputFiles(file);
      await page.getByTestId('restore-passphrase').fill('not this');
      await page.getByTestId('restore').click();
      await page.getByText('口令不对').waitFor();
      await page.getByTestId('restore-passphrase').fill(backupPassphrase);
      await page.getByTestId('restore').click();
      await page.getByText('已恢复 1 家公司，17 份材料。').waitFor();
      await page.evaluate(() => {
        location.hash = '#/';
      });
      await page.getByTestId('company-row').first().waitFor();
      expect(await page.getByTestId('company-row').first().innerText()).toContain(secrets[0]);
    } finally {
      await other.close();
    }
  });
});
