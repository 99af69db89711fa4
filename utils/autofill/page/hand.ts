/**
 * Where the user's own hand has been: trusted key presses, presses and pastes. What a page writes of its own accord (the
 * text it read off an uploaded picture) comes without them, and so is told from what the user typed.
 */
const touched = new WeakSet<Element>();
const watched = new WeakSet<Document>();
const events = ['keydown', 'pointerdown', 'paste', 'drop', 'beforeinput'];
const maxPath = 40;

const note = (event: Event): void => {
  if (!event.isTrusted) return;
  for (const target of event.composedPath().slice(0, maxPath)) {
    if ((target as Node).nodeType === 1) touched.add(target as Element);
  }
};

/** Once for each document; costs nothing until the user does something. */
export function watchHand(document: Document): void {
  if (watched.has(document)) return;
  watched.add(document);
  for (const type of events) document.addEventListener(type, note, { capture: true, passive: true });
}

export const wasHandled = (root: Element): boolean => touched.has(root);
