import { comparable, type StepValue } from '../scan-types.ts';
import { isShown, press, setText } from './act.ts';
import { FillError, type FillTools } from './widget.ts';

/** Choosing options, for libraries whose lists stand in an overlay and may be virtual. */

export const expect = <T extends StepValue['type']>(
  value: StepValue,
  ...types: T[]
): Extract<StepValue, { type: T }> => {
  if (!types.some((type) => type === value.type)) throw new FillError('unsupported');
  return value as Extract<StepValue, { type: T }>;
};

export interface Choice {
  text: string;
  el: HTMLElement;
  disabled: boolean;
}

/** The choice of exactly this text. Two of the same text are no answer: throws FillError('ambiguous'). */
function exactly(choices: Choice[], wanted: string): Choice | null {
  const same = choices.filter(({ text, disabled }) => !disabled && comparable(text) === comparable(wanted));
  if (same.length > 1) throw new FillError('ambiguous');
  return same[0] ?? null;
}

/** The first alternative, best first, that is a choice's text. */
export function choose(choices: Choice[], anyOf: string[]): Choice | null {
  for (const wanted of anyOf) {
    const found = exactly(choices, wanted);
    if (found) return found;
  }
  return null;
}

export interface OptionList {
  /** What is in the DOM now, in order. */
  choices(): Choice[];
  /** The box to type into, where the list can be searched. */
  search: HTMLInputElement | null;
}

const view = (el: Element) => el.ownerDocument.defaultView ?? window;

/** What no list of options has inside it: a box that scrolls these is the dialog or page around the list. */
const fields = 'form,textarea,[role=combobox],input:not([type=checkbox],[type=radio])';

/** The element that scrolls these options, and whether it stands for more of them than the DOM holds. */
function scrollerOf(choices: Choice[]): { box: Element; partial: boolean } | null {
  const first = choices[0]?.el;
  const last = choices.at(-1)?.el;
  if (!first || !last) return null;
  for (let box = first.parentElement; box && box !== box.ownerDocument.body; box = box.parentElement) {
    const { overflowY } = view(box).getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight + 1) {
      if (box.querySelector(fields)) return null;
      const rendered = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
      return { box, partial: box.scrollHeight - rendered > 3 * first.getBoundingClientRect().height };
    }
  }
  return null;
}

function scrollTo(box: Element, top: number): void {
  box.scrollTop = top;
  // A hidden tab paints no frames, and the browser's own scroll event comes with a frame.
  box.dispatchEvent(new (view(box).Event)('scroll'));
}

/** Scrolls the whole virtual list once and stops at the best alternative there is. */
async function findByScrolling(list: OptionList, anyOf: string[], tools: FillTools): Promise<Choice | null> {
  const start = scrollerOf(list.choices());
  if (!start) return null;
  const { box } = start;
  const best = anyOf[0] ?? '';
  let rest: { wanted: string; top: number; rank: number } | null = null;
  const rendered = (): Promise<unknown> =>
    tools.until(() => {
      const bounds = box.getBoundingClientRect();
      const edge = bounds.bottom - 2;
      const boxes = list.choices().map(({ el }) => el.getBoundingClientRect());
      const reaches = boxes.some((item) => item.top <= edge && item.bottom >= edge - item.height);
      if (reaches && boxes.some((item) => item.top <= bounds.top + item.height)) return true;
      // Arco's list ignores scrolling from when it moves to the chosen option until the next frame: said again, it is
      // heard then. In a hidden tab, or when two such moves cross (its second cancels the first one's release, see
      // es/_class/VirtualList), it never is; a list not read to its end is no proof that an option is missing, so the
      // timeout stands.
      box.dispatchEvent(new (view(box).Event)('scroll'));
      return false;
    }, 1200);
  const step = Math.max(box.clientHeight - 8, 40);
  scrollTo(box, 0);
  for (let top = 0, steps = 0; steps < 1000; steps++, top += step) {
    await rendered();
    const now = list.choices();
    const found = exactly(now, best);
    if (found) return found;
    for (const [rank, wanted] of anyOf.entries()) {
      if ((!rest || rank < rest.rank) && exactly(now, wanted)) rest = { wanted, top: box.scrollTop, rank };
    }
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) break;
    scrollTo(box, top + step);
  }
  if (!rest) return null;
  const { wanted, top } = rest;
  scrollTo(box, top);
  return tools.until(() => exactly(list.choices(), wanted), 600).catch(() => null);
}

