import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filledNative, nativePage } from './native-page.ts';
import { fill, outcomesIn, type Stage, setUp, stateOf } from './set-up.ts';

/** What the panel does, and what it keeps to itself. */
const update = '/ccc/enterprise/update';
const secrets = [
  '林远山',
  '周知夏',
  '330106190003071016',
  '440300190005122030',
  '13800000011',
  '13800000022',
  'zhou@yunling.example',
];

let stage: Stage;
let page: Page;
let panel: Page;
beforeAll(async () => {
  stage = await setUp({ [update]: nativePage() });
});
afterAll(() => stage.close());
beforeEach(() => stage.importSample());
afterEach(async () => {
  await panel?.close();
  await page?.close();
});
const open = async (init?: string) => {
  page = await stage.open(update, init);
  panel = await stage.panel(page);
  await panel.locator('[data-testid=fill]:enabled').waitFor();
};
const row = (key: string) => panel.locator(`[data-testid=row][data-key="${key}"]`).first();
const tick = (key: string) => row(key).getByRole('checkbox');
const value = (name: string) => page.locator(`[name=${name}]`).inputValue();

/** Everything of the page's document but what stands in its fields. */
const document = () =>
  page.evaluate(() => {
    const copy = globalThis.document.documentElement.cloneNode(true) as Element;
    for (const script of copy.querySelectorAll('script')) script.remove();
    return copy.outerHTML;
  });

/** Writes down what reaches the page's window as messages, and the names of its globals. */
const listening = `
globalThis.heard = [];
addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
for (const type of ['ringready', 'storage']) addEventListener(type, (event) => heard.push(type), true);
globalThis.atFirst = Object.getOwnPropertyNames(globalThis);
`;

describe('nothing without the click', () => {
  test('opening, previewing and showing leave the page’s state as it is', async () => {
    await open();
    const before = await stateOf(page);
    await row('people.operator.idNumber').getByRole('button').click();
    await panel.getByTestId('refresh').click();
    await row('people.operator.idNumber').waitFor();
    expect(await stateOf(page)).toEqual(before);
    expect(stage.server.received).toEqual([]);
  });

  test('no box for it in the page, whatever the page asks its window', async () => {
    await open();
    const before = await stateOf(page);
    await page.evaluate(() => {
      for (const name of ['fill', 'scan', 'awake']) {
        postMessage({ to: 'page', name, data: {} }, '*');
        dispatchEvent(new CustomEvent(name, { detail: { to: 'background', name } }));
      }
    });
    await panel.getByTestId('refresh').click();
    await row('company.name').waitFor();
    expect(await stateOf(page)).toEqual(before);
  });
});

describe('values stay where they belong', () => {
  test('the panel shows them masked, before and after', async () => {
    await open();
    expect(await row('people.operator.idNumber').locator('.value').textContent()).toBe('4403**********2030');
    expect(await row('people.operator.phone').locator('.value').textContent()).toBe('138****0022');
    const before = await panel.content();
    await fill(panel);
    expect(await outcomesIn(panel)).toMatchObject({ 'people.operator.idNumber': 'filled' });
    const after = await panel.content();
    for (const secret of secrets) {
      expect(before).not.toContain(secret);
      expect(after).not.toContain(secret);
    }
  });

  test('the page’s document is what it was but for its fields; its window hears nothing', async () => {
    await open(listening);
    const before = await document();
    await row('people.operator.name').getByRole('button').click();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject(filledNative);
    // The outline of the field shown has gone by itself by then, or soon.
    await expect.poll(document, { timeout: 10_000 }).toBe(before);
    const { heard, added } = await page.evaluate(() => {
      const scope = globalThis as unknown as { heard: string[]; atFirst: string[] };
      return {
        heard: scope.heard,
        added: Object.getOwnPropertyNames(globalThis).filter(
          (name) => !scope.atFirst.includes(name) && !name.startsWith('__p'),
        ),
      };
    });
    expect(heard).toEqual([]);
    // The page's own.
    expect(added.sort()).toEqual(['atFirst', 'consoleState']);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).toBe('[{},{}]');
  });

  test('the copied report names fields and outcomes, and no value', async () => {
    await open();
    await fill(panel);
    await panel.evaluate(() => {
      const scope = globalThis as unknown as { copied: string };
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = (text) => {
        scope.copied = text;
        return write(text).catch(() => {});
      };
    });
    await panel.getByTestId('copy').click();
    await panel.getByText('已复制').waitFor();
    const copied = await panel.evaluate(() => (globalThis as unknown as { copied: string }).copied);
    expect(copied).toContain('已填写\t经办人证件号码');
    expect(copied).toMatch(/未填\t经营范围\t.+/);
    for (const secret of [...secrets, filledNative.CompanyName, filledNative.BusinessId]) {
      expect(copied).not.toContain(secret);
    }
  });
});

