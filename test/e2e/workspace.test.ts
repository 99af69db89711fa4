import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';

const sample = join(import.meta.dirname, '../profiles/sample');
const passphrase = '云岭 correct horse 9';

let work: string;
let running: RunningExtension;
let page: Page;
let profile: Record<string, never> & {
  company: Record<string, unknown>;
  people: Record<'legalRepresentative' | 'operator', Record<string, unknown>>;
  documents: { kind: string; file: string; stamped: boolean }[];
};

const launch = async () => {
  running = await launchExtension({ userDataDir: join(work, 'user') });
  page = await running.extensionPage('workspace.html');
};

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ringready-workspace-'));
  profile = JSON.parse(await readFile(join(sample, 'profile.json'), 'utf8'));
  await launch();
});

afterAll(async () => {
  await running?.close();
  await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The derivation of the key alone takes seconds on a busy machine. */
const eventually = <T>(get: () => T) => expect.poll(get, { timeout: 20_000 });

const rows = () => page.getByTestId('company-row');
const error = () => page.getByTestId('error');
const openCompany = () => rows().first().getByRole('link').click();
const toList = () => page.getByRole('link', { name: '← 公司' }).click();

const unlock = async (on = page) => {
  await on.getByTestId('passphrase').fill(passphrase);
  await on.getByTestId('unlock').click();
  await on.getByTestId('lock').waitFor();
};

async function exported(): Promise<{ json: unknown; files: Map<string, Uint8Array> }> {
  const downloading = page.waitForEvent('download');
  await page.getByTestId('export-zip').click();
  const download = await downloading;
  const files = new Map(Object.entries(unzipSync(await readFile(await download.path()))));
  const json = JSON.parse(new TextDecoder().decode(files.get('profile.json')));
  files.delete('profile.json');
  return { json, files };
}

async function expectSampleDocuments(files: Map<string, Uint8Array>) {
  expect([...files.keys()].sort()).toEqual(profile.documents.map(({ file }) => file).sort());
  for (const [path, bytes] of files) {
    expect(Buffer.from(bytes).equals(await readFile(join(sample, path))), path).toBe(true);
  }
}

async function zipOfSample(change: (json: typeof profile) => void): Promise<Buffer> {
  const json = structuredClone(profile);
  change(json);
  const files: Record<string, Uint8Array> = { 'profile.json': strToU8(JSON.stringify(json)) };
  for (const { file } of json.documents) files[file] = await readFile(join(sample, file));
  return Buffer.from(zipSync(files, { level: 0 }));
}

/** From a file manager: a page cannot make such a drop itself. */
async function dropOnPage(path: string) {
  const client = await running.context.newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await client.detach();
}

const asZip = (buffer: Buffer) => ({ name: 'company.zip', mimeType: 'application/zip', buffer });

describe('the workspace', () => {
  it('makes a vault only from a passphrase that is long enough and typed twice', async () => {
    await page.getByTestId('passphrase').fill('short');
    await page.getByTestId('passphrase-repeat').fill('short');
    await page.getByTestId('create-vault').click();
    await eventually(() => error().textContent()).toContain('8');
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('passphrase-repeat').fill(`${passphrase}!`);
    await page.getByTestId('create-vault').click();
    await eventually(() => error().textContent()).toContain('不一样');
    await page.getByTestId('passphrase-repeat').fill(passphrase);
    await page.getByTestId('create-vault').click();
    await page.getByTestId('import-folder').waitFor({ state: 'attached' });
  });

  it('imports a folder and exports just what it imported', async () => {
    // The first company comes by the card's own button; the menu's is the same, and takes the next ones.
    await page.getByTestId('begin-folder').setInputFiles(sample);
    await rows().waitFor();
    expect(await rows().textContent()).toMatch(/杭州云岭通信技术有限公司.*17/);
    expect(await rows().textContent()).not.toContain(profile.company.unifiedSocialCreditCode);
    await openCompany();
    const { json, files } = await exported();
    expect(json).toEqual(profile);
    await expectSampleDocuments(files);
  });

  it('edits one field and one document, and exports only that changed', async () => {
    await page.getByLabel('企业电话').fill('0571-80000009');
    await page.getByRole('checkbox', { name: '法定代表人证件有效期 长期' }).uncheck();
    await page.getByLabel('法定代表人证件有效期止').fill('2036-05-20');
    await page.getByRole('checkbox', { name: /^营业执照.*已盖章/ }).uncheck();
    await page.getByTestId('save').click();
    await page.getByText('已保存').waitFor();
    const { json, files } = await exported();
    const expected = structuredClone(profile);
    expected.company.phone = '0571-80000009';
    expected.people.legalRepresentative.idValidity = { from: '2016-05-20', to: '2036-05-20' };
    if (expected.documents[0]) expected.documents[0].stamped = false;
    expect(json).toEqual(expected);
    await expectSampleDocuments(files);
  });

  it('masks numbers of people until they are revealed', async () => {
    const input = page.getByLabel('经办人证件号码', { exact: true });
    const security = () =>
      input.evaluate((each) => getComputedStyle(each).getPropertyValue('-webkit-text-security'));
    expect(await security()).toBe('disc');
    await page.getByRole('button', { name: '显示经办人证件号码' }).click();
    expect(await security()).toBe('none');
    expect(await input.inputValue()).toBe(profile.people.operator.idNumber);
  });

  it('warns of a failing check digit and saves all the same', async () => {
    const code = String(profile.company.unifiedSocialCreditCode);
    await page.getByLabel('统一社会信用代码').fill(`${code.slice(0, -1)}X`);
    await page.getByText('校验位不符').waitFor();
    await page.getByTestId('save').click();
    await page.getByText('已保存').waitFor();
    await page.reload();
    await eventually(() => page.getByLabel('统一社会信用代码').inputValue()).toBe(`${code.slice(0, -1)}X`);
  });

  it('does not save a company without a name, and says which field', async () => {
    await page.getByLabel('企业名称').fill('');
    await page.getByTestId('save').click();
    await eventually(() => error().textContent()).toContain('企业名称');
    expect(await error().textContent()).toContain('没有保存');
    expect(await page.getByLabel('企业名称').evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('keeps what does not fit as a draft, and brings it back', async () => {
    await toList();
    await rows().waitFor();
    expect(await rows().textContent()).toContain('杭州云岭通信技术有限公司');
    await openCompany();
    await page.getByTestId('restored').waitFor();
    expect(await page.getByLabel('企业名称').inputValue()).toBe('');
    await page.getByRole('button', { name: '不要这些修改' }).click();
    await eventually(() => page.getByLabel('企业名称').inputValue()).toBe('杭州云岭通信技术有限公司');
    await toList();
    await rows().waitFor();
  });

  it('shows a scan, replaces it, adds and removes documents', async () => {
    await openCompany();
    await page.getByRole('button', { name: '预览 营业执照扫描件' }).click();
    const picture = page.getByRole('dialog').getByRole('img');
    await eventually(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(
      100,
    );
    await page.getByRole('button', { name: '关闭' }).click();

    const other = join(sample, 'documents/call-script.jpg');
    await page.getByLabel('替换文件 营业执照扫描件').setInputFiles(other);
    await page.getByRole('button', { name: '旧文件 1 营业执照扫描件' }).waitFor();
    await page.getByRole('button', { name: '移除 通话话术' }).click();
    await page.getByRole('button', { name: '移除 通话话术' }).waitFor({ state: 'detached' });
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 400 } });
    await page
      .getByLabel('添加文件')
      .setInputFiles({ name: '通话话术.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: '预览 通话话术' }).waitFor();
    const { json, files } = await exported();
    const { documents } = json as typeof profile;
    expect(documents).toHaveLength(17);
    expect(documents.at(-1)).toEqual({ kind: 'call-script', file: 'documents/call-script.png' });
    expect(files.get('documents/call-script.png')).toHaveLength(png.length);
    expect(Buffer.from(files.get('documents/business-license.jpg') ?? []).equals(await readFile(other))).toBe(
      true,
    );
  });

  it('shows at once what another window saved', async () => {
    const second = await running.extensionPage(`workspace.html${new URL(page.url()).hash}`);
    await second.getByLabel('企业电话').fill('0571-80000010');
    await second.getByTestId('save').click();
    await second.getByText('已保存').waitFor();
    await eventually(() => page.getByLabel('企业电话').inputValue()).toBe('0571-80000010');
    await page.getByTestId('lock').click();
    // Locked in one view is locked in all.
    await second.getByTestId('unlock').waitFor();
    await second.close();
  });

  it('opens with the right passphrase only', async () => {
    await page.getByTestId('passphrase').fill('云岭 correct horse 8');
    await page.getByTestId('unlock').click();
    await eventually(() => error().textContent()).toContain('口令不对');
    expect(await page.getByText('云岭通信').count()).toBe(0);
    await unlock();
    await toList();
    await rows().waitFor();
  });

  it('imports a zip over the company that is there, and a dropped folder beside it', async () => {
    // A company is known by its code, which was edited above.
    const code = String(profile.company.unifiedSocialCreditCode);
    const zip = await zipOfSample(({ company }) => {
      company.unifiedSocialCreditCode = `${code.slice(0, -1)}X`;
    });
    await page.getByTestId('import-zip').setInputFiles(asZip(zip));
    await page.getByRole('dialog').getByRole('button', { name: '替换现有的' }).click();
    await page.getByText('已导入').waitFor();
    expect(await rows().count()).toBe(1);
    await dropOnPage(sample);
    await eventually(() => rows().count()).toBe(2);
    // The last used first.
    await rows().first().getByRole('link').click();
    const { json, files } = await exported();
    expect(json).toEqual(profile);
    await expectSampleDocuments(files);
  });

  it('removes a company after asking', async () => {
    await page.getByTestId('remove').click();
    await page.getByTestId('remove-confirm').click();
    await eventually(() => rows().count()).toBe(1);
  });

  it('names the fields of a malformed profile and imports nothing of it', async () => {
    const zip = await zipOfSample(({ company, people }) => {
      company.name = '';
      people.operator.idValidity = { from: '2019-08-01', to: '2039-13-01' };
    });
    await page.getByTestId('import-zip').setInputFiles(asZip(zip));
    await eventually(() => error().textContent()).toContain('企业名称');
    expect(await error().textContent()).toContain('经办人证件有效期止');
    await page.getByTestId('import-zip').setInputFiles(asZip(Buffer.from('no zip')));
    await eventually(() => error().textContent()).toContain('zip');
    expect(await rows().count()).toBe(1);
  });

  it('makes a company from nothing', async () => {
    await page.getByRole('link', { name: '新建公司' }).click();
    await page.getByLabel('企业名称').fill('Neu 有限公司');
    await page.getByRole('button', { name: '添加话术' }).click();
    await page.getByRole('group', { name: '话术 1' }).getByLabel('话术内容').fill('您好');
    await page.getByTestId('save').click();
    await page.getByTestId('export-zip').waitFor();
    const { json } = await exported();
    expect(json).toEqual({
      format: 'company-profile',
      version: 1,
      company: { name: 'Neu 有限公司' },
      telephony: { scripts: [{ content: '您好' }] },
    });
    await toList();
  });

  it('speaks three languages and remembers which', async () => {
    await page.getByTestId('language').selectOption('en');
    await page.getByRole('heading', { name: 'Companies' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Companies' }).waitFor();
    await page.getByTestId('language').selectOption('zh-TW');
    await page.getByRole('button', { name: '鎖定' }).waitFor();
    await page.getByTestId('language').selectOption('zh-CN');
    await page.getByRole('heading', { name: '公司' }).waitFor();
  });

  it('is locked by a restart, with everything still there', async () => {
    // What the search below must find, if it is able to find anything: the same words, stored in the clear.
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('control', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('s');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('s', 'readwrite');
            writing.objectStore('s').put({ text: '对照样本名', latin: 'control-0571' }, 1);
            writing.oncomplete = () => done();
          };
        }),
    );
    await running.close();
    await launch();
    await page.getByTestId('unlock').waitFor();
    expect(await page.getByText('云岭').count()).toBe(0);
    await unlock();
    await eventually(() => rows().count()).toBe(2);
    await openCompany();
    await page.getByLabel('企业名称').waitFor();
  });

  it('leaves nothing readable on the disk', async () => {
    await running.close();
    const disk = await allBytes(join(work, 'user'));
    const holds = (needle: Buffer) => disk.some((bytes) => bytes.includes(needle));
    const readable = (text: string) => holds(Buffer.from(text)) || holds(Buffer.from(text, 'utf16le'));
    expect(readable('对照样本名')).toBe(true);
    expect(readable('control-0571')).toBe(true);

    const { company, people } = profile;
    const telling = [
      company.name,
      company.unifiedSocialCreditCode,
      company.registeredAddress,
      company.email,
      '6222000000000000017',
      ...Object.values(people).flatMap(({ name, idNumber, phone, email }) => [name, idNumber, phone, email]),
      '您昨天的订单已安装完成',
      'business-license.jpg',
      passphrase,
    ].filter((each) => typeof each === 'string');
    expect(telling.length).toBeGreaterThan(12);
    for (const text of telling) expect(readable(text), text).toBe(false);
    const scan = await readFile(join(sample, 'documents/operator-id-front.jpg'));
    for (let at = 0; at + 24 < scan.length; at += 20_011) {
      expect(holds(scan.subarray(at, at + 24)), `scan at ${at}`).toBe(false);
    }
  });
});

async function allBytes(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
}
