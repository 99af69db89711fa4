import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyProfile } from '../../utils/company/profile.ts';
import { killBrowser } from '../harness/kill.ts';
import { byteNeedles, findInFiles, type Needle, textNeedles } from '../harness/raw-files.ts';
import { openVaultPage } from '../harness/vault-page.ts';
import type { vaultPage as VaultPage } from '../harness/vault-page-entry.ts';
import { openVault } from '../try/workspace.ts';
import { fill, type Stage, sampleFolder, setUp } from './set-up.ts';

declare const chrome: typeof globalThis.chrome;
declare const vaultPage: typeof VaultPage;

/** What lies in the browser's profile folder, and what is there after the browser died. */
const update = '/ccc/enterprise/update';
const passphrase = 'ringready-try-vault';

let folder: string;
let stage: Stage;
const needles: Needle[] = [];

const start = () => setUp({ [update]: 'tccc-qualification' }, { userDataDir: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringready-disk-'));
  stage = await start();
  const profile = JSON.parse(await readFile(join(sampleFolder, 'profile.json'), 'utf8')) as CompanyProfile;
  const { company, people, documents = [] } = profile;
  const texts: Record<string, string | undefined> = {
    'company name': company.name,
    'credit code': company.unifiedSocialCreditCode,
    address: company.registeredAddress,
    'company phone': company.phone,
    account: company.bankAccount?.accountNumber,
  };
  for (const [who, person] of Object.entries({
    operator: people?.operator,
    legal: people?.legalRepresentative,
  })) {
    texts[`${who} name`] = person?.name;
    texts[`${who} ID number`] = person?.idNumber;
    texts[`${who} phone`] = person?.phone;
    texts[`${who} email`] = person?.email;
  }
  texts['edited phone'] = '13900009981';
  texts['edited name'] = '改名后（虚构）有限公司';
  texts.tag = '标签甲乙丙';
  texts.passphrase = passphrase;
  for (const [what, text] of Object.entries(texts)) if (text) needles.push(...textNeedles(what, text));
  for (const { file } of documents) {
    needles.push(...byteNeedles(file, new Uint8Array(await readFile(join(sampleFolder, file)))));
  }
  expect(needles.length).toBeGreaterThan(75);
});
afterAll(async () => {
  await stage.close().catch(() => {});
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Reopened after the browser ended; unlocked. */
async function reopened(): Promise<Page> {
  stage = await start();
  return openVaultPage(stage.extension);
}

describe('the profile folder', () => {
  test('gives away what is written in the clear: the search can find', async () => {
    const page = await stage.extension.extensionPage('popup.html');
    const picture = needles.findLast(({ what }) => what.includes(' at '))?.bytes ?? Buffer.alloc(0);
    await page.evaluate(
      async (run) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open('control', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        const noise = crypto.getRandomValues(new Uint8Array(60_000));
        const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore('rows');
        store.put(
          { name: '对照（虚构）有限公司', phone: '13900007777', scan: new Uint8Array([...noise, ...run]) },
          'a',
        );
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        db.close();
        await chrome.storage.local.set({ control: '对照存储' });
      },
      [...picture],
    );
    await page.close();
    const control = [
      ...textNeedles('name', '对照（虚构）有限公司'),
      ...textNeedles('phone', '13900007777'),
      ...textNeedles('stored', '对照存储'),
      { what: 'scan', bytes: picture },
    ];
    await expect
      .poll(
        async () => [...new Set((await findInFiles(folder, control)).map((hit) => hit.split(' ')[0]))].sort(),
        {
          timeout: 20_000,
        },
      )
      .toEqual(['name', 'phone', 'scan', 'stored']);
    const cleaning = await stage.extension.extensionPage('popup.html');
    await cleaning.evaluate(async () => {
      await chrome.storage.local.remove('control');
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('control').onsuccess = resolve;
      });
    });
    await cleaning.close();
    // The run is one of the sample's own: LevelDB keeps deleted bytes for a while, so it is no evidence any more.
    for (let at = needles.length - 1; at >= 0; at--)
      if (needles[at]?.bytes.equals(picture)) needles.splice(at, 1);
  });

  test('shows nothing personal after adding, editing, filling and deleting', async () => {
    await stage.importSample();
    const page = await openVaultPage(stage.extension);
    const id = await page.evaluate(async () => {
      const { companies } = vaultPage.vault;
      const [record] = await companies.list();
      if (!record) throw new Error('no company');
      await companies.tag([record.id], { add: ['标签甲乙丙'] });
      await companies.put({
        ...record,
        profile: {
          ...record.profile,
          company: { ...record.profile.company, phone: '13900009981' },
        },
      });
      const [other] = await companies.list();
      if (!other) throw new Error('no company');
      const copy = await companies.put({
        profile: { ...other.profile, company: { ...other.profile.company, name: '改名后（虚构）有限公司' } },
        documents: [{ kind: 'other', file: 'x.bin', bytes: new Uint8Array(90_000).fill(7) }],
      });
      await companies.remove(copy.record.id);
      return record.id;
    });
    expect(await findInFiles(folder, needles)).toEqual([]);

    // The editor shows it all, and browsers remember what stood in a page's fields.
    const workspace = await stage.extension.extensionPage(`workspace.html#/company/${id}`);
    await workspace.locator('input').first().waitFor();
    await workspace.reload();
    await workspace.locator('input').first().waitFor();
    const form = await stage.open(update);
    const panel = await stage.panel(form);
    await fill(panel);
    await panel.close();
    expect(await findInFiles(folder, needles)).toEqual([]);
    await workspace.close();
    await form.close();
    expect(await findInFiles(folder, needles)).toEqual([]);
  });

  test('nor after the browser was killed, started again, and closed', async () => {
    const workspace = await stage.extension.extensionPage('workspace.html');
    await workspace.getByTestId('company-row').first().waitFor();
    await killBrowser(folder);
    await stage.close().catch(() => {});
    expect(await findInFiles(folder, needles)).toEqual([]);
    const page = await reopened();
    expect(
      await page.evaluate(async () => (await vaultPage.vault.companies.overview()).companies.length),
    ).toBe(1);
    await stage.close();
    expect(await findInFiles(folder, needles)).toEqual([]);
    stage = await start();
  });
});

