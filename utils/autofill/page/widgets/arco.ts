import { isShown, textOf } from '../act.ts';
import { dates } from '../arco/dates.ts';
import { cascader, select } from '../arco/select.ts';
import { type Box, type BoxKind, checkBoxes, radioBoxes } from '../checks.ts';
import { isInput, isTextarea } from '../dom.ts';
import { close } from '../options.ts';
import { around, has, type Named, part, parts, prefixes, selectors } from '../suffix.ts';
import { typed } from '../typing.ts';
import { type UploadItem, type UploadList, uploadList } from '../uploading.ts';
import { FillError, type FillTools, type RowReader, type WidgetLibrary } from '../widget.ts';

/**
 * ByteDance's Arco Design (@arco-design/web-react 2.66). The prefix `arco` is the console's to configure; antd, Fusion
 * and TDesign use many of the same names for other structures.
 */

const row: RowReader = {
  selector: '[class$="-form-item"],[class*="-form-item "]',
  read: (el) => {
    for (const prefix of prefixes(el, 'form-item')) {
      const label = [...el.children].find((child) => has(child, prefix, 'form-label-item'));
      const control = part(el, prefix, 'form-item-control-children');
      if (!label || !control) continue;
      const help = [...parts(el, prefix, 'form-extra'), ...parts(el, prefix, 'upload-trigger-tip')];
      return {
        label: textOf(label.querySelector('label') ?? label),
        required: !!part(label, prefix, 'form-item-symbol'),
        help: help.map((tip) => textOf(tip)).join(' '),
      };
    }
    return null;
  },
};

const inRow = (el: Element, prefix: string): boolean =>
  !!around(
    el,
    'form-item',
    (root, other) => other === prefix && !!part(root, prefix, 'form-item-control-children'),
  );

// ---- text ---------------------------------------------------------------------------------------------------

const textTypes = new Set(['text', 'email', 'tel', 'url', 'number']);

const inputPrefix = (el: Element): string | null => {
  if (!isInput(el) || !textTypes.has(el.type)) return null;
  const sized = (prefix: string) =>
    [...el.classList].some((token) => token.startsWith(`${prefix}-input-size-`));
  return prefixes(el, 'input').find(sized) ?? null;
};

const isNumber = (el: Element): boolean =>
  !!inputPrefix(el) && !!around(el, 'input-number', (_, prefix) => prefix === inputPrefix(el));

/** TEA's textarea has the same class; only the box around it, or the row, is Arco's own. */
const isArcoTextarea = (el: Element): boolean =>
  isTextarea(el) &&
  prefixes(el, 'textarea').some(
    (prefix) => (el.parentElement && has(el.parentElement, prefix, 'textarea-wrapper')) || inRow(el, prefix),
  );

/** An AutoComplete's suggestions, open while one types. */
const suggestions = (field: Element): Element | null => {
  const host = around(field, 'autocomplete', (_, prefix) => prefix === inputPrefix(field));
  if (!host) return null;
  const popups = field.ownerDocument.querySelectorAll(
    selectors(host.prefix, 'autocomplete-popup', 'select-popup'),
  );
  return [...popups].find(isShown) ?? null;
};

const closeSuggestions = async (field: HTMLInputElement, tools: FillTools): Promise<void> => {
  const host = around(field, 'autocomplete', (_, prefix) => prefix === inputPrefix(field));
  if (host) await close(host.root, () => suggestions(field) !== null, null, tools);
};

const number = typed('number', isNumber, closeSuggestions);
const text = typed('text', (el) => !!inputPrefix(el), closeSuggestions);
const textarea = typed('textarea', isArcoTextarea, closeSuggestions);

// ---- radio, checkbox ----------------------------------------------------------------------------------------

/** The label around an input: TDesign and antd have labels of that name without these parts. */
const labelOf = (input: Element, kind: BoxKind): Named | null =>
  around(input, kind, (root, prefix) => root.localName === 'label' && !!part(root, prefix, `${kind}-mask`)) ??
  around(input, `${kind}-button`, (root, prefix) => !!part(root, prefix, `${kind}-button-inner`));

