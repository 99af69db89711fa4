import { isShown } from '../act.ts';
import { enter, formatsLike, leave, orderOf, type Picker, shownDate, typeDates } from '../dates.ts';
import { close, expect } from '../options.ts';
import { around, has, type Named, part, selectors } from '../suffix.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';

/**
 * Arco's DatePicker and RangePicker (@arco-design/web-react 2.66, es/DatePicker): typed in place, committed by Enter,
 * and only in the picker's own format. A text it cannot read leaves an earlier valid one pending, which the Enter
 * would commit: so each text gets an open picker of its own.
 */

const isArco = (root: Element, prefix: string) =>
  // antd's picker has the same parts and other sizes.
  [...root.classList].some((token) => token.startsWith(`${prefix}-picker-size-`)) &&
  !!part(root, prefix, 'picker-input');

const pickerOf = (anchor: Element, range: boolean): Named | null => {
  const found = around(anchor, 'picker', isArco);
  return found && has(found.root, found.prefix, 'picker-range') === range ? found : null;
};

const inputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('input')];
const texts = (root: Element): string[] => inputs(root).map((input) => input.value.trim());
const shown = (root: Element): string[] =>
  texts(root).every((text) => !text) ? [] : texts(root).map(shownDate);

async function clear({ root, prefix }: Named, tools: FillTools): Promise<void> {
  if (!shown(root).length) return;
  const icon = part(root, prefix, 'picker-clear-icon');
  if (!icon) throw new FillError('unsupported');
  icon.click();
  await tools.until(() => !shown(root).length, 1000);
}

async function fill(at: Named, dates: string[], tools: FillTools): Promise<void> {
  const { root, prefix } = at;
  if (inputs(root).some((input) => input.readOnly)) throw new FillError('unsupported');
  const popups = () =>
    [
      ...root.ownerDocument.querySelectorAll(selectors(prefix, 'picker-container', 'picker-range-container')),
    ].filter(isShown);
  const others = new Set(popups());
  const mine = () => popups().find((popup) => !others.has(popup)) ?? null;
  const picker: Picker = {
    shown: () => shown(root),
    texts: () => texts(root),
    clear: () => clear(at, tools),
    type: async (wanted) => {
      for (const i of orderOf(wanted.map(shownDate), shown(root))) {
        const input = inputs(root)[i];
        if (!input) throw new FillError('gone');
        await enter(input, wanted[i] ?? '');
        await tools.until(() => input.value === wanted[i], 150).catch(() => null);
      }
      for (const input of inputs(root)) leave(input);
      await close(root, () => mine() !== null, mine(), tools);
    },
  };
  const hints = [...inputs(root).map(({ placeholder }) => placeholder), ...texts(root)];
  await typeDates(dates, formatsLike(hints), picker, tools);
}

const widget = (range: boolean): Widget => ({
  kind: range ? 'date-range' : 'date',
  claim: (anchor) => pickerOf(anchor, range)?.root ?? null,
  show: shown,
  fill: async (root, value, tools) => {
    const at = pickerOf(root, range);
    if (!at) throw new FillError('gone');
    const given = expect(value, range ? 'dates' : 'date');
    await fill(at, given.type === 'dates' ? [given.from, given.to] : [given.date], tools);
  },
  clear: async (root, tools) => {
    const at = pickerOf(root, range);
    if (at) await clear(at, tools);
  },
  disabled: (root) => inputs(root).every((input) => input.disabled),
  readonly: () => false,
  placeholder: (root) => inputs(root)[0]?.placeholder ?? '',
});

export const dates: Widget[] = [widget(false), widget(true)];
