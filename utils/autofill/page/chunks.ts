import type { FileRef } from '../scan-types.ts';
import { FillError } from './widget.ts';

/** Files arrive before their step, in base64 pieces. Bounded, and dropped when used or forgotten. */
const maxBytes = 64 * 1024 * 1024;
const forgetMs = 60_000;

interface Transfer {
  parts: (Uint8Array<ArrayBuffer> | undefined)[];
  bytes: number;
  timer: ReturnType<typeof setTimeout>;
}

export interface Chunk {
  transfer: string;
  index: number;
  total: number;
  bytes: string;
}

const transfers = new Map<string, Transfer>();

const held = () => [...transfers.values()].reduce((sum, { bytes }) => sum + bytes, 0);

export function drop(id: string): void {
  const transfer = transfers.get(id);
  if (!transfer) return;
  clearTimeout(transfer.timer);
  transfers.delete(id);
}

const forgetLater = (id: string) => setTimeout(() => drop(id), forgetMs);

/** @throws FillError('rejected-file') when it would exceed the bound or does not fit its transfer. */
export function take({ transfer: id, index, total, bytes }: Chunk): void {
  if (total < 1 || total > 200 || index < 0 || index >= total) throw new FillError('rejected-file');
  const piece = decode(bytes);
  const transfer = transfers.get(id) ?? { parts: new Array(total), bytes: 0, timer: forgetLater(id) };
  const replaced = transfer.parts[index]?.length ?? 0;
  if (transfer.parts.length !== total || held() - replaced + piece.length > maxBytes) {
    drop(id);
    throw new FillError('rejected-file');
  }
  transfers.set(id, transfer);
  clearTimeout(transfer.timer);
  transfer.timer = forgetLater(id);
  transfer.parts[index] = piece;
  transfer.bytes += piece.length - replaced;
}

/** @throws FillError('interrupted') when pieces are missing or the size is not the one announced. */
export function assemble(refs: FileRef[]): File[] {
  return refs.map(({ transfer: id, name, type, size }) => {
    const parts = transfers.get(id)?.parts;
    const whole = parts ? Array.from(parts).filter((part) => part !== undefined) : [];
    if (!parts || whole.length !== parts.length) throw new FillError('interrupted');
    const file = new File(whole, name, { type });
    if (file.size !== size) throw new FillError('interrupted');
    return file;
  });
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    throw new FillError('rejected-file');
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
