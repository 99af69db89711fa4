import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVaultPage } from '../harness/vault-page.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';
import { put, read } from './board-rows.ts';
import { begin, bound, inReview, item, notes, openBoard, save } from './board-word.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;
declare const vaultPage: typeof VaultPage;

/** What goes wrong while the user says how an application stands: nothing is lost, nothing half written, and it is said. */
describe('windows and workers', () => {
  let stage: Stage;
  let vault: Page;
  beforeAll(async () => {
    stage = await setUp({});
    vault = await openVaultPage(stage.extension);
    await put(vault, ['a', 'b', 'c', 'd', 'e', 'f'].map(inReview));
  });
  afterAll(() => stage?.close());

  test('the worker dies while a correction is saved: it is there, once, and the badge counts it', async () => {
    const board = await openBoard(stage, 'a');
    const killer = await stage.extension.context.newCDPSession(vault);
    await killer.send('ServiceWorker.enable');
    for (const [at, id] of ['a', 'b', 'c'].entries()) {
      if (at > 0) await item(board, id).locator('summary').click();
      await begin(board, id, 'rejected', `原因${id}`);
      const saving = save(board, id);
      for (let times = 0; times < 5; times++) await killer.send('ServiceWorker.stopAllWorkers');
      await saving;
      await expect.poll(() => item(board, id).getAttribute('data-stage'), bound).toBe('rejected');
      expect(await notes(vault, id)).toEqual([`原因${id}`]);
    }
    // A popup asks, and so does the next alarm: whatever the worker had been at.
    await vault.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'reviewsToDo', data: {} }),
    );
    await expect.poll(() => vault.evaluate(() => chrome.action.getBadgeText({})), bound).toBe('3');
    await killer.detach();
    await board.close();
  });

  test('two windows write of one application: both words are kept, and who writes second is told of the first', async () => {
    const [one, two] = [await openBoard(stage, 'd'), await openBoard(stage, 'd')];
    await begin(one, 'd', 'approved', '第一个窗口');
    await begin(two, 'd', 'rejected', '第二个窗口');
    await save(one, 'd');
    await item(two, 'd').getByText('您填写期间，状态已变为「已通过」').waitFor(bound);
    expect(await item(two, 'd').locator('[name=note]').inputValue()).toBe('第二个窗口');
    await save(two, 'd');
    for (const board of [one, two])
      await expect.poll(() => item(board, 'd').getAttribute('data-stage'), bound).toBe('rejected');
    expect(await notes(vault, 'd')).toEqual(['第一个窗口', '第二个窗口']);
    // Taken back, what stands is the other's word.
    await two.getByTestId('notice-action').click();
    for (const board of [one, two])
      await expect.poll(() => item(board, 'd').getAttribute('data-stage'), bound).toBe('approved');
    await one.close();
    await two.close();
  });

  test('at the same moment: neither is lost', async () => {
    const boards = [await openBoard(stage, 'e'), await openBoard(stage, 'e')];
    for (const [at, board] of boards.entries()) await begin(board, 'e', 'approved', `窗口${at}`);
    await Promise.all(
      boards.map((board) =>
        item(board, 'e')
          .locator('form')
          .evaluate((form: HTMLFormElement) => form.requestSubmit()),
      ),
    );
    await expect.poll(async () => (await notes(vault, 'e')).sort(), bound).toEqual(['窗口0', '窗口1']);
    for (const board of boards) await board.close();
  });

  test('locked in another window: nothing is written, and nothing of it stays in sight', async () => {
    const board = await openBoard(stage, 'f');
    await begin(board, 'f', 'approved', '不该留下');
    const before = await read(vault, 'f');
    await vault.evaluate(() => vaultPage.vault.session.lock());
    await board.getByTestId('passphrase').waitFor(bound);
    expect(await board.locator('body').innerText()).not.toContain('云岭f');
    await board.getByTestId('passphrase').fill('ringready-try-vault');
    await board.getByTestId('unlock').click();
    await item(board, 'f').waitFor(bound);
    expect(await read(vault, 'f')).toEqual(before);
    await board.close();
  });
});
