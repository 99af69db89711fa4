import type { Root } from './dom.ts';

/**
 * Which elements of a tree host an open shadow root. Asking all of ten thousand elements costs more than the rest of
 * a scan, and no selector finds them; so a tree is swept once, and afterwards only what was added to it.
 */
interface Tracked {
  observer: MutationObserver;
  hosts: Set<Element>;
  /** Added lately, by time: a component often attaches its root after it was inserted. */
  added: Map<Element, number>;
  /** Custom elements without a root yet: they may be upgraded later, which no mutation tells. */
  waiting: Set<Element>;
  sweptAt: number;
  sweeps: number;
}

const settleMs = 5000;
const maxAdded = 300;
const maxWaiting = 300;

const trackedRoots = new Map<Root, Tracked>();
let tracking = true;

/** Ends the observing; from then on each scan sweeps. */
export function stopTracking(): void {
  tracking = false;
  for (const { observer } of trackedRoots.values()) observer.disconnect();
  trackedRoots.clear();
}

export function shadowHosts(root: Root): Element[] {
  if (!tracking) {
    const hosts: Element[] = [];
    eachIn(root, (el) => el.shadowRoot && hosts.push(el));
    return hosts;
  }
  let tracked = trackedRoots.get(root);
  if (!tracked) {
    tracked = track(root);
    forgetGone();
  }
  const now = performance.now();
  note(tracked, tracked.observer.takeRecords());
  // The second sweep catches what attached its root while the page was starting.
  if (
    tracked.sweeps === 0 ||
    tracked.added.size > maxAdded ||
    (tracked.sweeps === 1 && now - tracked.sweptAt > settleMs)
  ) {
    tracked.added.clear();
    tracked.sweptAt = now;
    tracked.sweeps++;
    eachIn(root, (el) => look(el, tracked));
  }
  for (const [el, at] of tracked.added) {
    if (el.isConnected) {
      look(el, tracked);
      eachIn(el, (inner) => look(inner, tracked));
    }
    if (!el.isConnected || now - at > settleMs) tracked.added.delete(el);
  }
  for (const el of tracked.waiting) {
    if (el.isConnected && !el.shadowRoot) continue;
    tracked.waiting.delete(el);
    if (el.isConnected) tracked.hosts.add(el);
  }
  for (const el of tracked.hosts) if (!el.isConnected) tracked.hosts.delete(el);
  return [...tracked.hosts];
}

function track(root: Root): Tracked {
  const tracked: Tracked = {
    observer: new MutationObserver((records) => note(tracked, records)),
    hosts: new Set(),
    added: new Map(),
    waiting: new Set(),
    sweptAt: 0,
    sweeps: 0,
  };
  tracked.observer.observe(root, { childList: true, subtree: true });
  trackedRoots.set(root, tracked);
  return tracked;
}

function note({ added }: Tracked, records: MutationRecord[]): void {
  const now = performance.now();
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      // Past the bound the next scan sweeps the whole tree instead.
      if (node.nodeType === 1 && added.size <= maxAdded) added.set(node as Element, now);
    }
  }
}

function look(el: Element, { hosts, waiting }: Tracked): void {
  if (el.shadowRoot) hosts.add(el);
  else if (waiting.size < maxWaiting && String(el.localName).includes('-')) waiting.add(el);
}

/**
 * Elements of HTML that cannot have a shadow root (DOM Standard, attachShadow) and that pages have most of: making an
 * object for each of ten thousand is what a sweep costs.
 */
const neverHosts =
  ':not(td,th,tr,a,button,label,li,ul,i,b,em,strong,img,svg,path,use,input,option,script,style,link,meta)';

function eachIn(root: Root | Element, visit: (el: Element) => void): void {
  const all = root.querySelectorAll(neverHosts);
  for (let i = 0; i < all.length; i++) visit(all[i] as Element);
}

/** Trees whose document or host is gone. */
function forgetGone(): void {
  for (const [root, { observer }] of trackedRoots) {
    const alive = 'host' in root ? root.host.isConnected : root.defaultView !== null;
    if (alive) continue;
    observer.disconnect();
    trackedRoots.delete(root);
  }
}
