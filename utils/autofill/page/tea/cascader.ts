import { blur, focus, isShown, textOf } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { choose, dismiss, inOverlay, is, isOneOf, isOpen, nearest, part, parts, prefixOf } from './shared.ts';

/**
 * Cascader: the default shows one level at a time under tabs; `type="menu"` shows a column per level. The chosen
 * path stands in `__value`; the input's own value stays empty. Only the label div of a level listens to clicks.
 */

const prefixOfRoot = (root: Element): string => prefixOf(root, 'cascader') ?? 'tea';

const box = (root: Element): HTMLInputElement => {
  const input = root.querySelector<HTMLInputElement>('input');
  if (!input) throw new FillError('gone');
  return input;
};

function show(root: Element): string[] {
  const value = part(root, prefixOfRoot(root), 'cascader__value');
  if (!value) return [];
  // TEA writes the separator as a text node of its own, so a slash inside a name does not split it.
  const texts: string[] = [];
  const walker = value.ownerDocument.createTreeWalker(value, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue?.trim() ?? '');
  const levels = texts.filter((text) => text && text !== '/');
  const [only] = levels;
  return levels.length === 1 && only ? only.split(/\s+\/\s+/) : levels;
}

interface Menu {
  overlay: Element;
  prefix: string;
}

interface Item {
  text: string;
  item: HTMLElement;
}

/** Items of the level now in question: the shown panel, or the column of that number. */
function items({ overlay, prefix }: Menu, level: number): Item[] {
  const labels = parts(overlay, prefix, 'cascader-menu__label').filter(isShown);
  const columns = parts(overlay, prefix, 'list--option');
  const column = columns[level];
  const found = columns.length
    ? [...(column?.querySelectorAll<HTMLElement>(':scope > li') ?? [])].filter(
        (li) => !/-list__(status|label|separate)/.test(li.className) && isShown(li),
      )
    : labels;
  return found.filter((item) => !is(item, 'disabled')).map((item) => ({ text: textOf(item), item }));
}

const isLoading = ({ overlay }: Menu) => overlay.querySelector('[class*="-icon-loading"]') !== null;

/** With a value it opens at the value's last level: back to the first tab. */
async function first(menu: Menu, tools: FillTools): Promise<void> {
  const tabs = [...menu.overlay.querySelectorAll<HTMLElement>(`.${CSS.escape(`${menu.prefix}-tabs__tab`)}`)];
  const [tab] = tabs;
  if (!tab || tabs.length < 2 || is(tab, 'active')) return;
  const before = items(menu, 0)[0]?.item;
  tab.click();
  await tools.until(() => items(menu, 0)[0]?.item !== before, 1000);
}

/** Walks the page's levels. Levels the page does not have are passed over; every one it has must match. */
async function walk(menu: Menu, levels: string[][], tools: FillTools): Promise<void> {
  let next = 0;
  for (let level = 0; next < levels.length; level++) {
    await tools.until(() => !isLoading(menu) && items(menu, level).length > 0, 5000).catch(() => null);
    const here = items(menu, level);
    const from = next;
    let chosen: HTMLElement | null = null;
    for (let i = from; i < levels.length && !chosen; i++) {
      chosen = choose(here, levels[i] ?? []);
      next = i + 1;
    }
    if (!chosen) throw new FillError('option-missing');
    const target = chosen;
    const columns = parts(menu.overlay, menu.prefix, 'list--option').length;
    target.click();
    const moved = () =>
      !isOpen(menu.overlay) ||
      !target.isConnected ||
      !isShown(target) ||
      (columns > 0 &&
        parts(menu.overlay, menu.prefix, 'list--option').length > level + 1 &&
        is(target, 'selected'));
    await tools.until(moved, 2000).catch(() => {
      throw new FillError('not-accepted');
    });
    if (!isOpen(menu.overlay)) return;
  }
}

/** Is what it shows this path, as far as its levels go? */
function shows(shown: string[], levels: string[][]): boolean {
  let at = 0;
  for (const text of shown) {
    while (at < levels.length && !isOneOf(text, levels[at] ?? [])) at++;
    if (at++ >= levels.length) return false;
  }
  return shown.length > 0;
}

async function choosePath(root: Element, levels: string[][], tools: FillTools): Promise<void> {
  const prefix = prefixOfRoot(root);
  const input = box(root);
  // A searchable cascader opens with the focus and keeps clicks to itself.
  const open = () => {
    if (input.readOnly) input.click();
    else {
      input.blur();
      focus(input);
    }
  };
  const use = async (overlay: Element) => {
    const menu = { overlay, prefix };
    await tools.until(() => items(menu, 0).length > 0 && !isLoading(menu), 3000).catch(() => null);
    await first(menu, tools);
    await walk(menu, levels, tools);
  };
  try {
    await inOverlay(root, prefix, open, use, tools);
  } finally {
    if (!input.readOnly) blur(input);
  }
}

async function clear(root: Element, tools: FillTools): Promise<void> {
  if (!show(root).length) return;
  await dismiss(root, tools);
  await tools.until(() => !show(root).length, 1000);
}

export const cascader: Widget = {
  kind: 'cascader',
  claim: (anchor) => {
    if (anchor.localName !== 'input') return null;
    const root = nearest(anchor, 'cascader');
    const prefix = prefixOf(root, 'cascader');
    return root && prefix && part(root, prefix, 'cascader__input')?.contains(anchor) ? root : null;
  },
  show,
  placeholder: (root) => box(root).placeholder,
  fill: async (root, value, tools) => {
    const levels = value.type === 'path' ? value.levels : value.type === 'option' ? [value.anyOf] : null;
    if (!levels) throw new FillError('unsupported');
    const before = show(root);
    if (before.length >= Math.min(levels.length, 2) && shows(before, levels)) return;
    try {
      await choosePath(root, levels, tools);
      // The path must have been taken as a whole: a page whose last level asks for more takes nothing.
      await tools
        .until(() => shows(show(root), levels), 500)
        .catch(() => {
          throw new FillError('option-missing');
        });
    } catch (error) {
      await restore(root, before, tools);
      throw error;
    }
  },
  clear,
  disabled: (root) => is(root, 'disabled') || box(root).disabled,
  readonly: () => false,
  face: (root) => root,
};

/** `changeOnSelect` takes each level as it is clicked, so a path that ends in nothing has left its beginning. */
async function restore(root: Element, before: string[], tools: FillTools): Promise<void> {
  const now = show(root);
  if (now.length === before.length && now.every((text, i) => text === before[i])) return;
  try {
    if (before.length) {
      await choosePath(
        root,
        before.map((text) => [text]),
        tools,
      );
    } else await clear(root, tools);
  } catch {
    // Reading back tells the caller what stands there now.
  }
}
