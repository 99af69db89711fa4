import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { copyForAWhile as CopyForAWhile } from './clipboard.ts';

let copyForAWhile: typeof CopyForAWhile;
let clipboard: string;
let inFront: boolean;
let focus: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  clipboard = 'before';
  inFront = true;
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => {
      focus = listener;
    },
  });
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        if (!inFront) throw new DOMException('not focused', 'NotAllowedError');
        clipboard = text;
      },
    },
  });
  vi.resetModules();
  ({ copyForAWhile } = await import('./clipboard.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is emptied after its time, and not before', async () => {
  await copyForAWhile('13800000011', 60);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(clipboard).toBe('13800000011');
  await vi.advanceTimersByTimeAsync(1000);
  expect(clipboard).toBe('');
});

it('stays when that is the setting', async () => {
  await copyForAWhile('a', 0);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(clipboard).toBe('a');
});

it('counts from the last copy', async () => {
  await copyForAWhile('a', 60);
  await vi.advanceTimersByTimeAsync(50_000);
  await copyForAWhile('b', 60);
  await vi.advanceTimersByTimeAsync(50_000);
  expect(clipboard).toBe('b');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(clipboard).toBe('');
});

it('is emptied when the page comes to the front again', async () => {
  await copyForAWhile('a', 60);
  inFront = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clipboard).toBe('a');
  inFront = true;
  focus();
  await vi.advanceTimersByTimeAsync(0);
  expect(clipboard).toBe('');
  clipboard = 'of another page';
  focus();
  await vi.advanceTimersByTimeAsync(0);
  expect(clipboard).toBe('of another page');
});
