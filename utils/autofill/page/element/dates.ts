import { blur, focus, pressKey, pressOutside, setText } from '../act.ts';
import { clearByIcon } from '../recipes/clearing.ts';
import type { DateParts } from '../recipes/date-fields.ts';
import { closestSuffix, isInput } from '../recipes/marks.ts';
import { enteringMs, isEntering } from '../recipes/overlay.ts';
import type { FillTools } from '../widget.ts';

/** `P-date-editor--date`, `--daterange`; months, years, weeks and several dates are no dates of ours. */
const kinds = {
  date: ['-date-editor--date', '-date-editor--datetime'],
  range: ['-date-editor--daterange', '-date-editor--datetimerange'],
};

const inputs = (root: Element): HTMLInputElement[] => [...root.querySelectorAll('input')];

const isOpen = (root: Element): boolean =>
  inputs(root).some((input) => input.getAttribute('aria-expanded') === 'true');

/** Focus and typing open the calendar. */
async function entered(root: Element, tools: FillTools): Promise<void> {
  const calendar = () => {
    const id = inputs(root)[0]?.getAttribute('aria-controls');
    return id ? root.ownerDocument.getElementById(id) : null;
  };
  const isDrawn = () => {
    const popper = calendar();
    return !popper || !isEntering(popper);
  };
  await tools.until(isDrawn, enteringMs).catch(() => {});
}

async function leave(root: Element, tools: FillTools): Promise<void> {
  for (const input of inputs(root)) blur(input);
  if (isOpen(root)) pressOutside(root);
  await tools.until(() => !isOpen(root), 2000);
}

export const dates = (range: boolean): DateParts => ({
  claim: (anchor) => {
    if (!isInput(anchor)) return null;
    for (const kind of kinds[range ? 'range' : 'date']) {
      const found = closestSuffix(anchor, kind);
      if (found) return found.el;
    }
    return null;
  },
  inputs,
  // It reads a text of its own format's length whatever the separators.
  formats: 5,
  async commit(root, texts, tools) {
    for (const [index, text] of texts.entries()) {
      const input = inputs(root)[index];
      if (!input) return false;
      focus(input);
      setText(input, text);
      await tools.until(() => inputs(root)[index]?.value !== '', 200).catch(() => {});
    }
    await entered(root, tools);
    const last = inputs(root)[texts.length - 1];
    if (last) pressKey(last, 'Enter');
    await leave(root, tools);
    return true;
  },
  async clear(root, tools) {
    const empty = () => inputs(root).every((input) => input.value === '');
    try {
      const icon = range ? '[class*="-range__close-icon"]' : '.clear-icon';
      await clearByIcon(root, () => root.querySelector(icon), empty, tools);
    } catch (error) {
      const [input] = inputs(root);
      if (range || !input) throw error;
      // A picker that forbids typing ignores its own icon (measured), but not an emptied text.
      setText(input, '');
      pressKey(input, 'Enter');
      await tools.until(empty, 800);
    } finally {
      await entered(root, tools);
      await leave(root, tools);
    }
  },
});
