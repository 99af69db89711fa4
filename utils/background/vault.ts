import { browser } from 'wxt/browser';
import { getSettings, onSettingsChange } from '../settings/settings.ts';
import { type ComputerState, leastIdleSeconds, mustLock } from '../vault/lock-policy.ts';
import { sweepStaging } from '../vault/staging.ts';
import { openVault, type Vault } from '../vault/vault.ts';

/**
 * Locks the vault while nobody is there. Chrome tells when the computer is left alone or its screen locked, and wakes the
 * worker for it; an alarm looks again each minute, because what happens while a computer sleeps is told late or never.
 * Nothing is kept here: when it was last looked stands in the session store.
 */
const alarmName = 'vault-lock';
const seenKey = 'vaultSeenAt';

export function serveVault(vault: Vault = openVault()): void {
  const isOpen = async () => (await vault.session.state()) === 'unlocked';

  async function look(told?: ComputerState): Promise<void> {
    if (!(await isOpen())) {
      await browser.alarms.clear(alarmName);
      await browser.storage.session.remove(seenKey);
      return;
    }
    const { lockAfterMinutes } = await getSettings();
    const now = Date.now();
    const seenAt = (await browser.storage.session.get(seenKey))[seenKey];
    const computer =
      told ?? ((await browser.idle.queryState(leastIdleSeconds(lockAfterMinutes))) as ComputerState);
    const last = typeof seenAt === 'number' ? seenAt : null;
    if (mustLock({ now, seenAt: last, lockAfterMinutes, computer })) await vault.session.lock();
    else await browser.storage.session.set({ [seenKey]: now });
  }

  async function start(): Promise<void> {
    browser.idle.setDetectionInterval(leastIdleSeconds((await getSettings()).lockAfterMinutes));
    if ((await isOpen()) && !(await browser.alarms.get(alarmName))) {
      await browser.alarms.create(alarmName, { periodInMinutes: 1 });
    }
    await look();
    // What a restore left behind when the browser died.
    await sweepStaging(vault.db);
  }

  browser.idle.onStateChanged.addListener((state) => void look(state as ComputerState));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void look();
  });
  // Unlocked, locked or a vault made, in any page.
  vault.session.onStateChange(() => void start());
  onSettingsChange(() => void start());
  browser.windows.onRemoved.addListener(async () => {
    // Where the browser goes on without windows (macOS, background apps), closing the last one is closing it.
    if ((await browser.windows.getAll()).length === 0) await vault.session.lock();
  });
  void start();
}
