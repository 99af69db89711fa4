import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../test/harness/page.ts';

/** A page that says what the test lets it say, and a user whose presses are the browser's own. */
let page: ConsolePage;
beforeEach(async () => {
  page = await openConsole('native-form');
  await page.page.evaluate(() => {
    document.body.innerHTML = `
      <form onsubmit="return false">
        <button type="button" id="submit"><span>提 交</span></button>
        <button type="button" id="review">提交审核</button>
        <button type="button" id="draft">保存草稿</button>
        <button type="button" id="cancel">取 消</button>
        <button type="button" id="search">查询</button>
        <button type="button" id="script" onclick="document.getElementById('submit').click()">帮我提交</button>
        <input name="name"><input type="submit" id="native" value="提交申请">
      </form>
      <div id="out"></div>
      <div id="hidden" style="display:none">提交成功，请等待审核</div>
      <p id="old">等待</p>`;
  });
  await page.isolated(`
    globalThis.heard = { pressed: 0, submitted: 0 };
    globalThis.ears = rr.watchSubmit(document, {
      pressed: () => { heard.pressed += 1; },
      submitted: () => { heard.submitted += 1; },
    }); 0`);
});
afterEach(() => page.close());
afterAll(closeBrowser);

const press = (id: string) => page.page.click(`#${id}`);
const say = (html: string) =>
  page.page.evaluate((text) => {
    const box = document.createElement('div');
    box.innerHTML = text;
    document.getElementById('out')?.append(box);
  }, html);
const heard = async () => {
  // Mutation records are delivered before this answers.
  await page.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(0))));
  return page.isolated<{ pressed: number; submitted: number }>('heard');
};
const once = { pressed: 1, submitted: 1 };
const pressedOnly = { pressed: 1, submitted: 0 };
const nothing = { pressed: 0, submitted: 0 };

describe('submitted', () => {
  test.each([
    '提交成功',
    '提交成功，请等待审核',
    '<span>您的申请已提交</span>，预计 1-2 个工作日完成审核',
    '资料已提交，等待平台审核',
    '申请已成功',
    'Your application has been submitted.',
  ])('the user’s press, then the page’s words: %s', async (words) => {
    await press('submit');
    expect(await heard()).toEqual(pressedOnly);
    await say(words);
    expect(await heard()).toEqual(once);
    // Said twice is submitted once.
    await say(words);
    expect(await heard()).toEqual(once);
  });

  test.each(['review', 'native'])('by %s; and by Enter in a field', async (id) => {
    await press(id);
    await say('提交成功');
    expect(await heard()).toEqual(once);
    await page.page.focus('[name=name]');
    await page.page.keyboard.press('Enter');
    await say('提交成功');
    expect(await heard()).toEqual({ pressed: 2, submitted: 2 });
  });

  test('words that were there hidden, or changed in place', async () => {
    await press('submit');
    await page.page.evaluate(() => {
      (document.getElementById('hidden') as HTMLElement).style.display = 'block';
    });
    expect(await heard()).toEqual(once);
    await press('submit');
    await page.page.evaluate(() => {
      (document.getElementById('old')?.firstChild as Text).nodeValue = '提交成功';
    });
    expect(await heard()).toEqual({ pressed: 2, submitted: 2 });
  });

  test('a dialog between: what it asks is no answer, what is said after 确定 is', async () => {
    await press('submit');
    await say(
      '<div role="dialog"><p>提交后将等待审核，审核期间不可修改，确认提交吗？</p><button type="button" id="no">取消</button><button type="button" id="yes">确 定</button></div>',
    );
    expect(await heard()).toEqual(pressedOnly);
    await press('yes');
    expect(await heard()).toEqual({ pressed: 2, submitted: 0 });
    await say('提交成功');
    expect(await heard()).toEqual({ pressed: 2, submitted: 1 });
  });

  test('确定 in a dialog about something else is no press', async () => {
    await say('<div role="dialog"><p>删除这一行？</p><button type="button" id="yes">确定</button></div>');
    await press('yes');
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
  });

  test.each(['search', 'draft', 'cancel'])('a press on %s is none, whatever is said then', async (id) => {
    await press(id);
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
  });

  test.each(['draft', 'cancel'])('who presses %s after 提交 has not submitted', async (id) => {
    await press('submit');
    await press(id);
    await say('提交成功');
    expect(await heard()).toEqual(pressedOnly);
  });

  test('a script’s click is not the user’s, even when he pressed the script’s button', async () => {
    await page.page.evaluate(() => document.getElementById('submit')?.click());
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
    await press('script');
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
    await page.page.evaluate(() =>
      document
        .getElementById('submit')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
    );
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
  });

  test.each([
    ['a validation error', '请填写企业名称'],
    ['a failure', '提交失败，请稍后重试'],
    ['a success that is of a picture', '上传成功'],
    ['a draft', '保存成功'],
    ['an error that names submitting', '信息有误，无法提交，已提交的申请请撤回'],
    ['a row of the list', '<table><tr><td>另一家公司</td><td>已提交</td></tr></table>'],
    ['a row without a table', '<div role="row">另一家公司 已提交</div>'],
    ['tabs over a list', '<div>全部 已提交 已通过 已驳回</div>'],
    ['a state alone', '<span>待审核</span>'],
    ['what is not shown', '<p style="visibility:hidden">提交成功</p>'],
    ['a long text that mentions it', `<p>${'审核说明。'.repeat(40)}提交成功后请留意短信</p>`],
    ['a question', '是否已提交过？'],
  ])('%s is not submitted', async (_what, html) => {
    await press('submit');
    await say(html);
    expect(await heard()).toEqual(pressedOnly);
  });

  test('words without a press, and words that were there before it, are nothing', async () => {
    await say('提交成功');
    expect(await heard()).toEqual(nothing);
    await press('submit');
    expect(await heard()).toEqual(pressedOnly);
  });

  test('the page that comes after: its words count for as long as they may', async () => {
    await say('提交成功，请等待审核');
    await page.isolated('ears.listen(5000)');
    expect(await heard()).toEqual({ pressed: 0, submitted: 1 });
    await page.page.evaluate(() => document.getElementById('out')?.replaceChildren());
    await page.isolated('ears.listen(5000)');
    await say('提交成功');
    expect(await heard()).toEqual({ pressed: 0, submitted: 2 });
    await page.page.evaluate(() => document.getElementById('out')?.replaceChildren());
    await page.isolated('ears.listen(50); new Promise((resolve) => setTimeout(resolve, 200))');
    await say('提交成功');
    expect(await heard()).toEqual({ pressed: 0, submitted: 2 });
  });

  test('stopped is stopped; the page’s own handlers ran, its defaults stood', async () => {
    await page.page.evaluate(() => {
      const seen = globalThis as unknown as { seen: unknown[] };
      seen.seen = [];
      document.addEventListener('click', (event) => seen.seen.push(event.defaultPrevented));
    });
    await press('submit');
    await page.isolated('ears.stop()');
    await say('提交成功');
    expect(await heard()).toEqual(pressedOnly);
    expect(await page.page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)).toEqual([
      false,
    ]);
  });
});
