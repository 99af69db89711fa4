import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VaultError } from '../../../utils/vault/errors.ts';
import { createSaver, type SaveState } from './autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage(save: () => Promise<'saved' | 'invalid' | 'clash'>) {
  const states: SaveState[] = [];
  const saver = createSaver({ save, onState: (state) => states.push(state) });
  return { saver, states };
}

it('saves once after the last of many changes', async () => {
  const save = vi.fn(async () => 'saved' as const);
  const { saver, states } = stage(save);
  for (let i = 0; i < 20; i++) {
    saver.changed();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(400);
  expect(save).toHaveBeenCalledTimes(1);
  expect(states.slice(-2)).toEqual(['saving', 'saved']);
  expect(saver.isDirty()).toBe(false);
});

it('saves again what changed while it saved, one at a time', async () => {
  let active = 0;
  let most = 0;
  const save = vi.fn(async () => {
    most = Math.max(most, ++active);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    active--;
    return 'saved' as const;
  });
  const { saver } = stage(save);
  saver.changed();
  const first = saver.flush();
  await vi.advanceTimersByTimeAsync(500);
  saver.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  await first;
  expect(save).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
});

it('tries again when a store refuses, later each time, and says so', async () => {
  let full = true;
  const save = vi.fn(async () => {
    if (full) throw new VaultError('disk-full');
    return 'saved' as const;
  });
  const { saver, states } = stage(save);
  saver.changed();
  await vi.advanceTimersByTimeAsync(400);
  expect(states.at(-1)).toBe('failed');
  await vi.advanceTimersByTimeAsync(1000 + 2000);
  expect(save).toHaveBeenCalledTimes(3);
  full = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(states.at(-1)).toBe('saved');
});

it('stops when locked, and does not repeat what does not fit', async () => {
  const invalid = vi.fn(async () => 'invalid' as const);
  const one = stage(invalid);
  one.saver.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(invalid).toHaveBeenCalledTimes(1);
  expect(one.states.at(-1)).toBe('invalid');
  const locked = vi.fn(async (): Promise<'saved'> => {
    throw new VaultError('locked');
  });
  const two = stage(locked);
  two.saver.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  two.saver.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(locked).toHaveBeenCalledTimes(1);
});
