import type { Reason } from '../scan-types.ts';
import { containsAcross, parentAcross } from './dom.ts';
import { ghostOver, isUnseen } from './paint.ts';

/** What a user sees of a control: widgets whose input is hidden (uploads) name their button or card. */
export const faceOf = (widget: { face?(root: Element): Element }, root: Element): Element =>
  widget.face?.(root) ?? root;

const minSide = 4;

/** Cheap, for the scan: laid out, not hidden by style on any ancestor, of some size. */
export function seemsVisible(face: Element): boolean {
  if (!face.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
    return false;
  const box = face.getBoundingClientRect();
  return box.width >= minSide && box.height >= minSide;
}

/** A list that the step before opened may still be fading out over this control. */
const uncoverMs = 800;
const pollMs = 50;

/**
 * The strict check before anything is written: a user who looks sees this control, and sees it here. Null when so.
 * Scrolls the face into view, because only what is in the viewport can be asked for what lies over it.
 */
export async function hiddenOrCovered(face: Element, root: Element): Promise<Reason | null> {
  const deadline = performance.now() + uncoverMs;
  let scrolled = false;
  for (;;) {
    const box = face.getBoundingClientRect();
    if (!face.checkVisibility({ visibilityProperty: true }) || isUnseen(face)) return { code: 'hidden' };
    if (box.width < minSide || box.height < minSide) return { code: 'hidden' };
    const found = inViewport(face, box) || scrolled ? hitTest(face, root, box) : 'outside';
    if (found === 'seen') return null;
    if (!scrolled) {
      scrollAsUser(face);
      scrolled = true;
      continue;
    }
    if (found === 'outside' || isClipped(face)) return { code: 'hidden' };
    if (performance.now() > deadline) return { code: 'covered' };
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Cut off by an ancestor, rather than covered by something in front. */
function isClipped(face: Element): boolean {
  const box = face.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  for (let at: Element | null = face; at && at.localName !== 'body'; at = parentAcross(at)) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (!style) return true;
    if (style.clipPath !== 'none' || (style.clip !== 'auto' && style.position === 'absolute')) return true;
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const outer = at.getBoundingClientRect();
    if (x < outer.left || x > outer.right || y < outer.top || y > outer.bottom) return true;
  }
  return false;
}

/**
 * Scrolls it into view by what a user can scroll. A script can scroll boxes with `overflow: hidden`, too, and would bring
 * to light what the page keeps out of sight there: these stay where they are.
 */
function scrollAsUser(face: Element): void {
  const fixed: [Element, number, number][] = [];
  for (let at: Element | null = face; at; ) {
    const view: Window | null = at.ownerDocument.defaultView;
    const style = view?.getComputedStyle(at);
    const isPage = at.localName === 'body' || at.localName === 'html';
    if (!isPage && (style?.overflowX === 'hidden' || style?.overflowY === 'hidden'))
      fixed.push([at, at.scrollLeft, at.scrollTop]);
    at = parentAcross(at) ?? view?.frameElement ?? null;
  }
  // Instant: a page's smooth scrolling would leave it elsewhere when asked.
  face.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const [el, left, top] of fixed) {
    const style = el.ownerDocument.defaultView?.getComputedStyle(el);
    if (style?.overflowX === 'hidden' && el.scrollLeft !== left) el.scrollLeft = left;
    if (style?.overflowY === 'hidden' && el.scrollTop !== top) el.scrollTop = top;
  }
}

function inViewport(el: Element, box: DOMRect): boolean {
  const view = el.ownerDocument.defaultView;
  if (!view || view.frameElement) return false;
  return box.top >= 0 && box.left >= 0 && box.bottom <= view.innerHeight && box.right <= view.innerWidth;
}

/** The centre and points around it: a page's sticky footer may cover an edge, but not most of a control. */
const points: [number, number][] = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
];

function hitTest(face: Element, root: Element, box: DOMRect): 'seen' | 'covered' | 'outside' {
  let mine = 0;
  let outside = 0;
  for (const [x, y] of points) {
    const at = { x: box.left + box.width * x, y: box.top + box.height * y };
    const hit = topmost(face, at.x, at.y);
    if (!hit) outside++;
    else if (belongs(hit, face, root) && !ghostOver(face, root, at.x, at.y)) mine++;
    else if (x === 0.5 && y === 0.5) return 'covered';
  }
  if (outside === points.length) return 'outside';
  return mine >= 3 ? 'seen' : 'covered';
}

/** What a press at this point of the element's own frame would meet, seen from the top: through frames and shadow roots. */
function topmost(face: Element, x: number, y: number): Element | null {
  const document = face.ownerDocument;
  let hit = document.elementFromPoint(x, y);
  for (let depth = 0; hit?.shadowRoot && depth < 10; depth++) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  if (!hit) return null;
  // Inside a frame the frame itself must be seen at that point.
  const frame = document.defaultView?.frameElement;
  if (frame) {
    const outer = frame.getBoundingClientRect();
    const over = topmost(frame, outer.left + frame.clientLeft + x, outer.top + frame.clientTop + y);
    if (over !== frame) return over;
  }
  return hit;
}

function belongs(hit: Element, face: Element, root: Element): boolean {
  if (containsAcross(face, hit) || containsAcross(root, hit)) return true;
  // A wrapper drawn around the face (the clear icon of an input) or a label that stands for it.
  const label = hit.closest('label');
  if (
    label &&
    (label.contains(face) || label.contains(root) || (root.id !== '' && label.htmlFor === root.id))
  )
    return true;
  const wrapper = face.parentElement;
  return wrapper !== null && wrapper === hit.parentElement && isDecoration(hit, face);
}

/** A placeholder or icon of the same wrapper through which the face is seen: no background of its own. */
function isDecoration(hit: Element, face: Element): boolean {
  const style = hit.ownerDocument.defaultView?.getComputedStyle(hit);
  if (!style || hit.matches('a,iframe,button,img,canvas,video')) return false;
  const seeThrough =
    style.backgroundImage === 'none' && /^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor);
  const own = face.getBoundingClientRect();
  const wrapper = face.parentElement?.getBoundingClientRect();
  return seeThrough && !!wrapper && wrapper.width <= own.width + 120 && wrapper.height <= own.height + 24;
}
