import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { CompanyProfile } from '../../utils/company/profile.ts';
import { readCsv } from '../../utils/sheets/read-csv.ts';
import { readXlsx } from '../../utils/sheets/read-xlsx.ts';
import { readRows } from '../../utils/sheets/rows.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { openVault } from '../try/workspace.ts';
import { sampleFolder } from './set-up.ts';

/** The list of companies: first run, bulk import and export, search, tags, keyboard. */
let running: RunningExtension;
let page: Page;
const refused: string[] = [];
beforeAll(async () => {
  running = await launchExtension();
  page = await running.extensionPage('workspace.html');
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
});
afterAll(() => running?.close());

const eventually = <T>(get: () => T) => expect.poll(get, { timeout: 20_000 });
const rows = () => page.getByTestId('company-row');
const names = () => rows().locator('.company-name a').allTextContents();
const search = async (query: string) => {
  await page.getByTestId('search').fill(query);
};
const xlsx = async (cells: (string | number | null)[][]) => ({
  name: 'companies.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await (await writeExcelFile(cells as never).toBlob()).arrayBuffer()),
});
const downloaded = async (testId: string): Promise<Uint8Array<ArrayBuffer>> => {
  const downloading = page.waitForEvent('download');
  await page.getByTestId(testId).click();
  return new Uint8Array(await readFile(await (await downloading).path()));
};

describe('first run', () => {
  it('leads in three steps to a filled profile, with a sample to play with and remove', async () => {
    const step = () => page.locator('.steps [aria-current=step]').textContent();
    await page.getByTestId('create-vault').waitFor();
    expect(await step()).toContain('设置口令');
    expect(await page.getByText('口令没有找回的办法').count()).toBe(1);
    await openVault(page);
    await page.getByTestId('begin').waitFor();
    expect(await step()).toContain('放进一家公司');

    await page.getByTestId('add-sample').click();
    await rows().waitFor();
    expect(await step()).toContain('去填表');
    expect(await rows().textContent()).toMatch(/样例科技有限公司.*11/);
    await rows().getByRole('link').click();
    await eventually(() => page.getByLabel('企业名称').inputValue()).toBe('样例科技有限公司');
    await page.getByRole('link', { name: '公司', exact: true }).click();

    await page.getByTestId('remove-sample').click();
    await page.getByTestId('remove-confirm').click();
    await page.getByTestId('begin').waitFor();
  });
});

describe('bulk import', () => {
  it('has a template that its own reader takes for empty', async () => {
    await page.getByTestId('import-menu').click();
    await page.getByTestId('import-sheet').click();
    const bytes = await downloaded('template');
    expect(() => readRows([], [], '2026-11-25')).toThrow('empty');
    const sheet = await readXlsx(bytes);
    expect(sheet[0]?.[0]?.value).toBe('企业名称');
    expect(() => readRows(sheet, [], '2026-11-25')).toThrow('empty');
  });

  it('shows what is wrong with each row before anything is written, and writes the chosen ones', async () => {
    await page.getByTestId('sheet-file').setInputFiles(
      await xlsx([
        ['企业名称', '统一社会信用代码', '经办人姓名', '经办人证件号码', '经办人手机号', '备注', '标签'],
        ['杭州云岭通信技术有限公司', '91330106MA27X0K39W', '周知夏', null, '13800000022', null, '重点、华东'],
        [
          '重庆长安智能客服有限公司',
          '91500000MA5U7NNN0X',
          '林远石',
          Number('330106190003071016'),
          null,
          '旧',
          '重点',
        ],
        ['上海绿地商贸有限公司', null, null, null, null, null, null],
        ['上海绿地商贸有限公司', null, null, null, null, null, null],
        [null, '91330106MA27X0K39W', null, null, null, null, null],
      ]),
    );
    const row = (number: number) => page.locator(`[data-testid=sheet-row][data-row="${number}"]`);
    await row(2).waitFor();
    expect(await page.getByTestId('sheet-summary').textContent()).toContain('备注');
    expect(await row(2).textContent()).toContain('没有问题');
    expect(await row(3).textContent()).toMatch(/经办人证件号码.*后几位已经丢失/);
    expect(await row(3).textContent()).toContain('统一社会信用代码');
    expect(await row(5).textContent()).toContain('和第 4 行是同一家公司');
    expect(await row(6).textContent()).toContain('没有企业名称');
    const ticked = () => page.locator('[data-testid=sheet-row] input:checked').count();
    expect(await ticked()).toBe(2);
    expect(await row(5).getByRole('checkbox').isDisabled()).toBe(true);

    const there = () =>
      page.evaluate(
        () =>
          new Promise<number>((done, fail) => {
            const opening = indexedDB.open('ringready');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              const counting = opening.result.transaction('companies').objectStore('companies').count();
              counting.onsuccess = () => {
                opening.result.close();
                done(counting.result);
              };
            };
          }),
      );
    expect(await there()).toBe(0);
    await row(3).getByRole('checkbox').check();
    await page.getByTestId('sheet-import').click();
    await eventually(() => rows().count()).toBe(3);
    expect(await there()).toBe(3);
  });

  it('refuses what is no spreadsheet, says so, and knows what is in the vault', async () => {
    await page.getByTestId('import-menu').click();
    await page.getByTestId('import-sheet').click();
    const error = page.getByTestId('error');
    const give = (name: string, buffer: Buffer) =>
      page.getByTestId('sheet-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await give('a.xlsx', Buffer.from('PK\u0003\u0004 nothing'));
    await eventually(() => error.textContent()).toContain('这不是能读的表格');
    await give('a.csv', Buffer.from('电话,市\n1,2\n'));
    await eventually(() => error.textContent()).toContain('企业名称');
    await give('a.csv', Buffer.from('企业名称,企业所在市\n上海绿地商贸有限公司,上海市\n'));
    await page.getByTestId('sheet-row').waitFor();
    expect(await page.getByTestId('sheet-row').textContent()).toContain('档案库里已有这家公司');
    expect(await page.getByTestId('sheet-import').isDisabled()).toBe(true);
    await page.getByRole('link', { name: '← 公司' }).click();
  });
});

