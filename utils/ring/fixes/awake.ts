import { changeKept, readKept } from '../store.ts';
import type { Fix } from './fix.ts';

/** Longer than any shift; a forgotten one must end by itself. */
export const shiftMs = 12 * 60 * 60 * 1000;
export const awakeAlarm = 'ring-awake';

/** The screen may go dark; the computer stays awake until the shift ends, or Chrome does. */
export const keepAwake: Fix = {
  id: 'keep-awake',
  mends: 'keep-awake',
  of: 'browser',
  permission: 'power',
  read: async () => String(Math.max(0, await readKept('awakeUntil'))),
  apply: () => awakeUntil(Date.now() + shiftMs),
  async undo(_where, before) {
    const until = Number(before);
    if (until > Date.now()) await awakeUntil(until);
    else await letSleep();
  },
};

async function awakeUntil(until: number): Promise<void> {
  chrome.power.requestKeepAwake('system');
  await changeKept('awakeUntil', () => until);
  await chrome.alarms.create(awakeAlarm, { when: until });
}

export async function letSleep(): Promise<void> {
  chrome.power?.releaseKeepAwake();
  await changeKept('awakeUntil', () => 0);
  await chrome.alarms.clear(awakeAlarm);
}

/** After a restart of Chrome the request is gone, the shift is not. */
export async function stayAwake(): Promise<void> {
  chrome.power?.requestKeepAwake('system');
}
