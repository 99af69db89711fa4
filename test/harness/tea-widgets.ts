import type { StepValue } from '../../utils/autofill/scan-types.ts';
import type { ConsolePage } from './page.ts';

/** Widgets of a TEA console by the label of their row, called directly, without the filling around them. */

interface Answer {
  kind: string;
  library: string;
  /** 'done' or the code of the FillError. */
  result: string;
  shown: string[];
}

/** Chooses the widget of the row so labelled, and does it. Files are made up: `size` bytes under that name. */
const script = (label: string, action: string, value: unknown, bytes: number) => `(async () => {
  const rowOf = (el) => el.closest('[class*="-form__item"]');
  const label = [...document.querySelectorAll('[class*="-form__label"] label')]
    .find((el) => el.textContent.trim() === ${JSON.stringify(label)});
  const anchor = rowOf(label).querySelector(rr.anchorSelector);
  const { library, widget, root } = rr.claim(anchor);
  const tools = rr.act.makeTools((v) => v.files.map((f) =>
    new File([new Uint8Array(${bytes})], f.name, { type: f.type })));
  let result = 'done';
  // As the filler does; the event of this scroll comes when the overlay is already open.
  widget.face?.(root).scrollIntoView({ block: 'center' }) ?? root.scrollIntoView({ block: 'center' });
  try {
    if (${JSON.stringify(action)} === 'fill') await widget.fill(root, ${JSON.stringify(value)}, tools);
    if (${JSON.stringify(action)} === 'clear') await widget.clear(root, tools);
  } catch (error) {
    result = error.reason?.code ?? String(error.stack);
  }
  return { kind: widget.kind, library, result, shown: widget.show(root) };
})()`;

const openOverlays = `[...document.querySelectorAll('[class*="-overlay"]')]
  .filter((el) => rr.act.isShown(el) && getComputedStyle(el).pointerEvents !== 'none').length`;

export const teaWidgets = (page: () => ConsolePage) => ({
  fill: (label: string, value: StepValue, bytes = 60_000) =>
    page().isolated<Answer>(script(label, 'fill', value, bytes)),
  clear: (label: string) => page().isolated<Answer>(script(label, 'clear', null, 0)),
  read: (label: string) => page().isolated<Answer>(script(label, 'show', null, 0)),
  /** The state of one field; React may render after the event returned. */
  field: async (key: string) => {
    await page().page.waitForTimeout(30);
    return (await page().state())[key];
  },
  /** How many overlays still take clicks. */
  overlays: () => page().isolated<number>(openOverlays),
});

export const option = (...anyOf: string[]): StepValue => ({ type: 'option', anyOf });
export const path = (...levels: string[]): StepValue => ({
  type: 'path',
  levels: levels.map((text) => [text]),
});
export const words = (text: string): StepValue => ({ type: 'text', text });
export const date = (text: string): StepValue => ({ type: 'date', date: text });
export const dates = (from: string, to: string): StepValue => ({ type: 'dates', from, to });
export const file = (name: string, type = 'image/jpeg', size = 60_000): StepValue => ({
  type: 'files',
  files: [{ transfer: 't', name, type, size }],
});
