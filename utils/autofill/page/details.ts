import type { TableCell, TableScan } from '../scan-types.ts';
import { boxGrid, cardOf, company, stateTag } from './boxes.ts';
import { clip, isElement, isText, type Root } from './dom.ts';
import { headOf } from './record-head.ts';
import { isShown, titleOf } from './table-cells.ts';

/**
 * A record's own page or card: labels with what stands after them, in no table that has headings. Begins at a label
 * that says 状态 and takes what is around it, as long as no other such label comes in (cards beside each other). Pages
 * with many controls are forms, whose labels have fields: not looked at.
 */
const mostControls = 12;
const mostTexts = 6000;
const mostLength = 3000;
const mostLeaves = 160;
const mostTags = 60;
const tables = 'table,[role=table],[role=grid],[role=treegrid]';

const stateLabel =
  /^[^，。,;；]{0,10}(状态|狀態|进度|進度|审核结果|審核結果|审批结果|審批結果|认证结果|認證結果)\s*[:：]?$|^(review |approval |application |verification )?status\s*:?$/i;
const stateInline = /^([^，。:：]{0,10}(?:状态|狀態|进度|進度|审核结果|審核結果))\s*[:：]\s*(\S.{0,60})$/;
const quick = /状态|狀態|进度|進度|审核|審核|审批结果|认证|認證|驳回|駁回|下发|下發|status/i;
/** What ends like this and is short names something. */
const labelLike =
  /^[^，。,;；]{0,12}(名称|名稱|状态|狀態|时间|時間|日期|原因|编号|編號|单号|單號|备注|備註|意见|意見|结果|結果|代码|代碼|有效期|进度|進度|说明|說明|ID|name|date|time|reason|remark)$|^(?:submitted|created|filed|applied|reviewed|approved|rejected|updated|modified|expires|valid) (?:on|at|until|to)$/i;
const silent = new Set([
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'select',
  'textarea',
  'option',
  'nav',
]);
const fields = 'input:not([type=hidden]),select,textarea,[role=combobox],[contenteditable=true]';

interface Leaf {
  el: Element;
  text: string;
}

export function readDetails(roots: readonly Root[], controls: number, room: number): TableScan[] {
  if (controls > mostControls) return [];
  const found: TableScan[] = [];
  for (const root of roots) {
    const top = 'body' in root ? root.body : root;
    if (!top || !quick.test(top.textContent ?? '')) continue;
    const { labels, tags } = stateWords(top);
    const starts = labels.filter((label) => !isAsked(label));
    for (const start of starts) {
      if (found.length >= room) return found;
      const grid = boxGrid(start);
      if (grid) {
        found.push(grid);
        continue;
      }
      const box = boxOf(start, starts);
      const details = readBox(box);
      if (details) found.push(details);
    }
    // Each on a card of its own; beside a label that says 状态 the label speaks.
    for (const tag of tags) {
      if (found.length >= room) return found;
      const card = starts.some((start) => near(start, tag)) ? null : cardOf(tag, tags);
      if (card) found.push(card);
    }
    // The record's own page may say it in its head alone.
    if (labels.length === 0 && found.length === 0) {
      const heads = [...tags].flatMap((tag) => headOf(tag, tags) ?? []);
      const head = heads.length === 1 ? readHead(heads[0]) : null;
      if (head) found.push(head);
    }
  }
  return found;
}

const dialogs = '[role=dialog],[role=alertdialog]';
const asking =
  /^(?:请?确认|請?確認|确定|確定|是否|提示|撤回|撤销|撤銷|取消|删除|刪除|注销|註銷|confirm|withdraw|delete|cancel|revoke)/i;

/** In a dialog that asks before something is done: what would be, not what is. */
function isAsked(label: Element): boolean {
  const dialog = label.closest(dialogs);
  if (!dialog) return false;
  if (dialog.getAttribute('role') === 'alertdialog') return true;
  const named = dialog.getAttribute('aria-labelledby');
  const title =
    (named && dialog.ownerDocument.getElementById(named)) ||
    dialog.querySelector('h1,h2,h3,h4,[role=heading],[class*="title" i]');
  return asking.test(clip(title?.textContent));
}

