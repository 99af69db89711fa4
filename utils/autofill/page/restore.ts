import type { StepValue } from '../scan-types.ts';
import { write } from './guard.ts';
import type { Known } from './known.ts';
import { FillError, type FillTools } from './widget.ts';

/**
 * Makes a control show again what it showed before, through the same gate as a fill.
 * @throws FillError, 'unsupported' when the widget has no such state (a radio without a choice, a user's own file).
 */
export const restore = (known: Known, before: string[], tools: FillTools): Promise<void> =>
  write(known, before.length ? asValue(known, before) : 'clear', tools);

function asValue({ claim: { root, widget } }: Known, shown: string[]): StepValue {
  const [first = '', second = ''] = shown;
  switch (widget.kind) {
    case 'text':
    case 'textarea':
    case 'number':
      return { type: 'text', text: first };
    case 'radio':
      return { type: 'option', anyOf: [first] };
    case 'select':
      return shown.length === 1
        ? { type: 'option', anyOf: [first] }
        : { type: 'options', each: shown.map((text) => [text]) };
    case 'checkbox':
      return (widget.options?.(root).length ?? 0) > 1
        ? { type: 'options', each: shown.map((text) => [text]) }
        : { type: 'check', checked: true };
    case 'cascader':
      return { type: 'path', levels: shown.map((text) => [text]) };
    case 'date':
      return { type: 'date', date: first };
    case 'date-range':
      return { type: 'dates', from: first, to: second };
    case 'upload':
      throw new FillError('unsupported');
  }
}
