import { isShown, setText, textOf } from '../act.ts';
import { FillError, type FillTools } from '../widget.ts';
import { choose, is, part, plain } from './shared.ts';

/**
 * The list in a Select's overlay. Long lists render only the rows around the scroll position (react-window), and
 * every virtual list carries a measuring copy of itself with a live first option: a dropdown-box nested in the
 * overlay's own, never to be read or clicked.
 */
export interface OptionList {
  overlay: Element;
  prefix: string;
}

interface Row {
  text: string;
  item: HTMLElement;
}

const own = ({ overlay, prefix }: OptionList): Element => part(overlay, prefix, 'dropdown-box') ?? overlay;

const isMine = (list: OptionList, el: Element): boolean =>
  el.closest(`.${CSS.escape(`${list.prefix}-dropdown-box`)}`) === own(list);

/** A Select's options carry aria-selected; a SelectMultiple's hold a checkbox. Nothing else in the list does. */
export const isMultipleList = (list: OptionList): boolean =>
  part(own(list), list.prefix, 'list--checkoption') !== null;

const rowSelector = (list: OptionList) =>
  isMultipleList(list) ? 'li:has(input[type=checkbox])' : 'li[aria-selected]';

function rows(list: OptionList): Row[] {
  const found: Row[] = [];
  for (const item of own(list).querySelectorAll<HTMLElement>(rowSelector(list))) {
    if (isMine(list, item) && isShown(item)) found.push({ text: textOf(item), item });
  }
  return found;
}

const checkOf = (row: Row) => row.item.querySelector<HTMLInputElement>('input[type=checkbox]');
const isOff = (row: Row) => is(row.item, 'disabled') || checkOf(row)?.disabled === true;
const usable = (list: OptionList) => rows(list).filter((row) => !isOff(row));

/** Waits for the first rows, or for the list to say that it has none. */
export async function listed(list: OptionList, tools: FillTools): Promise<void> {
  const empty = () =>
    [...own(list).querySelectorAll('[class*="-list__status"]')].some((el) => isMine(list, el) && isShown(el));
  await tools.until(() => rows(list).length > 0 || empty(), 3000).catch(() => null);
}

/** The element that scrolls, if there is more than is shown. */
function scroller(list: OptionList): HTMLElement | null {
  const stop = own(list).parentElement;
  for (let el = rows(list)[0]?.item.parentElement; el && el !== stop; el = el.parentElement) {
    if (el.scrollHeight > el.clientHeight + 1 && el.clientHeight > 0) {
      const style = el.ownerDocument.defaultView?.getComputedStyle(el).overflowY;
      if (style === 'auto' || style === 'scroll') return el;
    }
  }
  return null;
}

/** react-window positions its rows absolutely; without it every option is in the document. */
const isVirtual = (list: OptionList): boolean => rows(list)[0]?.item.style.position === 'absolute';

/** Scrolls and waits until rows cover the new position. Scroll events come with frames, and a hidden tab has none. */
async function scrollTo(list: OptionList, box: HTMLElement, top: number, tools: FillTools): Promise<void> {
  box.scrollTop = top;
  const view = box.ownerDocument.defaultView;
  if (view) box.dispatchEvent(new view.Event('scroll'));
  const covered = () => {
    const seen = box.getBoundingClientRect();
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const { item } of rows(list)) {
      const row = item.getBoundingClientRect();
      first = Math.min(first, row.top);
      last = Math.max(last, row.bottom);
    }
    const end = seen.top + Math.min(seen.height, box.scrollHeight - box.scrollTop);
    return first <= seen.top + 12 && last >= end - 12;
  };
  if (covered()) return;
  await rendered(box, covered, tools);
}

/** Resolves with the change of the DOM that makes `probe` true: a long list is a hundred such waits. */
async function rendered(box: Element, probe: () => boolean, tools: FillTools): Promise<void> {
  let seen = probe();
  const observer = new MutationObserver(() => {
    seen = seen || probe();
    if (seen) wake?.();
  });
  let wake: (() => void) | undefined;
  const noticed = new Promise<void>((resolve) => {
    wake = resolve;
  });
  observer.observe(box, { childList: true, subtree: true, attributes: true });
  try {
    await Promise.race([noticed, tools.until(() => seen || probe(), 1000)]);
  } finally {
    observer.disconnect();
  }
}

