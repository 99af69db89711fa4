import { type ControlKind, comparable, type Option, type StepValue } from '../../scan-types.ts';
import { blur, focus, setText, textOf } from '../act.ts';
import { FillError, type FillTools, type Widget } from '../widget.ts';
import { type Choice, matchBest, optionMissing, sameText } from './option-text.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export function textFrom(value: StepValue): string {
  if (value.type !== 'text') throw new FillError('unsupported');
  return value.text;
}

/** Types into a field the way a user leaves it: some commit only when focus goes (number inputs). */
export function typeInto(field: Field, text: string): void {
  focus(field);
  setText(field, text);
  blur(field);
}

/** A text, textarea or number widget, given how it finds its root and its field. */
export function fieldWidget(
  kind: ControlKind & ('text' | 'textarea' | 'number'),
  claim: (anchor: Element) => Element | null,
  field: (root: Element) => Field | null,
): Widget {
  const write = async (root: Element, text: string, tools: FillTools) => {
    const target = field(root);
    if (!target) throw new FillError('gone');
    const before = target.value;
    typeInto(target, text);
    // A framework may take the value back on its next render (a number out of bounds): only what stays counts.
    let seen = 0;
    const stays = () => {
      seen = comparable(field(root)?.value ?? '') === comparable(text) ? seen + 1 : 0;
      return seen > 1;
    };
    await tools.until(stays, 800).catch(() => {
      // The nearest value the page would take is a wrong value.
      const now = field(root);
      if (now && now.value !== before) typeInto(now, before);
      throw new FillError('not-accepted');
    });
  };
  return {
    kind,
    claim,
    show: (root) => {
      const text = field(root)?.value ?? '';
      return text === '' ? [] : [text];
    },
    fill: (root, value, tools) => write(root, textFrom(value), tools),
    clear: (root, tools) => write(root, '', tools),
    disabled: (root) => field(root)?.disabled ?? false,
    readonly: (root) => field(root)?.readOnly ?? false,
    placeholder: (root) => field(root)?.placeholder ?? '',
  };
}

/** How a library draws one radio or checkbox. */
export interface TickParts {
  claim(anchor: Element): Element | null;
  /** The inputs of the group, in order. */
  inputs(root: Element): HTMLInputElement[];
  /** The text of the one this input belongs to. */
  label(input: HTMLInputElement): string;
}

const ticks = (parts: TickParts, root: Element): Choice[] =>
  parts.inputs(root).map((el) => ({
    el,
    text: parts.label(el),
    disabled: el.disabled,
    selected: el.checked,
  }));

const shownTicks = (parts: TickParts, root: Element): string[] =>
  ticks(parts, root)
    .filter((tick) => tick.selected)
    .map((tick) => tick.text);

const optionsOf = (parts: TickParts, root: Element): Option[] =>
  ticks(parts, root).map(({ text, disabled, el }) => ({
    text,
    ...(el instanceof HTMLInputElement && el.value ? { value: el.value } : {}),
    ...(disabled ? { disabled } : {}),
  }));

async function tick(parts: TickParts, root: Element, text: string, on: boolean, tools: FillTools) {
  const find = () => ticks(parts, root).find((choice) => sameText(choice.text, text));
  const choice = find();
  if (!choice || choice.selected === on) return;
  (choice.el as HTMLInputElement).click();
  // Asked anew each time: the page may draw the group again.
  await tools
    .until(() => find()?.selected === on, 1000)
    .catch(() => {
      throw new FillError('not-accepted');
    });
}

const allDisabled = (parts: TickParts, root: Element): boolean => {
  const inputs = parts.inputs(root);
  return inputs.length > 0 && inputs.every((input) => input.disabled);
};

export function radioWidget(parts: TickParts): Widget {
  return {
    kind: 'radio',
    claim: (anchor) => parts.claim(anchor),
    show: (root) => shownTicks(parts, root),
    options: (root) => optionsOf(parts, root),
    disabled: (root) => allDisabled(parts, root),
    readonly: () => false,
    async fill(root, value, tools) {
      if (value.type !== 'option') throw new FillError('unsupported');
      const choice = matchBest(ticks(parts, root), value.anyOf);
      if (!choice) throw optionMissing(value.anyOf);
      await tick(parts, root, choice.text, true, tools);
    },
  };
}

/** A group of checkboxes, or one alone (which knows only checked and unchecked). */
export function checkboxWidget(parts: TickParts): Widget {
  const set = async (root: Element, texts: string[], tools: FillTools) => {
    for (const choice of ticks(parts, root)) {
      const on = texts.some((text) => sameText(text, choice.text));
      await tick(parts, root, choice.text, on, tools);
    }
  };
  return {
    kind: 'checkbox',
    claim: (anchor) => parts.claim(anchor),
    show: (root) => shownTicks(parts, root),
    options: (root) => optionsOf(parts, root),
    disabled: (root) => allDisabled(parts, root),
    readonly: () => false,
    async fill(root, value, tools) {
      if (value.type === 'check') {
        const [only, ...others] = parts.inputs(root);
        if (!only || others.length > 0) throw new FillError('unsupported');
        await tick(parts, root, parts.label(only), value.checked, tools);
        return;
      }
      const wanted = value.type === 'options' ? value.each : value.type === 'option' ? [value.anyOf] : null;
      if (!wanted) throw new FillError('unsupported');
      const texts = wanted.map((anyOf) => {
        const choice = matchBest(ticks(parts, root), anyOf);
        if (!choice) throw optionMissing(anyOf);
        return choice.text;
      });
      await set(root, texts, tools);
    },
    clear: (root, tools) => set(root, [], tools),
  };
}

/** Inputs of this type in the group, or the anchor's own if there is no group around it. */
export const inputsIn = (root: Element, type: 'radio' | 'checkbox'): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[type=${type}]`),
];

/** The text of the `<label>` an input stands in. */
export const wrappingLabel = (input: HTMLInputElement): string => textOf(input.closest('label'));
