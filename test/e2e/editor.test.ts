import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../harness/axe.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { killBrowser } from '../harness/kill.ts';
import { importProfile, openVault } from '../try/workspace.ts';
import { sampleFolder } from './set-up.ts';

/** The company editor, and the documents of a company, as a user meets them. */
let work: string;
let userDataDir: string;
let running: RunningExtension;
let page: Page;
let companyId: string;

const eventually = <T>(get: () => T) => expect.poll(get, { timeout: 20_000 });
const field = (label: string, on = page) => on.getByLabel(label, { exact: true });
/** Its label ends in a star. */
const companyName = () => page.getByLabel('企业名称');
const saveState = (on = page) => on.getByTestId('save-state').getAttribute('data-state');
const sample = (name: string) => join(sampleFolder, 'documents', name);

async function launch(): Promise<void> {
  running = await launchExtension({ userDataDir });
  page = await running.extensionPage('workspace.html');
  await openVault(page);
}

async function editor(): Promise<Page> {
  const opened = await running.extensionPage(`workspace.html#/company/${companyId}`);
  await field('企业电话', opened).waitFor();
  return opened;
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ringready-editor-'));
  userDataDir = join(work, 'user');
  await launch();
  ({ companyId } = await importProfile(page, { path: sampleFolder, kind: 'folder' }));
  await page.close();
  page = await editor();
});
afterAll(async () => {
  await running?.close();
  await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('no key is lost', () => {
  it('to a reload right after it', async () => {
    for (const text of ['0571-1', '0571-22', '0571-333']) {
      await field('企业电话').fill('');
      await field('企业电话').pressSequentially(text);
      await page.reload();
      await eventually(() => field('企业电话').inputValue()).toBe(text);
    }
  });

  it('to a tab closed right after it, and the record follows by itself', async () => {
    await field('企业网站').fill('www.yunling.example/closed');
    await page.close();
    page = await editor();
    await eventually(() => field('企业网站').inputValue()).toBe('www.yunling.example/closed');
    await eventually(() => saveState()).not.toBe('failed');
  });

  it('to the death of the browser, also what does not fit', async () => {
    await companyName().fill('');
    await field('企业邮箱').pressSequentially('killed@yunling.example');
    await eventually(() => saveState()).toBe('invalid');
    // What it says is kept is on the disk: the copy in the database follows each key within moments.
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('ringready');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('drafts').objectStore('drafts').count();
            reading.onsuccess = () => {
              opening.result.close();
              if (reading.result > 0) done();
              else fail(new Error('no draft'));
            };
          };
        }),
    );
    await killBrowser(userDataDir);
    await running.close().catch(() => {});
    await launch();
    await page.close();
    page = await editor();
    await page.getByTestId('restored').waitFor();
    expect(await companyName().inputValue()).toBe('');
    expect(await field('企业邮箱').inputValue()).toContain('killed@yunling.example');
    await companyName().fill('杭州云岭通信技术有限公司');
    await eventually(() => saveState()).toBe('saved');
    await page.getByRole('button', { name: '知道了' }).click();
  });

  it('to a lock', async () => {
    await field('企业电话').press('End');
    await field('企业电话').pressSequentially('9');
    await page.getByTestId('lock').click();
    await page.getByTestId('unlock').waitFor();
    expect(await page.locator('canvas, img[src^=blob]').count()).toBe(0);
    expect(await page.getByText('云岭').count()).toBe(0);
    await page.getByTestId('passphrase').fill(process.env.RINGREADY_PASSPHRASE || 'ringready-try-vault');
    await page.getByTestId('unlock').click();
    await eventually(() => field('企业电话').inputValue()).toBe('0571-3339');
  });
});

describe('two windows', () => {
  it('are merged field by field, and ask about the same one', async () => {
    const second = await editor();
    // One after the other, each on what it read at first: a save that meets a newer record takes that in.
    await field('企业网站', second).fill('b.example');
    await eventually(() => saveState(second)).toBe('saved');
    await field('企业电话').fill('0571-80000001');
    await eventually(() => field('企业网站').inputValue()).toBe('b.example');
    await eventually(() => saveState()).toBe('saved');
    await field('企业邮箱', second).fill('second@yunling.example');
    await eventually(() => field('企业电话', second).inputValue()).toBe('0571-80000001');
    await eventually(() => saveState(second)).toBe('saved');

    // Held back in one until the other has saved: the clash is certain.
    await page.evaluate(() => {
      const original = IDBObjectStore.prototype.put;
      Object.assign(globalThis, { original });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('held', 'QuotaExceededError');
      };
    });
    await field('企业电话').fill('0571-80000002');
    await eventually(() => saveState()).toBe('failed');
    await page.getByTestId('error').waitFor();
    await field('企业电话', second).fill('0571-80000003');
    await eventually(() => saveState(second)).toBe('saved');
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = (globalThis as unknown as { original: IDBObjectStore['put'] }).original;
    });
    await page.getByTestId('clash').waitFor({ timeout: 40_000 });
    const told = await page.getByTestId('clash').innerText();
    expect(told).toContain('企业电话');
    expect(await field('企业电话').inputValue()).toBe('0571-80000002');
    expect(await field('企业电话', second).inputValue()).toBe('0571-80000003');
    await page.getByTestId('keep-mine').click();
    await eventually(() => field('企业电话', second).inputValue()).toBe('0571-80000002');
    await second.close();
  });
});

