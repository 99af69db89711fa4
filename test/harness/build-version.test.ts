import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markVersion } from './build-version.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringready-version-'));
});
afterEach(() => rm(folder, { recursive: true }));

const marked = async (worker: string) => {
  await writeFile(join(folder, 'manifest.json'), '{"name":"x","version":"0.1.0"}');
  await writeFile(join(folder, 'background.js'), worker);
  await markVersion(folder);
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    name: string;
    version: string;
  };
};

it('names the version after the content', async () => {
  const first = await marked('one');
  expect(first.name).toBe('x');
  expect(first.version).toMatch(/^0\.1\.0\.\d{1,5}$/);
  expect(Number(first.version.split('.')[3])).toBeLessThan(65_536);
  expect(await marked('one')).toEqual(first);
  expect((await marked('two')).version).not.toBe(first.version);
});