const near = (start: Element, tag: Element): boolean =>
  start.parentElement?.contains(tag) === true || start.parentElement?.parentElement?.contains(tag) === true;

/** One walk over the page's texts: labels that say 状态, and states' own words that stand alone. */
function stateWords(top: Node): { labels: Element[]; tags: ReadonlySet<Element> } {
  const walker = (top.ownerDocument ?? document).createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const labels: Element[] = [];
  const tags = new Set<Element>();
  for (let i = 0; i < mostTexts && walker.nextNode(); i++) {
    const { data, parentElement: el } = walker.currentNode as Text;
    if (!el || data.length > 90 || silent.has(el.localName)) continue;
    const text = data.trim();
    if (
      text.length <= 12 &&
      tags.size < mostTags &&
      stateTag.test(text) &&
      !el.closest(tables) &&
      isShown(el)
    )
      tags.add(el);
    if (!stateLabel.test(text) && !stateInline.test(text)) continue;
    // A column's heading, a filter's label, a menu.
    if (el.closest('thead,nav,option,[role=columnheader],[role=menu],[role=tab],button')) continue;
    const table = el.closest('table');
    if (
      table &&
      el.closest('th') &&
      (el.closest('tr')?.querySelectorAll('td').length ?? 0) === 0 &&
      table.rows.length > 2
    )
      continue;
    if (!isShown(el) || labels.length >= 40) continue;
    labels.push(el);
  }
  return { labels, tags };
}

/** As far up as the record reaches: no other record's state in it, and not half a page. */
function boxOf(start: Element, starts: readonly Element[]): Element {
  let box = start;
  for (let level = 0; level < 12; level++) {
    const up = box.parentElement;
    if (!up || up.localName === 'body' || (up.textContent?.length ?? 0) > mostLength) break;
    if (starts.some((other) => other !== start && up.contains(other) && !sameRecord(start, other, up))) break;
    // A list beside the record has labels and dates of its own.
    if ([...up.querySelectorAll('thead,[role="columnheader"]')].some((head) => !head.contains(start))) break;
    box = up;
  }
  return box;
}

/** 资质状态 and 审核状态 of one record stand in one list; the same label twice is two records. */
const sameRecord = (start: Element, other: Element, up: Element): boolean =>
  clip(start.textContent) !== clip(other.textContent) &&
  up.querySelectorAll('dl,table,[class*="card"]').length < 2;

function leavesOf(box: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (el: Element) => {
    if (leaves.length >= mostLeaves || silent.has(el.localName) || !isShown(el)) return;
    let text = '';
    const flush = () => {
      const clean = clip(text, 1000);
      text = '';
      const inline = stateInline.exec(clean) ?? /^([^，。:：]{2,12})\s*[:：]\s*(\S.*)$/.exec(clean);
      if (inline?.[1] && inline[2] && !/^\d/.test(inline[1])) {
        leaves.push({ el, text: `${inline[1]}:` }, { el, text: inline[2] });
      } else if (/^[:：]$/.test(clean)) {
        const last = leaves.at(-1);
        if (last) last.text = `${last.text}:`;
      } else if (clean) leaves.push({ el, text: clean });
    };
    for (const node of el.childNodes) {
      if (isText(node)) text += node.data;
      else if (isElement(node)) {
        flush();
        walk(node);
      }
    }
    flush();
  };
  walk(box);
  return leaves;
}

const labelClass = /(^|[\s_-])(label|term|key|name)($|[\s_-])|label/i;

function isLabel({ el, text }: Leaf, box: Element): boolean {
  if (text.length > 30) return false;
  if (/[:：]$/.test(text) || labelLike.test(text) || stateLabel.test(text)) return true;
  return isLabelPlace(el, box);
}

function isLabelPlace(el: Element, box: Element): boolean {
  for (let at: Element | null = el, i = 0; at && at !== box && i < 3; at = at.parentElement, i++) {
    if (at.localName === 'dt' || at.localName === 'th') return true;
    const names = at.getAttribute('class') ?? '';
    if (labelClass.test(names) && !/content|value|control|wrap|item-label-col/i.test(names)) return true;
  }
  return false;
}

