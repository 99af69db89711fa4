import { textOf } from '../act.ts';
import { type Choice, close } from '../options.ts';
import {
  type CascadeBox,
  fillCascade,
  fillSelect,
  levelsIn,
  removeEach,
  type SelectBox,
} from '../picking.ts';
import { around, has, type Named, part, parts, selectors } from '../suffix.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';

/**
 * Fusion's Select and CascaderSelect (@alifd/next 1.27, es/select, es/cascader-select). Both are the same trigger;
 * what opens tells them apart.
 */

const triggerOf = (anchor: Element): Named | null =>
  around(
    anchor,
    'select-trigger',
    (root, prefix) => has(root, prefix, 'select') && !!root.querySelector('input[role=combobox]'),
  );

const inputOf = (root: Element) => root.querySelector<HTMLInputElement>('input[role=combobox]');

/** The trigger says what it was when it was first seen, and for certain once it has been opened. */
const kinds = new WeakMap<Element, 'select' | 'cascader'>();

/**
 * A CascaderSelect controls its popup from the start, so its trigger carries aria-expanded before it was ever opened,
 * and its input aria-disabled; a Select gets the former by being opened.
 */
function kindOf(root: Element): 'select' | 'cascader' {
  const known = kinds.get(root);
  if (known) return known;
  const looks =
    root.hasAttribute('aria-expanded') && inputOf(root)?.hasAttribute('aria-disabled')
      ? 'cascader'
      : 'select';
  kinds.set(root, looks);
  return looks;
}

const prefixOf = (root: Element): string => {
  const named = triggerOf(root);
  if (!named) throw new FillError('gone');
  return named.prefix;
};

const isOpen = (root: Element) => inputOf(root)?.getAttribute('aria-expanded') === 'true';

/** The overlay this trigger opens; a list left open from before is closed first, since it is nobody's. */
async function open(root: Element, expected: 'select' | 'cascader', tools: FillTools) {
  const prefix = prefixOf(root);
  if (inputOf(root)?.disabled) throw new FillError('disabled');
  const shut = (overlay: Element | null) => close(root, () => isOpen(root), overlay, tools);
  if (isOpen(root)) await shut(null);
  const overlay = await tools.opened(
    root,
    () => (root as HTMLElement).click(),
    selectors(prefix, 'select-spacing-tb', 'select-popup-wrap'),
  );
  const kind = part(overlay, prefix, 'cascader')
    ? 'cascader'
    : has(overlay, prefix, 'select-spacing-tb')
      ? 'select'
      : null;
  if (kind) kinds.set(root, kind);
  // Something else altogether, a TreeSelect say.
  if (kind !== expected) {
    await shut(overlay);
    throw new FillError('unsupported');
  }
  return { overlay, prefix, close: () => shut(overlay) };
}

const choicesIn = (box: Element | undefined, prefix: string): Choice[] =>
  [...(box?.querySelectorAll<HTMLElement>('li[role=option]') ?? [])].map((el) => ({
    text: textOf(part(el, prefix, 'menu-item-text')),
    el,
    disabled: el.getAttribute('aria-disabled') === 'true' || has(el, prefix, 'disabled'),
  }));

const searchOf = (root: Element): HTMLInputElement | null => {
  const input = inputOf(root);
  return input && !input.readOnly && !input.disabled ? input : null;
};

/** Single: text of the em. Multiple: texts of the tags. */
function shownTexts(root: Element): string[] {
  const named = triggerOf(root);
  if (!named) return [];
  const values = part(root, named.prefix, 'select-values');
  const tags = values ? parts(values, named.prefix, 'tag-body').map((tag) => textOf(tag)) : [];
  if (tags.length) return tags;
  const one = textOf(values?.querySelector(':scope > em'));
  return one ? [one] : [];
}

async function clear(root: Element, tools: FillTools): Promise<void> {
  const prefix = prefixOf(root);
  const shown = () => shownTexts(root);
  if (!shown().length) return;
  const icon = part(root, prefix, 'select-clear');
  if (icon) {
    icon.click();
    await tools.until(() => !shown().length, 1000);
  } else await removeEach(shown, () => part(root, prefix, 'tag-close-btn'), tools);
}

const selectBox = (root: Element, tools: FillTools): SelectBox => ({
  shown: () => shownTexts(root),
  isOpen: () => isOpen(root),
  multiple: has(root, prefixOf(root), 'select-multiple') || has(root, prefixOf(root), 'select-tag'),
  isChosen: (el) => has(el, prefixOf(root), 'selected') || !!el.querySelector('[aria-selected=true]'),
  open: async () => {
    const at = await open(root, 'select', tools);
    return {
      list: { choices: () => choicesIn(at.overlay, at.prefix), search: searchOf(root) },
      close: at.close,
    };
  },
});

const cascadeBox = (root: Element, tools: FillTools): CascadeBox => ({
  shown: () => levelsIn(shownTexts(root)),
  isOpen: () => isOpen(root),
  open: async () => {
    const at = await open(root, 'cascader', tools);
    return {
      column: (i) => choicesIn(parts(at.overlay, at.prefix, 'cascader-menu-wrapper')[i], at.prefix),
      close: at.close,
    };
  },
  hasChildren: (el) => !!part(el, prefixOf(root), 'cascader-menu-icon-right'),
  isExpanded: (el) => has(el, prefixOf(root), 'expanded'),
  clear: () => clear(root, tools),
});

const common = {
  clear,
  disabled: (root: Element) => inputOf(root)?.disabled ?? false,
  // The input is readonly because nobody types into it; the widget is not.
  readonly: () => false,
  placeholder: (root: Element) =>
    shownTexts(root).length ? '' : (inputOf(root)?.getAttribute('placeholder') ?? ''),
};

const claimAs = (kind: 'select' | 'cascader') => (anchor: Element) => {
  const named = triggerOf(anchor);
  return named && kindOf(named.root) === kind ? named.root : null;
};

export const cascader: Widget = {
  ...common,
  kind: 'cascader',
  claim: claimAs('cascader'),
  show: (root) => levelsIn(shownTexts(root)),
  fill: (root, value, tools) => fillCascade(cascadeBox(root, tools), value, tools),
};

export const select: Widget = {
  ...common,
  kind: 'select',
  claim: claimAs('select'),
  show: shownTexts,
  fill: (root, value, tools) => fillSelect(selectBox(root, tools), value, tools),
};
