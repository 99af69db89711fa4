import { classSelector, mentions } from './dom.ts';

/**
 * Libraries whose class names are `<prefix>-<part>` with a prefix the console configures (Fusion `prefix`, Arco
 * `prefixCls`): a part counts only together with other parts under the same prefix.
 */

/** Prefixes of the element's class tokens that end in `-part`: usually one. */
export function prefixes(el: Element, part: string): string[] {
  const found: string[] = [];
  if (!mentions(el, part)) return found;
  for (const token of el.classList) {
    if (token.length > part.length + 1 && token.endsWith(`-${part}`))
      found.push(token.slice(0, -part.length - 1));
  }
  return found;
}

const nearest = (el: Element, part: string) => el.closest(`[class$="-${part}"],[class*="-${part} "]`);

export interface Named {
  root: Element;
  prefix: string;
}

/** The nearest element around `el` of this part whose prefix `proves` confirms by other parts. */
export function around(
  el: Element,
  part: string,
  proves: (root: Element, prefix: string) => boolean,
): Named | null {
  for (
    let root = nearest(el, part);
    root;
    root = root.parentElement ? nearest(root.parentElement, part) : null
  ) {
    for (const prefix of prefixes(root, part)) if (proves(root, prefix)) return { root, prefix };
  }
  return null;
}

const selectorOf = (prefix: string, part: string) => classSelector(`${prefix}-${part}`);

export const has = (el: Element, prefix: string, part: string): boolean =>
  el.classList.contains(`${prefix}-${part}`);

export const part = (root: ParentNode, prefix: string, name: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(selectorOf(prefix, name));

export const parts = (root: ParentNode, prefix: string, name: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selectorOf(prefix, name)),
];

export const selectors = (prefix: string, ...names: string[]): string =>
  names.map((name) => selectorOf(prefix, name)).join(',');