const values = 'dd,td,[class*="content" i],[class*="value" i]';
const isValuePlace = ({ el, text }: Leaf, box: Element): boolean => {
  const place = el.closest(values);
  return place !== null && box.contains(place) && !/[:：]$/.test(text) && !isLabelPlace(el, box);
};

/** Labels with what stands after them. */
function readPairs(box: Element, leaves: readonly Leaf[]): { headers: string[]; cells: TableCell[] } {
  const headers: string[] = [];
  const cells: TableCell[] = [];
  for (let i = 0; i < leaves.length && cells.length < 40; i++) {
    const label = leaves[i];
    if (!label || !isLabel(label, box)) continue;
    const first = leaves[i + 1];
    // 公司授权函缺少日期 reads like a label and stands in the place of a value.
    const isValue = first !== undefined && isLabelPlace(label.el, box) && isValuePlace(first, box);
    if (!first || (isLabel(first, box) && !isValue)) continue;
    // The value ends where its own box ends: what follows on the page is not of it.
    let value: Element = first.el;
    while (value.parentElement && value.parentElement !== box && !value.parentElement.contains(label.el))
      value = value.parentElement;
    if (value.querySelector(fields) || value.matches(fields)) continue;
    const parts: string[] = [];
    const more: string[] = [];
    for (let j = i + 1; j < leaves.length && parts.length < 12; j++) {
      const leaf = leaves[j];
      if (!leaf || !value.contains(leaf.el) || (j > i + 1 && isLabel(leaf, box))) break;
      if (first.el === label.el && leaf.el !== label.el) break;
      parts.push(leaf.text);
      for (const name of ['title', 'data-title', 'data-tip']) {
        const tip = clip(leaf.el.getAttribute(name), 1000);
        if (tip && tip !== leaf.text && more.length < 12) more.push(tip);
      }
    }
    headers.push(clip(label.text.replace(/[:：\s]+$/, ''), 60));
    cells.push({ parts, more });
  }
  return { headers, cells };
}

/** What the page's head says in a tag beside the company's name, with the labels that follow. */
function readHead(head: ReturnType<typeof headOf> | undefined): TableScan | null {
  if (!head) return null;
  const headers = ['企业名称', '状态'];
  const cells: TableCell[] = [head.name, head.state].map((text) => ({ parts: [text], more: [] }));
  for (const box of head.rest) {
    const pairs = readPairs(box, leavesOf(box));
    headers.push(...pairs.headers);
    cells.push(...pairs.cells);
  }
  if (!headers.some((header) => ofReview.test(header))) return null;
  return {
    kind: 'details',
    title: titleOf(head.el),
    headers: headers.slice(0, 40),
    rows: [{ cells: cells.slice(0, 40), notes: [] }],
  };
}

/** Labels of a qualification's record, not of a customer or an account. */
const ofReview =
  /信用代[码碼]|资质|資質|审核|審核|审批|審批|驳回|駁回|失败原因|失敗原因|法定代表人|法人|credit code|review|reject/i;

function readBox(box: Element): TableScan | null {
  const leaves = leavesOf(box);
  const { headers, cells } = readPairs(box, leaves);
  // 示例 right before the labels says more than what stands before the whole box.
  const inner = leaves.find((leaf) => isLabel(leaf, box))?.el;
  const titles = [inner ? titleOf(inner) : '', titleOf(box)].filter(Boolean);
  const table: TableScan = {
    kind: 'details',
    title: clip([...new Set(titles)].join(' '), 100),
    headers,
    rows: [],
  };
  const hasState = headers.some((header) => stateLabel.test(header));
  // A card's title names the company, without a label.
  if (
    hasState &&
    !table.headers.some((header) => /名称|名稱|公司|企业|企業|单位|單位|主体|主體|name/i.test(header))
  ) {
    const first = leaves.findIndex((leaf) => isLabel(leaf, box));
    const names = new Set(leaves.slice(0, first).flatMap(({ text }) => (company.test(text) ? text : [])));
    for (const text of names.size === 1 ? names : []) {
      table.headers.push('企业名称');
      cells.push({ parts: [text], more: [] });
    }
  }
  if (!hasState || cells.length < 2) return null;
  table.rows.push({ cells, notes: [] });
  return table;
}
