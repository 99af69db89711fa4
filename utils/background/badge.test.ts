import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellBadge } from './badge.ts';
import { repeatCount, tellCount } from './badge-count.ts';

/** One badge for two matters: what would silence a call, and how many applications wait. */
const shown = { text: '', title: '' };
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(shown, { text: '', title: '' });
  vi.stubGlobal('chrome', {
    storage: fakeBrowser.storage,
    runtime: { getManifest: () => ({ action: { default_title: 'RingReady' } }) },
    action: {
      getBadgeText: async () => shown.text,
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(shown, { text }),
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title }: { title: string }) => void Object.assign(shown, { title }),
    },
  });
});

test('a call that would be silent outranks a number, which is there again when that is over', async () => {
  await tellCount(3);
  expect(shown.text).toBe('3');
  await tellBadge('would be silent');
  expect(shown).toEqual({ text: '!', title: 'would be silent' });
  // Counted meanwhile: kept for later.
  await tellCount(5);
  expect(shown.text).toBe('!');
  await tellBadge(null);
  expect(shown).toEqual({ text: '5', title: 'RingReady' });
  await tellCount(0);
  expect(shown.text).toBe('');
});

test('a number of three digits has no room', async () => {
  await tellCount(250);
  expect(shown.text).toBe('99');
  await repeatCount();
  expect(shown.text).toBe('99');
});
