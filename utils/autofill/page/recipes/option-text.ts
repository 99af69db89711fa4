import { comparable } from '../../scan-types.ts';
import { FillError } from '../widget.ts';

export interface Choice {
  el: Element;
  text: string;
  disabled: boolean;
  selected: boolean;
}

/**
 * The one choice whose text equals `wanted`. Two equal choices are no choice: which was meant cannot be known, unless
 * only one of them is equal to the letter.
 */
export function matchOne(choices: Choice[], wanted: string): Choice | null {
  const equal = choices.filter(
    (choice) => !choice.disabled && comparable(choice.text) === comparable(wanted),
  );
  if (equal.length < 2) return equal[0] ?? null;
  const exact = equal.filter((choice) => choice.text.trim() === wanted.trim());
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** The best of the alternatives that is there. */
export function matchBest(choices: Choice[], anyOf: string[]): Choice | null {
  for (const wanted of anyOf) {
    const found = matchOne(choices, wanted);
    if (found) return found;
  }
  return null;
}

export function optionMissing(anyOf: string[]): FillError {
  return new FillError('option-missing', { wanted: anyOf[0] ?? '' });
}

export const sameText = (a: string, b: string): boolean => comparable(a) === comparable(b);
