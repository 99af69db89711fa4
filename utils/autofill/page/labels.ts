import type { Labels } from '../scan-types.ts';
import { isSideCaption } from './captions.ts';
import { clip, isElement, isText, type Root, shownText } from './dom.ts';
import { type Claim, libraries } from './registry.ts';
import { genericRow, type RowText } from './rows.ts';
import type { Sections } from './sections.ts';
import type { WidgetLibrary } from './widget.ts';

/** What one pass over a page has worked out already: rows and label elements are asked for by many controls. */
export interface LabelContext {
  /** Every element that has a control somewhere inside. */
  holders: Set<Element>;
  sections: Sections;
  rows: Map<Element, RowText>;
  labelFor: Map<Root, Map<string, HTMLLabelElement>>;
}

export const star = /^[\s*＊]+|[\s*＊]+$/g;
const starred = /^\s*[*＊]|[*＊]\s*[:：]?\s*$/;

/** A label without the asterisk that only says the field is required. */
export const unstarred = (text: string): { text: string; required: boolean } => ({
  text: text.replace(star, ''),
  required: starred.test(text),
});

type Reader = (root: Element, context: LabelContext) => RowText | null;

const readerOf = ({ row: reader }: WidgetLibrary): Reader[] =>
  reader
    ? [
        (root, { rows }) => {
          // A control may carry its row's class suffix itself, so up to three nested candidates are asked.
          let row = root.closest(reader.selector);
          for (let tries = 0; row && tries < 3; tries++) {
            const known = rows.get(row);
            if (known) return known;
            const said = reader.read(row);
            if (said) {
              const text = { row, label: said.label, required: said.required, help: said.help };
              rows.set(row, text);
              return text;
            }
            row = row.parentElement?.closest(reader.selector) ?? null;
          }
          return null;
        },
      ]
    : [];

const readers = new Map<string, Reader[]>();
/** Its own library's first, then another's (a native input in a library's form), then any row. */
function readersFor(name: string): Reader[] {
  let list = readers.get(name);
  if (!list) {
    const own = libraries.filter(({ library }) => library === name);
    const others = libraries.filter(({ library }) => library !== name);
    list = [...[...own, ...others].flatMap(readerOf), (root, { holders }) => genericRow(root, holders)];
    readers.set(name, list);
  }
  return list;
}

/** Which reader knew the row last time: an element does not move to another library. */
const lastReader = new WeakMap<Element, Reader>();

/** The row a control stands in. */
export function rowOf({ root, library }: Claim, context: LabelContext): RowText | null {
  const before = lastReader.get(root)?.(root, context);
  if (before) return before;
  for (const reader of readersFor(library)) {
    const text = reader(root, context);
    if (!text) continue;
    lastReader.set(root, reader);
    return text;
  }
  return null;
}

const byId = (root: Node, id: string): Element | null =>
  'getElementById' in root ? (root as Root).getElementById(id) : null;

const idTexts = (el: Element, attribute: string): string => {
  const ids = el.getAttribute(attribute);
  if (!ids) return '';
  const root = el.getRootNode();
  return ids
    .split(/\s+/, 5)
    .map((id) => clip(byId(root, id)?.textContent))
    .filter(Boolean)
    .join(' ');
};

/** `label[for]` of a root once per scan: `el.labels` walks the whole tree for each control. */
function labelFor(root: Root, id: string, context: LabelContext): HTMLLabelElement | undefined {
  let map = context.labelFor.get(root);
  if (!map) {
    map = new Map();
    for (const label of root.querySelectorAll<HTMLLabelElement>('label[for]')) {
      if (!map.has(label.htmlFor)) map.set(label.htmlFor, label);
    }
    context.labelFor.set(root, map);
  }
  return map.get(id);
}

function ownLabel({ root, widget }: Claim, anchor: Element, context: LabelContext): string {
  const tree = root.getRootNode() as Root;
  // A label of one radio or of one tick in a group is an option, never the name of the group.
  const grouped =
    widget.kind === 'radio' || (widget.kind === 'checkbox' && (widget.options?.(root).length ?? 0) > 1);
  if (root.id && !(grouped && root === anchor)) {
    const label = labelFor(tree, root.id, context);
    if (label) return shownText(label, root);
  }
  if (grouped) return legendOf(root);
  if (anchor !== root && anchor.id) {
    const label = labelFor(tree, anchor.id, context);
    if (label) return shownText(label, anchor);
  }
  const around = root.closest('label') ?? (root.contains(anchor) ? anchor.closest('label') : null);
  return around ? shownText(around, anchor) : '';
}