/** Longer without a frame, and there are none to wait for, in ms. */
const noFramesMs = 400;

/**
 * A virtual list takes a few renderings to know its height, and looks like a short whole list until then: waits for
 * the same reading several times in a row. A list that stays empty is left at that.
 * Of readings within one frame only the first counts: Arco's list ignores scrolling until the frame after its own move,
 * and on a busy machine many readings fit between two frames.
 */
async function settled(list: OptionList, readings: number, tools: FillTools): Promise<void> {
  let last = '';
  let times = 0;
  let frames = 0;
  let read = -1;
  let request = 0;
  let lastFrame = performance.now();
  const onFrame = () => {
    frames++;
    lastFrame = performance.now();
    request = requestAnimationFrame(onFrame);
  };
  request = requestAnimationFrame(onFrame);
  const same = () => {
    const choices = list.choices();
    const box = scrollerOf(choices)?.box;
    const now = `${choices.length} ${box?.scrollHeight} ${box?.scrollTop}`;
    const counts = frames > read || document.hidden || performance.now() - lastFrame > noFramesMs;
    if (!choices.length || now !== last) times = 0;
    else if (counts) times++;
    if (counts) read = frames;
    last = now;
    return times >= readings;
  };
  await tools.until(same, 2500).catch(() => null);
  cancelAnimationFrame(request);
}

/**
 * One option of a list: by sight, by typing into the search box, by scrolling a virtual list. Options may still be
 * on their way when the list opens. Throws FillError('option-missing').
 */
export async function findOption(
  list: OptionList,
  anyOf: string[],
  tools: FillTools,
  readings = 2,
): Promise<Choice> {
  await settled(list, readings, tools);
  const now = list.choices();
  const partial = scrollerOf(now)?.partial ?? false;
  // With a part of the list only, a lesser alternative in sight may have a better one out of it.
  const sure = partial ? exactly(now, anyOf[0] ?? '') : choose(now, anyOf);
  if (sure) return sure;
  if (list.search) {
    for (const wanted of anyOf) {
      setText(list.search, wanted);
      // A list that is all there filters at once; one that asks a server answers later.
      const found = await tools
        .until(() => exactly(list.choices(), wanted), partial ? 500 : 1500)
        .catch((error) => {
          if (error instanceof FillError && error.reason.code === 'timeout') return null;
          throw error;
        });
      if (found) return found;
    }
    setText(list.search, '');
    await tools.until(() => list.choices().length >= now.length, 1000).catch(() => null);
  }
  const found = partial ? await findByScrolling(list, anyOf, tools) : choose(list.choices(), anyOf);
  if (!found) throw new FillError('option-missing');
  return found;
}

/** The nearest place outside of a widget and of anything a press would operate; inside its dialog, if it is in one. */
export function outside(root: Element): Element {
  const operable = 'label,button,a,summary,[role=button],[role=tab],[tabindex]:not([tabindex="-1"])';
  let el = root.parentElement;
  for (let hit = el?.closest(operable); hit; hit = el?.closest(operable)) el = hit.parentElement;
  return el ?? root.ownerDocument.body;
}

/**
 * Closes a widget's overlay and sees to it. By a press beside the widget: Escape would close the dialog around it
 * too, and a press on the page's edge a dialog that listens for that. Throws FillError('timeout').
 */
export async function close(
  root: Element,
  isOpen: () => boolean,
  overlay: Element | null,
  tools: FillTools,
): Promise<void> {
  if (isOpen()) {
    press(outside(root));
    await tools.until(() => !isOpen(), 800).catch(() => press(root.ownerDocument.body));
    await tools.until(() => !isOpen(), 1500);
  }
  // Fading out: opening it again at once would find nothing newly shown. Without frames it may never end.
  if (overlay) await tools.until(() => !isShown(overlay), 1000).catch(() => null);
}

/** Some columns open on hover only. */
export function hover(el: Element): void {
  const { MouseEvent } = view(el);
  el.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, cancelable: true, composed: true }));
  el.dispatchEvent(new MouseEvent('mouseenter', { composed: true }));
}
