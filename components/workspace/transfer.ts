import type { InputFile } from '../../utils/company/input-files.ts';
import {
  type ProfileContent,
  type ProfileNote,
  readProfileFiles,
  readProfileZip,
  writeProfileFiles,
  writeProfileZip,
} from '../../utils/company/profile-file.ts';
import { exportProfile } from '../../utils/vault/profile-records.ts';
import type { Vault } from '../../utils/vault/vault.ts';
import { download } from './download.ts';
import { today } from './format.ts';

export type ReadProfile = ProfileContent & { notes: ProfileNote[] };

const inputFile = (path: string, file: File): InputFile => ({
  path,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

export const readZip = (file: File): Promise<ReadProfile> => readProfileZip(file);

/** From a folder picker, which gives paths that begin with the folder's name. */
export const readFolder = (files: readonly File[]): Promise<ReadProfile> =>
  readProfileFiles(files.map((file) => inputFile(file.webkitRelativePath || file.name, file)));

/** A folder, a zip, or the files of a folder, dropped. The entries must have been taken during the event. */
export async function readDropped(entries: readonly FileSystemEntry[]): Promise<ReadProfile> {
  const [only] = entries;
  if (entries.length === 1 && only?.isFile && !only.name.toLowerCase().endsWith('.json')) {
    return readZip(await fileOf(only as FileSystemFileEntry));
  }
  const files: InputFile[] = [];
  for (const entry of entries) await collect(entry, files);
  return readProfileFiles(files);
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, fail) => entry.file(done, fail));

/** Enough for the limit of profile-file.ts to speak; a home folder dropped by mistake must not be walked to its end. */
const mostFiles = 2000;

async function collect(entry: FileSystemEntry, files: InputFile[]): Promise<void> {
  if (files.length > mostFiles) return;
  if (entry.isFile) {
    files.push(inputFile(entry.fullPath.replace(/^\//, ''), await fileOf(entry as FileSystemFileEntry)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred at most each time, and an empty list at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const each of some) await collect(each, files);
  }
}

/** Gives the saved company to the browser's downloads, as a zip in the clear. */
export async function downloadZip(vault: Vault, id: string): Promise<void> {
  const content = await exportProfile(vault, id);
  // No name in it: the browser's download history keeps file names, in the clear, when the file is long gone.
  download(writeProfileZip(content), `company-profile-${today()}.zip`);
}

/**
 * Writes the saved company into a new folder inside the chosen one, in the clear; never into one that is there. Returns
 * the new folder's name.
 */
export async function saveFolder(
  vault: Vault,
  id: string,
  chosen: FileSystemDirectoryHandle,
): Promise<string> {
  const files = writeProfileFiles(await exportProfile(vault, id));
  const name = await freeName(chosen, `company-profile-${today()}`);
  const folder = await chosen.getDirectoryHandle(name, { create: true });
  try {
    for (const { path, bytes } of files) {
      const parts = path.split('/');
      const file = parts.pop() ?? path;
      let at = folder;
      for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
      const writable = await (await at.getFileHandle(file, { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    }
  } catch (error) {
    // Half a profile is none: it would be imported, or filed, as if it were whole.
    await chosen.removeEntry(name, { recursive: true }).catch(() => {});
    throw error;
  }
  return name;
}

async function freeName(chosen: FileSystemDirectoryHandle, wanted: string): Promise<string> {
  const taken = new Set<string>();
  for await (const name of chosen.keys()) taken.add(name.toLowerCase());
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}-${count}`)) return `${wanted}-${count}`;
}
