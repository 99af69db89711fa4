import { expect, it } from 'vitest';
import { hide, isShown, nextHiding, nothingRevealed, revealAll, revealOne } from './reveal.ts';

it('one value at a time, until its time is over', () => {
  const one = revealOne(nothingRevealed, 'a', 100);
  expect(isShown(one, 'a', 99)).toBe(true);
  expect(isShown(one, 'a', 100)).toBe(false);
  expect(isShown(one, 'b', 1)).toBe(false);
  const other = revealOne(one, 'b', 120);
  expect(isShown(other, 'a', 50)).toBe(false);
  expect(isShown(other, 'b', 50)).toBe(true);
  expect(isShown(hide(other, 'b', 50), 'b', 50)).toBe(false);
});

it('all for a while; hiding any of them hides all', () => {
  const all = revealAll(revealOne(nothingRevealed, 'a', 500), 100);
  expect(['a', 'b', 'c'].map((name) => isShown(all, name, 10))).toEqual([true, true, true]);
  expect(['a', 'b'].map((name) => isShown(all, name, 100))).toEqual([true, false]);
  expect(hide(all, 'b', 10)).toEqual(nothingRevealed);
});

it('knows when to look again', () => {
  expect(nextHiding(nothingRevealed, 0)).toBeNull();
  expect(nextHiding(revealAll(revealOne(nothingRevealed, 'a', 50), 100), 0)).toBe(50);
  expect(nextHiding(revealAll(revealOne(nothingRevealed, 'a', 50), 100), 60)).toBe(100);
});
