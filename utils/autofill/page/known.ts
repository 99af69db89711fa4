import type { FileRef } from '../scan-types.ts';
import type { Claim } from './registry.ts';

/**
 * What is remembered of a control for as long as its element lives: its ref, the value it had at first sight, and
 * what we put there. Nothing here keeps a removed element alive.
 */
export interface Known {
  ref: string;
  claim: Claim;
  /** The first element a user can operate in it. */
  anchor: Element;
  firstSeen: string[];
  /** What it showed after our last fill. */
  put: string[] | null;
  /** The files of our last fill, by name and size. */
  files: Pick<FileRef, 'name' | 'size'>[];
  /** What it was called, by scan number, newest last: a page may use one element for another field later. */
  names: { scan: number; name: string }[];
}

/** One per content script, that is per document: a step for another document carries another token. */
export const documentToken: string = crypto.randomUUID().slice(0, 18);

const byRoot = new WeakMap<Element, Known>();
const byRef = new Map<string, WeakRef<Known>>();
let lastRef = 0;

export function know(claim: Claim, anchor: Element): Known {
  const known = byRoot.get(claim.root);
  if (known) {
    // The page may have turned the element into another widget (readonly to searchable, say).
    known.claim = claim;
    known.anchor = anchor;
    return known;
  }
  const fresh: Known = {
    ref: `c${++lastRef}`,
    claim,
    anchor,
    firstSeen: claim.widget.show(claim.root),
    put: null,
    files: [],
    names: [],
  };
  byRoot.set(claim.root, fresh);
  byRef.set(fresh.ref, new WeakRef(fresh));
  return fresh;
}

export const knownOf = (ref: string): Known | null => byRef.get(ref)?.deref() ?? null;

/** The page replaced the element by another one of the same field: the ref moves there. */
export function moveTo(old: Known, successor: Known): void {
  successor.put = old.put;
  successor.firstSeen = old.firstSeen;
  successor.files = old.files;
  // It answers for the scans before its time, too.
  const name = old.names.at(-1)?.name;
  if (name) successor.names.unshift({ scan: 0, name });
  byRef.set(old.ref, new WeakRef(successor));
}

/** Roots of the controls in the document now. */
export function* liveRoots(): Generator<Element> {
  for (const known of byRef.values()) {
    const root = known.deref()?.claim.root;
    if (root?.isConnected) yield root;
  }
}

/** Forgets refs whose elements are gone. */
export function sweepKnown(): void {
  for (const [ref, known] of byRef) if (!known.deref()) byRef.delete(ref);
}

/** Did the user (or the page) make this value? See `Control.touched`. */
export function isTouched(known: Known, shown: string[]): boolean {
  if (same(shown, known.put)) return false;
  switch (known.claim.widget.kind) {
    case 'text':
    case 'textarea':
      return shown.length > 0;
    case 'number':
      // A stepper starts at its least number: nobody typed that.
      return shown.length > 0 && !(same(shown, known.firstSeen) && /^[01]$/.test(shown[0] ?? ''));
    case 'checkbox':
      // Nothing ticked is a value too: the user may have un-ticked a default.
      return !same(shown, known.firstSeen);
    default:
      return shown.length > 0 && !same(shown, known.firstSeen);
  }
}

export const same = (a: string[], b: string[] | null): boolean =>
  b !== null && a.length === b.length && a.every((text, i) => text === b[i]);