/** Company `at` at its `n`-th write: every part says so. */
const writeAll = ([count, seed]: [number, number]) => {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
  const { companies } = vaultPage.vault;
  return (async () => {
    const records = (await companies.list()).filter(({ profile }) => profile.company.name.startsWith('写入'));
    for (let write = 0; write < count; write++) {
      const at = random(records.length);
      const record = records[at];
      if (!record) throw new Error('record');
      const mark = record.revision + 1;
      const bytes = new Uint8Array(20_000 + random(60_000)).fill(mark % 251);
      const previous = await vaultPage.vault.documents.listAll(record.id);
      const saved = await companies.put({
        id: record.id,
        revision: record.revision,
        profile: { ...record.profile, company: { ...record.profile.company, phone: String(mark) } },
        documents: [0, 1, 2].map((n) => ({
          ...(previous[n] ? { id: previous[n].id } : {}),
          kind: `写入 ${n}`,
          file: `${mark}-${n}`,
          bytes,
        })),
      });
      records[at] = saved.record;
      (globalThis as { writes?: number }).writes = write + 1;
    }
  })();
};

/** What is wrong with the companies; nothing, when each is wholly one of its revisions. */
const lookAtAll = async (): Promise<{ wrong: string[]; revisions: number[] }> => {
  const { companies, documents } = vaultPage.vault;
  const wrong: string[] = [];
  const revisions: number[] = [];
  const { companies: summaries, damaged } = await companies.overview();
  wrong.push(...damaged.map((id) => `damaged ${id}`));
  for (const { id, name, revision } of summaries) {
    if (!name.startsWith('写入')) continue;
    const record = await companies.get(id);
    revisions.push(revision);
    if (record.revision !== revision) wrong.push(`summary of ${record.revision} says ${revision}`);
    if (revision === 1) continue;
    if (record.profile.company.phone !== String(revision)) wrong.push(`profile of ${revision}`);
    const metas = await documents.listAll(id);
    if (metas.length !== 3) wrong.push(`${metas.length} documents`);
    for (const [n, meta] of metas.entries()) {
      if (meta.file !== `${revision}-${n}`) wrong.push(`document ${meta.file} of ${revision}`);
      const { bytes } = await documents.read(meta.id);
      if (bytes.some((byte) => byte !== revision % 251)) wrong.push(`bytes of ${revision}`);
    }
  }
  return { wrong, revisions };
};

