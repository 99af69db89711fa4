import type { FieldReport } from './plan-types.ts';
import type { Control, PageScan, StepOutcome } from './scan-types.ts';

/**
 * Consoles read uploaded pictures and write what they read into the form: late, and not always right. Uploads therefore
 * go first; and what such a reading put into a field that was empty when the run began, without the user's hand in it,
 * gives way to the profile's value. A text that stood there before is asked about as ever.
 */
export class PageMade {
  readonly #onceEmpty = new Set<string>();
  readonly #put = new Map<string, string[]>();
  readonly #again = new Map<string, number>();
  #uploadedAt: number | null = null;
  /** The page did write something by itself after an upload. */
  #seen = false;

  constructor(scan: PageScan) {
    this.look(scan);
  }

  look(scan: PageScan): void {
    for (const { ref, value } of scan.controls) if (value.length === 0) this.#onceEmpty.add(ref);
  }

  filled(field: FieldReport, { outcome, shown }: Pick<StepOutcome, 'outcome' | 'shown'>): void {
    if (outcome !== 'filled' || field.ref === null) return;
    if (field.kind === 'upload') this.#uploadedAt = performance.now();
    else this.#put.set(field.ref, shown);
  }

  /** Holds what the page read off a picture: not the user's, and not there when the run began. */
  mayOverwrite(control: Control | undefined): boolean {
    const may =
      this.#uploadedAt !== null &&
      control !== undefined &&
      control.kind !== 'upload' &&
      control.value.length > 0 &&
      control.handled !== true &&
      this.#onceEmpty.has(control.ref) &&
      !same(control.value, this.#put.get(control.ref));
    this.#seen ||= may;
    return may;
  }

  /** Was what we put there overwritten by a reading? Then it is put there once more, twice at most. */
  spoiled(control: Control): boolean {
    const put = this.#put.get(control.ref);
    if (!put || same(control.value, put) || !this.mayOverwrite(control)) return false;
    const times = (this.#again.get(control.ref) ?? 0) + 1;
    this.#again.set(control.ref, times);
    return times <= 2;
  }

  /** Milliseconds until a reading should have come; null: nothing to wait for. */
  pending(readsPictures: boolean): number | null {
    if (this.#uploadedAt === null || !(readsPictures || this.#seen)) return null;
    const left = this.#uploadedAt + readingMs - performance.now();
    return left > 0 ? left : null;
  }
}

/** Readings come within a few seconds of the upload; texts were being filled meanwhile. */
const readingMs = 5000;

const same = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((text, i) => text === b[i]);
