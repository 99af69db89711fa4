import { textOf } from '../act.ts';
import { type Box, type BoxKind, checkBoxes, radioBoxes } from '../checks.ts';
import { isInput, isTextarea } from '../dom.ts';
import { dates } from '../fusion/dates.ts';
import { cascader, select } from '../fusion/select.ts';
import { close } from '../options.ts';
import { around, has, part, parts, prefixes } from '../suffix.ts';
import { typed } from '../typing.ts';
import { type UploadItem, type UploadList, uploadList } from '../uploading.ts';
import { FillError, type FillTools, type RowReader, type WidgetLibrary } from '../widget.ts';

/**
 * Alibaba's Fusion Next (@alifd/next 1.27), which @alicloud/console-components is made of. The prefix `next-` is the
 * console's to configure. Arco, antd and TDesign use the same names for other structures.
 */

// ---- text ---------------------------------------------------------------------------------------------------

const wrapped = (el: Element, proves: (wrapper: Element, prefix: string) => boolean): boolean => {
  const wrapper = el.parentElement;
  // antd and Arco put the class on the input itself.
  if (!wrapper || prefixes(el, 'input').length || prefixes(el, 'textarea').length) return false;
  return prefixes(wrapper, 'input').some((prefix) => proves(wrapper, prefix));
};
const sized = (wrapper: Element, prefix: string) =>
  ['small', 'medium', 'large'].some((size) => has(wrapper, prefix, size));

const textTypes = new Set(['text', 'email', 'tel', 'url', 'number']);
const isTyped = (el: Element): el is HTMLInputElement => isInput(el) && textTypes.has(el.type);

/** An AutoComplete opens its suggestions while one types. */
const suggests = (root: Element) => root.getAttribute('aria-autocomplete') === 'list';

const closeSuggestions = async (field: HTMLInputElement, tools: FillTools): Promise<void> => {
  if (!suggests(field)) return;
  const host = around(field, 'select-auto-complete', () => true)?.root ?? field;
  await close(host, () => field.getAttribute('aria-expanded') === 'true', null, tools);
};

const number = typed(
  'number',
  (el) =>
    isTyped(el) &&
    !!around(el, 'number-picker', (root, prefix) => !!part(root, prefix, 'input') && root !== el),
  closeSuggestions,
);
const text = typed(
  'text',
  (el) => isTyped(el) && (el.getAttribute('role') !== 'combobox' || suggests(el)) && wrapped(el, sized),
  closeSuggestions,
);
const textarea = typed(
  'textarea',
  (el) => isTextarea(el) && wrapped(el, (wrapper, prefix) => has(wrapper, prefix, 'input-textarea')),
  closeSuggestions,
);

// ---- radio, checkbox ----------------------------------------------------------------------------------------

const boxes = (root: Element, kind: BoxKind): Box[] =>
  [...root.querySelectorAll<HTMLInputElement>(`input[type=${kind}]`)].map((el) => {
    const label = around(el, `${kind}-wrapper`, (wrapper) => wrapper.localName === 'label');
    return {
      text: label ? textOf(part(label.root, label.prefix, `${kind}-label`)) : '',
      el,
      disabled: el.disabled,
    };
  });

const groupOf = (anchor: Element, kind: BoxKind): Element | null => {
  if (!isInput(anchor) || anchor.type !== kind) return null;
  const label = around(anchor, `${kind}-wrapper`, (root, prefix) => !!part(root, prefix, `${kind}-input`));
  if (!label) return null;
  const group = around(anchor, `${kind}-group`, (_, prefix) => prefix === label.prefix);
  return group?.root ?? (kind === 'checkbox' ? label.root : null);
};

const radio = radioBoxes({ groupOf, boxes });
const checkbox = checkBoxes({ groupOf, boxes });

// ---- upload -------------------------------------------------------------------------------------------------

/** Upload.Card lays the button among its items; the others lay the list after the button. */
const uploadOf = (anchor: Element) => {
  const isUpload = (root: Element, prefix: string) =>
    has(root, prefix, 'upload') && !!part(root, prefix, 'upload-inner');
  const card = around(anchor, 'upload-list-card', (root, prefix) => !!part(root, prefix, 'upload-list-item'));
  return card ?? around(anchor, 'upload', isUpload);
};

const listOf = (root: Element): UploadList => {
  const prefix = uploadOf(root)?.prefix;
  if (!prefix) throw new FillError('gone');
  const state = (item: Element): UploadItem['state'] => {
    const is = (name: string) => has(item, prefix, `upload-list-item-${name}`);
    if (is('error')) return 'error';
    if (is('uploading')) return 'busy';
    return is('selected') ? 'queued' : 'there';
  };
  return {
    input: () => root.querySelector<HTMLInputElement>('input[type=file]'),
    items: () =>
      parts(root, prefix, 'upload-list-item')
        // The card's own button is dressed as an item.
        .filter((item) => !has(item, prefix, 'upload'))
        .map((item) => ({
          name:
            textOf(
              part(item, prefix, 'upload-list-item-name'),
              `.${CSS.escape(`${prefix}-upload-list-item-size`)},.${CSS.escape(`${prefix}-upload-extra`)}`,
            ) ||
            (item.querySelector('img')?.alt ?? ''),
          state: state(item),
          remove: item.querySelector<HTMLElement>(
            ['close', 'ashbin', 'delete']
              .map((icon) => `i.${CSS.escape(`${prefix}-icon-${icon}`)}`)
              .join(','),
          ),
        })),
  };
};

const uploads = uploadList(listOf, {
  claim: (anchor) => uploadOf(anchor)?.root ?? null,
  disabled: (root) => {
    const input = listOf(root).input();
    // A full upload disables its input, and may still be emptied and filled anew.
    return !!input?.disabled && !listOf(root).items().length;
  },
  face: (root) => {
    const prefix = uploadOf(root)?.prefix ?? '';
    const inner = part(root, prefix, 'upload-inner');
    return inner && !has(inner, prefix, 'hidden') ? inner : root;
  },
});

// ---- row ----------------------------------------------------------------------------------------------------

const row: RowReader = {
  selector: '[class$="-form-item"],[class*="-form-item "]',
  read: (el) => {
    for (const prefix of prefixes(el, 'form-item')) {
      const children = [...el.children];
      const label = children.find((child) => has(child, prefix, 'form-item-label'));
      const control = children.find((child) => has(child, prefix, 'form-item-control'));
      // antd 4 lays them out alike, with a further box in the control and a class on its label's required mark.
      if (!label || !control || part(control, prefix, 'form-item-control-input')) continue;
      const words = label.querySelector('label') ?? label;
      const help = [
        ...parts(control, prefix, 'form-item-help'),
        ...parts(control, prefix, 'upload-drag-hint'),
      ];
      return {
        label: textOf(words),
        required: words.hasAttribute('required') || has(el, prefix, 'required'),
        help: help.map((tip) => textOf(tip)).join(' '),
      };
    }
    return null;
  },
};

export const library: WidgetLibrary = {
  library: 'fusion',
  widgets: [uploads, radio, checkbox, ...dates, cascader, select, number, textarea, text],
  row,
};
