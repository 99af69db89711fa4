export type ComputerState = 'active' | 'idle' | 'locked';

/** Chrome takes no less than 15 s. */
export const leastIdleSeconds = (lockAfterMinutes: number): number =>
  Math.max(15, Math.round(lockAfterMinutes * 60));

/**
 * Whether an open vault is to be locked. The screen locked: always. Nobody at the computer for `lockAfterMinutes`
 * (0: never): `computer` says so, or nobody looked for so long, which means that it slept.
 */
export function mustLock(at: {
  now: number;
  /** When it was last looked and left open; null: not since it was unlocked. */
  seenAt: number | null;
  lockAfterMinutes: number;
  computer: ComputerState;
}): boolean {
  if (at.computer === 'locked') return true;
  if (at.lockAfterMinutes <= 0) return false;
  if (at.computer === 'idle') return true;
  // Alarms come each minute: a shorter gap is no sleep.
  const gap = Math.max(at.lockAfterMinutes, 2) * 60_000;
  return at.seenAt !== null && at.now - at.seenAt > gap;
}
