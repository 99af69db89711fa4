import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What waits for nothing: Playwright takes the promise of an async predicate for a truthy value at once. */
const asyncPredicate = /\.waitForFunction\(\s*async\b/;

it('no test waits on an async predicate', async () => {
  const wrong: string[] = [];
  let read = 0;
  for await (const file of glob('test/**/*.ts', { cwd: root, exclude: ['test/consoles/node_modules/**'] })) {
    read += 1;
    if (asyncPredicate.test(await readFile(join(root, file), 'utf8'))) wrong.push(file);
  }
  expect(read).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

it('the rule knows what it looks for', () => {
  // In two pieces, so that this file is none of those it finds.
  const call = `page.${'waitForFunction'}(`;
  expect(asyncPredicate.test(`${call}\n  async () => true)`)).toBe(true);
  expect(asyncPredicate.test(`${call}() => true)`)).toBe(false);
});
