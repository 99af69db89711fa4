import type { TableCell, TableScan } from '../scan-types.ts';
import { clip, isElement } from './dom.ts';
import { isShown, readCell, titleOf } from './table-cells.ts';

/**
 * Lists that are neither tables nor say so by roles, found from what the walk over the page's texts came by: a heading
 * that says 状态 in a row of boxes, or a state's own word on a card with a company's name.
 */
const maxRows = 200;
const maxColumns = 40;

/** The row of boxes that a heading stands in, with as many boxes in each row below it; and which headings it used. */
export function boxGrid(start: Element): TableScan | null {
  let cell = start;
  for (let level = 0; level < 4; level++) {
    const row = cell.parentElement;
    if (!row || row.localName === 'body' || row.closest('table,dl,form')) return null;
    const columns = row.children.length;
    // The heading has a box of its own: beside a value it is a label.
    if (cell.textContent?.trim() !== start.textContent?.trim()) return null;
    if (columns >= 3 && columns <= maxColumns) {
      const headers = [...row.children].map((box) => clip(box.textContent, 61));
      if (headers.some((text) => text.length > 20)) return null;
      const rows = rowsBelow(row, columns);
      if (rows.length > 0) return { kind: 'table', title: titleOf(row), headers, rows };
    }
    cell = row;
  }
  return null;
}

function rowsBelow(head: Element, columns: number): TableScan['rows'] {
  const below: Element[] = [];
  const after = (el: Element) => {
    for (let at = el.nextElementSibling; at && below.length < maxRows; at = at.nextElementSibling)
      below.push(at);
  };
  after(head);
  // The heading in a box of its own, the rows in the next, perhaps one deeper for scrolling.
  if (below.length === 0 && head.parentElement) after(head.parentElement);
  const like = (el: Element) => el.localName === head.localName && el.children.length === columns;
  const rows = below.some(like)
    ? below
    : below.flatMap((el) => [...el.children].flatMap((child) => (like(child) ? child : [...child.children])));
  const found: TableScan['rows'] = [];
  for (const el of rows.slice(0, maxRows)) {
    if (!like(el) || !el.textContent?.trim() || !isShown(el)) continue;
    found.push({ cells: [...el.children].map(readCell), notes: [] });
  }
  return found;
}

/** What a card's tag says, whole and alone; which state it is the brain's vocabulary says. */
export const stateTag =
  /^[●•·\s]*(?:(?:待|等待|正在)(?:审核|審核|审批|審批|认证|認證)|(?:审核|審核|审批|審批|认证|認證)(?:中|通过|通過|成功|失败|失敗|不通过|不通過|未通过|未通過|驳回|駁回)|(?:已|被)?(?:驳回|駁回|拒绝|拒絕|退回)|已(?:通过|通過|过期|過期|失效|下发|下發|绑定|綁定)|即将过期|即將過期|待(?:付费|付費|支付|打款))$/;
export const company = /(?:公司|集团|集團|事务所|事務所|合作社|Ltd\.?|Inc\.?|LLC)$/i;
const item = 'li,[role=listitem],article,[class*="card" i],[class*="item" i],[class*="panel" i]';
/** Where the same words are a way, a choice, a history or an explanation. */
export const others =
  'table,thead,[role=table],[role=grid],[role=treegrid],ol,nav,form,label,button,a,select,[role=tab],[role=tablist],[role=menu],[role=listbox],[role=alert],[role=dialog],[class*="step" i],[class*="timeline" i],[class*="progress" i]:not([class*="inprogress" i],[class*="in-progress" i]),[class*="process" i]:not([class*="processing" i]),[class*="tabs" i],[class*="filter" i],[class*="legend" i],[class*="dropdown" i],[class*="alert" i]';
const leafTexts = 60;
const mostText = 600;

/** The card a tag stands on, or null: the furthest item around it that holds no other tag and a company's name. */
export function cardOf(tag: Element, tags: ReadonlySet<Element>): TableScan | null {
  if (tag.closest(others)) return null;
  let box: Element | null = null;
  for (let at = tag.parentElement, level = 0; at && level < 7; at = at.parentElement, level++) {
    if (at.localName === 'body' || (at.textContent?.length ?? 0) > mostText) break;
    if ([...tags].some((other) => other !== tag && at.contains(other))) break;
    if (at.matches(item)) box = at;
  }
  // One item by itself is no list: a notice, an example.
  if (!box || !isOneOfMany(box)) return null;
  const texts = textsOf(box);
  const named = texts.filter((text) => company.test(text) && !/[:：，。]/.test(text) && text.length <= 60);
  if (new Set(named).size !== 1) return null;
  const headers = ['企业名称', '状态'];
  const cells: TableCell[] = [
    { parts: named.slice(0, 1), more: [] },
    { parts: [clip(tag.textContent, 60)], more: [] },
  ];
  for (const text of texts) {
    const [, label, value] = /^([^，。:：]{2,12})\s*[:：]\s*(\S.*)$/s.exec(text) ?? [];
    if (!label || !value || cells.length >= maxColumns) continue;
    headers.push(label);
    cells.push({ parts: [value], more: [] });
  }
  return { kind: 'details', title: titleOf(box.parentElement ?? box), headers, rows: [{ cells, notes: [] }] };
}

const alike = (el: Element, box: Element): boolean =>
  el.localName === box.localName && el.className === box.className;

/** Beside others like it, or alone in a place of its own (a grid's column) beside other such places. */
export function isOneOfMany(box: Element): boolean {
  for (let at: Element | null = box, level = 0; at?.parentElement && level < 3; level++) {
    const place: Element = at;
    if ([...(place.parentElement?.children ?? [])].some((el) => el !== place && alike(el, place)))
      return true;
    if (place.parentElement?.children.length !== 1) return false;
    at = place.parentElement;
  }
  return false;
}

/** Each text of its own element, shown. */
function textsOf(box: Element): string[] {
  const texts: string[] = [];
  const walk = (el: Element) => {
    if (texts.length >= leafTexts || !isShown(el)) return;
    const inner = [...el.childNodes].filter(isElement);
    if (inner.length === 0) {
      const text = clip(el.textContent, 300);
      if (text) texts.push(text);
    }
    for (const child of inner) walk(child);
  };
  walk(box);
  return texts;
}
