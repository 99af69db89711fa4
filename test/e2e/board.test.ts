import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import { application, clear, day, oneOfEach, put, read, seen, thousand } from './board-rows.ts';
import { type Stage, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;

/** The board as its user has it: found, corrected, taken back, chosen between, put away, exported, linked to. */
const bound = { timeout: 30_000 };
let stage: Stage;
let vault: Page;
let board: Page;
beforeAll(async () => {
  stage = await setUp({});
  vault = await openVaultPage(stage.extension);
});
afterAll(() => stage?.close());
afterEach(async () => {
  await board?.close();
});

const open = async (id?: string) => {
  board = await stage.extension.extensionPage(`workspace.html#/applications${id ? `/${id}` : ''}`);
  await board.getByTestId('application-count').waitFor(bound);
};
const rows = () => board.getByTestId('application');
const row = (id: string) => board.locator(`[data-testid=application][data-id="${id}"]`);
const stageOf = (id: string) => row(id).getAttribute('data-stage');
const shown = () => board.getByTestId('application-count').innerText();
const notice = () => board.getByTestId('notice');
const badge = () => vault.evaluate(() => chrome.action.getBadgeText({}));
const types = async (id: string) => (await read(vault, id)).events.map(({ type }) => type);

describe('a thousand', () => {
  beforeAll(async () => {
    await clear(vault);
    await put(vault, thousand());
  });

  test('only what is in sight is in the page, and the last is reached by scrolling and by the End key', async () => {
    await open();
    expect(await shown()).toBe('共 1000 项');
    await rows().first().waitFor(bound);
    expect(await rows().count()).toBeLessThan(80);
    await expect
      .poll(async () => {
        await board.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        return row('row-999').isVisible();
      }, bound)
      .toBe(true);
    expect(await rows().count()).toBeLessThan(80);
    await board.evaluate(() => window.scrollTo(0, 0));
    await rows().first().locator('summary').focus();
    await board.keyboard.press('End');
    await expect
      .poll(
        () =>
          row('row-999')
            .locator('summary')
            .evaluate((it) => it === document.activeElement),
        bound,
      )
      .toBe(true);
    await board.keyboard.press('Home');
    await expect
      .poll(
        () =>
          rows()
            .first()
            .locator('summary')
            .evaluate((it) => it === document.activeElement),
        bound,
      )
      .toBe(true);
    expect(await violations(board)).toEqual([]);
  });

  test('is searched by number, narrowed by stage, and found empty with a way back', async () => {
    await open();
    const search = board.getByTestId('search');
    await search.fill('N000777');
    await expect.poll(shown).toBe('找到 1 项，共 1000 项');
    expect(await rows().getAttribute('data-id')).toBe('row-777');
    await search.fill('模糊');
    await expect.poll(shown).toBe('找到 100 项，共 1000 项');
    await board.getByTestId('filter-waiting').click();
    await expect.poll(shown).toBe('找到 0 项，共 1000 项');
    expect(await violations(board)).toEqual([]);
    await board.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(shown).toBe('共 1000 项');
    await board.getByLabel('阶段').selectOption('approved');
    await expect.poll(shown).toBe('找到 300 项，共 1000 项');
  });

  test('a word that is being written outlives being scrolled out of sight', async () => {
    await open('row-20');
    await row('row-20').getByTestId('correct').click();
    await row('row-20').locator('[name=note]').fill('打过电话');
    const there = await board.evaluate(() => window.scrollY);
    const countAt = async (y: number) => {
      await board.evaluate((to) => window.scrollTo(0, to), y);
      return row('row-20').count();
    };
    await expect.poll(() => countAt(1e6), bound).toBe(0);
    await expect.poll(() => countAt(there), bound).toBe(1);
    expect(await row('row-20').locator('[name=note]').inputValue()).toBe('打过电话');
  });
});

describe('one of each', () => {
  beforeAll(async () => {
    await clear(vault);
    await put(vault, oneOfEach());
    await vault.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'reviewsChanged', data: {} }),
    );
  });

  test('every state has no fault that axe finds, opened, narrow and dark, too', async () => {
    await open();
    expect(await violations(board)).toEqual([]);
    await board.setViewportSize({ width: 400, height: 900 });
    for (const id of ['rejected', 'conflict', 'overdue', 'filled', 'long']) {
      await board.close();
      await open(id);
      await board.setViewportSize({ width: 400, height: 900 });
      await board.emulateMedia({ colorScheme: id === 'conflict' ? 'dark' : 'light' });
      await row(id).getByTestId('correct').click();
      expect(await violations(board), id).toEqual([]);
      // Nothing makes the page scroll sideways.
      expect(await board.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(400);
    }
  });

  test('rejected: what each part means, and the other application with the same fault, a click away', async () => {
    await open('rejected');
    const item = row('rejected');
    await item.getByText('加盖清晰的企业公章').waitFor(bound);
    const text = await item.innerText();
    for (const part of ['经办人手机号', '号码申请公函', '实名登记的原文']) expect(text).toContain(part);
    await item.getByRole('link', { name: /温州云岭科技有限公司.*阿里云/ }).click();
    await expect.poll(() => board.url()).toContain('/applications/rejected-too');
    await row('rejected-too').locator('blockquote').waitFor(bound);
    expect(await board.locator('nav.side [aria-current=page]').innerText()).toBe('申请进度');
  });

  test('by the keyboard alone: opened, corrected, saved; taken back from the timeline', async () => {
    await open();
    const before = Number(await badge());
    expect(before).toBeGreaterThan(5);
    await board.getByTestId('search').fill('宁波云岭');
    await row('in-review').locator('summary').focus();
    await board.keyboard.press('Enter');
    await row('in-review').getByTestId('correct').focus();
    await board.keyboard.press('Enter');
    await row('in-review').locator('[name=stage]').selectOption('rejected');
    await row('in-review').locator('[name=note]').fill('营业执照模糊');
    await row('in-review').locator('[name=on]').fill(day(-1));
    await board.keyboard.press('Enter');
    await expect.poll(() => stageOf('in-review'), bound).toBe('rejected');
    expect(await read(vault, 'in-review')).toMatchObject({
      events: [
        { type: 'seen' },
        { type: 'set', stage: 'rejected', note: '营业执照模糊', on: day(-1), seq: 1 },
      ],
    });
    await row('in-review').getByText('重新扫描').waitFor(bound);
    await expect.poll(badge, bound).toBe(String(before + 1));
    await row('in-review').getByTestId('undo').click();
    await expect.poll(() => stageOf('in-review'), bound).toBe('in-review');
    // Both stay in the history.
    expect(await types('in-review')).toEqual(['seen', 'set', 'undone']);
    await expect.poll(badge, bound).toBe(String(before));
  });

  test('taken back from the notice, too; only the stages that such an application has are offered', async () => {
    await open('amount');
    await row('amount').getByTestId('correct').click();
    const offered = await row('amount')
      .locator('[name=stage] option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(offered).toContain('transfer-awaited');
    expect(offered).not.toContain('bound');
    await row('amount').locator('[name=stage]').selectOption('approved');
    await row('amount').getByRole('button', { name: '保存' }).click();
    await expect.poll(() => stageOf('amount'), bound).toBe('approved');
    await notice().getByTestId('notice-action').click();
    await expect.poll(() => stageOf('amount'), bound).toBe('amount-to-confirm');
  });

  test('a conflict changes nothing until the user has chosen, and asks no more afterwards', async () => {
    await open('conflict');
    expect(await stageOf('conflict')).toBe('approved');
    const sides = row('conflict').getByTestId('conflict');
    expect(await sides.innerText()).toMatch(/接口[\s\S]*审核通过[\s\S]*控制台页面[\s\S]*审核中/);
    await sides.getByTestId('takeThis').click();
    await expect.poll(() => stageOf('conflict'), bound).toBe('in-review');
    expect(await sides.count()).toBe(0);
    await notice().getByTestId('notice-action').click();
    // The question is open again.
    await sides.waitFor(bound);
    expect(await stageOf('conflict')).toBe('approved');
    await sides.getByTestId('keepThis').click();
    await sides.waitFor({ state: 'detached', ...bound });
    expect(await stageOf('conflict')).toBe('approved');
    expect(await types('conflict')).toEqual(['filled', 'seen', 'seen', 'set', 'undone', 'set']);
  });

  test('to the archive and back, one by one and all that are done; the count is of the place one is in', async () => {
    await open('bound');
    const before = await shown();
    await row('bound').getByTestId('archive').click();
    await row('bound').waitFor({ state: 'detached', ...bound });
    expect(await shown()).not.toBe(before);
    await board.getByTestId('filter-archivedOnes').click();
    await expect.poll(shown).toBe('共 2 项');
    await row('bound').getByTestId('archive').click();
    await row('bound').waitFor({ state: 'detached', ...bound });
    await board.getByTestId('filter-done').click();
    const all = await rows().evaluateAll((each) => each.map((it) => it.getAttribute('data-id')).sort());
    expect(all).toContain('bound');
    const inPlace = async () => Number((await board.getByTestId('filter-all').innerText()).match(/\d+/)?.[0]);
    const everything = await inPlace();
    expect(everything).toBeGreaterThan(all.length);
    await board.getByTestId('archive-done').click();
    await expect.poll(() => rows().count(), bound).toBe(0);
    // Those that were shown, and no others.
    expect(await inPlace()).toBe(everything - all.length);
    await notice().getByTestId('notice-action').click();
    await expect
      .poll(() => rows().evaluateAll((each) => each.map((it) => it.getAttribute('data-id')).sort()), bound)
      .toEqual(all);
  });

  test('the export is what is shown, safe in Excel, without what was filled', async () => {
    await put(vault, [
      application(
        'formula',
        '=HYPERLINK("http://x","甲")',
        'ccc',
        [seen('rejected', '驳回', { reason: '@SUM(A1),"引号"\n第二行', decidedOn: '2026-11-02' })],
        { number: '0012345678901234567', creditCode: '91330106MA2B0QXU8L' },
      ),
    ]);
    await open();
    await board.getByTestId('search').fill('HYPERLINK');
    await expect.poll(() => rows().count(), bound).toBe(1);
    const downloading = board.waitForEvent('download');
    await board.getByTestId('export-csv').click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(`applications-${day(0)}.csv`);
    const bytes = await readFile(await file.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text).toBe(
      [
        '公司,统一社会信用代码,服务商,申请,服务商编号,阶段,要处理,原文,驳回原因,提交日期,审核日期,预计结果,已逾期,到期日期,最近更新,已归档',
        `"'=HYPERLINK(""http://x"",""甲"")",91330106MA2B0QXU8L,腾讯云联络中心（原呼叫中心）,企业资质,0012345678901234567\t,被驳回,是,驳回,"'@SUM(A1),""引号""\n第二行",,2026-11-02,,,,${day(-1)},`,
        '',
      ].join('\r\n'),
    );
  });

  test('a link to one opens it, also in the archive; to one that is gone it says so, over what there is', async () => {
    await open('archived');
    await row('archived').getByText('移出归档').first().waitFor(bound);
    await board.close();
    await open('0123456789abcdef0123456789abcdef');
    await board.getByText('已经不在档案库里').waitFor(bound);
    expect(await rows().count()).toBeGreaterThan(5);
  });
});
