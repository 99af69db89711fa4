import { mouseDown, textOf } from '../act.ts';
import { clearTags } from '../recipes/clearing.ts';
import { clickOn, closestSuffix, dot, inputIn } from '../recipes/marks.ts';
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
 * antd 5: `P-select > P-select-selector > … input[role=combobox]`; antd 6 has no selector box, its input is
 * `P-select-input` inside `P-select-content`. Both open on mousedown, not on click (measured).
 */
interface Select {
  root: Element;
  prefix: string;
}

export function selectOf(anchor: Element): Select | null {
  if (anchor.getAttribute('role') !== 'combobox') return null;
  const inside = closestSuffix(anchor, '-select-selector') ?? closestSuffix(anchor, '-select-content');
  if (!inside) return null;
  const root = inside.el.closest(dot(`${inside.prefix}-select`));
  return root ? { root, prefix: inside.prefix } : null;
}

const prefixes = new WeakMap<Element, string>();
const prefixAt = (root: Element): string => prefixes.get(root) ?? '';

type Flavour = 'select' | 'cascader' | 'tree-select' | 'select-auto-complete';

const flavourOf = ({ root, prefix }: Select): Flavour => {
  for (const flavour of ['cascader', 'tree-select', 'select-auto-complete'] as const) {
    if (root.classList.contains(`${prefix}-${flavour}`)) return flavour;
  }
  return 'select';
};

export function claimSelect(anchor: Element, flavour: Flavour): Element | null {
  const found = selectOf(anchor);
  if (!found || flavourOf(found) !== flavour) return null;
  prefixes.set(found.root, found.prefix);
  return found.root;
}

const part = (root: Element, name: string): string => dot(`${prefixAt(root)}-${name}`);
export const comboOf = (root: Element): HTMLInputElement | null => inputIn(root, '[role=combobox]');

const isMultiple = (root: Element): boolean => root.classList.contains(`${prefixAt(root)}-select-multiple`);

function shownItems(root: Element): string[] {
  if (isMultiple(root)) {
    return [...root.querySelectorAll(part(root, 'select-selection-item-content'))]
      .filter((el) => !el.closest('[class*="-item-rest"]'))
      .map((el) => textOf(el));
  }
  const item = root.querySelector(part(root, 'select-selection-item'));
  // antd 6 writes the value into the content box itself.
  const box = item ?? root.querySelector(part(root, 'select-content-has-value'));
  const text = textOf(box);
  return text === '' ? [] : [text];
}

const overlayOf = (root: Element): OverlayOf => ({
  root,
  isOpen: () =>
    comboOf(root)?.getAttribute('aria-expanded') === 'true' ||
    root.classList.contains(`${prefixAt(root)}-select-open`),
  open: () => mouseDown(root.querySelector(part(root, 'select-selector')) ?? root),
  selector: part(root, 'select-dropdown'),
  owned: () => {
    const id = comboOf(root)?.getAttribute('aria-controls');
    const list = id ? root.ownerDocument.querySelectorAll(`[id="${CSS.escape(id)}"]`) : [];
    // Two forms of one page may give two selects the same id: then the name says nothing.
    return list.length === 1 ? (list[0]?.closest(part(root, 'select-dropdown')) ?? null) : null;
  },
  close: () => mouseDown(root.ownerDocument.body),
});

const readOption = (root: Element, el: Element): Choice => ({
  el,
  text: textOf(el.querySelector(part(root, 'select-item-option-content')) ?? el),
  disabled: el.classList.contains(`${prefixAt(root)}-select-item-option-disabled`),
  selected: el.getAttribute('aria-selected') === 'true',
});

const parts: SelectParts = {
  show: shownItems,
  multiple: isMultiple,
  overlay: overlayOf,
  list: (root, overlay) => {
    const combo = comboOf(root);
    return {
      overlay,
      choices: () =>
        [...overlay.querySelectorAll(part(root, 'select-item-option'))].map((el) => readOption(root, el)),
      scroller: () =>
        overlay.querySelector('[class*="virtual-list-holder"],[class*="-dropdown-list-holder"]'),
      search: combo && !combo.readOnly ? combo : null,
    };
  },
  choose: (choice) => clickOn(choice.el),
};

async function clearSelect(root: Element, tools: FillTools): Promise<void> {
  const count = () => shownItems(root).length;
  if (isMultiple(root)) {
    return clearTags(count, () => root.querySelector(part(root, 'select-selection-item-remove')), tools);
  }
  if (count() === 0) return;
  const cross = root.querySelector(part(root, 'select-clear'));
  if (!cross) throw new FillError('unsupported');
  // antd 5 clears on the mouse button, antd 6 has a real button.
  mouseDown(cross);
  if (cross.isConnected) clickOn(cross);
  await tools.until(() => count() === 0, 1000);
}

const state = {
  disabled: (root: Element) =>
    root.classList.contains(`${prefixAt(root)}-select-disabled`) || (comboOf(root)?.disabled ?? false),
  // The input of a select without search is readonly; the select is not.
  readonly: () => false,
  placeholder: (root: Element) =>
    textOf(
      root.querySelector(`${part(root, 'select-selection-placeholder')},${part(root, 'select-placeholder')}`),
    ),
};

export const select: Widget = {
  kind: 'select',
  claim: (anchor) => claimSelect(anchor, 'select'),
  show: shownItems,
  fill: (root, value, tools) => fillSelect(parts, root, value, tools),
  clear: clearSelect,
  ...state,
};

/** 浙江省 / 杭州市: antd joins levels with ` / `. */
const shownPath = (root: Element): string[] => shownItems(root).flatMap(splitPath);

const cascaderParts: CascaderParts = {
  show: shownPath,
  overlay: (root) => ({ ...overlayOf(root), selector: part(root, 'cascader-dropdown') }),
  columns: (overlay) =>
    [...overlay.querySelectorAll('ul[class$="-cascader-menu"],ul[class*="-cascader-menu "]')].map((menu) =>
      [...menu.querySelectorAll('li[class*="-cascader-menu-item"]')].map((el) => ({
        el,
        text: textOf(el.querySelector('[class$="-menu-item-content"]') ?? el),
        disabled: /-menu-item-disabled(\s|$)/.test(el.className),
        selected: el.getAttribute('aria-checked') === 'true',
      })),
    ),
  isLeaf: ({ el }) => !/-menu-item-expand(\s|$)/.test(el.className),
  expand: ({ el }) => clickOn(el),
  choose: ({ el }) => clickOn(el),
  clear: clearSelect,
};

export const cascader: Widget = {
  kind: 'cascader',
  claim: (anchor) => {
    const root = claimSelect(anchor, 'cascader');
    return root && !isMultiple(root) ? root : null;
  },
  show: shownPath,
  fill: (root, value, tools) => fillCascader(cascaderParts, root, value, tools),
  clear: clearSelect,
  ...state,
};

/** TreeSelect, and a cascader for several values: recognised, so that nothing else types into them. */
export const unfillable: Widget = {
  kind: 'select',
  claim: (anchor) => claimSelect(anchor, 'tree-select') ?? claimSelect(anchor, 'cascader'),
  show: shownItems,
  fill: async () => {
    throw new FillError('unsupported');
  },
  ...state,
};
