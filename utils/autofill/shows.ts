import type { PlanStep } from './plan-types.ts';
import { type Control, comparable } from './scan-types.ts';

/**
 * Does the control show this value already? For the preview only: the page decides for itself when it fills. A file
 * is never taken for the same by its name alone.
 */
export function shows(control: Pick<Control, 'value' | 'kind'>, value: PlanStep['value']): boolean {
  const shown = control.value.map(comparable);
  const is = (index: number, anyOf: string[]) => anyOf.some((text) => comparable(text) === shown[index]);
  switch (value.type) {
    case 'text':
      return shown.length === 1 && shown[0] === comparable(value.text);
    case 'option':
      return shown.length === 1 && is(0, value.anyOf);
    case 'options':
      return (
        shown.length === value.each.length &&
        value.each.every((anyOf) => anyOf.some((text) => shown.includes(comparable(text))))
      );
    case 'path':
      return shown.length > 0 && shown.length <= value.levels.length && tailMatches(shown, value.levels);
    case 'date':
      return shown.length === 1 && shown[0] === value.date;
    case 'dates':
      return shown.length === 2 && shown[0] === value.from && shown[1] === value.to;
    case 'check':
      return value.checked === shown.length > 0;
    case 'documents':
      return false;
  }
}

/** A page with fewer levels shows the last ones. */
const tailMatches = (shown: string[], levels: string[][]): boolean => {
  const tail = levels.slice(-shown.length);
  return tail.every((anyOf, index) => anyOf.some((text) => comparable(text) === shown[index]));
};
