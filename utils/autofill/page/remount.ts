import { type Known, knownOf, moveTo } from './known.ts';
import { nameOf, scan } from './scan.ts';

/**
 * The control that took the place of a removed one (a micro-frontend re-mounts its form, a framework its field):
 * the only one of the same name and library in the page, and new to us. Null when there is none or more than one.
 */
export function successorOf(gone: Known): Known | null {
  const name = gone.names.at(-1)?.name;
  if (!name || name.endsWith('|')) return null;
  const moved = knownOf(gone.ref);
  if (moved && moved !== gone && moved.claim.root.isConnected) return moved;
  const candidates = scan(window.document).controls.filter(
    (control) => control.library === gone.claim.library && nameOf(control) === name,
  );
  const [only] = candidates;
  const successor = only && candidates.length === 1 ? knownOf(only.ref) : null;
  if (!successor || successor === gone || successor.names.length > 1) return null;
  moveTo(gone, successor);
  return successor;
}
