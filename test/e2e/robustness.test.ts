import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filledNative, input, nativePage, row as pageRow } from './native-page.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/** What goes wrong in the middle: a stopped worker, a page that leaves, misbehaves or stalls, a panel that is closed. */
const update = '/ccc/enterprise/update';

/** The page does not take the operator's texts until the test says so: a fill is under way for some seconds. */
const gate = `
for (const name of ['OperatorName', 'OperatorId', 'OperatorMobile', 'OperatorEmail'])
  field(name).addEventListener('input', ({ target }) => {
    globalThis.reached = true;
    if (!globalThis.released) target.value = '';
  });`;
/** What is filled whenever it was that the gate opened. */
const {
  OperatorName: _name,
  OperatorId: _id,
  OperatorMobile: _mobile,
  OperatorEmail: _email,
  ...ungated
} = filledNative;

const hostile = `
field('CorporationName').addEventListener('input', () => { throw new Error('page bug'); });
field('CorporationId').addEventListener('input', ({ target }) => { target.closest('.form-item').remove(); });
field('OperatorId').addEventListener('input', ({ target }) => { target.value = '0'; });
field('Province').addEventListener('change', ({ target }) => { target.value = ''; });
field('OperatorMobile').addEventListener('input', ({ target }) => {
  const fresh = target.cloneNode();
  fresh.value = target.value;
  target.replaceWith(fresh);
});
field('AcceptPicUrl').addEventListener('change', ({ target }) => { target.value = ''; });`;