describe('the keyboard', () => {
  it('undoes and redoes, one field at a time, and shows where', async () => {
    await field('企业电话').fill('0571-1');
    await field('企业网站').fill('undo.example');
    await page.keyboard.press('Control+z');
    await eventually(() => field('企业网站').inputValue()).toBe('b.example');
    await page.keyboard.press('Control+z');
    await eventually(() => field('企业电话').inputValue()).toBe('0571-80000002');
    await eventually(() => field('企业电话').evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await eventually(() => field('企业电话').inputValue()).toBe('0571-1');
    await page.getByTestId('undo-edit').click();
    await page.keyboard.press('Control+s');
    await eventually(() => saveState()).toBe('saved');
  });

  it('goes from section to section and through every control without a trap', async () => {
    await companyName().focus();
    await page.keyboard.press('Alt+PageDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('heading-contact');
    await page.keyboard.press('Alt+PageUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('heading-company');
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      seen.add(
        await page.evaluate(
          () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? '',
        ),
      );
    }
    expect(seen.size).toBeGreaterThan(15);
  });
});

it('offers what follows from a number, and never replaces what was typed', async () => {
  await field('组织机构代码').fill('typed');
  expect(await page.locator('[data-testid=offer][data-path="company.organizationCode"]').count()).toBe(0);
  await field('组织机构代码').fill('');
  const offer = page.locator('[data-testid=offer][data-path="company.organizationCode"]');
  await offer.waitFor();
  const value = (await offer.locator('span').first().innerText()).match(/[0-9A-Z]{8}-[0-9X]/)?.[0];
  expect(await field('组织机构代码').inputValue()).toBe('');
  await offer.getByRole('button').click();
  await eventually(() => field('组织机构代码').inputValue()).toBe(value);
  expect(await offer.count()).toBe(0);
  await field('法定代表人证件有效期起').fill('2016-05-21');
  await page.getByRole('checkbox', { name: '法定代表人证件有效期 长期' }).uncheck();
  await field('法定代表人证件有效期止').fill('2031-05-21');
  await page.getByText('身份证有效期只有 5 年、10 年、20 年或长期').waitFor();
  await eventually(() => saveState()).toBe('saved');
});

it('masks as providers do, and shows one at a time', async () => {
  const cell = page.locator('[data-field="people.operator.idNumber"]');
  expect(await cell.locator('.mask').innerText()).toMatch(/^4403\*+2030$/);
  expect(await page.getByTestId('id-facts').count()).toBe(0);
  await page.getByRole('button', { name: '显示经办人证件号码' }).click();
  await cell.getByTestId('id-facts').waitFor();
  await page.getByRole('button', { name: '显示法定代表人证件号码' }).click();
  await cell.locator('.mask').waitFor();
  await page.getByTestId('reveal-all').click();
  await eventually(() => page.locator('.mask').count()).toBe(0);
  await page.getByTestId('reveal-all').click();
});

describe('documents', () => {
  const card = (kind: string) => page.locator(`.document[data-kind="${kind}"]`);
  const drop = async (files: string[]) => {
    await page.locator('#section-documents').scrollIntoViewIfNeeded();
    const client = await running.context.newCDPSession(page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
    }
    await client.detach();
  };

  it('paint their thumbnails when they come into sight', async () => {
    await page.reload();
    await field('企业电话').waitFor();
    const shown = () => page.locator('[data-testid=thumbnail][data-state=shown]').count();
    expect(await shown()).toBe(0);
    await card('business-license').scrollIntoViewIfNeeded();
    await card('business-license').locator('[data-state=shown]').waitFor();
    expect(await shown()).toBeLessThan(17);
    await card('business-license')
      .getByText(/JPG · \d+ KB · \d+×\d+ 像素/)
      .waitFor();
    await card('outbound-purpose-proof').scrollIntoViewIfNeeded();
    await card('outbound-purpose-proof').locator('[data-state=shown]').waitFor();
  });

  it('are added several at once, by their names; unsure ones are asked about', async () => {
    for (const kind of ['call-acceptance-form', 'number-application-letter', 'operator-id-front']) {
      await card(kind).getByRole('button', { name: /^移除/ }).click();
      await card(kind).waitFor({ state: 'detached' });
    }
    const copies = join(work, 'drop');
    await mkdir(copies);
    const copy = async (from: string, name: string) => {
      await writeFile(join(copies, name), await readFile(sample(from)));
      return join(copies, name);
    };
    await drop([
      await copy('call-acceptance-form.jpg', '電話受理單(蓋章).jpg'),
      await copy('number-application-letter.jpg', 'haomashenqinggonghan.jpg'),
    ]);
    await card('call-acceptance-form').waitFor();
    await card('number-application-letter').waitFor();
    await drop([
      await copy('operator-id-front.jpg', '身份证正面.jpg'),
      await copy('call-script.jpg', '营业执照 新.jpg'),
    ]);
    const sort = page.getByTestId('sort');
    await sort.getByText('替换现有的').waitFor();
    expect(await page.getByTestId('sort-add').textContent()).toContain('1');
    await page.getByLabel('“身份证正面.jpg”的类型').selectOption('operator-id-front');
    await page.getByTestId('sort-add').click();
    await card('operator-id-front').waitFor();
    // The same scan as the call script: told at both.
    await card('business-license').getByText('与“通话话术”是同一个文件').waitFor();
  });

  it('keep the older file, which can be looked at, brought back and deleted', async () => {
    await card('business-license')
      .getByRole('button', { name: /^旧文件 1/ })
      .click();
    await page.getByTestId('versions').getByRole('button', { name: '换回这个' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await eventually(() => card('business-license').getByText('是同一个文件').count()).toBe(0);
    await card('business-license')
      .getByRole('button', { name: /^旧文件 1/ })
      .click();
    await page.getByTestId('versions').getByRole('button', { name: '删除' }).click();
    await eventually(() =>
      card('business-license')
        .getByRole('button', { name: /^旧文件/ })
        .count(),
    ).toBe(0);
  });

  it('come back after a removal', async () => {
    await card('power-of-attorney').getByRole('button', { name: /^移除/ }).click();
    await card('power-of-attorney').waitFor({ state: 'detached' });
    await page.getByTestId('notice-action').click();
    await card('power-of-attorney').waitFor();
  });

  it('know the day they expire', async () => {
    const date = card('power-of-attorney').getByLabel('委托授权书 有效期至');
    await date.fill('2020-01-01');
    await date.blur();
    await card('power-of-attorney').getByText('已于 2020-01-01 到期').waitFor();
  });

  it('are looked at from near, turned, and with the keyboard', async () => {
    await page.getByRole('button', { name: '预览 营业执照扫描件' }).click();
    const picture = page.getByRole('dialog').getByRole('img');
    await eventually(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(
      100,
    );
    await page.keyboard.press('+');
    await eventually(() => page.getByTestId('zoom').textContent()).toContain('150%');
    await page.keyboard.press('r');
    expect(await picture.evaluate((each) => getComputedStyle(each).rotate)).toBe('90deg');
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('img[src^=blob]').count()).toBe(0);
  });

  it('are refused, each with its reason, when they could never be filed', async () => {
    const bad = join(work, 'bad');
    await mkdir(join(bad, '文件夹'), { recursive: true });
    const make = async (name: string, content: string | Buffer) => {
      await writeFile(join(bad, name), content);
      return join(bad, name);
    };
    const jpeg = await readFile(sample('business-license.jpg'));
    await drop([
      await make('文本.jpg', 'not a picture at all'),
      await make('空.jpg', ''),
      await make('大.jpg', Buffer.concat([jpeg, Buffer.alloc(60 * 1024 * 1024)])),
      await make('苹果.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heic', 'latin1')),
      await make('合同.pdf', '%PDF-1.7\n'),
      await make('半张.jpg', jpeg.subarray(0, 300)),
      join(bad, '文件夹'),
    ]);
    const error = page.locator('#section-documents').getByTestId('error');
    await eventually(() => error.textContent()).toContain('7 个文件不能用');
    const text = (await error.textContent()) ?? '';
    for (const [name, why] of [
      ['文本.jpg', '不是图片'],
      ['空.jpg', '空的'],
      ['大.jpg', '50 MB'],
      ['苹果.heic', 'HEIC'],
      ['合同.pdf', 'PDF'],
      ['半张.jpg', '打不开'],
      ['文件夹', '文件夹'],
    ])
      expect(text, name).toMatch(new RegExp(`${name}：.*${why}`));
    expect(await page.locator('.document').count()).toBe(17);
  });
});

it('has nothing that axe finds wrong, light and dark, wide and narrow', async () => {
  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 420],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((mode) => document.documentElement.setAttribute('theme-mode', mode), theme);
    expect(await violations(page), theme).toEqual([]);
  }
});
