import { watchMedia } from './media-watch.ts';
import type { HookMessage } from './wire.ts';

/**
 * Closed shadow roots that were declared in markup (`<template shadowrootmode="closed">`): no function of the page made
 * them, so the hook has not seen them, and the page itself cannot look into one. Chrome lets a content script.
 * Called in our own world: the page's stand-ins are not here.
 */
const mostElements = 3000;
/** Elements that may have a shadow root, beside those with names of the page's own. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

export function watchDeclared(tell: (message: HookMessage) => void): () => void {
  const { dom } = chrome as {
    dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
  };
  if (!dom) return () => {};
  const { watch, watchAll } = watchMedia(tell, Date.now, 'd');
  let following = false;
  /** Hosts that bring their shadow roots along when they are copied: from now on, whatever comes in is looked at. */
  const followCopies = () => {
    if (following) return;
    following = true;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          lookAt(node);
          lookIn(node);
        }
      }
    }).observe(document, { childList: true, subtree: true });
  };
  const lookAt = (el: HTMLElement) => {
    if (el instanceof HTMLTemplateElement) return lookIn(el.content);
    if (!hosts.has(el.localName) && !el.localName.includes('-')) return;
    // An open one is seen by the hook when a script makes it, and here when markup does.
    const shadow = dom.openOrClosedShadowRoot(el);
    if (!shadow) return;
    if (shadow.clonable) followCopies();
    watch(shadow);
    watchAll(shadow.querySelectorAll('audio,video'));
    lookIn(shadow);
  };
  const lookIn = (root: ParentNode) => {
    const all = root.querySelectorAll<HTMLElement>('*');
    // What a page declares is there when it is small; a grown document is built by scripts, which the hook follows.
    for (const el of [...all].slice(0, mostElements)) lookAt(el);
  };
  return () => {
    try {
      lookIn(document);
    } catch {
      // No document to look at any more.
    }
  };
}
