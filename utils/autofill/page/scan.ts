import type { Control, PageScan } from '../scan-types.ts';
import { anchorSelector } from './anchors.ts';
import { captionInTurn, isSideCaption, sideCaption } from './captions.ts';
import { clip, hostOf } from './dom.ts';
import { groups } from './groups.ts';
import { wasHandled, watchHand } from './hand.ts';
import { documentToken, isTouched, type Known, know, liveRoots, sweepKnown } from './known.ts';
import { type LabelContext, placeLabels, readLabels } from './labels.ts';
import { notices } from './notices.ts';
import { type Claim, claim } from './registry.ts';
import { collect, ordered } from './roots.ts';
import type { RowText } from './rows.ts';
import { sections } from './sections.ts';
import { readTables } from './tables.ts';
import { faceOf, seemsVisible } from './visibility.ts';

const maxControls = 400;
const maxAnchors = 2000;
const maxHeadings = 60;
const maxShown = 2000;
const headingTags = ['h1', 'h2', 'h3', 'h4', 'legend'];

let scans = 0;

/** `<token of the document>.<number of the scan>`: a step of another document is told apart by the token. */
export const scanNumber = (scanId: string): number | null => {
  const [token, number] = scanId.split('.');
  return token === documentToken && number && /^\d+$/.test(number) ? Number(number) : null;
};

export const bounded = (shown: string[]): string[] =>
  shown.slice(0, 50).map((text) => text.slice(0, maxShown));

/** The name by which a control is told from another that later uses its element. */
export const nameOf = (control: Pick<Control, 'kind' | 'labels' | 'name'>): string =>
  [
    control.kind,
    // 姓名 of the legal representative and 姓名 of the operator are two fields.
    control.labels.section,
    control.labels.row || control.labels.own || control.labels.aria || control.name,
  ].join('|');

interface Found extends Claim {
  anchor: Element;
}

/** One pass over a document: what could be filled, as plain data. Reads only. */
export function scan(document: Document): PageScan {
  const started = performance.now();
  const number = ++scans;
  if (number % 50 === 0) sweepKnown();
  const { anchors, roots, truncated: tooMany } = collect(document, anchorSelector, maxAnchors);
  for (const tree of roots) if ('body' in tree) watchHand(tree);
  const claims = new Map<Element, Found>();
  for (const anchor of anchors) {
    const claimed = claimAgain(anchor);
    if (!claimed || claims.has(claimed.root)) continue;
    if (claims.size >= maxControls) break;
    claims.set(claimed.root, { ...claimed, anchor });
  }
  const holders = holdersOf(claims.keys());
  const titles = sections(holders);
  const context: LabelContext = { holders, sections: titles, rows: new Map(), labelFor: new Map() };
  const inGroups = groups(titles.of);
  const controls: Control[] = [];
  const inRow = new Map<Element, number>();
  const layout: { control: Control; face: Element; row: RowText | null; known: Known }[] = [];
  for (const found of claims.values()) {
    const { control, row, known } = read(found, context, inGroups.of);
    controls.push(control);
    if (row) inRow.set(row.row, (inRow.get(row.row) ?? 0) + 1);
    layout.push({ control, face: faceOf(found.widget, found.root), row, known });
  }
  const over = new Map<Element, string>();
  // Everything that needs layout comes after everything else: the page is laid out once, if at all.
  for (const { control, face, row, known } of layout) {
    control.visible = seemsVisible(face);
    // Alone in its row, a control has nothing before it but the row's label.
    if (control.visible && !(row && inRow.get(row.row) === 1)) {
      placeLabels(control.labels, face, row, context, known.claim.root);
      if (control.kind === 'upload') {
        const { labels } = control;
        const inTurn = captionInTurn(known.claim.root, holders);
        if (inTurn) {
          if (isSideCaption(labels.above)) labels.above = '';
          // What stands over the first upload of a box stands over all of them.
          labels.above ||= over.get(inTurn.around) ?? '';
          over.set(inTurn.around, labels.above);
          if (isSideCaption(labels.left)) labels.left = labels.above || labels.row ? '' : inTurn.caption;
        }
        const caption = inTurn?.caption ?? sideCaption(known.claim.root, holders, row?.row ?? null);
        control.labels.help = [caption, control.labels.help].filter(Boolean).join(' ').slice(0, 300);
      }
    }
  }
  for (const { control, known } of layout) {
    const name = nameOf(control);
    if (known.names.at(-1)?.name !== name) known.names.push({ scan: number, name });
    if (known.names.length > 20) known.names.shift();
  }
  const headings: string[] = [];
  for (const root of roots) {
    for (const el of ordered(root, headingTags)) {
      if (headings.length >= maxHeadings) break;
      const text = clip(el.textContent);
      if (text) headings.push(text);
    }
  }
  const said = notices(roots, holders);
  return {
    id: `${documentToken}.${number}`,
    url: document.URL.slice(0, 4000),
    title: clip(document.title),
    headings,
    ...(said.length > 0 ? { notices: said } : {}),
    groups: inGroups.list,
    controls,
    tables: readTables(roots, controls.length),
    truncated: tooMany || claims.size >= maxControls,
    scanMs: performance.now() - started,
  };
}

