import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearNotice, showNotice } from './ring-notice.ts';

const standing = new Map<string, { message: string }>();
const notifications = {
  create: async (id: string, options: { message: string }) => {
    standing.set(id, options);
    return id;
  },
  clear: async (id: string) => standing.delete(id),
};
const [desk, other] = ['https://tccc.qcloud.com', 'https://agent.example.com'];

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ language: 'en' });
  standing.clear();
  vi.stubGlobal('chrome', { ...globalThis.chrome, notifications });
});

test('where nothing can sound one notice to a console stands, however often its page tries', async () => {
  for (let i = 0; i < 20; i++) await showNotice(`a${i}`, 'noSound', desk);
  await showNotice('b', 'noSound', other);
  expect([...standing.keys()]).toEqual(['ring:a19', 'ring:b']);
});

test('rings have their own, each until it ends', async () => {
  await showNotice('a', 'noSound', desk);
  await showNotice('b', 'blocked', desk);
  await showNotice('c', 'tab-muted', desk);
  expect(standing.size).toBe(3);
  await clearNotice('b');
  expect([...standing.keys()]).toEqual(['ring:a', 'ring:c']);
  for (const { message } of standing.values()) expect(message).toContain('tccc.qcloud.com');
});