/** A fieldset around nothing but one group: its legend names the group. */
function legendOf(root: Element): string {
  const fieldset = root.closest('fieldset');
  const legend = fieldset?.querySelector(':scope > legend');
  if (!fieldset || !legend) return '';
  const inputs = [...fieldset.querySelectorAll<HTMLInputElement>('input,select,textarea')].slice(0, 50);
  const first = inputs[0];
  const alone = inputs.every((el) => el.type === first?.type && el.name === first?.name);
  return alone ? clip(legend.textContent) : '';
}

function ariaLabel({ root, widget }: Claim, anchor: Element): string {
  const say = (el: Element) => idTexts(el, 'aria-labelledby') || clip(el.getAttribute('aria-label'));
  if (widget.kind === 'radio' || widget.kind === 'checkbox') {
    const group = root.closest('[role=radiogroup],[role=group],fieldset');
    const said = group ? say(group) : '';
    if (said || widget.kind === 'radio') return said;
  }
  return say(anchor) || (root === anchor ? '' : say(root));
}

const maxClimb = 5;
const maxSteps = 12;
const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button']);

/** Nearest texts before a control, on its line and above it; the search ends at another control. */
function textsBefore(
  start: Element,
  holders: Set<Element>,
  limit: Element | null,
  root: Element,
  section: string,
): { left: string; above: string } {
  const answer = { left: '', above: '' };
  // 人像面 over one of two uploads is taken for its label only where nothing else is.
  let caption = '';
  const done = () => (answer.above || answer.left ? answer : { ...answer, above: caption });
  let box: DOMRect | undefined;
  // A face may lie deep in its widget, where there are no labels.
  let at: Element = root.contains(start) ? root : start;
  for (let climb = 0; climb < maxClimb; climb++) {
    let node = at.previousSibling;
    for (let steps = 0; node && steps < maxSteps; steps++, node = node.previousSibling) {
      if (isElement(node)) {
        if (holders.has(node) && node !== root) return done();
        if (skipped.has(node.localName)) continue;
      } else if (!isText(node)) continue;
      const text = clip(node.textContent);
      if (!text || !/[\p{L}\p{N}]/u.test(text)) continue;
      box ??= start.getBoundingClientRect();
      const place = isElement(node) ? node.getBoundingClientRect() : textBox(node as Text);
      const onLine = place.bottom > box.top + 2 && place.top < box.bottom - 2 && place.left <= box.left + 2;
      if (onLine) {
        answer.left ||= text;
      } else if (place.height > 0) {
        if (!caption && isSideCaption(text)) {
          caption = text;
          continue;
        }
        if (!caption || text !== section) answer.above = text;
        return done();
      }
    }
    const parent = at.parentElement;
    if (!parent || parent === limit || parent.localName === 'body' || parent.localName === 'form')
      return done();
    at = parent;
  }
  return done();
}

function textBox(node: Text): DOMRect {
  const range = node.ownerDocument.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

/** The label signals of one control that need no layout; `placed` adds those that do. */
export function readLabels(
  claim: Claim,
  anchor: Element,
  context: LabelContext,
): { labels: Labels; required: boolean; row: RowText | null } {
  const { root, widget } = claim;
  const row = rowOf(claim, context);
  const own = unstarred(ownLabel(claim, anchor, context));
  const named = own.text !== '' && legendOf(root) === own.text;
  const rowLabel = unstarred(clip(row?.label));
  const labels: Labels = {
    own: own.text,
    aria: unstarred(ariaLabel(claim, anchor)).text,
    row: rowLabel.text,
    left: '',
    above: '',
    // A title inside the row is the row's; a lone group's legend is its name.
    section: context.sections.of(row?.row ?? (named ? (root.closest('fieldset') ?? root) : root)),
    placeholder: clip(widget.placeholder?.(root) ?? anchor.getAttribute('placeholder')),
    help: [clip(row?.help), idTexts(anchor, 'aria-describedby')].filter(Boolean).join(' ').slice(0, 300),
  };
  return { labels, row, required: own.required || rowLabel.required || (row?.required ?? false) };
}

/** Reads layout: call it for all controls together, after everything that does not. */
export function placeLabels(
  labels: Labels,
  face: Element,
  row: RowText | null,
  context: LabelContext,
  root: Element = face,
): void {
  const { left, above } = textsBefore(face, context.holders, row?.row ?? null, root, labels.section);
  labels.left = unstarred(left).text;
  labels.above = unstarred(above).text;
}
