import { textOf } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { choose, isTea, nearest, prefixOf } from './shared.ts';

/**
 * Radio, Segment and Checkbox. TEA's own handler sits on click: setting `checked` and telling `change` does
 * nothing and leaves two radios looking chosen. The inputs are `readonly` in every state.
 */

const labelOf = (input: Element): string => {
  const label = nearest(input, 'form-check');
  return textOf(label ?? input);
};

type Check = HTMLInputElement;

const claimCheck = (anchor: Element, type: 'radio' | 'checkbox'): Element | null => {
  if (anchor.tagName !== 'INPUT' || (anchor as Check).type !== type) return null;
  const label = nearest(anchor, 'form-check');
  return isTea(anchor, prefixOf(anchor, type)) && label?.tagName === 'LABEL' ? label : null;
};

const inputs = (root: Element, type: string): Check[] => [
  ...root.querySelectorAll<Check>(`input[type=${type}]`),
];

/** Clicks what differs, once; a page that refuses (a confirmation, a rule) is seen by reading back. */
async function set(input: Check, checked: boolean, tools: FillTools): Promise<void> {
  if (input.checked === checked) return;
  if (input.disabled) throw new FillError('option-missing');
  input.click();
  await tools.until(() => input.checked === checked, 500).catch(() => null);
}

const enabled = (items: Check[]) =>
  items.filter((input) => !input.disabled).map((item) => ({ text: labelOf(item), item }));

export const radio: Widget = {
  kind: 'radio',
  claim: (anchor) => {
    const label = claimCheck(anchor, 'radio');
    if (!label) return null;
    const group = nearest(label, 'form-check-group');
    if (group) return group;
    // Radios without a group are controlled one by one: they belong together by standing together.
    return label.parentElement && inputs(label.parentElement, 'radio').length > 1
      ? label.parentElement
      : label;
  },
  show: (root) => {
    const chosen = inputs(root, 'radio').find((input) => input.checked);
    return chosen ? [labelOf(chosen)] : [];
  },
  options: (root) =>
    inputs(root, 'radio').map((input) => ({ text: labelOf(input), disabled: input.disabled })),
  fill: async (root, value, tools) => {
    if (value.type !== 'option') throw new FillError('unsupported');
    const chosen = choose(enabled(inputs(root, 'radio')), value.anyOf);
    if (!chosen) throw new FillError('option-missing');
    await set(chosen, true, tools);
  },
  disabled: (root) => inputs(root, 'radio').every((input) => input.disabled),
  readonly: () => false,
};

type Segment = HTMLButtonElement;
const segments = (root: Element): Segment[] => [...root.querySelectorAll<Segment>('button[role=radio]')];
const pressed = (button: Segment) => button.getAttribute('aria-checked') === 'true';

export const segment: Widget = {
  kind: 'radio',
  claim: (anchor) => {
    if (anchor.getAttribute('role') !== 'radio' || anchor.tagName !== 'BUTTON') return null;
    const root = nearest(anchor, 'segment');
    const prefix = prefixOf(root, 'segment');
    if (!root || !prefix || !anchor.classList.contains(`${prefix}-btn`)) return null;
    // Options in groups are one choice over several segments.
    return root.closest(`.${CSS.escape(`${prefix}-region-pave`)}`) ?? root;
  },
  show: (root) =>
    segments(root)
      .filter(pressed)
      .map((button) => textOf(button)),
  options: (root) => segments(root).map((button) => ({ text: textOf(button), disabled: button.disabled })),
  fill: async (root, value, tools) => {
    if (value.type !== 'option') throw new FillError('unsupported');
    const open = segments(root).filter((button) => !button.disabled);
    const chosen = choose(
      open.map((item) => ({ text: textOf(item), item })),
      value.anyOf,
    );
    if (!chosen) throw new FillError('option-missing');
    if (pressed(chosen)) return;
    chosen.click();
    await tools.until(() => pressed(chosen), 500).catch(() => null);
  },
  disabled: (root) => segments(root).every((button) => button.disabled),
};

const groupOf = (label: Element) => nearest(label, 'form-check-group');

export const checkboxGroup: Widget = {
  kind: 'checkbox',
  claim: (anchor) => {
    const label = claimCheck(anchor, 'checkbox');
    return label && groupOf(label);
  },
  show: (root) =>
    inputs(root, 'checkbox')
      .filter((input) => input.checked)
      .map(labelOf),
  options: (root) =>
    inputs(root, 'checkbox').map((input) => ({ text: labelOf(input), disabled: input.disabled })),
  fill: async (root, value, tools) => {
    if (value.type !== 'options') throw new FillError('unsupported');
    const all = inputs(root, 'checkbox');
    const open = enabled(all);
    const wanted = value.each.map((anyOf) => {
      const input = choose(open, anyOf);
      if (!input) throw new FillError('option-missing');
      return input;
    });
    for (const input of all) {
      if (!input.disabled) await set(input, wanted.includes(input), tools);
    }
  },
  clear: async (root, tools) => {
    for (const input of inputs(root, 'checkbox')) if (!input.disabled) await set(input, false, tools);
  },
  disabled: (root) => inputs(root, 'checkbox').every((input) => input.disabled),
  readonly: () => false,
};

const only = (root: Element): Check => {
  const input = root.querySelector<Check>('input[type=checkbox]');
  if (!input) throw new FillError('gone');
  return input;
};

export const checkbox: Widget = {
  kind: 'checkbox',
  claim: (anchor) => claimCheck(anchor, 'checkbox'),
  show: (root) => (only(root).checked ? [labelOf(only(root)) || 'on'] : []),
  options: (root) => [{ text: labelOf(only(root)), disabled: only(root).disabled }],
  fill: async (root, value, tools) => {
    if (value.type !== 'check') throw new FillError('unsupported');
    await set(only(root), value.checked, tools);
  },
  clear: async (root, tools) => set(only(root), false, tools),
  disabled: (root) => only(root).disabled,
  readonly: () => false,
};
