import type { Reason, StepValue } from '../scan-types.ts';
import { isShadowed } from './clobber.ts';
import type { Known } from './known.ts';
import { frameDocument } from './roots.ts';
import { isDisabled, isReadonly } from './scan.ts';
import { faceOf, hiddenOrCovered } from './visibility.ts';
import { FillError, type FillTools, type Widget } from './widget.ts';

/**
 * The one gate on the page's side. A widget's `fill` and `clear` are called here and nowhere else (guard.test.ts
 * reads the sources), so no path can forget a check (Bitwarden's missed theirs twice: PR 20173, PR 23155).
 */
export async function write(
  known: Known,
  value: StepValue | 'clear',
  tools: FillTools,
  isSame: () => boolean = () => true,
): Promise<void> {
  const reason = await mayFill(known);
  if (reason) throw new GuardError(reason);
  // The page had time to make another field of it.
  if (!isSame()) throw new GuardError({ code: 'wrong-document' });
  const widget = known.claim.widget as Widget;
  if (value === 'clear') {
    if (!widget.clear) throw new FillError('unsupported');
    await widget.clear(known.claim.root, tools);
  } else await widget.fill(known.claim.root, value, tools);
}

/** Nothing was done: the step is skipped, not failed. */
export class GuardError extends FillError {
  constructor(reason: Reason) {
    super('unsupported');
    Object.assign(this, { reason });
  }
}

const no = (code: 'gone' | 'foreign-frame' | 'unsupported' | 'disabled' | 'readonly'): Reason => ({ code });

/** Null when the control may be written to now. May scroll it into view. */
export async function mayFill({ claim, anchor }: Known): Promise<Reason | null> {
  const { root, widget } = claim;
  if (!root.isConnected || !root.ownerDocument.defaultView) return no('gone');
  if (inForeignFrame(root)) return no('foreign-frame');
  if (isShadowed(root)) return no('unsupported');
  if (isDisabled(claim, anchor)) return no('disabled');
  if (isReadonly(claim, anchor)) return no('readonly');
  return hiddenOrCovered(faceOf(widget, root), root);
}

/** Each frame up to our own must be one whose content we may read: same origin, no sandbox. */
function inForeignFrame(el: Element): boolean {
  if (window.origin === 'null') return true;
  let document = el.ownerDocument;
  for (let depth = 0; document !== window.document; depth++) {
    const frame = document.defaultView?.frameElement;
    if (!frame || depth > 8 || frameDocument(frame) !== document) return true;
    document = frame.ownerDocument;
  }
  return false;
}
