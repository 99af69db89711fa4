import { blur, focus, setText } from '../act.ts';
import { FillError, type Widget } from '../widget.ts';
import { isTea, nearest, prefixOf } from './shared.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Composites whose text box is not free text. One that has no widget here is left to nobody: see `text.fill`. */
const composites = ['timepicker', 'monthpicker', 'quarterpicker', 'tag-input', 'slider'];
const inComposite = (root: Element) => composites.some((name) => nearest(root, name));

const write = (field: TextField, text: string) => {
  focus(field);
  setText(field, text);
  blur(field);
};

const claimField = (anchor: Element, tag: string, name: string): Element | null => {
  if (anchor.tagName !== tag || !isTea(anchor, prefixOf(anchor, name))) return null;
  return anchor;
};

const free = (kind: 'text' | 'textarea', tag: string, name: string): Widget => ({
  kind,
  claim: (anchor) => claimField(anchor, tag, name),
  show: (root) => [(root as TextField).value].filter(Boolean),
  fill: async (root, value) => {
    if (value.type !== 'text' || inComposite(root)) throw new FillError('unsupported');
    write(root as TextField, value.text);
  },
  clear: async (root) => write(root as TextField, ''),
});

export const text = free('text', 'INPUT', 'input');
export const textarea = free('textarea', 'TEXTAREA', 'textarea');

const box = (root: Element): HTMLInputElement => {
  const input = root.querySelector('input');
  if (!input) throw new FillError('gone');
  return input;
};

/** InputNumber delivers on focusout, and there clamps to its bounds: a clamped number is a wrong number. */
export const number: Widget = {
  kind: 'number',
  claim: (anchor) => {
    const root = anchor.tagName === 'INPUT' ? nearest(anchor, 'inputnum') : null;
    const prefix = prefixOf(root, 'inputnum');
    return root && prefix && anchor.classList.contains(`${prefix}-input`) ? root : null;
  },
  show: (root) => [box(root).value].filter(Boolean),
  fill: async (root, value, tools) => {
    if (value.type !== 'text') throw new FillError('unsupported');
    const wanted = Number(value.text);
    if (value.text.trim() === '' || !Number.isFinite(wanted)) throw new FillError('not-accepted');
    const input = box(root);
    const before = input.value;
    write(input, value.text);
    const taken = () => Number(input.value) === wanted;
    // React may render later than the event returns.
    await tools.until(taken, 300).catch(() => null);
    if (taken()) return;
    write(input, before);
    throw new FillError('not-accepted');
  },
  clear: async (root) => write(box(root), ''),
  disabled: (root) => box(root).disabled,
  face: (root) => box(root),
};
