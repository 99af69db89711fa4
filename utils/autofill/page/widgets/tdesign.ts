import { blur, mouseDown, press, pressKey, setText, textOf } from '../act.ts';
import { type DateParts, dateWidget } from '../recipes/date-fields.ts';
import { checkboxWidget, fieldWidget, inputsIn, radioWidget } from '../recipes/fields.ts';
import { closestSuffix, dot, hasSuffix, inputIn, isInput, prefixOf } from '../recipes/marks.ts';
import { cascader, clearByIcon, select } from '../tdesign/pickers.ts';
import { upload } from '../tdesign/upload.ts';
import type { FillTools, RowReader, WidgetLibrary } from '../widget.ts';

/**
 * TDesign React 1.18 (measured). Its rows are `P-form__item > P-form__label + P-form__controls`, as TEA's are; only
 * TDesign has a `P-form__controls-content` inside.
 */
const row: RowReader = {
  selector: '[class*="-form__item"]',
  read(el) {
    const prefix = prefixOf(el, '-form__item');
    if (prefix === null || !el.querySelector(dot(`${prefix}-form__controls-content`))) return null;
    const label = el.querySelector(dot(`${prefix}-form__label`));
    return {
      label: textOf(label?.querySelector('label') ?? label),
      required: label?.classList.contains(`${prefix}-form__label--required`) ?? false,
      help: textOf(el.querySelector(`${dot(`${prefix}-input__help`)},${dot(`${prefix}-form__help`)}`)),
    };
  },
};

/** `P-input__wrap > P-input > input.P-input__inner`; Element's `P-input__inner` stands in a `P-input__wrapper`. */
const isInner = (anchor: Element): anchor is HTMLInputElement =>
  isInput(anchor) &&
  hasSuffix(anchor, '-input__inner') &&
  anchor.parentElement !== null &&
  hasSuffix(anchor.parentElement, '-input') &&
  closestSuffix(anchor, '-input__wrap') !== null;

const text = fieldWidget(
  'text',
  (anchor) => {
    if (!isInner(anchor)) return null;
    if (closestSuffix(anchor, '-select-input') ?? closestSuffix(anchor, '-range-input')) return null;
    return closestSuffix(anchor, '-input__wrap')?.el ?? null;
  },
  (root) => inputIn(root),
);

const textarea = fieldWidget(
  'textarea',
  (anchor) =>
    hasSuffix(anchor, '-textarea__inner') &&
    anchor.parentElement &&
    !hasSuffix(anchor.parentElement, '-input')
      ? ownTextarea(anchor)
      : null,
  (root) => root.querySelector('textarea'),
);

/** Element has the same two class names; TDesign alone marks the state on the inner one (`P-is-default`). */
function ownTextarea(anchor: Element): Element | null {
  const root = closestSuffix(anchor, '-textarea');
  return root && [...anchor.classList].some((name) => name.startsWith(`${root.prefix}-is-`)) ? root.el : null;
}

const number = fieldWidget(
  'number',
  (anchor) => (isInner(anchor) ? (closestSuffix(anchor, '-input-number')?.el ?? null) : null),
  (root) => inputIn(root),
);

/** `label.P-radio > input.P-radio__former + .P-radio__label`; the label takes the focus. */
function tickBox(anchor: Element, kind: 'radio' | 'checkbox'): { el: Element; prefix: string } | null {
  const label = anchor.closest('label');
  const input = label?.querySelector(`input[type=${kind}][class*="__former"]`);
  if (!label || !input) return null;
  const prefix = prefixOf(label, `-${kind}`) ?? prefixOf(label, `-${kind}-button`);
  return prefix === null ? null : { el: label, prefix };
}

const tickText = (input: HTMLInputElement): string =>
  textOf(input.closest('label')?.querySelector('[class*="__label"]'));

const radio = radioWidget({
  claim: (anchor) => {
    const one = tickBox(anchor, 'radio');
    return one?.el.closest(dot(`${one.prefix}-radio-group`)) ?? null;
  },
  inputs: (root) => inputsIn(root, 'radio'),
  label: tickText,
});

const checkbox = checkboxWidget({
  claim: (anchor) => {
    const one = tickBox(anchor, 'checkbox');
    if (!one || one.el.closest(dot(`${one.prefix}-select-option`))) return null;
    return one.el.closest(dot(`${one.prefix}-checkbox-group`)) ?? one.el;
  },
  inputs: (root) => inputsIn(root, 'checkbox'),
  label: tickText,
});

const pickerInputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll('input')];

const isPickerOpen = (root: Element): boolean =>
  root.querySelector('[class*="-input--popup-visible"],[class*="-input-popup--visible"]') !== null;

async function leavePicker(
  root: Element,
  input: HTMLInputElement | undefined,
  tools: FillTools,
): Promise<void> {
  if (isPickerOpen(root)) mouseDown(root.ownerDocument.body);
  if (input) blur(input);
  await tools.until(() => !isPickerOpen(root), 2000);
}

const dates = (range: boolean): DateParts => ({
  claim: (anchor) => (isInner(anchor) ? pickerRoot(anchor, range) : null),
  inputs: pickerInputs,
  async commit(root, texts, tools) {
    let last: HTMLInputElement | undefined;
    for (const [index, wanted] of texts.entries()) {
      const input = pickerInputs(root)[index];
      if (!input) return false;
      last = input;
      // Opens on the mouse button, not on click (measured); the text is taken only while it is open.
      press(input);
      await tools.until(() => isPickerOpen(root), 1500).catch(() => {});
      setText(input, wanted);
      await tools.until(() => pickerInputs(root)[index]?.value === wanted, 500).catch(() => {});
    }
    if (last) pressKey(last, 'Enter');
    await leavePicker(root, last, tools);
    return true;
  },
  async clear(root, tools) {
    const empty = () => pickerInputs(root).every((input) => input.value === '');
    const [input] = pickerInputs(root);
    const face = root.querySelector('[class*="-range-input"]') ?? input?.parentElement ?? root;
    try {
      await clearByIcon(root, face, empty, tools);
    } catch {
      if (input && !range) {
        press(input);
        setText(input, '');
        pressKey(input, 'Enter');
      }
      await leavePicker(root, input, tools);
      await tools.until(empty, 800);
    }
  },
});

function pickerRoot(anchor: Element, range: boolean): Element | null {
  return closestSuffix(anchor, range ? '-date-range-picker' : '-date-picker')?.el ?? null;
}

export const library: WidgetLibrary = {
  library: 'tdesign',
  widgets: [
    select,
    cascader,
    dateWidget('date', dates(false)),
    dateWidget('date-range', dates(true)),
    number,
    radio,
    checkbox,
    upload,
    text,
    textarea,
  ],
  row,
};
