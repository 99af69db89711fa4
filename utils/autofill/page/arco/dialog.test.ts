import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole } from '../../../../test/harness/page.ts';

afterAll(closeBrowser);

test('the box that scrolls a dialog is not taken for a long list inside it', async () => {
  const page = await openConsole('arco-dialog');
  await page.page.getByText('补充说明 20').waitFor({ state: 'attached' });
  // The page has the second wording only: with a whole list in sight, that is sure.
  const outcome = await page.isolated(`(async () => {
    const control = rr.scan().controls.find(({ labels }) => labels.row === '申请人身份');
    const { outcome } = await rr.fill(control.ref, { type: 'option', anyOf: ['经办人（受法定代表人委托）', '经办人'] });
    return outcome;
  })()`);
  expect(outcome).toBe('filled');
  expect(await page.state()).toEqual({ identity: '经办人' });
  await page.close();
});