declare const chrome: typeof globalThis.chrome;

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    [`${update}/gate`]: nativePage({ script: gate }),
    [`${update}/hostile`]: nativePage({ script: hostile }),
    [`${update}/leaves`]: nativePage({
      script: `field('CorporationMobile').addEventListener('input', () => { location.href = '${update}/gate'; });`,
    }),
    [`${update}/stalls`]: nativePage({
      script: `field('CorporationMobile').addEventListener('input', () => {
        const end = performance.now() + 3000;
        while (performance.now() < end);
      });`,
    }),
    [`${update}/grows`]: nativePage({
      rows: pageRow('座机', input('More')),
      script: `form.addEventListener('input', () => {
        const more = document.createElement('div');
        more.innerHTML = '<div class="form-item"><label class="form-label">经办人邮箱</label><input name="Grown"></div>';
        form.prepend(more);
      });`,
    }),
  });
  await stage.importSample();
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (name: string) => {
  page = await stage.open(`${update}/${name}`);
  panel = await stage.panel(page);
  await panel.locator('[data-testid=fill]:enabled').waitFor();
};
const start = async () => {
  await panel.getByTestId('fill').click();
  await page.waitForFunction(() => 'reached' in globalThis);
};
const stopWorkers = async () => {
  const session = await stage.extension.context.newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
const release = () => page.evaluate(() => Object.assign(globalThis, { released: true }));
const report = (ended: string) =>
  panel.locator(`[data-testid=report][data-ended=${ended}]`).waitFor({ timeout: 60_000 });
const reasonOf = (key: string) =>
  panel.locator(`[data-testid=row][data-key="${key}"] .reason`).first().textContent();

describe('the extension is interrupted', () => {
  test('the worker is stopped: what was done is said, retry goes on and doubles nothing', async () => {
    await open('gate');
    await start();
    await stopWorkers();
    await report('interrupted');
    await panel.getByText('填写中断').waitFor();
    const outcomes = await outcomesIn(panel);
    expect(outcomes).toMatchObject({
      applicant: 'filled',
      'company.name': 'filled',
      'business-license': 'filled',
    });
    expect(outcomes['people.operator.phone']).not.toBe('filled');

    await release();
    await panel.getByTestId('retry').click();
    await report('complete');
    expect(await stateOf(page)).toMatchObject({ ...filledNative, uploads: 4, submits: 0 });
    expect(await outcomesIn(panel)).toMatchObject({
      'company.name': 'unchanged',
      'business-license': 'unchanged',
      'people.operator.email': 'filled',
    });
  });

  test('the worker was stopped before, and the page stalls for three seconds: everything is filled', async () => {
    await open('stalls');
    await stopWorkers();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject(filledNative);
  });

  test('the panel is closed: the fill ends well, a panel opened later tells of it', async () => {
    await open('gate');
    await start();
    await panel.close();
    await release();
    await expect.poll(() => stateOf(page), { timeout: 30_000 }).toMatchObject(ungated);
    panel = await stage.panel(page);
    await report('complete');
    expect(await outcomesIn(panel)).toMatchObject({
      'company.name': 'filled',
      'company.businessTerm.from': 'filled',
    });
  });

  test('a panel opened while it fills shows that, and the report when it ends', async () => {
    await open('gate');
    await start();
    await panel.close();
    panel = await stage.panel(page);
    await panel.locator('[data-testid=fill]:disabled').waitFor();
    expect(await panel.getByTestId('report').count()).toBe(0);
    await release();
    await report('complete');
    expect(await stateOf(page)).toMatchObject(ungated);
  });

  test('two panels on one tab: the second is told', async () => {
    await open('gate');
    const second = await stage.panel(page);
    try {
      await second.locator('[data-testid=fill]:enabled').waitFor();
      await panel.getByTestId('fill').click();
      await page.waitForFunction(() => 'reached' in globalThis);
      // Its own button may know already: then it is the message that is tried.
      const { error } = await second.evaluate(async () => {
        const tabId = Number(new URLSearchParams(location.search).get('tab'));
        const ask = (name: string, data: object) =>
          chrome.runtime.sendMessage({ to: 'background', name, data }) as Promise<Record<string, unknown>>;
        const { document } = await ask('inspect', { tabId });
        const companyId =
          document &&
          (globalThis.document.querySelector('[data-testid=company-picker]') as HTMLSelectElement).value;
        return (await ask('fill', { tabId, document, companyId, overwrite: [], skip: [] })) as {
          error?: { code: string };
        };
      });
      expect(error).toEqual({ code: 'busy' });
      await release();
      await report('complete');
      expect(await stateOf(page)).toMatchObject({ ...ungated, uploads: 4 });
    } finally {
      await second.close();
    }
  });
});

describe('the page leaves', () => {
  test('a reload in the middle: said, and the new document is not filled', async () => {
    await open('gate');
    await start();
    await page.reload();
    await panel.getByText('页面中途离开或刷新').waitFor();
    await panel.locator('[data-testid=fill]:enabled').waitFor();
    expect(await stateOf(page)).toMatchObject({
      CompanyName: '',
      OperatorName: '',
      ApplicantType: '',
      inputs: {},
      uploads: 0,
    });
  });

  test('a field that navigates when filled: the same', async () => {
    await open('leaves');
    await panel.getByTestId('fill').click();
    await page.waitForURL(/\/gate$/);
    await panel.getByText('页面中途离开或刷新').waitFor();
    await panel.locator('[data-testid=fill]:enabled').waitFor();
    expect(await stateOf(page)).toMatchObject({ CompanyName: '', inputs: {}, uploads: 0 });
  });
});

describe('the tab', () => {
  // The side panel goes on to the next tab; a panel that stands by itself has nothing else to show.
  test('is closed in the middle: said', async () => {
    await open('gate');
    await start();
    await page.close();
    await report('navigated');
    expect((await outcomesIn(panel))['company.name']).toBe('filled');
  });
});

describe('the page misbehaves', () => {
  test('throws, removes, freezes, re-mounts, refuses: each is said, the rest is filled', async () => {
    await open('hostile');
    await fill(panel);
    await report('complete');
    expect(await outcomesIn(panel)).toMatchObject({
      'people.legalRepresentative.name': 'filled',
      'people.legalRepresentative.idNumber': 'failed',
      'people.operator.idNumber': 'failed',
      'company.province': 'failed',
      'people.operator.phone': 'filled',
      'call-acceptance-form': 'failed',
      'company-authorization-letter': 'filled',
    });
    expect(await reasonOf('people.legalRepresentative.idNumber')).toContain('移除');
    for (const key of ['people.operator.idNumber', 'company.province', 'call-acceptance-form']) {
      expect(await reasonOf(key)).toMatch(/没有接受/);
    }
    const { CorporationId: _gone, ...rest } = filledNative;
    expect(await stateOf(page)).toMatchObject({
      ...rest,
      Province: '',
      OperatorId: expect.stringMatching(/^0?$/),
      AcceptPicUrl: [],
      submits: 0,
    });
  });

  test('grows a look-alike of a field with each input: it ends, and none of them is filled', async () => {
    await open('grows');
    await fill(panel);
    await report('complete');
    const state = await stateOf<Record<string, unknown>>(page);
    expect(state).toMatchObject({ CompanyName: filledNative.CompanyName, OperatorName: '周知夏' });
    const grown = await page
      .locator('[name=Grown]')
      .evaluateAll((all) => all.map((el) => (el as HTMLInputElement).value));
    expect(grown.length).toBeGreaterThan(3);
    expect(new Set(grown)).toEqual(new Set(['']));
  });
});
