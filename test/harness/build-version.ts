import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Gives an unpacked extension a version of its own for what is in it: `0.1.0` becomes `0.1.0.<0…65535>`. A browser
 * profile that is kept remembers the service worker by id and version, and would run an older build's worker beside
 * the new build's pages (seen in Chromium 156).
 */
export async function markVersion(folder: string): Promise<void> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(relative(folder, file)).update(await readFile(file));
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  const version = manifest.version.split('.').slice(0, 3).join('.');
  await writeFile(
    path,
    JSON.stringify({ ...manifest, version: `${version}.${hash.digest().readUInt16BE()}` }, null, 2),
  );
}
