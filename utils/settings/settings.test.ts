import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, defaultSettings, getSettings, onSettingsChange, readSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

it('are the defaults until something is chosen, and then that', async () => {
  expect(await getSettings()).toEqual(defaultSettings);
  const listener = vi.fn();
  const stop = onSettingsChange(listener);
  await changeSettings({ lockAfterMinutes: 5 });
  await changeSettings({ maskValues: false });
  expect(await getSettings()).toEqual({ ...defaultSettings, lockAfterMinutes: 5, maskValues: false });
  expect(listener).toHaveBeenLastCalledWith({ ...defaultSettings, lockAfterMinutes: 5, maskValues: false });
  stop();
});

it('take what fits, one by one', () => {
  expect(readSettings(null)).toEqual(defaultSettings);
  expect(readSettings('x')).toEqual(defaultSettings);
  expect(
    readSettings({
      lockAfterMinutes: -1,
      revealSeconds: 1e9,
      clearClipboardSeconds: 0,
      maskValues: 'no',
      newer: 1,
    }),
  ).toEqual({ ...defaultSettings, clearClipboardSeconds: 0 });
  expect(readSettings({ lockAfterMinutes: Number.NaN })).toEqual(defaultSettings);
});

it('keep what another version stored', async () => {
  await browser.storage.local.set({ settings: { newer: 1 } });
  await changeSettings({ revealSeconds: 9 });
  expect((await browser.storage.local.get('settings')).settings).toEqual({ newer: 1, revealSeconds: 9 });
});