describe('what the user decides', () => {
  test('what was typed stays until it is ticked', async () => {
    await open();
    await page.bringToFront();
    await page.locator('[name=CompanyName]').pressSequentially('别的公司');
    await page.locator('[name=OperatorName]').focus();
    await panel.getByTestId('refresh').click();
    await panel.locator('[data-key="company.name"][data-state=ask]').waitFor();
    await fill(panel);
    expect(await value('CompanyName')).toBe('别的公司');
    expect(await value('OperatorName')).toBe('周知夏');
    expect(await outcomesIn(panel)).toMatchObject({ 'company.name': 'skipped' });

    await panel.getByTestId('back').click();
    await tick('company.name').check();
    await fill(panel);
    expect(await value('CompanyName')).toBe(filledNative.CompanyName);

    await panel.getByTestId('undo').click();
    await panel.getByTestId('undone').waitFor();
    expect(await value('CompanyName')).toBe('别的公司');
  });

  test('typed after the preview, still not overwritten', async () => {
    await open();
    await page.bringToFront();
    await page.locator('[name=OperatorEmail]').pressSequentially('me@other.example');
    await fill(panel);
    expect(await value('OperatorEmail')).toBe('me@other.example');
    expect(await outcomesIn(panel)).toMatchObject({ 'people.operator.email': 'skipped' });
  });

  test('un-ticked rows stay empty and are said to', async () => {
    await open();
    for (const key of ['people.operator.idNumber', 'call-acceptance-form']) await tick(key).uncheck();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({
      ...filledNative,
      OperatorId: '',
      AcceptPicUrl: [],
    });
    expect(await outcomesIn(panel)).toMatchObject({
      'people.operator.idNumber': 'skipped',
      'call-acceptance-form': 'skipped',
    });
  });

  test('of several companies the chosen one', async () => {
    await stage.importSample((profile) => {
      profile.company.name = '宁波海岚电讯有限公司';
      delete profile.company.unifiedSocialCreditCode;
    });
    await open();
    const picker = panel.getByTestId('company-picker');
    expect(await picker.locator('option').allTextContents()).toHaveLength(2);
    await picker.selectOption({ label: '宁波海岚电讯有限公司' });
    await expect.poll(() => row('company.name').locator('.value').textContent()).toBe('宁波海岚电讯有限公司');
    await fill(panel);
    expect(await stateOf(page)).toMatchObject({
      CompanyName: '宁波海岚电讯有限公司',
      BusinessId: '',
      OperatorName: '周知夏',
    });
    // Chosen for the browser's session; the other tests want the sample.
    await panel.getByTestId('back').click();
    await picker.selectOption({ label: filledNative.CompanyName });
  });
});

