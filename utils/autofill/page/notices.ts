import { clip, type Root } from './dom.ts';

/**
 * Sentences about something that has run out or soon will: 「过期原因：营业执照已过期」. A page without such a word costs one
 * look at its text.
 */
const word = /过期|過期|到期|失效/;
const most = 20;
const maxNodes = 20_000;
/** A sentence may be made of several elements (a bold 营业执照): what is around it belongs to it, up to this length. */
const maxSentence = 160;

export function notices(roots: readonly Root[], holders: ReadonlySet<Element>): string[] {
  const found = new Map<Element, string>();
  for (const root of roots) {
    const body = 'body' in root ? root.body : root;
    if (!body || !word.test(body.textContent ?? '')) continue;
    const owner = 'body' in root ? root : root.ownerDocument;
    const walker = owner.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let nodes = 0; nodes < maxNodes && found.size < most && walker.nextNode(); nodes++) {
      const { currentNode } = walker;
      if (!word.test(currentNode.nodeValue ?? '')) continue;
      const box = around(currentNode.parentElement, holders);
      if (box && !found.has(box)) found.set(box, clip(box.textContent));
    }
  }
  return [...new Set(found.values())].filter((text) => text !== '');
}

function around(start: Element | null, holders: ReadonlySet<Element>): Element | null {
  if (!start || /^(?:script|style|template|option)$/.test(start.localName) || holders.has(start)) return null;
  let box = start;
  for (let climb = 0; climb < 5; climb++) {
    const parent: Element | null = box.parentElement;
    if (!parent || parent.localName === 'body' || holders.has(parent)) break;
    if ((parent.textContent ?? '').length > maxSentence) break;
    box = parent;
  }
  return box;
}
