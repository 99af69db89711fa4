import { mediaTypeOf } from '../../../utils/company/media-type.ts';
import type { DocumentKind } from '../../../utils/company/profile.ts';
import { largestFile, type Refusal, refusalOf } from '../../../utils/documents/check-file.ts';
import { maxPixels } from '../../../utils/documents/picture-plan.ts';
import { proposeKind } from '../../../utils/documents/propose-kind.ts';
import { isPicture, sniff } from '../../../utils/documents/sniff.ts';
import { type Bytes, sha256 } from '../../../utils/vault/crypto.ts';

/** A file on its way in: what it is, and which document it seems to be. */
export interface Incoming {
  name: string;
  bytes: Bytes;
  sha256: string;
  mediaType: string;
  kind: DocumentKind | null;
  candidates: readonly DocumentKind[];
}

export interface Refused {
  name: string;
  why: Refusal | 'unreadable';
}

/** Taken during the event: after it the browser forgets what was dropped. */
export function filesOf(transfer: DataTransfer): { files: File[]; folders: string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/** One at a time: scans are large. Throws nothing: each file says for itself what is wrong with it. */
export async function readIncoming(
  files: readonly File[],
  folders: readonly string[] = [],
): Promise<{ incoming: Incoming[]; refused: Refused[] }> {
  const incoming: Incoming[] = [];
  const refused: Refused[] = folders.map((name) => ({ name, why: 'folder' }));
  for (const file of files) {
    const read = await readOne(file);
    if ('why' in read) refused.push(read);
    else incoming.push(read);
  }
  // One name for two of them says nothing about the second.
  const seen = new Set<string>();
  for (const each of incoming) {
    if (each.kind && seen.has(each.kind)) each.kind = null;
    else if (each.kind) seen.add(each.kind);
  }
  return { incoming, refused };
}

async function readOne(file: File): Promise<Incoming | Refused> {
  const { name } = file;
  // Before it is read: somebody may drop a film.
  if (file.size > largestFile) return { name, why: 'too-large' };
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, why: 'unreadable' };
  }
  const sniffed = sniff(bytes);
  const why = refusalOf(bytes, sniffed);
  if (why) return { name, why };
  if (sniffed && isPicture(sniffed.type)) {
    // A small file may claim any number of pixels.
    if ((sniffed.width ?? 0) * (sniffed.height ?? 0) > maxPixels) return { name, why: 'too-large' };
    try {
      (await createImageBitmap(new Blob([bytes], { type: sniffed.type }))).close();
    } catch {
      return { name, why: 'broken' };
    }
  }
  return {
    name,
    bytes,
    sha256: await sha256(bytes),
    mediaType: mediaTypeOf(bytes) ?? '',
    ...proposeKind(name),
  };
}
