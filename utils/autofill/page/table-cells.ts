import type { TableCell } from '../scan-types.ts';
import { clip, isElement, isText } from './dom.ts';

/** What a cell says, read in bounds: texts as shown piece by piece, and apart from them what a user would have to hover or unfold. */
const maxParts = 12;
const maxText = 1000;
const maxNodes = 120;
const silent = new Set(['script', 'style', 'svg', 'template', 'noscript', 'select', 'textarea', 'button']);
const tips = [
  'title',
  'aria-label',
  'alt',
  'data-title',
  'data-tip',
  'data-tooltip',
  'data-original-title',
  'data-content',
];

export const isShown = (el: Element): boolean =>
  el.checkVisibility({ visibilityProperty: true, opacityProperty: true });

export function readCell(cell: Element): TableCell {
  const parts: string[] = [];
  const more: string[] = [];
  let nodes = 0;
  const add = (list: string[], text: string) => {
    const clean = clip(text, maxText);
    if (clean && list.length < maxParts && !(list === more && more.includes(clean))) list.push(clean);
  };
  const walk = (el: Element, shown: boolean) => {
    if (++nodes > maxNodes) return;
    for (const name of tips) add(more, el.getAttribute(name) ?? '');
    const described = el.getAttribute('aria-describedby');
    if (described) add(more, el.ownerDocument.getElementById(described)?.textContent ?? '');
    if (silent.has(el.localName)) {
      // A link drawn as a button may be all there is to say the state (查看原因 beside it is not lost either).
      if (el.localName === 'button' && shown) add(parts, el.textContent ?? '');
      return;
    }
    let text = '';
    for (const node of el.childNodes) {
      if (isText(node)) text += node.data;
      else if (isElement(node)) {
        if (text.trim()) add(shown ? parts : more, text);
        text = '';
        walk(node, shown && isShown(node));
      }
    }
    if (text.trim()) add(shown ? parts : more, text);
  };
  walk(cell, true);
  return { parts, more: more.filter((text) => !parts.includes(text)) };
}

/** A heading's text: short, without the marks of sorting and filtering. */
export const headerText = (cell: Element): string => {
  const { parts, more } = readCell(cell);
  return clip(parts.join('') || more[0] || '', 60);
};

const titleTags = 'h1,h2,h3,h4,h5,h6,legend,caption,[class*="title"],[class*="Title"],[role="heading"]';

/** The nearest title before it, climbing: of the card, the tab, the section. */
export function titleOf(el: Element): string {
  const own = el.getAttribute('aria-label') || el.querySelector(':scope > caption')?.textContent;
  if (own) return clip(own, 100);
  let at: Element | null = el;
  for (let level = 0; level < 8 && at; level++, at = at.parentElement) {
    let before = at.previousElementSibling;
    for (let i = 0; i < 4 && before; i++, before = before.previousElementSibling) {
      const title = before.matches(titleTags) ? before : before.querySelector(titleTags);
      const text = clip(title?.textContent, 100);
      if (text && title && isShown(title)) return text;
    }
  }
  return '';
}
