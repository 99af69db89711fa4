import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, openFields } from '../../../test/harness/native.ts';
import { closeBrowser } from '../../../test/harness/page.ts';
import type { StepOutcome } from '../scan-types.ts';

/** A form's fields shadow its own properties by their names, in an isolated world too (HTML, 4.10.3). */
let page: Fields;
beforeEach(async () => {
  page = await openFields('native-shadowed');
});
afterEach(() => page.close());
afterAll(closeBrowser);

const mount = (html: string) =>
  page.page.evaluate((text) => (globalThis as never as { mount(html: string): void }).mount(text), html);
const names = async () => (await page.scan()).controls.map(({ name }) => name);
const row = (name: string) => `<div class="form-item"><label>${name}</label><input name="${name}"></div>`;
const twin = `<form class="good-form">${row('good')}</form>`;

describe('fields that shadow what the guard asks a form', () => {
  test.each(['ownerDocument', 'parentElement', 'assignedSlot', 'getRootNode', 'contains'])(
    '%s does not let a value into a transparent form',
    async (name) => {
      await mount(
        `${twin}<div style="opacity:0"><form id="bad" style="opacity:0">${row('secret')}</form></div><input form="bad" name="${name}">`,
      );
      expect(await names()).not.toContain('secret');
      expect(await page.text('good', '云岭')).toMatchObject({ outcome: 'filled' });
    },
  );

  test('names that come after the scan are refused at the write', async () => {
    await mount(`<div style="opacity:1" id="box"><form id="bad">${row('secret')}</form></div>`);
    const { ref } = await page.control('secret');
    await page.page.evaluate(() => {
      const box = document.getElementById('box');
      if (box) box.style.opacity = '0';
      box?.insertAdjacentHTML('afterend', '<input form="bad" name="parentElement">');
    });
    const outcome = await page.isolated<StepOutcome>(`rr.fill('${ref}',{type:'text',text:'云岭'})`);
    expect(outcome).toMatchObject({ outcome: 'skipped' });
    expect(await page.state()).toMatchObject({ secret: '' });
  });
});

describe('a page of such names', () => {
  test.each(['getElementsByTagName', 'querySelectorAll', 'closest', 'matches', 'localName', 'textContent'])(
    'a form with %s is left out, the one beside it is read',
    async (name) => {
      await mount(`<form>${row(name)}${row('other')}</form>${twin}`);
      expect(await names()).toEqual(['good']);
      expect(await page.text('good', '云岭')).toMatchObject({ outcome: 'filled' });
    },
  );

  test('names which a form may well have do no harm', async () => {
    const usual = [
      'id',
      'name',
      'title',
      'action',
      'method',
      'className',
      'style',
      'content',
      'length',
      'lang',
    ];
    await mount(`<form class="usual-form">${usual.map(row).join('')}</form>`);
    expect(await names()).toEqual(usual);
    for (const name of usual) expect(await page.text(name, '云岭')).toMatchObject({ outcome: 'filled' });
  });

  test.each(['title', 'URL'])('a picture that shadows document.%s does no harm', async (name) => {
    await mount(`<img alt="" name="${name}">${twin}`);
    expect(await page.scan()).toMatchObject({
      url: expect.stringContaining('https://console.'),
      title: expect.any(String),
    });
    expect(await page.text('good', '云岭')).toMatchObject({ outcome: 'filled' });
  });

  test.each(['defaultView', 'elementFromPoint', 'documentElement', 'querySelectorAll'])(
    'document.%s is not shadowed for us',
    async (name) => {
      await mount(`<iframe name="${name}" srcdoc="1"></iframe><form name="${name}"></form>${twin}`);
      expect(await names()).toEqual(['good']);
      expect(await page.text('good', '云岭')).toMatchObject({ outcome: 'filled' });
    },
  );
});
