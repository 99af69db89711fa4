import { blur, focus, isShown, mouseDown, pressKey, setText, textOf } from '../act.ts';
import { cascader, claimSelect, comboOf, select, unfillable } from '../antd/select.ts';
import { type DateParts, dateWidget } from '../recipes/date-fields.ts';
import { checkboxWidget, fieldWidget, inputsIn, radioWidget, wrappingLabel } from '../recipes/fields.ts';
import { clickOn, closestSuffix, dot, hasSuffix, inputIn, isInput, prefixOf } from '../recipes/marks.ts';
import { type UploadItem, uploadWidget } from '../recipes/upload-fields.ts';
import type { FillTools, RowReader, WidgetLibrary } from '../widget.ts';

/**
 * Ant Design 5 (measured with 5.29) and 6. Its rows are `P-form-item > P-form-item-row > P-form-item-label + -control`;
 * Arco and Fusion have `P-form-item` too, but neither has the `-row` nor the doubly nested `-control-input-content`.
 */
const row: RowReader = {
  selector: '[class*="-form-item-row"]',
  read(el) {
    const prefix = prefixOf(el, '-form-item-row');
    if (prefix === null) return null;
    const label = el.querySelector(`${dot(`${prefix}-form-item-label`)} > label`);
    const control = el.querySelector(dot(`${prefix}-form-item-control`));
    if (!control) return null;
    return {
      label: textOf(label, dot(`${prefix}-form-item-tooltip`)),
      required: label?.classList.contains(`${prefix}-form-item-required`) ?? false,
      help: textOf(control.querySelector(dot(`${prefix}-form-item-extra`))),
    };
  },
};

/** A plain antd input carries no mark of its own (TEA's and Arco's are `P-input` as well) but its variant's. */
const variants = ['-input-outlined', '-input-filled', '-input-borderless', '-input-underlined'];

function inputRoot(anchor: Element): Element | null {
  if (!hasSuffix(anchor, '-input')) return null;
  const affix = closestSuffix(anchor, '-input-affix-wrapper');
  if (affix) return affix.el;
  if (variants.some((variant) => hasSuffix(anchor, variant))) return anchor;
  return anchor.closest('[class*="-form-item-control-input-content"]') ? anchor : null;
}

const text = fieldWidget(
  'text',
  (anchor) => {
    if (!isInput(anchor)) return null;
    return inputRoot(anchor) ?? claimSelect(anchor, 'select-auto-complete');
  },
  (root) => comboOf(root) ?? inputIn(root),
);

const textarea = fieldWidget(
  'textarea',
  (anchor) => (anchor.localName === 'textarea' ? inputRoot(anchor) : null),
  (root) => (root.localName === 'textarea' ? (root as HTMLTextAreaElement) : root.querySelector('textarea')),
);

const number = fieldWidget(
  'number',
  (anchor) => {
    if (!isInput(anchor) || !hasSuffix(anchor, '-input-number-input')) return null;
    return closestSuffix(anchor, '-input-number')?.el ?? null;
  },
  (root) => inputIn(root, '[role=spinbutton]') ?? inputIn(root),
);

const radio = radioWidget({
  claim: (anchor) => {
    if (!isInput(anchor) || anchor.type !== 'radio') return null;
    const one = closestSuffix(anchor, '-radio-wrapper') ?? closestSuffix(anchor, '-radio-button-wrapper');
    return one?.el.closest(dot(`${one.prefix}-radio-group`)) ?? null;
  },
  inputs: (root) => inputsIn(root, 'radio'),
  label: wrappingLabel,
});

const checkbox = checkboxWidget({
  claim: (anchor) => {
    if (!isInput(anchor) || anchor.type !== 'checkbox') return null;
    const one = closestSuffix(anchor, '-checkbox-wrapper');
    return one ? (one.el.closest(dot(`${one.prefix}-checkbox-group`)) ?? one.el) : null;
  },
  inputs: (root) => inputsIn(root, 'checkbox'),
  label: wrappingLabel,
});

