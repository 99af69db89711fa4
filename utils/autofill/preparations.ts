import type { PreparedFile } from './gate.ts';
import type { PlannedDocument, PlanStep } from './plan-types.ts';
import type { Reason } from './scan-types.ts';

export type Prepared = { files: PreparedFile[]; notes: Reason[] };
export type Prepare = (document: PlannedDocument) => Promise<Prepared>;

/**
 * Decrypts and reshapes scans ahead of their turn: while the page takes one, the next is made ready. Whoever asks keeps
 * to one step ahead, so that two steps' scans are in memory at most.
 */
export class Preparations {
  readonly #prepare: Prepare;
  readonly #begun = new Map<string, Promise<Prepared>>();

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Begun at most once for a step; a failure is said when its turn comes. */
  of({ ref, value }: PlanStep): Promise<Prepared> | null {
    if (value.type !== 'documents') return null;
    const id = `${ref} ${value.documents.documentIds.join(' ')}`;
    let begun = this.#begun.get(id);
    if (!begun) {
      begun = this.#prepare(value.documents);
      begun.catch(() => {});
      this.#begun.set(id, begun);
    }
    return begun;
  }

  /** The step is over: its scans need not stay in memory. */
  drop({ ref }: PlanStep): void {
    for (const id of this.#begun.keys()) if (id.startsWith(`${ref} `)) this.#begun.delete(id);
  }
}
