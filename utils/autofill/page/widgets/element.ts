import { textOf } from '../act.ts';
import { dates } from '../element/dates.ts';
import { cascader, select } from '../element/pickers.ts';
import { upload } from '../element/upload.ts';
import { dateWidget } from '../recipes/date-fields.ts';
import { checkboxWidget, fieldWidget, inputsIn, radioWidget, wrappingLabel } from '../recipes/fields.ts';
import { closestSuffix, dot, hasSuffix, inputIn, isInput, prefixOf } from '../recipes/marks.ts';
import type { RowReader, WidgetLibrary } from '../widget.ts';

/**
 * Element Plus 2.14 (measured). Its rows are `P-form-item > P-form-item__label + P-form-item__content`; Arco's, Fusion's
 * and antd's `P-form-item` have parts joined by one dash.
 */
const row: RowReader = {
  selector: '[class*="-form-item"]',
  read(el) {
    const prefix = prefixOf(el, '-form-item');
    if (prefix === null) return null;
    const content = el.querySelector(dot(`${prefix}-form-item__content`));
    if (!content) return null;
    const label = el.querySelector(dot(`${prefix}-form-item__label`));
    return {
      // A row inside this row's content has a label of its own.
      label: label && !content.contains(label) ? textOf(label) : '',
      required: el.classList.contains('is-required'),
      help: textOf(content.querySelector(dot(`${prefix}-upload__tip`))),
    };
  },
};

/** `P-input > P-input__wrapper > input.P-input__inner`; TDesign's stands in a `P-input__wrap`. */
const isInner = (anchor: Element): anchor is HTMLInputElement =>
  isInput(anchor) &&
  hasSuffix(anchor, '-input__inner') &&
  anchor.parentElement !== null &&
  hasSuffix(anchor.parentElement, '-input__wrapper');

const text = fieldWidget(
  'text',
  (anchor) => (isInner(anchor) ? (closestSuffix(anchor, '-input')?.el ?? null) : null),
  (root) => inputIn(root),
);

const textarea = fieldWidget(
  'textarea',
  (anchor) =>
    hasSuffix(anchor, '-textarea__inner') ? (closestSuffix(anchor, '-textarea')?.el ?? null) : null,
  (root) => root.querySelector('textarea'),
);

const number = fieldWidget(
  'number',
  (anchor) => (isInner(anchor) ? (closestSuffix(anchor, '-input-number')?.el ?? null) : null),
  (root) => inputIn(root),
);

const radio = radioWidget({
  claim: (anchor) => {
    const prefix = prefixOf(anchor, '-radio__original') ?? prefixOf(anchor, '-radio-button__original-radio');
    return prefix === null ? null : anchor.closest(dot(`${prefix}-radio-group`));
  },
  inputs: (root) => inputsIn(root, 'radio'),
  label: wrappingLabel,
});

const checkbox = checkboxWidget({
  claim: (anchor) => {
    const prefix = prefixOf(anchor, '-checkbox__original') ?? prefixOf(anchor, '-checkbox-button__original');
    if (prefix === null) return null;
    return anchor.closest(dot(`${prefix}-checkbox-group`)) ?? anchor.closest('label');
  },
  inputs: (root) => inputsIn(root, 'checkbox'),
  label: wrappingLabel,
});

export const library: WidgetLibrary = {
  library: 'element',
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
