import { classSelector, mentions } from '../dom.ts';

/**
 * Finding a library's parts by the ends of their class names. Consoles configure prefixes away, so a prefix is never
 * known beforehand; but all parts of one widget share it, so once one part gave it away the others are exact.
 */

/** `ant` of `<div class="ant-select …">` for `-select`; null if no class ends so. */
export function prefixOf(el: Element, suffix: string): string | null {
  if (!mentions(el, suffix)) return null;
  for (const name of el.classList) {
    if (name.length > suffix.length && name.endsWith(suffix)) return name.slice(0, -suffix.length);
  }
  return null;
}

export const hasSuffix = (el: Element, suffix: string): boolean => prefixOf(el, suffix) !== null;

/** The nearest of `el` and its ancestors with a class that ends so. */
export function closestSuffix(el: Element, suffix: string): { el: Element; prefix: string } | null {
  let found = el.closest(`[class*="${suffix}"]`);
  while (found) {
    const prefix = prefixOf(found, suffix);
    if (prefix !== null) return { el: found, prefix };
    found = found.parentElement?.closest(`[class*="${suffix}"]`) ?? null;
  }
  return null;
}

/** `.` + class name, safe in a selector. */
export const dot = classSelector;

export const isInput = (el: Element | null | undefined): el is HTMLInputElement => el?.localName === 'input';

/** The first input in `root` (or `root` itself), of a type if one is asked for. */
export function inputIn(root: Element, selector = 'input'): HTMLInputElement | null {
  if (isInput(root) && root.matches(selector)) return root;
  const found = root.querySelector(selector);
  return isInput(found) ? found : null;
}

/** A click on anything: an icon of a tag is often an SVG, which has no click(). */
export function clickOn(el: Element): void {
  if ('click' in el && typeof el.click === 'function') el.click();
  else el.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

/** Moves the mouse onto `el`: clear icons are drawn only under the mouse. React hears mouseover, Vue mouseenter. */
export function hover(el: Element): void {
  el.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
  el.dispatchEvent(new MouseEvent('mouseenter', { bubbles: false }));
}

/** And away again. */
export function unhover(el: Element): void {
  el.dispatchEvent(
    new MouseEvent('mouseout', { bubbles: true, composed: true, relatedTarget: document.body }),
  );
  el.dispatchEvent(new MouseEvent('mouseleave', { bubbles: false }));
}
