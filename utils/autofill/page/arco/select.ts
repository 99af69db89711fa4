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

/** Arco's Select and Cascader (@arco-design/web-react 2.66, es/_class/select-view): one view, two overlays. */

type Kind = 'select' | 'cascader';

const viewOf = (anchor: Element, kind: Kind): Named | null =>
  around(
    anchor,
    kind,
    (root, prefix) => root.getAttribute('role') === 'combobox' && !!part(root, prefix, `${kind}-view`),
  );

const named = (root: Element, kind: Kind): string => {
  const found = viewOf(root, kind);
  if (!found) throw new FillError('gone');
  return found.prefix;
};

const isOpen = (root: Element) => root.getAttribute('aria-expanded') === 'true';
const isDisabled = (root: Element) => root.getAttribute('aria-disabled') === 'true';

/** Several: texts of the tags. One: the value's text, which stands aside while the search box is in its place. */
function shownTexts(root: Element, kind: Kind): string[] {
  const prefix = viewOf(root, kind)?.prefix;
  if (!prefix) return [];
  const tags = parts(root, prefix, 'input-tag-tag').map((tag) =>
    textOf(part(tag, prefix, 'input-tag-tag-content') ?? part(tag, prefix, 'tag-content') ?? tag),
  );
  if (tags.length) return tags;
  const value = part(root, prefix, `${kind}-view-value`);
  // Empty, it holds the placeholder and is not displayed.
  const text = value && value.style.display !== 'none' ? textOf(value) : '';
  return text ? [text] : [];
}

async function open(root: Element, kind: Kind, tools: FillTools) {
  const prefix = named(root, kind);
  if (isDisabled(root)) throw new FillError('disabled');
  const shut = (overlay: Element | null) => close(root, () => isOpen(root), overlay, tools);
  if (isOpen(root)) await shut(null);
  const view = part(root, prefix, `${kind}-view`) ?? (root as HTMLElement);
  const overlay = await tools.opened(root, () => view.click(), selectors(prefix, `${kind}-popup`));
  return { overlay, prefix, close: () => shut(overlay) };
}

const searchOf = (root: Element, prefix: string, kind: Kind): HTMLInputElement | null =>
  has(root, prefix, `${kind}-show-search`) ? root.querySelector('input') : null;

const isDisabledOption = (el: Element) => [...el.classList].some((token) => token.endsWith('-disabled'));

const optionsIn = (overlay: Element, prefix: string): Choice[] =>
  [...overlay.querySelectorAll<HTMLElement>('li[role=option]')].map((li) => {
    // With several to choose, the text stands beside a checkbox.
    const text = has(li, prefix, 'select-option') ? li : (part(li, prefix, 'select-option') ?? li);
    return { text: textOf(text), el: li === text ? li : text, disabled: isDisabledOption(li) };
  });

async function clear(root: Element, kind: Kind, tools: FillTools): Promise<void> {
  const prefix = named(root, kind);
  const shown = () => shownTexts(root, kind);
  if (!shown().length) return;
  const icon = part(root, prefix, `${kind}-clear-icon`);
  if (icon) {
    icon.click();
    await tools.until(() => !shown().length, 1000);
  } else await removeEach(shown, () => part(root, prefix, 'tag-close-btn'), tools);
}

const selectBox = (root: Element, tools: FillTools): SelectBox => ({
  shown: () => shownTexts(root, 'select'),
  isOpen: () => isOpen(root),
  multiple: has(root, named(root, 'select'), 'select-multiple'),
  isChosen: (el) => el.closest('li')?.getAttribute('aria-selected') === 'true',
  open: async () => {
    const at = await open(root, 'select', tools);
    return {
      list: { choices: () => optionsIn(at.overlay, at.prefix), search: searchOf(root, at.prefix, 'select') },
      close: at.close,
    };
  },
});

const itemOf = (label: Element): Element => label.closest('li') ?? label;

const cascadeBox = (root: Element, tools: FillTools): CascadeBox => ({
  shown: () => levelsIn(shownTexts(root, 'cascader')),
  isOpen: () => isOpen(root),
  open: async () => {
    const at = await open(root, 'cascader', tools);
    const column = (i: number): Choice[] => {
      const list = parts(at.overlay, at.prefix, 'cascader-list-column')[i];
      if (!list) return [];
      // The click is heard by the label, not by the item around it.
      return parts(list, at.prefix, 'cascader-list-item-label').map((el) => ({
        text: textOf(el),
        el,
        disabled: isDisabledOption(itemOf(el)),
      }));
    };
    return { column, close: at.close };
  },
  hasChildren: (el) => itemOf(el).getAttribute('aria-haspopup') === 'true',
  isExpanded: (el) => itemOf(el).getAttribute('aria-expanded') === 'true',
  clear: () => clear(root, 'cascader', tools),
});

const common = (kind: Kind) => ({
  kind,
  claim: (anchor: Element) => viewOf(anchor, kind)?.root ?? null,
  clear: (root: Element, tools: FillTools) => clear(root, kind, tools),
  disabled: isDisabled,
  readonly: () => false,
  placeholder: (root: Element) =>
    shownTexts(root, kind).length ? '' : (root.querySelector('input')?.placeholder ?? ''),
});

export const select: Widget = {
  ...common('select'),
  show: (root) => shownTexts(root, 'select'),
  fill: (root, value, tools) => fillSelect(selectBox(root, tools), value, tools),
};

export const cascader: Widget = {
  ...common('cascader'),
  show: (root) => levelsIn(shownTexts(root, 'cascader')),
  fill: async (root, value, tools) => {
    if (has(root, named(root, 'cascader'), 'cascader-multiple')) throw new FillError('unsupported');
    await fillCascade(cascadeBox(root, tools), value, tools);
  },
};
