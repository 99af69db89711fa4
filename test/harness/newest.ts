import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When the newest file in a folder (or the file itself) was changed, as milliseconds since the epoch; 0 if none. */
export async function newest(path: string, counts: (name: string) => boolean = () => true): Promise<number> {
  const own = await stat(path).catch(() => null);
  if (!own) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  let latest = 0;
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !counts(entry.name)) continue;
    // Somebody may be editing: a file that went away meanwhile is no reason to fail.
    const file = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    latest = Math.max(latest, file?.mtimeMs ?? 0);
  }
  return latest;
}
