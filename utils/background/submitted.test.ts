import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../messaging.ts';
import { noteFilled, notePressed, noteSubmitted, pendingIn, settle } from './submitted.ts';

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

test('a press holds for a minute, and by no clock that was set back', async () => {
  vi.useFakeTimers({ now: 1e12, toFake: ['Date'] });
  try {
    await press(1, 'a');
    expect(await pendingIn(of(1))).toBe(60_000);
    vi.setSystemTime(1e12 + 59_000);
    expect(await pendingIn(of(1))).toBe(1000);
    vi.setSystemTime(1e12 + 60_000);
    expect(await pendingIn(of(1))).toBe(0);
    vi.setSystemTime(1e12 - 1);
    expect([await pendingIn(of(1)), await noteSubmitted(of(1))]).toEqual([0, false]);
  } finally {
    vi.useRealTimers();
  }
});

test('submitted again while the first is taken: both are taken', async () => {
  vi.useFakeTimers({ now: 1e12, toFake: ['Date'] });
  try {
    await press(1, 'a');
    await noteSubmitted(of(1));
    const taken: number[] = [];
    await settle(async (_id, at) => {
      taken.push(at);
      vi.setSystemTime(1e12 + 5000);
      await press(1, 'a');
      await noteSubmitted(of(1));
    });
    await settle(async (_id, at) => void taken.push(at));
    expect(taken).toEqual([1e12, 1e12 + 5000]);
  } finally {
    vi.useRealTimers();
  }
});