/** The picker's calendar closes on its own after a taken date; what it did not take it forgets on blur. */
async function leavePicker(root: Element, input: HTMLInputElement, tools: FillTools): Promise<void> {
  blur(input);
  mouseDown(root.ownerDocument.body);
  const prefix = prefixOf(root, '-picker') ?? '';
  await tools.until(() => !root.classList.contains(`${prefix}-picker-focused`), 1000).catch(() => {});
}

const pickerInputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll('input')];

function pickerRoot(anchor: Element, range: boolean): Element | null {
  if (!isInput(anchor)) return null;
  const box = closestSuffix(anchor, '-picker-input');
  const root = box?.el.closest(dot(`${box.prefix}-picker`));
  if (!box || !root) return null;
  // Fusion and Arco have `-picker` too; antd alone wraps each input in `-picker-input` with an aria-invalid of its own.
  if (!anchor.hasAttribute('aria-invalid') || anchor.hasAttribute('readonly') !== anchor.readOnly)
    return null;
  return root.classList.contains(`${box.prefix}-picker-range`) === range ? root : null;
}

const dates = (range: boolean): DateParts => ({
  claim: (anchor) => pickerRoot(anchor, range),
  inputs: pickerInputs,
  async commit(root, texts, tools) {
    let last: HTMLInputElement | undefined;
    for (const [index, wanted] of texts.entries()) {
      const input = pickerInputs(root)[index];
      if (!input) return false;
      last = input;
      mouseDown(input);
      focus(input);
      clickOn(input);
      setText(input, wanted);
      await tools.until(() => pickerInputs(root)[index]?.value === wanted, 500).catch(() => {});
      if (input.getAttribute('aria-invalid') === 'true') {
        setText(input, '');
        await leavePicker(root, input, tools);
        return false;
      }
      pressKey(input, 'Enter');
    }
    if (last) await leavePicker(root, last, tools);
    return true;
  },
  async clear(root, tools) {
    const prefix = prefixOf(root, '-picker') ?? '';
    const empty = () => pickerInputs(root).every((input) => input.value === '');
    if (empty()) return;
    const cross = root.querySelector(dot(`${prefix}-picker-clear`));
    if (cross) {
      mouseDown(cross);
      clickOn(cross);
    }
    const [input] = pickerInputs(root);
    if (input) await leavePicker(root, input, tools);
    await tools.until(empty, 1000);
  },
});

const itemState = (el: Element): UploadItem['state'] => {
  if (hasSuffix(el, '-upload-list-item-error')) return 'error';
  return hasSuffix(el, '-upload-list-item-uploading') ? 'busy' : 'done';
};

const upload = uploadWidget({
  claim: (anchor) => {
    const box = closestSuffix(anchor, '-upload');
    if (!box || !(anchor.matches('input[type=file]') || anchor.getAttribute('role') === 'button'))
      return null;
    return box.el.closest(dot(`${box.prefix}-upload-wrapper`));
  },
  input: (root) => {
    const input = inputIn(root, '[type=file]');
    const box = input?.closest('[class*="-upload-select"]');
    // A full card list keeps its input, but hides it.
    return box && !isShown(box) ? null : input;
  },
  items: (root) =>
    [...root.querySelectorAll('[class*="-upload-list-item "],[class$="-upload-list-item"]')].map((el) => ({
      el,
      name: textOf(el.querySelector('[class*="-upload-list-item-name"]')),
      state: itemState(el),
    })),
  remover: ({ el }) => {
    const icon = el.querySelector(
      'button[class*="-upload-list-item-action"] [class*="anticon-delete"], button [class*="-delete"]',
    );
    return icon?.closest('button') ?? null;
  },
  face: (root) => {
    const box = root.querySelector('[class*="-upload-drag"],[class*="-upload-select"]');
    return box && isShown(box) ? box : root;
  },
});

export const library: WidgetLibrary = {
  library: 'antd',
  widgets: [
    select,
    cascader,
    unfillable,
    number,
    dateWidget('date', dates(false)),
    dateWidget('date-range', dates(true)),
    radio,
    checkbox,
    upload,
    text,
    textarea,
  ],
  row,
};
