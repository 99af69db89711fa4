import { pressOutside } from '../act.ts';
import { FillError, type FillTools } from '../widget.ts';

/**
 * Opening and closing what belongs to a control. An overlay is taken only when the control itself says that it is open
 * and the overlay is named by it, new on the page, or the one this control opened before: in a hidden tab a closing
 * overlay never finishes its animation, so "new" alone would miss it the second time.
 */
export interface OverlayOf {
  root: Element;
  /** What the widget's own state says: aria-expanded or a class. Immediate, unlike what is seen. */
  isOpen(): boolean;
  open(): void;
  /** Selector of overlays of this kind. */
  selector: string;
  /** The overlay the control names (aria-controls), where it does. */
  owned?(): Element | null;
  /** Default: a press outside. */
  close?(): void;
  /**
   * Is the overlay in the first frame of its opening? Choosing waits for the end of that, within a bound: closed so
   * early, one of Vue's never goes away (`isEntering`).
   */
  entering?(overlay: Element): boolean;
}

/**
 * Vue's transitions mark the first frame of an opening with `…-enter-from`. A popper told to close before that frame
 * was drawn loses its classes and stays on the page for good, over the fields below (measured on Element Plus 2.14 with
 * a busy processor). In a hidden tab no frame is ever drawn, and nothing waited for.
 */
export const isEntering = (overlay: Element): boolean =>
  !overlay.ownerDocument.hidden && overlay.closest('[class*="-enter-from"]') !== null;

/** Longer than frames take to be drawn on a busy machine. */
export const enteringMs = 1000;

/**
 * There and taking room. Not measured after transforms: an opening Element Plus popper starts at scaleY(0), and in a
 * hidden tab it stays there.
 */
export function isLaidOut(el: Element): boolean {
  if (!el.isConnected || !('offsetHeight' in el)) return false;
  const { offsetHeight, offsetWidth } = el as HTMLElement;
  if (offsetHeight === 0 || offsetWidth === 0) return false;
  return el.ownerDocument.defaultView?.getComputedStyle(el).visibility !== 'hidden';
}

const openedBefore = new WeakMap<Element, Element>();

export async function openOverlay(of: OverlayOf, tools: FillTools): Promise<Element> {
  const { root } = of;
  if (of.isOpen()) await closeOverlay(of, tools);
  const all = () => [...root.ownerDocument.querySelectorAll(of.selector)];
  const before = new Set(all().filter(isLaidOut));
  of.open();
  const find = (): Element | null => {
    if (!of.isOpen()) return null;
    const owned = of.owned?.();
    if (owned && isLaidOut(owned)) return owned;
    const known = openedBefore.get(root);
    if (known && isLaidOut(known)) return known;
    return all().find((el) => !before.has(el) && isLaidOut(el)) ?? null;
  };
  try {
    const overlay = await tools.until(find, 3000);
    openedBefore.set(root, overlay);
    await tools.until(() => !of.entering?.(overlay), enteringMs).catch(() => {});
    return overlay;
  } catch (error) {
    if (of.isOpen()) await closeOverlay(of, tools).catch(() => {});
    if (error instanceof FillError && error.reason.code === 'timeout') throw new FillError('overlay-missing');
    throw error;
  }
}

export async function closeOverlay(of: OverlayOf, tools: FillTools): Promise<void> {
  if (!of.isOpen()) return;
  (of.close ?? (() => pressOutside(of.root)))();
  await tools.until(() => !of.isOpen(), 2000);
}

/** Runs `work` in the overlay and leaves it closed, whatever happens. */
export async function withOverlay<T>(
  of: OverlayOf,
  tools: FillTools,
  work: (overlay: Element) => Promise<T>,
): Promise<T> {
  const overlay = await openOverlay(of, tools);
  let answer: T;
  try {
    answer = await work(overlay);
  } catch (error) {
    // The reason of the failure says more than that it also would not close.
    await closeOverlay(of, tools).catch(() => {});
    throw error;
  }
  await closeOverlay(of, tools);
  return answer;
}

/** Resolves at the next change under `el`, or after `ms`. Not a poll: works at full speed in a hidden tab. */
export function changed(el: Element, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(done);
    observer.observe(el, { childList: true, subtree: true, characterData: true, attributes: true });
    const timer = setTimeout(done, ms);
  });
}
