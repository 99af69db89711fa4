import { anchorSelector } from './anchors.ts';
import type { Root } from './dom.ts';
import { collect } from './roots.ts';

/**
 * Calls back when the page's elements changed and came to rest. Only childList of the subtree is observed: attributes
 * and texts change on every keystroke of a console (facts on engines: Bitwarden, KeePassXC). Nothing at all is done
 * until there are enough controls to be a form.
 */
export interface ObserveOptions {
  /** Milliseconds without a change before the call; and the longest a page that never rests is waited for. */
  quietMs?: number;
  burstMs?: number;
  /** Calls within a minute: a page that re-mounts for ever costs no more. */
  maxPerMinute?: number;
  /** Fewer controls than this are no form. */
  minControls?: number;
}

export function observe(
  document: Document,
  onQuiet: () => void,
  { quietMs = 500, burstMs = 5000, maxPerMinute = 20, minControls = 3 }: ObserveOptions = {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let burstStarted = 0;
  let stopped = false;
  let watched: Root[] = [];
  let had = false;
  const calls: number[] = [];

  const observer = new MutationObserver((records) => {
    if (records.some(matters)) later();
  });

  const later = () => {
    if (stopped) return;
    const now = performance.now();
    if (timer === undefined) burstStarted = now;
    else clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(quietMs, burstStarted + burstMs - now)));
  };

  const look = () => {
    timer = undefined;
    if (stopped) return;
    const now = performance.now();
    while (calls[0] !== undefined && now - calls[0] > 60_000) calls.shift();
    if (calls.length >= maxPerMinute) {
      timer = setTimeout(look, 60_000 - (now - (calls[0] ?? now)) + quietMs);
      return;
    }
    const { anchors, roots } = collect(document, anchorSelector, minControls);
    watch(roots);
    // A form that went away is news too: what was found before no longer stands.
    const has = anchors.length >= minControls || mayTellStates(roots);
    if (!has && !had) return;
    had = has;
    calls.push(now);
    onQuiet();
  };

  /** Mutations of a shadow root or a frame's document are not seen from outside. */
  const watch = (roots: Root[]) => {
    if (roots.length === watched.length && roots.every((root, i) => root === watched[i])) return;
    observer.disconnect();
    for (const root of roots) observer.observe(root, { childList: true, subtree: true });
    watched = roots;
    if (document.readyState !== 'complete') observer.observe(document, { childList: true, subtree: true });
  };

  watch([document]);
  // A frame's own load is no mutation here; the event does not bubble but can be captured.
  const onLoad = (event: Event) => {
    if ((event.target as Element | null)?.localName === 'iframe') later();
  };
  document.addEventListener('load', onLoad, true);
  later();

  return () => {
    stopped = true;
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('load', onLoad, true);
  };
}

/** Words of a review: where an application stands may be read there (utils/reviews). A table alone is no reason. */
const mayTellStates = (roots: readonly Root[]): boolean =>
  /(审核|審核|审批|審批|认证|認證|资质|資質|申请|申請)(状态|狀態)/.test(document.body?.textContent ?? '') ||
  roots.some((root) =>
    [...root.querySelectorAll('th')]
      .slice(0, 200)
      .some((th) => /^(状态|狀態|status)$/i.test(th.textContent?.trim() ?? '')),
  );

/** Elements came or went: text nodes alone (a clock, a counter) change no form. */
function matters({ addedNodes, removedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) if (node.nodeType === 1) return true;
  for (const node of removedNodes) if (node.nodeType === 1) return true;
  return false;
}
