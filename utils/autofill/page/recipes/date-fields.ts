import type { StepValue } from '../../scan-types.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { dateTexts, toIso } from './dates.ts';

/** How one library's pickers take a typed text. */
export interface DateParts {
  claim(anchor: Element): Element | null;
  /** One input, or start and end. */
  inputs(root: Element): HTMLInputElement[];
  /**
   * Types these texts (one per input) and commits them; leaves the calendar closed. False if the picker said at once
   * that it cannot read them.
   */
  commit(root: Element, texts: string[], tools: FillTools): Promise<boolean>;
  clear(root: Element, tools: FillTools): Promise<void>;
  /** How many formats are worth trying; fewer where the picker reads any. */
  formats?: number;
  /** Chooses in the calendar, where typing did not help. Leaves it closed. */
  pick?(root: Element, dates: string[], tools: FillTools): Promise<void>;
  disabled?(root: Element): boolean;
}

const shownDates = (parts: DateParts, root: Element): string[] =>
  parts
    .inputs(root)
    .map((input) => toIso(input.value))
    .filter((text) => text !== '');

const wantedDates = (value: StepValue, range: boolean): string[] => {
  if (value.type === 'date' && !range) return [value.date];
  if (value.type === 'dates' && range) return [value.from, value.to];
  throw new FillError('unsupported');
};

export function dateWidget(kind: 'date' | 'date-range', parts: DateParts): Widget {
  const write = async (root: Element, wanted: string[], tools: FillTools) => {
    const hint = parts
      .inputs(root)
      .map((input) => `${input.value} ${input.placeholder}`)
      .join(' ');
    const columns = wanted.map((iso) => dateTexts(iso, hint));
    // Typed text proves nothing until the picker wrote it back itself, in its own format.
    const taken = () =>
      tools.until(() => shownDates(parts, root).join() === wanted.join(), 600).catch(() => false);
    const tries = Math.min(columns[0]?.length ?? 0, parts.formats ?? Number.POSITIVE_INFINITY);
    for (let i = 0; i < tries; i++) {
      const texts = columns.map((column) => column[i] ?? '');
      if ((await parts.commit(root, texts, tools)) && (await taken())) return true;
    }
    if (!parts.pick) return false;
    await parts.pick(root, wanted, tools);
    return taken();
  };
  return {
    kind,
    claim: (anchor) => parts.claim(anchor),
    show: (root) => shownDates(parts, root),
    async fill(root, value, tools) {
      const wanted = wantedDates(value, kind === 'date-range');
      const before = shownDates(parts, root);
      if (before.join() === wanted.join()) return;
      if (await write(root, wanted, tools)) return;
      const now = shownDates(parts, root);
      if (now.join() !== before.join()) {
        if (before.length === wanted.length) await write(root, before, tools);
        else await parts.clear(root, tools).catch(() => {});
      }
      throw new FillError('not-accepted');
    },
    clear: (root, tools) => parts.clear(root, tools),
    disabled: (root) => parts.disabled?.(root) ?? parts.inputs(root).every((input) => input.disabled),
    // A picker's input is often not for typing; that says nothing about the picker.
    readonly: () => false,
    placeholder: (root) =>
      parts
        .inputs(root)
        .map((input) => input.placeholder)
        .filter(Boolean)
        .join(' '),
  };
}
