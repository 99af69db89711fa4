import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nativePage } from './native-page.ts';
import { fill, type Stage, setUp, stateOf } from './set-up.ts';

/**
 * Submitting is noticed from the user's own press and the page's own words, and never caused. What is not noticed cannot be
 * waited for: after each such case the same page is really submitted, and the history then has that one press and no other.
 */
const update = '/ccc/enterprise/update';
const done = '/ccc/enterprise/done';
const other = '/ccc/number/apply';
const bound = { timeout: 30_000 };

/** What the page answers is the test's to say: `say(text)`, `answer` after a press. */
const script = `globalThis.say = (text) => {
  const p = document.createElement('p');
  p.className = 'message';
  p.textContent = text;
  document.body.append(p);
};
form.addEventListener('submit', () => { if (globalThis.answer) setTimeout(() => globalThis.answer(), 50); });
document.getElementById('draft').addEventListener('click', () => say('保存成功'));
document.getElementById('sure').addEventListener('click', () => { document.getElementById('ask').close(); say('提交成功'); });
document.getElementById('no').addEventListener('click', () => { document.getElementById('ask').close(); say('您有 2 份申请已提交'); });`;
const after = `<button type="button" id="draft">保存草稿</button>
<dialog id="ask"><p>提交后不能修改，确认提交吗？</p><button id="no">取消</button><button id="sure">确定</button></dialog>`;

let stage: Stage;
let page: Page;
let board: Page;
beforeAll(async () => {
  stage = await setUp({
    [update]: nativePage({ script, after }),
    [done]: {
      html: '<!doctype html><meta charset="utf-8"><title>完成</title><h1>提交成功，预计 1 个工作日内完成审核</h1>',
    },
    [other]: {
      html: `<!doctype html><meta charset="utf-8"><title>号码申请</title><h1>号码申请</h1>
<form><label>用途 <input name="use"></label><label>数量 <input name="count"></label><button type="button" id="go">提交申请</button></form>
<script>document.getElementById('go').addEventListener('click', () => { document.body.append('提交成功'); });</script>`,
    },
  });
  await stage.importSample();
  board = await stage.extension.extensionPage('workspace.html#/applications');
});
afterAll(() => stage?.close());

let id: string | null;
/** What was filed is another application than what is filled after it. */
const filled = () => board.locator('[data-testid=application][data-stage=filled]');
const item = () => board.locator(`[data-testid=application][data-id="${id}"]`);
const stageOf = () => item().getAttribute('data-stage');
const submissions = async () => {
  if (!(await item().locator('.review-timeline').isVisible()))
    await item().locator('summary').first().click();
  await item().locator('.review-timeline').waitFor(bound);
  return item()
    .locator('.review-timeline li', { hasText: '您在控制台提交' })
    .evaluateAll((all) => all.map((each) => Date.parse(each.querySelector('time')?.dateTime ?? '')));
};
const press = async (name: string) => {
  await page.bringToFront();
  await page.getByRole('button', { name, exact: true }).click();
};
const answers = (text: string) =>
  page.evaluate((words) => {
    const globals = globalThis as unknown as { answer: () => void; say(text: string): void };
    globals.answer = () => globals.say(words);
  }, text);

beforeEach(async () => {
  page = await stage.open(update);
  const panel = await stage.panel(page);
  await fill(panel);
  await panel.close();
  await expect.poll(() => filled().count(), bound).toBe(1);
  id = await filled().getAttribute('data-id');
  expect(await submissions()).toEqual([]);
});
afterEach(async () => {
  await page?.close();
});

/** Really, and noticed once. */
async function submit(): Promise<void> {
  await answers('提交成功，请等待审核');
  const pressedAt = await page.evaluate(() => Date.now());
  await press('提交审核');
  await expect.poll(stageOf, bound).toBe('submitted');
  const times = await submissions();
  expect(times).toHaveLength(1);
  // This press, not one before.
  expect(Math.max(...times)).toBeGreaterThanOrEqual(pressedAt);
}

describe('is noticed', () => {
  test('by the press and the words; filling pressed nothing', async () => {
    expect(await stateOf(page)).toMatchObject({ submits: 0, clicks: [] });
    await submit();
    expect(await stateOf(page)).toMatchObject({ submits: 1, clicks: ['提交审核'] });
  });

  test('after the page’s question', async () => {
    await page.evaluate(() => {
      (globalThis as unknown as { answer: () => void }).answer = () =>
        (document.getElementById('ask') as HTMLDialogElement).showModal();
    });
    await press('提交审核');
    await press('确定');
    await expect.poll(stageOf, bound).toBe('submitted');
    expect(await submissions()).toHaveLength(1);
  });

  test('on the page that comes next', async () => {
    await page.evaluate((path) => {
      (globalThis as unknown as { answer: () => void }).answer = () => location.assign(path);
    }, done);
    await press('提交审核');
    await page.getByText('预计 1 个工作日').waitFor(bound);
    await expect.poll(stageOf, bound).toBe('submitted');
    expect(await submissions()).toHaveLength(1);
  });

  test('while the vault is locked: it is there when it is unlocked', async () => {
    await board.getByTestId('lock').click();
    await board.getByTestId('unlock').waitFor(bound);
    await answers('提交成功，请等待审核');
    await press('提交审核');
    await page.getByText('请等待审核').waitFor(bound);
    await board.getByTestId('passphrase').fill('ringready-try-vault');
    await board.getByTestId('unlock').click();
    await expect.poll(stageOf, bound).toBe('submitted');
    expect(await submissions()).toHaveLength(1);
  });
});

describe('is not noticed', () => {
  test('when the page refuses it', async () => {
    await answers('提交失败：请填写企业名称');
    await press('提交审核');
    await page.getByText('提交失败').waitFor(bound);
    await submit();
  });

  test('when the user answers the page’s question with no, whatever the page says then', async () => {
    await page.evaluate(() => {
      (globalThis as unknown as { answer: () => void }).answer = () =>
        (document.getElementById('ask') as HTMLDialogElement).showModal();
    });
    await press('提交审核');
    await page.locator('#no').click();
    await page.getByText('2 份申请已提交').waitFor(bound);
    await submit();
  });

  test('when a draft is saved, and when a script presses', async () => {
    await press('保存草稿');
    await page.getByText('保存成功').waitFor(bound);
    await answers('提交成功');
    await page.evaluate(() => document.querySelector<HTMLElement>('form button:not([type])')?.click());
    await page.getByText('提交成功').waitFor(bound);
    expect((await stateOf<{ submits: number }>(page)).submits).toBe(1);
    await submit();
  });

  test('when it is another form that is submitted in the same tab', async () => {
    const here = page.url();
    await page.goto(new URL(other, here).href);
    await press('提交申请');
    await page.getByText('提交成功').waitFor(bound);
    await page.goto(here);
    // Nobody presses before the page has come to rest.
    const panel = await stage.panel(page);
    await panel.getByTestId('fill').waitFor(bound);
    await panel.close();
    await submit();
  });

  test('when the words stood on the page before, or are another application’s', async () => {
    await page.evaluate(() => {
      const { say } = globalThis as unknown as { say(text: string): void };
      say('上一份申请提交成功');
      const table = document.body.appendChild(document.createElement('table'));
      (globalThis as unknown as { answer: () => void }).answer = () => {
        table.innerHTML = '<tr><td>另一家公司</td><td>已提交</td></tr>';
      };
    });
    await press('提交审核');
    await page.getByText('另一家公司').waitFor(bound);
    await submit();
  });
});
