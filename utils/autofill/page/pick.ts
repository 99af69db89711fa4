import type { Control } from '../scan-types.ts';
import type { Root } from './dom.ts';
import { knownOf } from './known.ts';
import { outline } from './overlay.ts';
import { collect } from './roots.ts';
import { scan } from './scan.ts';
import { faceOf } from './visibility.ts';

const pickMs = 60_000;
/** How far around the pointer's element a control is looked for: the user may point at its label. */
const maxClimb = 8;

let cancelLast: (() => void) | undefined;

/**
 * Lets the user point at a control. The press that chooses is the user's own (trusted) and never reaches the page.
 * Null when cancelled: Escape, another pick, or 60 seconds.
 */
export function pick(): Promise<{ ref: string; label: string } | null> {
  cancelLast?.();
  return new Promise((resolve) => {
    const top = window.document;
    const byFace = new Map<Element, Control>();
    for (const control of scan(top).controls) {
      const claim = knownOf(control.ref)?.claim;
      if (!claim || !control.visible) continue;
      byFace.set(claim.root, control);
      byFace.set(faceOf(claim.widget, claim.root), control);
    }
    const documents = new Set<Document>(
      collect(top, 'html', 500).roots.filter((root: Root): root is Document => root.nodeType === 9),
    );
    const drawn = outline(top);
    const controlAt = (event: Event): [Element, Control] | null => {
      const path = event.composedPath().filter((node): node is Element => (node as Node).nodeType === 1);
      for (const el of path.slice(0, maxClimb)) {
        const control = byFace.get(el);
        if (control) return [el, control];
        // Around it: only when there is no doubt which control is meant.
        const inside = [...byFace].filter(([face]) => el.contains(face));
        const refs = new Set(inside.map(([, { ref }]) => ref));
        if (refs.size > 1) return null;
        if (inside[0]) return inside[0];
      }
      return null;
    };
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onMove = (event: Event) => {
      if (event.isTrusted) drawn.around(controlAt(event)?.[0] ?? null);
    };
    const onPress = (event: Event) => {
      if (event.isTrusted) swallow(event);
    };
    const onClick = (event: Event) => {
      if (!event.isTrusted) return;
      swallow(event);
      const hit = controlAt(event);
      if (hit) end({ ref: hit[1].ref, label: labelOf(hit[1]) });
    };
    const onKey = (event: Event) => {
      if (!event.isTrusted || (event as KeyboardEvent).key !== 'Escape') return;
      swallow(event);
      end(null);
    };
    const listeners: [string, (event: Event) => void][] = [
      ['pointermove', onMove],
      ['click', onClick],
      ['keydown', onKey],
      ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'auxclick', 'contextmenu'].map(
        (type): [string, (event: Event) => void] => [type, onPress],
      ),
    ];
    const views = [...documents].map(({ defaultView }) => defaultView).filter((view) => view !== null);
    for (const view of views)
      for (const [type, listener] of listeners) view.addEventListener(type, listener, true);
    const timer = setTimeout(() => end(null), pickMs);
    const end = (answer: { ref: string; label: string } | null) => {
      clearTimeout(timer);
      for (const view of views)
        for (const [type, listener] of listeners) view.removeEventListener(type, listener, true);
      drawn.remove();
      cancelLast = undefined;
      resolve(answer);
    };
    cancelLast = () => end(null);
  });
}

export const cancelPick = (): void => cancelLast?.();

/** The name a person would call it by. */
export const labelOf = ({ labels, name }: Pick<Control, 'labels' | 'name'>): string =>
  labels.row || labels.own || labels.aria || labels.left || labels.above || labels.placeholder || name;
