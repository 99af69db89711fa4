import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../messaging.ts';
import { noteFilled, notePressed, noteSubmitted, settle } from './submitted.ts';

const url = 'https://console.cloud.tencent.com/ccc/apply';
const of = (id: number): Sender => ({ tab: { id, url } });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.tabs, 'get').mockImplementation(async () => ({ url }) as never);
});

async function press(tabId: number, application: string): Promise<void> {
  await noteFilled(tabId, application);
  await notePressed(of(tabId));
}

test('what pages say at the same time, and while another is taken, is all taken once', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `application-${index}`);
  await Promise.all(names.map((name, index) => press(index, name)));
  const taken: string[] = [];
  await Promise.all(
    names.map(async (_, index) => {
      await noteSubmitted(of(index));
      await settle(async (id) => {
        taken.push(id);
      });
    }),
  );
  await settle(async (id) => {
    taken.push(id);
  });
  expect(taken.sort()).toEqual(names.sort());
});

test('what the vault could not take (locked, full disk) is said again', async () => {
  await press(1, 'a');
  expect(await noteSubmitted(of(1))).toBe(true);
  await expect(settle(() => Promise.reject(new Error('locked')))).rejects.toThrow('locked');
  const taken: string[] = [];
  await settle(async (id) => {
    taken.push(id);
  });
  expect(taken).toEqual(['a']);
});

test('without a press there is nothing that a page could say', async () => {
  await noteFilled(1, 'a');
  expect(await noteSubmitted(of(1))).toBe(false);
  // Pressed on another page of the same console.
  await notePressed({ tab: { id: 1, url: 'https://console.cloud.tencent.com/ccc/other' } });
  expect(await noteSubmitted(of(1))).toBe(false);
});
