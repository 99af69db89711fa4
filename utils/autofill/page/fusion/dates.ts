import { pressKey, setText } from '../act.ts';
import { attend, enter, formatsLike, leave, orderOf, type Picker, shownDate, typeDates } from '../dates.ts';
import { close, expect } from '../options.ts';
import { around, type Named, part, selectors } from '../suffix.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';

/**
 * Fusion's DatePicker and RangePicker (readonly in place, a typing twin in the overlay) and DatePicker2 (typed in
 * place), @alifd/next 1.27.
 */

const inputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('input')];

/** Empty as long as not every part has a date. */
const shown = (root: Element): string[] => {
  const texts = inputs(root).map((input) => input.value.trim());
  return texts.every((text) => !text) ? [] : texts.map(shownDate);
};

const texts = (root: Element): string[] => inputs(root).map((input) => input.value);

const wait = (tools: FillTools, probe: () => boolean, ms: number) =>
  tools.until(probe, ms).catch(() => false);

/** The clearing icon is always in the DOM, shown or not; only a picker with hasClear={false} has none. */
async function clear(root: Element, prefix: string, tools: FillTools): Promise<void> {
  if (!shown(root).length) return;
  const icon = part(root, prefix, 'input-clear-icon') ?? part(root, prefix, 'input-clear');
  if (!icon) throw new FillError('unsupported');
  icon.click();
  await tools.until(() => !shown(root).length, 1000);
}

const picker = (
  root: Element,
  prefix: string,
  tools: FillTools,
  type: (texts: string[]) => Promise<void>,
): Picker => ({
  shown: () => shown(root),
  texts: () => texts(root),
  type,
  clear: () => clear(root, prefix, tools),
});

const common = {
  disabled: (root: Element) => inputs(root).every((input) => input.disabled),
  readonly: () => false,
  placeholder: (root: Element) => inputs(root)[0]?.placeholder ?? '',
};

// ---- DatePicker, RangePicker --------------------------------------------------------------------------------

const first = (name: 'date-picker' | 'range-picker') => (anchor: Element) =>
  around(anchor, name, (root, prefix) => !!part(root, prefix, `${name}-trigger`));
const oldDate = first('date-picker');
const oldRange = first('range-picker');

const isOpen = (root: Element) => !!root.querySelector('[aria-expanded=true]');

async function fillOld(
  { root, prefix }: Named,
  kind: 'date' | 'range',
  dates: string[],
  tools: FillTools,
): Promise<void> {
  const trigger = part(root, prefix, `${kind}-picker-trigger`);
  if (!trigger) throw new FillError('gone');
  if (isOpen(root)) await close(root, () => isOpen(root), null, tools);
  const overlay = await tools.opened(
    root,
    () => (inputs(root)[0] ?? trigger).click(),
    selectors(prefix, `${kind}-picker-body`),
  );
  const names =
    kind === 'date'
      ? ['date-picker-panel-input']
      : ['range-picker-panel-input-start-date', 'range-picker-panel-input-end-date'];
  const box = (i: number) => {
    const input = part(overlay, prefix, names[i] ?? '')?.querySelector('input');
    if (!input) throw new FillError('unsupported');
    return input;
  };
  try {
    // The panel's own placeholder is the format it wants (es/date-picker).
    const said = names.map((_, i) => box(i).placeholder);
    const type = async (wanted: string[]) => {
      for (const i of orderOf(wanted.map(shownDate), shown(root))) {
        const text = wanted[i] ?? '';
        // The panel writes to the part that was focused last, and shows which that is.
        attend(box(i));
        await wait(tools, () => !!box(i).closest(`.${CSS.escape(`${prefix}-focus`)}`), 500);
        setText(box(i), text);
        pressKey(box(i), 'Enter');
        leave(box(i));
        await wait(tools, () => (inputs(root)[i]?.value ?? '') === text, 300);
      }
    };
    await typeDates(dates, formatsLike([...said, ...texts(root)]), picker(root, prefix, tools, type), tools);
  } finally {
    await close(root, () => isOpen(root), overlay, tools);
  }
}

// ---- DatePicker2 --------------------------------------------------------------------------------------------

const second = (how: 'date' | 'range') => (anchor: Element) =>
  around(anchor, 'date-picker2', (root, prefix) => !!part(root, prefix, `date-picker2-input-${how}`));
const newDate = second('date');
const newRange = second('range');

async function fillNew({ root, prefix }: Named, dates: string[], tools: FillTools): Promise<void> {
  if (inputs(root).some((input) => input.readOnly)) throw new FillError('unsupported');
  const overlay = () => root.ownerDocument.querySelector(selectors(prefix, 'date-picker2-overlay'));
  const type = async (wanted: string[]) => {
    for (const i of orderOf(wanted.map(shownDate), shown(root))) {
      const input = inputs(root)[i];
      if (!input) throw new FillError('gone');
      await enter(input, wanted[i] ?? '');
      await wait(tools, () => input.value === wanted[i], 150);
    }
    // Closing it throws away what was not committed: only then does it show its value.
    for (const input of inputs(root)) leave(input);
    await close(root, () => isOpen(root), overlay(), tools);
  };
  // It reads ISO dates whatever its format; a text that only its format can read gets past disabledDate
  // (es/date-picker2 checkValueDisabled), which is not ours to get past.
  await typeDates(dates, ['YYYY-MM-DD'], picker(root, prefix, tools, type), tools);
}

// ---- widgets ------------------------------------------------------------------------------------------------

const named = (find: (el: Element) => Named | null, root: Element): Named => {
  const found = find(root);
  if (!found) throw new FillError('gone');
  return found;
};

const one = (
  find: (anchor: Element) => Named | null,
  fill: (at: Named, dates: string[], tools: FillTools) => Promise<void>,
): Widget => ({
  kind: 'date',
  claim: (anchor) => find(anchor)?.root ?? null,
  show: shown,
  fill: async (root, value, tools) => fill(named(find, root), [expect(value, 'date').date], tools),
  clear: async (root, tools) => clear(root, named(find, root).prefix, tools),
  ...common,
});

const both = (
  find: (anchor: Element) => Named | null,
  fill: (at: Named, dates: string[], tools: FillTools) => Promise<void>,
): Widget => ({
  ...one(find, fill),
  kind: 'date-range',
  fill: async (root, value, tools) => {
    const { from, to } = expect(value, 'dates');
    await fill(named(find, root), [from, to], tools);
  },
});

export const dates: Widget[] = [
  one(oldDate, (at, days, tools) => fillOld(at, 'date', days, tools)),
  both(oldRange, (at, days, tools) => fillOld(at, 'range', days, tools)),
  one(newDate, fillNew),
  both(newRange, fillNew),
];
