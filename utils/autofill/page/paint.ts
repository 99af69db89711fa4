import { containsAcross, parentAcross } from './dom.ts';

/** What is painted of an element, as far as styles tell: the browser's hit test sees what it is, not what it looks like. */

const styleOf = (el: Element) => el.ownerDocument.defaultView?.getComputedStyle(el);

/** Alpha of a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `oklch(… / 0.5)`. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const found = /(?:^rgba\(.*,|\/)\s*([\d.]+)(%?)\s*\)$/.exec(colour);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1;
}

const amount = (filter: string, name: string): number => {
  const found = new RegExp(`${name}\\(([\\d.]+)(%?)`).exec(filter);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1;
};

/** Filters that leave nothing to recognise. Of an SVG's nobody can tell. */
const filteredOut = (filter: string): boolean =>
  filter !== 'none' &&
  (filter.includes('url(') ||
    amount(filter, 'contrast') < 0.1 ||
    amount(filter, 'brightness') < 0.1 ||
    amount(filter, 'brightness') > 10 ||
    Number(/blur\(([\d.]+)px/.exec(filter)?.[1] ?? 0) > 8);

/** A fade at an edge lets most of it through; a mask without an opaque stop, of a picture or of no size may show nothing. */
const maskedOut = (image: string, size: string): boolean =>
  image !== 'none' &&
  (!image.includes('gradient(') ||
    !(image.match(/(?:rgb|hsl|lab|lch|color)a?\([^()]*\)/g) ?? []).some((stop) => alphaOf(stop) >= 0.5) ||
    /(^|[ ,])0(px|%)?(?=[ ,]|$)/.test(size));

const minOpacity = 0.1;

/** Nobody sees it: by its opacity and all around it taken together, by filters, masks, or the ink of its text. */
export function isUnseen(face: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = face; at; ) {
    const style = styleOf(at);
    if (!style) return true;
    opacity *= Number(style.opacity) * Math.min(1, amount(style.filter, 'opacity'));
    if (opacity < minOpacity || filteredOut(style.filter)) return true;
    if (maskedOut(style.maskImage || style.webkitMaskImage || 'none', style.maskSize || style.webkitMaskSize))
      return true;
    at = parentAcross(at) ?? at.ownerDocument.defaultView?.frameElement ?? null;
  }
  return inkless(face);
}

const typed = new Set(['text', 'textarea', 'tel', 'email', 'url', 'number', 'search', 'date']);

/** A text box in which what is written cannot be read is no place to write to. */
function inkless(face: Element): boolean {
  if (!typed.has((face as HTMLInputElement).type)) return false;
  const style = styleOf(face);
  if (!style) return true;
  const ink = style.webkitTextFillColor || style.color;
  return (
    alphaOf(ink) < minOpacity ||
    Number.parseFloat(style.fontSize) < 2 ||
    (alphaOf(style.backgroundColor) > 0.9 && ink === style.backgroundColor)
  );
}

// ---- opaque things that let presses through ------------------------------------------------------------------

const keepMs = 1000;
const swept = new WeakMap<Document, { at: number; ghosts: Element[] }>();

/**
 * Elements that cover what lies below and that no hit test meets (pointer-events: none). Only those with a solid
 * background: consoles lay watermarks (pictures, canvases) over the whole page, and these hide nothing.
 */
function ghostsOf(document: Document): Element[] {
  const known = swept.get(document);
  const now = performance.now();
  if (known && now - known.at < keepMs) return known.ghosts;
  const ghosts: Element[] = [];
  for (const el of document.querySelectorAll('*')) {
    const style = styleOf(el);
    if (style?.pointerEvents === 'none' && alphaOf(style.backgroundColor) >= 0.9) ghosts.push(el);
  }
  swept.set(document, { at: now, ghosts });
  return ghosts;
}

const opacityOf = (el: Element): number => {
  let opacity = 1;
  for (let at: Element | null = el; at; at = parentAcross(at)) opacity *= Number(styleOf(at)?.opacity ?? 1);
  return opacity;
};

/** Does something opaque that the hit test looks through lie over this point of the element's own frame? */
export function ghostOver(face: Element, root: Element, x: number, y: number): boolean {
  const document = face.ownerDocument;
  for (const ghost of ghostsOf(document)) {
    const box = ghost.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    const around = [face, root].some((mine) => containsAcross(ghost, mine) || containsAcross(mine, ghost));
    if (!around && opacityOf(ghost) >= 0.5 && isMetThere(ghost, x, y)) return true;
  }
  const frame = document.defaultView?.frameElement;
  if (!frame) return false;
  const outer = frame.getBoundingClientRect();
  return ghostOver(frame, frame, outer.left + frame.clientLeft + x, outer.top + frame.clientTop + y);
}

/** Is it in front, and shown at all? Made hittable for the question, and put back before anybody else runs. */
function isMetThere(ghost: Element, x: number, y: number): boolean {
  const before = ghost.getAttribute('style');
  (ghost as HTMLElement).style.setProperty('pointer-events', 'auto', 'important');
  const hit = ghost.ownerDocument.elementFromPoint(x, y);
  if (before === null) ghost.removeAttribute('style');
  else ghost.setAttribute('style', before);
  return hit !== null && ghost.contains(hit);
}
