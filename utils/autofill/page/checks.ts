import type { Option, StepValue } from '../scan-types.ts';
import { type Choice, choose, expect } from './options.ts';
import { FillError, type FillTools } from './widget.ts';

/** Radio and checkbox groups made of real inputs in labels, as Fusion and Arco make them. */
export interface Box extends Choice {
  el: HTMLInputElement;
}

export const boxOptions = (boxes: Box[]): Option[] =>
  boxes.map(({ text, el, disabled }) => ({ text, value: el.value, ...(disabled ? { disabled: true } : {}) }));

export const shownBoxes = (boxes: Box[]): string[] =>
  boxes.filter(({ el }) => el.checked).map(({ text }) => text);

/** A controlled input that does not take the click springs back: seen by waiting for the state. */
async function set(box: Choice, checked: boolean, tools: FillTools): Promise<void> {
  const input = box.el as HTMLInputElement;
  if (input.checked === checked) return;
  input.click();
  await tools
    .until(() => input.checked === checked, 800)
    .catch(() => {
      throw new FillError('not-accepted');
    });
}

export async function fillRadios(boxes: Box[], value: StepValue, tools: FillTools): Promise<void> {
  const found = choose(boxes, expect(value, 'option').anyOf);
  if (!found) throw new FillError('option-missing');
  await set(found, true, tools);
}

export async function fillChecks(boxes: Box[], value: StepValue, tools: FillTools): Promise<void> {
  if (value.type === 'check') {
    const [only] = boxes;
    if (!only || boxes.length > 1) throw new FillError('unsupported');
    await set(only, value.checked, tools);
    return;
  }
  const given = expect(value, 'options', 'option');
  const each = given.type === 'options' ? given.each : [given.anyOf];
  const wanted = new Set(
    each.map((anyOf) => {
      const found = choose(boxes, anyOf);
      if (!found) throw new FillError('option-missing');
      return found;
    }),
  );
  for (const box of boxes) if (!box.disabled) await set(box, wanted.has(box), tools);
}

export async function clearChecks(boxes: Box[], tools: FillTools): Promise<void> {
  for (const box of boxes) if (!box.disabled) await set(box, false, tools);
}
