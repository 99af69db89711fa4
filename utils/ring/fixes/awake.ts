import { changeKept } from '../store.ts';
import type { Fix } from './fix.ts';

/** Longer than any shift; a forgotten one must end by itself. */
export const shiftMs = 12 * 60 * 60 * 1000;
export const awakeAlarm = 'ring-awake';

/** The screen may go dark; the computer stays awake until the shift ends, or Chrome does. */
export const keepAwake: Fix = {
  id: 'keep-awake',
  mends: 'keep-awake',
  permission: 'power',
  async apply() {
    chrome.power.requestKeepAwake('system');
    const until = Date.now() + shiftMs;
    await changeKept('awakeUntil', () => until);
    await chrome.alarms.create(awakeAlarm, { when: until });
    return 'off';
  },
  undo: () => letSleep(),
};

export async function letSleep(): Promise<void> {
  chrome.power?.releaseKeepAwake();
  await changeKept('awakeUntil', () => 0);
  await chrome.alarms.clear(awakeAlarm);
}

/** After a restart of Chrome the request is gone, the shift may not be. */
export async function stayAwake(until: number): Promise<void> {
  if (until > Date.now()) chrome.power?.requestKeepAwake('system');
  else if (until > 0) await letSleep();
}