describe('the field on the page', () => {
  test('is scrolled to and outlined for a moment, with nothing to click', async () => {
    await open();
    await page.setViewportSize({ width: 900, height: 240 });
    const added = page.evaluate(
      () =>
        new Promise<Record<string, unknown>>((done) => {
          new MutationObserver((records) => {
            for (const { addedNodes } of records) {
              for (const node of addedNodes) {
                const el = node as HTMLElement;
                const field = globalThis.document.querySelector('[name=CompanyAuthLetterPicUrl]') as Element;
                const box = field.getBoundingClientRect();
                const under = globalThis.document.elementFromPoint(box.x + 20, box.y + 10);
                done({
                  parent: el.parentElement?.localName,
                  pointerEvents: getComputedStyle(el).pointerEvents,
                  openShadow: el.shadowRoot !== null,
                  inside: el.childElementCount,
                  hidden: el.getAttribute('aria-hidden'),
                  under: under?.getAttribute('name'),
                  inView: box.top >= 0 && box.bottom <= innerHeight,
                });
              }
            }
          }).observe(globalThis.document, { childList: true, subtree: true });
        }),
    );
    const before = await page.evaluate(() => globalThis.document.documentElement.childElementCount);
    await row('company-authorization-letter').getByRole('button').click();
    expect(await added).toEqual({
      parent: 'html',
      pointerEvents: 'none',
      openShadow: false,
      inside: 0,
      hidden: 'true',
      under: 'CompanyAuthLetterPicUrl',
      inView: true,
    });
    const count = () => page.evaluate(() => globalThis.document.documentElement.childElementCount);
    await expect.poll(count, { timeout: 10_000 }).toBe(before);
  });
});

describe('retry', () => {
  test('fills what the page refused before, once', async () => {
    await open();
    await page.evaluate(() => {
      const el = globalThis.document.querySelector('[name=OperatorEmail]') as HTMLInputElement;
      el.addEventListener('input', () => {
        if (!('allowed' in globalThis)) el.value = '';
      });
    });
    await fill(panel);
    expect(await outcomesIn(panel)).toMatchObject({ 'people.operator.email': 'failed' });
    const first = await stateOf<{ uploads: number }>(page);
    await page.evaluate(() => Object.assign(globalThis, { allowed: true }));
    await panel.getByTestId('retry').click();
    await panel
      .locator('[data-testid=report] [data-key="people.operator.email"][data-outcome=filled]')
      .waitFor();
    expect(await stateOf(page)).toMatchObject({ ...filledNative, uploads: first.uploads });
    expect(await outcomesIn(panel)).toMatchObject({
      'business-license': 'unchanged',
      'company.name': 'unchanged',
    });
  });
});

describe('a locked vault', () => {
  test('is unlocked in the panel, where the work goes on', async () => {
    const workspace = await stage.extension.extensionPage('workspace.html');
    await workspace.getByTestId('lock').click();
    // It begins anew when it is locked, and a tab told to close while it reloads stays open.
    await workspace.getByTestId('unlock').waitFor();
    await workspace.close();
    page = await stage.open(update);
    panel = await stage.panel(page);
    await panel.getByTestId('passphrase').fill('not the one');
    await panel.getByTestId('unlock').click();
    await panel.getByText('口令不对').waitFor();
    expect(await panel.getByTestId('fill').count()).toBe(0);
    await panel.getByTestId('passphrase').fill('ringready-try-vault');
    await panel.getByTestId('unlock').click();
    await fill(panel);
    expect(await stateOf(page)).toMatchObject(filledNative);
  });

  test('locked while the panel shows a preview: nothing is filled, and it asks', async () => {
    await open();
    const workspace = await stage.extension.extensionPage('workspace.html');
    await workspace.getByTestId('lock').click();
    await panel.getByTestId('unlock').waitFor();
    const button = panel.getByTestId('fill');
    if ((await button.count()) > 0 && (await button.isEnabled())) await button.click();
    expect(await panel.getByTestId('report').count()).toBe(0);
    expect(await stateOf(page)).toMatchObject({ CompanyName: '', inputs: {} });
    await workspace.getByTestId('passphrase').fill('ringready-try-vault');
    await workspace.getByTestId('unlock').click();
    await workspace.getByTestId('import-zip').waitFor({ state: 'attached' });
    await workspace.close();
  });
});
