import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VaultError } from '../vault/errors.ts';
import { quietly } from './quietly.ts';

const create = vi.fn(async (_id: string, _options: { title: string; message: string }) => '');
beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ language: 'en' });
  create.mockClear();
  vi.stubGlobal('chrome', { ...globalThis.chrome, notifications: { create } });
});

const fail = (error: unknown) => quietly(() => Promise.reject(error));

test('a full disk is told, once an hour at the most; whoever asked goes on', async () => {
  await fail(new VaultError('disk-full'));
  await fail(new VaultError('disk-full'));
  expect(create).toHaveBeenCalledTimes(1);
  expect(create.mock.calls[0]?.[0]).toBe('review:full');
  expect(create.mock.calls[0]?.[1].title).toBe('The disk is full');
});

test('what the next page or poll says again is not told', async () => {
  await fail(new VaultError('locked'));
  await fail(new VaultError('conflict'));
  await fail(new Error('anything'));
  expect(create).not.toHaveBeenCalled();
});