describe('the list', () => {
  it.each([
    ['云岭', '杭州云岭通信技术有限公司'],
    ['hzyl', '杭州云岭通信技术有限公司'],
    ['chongqing', '重庆长安智能客服有限公司'],
    ['5u7n', '重庆长安智能客服有限公司'],
    ['周知夏', '杭州云岭通信技术有限公司'],
    ['13800000022', '杭州云岭通信技术有限公司'],
    ['华东', '杭州云岭通信技术有限公司'],
  ])('finds by %s as it is typed', async (query, name) => {
    await search(query);
    await eventually(names).toEqual([name]);
    expect(await page.getByTestId('count').textContent()).toContain('找到 1 家');
  });

  it('says when nothing is found, and shows all again', async () => {
    await search('没有这样的公司');
    await page.getByTestId('nothing-found').getByRole('button').click();
    await eventually(() => rows().count()).toBe(3);
  });

  it('filters by tags, adds and takes them, and keeps them through a reload', async () => {
    await page.getByTestId('tag-filter').filter({ hasText: '重点' }).click();
    await eventually(() => rows().count()).toBe(2);
    await page.getByTestId('tag-filter').filter({ hasText: '华东' }).click();
    await eventually(() => rows().count()).toBe(1);
    await page.getByTestId('row-tags').click();
    await page.getByTestId('new-tag').fill('今年');
    await page.getByTestId('add-tag').click();
    await page.getByTestId('tags-now').getByText('今年').waitFor();
    await page.getByRole('button', { name: '去掉标签 华东' }).click();
    await eventually(() => page.getByTestId('tags-now').textContent()).not.toContain('华东');
    await page.getByRole('button', { name: '完成' }).click();
    await page.reload();
    await eventually(() => page.getByTestId('tag-filter').allTextContents()).toEqual(['重点 2', '今年 1']);
  });

  it('is worked with the keyboard alone', async () => {
    await rows().first().waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('gongsi');
    await eventually(() => rows().count()).toBe(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await eventually(focused).toBe((await names()).at(-1));
    await page.keyboard.press('ArrowUp');
    await eventually(focused).toBe((await names()).at(-2));
    await page.keyboard.press('Enter');
    await page.getByLabel('企业名称').waitFor();
    await page.goBack();
    await rows().first().waitFor();
  });

  it('is sorted by last use, by name, both ways', async () => {
    expect((await names())[0]).not.toBe(undefined);
    await page.getByTestId('sort-name').click();
    await eventually(names).toEqual([
      '重庆长安智能客服有限公司',
      '杭州云岭通信技术有限公司',
      '上海绿地商贸有限公司',
    ]);
    await page.getByTestId('sort-name').click();
    await eventually(async () => (await names())[0]).toBe('上海绿地商贸有限公司');
    await page.getByTestId('sort-recent').click();
  });
});

describe('bulk export', () => {
  it('warns, and gives back what was imported, as xlsx and as csv', async () => {
    const { company } = JSON.parse(
      await readFile(join(sampleFolder, 'profile.json'), 'utf8'),
    ) as CompanyProfile;
    await page.getByTestId('export-sheet').click();
    expect(await page.getByRole('dialog').textContent()).toContain('没有加密');
    const workbook = await readXlsx(await downloaded('export-xlsx'));
    await page.getByTestId('export-sheet').click();
    const csv = readCsv(await downloaded('export-csv'));
    for (const sheet of [workbook, csv]) {
      const content = readRows(sheet, [], '2026-11-25');
      expect(content.rows).toHaveLength(3);
      const one = content.rows.find(({ name }) => name === company.name);
      expect(one?.profile.company.unifiedSocialCreditCode).toBe(company.unifiedSocialCreditCode);
      expect(one?.profile.people?.operator?.phone).toBe('13800000022');
      expect(one?.tags).toEqual(['重点', '今年']);
    }
  });

  it('deletes the selected after asking', async () => {
    await page.getByTestId('select-all').check();
    await page.getByTestId('bulk-remove').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('删除 3 家公司？');
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await rows().count()).toBe(3);
    await page.getByTestId('bulk-remove').click();
    await page.getByTestId('remove-confirm').click();
    await page.getByTestId('begin').waitFor();
  });

  it('takes a zip by the first card’s own button, and says what is wrong with one', async () => {
    const zip = { name: 'company.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') };
    await page.getByTestId('begin-zip').setInputFiles(zip);
    await eventually(() => page.getByRole('alert').first().textContent()).toContain('zip');
    await page.getByTestId('begin').waitFor();
  });

  it('never ran against the policy', () => {
    expect(refused).toEqual([]);
  });
});
