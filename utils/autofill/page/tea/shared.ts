import { comparable } from '../../scan-types.ts';
import { isShown, mouseDown } from '../act.ts';
import { classSelector, mentions } from '../dom.ts';
import { FillError, type FillTools } from '../widget.ts';

/**
 * What the TEA (tea-component 2.8) widgets have in common. Class names are `<prefix>-<part>`, and a console may
 * configure the prefix (ConfigProvider classPrefix): a part counts only together with its neighbours' parts under
 * the same prefix. Measured on tea-component 2.8.0; its source is the reference (es/dropdown, es/cascader …).
 */

/** Prefix of the element's class token `<prefix>-<part>`, or null. */
export function prefixOf(el: Element | null, part: string): string | null {
  if (!el || !mentions(el, part)) return null;
  for (const token of el.classList) {
    if (token.length > part.length + 1 && token.endsWith(`-${part}`)) return token.slice(0, -part.length - 1);
  }
  return null;
}

/** Nearest element, from `el` upward, with a class token `<prefix>-<part>` of any prefix. */
export const nearest = (el: Element, part: string): Element | null =>
  el.closest(`[class$="-${part}"],[class*="-${part} "]`);

export const part = (root: Element, prefix: string, name: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(classSelector(`${prefix}-${name}`));

export const parts = (root: Element, prefix: string, name: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(classSelector(`${prefix}-${name}`)),
];

export const is = (el: Element, state: string): boolean => el.classList.contains(`is-${state}`);

/** TEA's form row around an element, with its prefix. TDesign's rows share the names but add a content box. */
export function rowOf(el: Element): { row: Element; prefix: string } | null {
  for (
    let row = nearest(el, 'form__item');
    row;
    row = row.parentElement && nearest(row.parentElement, 'form__item')
  ) {
    const prefix = prefixOf(row, 'form__item');
    if (!prefix) continue;
    const children = [...row.children];
    const has = (name: string) => children.some((child) => child.classList.contains(`${prefix}-${name}`));
    if (has('form__controls') && !part(row, prefix, 'form__controls-content')) return { row, prefix };
  }
  return null;
}

/** Is this class prefix really TEA's here: the shipped one, or that of a TEA row around it? */
export const isTea = (el: Element, prefix: string | null): prefix is string =>
  prefix !== null && (prefix === 'tea' || rowOf(el)?.prefix === prefix);

/** The first alternative, best first, that is a candidate's text, exactly. Two of that text: FillError('ambiguous'). */
export function choose<T>(candidates: { text: string; item: T }[], anyOf: string[]): T | null {
  for (const wanted of anyOf) {
    const same = candidates.filter(({ text }) => comparable(text) === comparable(wanted));
    if (same.length > 1) throw new FillError('ambiguous');
    if (same[0]) return same[0].item;
  }
  return null;
}

export const isOneOf = (shown: string, anyOf: string[]): boolean =>
  anyOf.some((text) => comparable(text) === comparable(shown));

/** Closed means gone, or fading out: TEA takes the pointer events from an overlay the moment it closes. */
export function isOpen(overlay: Element): boolean {
  if (!isShown(overlay)) return false;
  const style = overlay.ownerDocument.defaultView?.getComputedStyle(overlay);
  return style?.pointerEvents !== 'none';
}

const overlays = (root: Element) =>
  root.ownerDocument.querySelectorAll('[class$="-overlay"],[class*="-overlay "]');

/** The next frame, in which late scroll events come before it; a hidden tab has neither. */
const frame = (root: Element): Promise<void> =>
  new Promise((resolve) => {
    const view = root.ownerDocument.defaultView;
    if (!view || root.ownerDocument.hidden) return resolve();
    const bound = setTimeout(resolve, 100);
    view.requestAnimationFrame(() => {
      clearTimeout(bound);
      resolve();
    });
  });

/**
 * Before opening: TEA re-uses an overlay that is still fading out, in which `opened` would see nothing new; and it
 * closes an overlay on any scroll around its control, also on the event of the scroll that brought it into view.
 */
async function settled(root: Element, tools: FillTools): Promise<void> {
  const fading = () => [...overlays(root)].some((overlay) => isShown(overlay) && !isOpen(overlay));
  await tools.until(() => !fading(), 2000);
  await frame(root);
}

/**
 * By a press elsewhere, which every TEA overlay hears. Not by Escape: the dialog around the form would hear that too,
 * and close with everything in it. Throws FillError('timeout').
 */
async function close(overlay: Element, tools: FillTools): Promise<void> {
  if (!isOpen(overlay)) return;
  mouseDown(overlay.ownerDocument.body);
  await tools.until(() => !isOpen(overlay), 2000);
}

/**
 * Opens by `action`, uses, closes. A page that scrolls smoothly goes on closing what we open: what failed without an
 * overlay, or in one that closed by itself, is done once more. Throws FillError('overlay-missing' | 'timeout').
 */
export async function inOverlay(
  root: Element,
  prefix: string,
  action: () => void,
  use: (overlay: Element) => Promise<void>,
  tools: FillTools,
): Promise<void> {
  const selector = `.${CSS.escape(`${prefix}-overlay`)}:has(.${CSS.escape(`${prefix}-dropdown-box`)})`;
  for (let tries = 1; ; tries++) {
    if (!root.isConnected) throw new FillError('gone');
    await settled(root, tools);
    let overlay: Element | undefined;
    try {
      overlay = await tools.opened(root, action, selector, tries > 1 ? 3000 : 1000);
      return await use(overlay);
    } catch (error) {
      if (tries > 1 || (overlay && isOpen(overlay))) throw error;
    } finally {
      if (overlay) await close(overlay, tools);
    }
  }
}

/** The clearing icon is there only while the pointer is over the widget. */
export async function dismiss(root: Element, tools: FillTools): Promise<void> {
  const view = root.ownerDocument.defaultView;
  if (!view) throw new FillError('gone');
  const pointer = (type: string, target: Element) =>
    target.dispatchEvent(new view.MouseEvent(type, { bubbles: true, cancelable: true }));
  const face = root.firstElementChild ?? root;
  pointer('mouseover', face);
  try {
    const icon = await tools
      .until(() => root.querySelector('[role=img][aria-label=dismiss]'), 500)
      .catch(() => null);
    if (!icon) throw new FillError('unsupported');
    pointer('click', icon);
  } finally {
    pointer('mouseout', face);
  }
}
