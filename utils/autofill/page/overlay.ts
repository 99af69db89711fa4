/**
 * Outlines drawn over a page. Nothing of ours can be clicked, and the page cannot reach into it: a closed shadow root
 * whose every part lets presses through.
 */
export interface Outline {
  around(el: Element | null): void;
  remove(): void;
}

const colour = '#0a6cff';

export function outline(document: Document): Outline {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:2147483647!important;';
  const shadow = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  frame.style.cssText = `position:fixed;box-sizing:border-box;pointer-events:none;display:none;border:3px solid ${colour};border-radius:6px;box-shadow:0 0 0 4px ${colour}40;`;
  shadow.append(frame);
  document.documentElement.append(host);
  return {
    around(el) {
      if (!el?.isConnected) {
        frame.style.display = 'none';
        return;
      }
      const { left, top, width, height } = boxInTop(el);
      const gap = 4;
      Object.assign(frame.style, {
        display: 'block',
        left: `${left - gap}px`,
        top: `${top - gap}px`,
        width: `${width + 2 * gap}px`,
        height: `${height + 2 * gap}px`,
      });
    },
    remove: () => host.remove(),
  };
}

/** The box of an element in the viewport of the top document, through the frames it lies in. */
function boxInTop(el: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = el.getBoundingClientRect();
  let x = left;
  let y = top;
  for (let view = el.ownerDocument.defaultView, depth = 0; view?.frameElement && depth < 8; depth++) {
    const frame: Element = view.frameElement;
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return { left: x, top: y, width, height };
}
