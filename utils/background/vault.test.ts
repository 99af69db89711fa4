import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../settings/settings.ts';
import { browserKeyStore } from '../vault/key-store.ts';
import { passphrase, testVault } from '../vault/vault-fixture.ts';
import { serveVault } from './vault.ts';

type StateListener = (state: string) => void;

/** fakeBrowser has no `idle`. */
function fakeIdle() {
  const listeners: StateListener[] = [];
  const idle = {
    now: 'active',
    tell: (state: string) => {
      idle.now = state;
      for (const listener of listeners) listener(state);
    },
    queryState: vi.fn(async () => idle.now),
    setDetectionInterval: vi.fn(),
    onStateChanged: { addListener: (listener: StateListener) => listeners.push(listener) },
  };
  Object.assign(browser, { idle });
  return idle;
}

const alarm = async () =>
  fakeBrowser.alarms.onAlarm.trigger({
    name: 'vault-lock',
    scheduledTime: Date.now(),
    persistAcrossSessions: true,
  });

async function started() {
  const idle = fakeIdle();
  const vault = testVault(undefined, browserKeyStore);
  serveVault(vault);
  await vault.session.create(passphrase);
  await vi.waitFor(async () => expect(await browser.alarms.get('vault-lock')).toBeTruthy());
  return { vault, idle };
}

beforeEach(() => fakeBrowser.reset());

it('stays open while somebody is there', async () => {
  const { vault, idle } = await started();
  await alarm();
  idle.tell('active');
  await vi.waitFor(() => expect(idle.queryState).toHaveBeenCalledWith(900));
  expect(await vault.session.state()).toBe('unlocked');
});

it.each(['idle', 'locked'])('locks when the computer is %s, and stops looking', async (state) => {
  const { vault, idle } = await started();
  idle.tell(state);
  await vi.waitFor(async () => expect(await vault.session.state()).toBe('locked'));
  await vi.waitFor(async () => expect(await browser.alarms.get('vault-lock')).toBeFalsy());
});

it('locks at an alarm when the worker missed what happened', async () => {
  const { vault, idle } = await started();
  idle.now = 'idle';
  await alarm();
  await vi.waitFor(async () => expect(await vault.session.state()).toBe('locked'));
});

it('locks after a sleep', async () => {
  const { vault } = await started();
  await browser.storage.session.set({ vaultSeenAt: Date.now() - 3_600_000 });
  await alarm();
  await vi.waitFor(async () => expect(await vault.session.state()).toBe('locked'));
});

it('follows the settings', async () => {
  const { vault, idle } = await started();
  await changeSettings({ lockAfterMinutes: 0 });
  await vi.waitFor(() => expect(idle.setDetectionInterval).toHaveBeenLastCalledWith(15));
  idle.tell('idle');
  await alarm();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await vault.session.state()).toBe('unlocked');
  idle.tell('locked');
  await vi.waitFor(async () => expect(await vault.session.state()).toBe('locked'));
});
