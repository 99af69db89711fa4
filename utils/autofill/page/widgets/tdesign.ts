import { textOf } from '../act.ts';
import { dateWidget } from '../recipes/date-fields.ts';
import { checkboxWidget, fieldWidget, inputsIn, radioWidget } from '../recipes/fields.ts';
import { closestSuffix, dot, hasSuffix, inputIn, prefixOf } from '../recipes/marks.ts';
import { dates } from '../tdesign/dates.ts';
import { isInner } from '../tdesign/inner.ts';
import { cascader, select } from '../tdesign/pickers.ts';
import { upload } from '../tdesign/upload.ts';
import type { RowReader, WidgetLibrary } from '../widget.ts';

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
