import { mouseDown, textOf } from '../act.ts';
import { clearByIcon, clearTags } from '../recipes/clearing.ts';
import { clickOn, closestSuffix, dot, inputIn, isInput, prefixOf } from '../recipes/marks.ts';
import type { Choice } from '../recipes/option-text.ts';
import type { OverlayOf } from '../recipes/overlay.ts';
import {
  type CascaderParts,
  fillCascader,
  fillSelect,
  type SelectParts,
  splitPath,
} from '../recipes/pickers.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';

/**
 * TDesign's select and cascader are a `P-select-input` around a `P-input`; nothing has a role or names its popup, which
 * hangs in the body. Whether it is open says a class of the select-input.
 */
const prefixAt = (root: Element): string => prefixOf(inner(root), '-select-input') ?? '';

const inner = (root: Element): Element =>
  prefixOf(root, '-select-input') === null ? (root.querySelector('[class*="-select-input"]') ?? root) : root;

const isMultiple = (root: Element): boolean =>
  inner(root).classList.contains(`${prefixAt(root)}-select-input--multiple`);

const box = (root: Element): Element => root.querySelector(dot(`${prefixAt(root)}-input`)) ?? root;

function claimAs(anchor: Element, part: '-select' | '-cascader'): Element | null {
  if (!isInput(anchor)) return null;
  const holder = closestSuffix(anchor, '-select-input');
  if (!holder?.el.classList.contains(`${holder.prefix}${part}`)) return null;
  return holder.el.closest(dot(`${holder.prefix}-select__wrap`)) ?? holder.el;
}

function shownItems(root: Element): string[] {
  if (isMultiple(root)) {
    return [...root.querySelectorAll(dot(`${prefixAt(root)}-tag`))].map((tag) => textOf(tag)).filter(Boolean);
  }
  const text = inputIn(root)?.value.trim() ?? '';
  return text === '' ? [] : [text];
}

const overlayOf = (root: Element, popup: string): OverlayOf => ({
  root,
  isOpen: () => inner(root).classList.contains(`${prefixAt(root)}-select-input--popup-visible`),
  open: () => clickOn(box(root)),
  selector: dot(`${prefixAt(root)}-${popup}`),
  close: () => mouseDown(root.ownerDocument.body),
});

const readItem = (el: Element, label: string): Choice => {
  const states = [...el.classList];
  return {
    el,
    text: textOf(el.querySelector(label) ?? el),
    disabled: states.some((state) => state.endsWith('-is-disabled')),
    selected: states.some((state) => state.endsWith('-is-selected')),
  };
};

const parts: SelectParts = {
  show: shownItems,
  multiple: isMultiple,
  overlay: (root) => overlayOf(root, 'select__dropdown'),
  list: (root, overlay) => {
    const input = inputIn(root);
    // A virtual list gets its height from a marker that slides down for 0.2 s; until it is there (in a hidden tab:
    // never) the list cannot be scrolled.
    const marker = overlay.querySelector<HTMLElement>('[style*="transition"][style*="translate"]');
    if (marker) marker.style.transition = 'none';
    return {
      overlay,
      choices: () =>
        [...overlay.querySelectorAll('li[class*="-select-option"]')].map((el) => readItem(el, 'span[title]')),
      scroller: () => overlay.querySelector('[class*="-popup__content"]'),
      search: input && !input.readOnly ? input : null,
    };
  },
  choose: ({ el }) => clickOn(el),
};

export const clearIcon = (root: Element) => () => root.querySelector('[class*="__suffix-clear"]');

async function clear(root: Element, tools: FillTools): Promise<void> {
  const count = () => shownItems(root).length;
  if (!isMultiple(root)) return clearByIcon(box(root), clearIcon(root), () => count() === 0, tools);
  return clearTags(count, () => root.querySelector('[class*="-tag__icon-close"]'), tools);
}

const state = {
  disabled: (root: Element) =>
    (inputIn(root)?.disabled ?? false) || box(root).classList.contains(`${prefixAt(root)}-is-disabled`),
  // The input of a select without search is readonly; the select is not.
  readonly: () => false,
  placeholder: (root: Element) => inputIn(root)?.placeholder ?? '',
};

export const select: Widget = {
  kind: 'select',
  claim: (anchor) => claimAs(anchor, '-select'),
  show: shownItems,
  fill: (root, value, tools) => fillSelect(parts, root, value, tools),
  clear,
  ...state,
};

const shownPath = (root: Element): string[] => shownItems(root).flatMap(splitPath);

const cascaderParts: CascaderParts = {
  show: shownPath,
  overlay: (root) => overlayOf(root, 'cascader__popup'),
  columns: (overlay) =>
    [...overlay.querySelectorAll('ul[class*="-cascader__menu"]')].map((menu) =>
      [...menu.querySelectorAll('li[class*="-cascader__item"]')].map((el) =>
        readItem(el, '[class*="__item-label"]'),
      ),
    ),
  isLeaf: ({ el }) => prefixOf(el, '-cascader__item--with-icon') === null,
  expand: ({ el }) => clickOn(el),
  // Where any level may be the value, its radio takes it and a click only opens it.
  choose: ({ el }) => clickOn(el.querySelector('input[type=radio]') ?? el),
  clear,
};

export const cascader: Widget = {
  kind: 'cascader',
  claim: (anchor) => claimAs(anchor, '-cascader'),
  show: shownPath,
  async fill(root, value, tools) {
    if (isMultiple(root)) throw new FillError('unsupported');
    await fillCascader(cascaderParts, root, value, tools);
  },
  clear,
  ...state,
};
