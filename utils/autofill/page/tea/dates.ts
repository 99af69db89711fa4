import { blur, focus, isShown, pressKey, setText, textOf } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { dismiss, inOverlay, is, isOpen, nearest, parts, prefixOf } from './shared.ts';

/**
 * DatePicker and RangePicker. A text alone is never taken, only Enter in the open panel takes it; the panel opening
 * resets text typed before. And Enter takes whatever the panel has selected, right or wrong: so the panel is opened
 * first, and Enter is pressed only when the panel itself shows the wanted days as selected.
 */

const prefixOfRoot = (root: Element): string => prefixOf(root, 'datepicker') ?? 'tea';
const boxes = (root: Element): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('input')];

const pad = (text: string) => text.padStart(2, '0');

/** Any order-keeping format of year, month, day; anything else is shown as it stands. */
function iso(text: string): string {
  const match = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(text.trim());
  return match?.[1] && match[2] && match[3] ? `${match[1]}-${pad(match[2])}-${pad(match[3])}` : text;
}

const show = (root: Element): string[] =>
  boxes(root)
    .map((input) => iso(input.value))
    .filter(Boolean);

/** TEA parses strictly, so a format that is not the picker's is refused and never misread. */
const formats = (date: string): string[] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    date,
    `${year}/${month}/${day}`,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}${month}${day}`,
  ];
};

const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The days the open panel shows as selected, ISO. */
function selected(overlay: Element, prefix: string): string[] {
  const days: string[] = [];
  for (const table of parts(overlay, prefix, 'calendar__table').filter(isShown)) {
    const caption = textOf(parts(table, prefix, 'calendar__caption')[0]);
    const year = /\d{4}/.exec(caption)?.[0];
    const rest = caption.replace(/\d{4}\s*年?/, '');
    const named = english.findIndex((name) => rest.toLowerCase().includes(name)) + 1;
    const month = /\d{1,2}/.exec(rest)?.[0] ?? (named ? String(named) : chineseMonth(rest));
    for (const cell of parts(table, prefix, 'calendar__cell')) {
      const day = /^\d{1,2}$/.exec(textOf(cell))?.[0];
      if (is(cell, 'selected') && year && month && day) days.push(`${year}-${pad(month)}-${pad(day)}`);
    }
  }
  return days;
}

const chinese = ['十二', '十一', '十', '九', '八', '七', '六', '五', '四', '三', '二', '一'];
const chineseMonth = (text: string): string => {
  const at = chinese.findIndex((name) => text.includes(name));
  return at < 0 ? '' : String(12 - at);
};

/** The opening panel writes its value into the boxes once more: typed texts count when they stay. */
async function type(input: HTMLInputElement, text: string, tools: FillTools): Promise<void> {
  setText(input, text);
  let stood = 0;
  await tools.until(() => {
    if (input.value !== text) {
      stood = 0;
      setText(input, text);
    }
    return stood++ > 0;
  }, 1000);
}

async function fill(root: Element, dates: string[], tools: FillTools): Promise<void> {
  const prefix = prefixOfRoot(root);
  if (boxes(root).length !== dates.length) throw new FillError('unsupported');
  if (show(root).join() === dates.join()) return;
  const first = boxes(root)[0];
  const open = () => {
    if (!first) throw new FillError('gone');
    focus(first);
    first.click();
  };
  const use = async (overlay: Element) => {
    const isTaken = () => {
      const days = selected(overlay, prefix);
      return dates.every((date) => days.includes(date));
    };
    const variants = dates.map(formats);
    for (let i = 0; i < (variants[0]?.length ?? 0) && !isTaken(); i++) {
      for (const [at, input] of boxes(root).entries()) await type(input, variants[at]?.[i] ?? '', tools);
      await tools.until(isTaken, 200).catch(() => null);
    }
    if (!isTaken()) throw new FillError('not-accepted');
    const last = boxes(root).at(-1);
    if (last) pressKey(last, 'Enter');
    await tools.until(() => !isOpen(overlay) && show(root).join() === dates.join(), 1000).catch(() => null);
  };
  try {
    await inOverlay(root, prefix, open, use, tools);
  } finally {
    for (const input of boxes(root)) blur(input);
  }
}

const clear = async (root: Element, tools: FillTools): Promise<void> => {
  if (!show(root).length) return;
  await dismiss(root, tools);
  await tools.until(() => !show(root).length, 1000);
};

const claim = (anchor: Element, count: number): Element | null => {
  if (anchor.localName !== 'input') return null;
  const root = nearest(anchor, 'datepicker');
  const prefix = prefixOf(root, 'datepicker');
  if (!root || !prefix || !parts(root, prefix, 'datepicker__input').length) return null;
  return boxes(root).length === count ? root : null;
};

const disabled = (root: Element) => boxes(root).every((input) => input.disabled);

export const date: Widget = {
  kind: 'date',
  claim: (anchor) => claim(anchor, 1),
  show,
  fill: (root, value, tools) => {
    if (value.type !== 'date') throw new FillError('unsupported');
    return fill(root, [value.date], tools);
  },
  clear,
  disabled,
};

export const dateRange: Widget = {
  kind: 'date-range',
  claim: (anchor) => claim(anchor, 2),
  show,
  fill: (root, value, tools) => {
    if (value.type !== 'dates') throw new FillError('unsupported');
    return fill(root, [value.from, value.to], tools);
  },
  clear,
  disabled,
};
