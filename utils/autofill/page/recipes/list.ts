import { comparable } from '../../scan-types.ts';
import { setText } from '../act.ts';
import { FillError, type FillTools } from '../widget.ts';
import { type Choice, matchBest, matchOne } from './option-text.ts';
import { changed } from './overlay.ts';

/** An open list of options, of which a virtualised one keeps only a part in the DOM. */
export interface OptionList {
  overlay: Element;
  choices(): Choice[];
  scroller(): Element | null;
  /** Where a user types to narrow the list, if the list has that. */
  search: HTMLInputElement | HTMLTextAreaElement | null;
}

/** The best alternative there is, in the DOM when this resolves; null when none is. */
export async function findChoice(
  list: OptionList,
  anyOf: string[],
  tools: FillTools,
): Promise<Choice | null> {
  // Options may be on their way from a server.
  if (list.choices().length === 0) await tools.until(() => list.choices().length > 0, 1500).catch(() => {});
  await settled(list, tools);
  const virtual = isPartial(list);
  const here = virtual ? matchOne(list.choices(), anyOf[0] ?? '') : matchBest(list.choices(), anyOf);
  if (here) return here;
  return (
    (list.search && (await typeFor(list, list.search, anyOf, tools))) ||
    (virtual ? sweep(list, anyOf, tools) : null)
  );
}

const optionHeight = (choices: Choice[]): number => choices[0]?.el.getBoundingClientRect().height ?? 0;

/** A virtual list takes a few renderings to know its height, and looks like a short whole list until then. */
async function settled(list: OptionList, tools: FillTools): Promise<void> {
  let before = '';
  const same = () => {
    const scroller = list.scroller();
    const now = `${list.choices().length} ${scroller?.scrollHeight} ${scroller?.scrollTop}`;
    const still = now === before;
    before = now;
    return still;
  };
  await tools.until(same, 1000).catch(() => {});
}

/** More list than options: the rest is not in the DOM. */
function isPartial(list: OptionList): boolean {
  const scroller = list.scroller();
  const choices = list.choices();
  if (!scroller || choices.length === 0) return false;
  const height = optionHeight(choices);
  return scroller.scrollHeight > choices.length * height + Math.max(height, 24) * 1.5;
}

async function typeFor(
  list: OptionList,
  search: HTMLInputElement | HTMLTextAreaElement,
  anyOf: string[],
  tools: FillTools,
): Promise<Choice | null> {
  for (const wanted of anyOf) {
    setText(search, wanted);
    // A list that searches on a server needs a moment; one that searches by another property never answers.
    const found = await tools.until(() => matchOne(list.choices(), wanted), 900).catch(() => null);
    if (found) return found;
  }
  setText(search, '');
  await changed(list.overlay, 300);
  return null;
}

function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTop = top;
  // The browser's own scroll event comes with the next frame, and a hidden tab has none.
  scroller.dispatchEvent(new Event('scroll'));
}

/** Options stand from the upper to the lower edge of what is seen of the list. */
function isDrawn(list: OptionList, scroller: Element): boolean {
  const { top, bottom } = scroller.getBoundingClientRect();
  const boxes = list.choices().map(({ el }) => el.getBoundingClientRect());
  return (
    boxes.some((box) => box.top <= top + box.height && box.bottom >= top) &&
    boxes.some((box) => box.bottom >= bottom - box.height && box.top <= bottom)
  );
}

const isAtEnd = (scroller: Element): boolean =>
  scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;

/**
 * Goes through a virtual list from the top; every part of it is rendered once. Throws FillError('timeout') if a part
 * was not: a list that was not read to its end is no proof that an option is missing.
 */
async function sweep(list: OptionList, anyOf: string[], tools: FillTools): Promise<Choice | null> {
  const scroller = list.scroller();
  if (!scroller) return null;
  const seen = new Map<string, number>();
  let complete = true;
  const go = async (top: number) => {
    const change = changed(list.overlay, 200);
    scrollTo(scroller, top);
    await change;
    const slack = scroller.clientHeight * 0.2;
    let looks = 0;
    const isThere = () => {
      // An opened list goes to its chosen option by itself, on a busy machine only after the sweep began.
      if (Math.abs(scroller.scrollTop - top) > slack && !(scroller.scrollTop < top && isAtEnd(scroller))) {
        scrollTo(scroller, top);
        return false;
      }
      if (isDrawn(list, scroller)) return true;
      // A list that missed the scrolling takes note of the next: TDesign's ignores small ways, and may stand at its top
      // with the options of further down (measured).
      looks++;
      const away = looks % 8 === 0 ? scroller.clientHeight * (isAtEnd(scroller) ? -1 : 1) : 0;
      scrollTo(scroller, top + away);
      return false;
    };
    // Once in vain is enough to know a list that never looks complete.
    if (complete)
      complete = await tools.until(isThere, 1500).then(
        () => true,
        () => false,
      );
  };
  await go(0);
  for (let steps = 0; steps < 500; steps++) {
    const top = scroller.scrollTop;
    const best = matchOne(list.choices(), anyOf[0] ?? '');
    if (best) return best;
    for (const wanted of anyOf.slice(1)) {
      if (!seen.has(wanted) && matchOne(list.choices(), wanted)) seen.set(wanted, top);
    }
    if (isAtEnd(scroller)) break;
    await go(top + Math.max(scroller.clientHeight * 0.8, 24));
    if (scroller.scrollTop <= top) break;
  }
  for (const wanted of complete ? anyOf.slice(1) : []) {
    const top = seen.get(wanted);
    if (top === undefined) continue;
    await go(top);
    return matchOne(list.choices(), wanted);
  }
  if (!complete) throw new FillError('timeout');
  return null;
}

/** Are these the same texts, in whatever order? */
export const sameSet = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.map(comparable).sort().join('\n') === b.map(comparable).sort().join('\n');
