import { closestSuffix, hasSuffix, isInput } from '../recipes/marks.ts';

/** `P-input__wrap > P-input > input.P-input__inner`; Element's `P-input__inner` stands in a `P-input__wrapper`. */
export const isInner = (anchor: Element): anchor is HTMLInputElement =>
  isInput(anchor) &&
  hasSuffix(anchor, '-input__inner') &&
  anchor.parentElement !== null &&
  hasSuffix(anchor.parentElement, '-input') &&
  closestSuffix(anchor, '-input__wrap') !== null;