describe('the browser’s death in the middle of random writes', () => {
  test('leaves every company at one of its revisions, wholly', async () => {
    let page = await openVaultPage(stage.extension);
    await page.evaluate(async () => {
      for (let n = 0; n < 10; n++) {
        await vaultPage.vault.companies.put({
          profile: { format: 'company-profile', version: 1, company: { name: `写入 ${n}` } },
        });
      }
    });
    let least = 10;
    for (const [round, killAfter] of [40, 90].entries()) {
      const writing = page.evaluate(writeAll, [200, 7 + round] as [number, number]).catch(() => 'killed');
      await page.waitForFunction((n) => ((globalThis as { writes?: number }).writes ?? 0) >= n, killAfter, {
        timeout: 60_000,
      });
      await killBrowser(folder);
      expect(await writing).toBe('killed');
      await stage.close().catch(() => {});
      page = await reopened();
      const { wrong, revisions } = await page.evaluate(lookAtAll);
      expect(wrong).toEqual([]);
      expect(revisions).toHaveLength(10);
      // Written before is there: IndexedDB may lose the last commits at a power cut, a killed browser loses none.
      least += killAfter;
      const sum = revisions.reduce((a, b) => a + b, 0);
      expect(sum).toBeGreaterThanOrEqual(least);
      least = sum;
    }
    await page.evaluate(async () => {
      for (const { id } of await vaultPage.vault.companies.list()) await vaultPage.vault.companies.remove(id);
    });
    await page.close();
  });
});

describe('two windows with the same company', () => {
  test('the later one is told, and loses nothing of its own nor of the other’s', async () => {
    await stage.importSample();
    const [one, two] = [await openVaultPage(stage.extension), await openVaultPage(stage.extension)];
    const read = () =>
      vaultPage.vault.companies.list().then(([record]) => {
        Object.assign(globalThis, { mine: record });
      });
    await one.evaluate(read);
    await two.evaluate(read);
    const save = (phone: string) => {
      const mine = (
        globalThis as unknown as { mine: Awaited<ReturnType<typeof vaultPage.vault.companies.get>> }
      ).mine;
      return vaultPage.vault.companies
        .put({ ...mine, profile: { ...mine.profile, company: { ...mine.profile.company, phone } } })
        .then(
          () => 'saved',
          (error) => error.code as string,
        );
    };
    const outcomes = await Promise.all([
      one.evaluate(save, '0571-80000001'),
      two.evaluate(save, '0571-80000002'),
    ]);
    expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
    const stored = await one.evaluate(
      async () => (await vaultPage.vault.companies.list())[0]?.profile.company.phone,
    );
    expect(stored).toBe(outcomes[0] === 'saved' ? '0571-80000001' : '0571-80000002');
    await one.close();
    await two.close();
  });
});

test('the passphrase opens it after all that', async () => {
  const workspace = await stage.extension.extensionPage('workspace.html');
  await openVault(workspace);
  await workspace.getByTestId('company-row').first().waitFor();
});
