import { joined, Pieces } from './backup-pieces.ts';
import type { Bytes } from './crypto.ts';
import { VaultError } from './errors.ts';

/** What a backup's content is made of: a line of JSON, and with a row of the vault the bytes that were sealed in it. */
export interface BackupRecord {
  json: unknown;
  bytes: Bytes;
}

const longestJson = 1024 * 1024;
const longestBytes = 256 * 1024 * 1024;

/** u32 length of JSON · u32 length of bytes · JSON · bytes */
export function encodeRecord({ json, bytes }: { json: unknown; bytes?: Bytes }): Bytes {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const lengths = new Uint8Array(8);
  const view = new DataView(lengths.buffer);
  view.setUint32(0, text.length);
  view.setUint32(4, bytes?.length ?? 0);
  return joined([lengths, text, ...(bytes ? [bytes] : [])]);
}

/** Throws `backup-damaged` when the content is no records. */
export async function* decodeRecords(content: AsyncIterable<Uint8Array>): AsyncGenerator<BackupRecord> {
  const pieces = new Pieces();
  let lengths: [number, number] | null = null;
  for await (const part of content) {
    pieces.add(part);
    for (;;) {
      if (!lengths) {
        if (pieces.length < 8) break;
        const view = new DataView(pieces.take(8).buffer);
        lengths = [view.getUint32(0), view.getUint32(4)];
        if (lengths[0] > longestJson || lengths[1] > longestBytes) throw new VaultError('backup-damaged');
      }
      const [text, bytes] = lengths;
      if (pieces.length < text + bytes) break;
      lengths = null;
      yield { json: parsed(pieces.take(text)), bytes: pieces.take(bytes) };
    }
  }
  if (lengths || pieces.length > 0) throw new VaultError('backup-damaged');
}

function parsed(text: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    throw new VaultError('backup-damaged', { cause: error });
  }
}
