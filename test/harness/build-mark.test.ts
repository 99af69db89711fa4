import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markBuild } from './build-mark.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringready-mark-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function marked(worker: string) {
  await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'ringready-mark-'));
  const manifest = {
    name: 'x',
    version: '0.1.0',
    background: { type: 'module', service_worker: 'background.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), worker);
  await markBuild(folder);
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
}

it('names version and worker after the content', async () => {
  const one = await marked('one');
  const mark = Number(one.version.split('.')[3]);
  expect(one).toEqual({
    name: 'x',
    version: `0.1.0.${mark}`,
    background: { type: 'module', service_worker: `background-${mark}.js` },
  });
  expect(mark).toBeLessThan(65_536);
  expect(await readFile(join(folder, one.background.service_worker), 'utf8')).toBe('one');

  expect(await marked('one')).toEqual(one);
  const two = await marked('two');
  expect(two.version).not.toBe(one.version);
  expect(two.background.service_worker).not.toBe(one.background.service_worker);
});