const boxes = (root: Element, kind: BoxKind): Box[] =>
  [...root.querySelectorAll<HTMLInputElement>(`input[type=${kind}]`)].map((el) => {
    const label = labelOf(el, kind);
    return { text: label ? textOf(label.root) : '', el, disabled: el.disabled };
  });

const groupOf = (anchor: Element, kind: BoxKind): Element | null => {
  if (!isInput(anchor) || anchor.type !== kind) return null;
  const label = labelOf(anchor, kind);
  if (!label) return null;
  const prefix = label.prefix.replace(/-radio$/, '');
  // The boxes in a list of options are part of a select.
  if (anchor.closest('[role=listbox],[role=menu]')) return null;
  const group = around(anchor, `${kind}-group`, (_, other) => other === prefix);
  return group?.root ?? (kind === 'checkbox' ? label.root : null);
};

const radio = radioBoxes({ groupOf, boxes });
const checkbox = checkBoxes({ groupOf, boxes });

// ---- upload -------------------------------------------------------------------------------------------------

/**
 * An upload and its list are neighbours; of picture cards, the list holds the upload as long as there is room for
 * one more. That list stays and the upload is made anew, so the list is the root then, and else the upload.
 * antd's upload has no type in its class.
 */
const isList = (root: Element, prefix: string) =>
  [...root.classList].some((token) => token.startsWith(`${prefix}-upload-list-type-`));

function uploadOf(anchor: Element): (Named & { upload: Element | null; list: Element | null }) | null {
  const typed = (el: Element | null | undefined, prefix: string): Element | null =>
    el && [...el.classList].some((token) => token.startsWith(`${prefix}-upload-type-`)) ? el : null;
  const beside = (el: Element, prefix: string, name: string): Element | null =>
    [el.nextElementSibling, el.previousElementSibling].find((other) => other && has(other, prefix, name)) ??
    null;
  const at = around(anchor, 'upload', (root, prefix) => !!typed(root, prefix));
  const found = at ?? around(anchor, 'upload-list', (root, prefix) => isList(root, prefix));
  if (!found) return null;
  const { prefix } = found;
  const upload =
    at?.root ?? typed(part(found.root, prefix, 'upload') ?? beside(found.root, prefix, 'upload'), prefix);
  const parent = upload?.parentElement;
  const list = at
    ? parent && has(parent, prefix, 'upload-list')
      ? parent
      : beside(at.root, prefix, 'upload-list')
    : found.root;
  const cards = upload && has(upload, prefix, 'upload-type-picture-card');
  const root = cards ? (list ?? upload) : upload;
  return root ? { root, prefix, upload, list } : null;
}

const listOf = (root: Element): UploadList => {
  const now = () => {
    const found = uploadOf(root);
    if (!found) throw new FillError('gone');
    return found;
  };
  const { prefix } = now();
  const state = (item: Element): UploadItem['state'] => {
    const is = (name: string) => has(item, prefix, `upload-list-item-${name}`);
    if (is('error')) return 'error';
    if (is('uploading')) return 'busy';
    return is('init') ? 'queued' : 'there';
  };
  return {
    input: () => now().upload?.querySelector<HTMLInputElement>('input[type=file]') ?? null,
    items: () => {
      const { list } = now();
      return (list ? parts(list, prefix, 'upload-list-item') : [])
        .filter((item) => ![...item.classList].some((token) => /-exit(-active|-done)?$/.test(token)))
        .map((item) => ({
          name:
            textOf(part(item, prefix, 'upload-list-item-text-name')) ||
            (item.querySelector('img')?.alt ?? ''),
          state: state(item),
          remove: part(item, prefix, 'upload-list-remove-icon'),
        }));
    },
  };
};

const uploads = uploadList(listOf, {
  claim: (anchor) => uploadOf(anchor)?.root ?? null,
  disabled: (root) => listOf(root).input()?.disabled ?? false,
  face: (root) => {
    const found = uploadOf(root);
    // A full upload hides itself, and its list is what there is to see.
    const trigger = found?.upload ? part(found.upload, found.prefix, 'upload-trigger') : null;
    return trigger ?? found?.list ?? root;
  },
});

export const library: WidgetLibrary = {
  library: 'arco',
  widgets: [uploads, radio, checkbox, ...dates, cascader, select, number, textarea, text],
  row,
};
