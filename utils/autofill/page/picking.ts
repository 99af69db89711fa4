import { comparable, type StepValue } from '../scan-types.ts';
import { type Choice, expect, findOption, hover, type OptionList } from './options.ts';
import { FillError, type FillTools } from './widget.ts';

/** Selects and cascaders that open an overlay: what Fusion's and Arco's have in common. */

export interface Opened {
  list: OptionList;
  close(): Promise<void>;
}

export interface SelectBox {
  shown(): string[];
  isOpen(): boolean;
  open(): Promise<Opened>;
  isChosen(option: HTMLElement): boolean;
  multiple: boolean;
}

/** Throws FillError: option-missing (with nothing changed), overlay-missing, ambiguous, disabled, unsupported. */
export async function fillSelect(box: SelectBox, value: StepValue, tools: FillTools): Promise<void> {
  const given = expect(value, 'option', 'options');
  const each = given.type === 'options' ? given.each : [given.anyOf];
  if (box.multiple) return chooseSeveral(box, each, tools);
  const [anyOf] = each;
  if (!anyOf || each.length > 1) throw new FillError('unsupported');
  // A list that stopped scrolling (Arco's may, for good) is a new one when it is opened again, given more time to
  // come to rest by itself.
  for (const readings of [2, 16, 32]) if (await chooseOne(box, anyOf, readings, tools)) return;
  throw new FillError('timeout');
}

/** False if the list could not be read to its end. */
async function chooseOne(
  box: SelectBox,
  anyOf: string[],
  readings: number,
  tools: FillTools,
): Promise<boolean> {
  const { list, close } = await box.open();
  try {
    const option = await findOption(list, anyOf, tools, readings);
    option.el.click();
    await tools.until(() => !box.isOpen(), 1500).catch(() => null);
    return true;
  } catch (error) {
    if (error instanceof FillError && error.reason.code === 'timeout') return false;
    throw error;
  } finally {
    await close();
  }
}

async function chooseSeveral(box: SelectBox, each: string[][], tools: FillTools): Promise<void> {
  const before = box.shown();
  const { list, close } = await box.open();
  const shows = (text: string) => box.shown().some((other) => comparable(other) === comparable(text));
  const toggle = async (anyOf: string[], on: boolean): Promise<string> => {
    const option = await findOption(list, anyOf, tools);
    if (box.isChosen(option.el) !== on) {
      option.el.click();
      await tools
        .until(() => shows(option.text) === on, 1000)
        .catch(() => {
          throw new FillError('not-accepted');
        });
    }
    return option.text;
  };
  try {
    const wanted: string[] = [];
    try {
      for (const anyOf of each) wanted.push(comparable(await toggle(anyOf, true)));
    } catch (error) {
      for (const text of box.shown()) if (!before.includes(text)) await toggle([text], false);
      throw error;
    }
    for (const text of before) if (!wanted.includes(comparable(text))) await toggle([text], false);
  } finally {
    await close();
  }
}

export interface CascadeBox {
  shown(): string[];
  isOpen(): boolean;
  open(): Promise<{ column(i: number): Choice[]; close(): Promise<void> }>;
  hasChildren(item: HTMLElement): boolean;
  isExpanded(item: HTMLElement): boolean;
  clear(): Promise<void>;
}

/** Level by level; each click must open the next column, or at the leaf close the whole. */
async function walk(box: CascadeBox, levels: string[][], tools: FillTools): Promise<void> {
  const { column, close } = await box.open();
  try {
    for (const [i, anyOf] of levels.entries()) {
      const { el } = await findOption({ choices: () => column(i), search: null }, anyOf, tools);
      const leaf = !box.hasChildren(el);
      // A path that ends early or late is another place.
      if (leaf !== (i === levels.length - 1)) throw new FillError('option-missing');
      const expanded = () => box.isExpanded(el) && column(i + 1).length > 0;
      if (leaf || !expanded()) el.click();
      if (leaf) continue;
      await tools.until(expanded, 400).catch(() => hover(el));
      // A column may be on its way from a server.
      await tools.until(expanded, 5000);
    }
    await tools.until(() => !box.isOpen(), 1000).catch(() => null);
  } finally {
    await close();
  }
}

/** A page with fewer levels takes the last ones: each start is a whole path, tried longest first. */
export async function fillCascade(box: CascadeBox, value: StepValue, tools: FillTools): Promise<void> {
  const given = expect(value, 'path', 'option');
  const levels = given.type === 'path' ? given.levels : [given.anyOf];
  const before = box.shown();
  for (let skip = 0; skip < levels.length; skip++) {
    try {
      await walk(box, levels.slice(skip), tools);
      return;
    } catch (error) {
      if (box.shown().join('/') !== before.join('/')) await restore(box, before, tools);
      const missing = error instanceof FillError && error.reason.code === 'option-missing';
      if (!missing || skip === levels.length - 1) throw error;
    }
  }
}

/** A cascader that takes every level as a value (changeOnSelect) took one on the way to a level that is not there. */
async function restore(box: CascadeBox, before: string[], tools: FillTools): Promise<void> {
  const back = before.length
    ? walk(
        box,
        before.map((text) => [text]),
        tools,
      )
    : box.clear();
  await back.catch(() => null);
}

/** The levels a cascader shows as one text: 「浙江省 / 杭州市」. */
export const levelsIn = (texts: string[]): string[] => {
  const [one, ...more] = texts;
  if (one === undefined) return [];
  return more.length ? texts : one.split(/\s*\/\s*/).filter(Boolean);
};

/** Removes one by one. Throws FillError('unsupported') without a way to. */
export async function removeEach(
  shown: () => string[],
  cross: () => HTMLElement | null,
  tools: FillTools,
): Promise<void> {
  for (let left = shown().length; left > 0; left = shown().length) {
    const next = cross();
    if (!next) throw new FillError('unsupported');
    const before = left;
    next.click();
    await tools.until(() => shown().length < before, 1000);
  }
}
