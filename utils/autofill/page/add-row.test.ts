import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsolePage, closeBrowser, openConsole } from '../../../test/harness/page.ts';

/** The one kind of button that is ever pressed, and its many likenesses (docs/adr/0014). */
interface State {
  clicks: Record<string, number>;
  submits: number;
  path: string;
}

let page: ConsolePage;
beforeAll(async () => {
  page = await openConsole('native-lists');
});
afterAll(async () => {
  await page.close();
  await closeBrowser();
});

const addRow = (name: string) =>
  page.isolated<{ added: boolean }>(
    `(() => { const c = rr.scan().controls.find(({ name }) => name === ${JSON.stringify(name)}); return rr.addRow(c.ref); })()`,
  );

test.each(['plain', 'typed-in-form', 'link', 'traditional'])('%s: adds a row', async (name) => {
  expect(await addRow(name)).toEqual({ added: true });
  expect((await page.state<State>()).clicks[name]).toBe(1);
});

test.each([
  'untyped',
  'submit',
  'leads',
  'two',
  'add-and-submit',
  'new-ticket',
  'customer',
  'call',
  'disabled',
  'covered',
  'outside',
])('%s: is not pressed', async (name) => {
  expect(await addRow(name)).toMatchObject({ added: false });
  expect((await page.state<State>()).clicks[name] ?? 0).toBe(0);
});

test('a press that brings no row is said', async () => {
  expect(await addRow('idle')).toMatchObject({ added: false });
  expect((await page.state<State>()).clicks.idle).toBe(1);
});

test('nothing was handed in, nobody left the page', async () => {
  expect(await page.state<State>()).toMatchObject({ submits: 0, path: '/ccc/enterprise/update' });
});