const maxSteps = 400;

/** Text and scroll position of every option. Two rows of the same text stay two. */
async function readAll(list: OptionList, tools: FillTools): Promise<{ text: string; item: number }[]> {
  const box = isVirtual(list) ? scroller(list) : null;
  if (!box) return usable(list).map(({ text }) => ({ text, item: 0 }));
  const seen = new Map<number, { text: string; item: number }>();
  for (let step = 0, top = 0; step < maxSteps; step++) {
    await scrollTo(list, box, top, tools);
    const origin = box.getBoundingClientRect().top - box.scrollTop;
    for (const row of usable(list)) {
      const at = Math.round(row.item.getBoundingClientRect().top - origin);
      seen.set(at, { text: row.text, item: at });
    }
    if (top + box.clientHeight >= box.scrollHeight - 1) break;
    top = Math.min(top + box.clientHeight, box.scrollHeight - box.clientHeight);
  }
  return [...seen.values()];
}

async function search(list: OptionList, text: string, tools: FillTools): Promise<Row | null> {
  const box = [...own(list).querySelectorAll<HTMLInputElement>('input[type=search]')].find((el) =>
    isMine(list, el),
  );
  if (!box || !text.trim()) return null;
  setText(box, text.trim());
  const hits = () => usable(list).filter((row) => plain(row.text) === plain(text));
  // Hits of a server come late; how late is not known, so the bound decides.
  await tools.until(() => box.value === text.trim() && hits().length > 0, 1000).catch(() => null);
  const found = hits();
  if (found.length > 1) throw new FillError('option-missing');
  return found[0] ?? null;
}

/** The row of one of the alternatives, in view. Throws FillError('option-missing'). */
export async function find(list: OptionList, anyOf: string[], tools: FillTools): Promise<HTMLElement> {
  const all = await readAll(list, tools);
  const at = choose(all, anyOf);
  if (at !== null) {
    const box = isVirtual(list) ? scroller(list) : null;
    if (box) await scrollTo(list, box, Math.max(0, at - box.clientHeight / 2), tools);
    const row = choose(usable(list), anyOf);
    if (row) return row;
  }
  // The page may load its options by what is typed; three tries, as each may wait for a server.
  for (const text of at === null ? anyOf.slice(0, 3) : []) {
    const row = await search(list, text, tools);
    if (row) return row.item;
  }
  throw new FillError('option-missing');
}

/** Makes exactly these rows of a multiple list checked. All are found before any is touched. */
export async function check(list: OptionList, each: string[][], tools: FillTools): Promise<void> {
  const all = await readAll(list, tools);
  for (const anyOf of each) if (choose(all, anyOf) === null) throw new FillError('option-missing');
  const wanted = new Set<number>();
  const texts = new Set<string>();
  for (const anyOf of each) {
    const best = anyOf.find((text) => all.some((row) => plain(row.text) === plain(text)));
    if (best !== undefined) texts.add(plain(best));
  }
  all.forEach(({ text }, i) => {
    if (texts.has(plain(text))) wanted.add(i);
  });
  const box = isVirtual(list) ? scroller(list) : null;
  const stops = box ? [...new Set(all.map(({ item }) => Math.max(0, item - box.clientHeight / 2)))] : [0];
  const done = new Set<string>();
  for (const stop of stops) {
    const here = all.filter(({ item }) => !box || Math.max(0, item - box.clientHeight / 2) === stop);
    if (here.every(({ text }) => done.has(text))) continue;
    if (box) await scrollTo(list, box, stop, tools);
    for (const row of usable(list)) {
      const input = checkOf(row);
      if (!input || done.has(row.text)) continue;
      done.add(row.text);
      const should = texts.has(plain(row.text));
      if (input.checked === should) continue;
      input.click();
      await tools.until(() => !input.isConnected || input.checked === should, 500);
    }
  }
}
