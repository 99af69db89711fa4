import type { Root } from './dom.ts';

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

const hostCandidates = '*';

function shadowHosts(root: Root): Element[] {
  const hosts: Element[] = [];
  for (const el of root.querySelectorAll(hostCandidates)) if (el.shadowRoot) hosts.push(el);
  return hosts;
}

const before = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4 ? -1 : 1);

/** Elements matching `selector` in document order, with open shadow roots and same-origin frames in their places. */
export function collect(
  document: Document,
  selector: string,
  limit: number,
): { found: Element[]; roots: Root[]; truncated: boolean } {
  const found: Element[] = [];
  const roots: Root[] = [];
  let truncated = false;
  const visit = (root: Root, depth: number) => {
    if (depth > maxDepth || roots.length >= maxRoots) {
      truncated = true;
      return;
    }
    roots.push(root);
    const own = [...root.querySelectorAll(`${selector},iframe,frame`)];
    const hosts = shadowHosts(root);
    const all = hosts.length ? [...new Set([...own, ...hosts])].sort(before) : own;
    const isHost = new Set(hosts);
    for (const el of all) {
      if (found.length >= limit) {
        truncated = true;
        return;
      }
      if (el.localName === 'iframe' || el.localName === 'frame') {
        const inner = frameDocument(el);
        if (inner) visit(inner, depth + 1);
        continue;
      }
      if (el.matches(selector)) found.push(el);
      if (isHost.has(el) && el.shadowRoot) visit(el.shadowRoot, depth + 1);
    }
  };
  visit(document, 0);
  return { found, roots, truncated };
}
