import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ringGuardTexts } from '../i18n/ring-guard.ts';
import { clearNotice, onNotice, showNotice } from './ring-notice.ts';

let press: (id: string) => void;
let pressButton: (id: string, button: number) => void;
const standing = new Map<string, { message: string }>();
const notifications = {
  create: async (id: string, options: { message: string }) => {
    standing.set(id, options);
    return id;
  },
  clear: async (id: string) => standing.delete(id),
  onClicked: { addListener: (listener: typeof press) => (press = listener) },
  onButtonClicked: { addListener: (listener: typeof pressButton) => (pressButton = listener) },
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

test('its two buttons are told apart; other notifications are none of ours', async () => {
  const pressed: string[] = [];
  onNotice(async (...what) => void pressed.push(what.join(' ')));
  press('ring:a');
  pressButton('ring:b', 0);
  pressButton('ring:c', 1);
  press('review:d');
  pressButton('review:e', 1);
  expect(pressed).toEqual(['a open', 'b open', 'c site-off']);
  await showNotice('f', 'blocked', desk);
  // As they are read, in that order.
  expect(standing.get('ring:f')).toMatchObject({
    buttons: [{ title: ringGuardTexts.open.en }, { title: ringGuardTexts.siteOff.en }],
  });
});
