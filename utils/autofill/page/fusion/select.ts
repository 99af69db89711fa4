import type { StepValue } from '../../scan-types.ts';
import { textOf } from '../act.ts';
import { type Choice, close, expect, findOption, hover, type OptionList, plain } from '../options.ts';
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
    root.hasAttribute('aria-expanded') && inputOf(root)?.hasAttribute('aria-disabled') ? 'cascader' : 'select';
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
async function open(root: Element, tools: FillTools): Promise<Element> {
  const prefix = prefixOf(root);
  if (isOpen(root)) await close(root, () => isOpen(root), null, tools);
  const overlay = await tools.opened(
    root,
    () => (root as HTMLElement).click(),
    selectors(prefix, 'select-spacing-tb', 'select-popup-wrap'),
  );
  if (part(overlay, prefix, 'cascader')) kinds.set(root, 'cascader');
  else if (overlay.querySelector('[role=listbox]')) kinds.set(root, 'select');
  return overlay;
}

const choicesIn = (box: Element, prefix: string): Choice[] =>
  [...box.querySelectorAll<HTMLElement>('li[role=option]')].map((el) => ({
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

const isMultiple = (root: Element) => has(root, prefixOf(root), 'select-multiple');

async function chooseOne(root: Element, anyOf: string[], tools: FillTools): Promise<void> {
  const prefix = prefixOf(root);
  const overlay = await open(root, tools);
  try {
    if (kinds.get(root) !== 'select') throw new FillError('unsupported');
    const list: OptionList = { choices: () => choicesIn(overlay, prefix), search: searchOf(root) };
    const option = await findOption(list, anyOf, tools);
    option.el.click();
    await tools.until(() => !isOpen(root), 1500).catch(() => null);
  } finally {
    await close(root, () => isOpen(root), overlay, tools);
  }
}

const isChosen = (el: Element, prefix: string) =>
  has(el, prefix, 'selected') || !!el.querySelector('[aria-selected=true]');

async function chooseSeveral(root: Element, each: string[][], tools: FillTools): Promise<void> {
  const prefix = prefixOf(root);
  const before = shownTexts(root);
  const overlay = await open(root, tools);
  const list: OptionList = { choices: () => choicesIn(overlay, prefix), search: searchOf(root) };
  const toggle = async (anyOf: string[], on: boolean): Promise<string> => {
    const option = await findOption(list, anyOf, tools);
    if (isChosen(option.el, prefix) !== on) {
      option.el.click();
      await tools.until(() => shownTexts(root).some((text) => plain(text) === plain(option.text)) === on, 1000);
    }
    return option.text;
  };
  try {
    if (kinds.get(root) !== 'select') throw new FillError('unsupported');
    const wanted: string[] = [];
    try {
      for (const anyOf of each) wanted.push(plain(await toggle(anyOf, true)));
    } catch (error) {
      for (const text of shownTexts(root)) if (!before.includes(text)) await toggle([text], false);
      throw error;
    }
    for (const text of before) if (!wanted.includes(plain(text))) await toggle([text], false);
  } finally {
    await close(root, () => isOpen(root), overlay, tools);
  }
}

async function clear(root: Element, tools: FillTools): Promise<void> {
  const prefix = prefixOf(root);
  if (!shownTexts(root).length) return;
  const icon = part(root, prefix, 'select-clear');
  if (icon) icon.click();
  else if (isMultiple(root)) {
    for (let left = shownTexts(root).length; left > 0; left = shownTexts(root).length) {
      const cross = part(root, prefix, 'tag-close-btn');
      if (!cross) throw new FillError('unsupported');
      cross.click();
      await tools.until(() => shownTexts(root).length < left, 1000);
    }
  } else throw new FillError('unsupported');
  await tools.until(() => !shownTexts(root).length, 1000);
}

// ---- cascader -----------------------------------------------------------------------------------------------

const levelsOf = (root: Element): string[] => {
  const [one, ...more] = shownTexts(root);
  if (one === undefined) return [];
  return more.length ? [one, ...more] : one.split(/\s*\/\s*/).filter(Boolean);
};

const hasChildren = (el: Element, prefix: string) => !!part(el, prefix, 'cascader-menu-icon-right');

/** Level by level; each click must open the next column, or at the leaf close the whole. */
async function walk(root: Element, levels: string[][], tools: FillTools): Promise<void> {
  const prefix = prefixOf(root);
  const overlay = await open(root, tools);
  const columns = () => parts(overlay, prefix, 'cascader-menu-wrapper');
  const listOf = (i: number): OptionList => ({
    choices: () => {
      const column = columns()[i];
      return column ? choicesIn(column, prefix) : [];
    },
    search: null,
  });
  try {
    if (kinds.get(root) !== 'cascader') throw new FillError('unsupported');
    for (const [i, anyOf] of levels.entries()) {
      const { el } = await findOption(listOf(i), anyOf, tools);
      const leaf = !hasChildren(el, prefix);
      if (leaf !== (i === levels.length - 1)) throw new FillError('option-missing');
      const expanded = () => leaf || (has(el, prefix, 'expanded') && !!columns()[i + 1]);
      if (leaf || !expanded()) el.click();
      if (leaf) continue;
      await tools.until(expanded, 400).catch(() => hover(el));
      // A column may be on its way from a server.
      await tools.until(expanded, 5000);
    }
    await tools.until(() => !isOpen(root), 1000).catch(() => null);
  } finally {
    await close(root, () => isOpen(root), overlay, tools);
  }
}

async function fillPath(root: Element, value: StepValue, tools: FillTools): Promise<void> {
  const given = expect(value, 'path', 'option');
  const levels = given.type === 'path' ? given.levels : [given.anyOf];
  const before = levelsOf(root);
  // A page with fewer levels takes the last ones: each start is a whole path, tried longest first.
  for (let skip = 0; skip < levels.length; skip++) {
    try {
      await walk(root, levels.slice(skip), tools);
      return;
    } catch (error) {
      const missing = error instanceof FillError && error.reason.code === 'option-missing';
      if (levelsOf(root).join('/') !== before.join('/')) await restore(root, before, tools);
      if (!missing || skip === levels.length - 1) throw error;
    }
  }
}

/** A cascader that takes every level as a value (changeOnSelect) took one on the way to a level that is not there. */
async function restore(root: Element, before: string[], tools: FillTools): Promise<void> {
  if (before.length) {
    await walk(
      root,
      before.map((text) => [text]),
      tools,
    ).catch(() => null);
  } else await clear(root, tools).catch(() => null);
}

// ---- widgets ------------------------------------------------------------------------------------------------

const common = {
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
  kind: 'cascader',
  claim: claimAs('cascader'),
  show: levelsOf,
  fill: fillPath,
  clear,
  ...common,
};

export const select: Widget = {
  kind: 'select',
  claim: claimAs('select'),
  show: shownTexts,
  fill: async (root, value, tools) => {
    const given = expect(value, 'option', 'options');
    if (isMultiple(root)) {
      await chooseSeveral(root, given.type === 'options' ? given.each : [given.anyOf], tools);
      return;
    }
    const each = given.type === 'options' ? given.each : [given.anyOf];
    if (each.length !== 1 || !each[0]) throw new FillError('unsupported');
    await chooseOne(root, each[0], tools);
  },
  clear,
  ...common,
};

