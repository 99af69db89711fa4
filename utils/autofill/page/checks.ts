import type { Option, StepValue } from '../scan-types.ts';
import { type Choice, choose, expect } from './options.ts';
import { FillError, type FillTools, type Widget } from './widget.ts';

/** Radio and checkbox groups made of real inputs in labels, as Fusion and Arco make them. */
export interface Box extends Choice {
  el: HTMLInputElement;
}

const boxOptions = (boxes: Box[]): Option[] =>
  boxes.map(({ text, el, disabled }) => ({ text, value: el.value, ...(disabled ? { disabled: true } : {}) }));

const shownBoxes = (boxes: Box[]): string[] => boxes.filter(({ el }) => el.checked).map(({ text }) => text);

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

async function fillRadios(boxes: Box[], value: StepValue, tools: FillTools): Promise<void> {
  const found = choose(boxes, expect(value, 'option').anyOf);
  if (!found) throw new FillError('option-missing');
  await set(found, true, tools);
}

async function fillChecks(boxes: Box[], value: StepValue, tools: FillTools): Promise<void> {
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

async function clearChecks(boxes: Box[], tools: FillTools): Promise<void> {
  for (const box of boxes) if (!box.disabled) await set(box, false, tools);
}

export type BoxKind = 'radio' | 'checkbox';

export interface BoxParts {
  /** The group's root, or of a checkbox that stands alone its own. */
  groupOf(anchor: Element, kind: BoxKind): Element | null;
  boxes(root: Element, kind: BoxKind): Box[];
}

const boxed = ({ groupOf, boxes }: BoxParts, kind: BoxKind) => ({
  kind,
  claim: (anchor: Element) => groupOf(anchor, kind),
  options: (root: Element) => boxOptions(boxes(root, kind)),
  show: (root: Element) => shownBoxes(boxes(root, kind)),
  disabled: (root: Element) => boxes(root, kind).every((box) => box.disabled),
  readonly: () => false,
});

export const radioBoxes = (parts: BoxParts): Widget => ({
  ...boxed(parts, 'radio'),
  fill: async (root, value, tools) => fillRadios(parts.boxes(root, 'radio'), value, tools),
});

export const checkBoxes = (parts: BoxParts): Widget => ({
  ...boxed(parts, 'checkbox'),
  fill: async (root, value, tools) => fillChecks(parts.boxes(root, 'checkbox'), value, tools),
  clear: async (root, tools) => clearChecks(parts.boxes(root, 'checkbox'), tools),
});
