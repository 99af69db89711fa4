import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillUp, removeDisk, smallDisk } from '../harness/small-disk.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';
import { application, put, seen } from './board-rows.ts';
import { begin, bound, inReview, item, notes, openBoard, save } from './board-word.ts';
import { setUp } from './set-up.ts';

declare const vaultPage: typeof VaultPage;

/** What goes wrong while the user says how an application stands: nothing is lost, nothing half written, and it is said. */
const disk = await smallDisk();

describe.skipIf(disk === null)('a full disk (wants root, to mount one)', () => {
  afterAll(() => disk && removeDisk(disk));

  test('what cannot be written is said, stays typed, and is written once there is room; of many all or none', async () => {
    const stage = await setUp({}, { userDataDir: join(disk ?? '', 'profile') });
    try {
      const vault = await openVaultPage(stage.extension);
      const done = Array.from({ length: 300 }, (_, at) =>
        application(
          `done-${at}`,
          `云岭${at}有限公司`,
          'ccc',
          // Some megabytes in all: more than the buffers of a full disk take.
          Array.from({ length: 8 }, (_, day) =>
            seen('approved', '审核通过', { reason: 'x'.repeat(2000), at: day + 1 }),
          ),
        ),
      );
      await put(vault, [inReview('a'), ...done]);
      const board = await openBoard(stage, 'a');
      await begin(board, 'a', 'rejected', '营业执照模糊');
      await board.getByTestId('application-count').waitFor();
      await fillUp(join(disk ?? '', 'filler'));

      await board.getByTestId('filter-done').click();
      await board.getByTestId('archive-done').click();
      const message = board.getByTestId('notice').getByText('磁盘空间不足');
      await message.waitFor(bound);
      const archived = () =>
        vault.evaluate(async () => {
          const all = (await vaultPage.vault.applications.list()) as {
            content: { events: { type: string }[] };
          }[];
          return all.filter(({ content }) => content.events.some(({ type }) => type === 'archived')).length;
        });
      await rm(join(disk ?? '', 'filler'));
      // Chromium had closed the database; with room it opens again.
      await expect.poll(() => archived().catch(() => null), bound).toBe(0);

      await board.getByTestId('filter-all').click();
      // Typed before, and still there.
      expect(await item(board, 'a').locator('[name=note]').inputValue()).toBe('营业执照模糊');
      await expect
        .poll(async () => {
          await save(board, 'a', 2000).catch(() => {});
          return notes(vault, 'a');
        }, bound)
        .toEqual(['营业执照模糊']);
      await board.getByTestId('filter-done').click();
      await board.getByTestId('archive-done').click();
      await expect.poll(archived, bound).toBe(300);
    } finally {
      await stage.close();
    }
  });
});
