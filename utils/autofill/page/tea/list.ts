import { comparable } from '../../scan-types.ts';
import { isShown, setText, textOf } from '../act.ts';
import { FillError, type FillTools } from '../widget.ts';
import { choose, is, part } from './shared.ts';

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

/** Where react-window put the row. Not its box on the screen: an overlay that is still growing is scaled. */
const topOf = (item: HTMLElement): number => Number.parseFloat(item.style.top) || 0;

/** Scrolls and waits until rows cover the new position. Scroll events come with frames, and a hidden tab has none. */
async function scrollTo(box: HTMLElement, top: number, tools: FillTools): Promise<void> {
  box.scrollTop = top;
  const view = box.ownerDocument.defaultView;
  if (view) box.dispatchEvent(new view.Event('scroll'));
  const covered = () => {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (const item of box.querySelectorAll('li')) {
      first = Math.min(first, topOf(item));
      last = Math.max(last, topOf(item) + item.offsetHeight);
    }
    return first <= box.scrollTop && last >= Math.min(box.scrollTop + box.clientHeight, box.scrollHeight) - 1;
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

interface Place {
  text: string;
  /** Distance from the top of the list, in pixels; 0 where every option is in the document. */
  top: number;
  checked: boolean;
}

/** Every option that can be chosen, by reading a long list from top to bottom. Two of the same text stay two. */
async function readAll(list: OptionList, tools: FillTools): Promise<{ text: string; item: Place }[]> {
  const placeOf = (row: Row, top: number) => ({
    text: row.text,
    item: { text: row.text, top, checked: checkOf(row)?.checked ?? false },
  });
  const box = isVirtual(list) ? scroller(list) : null;
  if (!box) return usable(list).map((row) => placeOf(row, 0));
  const seen = new Map<number, { text: string; item: Place }>();
  for (let step = 0, top = 0; step < maxSteps; step++) {
    await scrollTo(box, top, tools);
    for (const row of usable(list)) seen.set(topOf(row.item), placeOf(row, topOf(row.item)));
    if (top + box.clientHeight >= box.scrollHeight - 1) break;
    top = Math.min(top + box.clientHeight, box.scrollHeight - box.clientHeight);
  }
  return [...seen.values()];
}

/** The row of that place, brought into view. */
async function reach(list: OptionList, place: Place, tools: FillTools): Promise<Row | null> {
  const box = isVirtual(list) ? scroller(list) : null;
  if (box) await scrollTo(box, Math.max(0, place.top - box.clientHeight / 2), tools);
  return usable(list).find((row) => row.text === place.text) ?? null;
}

async function search(list: OptionList, text: string, tools: FillTools): Promise<Row | null> {
  const box = [...own(list).querySelectorAll<HTMLInputElement>('input[type=search]')].find((el) =>
    isMine(list, el),
  );
  if (!box || !text.trim()) return null;
  setText(box, text.trim());
  const hits = () => usable(list).filter((row) => comparable(row.text) === comparable(text));
  // Hits of a server come late; how late is not known, so the bound decides.
  await tools.until(() => box.value === text.trim() && hits().length > 0, 1000).catch(() => null);
  const found = hits();
  if (found.length > 1) throw new FillError('ambiguous');
  return found[0] ?? null;
}

/** The row of one of the alternatives, in view. Throws FillError('option-missing'). */
export async function find(list: OptionList, anyOf: string[], tools: FillTools): Promise<HTMLElement> {
  const place = choose(await readAll(list, tools), anyOf);
  const row = place && (await reach(list, place, tools));
  if (row) return row.item;
  // The page may load its options by what is typed; three tries, as each may wait for a server.
  for (const text of place ? [] : anyOf.slice(0, 3)) {
    const hit = await search(list, text, tools);
    if (hit) return hit.item;
  }
  throw new FillError('option-missing');
}

/** Makes exactly these rows of a multiple list checked. All are found before any is touched. */
export async function check(list: OptionList, each: string[][], tools: FillTools): Promise<void> {
  const all = await readAll(list, tools);
  const wanted = each.map((anyOf) => {
    const place = choose(all, anyOf);
    if (!place) throw new FillError('option-missing');
    return place;
  });
  for (const { item: place } of all) {
    const should = wanted.includes(place);
    if (place.checked === should) continue;
    const row = await reach(list, place, tools);
    const input = row && checkOf(row);
    if (!input) throw new FillError('not-accepted');
    input.click();
    await tools.until(() => !input.isConnected || input.checked === should, 500).catch(() => null);
  }
}
