import { blur, mouseDown, press, pressKey, setText, textOf } from '../act.ts';
import { clearByIcon } from '../recipes/clearing.ts';
import type { DateParts } from '../recipes/date-fields.ts';
import { clickOn, closestSuffix, dot } from '../recipes/marks.ts';
import { type OverlayOf, openOverlay } from '../recipes/overlay.ts';
import { FillError, type FillTools } from '../widget.ts';
import { isInner } from './inner.ts';
import { clearIcon } from './pickers.ts';

const pickerInputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll('input')];

const isPickerOpen = (root: Element): boolean =>
  root.querySelector('[class*="-input--popup-visible"],[class*="-input-popup--visible"]') !== null;

const pickerOf = (anchor: Element, range: boolean) =>
  closestSuffix(anchor, range ? '-date-range-picker' : '-date-picker');

async function leave(root: Element, input: HTMLInputElement | undefined, tools: FillTools): Promise<void> {
  if (isPickerOpen(root)) mouseDown(root.ownerDocument.body);
  if (input) blur(input);
  await tools.until(() => !isPickerOpen(root), 2000);
}

/** Opens on the mouse button, not on click (measured). */
const overlayOf = (root: Element, input: HTMLInputElement): OverlayOf => {
  const range = pickerOf(root, true);
  const found = range ?? pickerOf(root, false);
  const kind = range ? 'date-range-picker' : 'date-picker';
  return {
    root,
    isOpen: () => isPickerOpen(root),
    open: () => press(input),
    selector: dot(`${found?.prefix ?? ''}-${kind}__panel`),
  };
};

async function commit(root: Element, texts: string[], tools: FillTools): Promise<boolean> {
  let last: HTMLInputElement | undefined;
  let typed = true;
  for (const [index, wanted] of texts.entries()) {
    const input = pickerInputs(root)[index];
    if (!input) return false;
    last = input;
    if (index === 0) await openOverlay(overlayOf(root, input), tools).catch(() => {});
    else press(input);
    setText(input, wanted);
    typed &&= await tools.until(() => pickerInputs(root)[index]?.value === wanted, 300).catch(() => false);
  }
  // An Enter on an emptied input would empty the value too.
  if (last && typed) pressKey(last, 'Enter');
  await leave(root, last, tools);
  return typed;
}

/**
 * By the calendar. A picker that allows typing in a format of its own swallows what is typed, from a user's keys as
 * well (measured with 1.18.2 and YYYY年MM月DD日), but turns its calendar to that month all the same.
 */
async function pick(root: Element, [date = '']: string[], tools: FillTools): Promise<void> {
  const [input] = pickerInputs(root);
  const prefix = pickerOf(root, false)?.prefix ?? '';
  if (!input) throw new FillError('gone');
  const [year, month, day] = date.split('-').map(Number);
  const panel = await openOverlay(overlayOf(root, input), tools);
  try {
    setText(input, date);
    const head = (part: string): number =>
      Number.parseInt(
        panel.querySelector<HTMLInputElement>(
          `${dot(`${prefix}-date-picker__header-controller-${part}`)} input`,
        )?.value ?? '',
        10,
      );
    await tools.until(() => head('year') === year && head('month') === month, 800);
    const cell = [...panel.querySelectorAll(dot(`${prefix}-date-picker__cell`))].find(
      (el) => !/__cell--(additional|disabled)/.test(el.className) && Number.parseInt(textOf(el), 10) === day,
    );
    if (!cell) throw new FillError('not-accepted');
    clickOn(cell);
  } catch (error) {
    if (!(error instanceof FillError && error.reason.code === 'timeout')) throw error;
  } finally {
    await leave(root, input, tools);
  }
}

export const dates = (range: boolean): DateParts => ({
  claim: (anchor) => (isInner(anchor) ? (pickerOf(anchor, range)?.el ?? null) : null),
  inputs: pickerInputs,
  commit,
  // It reads any format dayjs reads.
  formats: 2,
  ...(range ? {} : { pick }),
  async clear(root, tools) {
    const empty = () => pickerInputs(root).every((input) => input.value === '');
    const [input] = pickerInputs(root);
    if (!input || empty()) return;
    const face = closestSuffix(input, range ? '-range-input' : '-input')?.el ?? root;
    try {
      await clearByIcon(face, clearIcon(root), empty, tools);
    } catch (error) {
      if (range) throw error;
      await openOverlay(overlayOf(root, input), tools).catch(() => {});
      setText(input, '');
      pressKey(input, 'Enter');
      await leave(root, input, tools);
      await tools.until(empty, 800);
    }
  },
});
