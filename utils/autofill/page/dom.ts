/** Small readings of the DOM, shared by scan and hands. Elements of another frame have other constructors, so kinds are told by name, never by instanceof. */

export type Root = Document | ShadowRoot;

export const maxLabel = 300;

export const clip = (text: string | null | undefined, length = maxLabel): string => {
  if (!text) return '';
  // A hostile or huge text is cut before the expression runs over it.
  const short = text.length > length * 8 ? text.slice(0, length * 8) : text;
  const clean = short.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  return clean.length > length ? clean.slice(0, length) : clean;
};

export const isInput = (el: Element): el is HTMLInputElement => el.localName === 'input';
export const isTextarea = (el: Element): el is HTMLTextAreaElement => el.localName === 'textarea';
export const isSelect = (el: Element): el is HTMLSelectElement => el.localName === 'select';
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

/** The host of the shadow root an element lies in directly. */
export function hostOf(el: Element): Element | null {
  const root = el.parentNode as Node | null;
  return root && 'host' in root ? (root as ShadowRoot).host : null;
}

/** The parent as laid out: through a shadow root to its host, not out of a frame. */
export function parentAcross(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot;
  if (el.parentElement) return el.parentElement;
  return hostOf(el);
}

export function containsAcross(outer: Element, inner: Node | null): boolean {
  for (let node: Node | null = inner; node; ) {
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    node = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

const maxSelectors = 500;
const selectors = new Map<string, string>();

/** `.name`, safe in a selector. Kept: a scan asks for the same few dozen parts of a library for each control. */
export function classSelector(name: string): string {
  let selector = selectors.get(name);
  if (selector === undefined) {
    selector = `.${CSS.escape(name)}`;
    if (selectors.size < maxSelectors) selectors.set(name, selector);
  }
  return selector;
}

/** Might the element have a class with this in it? A string's search, where walking its class list costs ten times more. */
export const mentions = (el: Element, part: string): boolean =>
  el.getAttribute('class')?.includes(part) ?? false;

const shown = { visibilityProperty: true, opacityProperty: true };
const unread = new Set(['style', 'script', 'select', 'textarea']);

/** A label's text as far as it is shown, without what stands in `except`: words out of sight may be bait. */
export function shownText(label: Element, except?: Element): string {
  if (!label.checkVisibility(shown)) return '';
  if (label.childElementCount === 0) return clip(label.textContent);
  let text = '';
  const walk = (node: Node) => {
    if (node === except || text.length > 600) return;
    if (isText(node)) text += node.data;
    else if (isElement(node) && !unread.has(node.localName) && node.checkVisibility(shown))
      for (const child of node.childNodes) walk(child);
  };
  walk(label);
  return clip(text);
}
