import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system in memory, where that is allowed: a disk that can be filled. Null: it is not. */
export async function smallDisk(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const at = await mkdtemp(join(tmpdir(), 'ringready-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', at], { stdio: 'ignore' });
    return at;
  } catch {
    await rm(at, { recursive: true });
    return null;
  }
}

export async function removeDisk(disk: string): Promise<void> {
  execFileSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true, force: true });
}

/** Not a byte is left on the disk of `path`. */
export async function fillUp(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const size of [1024 * 1024, 4096, 1]) {
      const bytes = Buffer.alloc(size);
      while (
        await file.write(bytes).then(
          ({ bytesWritten }) => bytesWritten === size,
          () => false,
        )
      );
    }
  } finally {
    await file.close();
  }
}
