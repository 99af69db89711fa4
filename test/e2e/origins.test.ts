import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filledNative, nativePage } from './native-page.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/** Where values must never go: other origins, frames, and controls that the user does not see. */
const update = '/ccc/enterprise/update';
const lookAlike = 'https://console.cloud.tencent.com.evil.example';
const elsewhere = 'https://elsewhere.example';

const frame = (src: string, attributes = '') =>
  `<iframe src="${src}" style="width:900px;height:900px" ${attributes}></iframe>`;

declare const chrome: typeof globalThis.chrome;

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({
    [update]: nativePage(),
    [`${update}/frames`]: nativePage({
      after:
        frame(`${elsewhere}/form`) +
        frame(`${update}`, 'sandbox="allow-scripts allow-same-origin allow-forms"'),
    }),
    [`${update}/traps`]: nativePage({
      script: `
const itemOf = (name) => field(name).closest('.form-item');
const over = document.createElement('a');
over.href = '#x';
over.style.cssText = 'position:absolute;inset:0;opacity:0;z-index:5';
itemOf('CompanyName').style.position = 'relative';
itemOf('CompanyName').append(over);
itemOf('BusinessId').style.cssText = 'position:absolute;left:-9999px';
itemOf('CorporationId').style.opacity = '0';
itemOf('CorporationMobile').style.opacity = '0.05';
itemOf('OperatorId').style.clipPath = 'inset(50%)';
field('OperatorMobile').style.cssText = 'width:1px;height:1px;border:0;padding:0';
itemOf('OperatorEmail').hidden = true;`,
    }),
    [`${update}/sudden`]: nativePage({
      // It covers the rest when it has the first text.
      script: `field('CompanyName').addEventListener('input', () => {
        const veil = document.createElement('div');
        veil.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
        document.body.append(veil);
      });`,
    }),
    [`${lookAlike}/ccc/enterprise/update`]: nativePage(),
    [`${elsewhere}/form`]: nativePage(),
    [`${elsewhere}/embeds`]: { html: frame(`https://console.cloud.tencent.com${update}`) },
  });
  await stage.importSample();
});
afterAll(() => stage.close());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (path: string) => {
  page = await stage.open(path);
  panel = await stage.panel(page);
};
const untouched = { CompanyName: '', OperatorId: '', inputs: {}, uploads: 0 };
const frameState = (index: number) =>
  page.frames()[index]?.evaluate(() => (globalThis as unknown as { consoleState(): unknown }).consoleState());

/** Worlds of ours in a page and its frames: one for each document that has a script of the extension. */
async function ourWorlds(of: Page): Promise<number> {
  const session = await stage.extension.context.newCDPSession(of);
  let count = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) count++;
  });
  // Enabling reports every context that is there.
  await session.send('Runtime.enable');
  await session.detach();
  return count;
}

/** Asks the background as a panel would that does not know better. */
const askToFill = () =>
  panel.evaluate(async () => {
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    const ask = (name: string, data: object) =>
      chrome.runtime.sendMessage({ to: 'background', name, data }) as Promise<Record<string, unknown>>;
    const inspected = await ask('inspect', { tabId });
    const select = document.querySelector('[data-testid=company-picker]') as HTMLSelectElement;
    const given = { tabId, companyId: select.value, overwrite: [], skip: [] };
    return { document: inspected.document, answer: await ask('fill', { ...given, document: 'guessed' }) };
  });

describe('origins', () => {
  test('the provider’s own page has one world of ours', async () => {
    await open(update);
    await panel.locator('[data-testid=fill]:enabled').waitFor();
    expect(await ourWorlds(page)).toBe(1);
  });

  test('a look-alike host gets no script and no value', async () => {
    await open(`${lookAlike}/ccc/enterprise/update`);
    await panel.getByTestId('no-form').waitFor();
    expect(await panel.getByTestId('fill').count()).toBe(0);
    expect(await askToFill()).toEqual({ document: null, answer: { error: { code: 'navigated' } } });
    expect(await ourWorlds(page)).toBe(0);
    expect(await stateOf(page)).toMatchObject(untouched);
  });

  test('the provider’s form in a foreign page is not even read', async () => {
    await open(`${elsewhere}/embeds`);
    await page.frameLocator('iframe').getByText('企业名称').waitFor();
    await panel.getByTestId('no-form').waitFor();
    expect(await askToFill()).toEqual({ document: null, answer: { error: { code: 'navigated' } } });
    expect(await ourWorlds(page)).toBe(0);
    expect(await frameState(1)).toMatchObject(untouched);
  });

  test('foreign and sandboxed frames in the provider’s page stay empty', async () => {
    await open(`${update}/frames`);
    for (const each of [0, 1]) await page.frameLocator('iframe').nth(each).getByText('企业名称').waitFor();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject(filledNative);
    expect(await frameState(1)).toMatchObject(untouched);
    expect(await frameState(2)).toMatchObject(untouched);
  });
});

describe('controls that the user does not see', () => {
  const reasonOf = (key: string) =>
    panel.locator(`[data-testid=row][data-key="${key}"] .reason`).first().textContent();

  test('are not filled; those that could be taken for visible are reported', async () => {
    await open(`${update}/traps`);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({
      ...filledNative,
      CompanyName: '',
      BusinessId: '',
      CorporationId: '',
      CorporationMobile: '',
      OperatorId: '',
      OperatorMobile: '',
      OperatorEmail: '',
      clicks: [],
    });
    expect(await outcomesIn(panel)).toMatchObject({
      'company.name': 'skipped',
      'company.unifiedSocialCreditCode': 'skipped',
      'people.legalRepresentative.phone': 'skipped',
      'people.operator.idNumber': 'skipped',
    });
    expect(await reasonOf('company.name')).toContain('遮挡');
    for (const key of [
      'company.unifiedSocialCreditCode',
      'people.legalRepresentative.phone',
      'people.operator.idNumber',
    ])
      expect(await reasonOf(key)).toContain('不可见');
    // What is not there for anybody is no field of the form.
    const keys = Object.keys(await outcomesIn(panel));
    for (const key of [
      'people.legalRepresentative.idNumber',
      'people.operator.phone',
      'people.operator.email',
    ])
      expect(keys).not.toContain(key);
  });

  test('a veil in the middle of the fill ends it for what lies under', async () => {
    await open(`${update}/sudden`);
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({
      CompanyName: filledNative.CompanyName,
      CorporationName: '',
      OperatorId: '',
    });
    expect(await reasonOf('people.operator.idNumber')).toContain('遮挡');
  });
});