/**
 * Is the control still called what it was called in that scan? A page that moves on without a navigation may use the
 * same element for another field, and the value planned for the first must not land in the second.
 */
export function isStill(known: Known, number: number): boolean {
  const then = known.names.findLast((entry) => entry.scan <= number);
  if (!then) return false;
  const holders = holdersOf(liveRoots());
  const context: LabelContext = {
    holders,
    sections: sections(holders),
    rows: new Map(),
    labelFor: new Map(),
  };
  const { control } = read({ ...known.claim, anchor: known.anchor }, context, () => '');
  return nameOf(control) === then.name;
}

/** Anchors keep their claim from scan to scan; the widget only confirms it. */
const claimed = new WeakMap<Element, Claim>();
function claimAgain(anchor: Element): Claim | null {
  const before = claimed.get(anchor);
  if (before && before.widget.claim(anchor) === before.root) return before;
  const now = claim(anchor);
  if (now) claimed.set(anchor, now);
  return now;
}

function holdersOf(roots: Iterable<Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const root of roots) {
    for (let at: Element | null = root; at && !holders.has(at); ) {
      holders.add(at);
      at = at.parentElement ?? hostOf(at);
    }
  }
  return holders;
}

function read(found: Found, context: LabelContext, groupOf: (el: Element) => string) {
  const { root, widget, library, anchor } = found;
  const known = know({ root, widget, library }, anchor);
  const input = anchor as HTMLInputElement;
  const { labels, required, row } = readLabels(found, anchor, context);
  const shown = bounded(widget.show(root));
  const options = widget.options?.(root);
  const control: Control = {
    ref: known.ref,
    kind: widget.kind,
    library,
    labels,
    name: clip(input.name || anchor.id || root.id),
    group: groupOf(root),
    required:
      required || input.required === true || isTrue(anchor, 'aria-required') || isTrue(root, 'aria-required'),
    disabled: isDisabled(found, anchor),
    readonly: isReadonly(found, anchor),
    value: shown,
    touched: isTouched(known, shown),
    ...(wasHandled(root) ? { handled: true } : {}),
    visible: false,
  };
  if (options)
    control.options = options
      .slice(0, 300)
      .map((o) => ({ ...o, text: clip(o.text), ...(o.value !== undefined ? { value: clip(o.value) } : {}) }));
  if (widget.kind === 'upload') {
    const file = input.type === 'file' ? input : root.querySelector<HTMLInputElement>('input[type=file]');
    control.accept = clip(file?.accept);
    control.multiple = file?.multiple ?? false;
  } else if (anchor.localName === 'select') control.multiple = (anchor as HTMLSelectElement).multiple;
  if (input.maxLength > 0) control.maxLength = input.maxLength;
  return { control, row, known };
}

const isTrue = (el: Element, attribute: string) => el.getAttribute(attribute) === 'true';

export const isDisabled = ({ root, widget }: Claim, anchor: Element): boolean =>
  widget.disabled?.(root) ??
  (anchor.matches(':disabled') || isTrue(anchor, 'aria-disabled') || isTrue(root, 'aria-disabled'));

const typedKinds = new Set(['text', 'textarea', 'number']);

export const isReadonly = ({ root, widget }: Claim, anchor: Element): boolean =>
  widget.readonly?.(root) ??
  ((typedKinds.has(widget.kind) && (anchor as HTMLInputElement).readOnly === true) ||
    isTrue(anchor, 'aria-readonly'));
