import { watchMedia } from './media-watch.ts';
import { follow, getter, isFamily, uncurry } from './natives.ts';
import type { HookMessage } from './wire.ts';

/**
 * Watches the media elements of a page: in the document, in shadow trees, and those that are in no document, however
 * they were made. What is in the document is heard on the window; the others one by one, so each way of making one
 * without a constructor is followed: markup, copies, declared shadow roots.
 */
export function hookMedia(tell: (message: HookMessage) => void, now: () => number): void {
  const media = HTMLMediaElement.prototype;
  const { watch, watchAll, played, stopped } = watchMedia(tell, now, 'm');
  const exec = uncurry(RegExp.prototype.exec);
  const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
  const shadowOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const innerShadowOf =
    typeof ElementInternals === 'function'
      ? getter<ElementInternals, ShadowRoot | null>(ElementInternals.prototype, 'shadowRoot')
      : () => null;
  type Query = (node: Node, selector: string) => ArrayLike<Element>;
  const queries: Record<number, Query | undefined> = {
    __proto__: null,
    1: uncurry(Element.prototype.querySelectorAll as (selector: string) => NodeList),
    9: uncurry(Document.prototype.querySelectorAll as (selector: string) => NodeList),
    11: uncurry(DocumentFragment.prototype.querySelectorAll as (selector: string) => NodeList),
  } as never;
  const below = (node: Node, selector: string) => queries[nodeType(node)]?.(node, selector);
  const watchBelow = (node: Node) => {
    const found = below(node, 'audio,video');
    if (found?.[0]) watchAll(found);
  };

  watch(window);
  follow(window, 'Audio', (_self, _args, el) => watch(el as EventTarget));
  for (const name of ['createElement', 'createElementNS']) {
    const at = name === 'createElement' ? 0 : 1;
    follow(Document.prototype, name, (_self, args, el) => {
      const local = args[at];
      // Every element of the page comes by here: five letters are all that most of them are asked.
      if (typeof local === 'string' && local.length === 5 && isFamily(media, el as object)) {
        watch(el as EventTarget);
      }
    });
  }

  // Shadow trees: media events do not leave them.
  follow(Element.prototype, 'attachShadow', (_self, _args, shadow) => watch(shadow as EventTarget));
  // The only way to a closed one that was declared in markup: an element of the page's own asks for it.
  follow(globalThis.HTMLElement?.prototype, 'attachInternals', (_self, _args, internals) => {
    const shadow = innerShadowOf(internals as ElementInternals);
    if (!shadow) return;
    watch(shadow);
    watchBelow(shadow);
  });

  // Markup: one look at the text, and at the elements only if it speaks of some.
  const telling = /<audio|<video|shadowrootmode/i;
  const declares = /shadowrootmode/i;
  const made = (node: Node, text: unknown) => {
    // Trusted types are objects; whatever they say, the elements are there to be looked at.
    if (typeof text === 'string' && !exec(telling, text)) return;
    watchBelow(node);
    if (typeof text !== 'string' || !exec(declares, text)) return;
    const all = below(node, '*');
    for (let at = 0; all?.[at]; at++) {
      const shadow = shadowOf(all[at] as Element);
      if (!shadow) continue;
      watch(shadow);
      watchBelow(shadow);
    }
    tell({ type: 'look' });
  };
  for (const holder of [Element.prototype, ShadowRoot.prototype]) {
    follow<Node>(holder, 'innerHTML', (self, args) => made(self, args[0]));
    follow<Node>(holder, 'setHTMLUnsafe', (self, args) => made(self, args[0]));
    follow<Node>(holder, 'setHTML', (self, args) => made(self, args[0]));
  }
  follow<Node>(Element.prototype, 'insertAdjacentHTML', (self, args) => made(self, args[1]));
  follow(Range.prototype, 'createContextualFragment', (_self, args, node) => made(node as Node, args[0]));

  // Into a document of its own, from which it is taken over.
  for (const name of ['parseHTMLUnsafe', 'parseHTML']) {
    follow(Document, name, (_self, args, node) => made(node as Node, args[0]));
  }

  // Copies, and what comes over from another document.
  for (const [holder, name] of [
    [Node.prototype, 'cloneNode'],
    [Document.prototype, 'importNode'],
    [Document.prototype, 'adoptNode'],
  ] as [object, string][]) {
    follow(holder, name, (_self, _args, node) => {
      if (isFamily(media, node as object)) watch(node as EventTarget);
      else watchBelow(node as Node);
    });
  }

  // Opening a document anew takes every listener off its window; writing into a finished one opens it.
  for (const name of ['open', 'write', 'writeln']) {
    follow(Document.prototype, name, () => watch(window, true));
  }

  follow<HTMLMediaElement>(media, 'play', (el) => {
    if (isFamily(media, el)) played(el);
  });
  follow<HTMLMediaElement>(media, 'pause', (el) => {
    if (isFamily(media, el)) stopped(el);
  });
}
