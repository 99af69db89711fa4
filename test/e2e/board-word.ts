import type { Page } from 'playwright-core';
import { application, read, seen } from './board-rows.ts';
import type { Stage } from './set-up.ts';

/** The user says on the board how an application stands. */
export const bound = { timeout: 30_000 };
export const item = (board: Page, id: string) => board.locator(`[data-testid=application][data-id="${id}"]`);
export const openBoard = (stage: Stage, id: string) =>
  stage.extension.extensionPage(`workspace.html#/applications/${id}`);
/** Written, not yet saved. */
export async function begin(board: Page, id: string, to: string, note: string): Promise<void> {
  await item(board, id).getByTestId('correct').click(bound);
  await item(board, id).locator('[name=stage]').selectOption(to);
  await item(board, id).locator('[name=note]').fill(note);
}
/** Its button is gone once it is saved: `timeout` for who presses it again. */
export const save = (board: Page, id: string, timeout?: number) =>
  item(board, id)
    .getByRole('button', { name: '保存' })
    .click(timeout === undefined ? {} : { timeout });
export const inReview = (id: string) =>
  application(id, `云岭${id}有限公司`, 'ccc', [seen('in-review', '审核中')]);
export const notes = async (vault: Page, id: string) =>
  (await read(vault, id)).events.flatMap((event) => (event.type === 'set' ? (event.note ?? '') : []));
