import { comparable, type StepValue } from '../../scan-types.ts';
import { FillError, type FillTools } from '../widget.ts';
import { findChoice, type OptionList, sameSet } from './list.ts';
import { type Choice, matchBest, optionMissing, sameText } from './option-text.ts';
import { type OverlayOf, withOverlay } from './overlay.ts';

/** The alternatives a select is asked for; one group per option. */
export function wantedOptions(value: StepValue): string[][] {
  if (value.type === 'option') return [value.anyOf];
  if (value.type === 'options') return value.each;
  throw new FillError('unsupported');
}

export interface SelectParts {
  show(root: Element): string[];
  multiple(root: Element): boolean;
  overlay(root: Element): OverlayOf;
  list(root: Element, overlay: Element): OptionList;
  choose(choice: Choice): void;
}

/** Fills a select: single by one click, multiple by clicking what differs, after everything asked for was found. */
export async function fillSelect(
  parts: SelectParts,
  root: Element,
  value: StepValue,
  tools: FillTools,
): Promise<void> {
  const wanted = wantedOptions(value);
  if (!parts.multiple(root) && wanted.length !== 1) throw new FillError('unsupported');
  const shown = parts.show(root);
  const first = wanted[0];
  if (!parts.multiple(root) && first && shown[0] !== undefined && sameText(shown[0], first[0] ?? '')) return;
  await withOverlay(parts.overlay(root), tools, async (overlay) => {
    const list = parts.list(root, overlay);
    if (parts.multiple(root)) return chooseSet(parts, root, list, wanted, tools);
    const anyOf = first ?? [];
    const choice = await findChoice(list, anyOf, tools);
    if (!choice) throw optionMissing(anyOf);
    parts.choose(choice);
    await showing(() => sameSet(parts.show(root), [choice.text]), tools);
  });
}

async function showing(test: () => boolean, tools: FillTools): Promise<void> {
  await tools.until(test, 2000).catch((error: unknown) => {
    if (error instanceof FillError && error.reason.code === 'timeout') throw new FillError('not-accepted');
    throw error;
  });
}

async function chooseSet(
  parts: SelectParts,
  root: Element,
  list: OptionList,
  wanted: string[][],
  tools: FillTools,
): Promise<void> {
  const texts: string[] = [];
  for (const anyOf of wanted) {
    const choice = await findChoice(list, anyOf, tools);
    if (!choice) throw optionMissing(anyOf);
    texts.push(choice.text);
  }
  const toggle = async (text: string, chosen: boolean) => {
    const choice = await findChoice(list, [text], tools);
    if (!choice) throw optionMissing([text]);
    parts.choose(choice);
    // Two clicks before the framework rendered the first lose one of them (measured: antd, TDesign, Element).
    await showing(() => parts.show(root).some((shown) => sameText(shown, text)) === chosen, tools);
  };
  for (const shown of parts.show(root)) {
    if (!texts.some((text) => sameText(text, shown))) await toggle(shown, false);
  }
  for (const text of texts) {
    if (!parts.show(root).some((shown) => sameText(shown, text))) await toggle(text, true);
  }
}

const samePath = (a: string[], b: string[]): boolean =>
  a.map(comparable).join('\n') === b.map(comparable).join('\n');

export interface CascaderParts {
  show(root: Element): string[];
  overlay(root: Element): OverlayOf;
  /** Columns from the left. */
  columns(overlay: Element): Choice[][];
  isLeaf(choice: Choice): boolean;
  /** Opens the next column. */
  expand(choice: Choice): void;
  /** Takes it as the value. */
  choose(choice: Choice): void;
  clear(root: Element, tools: FillTools): Promise<void>;
}

/**
 * Level by level. A page without the outer levels starts further in; one that ends before the innermost level asked
 * for, or goes on after it and does not take it, is refused, and what stood there before is put back.
 */
export async function fillCascader(
  parts: CascaderParts,
  root: Element,
  value: StepValue,
  tools: FillTools,
): Promise<void> {
  const levels = value.type === 'path' ? value.levels : value.type === 'option' ? [value.anyOf] : undefined;
  if (!levels) throw new FillError('unsupported');
  const before = parts.show(root);
  try {
    await walk(parts, root, levels, tools);
  } catch (error) {
    // Some cascaders take every level on the way.
    if (!samePath(parts.show(root), before)) {
      if (before.length > 0) {
        await walk(
          parts,
          root,
          before.map((text) => [text]),
          tools,
        ).catch(() => {});
      } else {
        await parts.clear(root, tools).catch(() => {});
      }
    }
    throw error;
  }
}

async function walk(
  parts: CascaderParts,
  root: Element,
  levels: string[][],
  tools: FillTools,
): Promise<void> {
  await withOverlay(parts.overlay(root), tools, async (overlay) => {
    let level = 0;
    const path: string[] = [];
    for (let column = 0; ; column++) {
      const choices = await tools
        .until(() => parts.columns(overlay)[column]?.length && parts.columns(overlay)[column], 2000)
        .catch(() => []);
      let choice: Choice | null = null;
      while (choices && !choice && level < levels.length) choice = matchBest(choices, levels[level++] ?? []);
      if (!choice) throw optionMissing(levels[Math.min(column, levels.length - 1)] ?? []);
      path.push(choice.text);
      // A page that ends before the value does would say less than was meant.
      if (parts.isLeaf(choice) && level < levels.length) throw optionMissing(levels[level] ?? []);
      if (level >= levels.length) {
        if (!samePath(parts.show(root), path)) parts.choose(choice);
        break;
      }
      const chosen = choice;
      // The next column of the option chosen before must not be taken for this one's.
      const stale = parts
        .columns(overlay)
        [column + 1]?.map((item) => item.text)
        .join('\n');
      parts.expand(chosen);
      await tools
        .until(
          () => {
            const next = parts.columns(overlay)[column + 1];
            return next?.length && next.map((item) => item.text).join('\n') !== stale;
          },
          stale === undefined ? 3000 : 600,
        )
        .catch(() => {});
    }
    // Some show only the innermost level.
    const shows = () => samePath(parts.show(root), path) || samePath(parts.show(root), path.slice(-1));
    await showing(shows, tools);
  });
}

/** Levels of a shown path: libraries join them with a slash, pages may have configured `>`. */
export const splitPath = (text: string): string[] =>
  text
    .split(/\s*[/>]\s*/)
    .map((level) => level.trim())
    .filter(Boolean);
