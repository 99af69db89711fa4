import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

interface Manifest {
  version: string;
  background?: { service_worker?: string };
}

/**
 * Gives an unpacked extension a version (`0.1.0` becomes `0.1.0.<0…65535>`) and a service worker file named after its
 * content. A browser profile that is kept remembers the worker by extension version and script address, and would run
 * an older build's worker beside the new build's pages (seen in Chromium 156; a new version alone does not change it).
 */
export async function markBuild(folder: string): Promise<void> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(relative(folder, file)).update(await readFile(file));
  const mark = hash.digest().readUInt16BE();

  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  manifest.version = `${manifest.version.split('.').slice(0, 3).join('.')}.${mark}`;
  const worker = manifest.background?.service_worker;
  if (worker) {
    const renamed = worker.replace(/(?=\.js$)/, `-${mark}`);
    await rename(join(folder, worker), join(folder, renamed));
    manifest.background = { ...manifest.background, service_worker: renamed };
  }
  await writeFile(path, JSON.stringify(manifest, null, 2));
}
