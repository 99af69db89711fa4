import { pressOutside, textOf } from '../act.ts';
import { clearByIcon, clearTags } from '../recipes/clearing.ts';
import { clickOn, closestSuffix, dot, inputIn, isInput, prefixOf } from '../recipes/marks.ts';
import type { Choice } from '../recipes/option-text.ts';
import { isEntering, type OverlayOf } from '../recipes/overlay.ts';
import {
  type CascaderParts,
  fillCascader,
  fillSelect,
  type SelectParts,
  splitPath,
} from '../recipes/pickers.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';

/**
 * Element Plus: `P-select > P-select__wrapper > … input.P-select__input[role=combobox]`, the same for the virtualised
 * select-v2. The input names its list by aria-controls; poppers stay in the body when closed. State classes (`is-…`)
 * carry no prefix.
 */
const prefixAt = (root: Element): string => prefixOf(root, '-select') ?? prefixOf(root, '-cascader') ?? '';
const part = (root: Element, name: string): string => dot(`${prefixAt(root)}-${name}`);
const combo = (root: Element): HTMLInputElement | null => inputIn(root, '[role=combobox]');

const listOf = (root: Element): Element | null => {
  const id = combo(root)?.getAttribute('aria-controls');
  const list = id ? root.ownerDocument.getElementById(id) : null;
  return list?.closest(part(root, 'select-dropdown')) ?? list;
};

/** A single value stands in the placeholder's place; several are tags in a selection that has one. */
const isMultiple = (root: Element): boolean => {
  if (root.querySelector(part(root, 'select__tags-text'))) return true;
  return listOf(root)?.classList.contains('is-multiple') ?? false;
};

const readItem = (el: Element): Choice => ({
  el,
  text: textOf(el),
  disabled: el.classList.contains('is-disabled') || el.getAttribute('aria-disabled') === 'true',
  selected: el.classList.contains('is-selected') || el.getAttribute('aria-selected') === 'true',
});

const choicesIn = (root: Element, list: Element): Choice[] =>
  [...list.querySelectorAll(part(root, 'select-dropdown__item'))].map(readItem);

function shownItems(root: Element): string[] {
  const tags = [...root.querySelectorAll(part(root, 'select__tags-text'))].map((el) => textOf(el));
  if (tags.length > 0) {
    const collapsed = tags.findIndex((text) => /^\+\s*\d+$/.test(text));
    if (collapsed < 0) return tags;
    // 「售后服务 +1」: the rest is told by the list, which stays in the document.
    const list = listOf(root);
    const chosen = list ? choicesIn(root, list).filter((choice) => choice.selected) : [];
    return chosen.length >= tags.length ? chosen.map((choice) => choice.text) : tags;
  }
  const shown = root.querySelector(`${part(root, 'select__placeholder')}:not(.is-transparent)`);
  const text = textOf(shown);
  return text === '' ? [] : [text];
}

const overlayOf = (root: Element): OverlayOf => ({
  root,
  isOpen: () => combo(root)?.getAttribute('aria-expanded') === 'true',
  open: () => clickOn(root.querySelector(part(root, 'select__wrapper')) ?? root),
  selector: part(root, 'select-dropdown'),
  owned: () => listOf(root),
  close: () => pressOutside(root),
  entering: isEntering,
});

const parts: SelectParts = {
  show: shownItems,
  multiple: isMultiple,
  overlay: overlayOf,
  list: (root, overlay) => {
    const input = combo(root);
    return {
      overlay,
      choices: () => choicesIn(root, overlay),
      scroller: () => overlay.querySelector('[class*="-vl__window"]'),
      search: input && !input.readOnly ? input : null,
    };
  },
  choose: ({ el }) => clickOn(el),
};

async function clearSelect(root: Element, tools: FillTools): Promise<void> {
  const count = () => shownItems(root).length;
  if (isMultiple(root)) {
    await clearTags(count, () => root.querySelector(part(root, 'tag__close')), tools);
  } else {
    const icon = () => root.querySelector(part(root, 'select__clear'));
    await clearByIcon(root, icon, () => count() === 0, tools);
  }
  const overlay = overlayOf(root);
  // Clearing focuses the select, which some versions answer by opening it.
  if (overlay.isOpen()) {
    pressOutside(root);
    await tools.until(() => !overlay.isOpen(), 1000);
  }
}

export const select: Widget = {
  kind: 'select',
  claim: (anchor) => {
    if (!isInput(anchor)) return null;
    const prefix = prefixOf(anchor, '-select__input');
    return prefix === null ? null : anchor.closest(dot(`${prefix}-select`));
  },
  show: shownItems,
  fill: (root, value, tools) => fillSelect(parts, root, value, tools),
  clear: clearSelect,
  disabled: (root) => combo(root)?.disabled ?? false,
  // The input of a select without search is readonly; the select is not.
  readonly: () => false,
  placeholder: (root) => textOf(root.querySelector(`${part(root, 'select__placeholder')}.is-transparent`)),
};

const pathInput = (root: Element): HTMLInputElement | null =>
  inputIn(root, `input${part(root, 'input__inner')}`);

const shownPath = (root: Element): string[] => splitPath(pathInput(root)?.value ?? '');

const clearPath = (root: Element, tools: FillTools): Promise<void> =>
  clearByIcon(
    root,
    () => root.querySelector('.icon-circle-close'),
    () => shownPath(root).length === 0,
    tools,
  );

const cascaderParts: CascaderParts = {
  show: shownPath,
  overlay: (root) => ({
    root,
    isOpen: () => pathInput(root)?.getAttribute('aria-expanded') === 'true',
    open: () => clickOn(root),
    selector: part(root, 'cascader__dropdown'),
    owned: () => {
      const id = root.getAttribute('aria-describedby');
      return id ? root.ownerDocument.getElementById(id) : null;
    },
    close: () => pressOutside(root),
    entering: isEntering,
  }),
  columns: (overlay) =>
    [...overlay.querySelectorAll('ul[class*="-cascader-menu__list"]')].map((menu) =>
      [...menu.querySelectorAll('li[class*="-cascader-node"]')].map((el) => ({
        ...readItem(el),
        text: textOf(el.querySelector('[class*="-cascader-node__label"]') ?? el),
      })),
    ),
  isLeaf: ({ el }) => el.getAttribute('aria-haspopup') !== 'true',
  expand: ({ el }) => clickOn(el),
  // Where any level may be the value, its radio takes it and a click only opens it.
  choose: ({ el }) => clickOn(el.querySelector('input[type=radio]') ?? el),
  clear: clearPath,
};

export const cascader: Widget = {
  kind: 'cascader',
  claim: (anchor) => {
    const root = isInput(anchor) ? closestSuffix(anchor, '-cascader')?.el : undefined;
    // TEA and TDesign have cascaders of the same class suffix; Element's box has a wrapper.
    return root?.querySelector('[class*="-input__wrapper"]') ? root : null;
  },
  show: shownPath,
  async fill(root, value, tools) {
    if (root.querySelector(part(root, 'cascader__tags'))) throw new FillError('unsupported');
    await fillCascader(cascaderParts, root, value, tools);
  },
  clear: clearPath,
  disabled: (root) => pathInput(root)?.disabled ?? false,
  readonly: () => false,
  placeholder: (root) => pathInput(root)?.placeholder ?? '',
};
