import { expect, test } from 'vitest';
import { compare, describe, stat } from './stats.ts';

const names = { what: 'a', ours: 'b', against: 'c' };

test('median and quartiles; one hiccup moves neither', () => {
  expect(stat([1, 2, 3, 4, 5])).toEqual({ median: 3, spread: 2, min: 1, runs: 5 });
  expect(stat([1, 2, 3, 4, 900])).toMatchObject({ median: 3, spread: 2 });
  expect(stat([4, 1])).toMatchObject({ median: 2.5 });
  expect(() => stat([])).toThrow('nothing');
});

test('a difference within the spread is noise', () => {
  expect(compare(names, [10, 11, 12], [11, 12, 13])).toMatchObject({ noise: true });
  expect(compare(names, [20, 21, 22], [10, 10.5, 11])).toMatchObject({ noise: false, ratio: 2 });
});

test('the aim is judged on the ratio; "no slower" forgives noise, "at most three times" does not', () => {
  const said = (our: number[], their: number[], aim: number) =>
    describe([compare({ ...names, aim }, our, their)]);
  expect(said([5, 5, 5], [10, 10, 10], 1)).toContain('aim ≤ 1: met');
  expect(said([10, 11, 12], [9, 10, 11], 1)).toContain('within noise');
  expect(said([40, 40, 40], [10, 10, 10], 3)).toContain('NOT met');
});
