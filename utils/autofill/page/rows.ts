import { clip, shownText } from './dom.ts';

export interface RowText {
  row: Element;
  label: string;
  required: boolean;
  help: string;
}

/** Rows of pages without a known library: tables, definition lists, and the usual class names of form rows. */
const rowClass =
  '[class*="form-item"],[class*="form__item"],[class*="formItem"],[class*="FormItem"],[class*="form-group"],[class*="form-row"],[class*="field-row"]';
const labelClass = 'label,[class*="label"],[class*="Label"],dt';
const helpClass = '[class*="help"],[class*="extra"],[class*="tip"],[class*="hint"],[class*="desc"]';
const requiredClass = /(^|[\s_-])(is-)?required([\s_-]|$)/i;

export function genericRow(root: Element, holders: Set<Element>): RowText | null {
  const cell = root.closest('td,dd');
  if (cell) {
    const row = cellRow(cell, holders);
    if (row) return row;
  }
  let row = root.closest(rowClass);
  for (let tries = 0; row && tries < 3; tries++) {
    const found = classRow(row, root, holders);
    if (found) return found;
    row = row.parentElement?.closest(rowClass) ?? null;
  }
  return null;
}

function classRow(row: Element, root: Element, holders: Set<Element>): RowText | null {
  const tagged = row.getElementsByTagName('label');
  // Lists by tag are free, lists by class are not; most rows have a label element before the control.
  const labels = tagged[0] && !holders.has(tagged[0]) ? tagged : row.querySelectorAll(labelClass);
  for (const label of [...labels].slice(0, 8)) {
    // A label that holds a control names an option or that control alone, not the row.
    if (holders.has(label) || label.contains(root)) continue;
    if (!(label.compareDocumentPosition(root) & 4)) continue;
    const text = shownText(label);
    if (!text) continue;
    const help = row.querySelector(helpClass);
    return {
      row,
      label: text,
      required: requiredClass.test(row.className) || requiredClass.test(label.className),
      help: help && !holders.has(help) && !help.contains(label) ? clip(help.textContent) : '',
    };
  }
  return null;
}

/** The header of the row a cell is in: the nearest cell before it without controls; a dd's dt. */
function cellRow(cell: Element, holders: Set<Element>): RowText | null {
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    if (holders.has(before)) continue;
    const text = shownText(before);
    if (!text) continue;
    const row = cell.localName === 'dd' ? cell : (cell.parentElement ?? cell);
    return { row, label: text, required: requiredClass.test(before.className), help: '' };
  }
  return null;
}
