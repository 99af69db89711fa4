import type { Bytes } from './crypto.ts';

export function joined(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Gathers pieces of any size and gives them out in the size that is asked for. */
export class Pieces {
  #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.length += part.length;
  }

  /** The next `size` bytes; the caller looked that there are so many. */
  take(size: number): Bytes {
    const taken: Uint8Array[] = [];
    let wanted = size;
    while (wanted > 0) {
      const part = this.#parts[0];
      if (!part) break;
      if (part.length <= wanted) {
        taken.push(part);
        this.#parts.shift();
        wanted -= part.length;
      } else {
        taken.push(part.subarray(0, wanted));
        this.#parts[0] = part.subarray(wanted);
        wanted = 0;
      }
    }
    this.length -= size - wanted;
    return joined(taken);
  }
}
