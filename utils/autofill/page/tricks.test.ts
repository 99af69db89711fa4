import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';

afterAll(closeBrowser);

describe('what a user does not see, whatever the means', () => {
  let page: Fields;
  beforeAll(async () => {
    page = await openFields('native-tricks');
    await page.scan();
  });
  afterAll(() => page.close());

  test.each([
    'ghost-cover',
    'faint-thrice',
    'filtered',
    'blurred',
    'masked',
    'mask-none',
    'no-ink',
    'no-fill',
    'no-size',
    'same-ink',
    'one-pixel',
    'tiny',
    'zoomed',
    'turned',
    'flipped',
    'inert',
    'in-details',
    'skipped-content',
    'below-the-fold',
    'beside-the-fold',
    'margin',
    'in-dialog',
  ])('%s is left alone', async (name) => {
    const outcome = await page.text(name, '杭州云岭');
    expect(outcome).toMatchObject({ outcome: 'skipped' });
    expect(outcome.reason?.code).toMatch(/^(hidden|covered)$/);
    expect((await page.state())[name]).toBe('');
  });

  test.each([
    'plain',
    'ghost-tint',
    'watermark',
    'faint-a-little',
    'filter-mild',
    'mask-fade',
    'in-scroller',
  ])('%s is filled', async (name) => {
    expect(await page.text(name, '杭州云岭')).toMatchObject({ outcome: 'filled', shown: ['杭州云岭'] });
  });

  test('what lies in the top layer covers all below it, and is seen itself', async () => {
    const { page: top } = page;
    await top.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover());
    expect(await page.text('plain', '另一个', true)).toMatchObject({ reason: { code: 'covered' } });
    await top.evaluate(() => {
      document.querySelector<HTMLElement>('#popover')?.hidePopover();
      document.querySelector('dialog')?.showModal();
    });
    expect(await page.text('plain', '另一个', true)).toMatchObject({ reason: { code: 'covered' } });
    expect(await page.text('in-dialog', '杭州云岭')).toMatchObject({ outcome: 'filled' });
    expect(await page.state()).toMatchObject({ plain: '杭州云岭' });
  });
});
