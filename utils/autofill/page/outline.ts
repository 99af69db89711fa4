import { knownOf } from './known.ts';
import { type Outline, outline } from './overlay.ts';
import { faceOf } from './visibility.ts';

const showMs = 2500;
const followMs = 100;

let shown: { outline: Outline; timer: ReturnType<typeof setInterval> } | undefined;

function hide(): void {
  if (!shown) return;
  clearInterval(shown.timer);
  shown.outline.remove();
  shown = undefined;
}

/** Scrolls to a control and outlines it for a moment. False when it is not there any more. */
export function showField(ref: string): boolean {
  const known = knownOf(ref);
  hide();
  if (!known?.claim.root.isConnected) return false;
  const face = faceOf(known.claim.widget, known.claim.root);
  face.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const drawn = outline(window.document);
  drawn.around(face);
  const started = performance.now();
  // The page may scroll or re-mount meanwhile: the outline follows, and ends with the element.
  const timer = setInterval(() => {
    if (performance.now() - started > showMs || !face.isConnected) hide();
    else drawn.around(face);
  }, followMs);
  shown = { outline: drawn, timer };
  return true;
}

export { hide as hideField };
