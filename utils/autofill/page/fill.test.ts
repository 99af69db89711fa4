import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import type { StepOutcome } from '../scan-types.ts';

let page: Fields;
beforeEach(async () => {
  page = await openFields('native-hostile');
});
afterEach(() => page.close());
afterAll(closeBrowser);

describe('a misbehaving page', () => {
  test('a handler that throws does not stop the step', async () => {
    expect(await page.text('throws', '云岭')).toMatchObject({ outcome: 'filled', shown: ['云岭'] });
    expect(await page.state()).toMatchObject({ throws: '云岭', errors: 1 });
  });

  test('a field removed by its own event is gone, and the next one is filled', async () => {
    expect(await page.text('removed', '云岭')).toMatchObject({ outcome: 'failed', reason: { code: 'gone' } });
    expect(await page.text('plain', '云岭')).toMatchObject({ outcome: 'filled' });
  });

  test('a field re-mounted by its own event is followed to its successor', async () => {
    const { ref } = await page.control('remounted');
    expect(await page.text('remounted', '云岭')).toMatchObject({ ref, outcome: 'filled', shown: ['云岭'] });
    expect(await page.state()).toMatchObject({ remounted: '云岭' });
    // and undo finds it there
    expect(await page.undo()).toMatchObject([{ ref, outcome: 'filled', shown: [] }]);
  });

  test('a value the page refuses is failed, after one retry', async () => {
    expect(await page.text('refuses', '云岭')).toMatchObject({
      outcome: 'failed',
      tries: 2,
      shown: [],
      reason: { code: 'not-accepted' },
    });
  });

  test('a value refused once is filled by the retry', async () => {
    expect(await page.text('once', '云岭')).toMatchObject({ outcome: 'filled', tries: 2 });
  });

  test('a value the page cuts is failed, and what stood before stands again', async () => {
    expect(await page.text('truncates', '杭州云岭通信')).toMatchObject({
      outcome: 'failed',
      shown: [],
      reason: { code: 'not-accepted' },
    });
    expect(await page.state()).toMatchObject({ truncates: '' });
  });

  test('case and grouping of digits may be the page’s own', async () => {
    expect(await page.text('upper', 'ling@example.cn')).toMatchObject({ outcome: 'filled' });
    expect(await page.text('grouped', '6222020200112233')).toMatchObject({
      outcome: 'filled',
      shown: ['6222 0202 0011 2233'],
    });
    expect(await page.text('grouped', '6222020200112233')).toMatchObject({ outcome: 'unchanged' });
  });

  test('a page that submits, or presses its submit button, because of us does not', async () => {
    expect(await page.text('submits', '云岭')).toMatchObject({ outcome: 'filled' });
    expect(await page.text('enter', '云岭')).toMatchObject({ outcome: 'filled' });
    expect(await page.state()).toMatchObject({ submits: 0, submitClicks: 0 });
    // The user's own press still does.
    await page.page.click('#submit');
    expect(await page.state()).toMatchObject({ submits: 1, submitClicks: 1 });
  });
});

test('a widget that freezes is given up in bounded time, and the next field is filled', async () => {
  await page.isolated(`rr.libraries.unshift({ library: 'stuck', widgets: [{
    kind: 'text', claim: (el) => (el.name === 'plain' ? el : null), show: () => [], fill: () => new Promise(() => {}),
  }] }); 0`);
  const outcome = await page.text('plain', '云岭');
  expect(outcome).toMatchObject({ outcome: 'failed', reason: { code: 'timeout' } });
  expect(outcome.ms).toBeLessThan(9500);
  expect(await page.text('typed', '云岭')).toMatchObject({ outcome: 'filled' });
});

describe('which document, which field', () => {
  test('a step of another document is refused', async () => {
    const { ref } = await page.control('plain');
    const step = { scanId: 'other.1', ref, value: { type: 'text', text: '云岭' }, overwrite: true };
    expect(await page.isolated(`rr.fillStep(${JSON.stringify(step)})`)).toMatchObject({
      outcome: 'skipped',
      reason: { code: 'wrong-document' },
    });
    expect(await page.state()).toMatchObject({ plain: '' });
  });

  test('an element that the page uses for another field since is refused', async () => {
    const { ref } = await page.control('plain');
    await page.page.evaluate(() =>
      (globalThis as never as { relabel(a: string, b: string): void }).relabel('plain', '开户行'),
    );
    const outcome = await page.isolated<StepOutcome>(`rr.fill('${ref}',{type:'text',text:'云岭'})`);
    expect(outcome).toMatchObject({ outcome: 'skipped', reason: { code: 'wrong-document' } });
    expect(await page.state()).toMatchObject({ plain: '' });
  });

  test('an unknown ref is gone', async () => {
    await page.scan();
    expect(await page.isolated(`rr.fill('c999',{type:'text',text:'云岭'})`)).toMatchObject({
      outcome: 'skipped',
      reason: { code: 'gone' },
    });
  });
});

describe('what the user typed', () => {
  test('is not overwritten unless agreed to, and undo brings it back', async () => {
    await page.page.fill('[name=typed]', '自己填的');
    expect(await page.control('typed')).toMatchObject({ touched: true, value: ['自己填的'] });
    expect(await page.text('typed', '云岭')).toMatchObject({
      outcome: 'skipped',
      shown: ['自己填的'],
      reason: { code: 'user-value' },
    });
    expect(await page.state()).toMatchObject({ typed: '自己填的' });
    expect(await page.text('typed', '云岭', true)).toMatchObject({ outcome: 'filled' });
    expect(await page.control('typed')).toMatchObject({ touched: false });
    expect(await page.undo()).toMatchObject([{ outcome: 'filled', shown: ['自己填的'] }]);
    expect(await page.state()).toMatchObject({ typed: '自己填的' });
  });

  test('is unchanged when it is the same, blanks around it aside', async () => {
    await page.page.fill('[name=typed]', ' 云岭 ');
    expect(await page.text('typed', '云岭')).toMatchObject({ outcome: 'unchanged', tries: 0 });
  });

  test('a page’s preset choice may be overwritten, the user’s choice may not', async () => {
    expect(await page.control('preset')).toMatchObject({ touched: false, value: ['甲'] });
    expect(await page.fill('preset', { type: 'option', anyOf: ['乙'] })).toMatchObject({ outcome: 'filled' });
    await page.page.selectOption('[name=preset]', '丙');
    expect(await page.control('preset')).toMatchObject({ touched: true });
    expect(await page.fill('preset', { type: 'option', anyOf: ['乙'] })).toMatchObject({
      outcome: 'skipped',
      reason: { code: 'user-value' },
    });
  });

  test('a default the user un-ticked stays un-ticked', async () => {
    await page.scan();
    await page.page.click('[name=ticked]');
    expect(await page.fill('ticked', { type: 'check', checked: true })).toMatchObject({
      outcome: 'skipped',
      reason: { code: 'user-value' },
    });
  });

  test('undo leaves alone what the user changed after us', async () => {
    await page.text('plain', '云岭');
    await page.text('typed', '云岭');
    await page.page.fill('[name=typed]', '后来改的');
    expect(await page.undo()).toMatchObject([
      { outcome: 'filled', shown: [] },
      { outcome: 'skipped', reason: { code: 'user-value' } },
    ]);
    expect(await page.state()).toMatchObject({ plain: '', typed: '后来改的' });
    expect(await page.undo()).toEqual([]);
  });
});
