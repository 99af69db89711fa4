import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stage, sampleFolder, setUp } from './set-up.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setUp({});
  await stage.importSample();
});
afterAll(() => stage.close());

test('a company is exported as a folder, beside what is there and never over it', async () => {
  const page = await stage.extension.extensionPage('workspace.html');
  await page.getByTestId('company-row').getByRole('link').click();
  // The browser's own dialog cannot be driven; the folder behind it is a real one, of the origin's private files.
  await page.evaluate(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  for (const name of [/company-profile-[\d-]{10}”/, /company-profile-[\d-]{10}-2”/]) {
    await page.getByTestId('export-folder').click();
    await page.getByTestId('notice').filter({ hasText: name }).waitFor();
  }
  const written = await page.evaluate(async () => {
    const found: Record<string, string> = {};
    const digest = async (file: File) => {
      const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const file = await handle.getFile();
          found[path + name] = name.endsWith('.json') ? await file.text() : await digest(file);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  const folders = [...new Set(Object.keys(written).map((path) => path.split('/')[0]))].sort();
  expect(folders).toHaveLength(2);
  const sample = JSON.parse(await readFile(join(sampleFolder, 'profile.json'), 'utf8'));
  for (const folder of folders) {
    expect(JSON.parse(written[`${folder}/profile.json`] ?? 'null')).toEqual(sample);
    for (const { file } of sample.documents) {
      const bytes = await readFile(join(sampleFolder, file));
      expect(written[`${folder}/${file}`]).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  }
});
