import { shadowing } from './clobber.ts';
import type { Root } from './dom.ts';
import { shadowHosts } from './hosts.ts';

/** Depth of shadow roots and frames within each other, and how many in all: a page can make a scan useless, not slow. */
const maxDepth = 6;
const maxRoots = 60;

/**
 * The document of a frame whose controls may be read and filled: same origin and not sandboxed, else null. A sandbox
 * attribute refuses even with allow-same-origin: the page itself says that it does not trust what is inside.
 */
export function frameDocument(frame: Element): Document | null {
  if (frame.hasAttribute('sandbox')) return null;
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (!inner) return null;
    const own = frame.ownerDocument.defaultView?.origin;
    return inner.defaultView && inner.defaultView.origin === own && own !== 'null' ? inner : null;
  } catch {
    return null;
  }
}

const tags = ['input', 'textarea', 'select'];
/** One by one: the browser has a fast path for a selector that is one attribute, and none for a list. */
const attributes = ['[role]', '[tabindex]'];
const frames = ['iframe', 'frame'];

const byTag = (root: Root, names: string[]): Element[] =>
  names.flatMap((name) => [
    ...('getElementsByTagName' in root ? root.getElementsByTagName(name) : root.querySelectorAll(name)),
  ]);

const before = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4 ? -1 : 1);

/**
 * What may match `selector` in one tree, in document order. A list of tags and attributes in one query looks at every
 * element with every part of it; collections by tag are kept by the browser, which leaves one pass for attributes.
 */
function candidates(root: Root, selector: string): Element[] {
  const tagged = byTag(root, tags).filter((el) => el.matches(selector));
  const others = new Set<Element>();
  for (const attribute of attributes) {
    for (const el of root.querySelectorAll(attribute)) {
      if (!tags.includes(el.localName) && el.matches(selector)) others.add(el);
    }
  }
  return [...tagged, ...others];
}

export interface Collected {
  /** In document order, shadow roots and frames in their hosts' places. */
  anchors: Element[];
  roots: Root[];
  truncated: boolean;
}

const { contains } = Node.prototype;
const inForm = (form: Element, el: Element): boolean => contains.call(form, el);

/** Anchors of a document, its open shadow roots and its same-origin frames. */
export function collect(document: Document, selector: string, limit: number): Collected {
  const anchors: Element[] = [];
  const roots: Root[] = [];
  let truncated = false;
  const visit = (root: Root, depth: number) => {
    if (depth > maxDepth || roots.length >= maxRoots) {
      truncated = true;
      return;
    }
    roots.push(root);
    const shadowed = shadowing(root);
    const outside = (list: Element[]) =>
      shadowed.length ? list.filter((el) => !shadowed.some((form) => inForm(form, el))) : list;
    const own = outside(candidates(root, selector));
    const inner = new Set(outside([...shadowHosts(root), ...byTag(root, frames)]));
    const all = [...new Set([...own, ...inner])].sort(before);
    const isAnchor = inner.size ? new Set(own) : null;
    for (const el of all) {
      if (anchors.length >= limit) {
        truncated = true;
        return;
      }
      if (!isAnchor || isAnchor.has(el)) anchors.push(el);
      if (!inner.has(el)) continue;
      const tree = el.shadowRoot ?? (frames.includes(el.localName) ? frameDocument(el) : null);
      if (tree) visit(tree, depth + 1);
    }
  };
  visit(document, 0);
  return { anchors, roots, truncated };
}

/** Elements of these tags in one tree, in document order. */
export const ordered = (root: Root, names: string[]): Element[] => byTag(root, names).sort(before);
