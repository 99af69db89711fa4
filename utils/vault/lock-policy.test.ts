import { expect, it } from 'vitest';
import { leastIdleSeconds, mustLock } from './lock-policy.ts';

const at = {
  now: 10_000_000,
  seenAt: 10_000_000 - 60_000,
  lockAfterMinutes: 15,
  computer: 'active',
} as const;

it.each([
  ['in use', at, false],
  ['just unlocked', { ...at, seenAt: null }, false],
  ['left alone', { ...at, computer: 'idle' }, true],
  ['screen locked', { ...at, computer: 'locked' }, true],
  ['screen locked, never when idle', { ...at, lockAfterMinutes: 0, computer: 'locked' }, true],
  ['left alone, never when idle', { ...at, lockAfterMinutes: 0, computer: 'idle' }, false],
  ['slept for an hour', { ...at, seenAt: at.now - 3_600_000 }, true],
  ['slept for an hour, never when idle', { ...at, lockAfterMinutes: 0, seenAt: at.now - 3_600_000 }, false],
  ['slept for a while', { ...at, seenAt: at.now - 14 * 60_000 }, false],
  ['a late alarm, least setting', { ...at, lockAfterMinutes: 0.25, seenAt: at.now - 90_000 }, false],
  ['clock put back', { ...at, seenAt: at.now + 3_600_000 }, false],
] as const)('%s', (_, state, locks) => {
  expect(mustLock(state)).toBe(locks);
});

it('asks Chrome for no less than it takes', () => {
  expect([0, 0.25, 1, 15].map(leastIdleSeconds)).toEqual([15, 15, 60, 900]);
});
