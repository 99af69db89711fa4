import type { TableCell, TableScan } from '../scan-types.ts';
import { readDetails } from './details.ts';
import { clip, type Root } from './dom.ts';
import { headerText, isShown, readCell, titleOf } from './table-cells.ts';

/**
 * Tables of a console that say how applications stand. A column must say so in its heading, otherwise nothing of the
 * table is read: call records and customers are none of our business. Structure alone decides: component libraries
 * split one table into several elements (a fixed heading, locked columns), which lie beside or over each other.
 */
const maxTables = 60;
const maxRows = 200;
const maxColumns = 40;
const mostRead = 20;

/** The one word list that page code needs: what could head a column of states (both scripts). */
export const stateHeading =
  /^.{0,10}(状态|狀態|状況|狀況|进度|進度|进展|進展|结果|結果)|^(平台|运营商|運營商|人工|管局|客服)?(审核|審核|审批|審批|审查|審查|初审|初審|复审|複審|终审|終審)(情况|情況)?$|status$|^state$|review (state|result)$/i;

interface RawRow {
  el: Element;
  cells: Element[];
}

interface Grid {
  el: Element;
  headers: string[];
  rows: RawRow[];
  taken: boolean;
}

export function readTables(roots: readonly Root[], controls: number): TableScan[] {
  const grids: Grid[] = [];
  for (const root of roots) {
    for (const table of root.querySelectorAll('table')) {
      if (grids.length < maxTables) grids.push(tableGrid(table));
    }
    grids.push(...roleGrids(root));
  }
  joinHeadings(grids);
  const read: TableScan[] = [];
  for (const grid of grids) {
    if (read.length >= mostRead) break;
    if (grid.taken || grid.rows.length === 0 || !grid.headers.some(isStateHeading) || !isShown(grid.el))
      continue;
    const parts = [grid, ...grids.filter((other) => isBeside(grid, other))].sort(
      (a, b) => b.headers.length - a.headers.length,
    );
    for (const part of parts) part.taken = true;
    const table = readGrid(parts);
    if (table.rows.length > 0) read.push(table);
  }
  if (read.length < mostRead) read.push(...readDetails(roots, controls, mostRead - read.length));
  return read;
}

const isStateHeading = (text: string) => stateHeading.test(text.replace(/[\s*:：]+/g, ' ').trim());

function tableGrid(table: HTMLTableElement): Grid {
  const grid: Grid = { el: table, headers: [], rows: [], taken: false };
  const heading: HTMLTableRowElement[] = [];
  for (const row of table.rows) {
    if (grid.rows.length >= maxRows) break;
    // A total, not a row: 合计 3 家.
    if (row.parentElement?.localName === 'tfoot') continue;
    const inHead = row.parentElement?.localName === 'thead';
    const allHeads = row.cells.length > 1 && [...row.cells].every((cell) => cell.localName === 'th');
    if (inHead || (allHeads && grid.rows.length === 0)) heading.push(row);
    else if (row.cells.length > 0) grid.rows.push({ el: row, cells: [...row.cells] });
  }
  grid.headers = headersOf(heading);
  return grid;
}

/** The lowest heading over each column, whatever spans what. */
function headersOf(heading: HTMLTableRowElement[]): string[] {
  const matrix: string[][] = heading.map(() => []);
  for (const [y, row] of heading.slice(0, 4).entries()) {
    let x = 0;
    for (const cell of [...row.cells].slice(0, maxColumns)) {
      while (matrix[y]?.[x] !== undefined) x++;
      const text = headerText(cell);
      for (let down = 0; down < Math.min(cell.rowSpan || 1, heading.length - y); down++) {
        const line = matrix[y + down];
        if (line)
          for (let right = 0; right < Math.min(cell.colSpan, maxColumns); right++) line[x + right] = text;
      }
      x += Math.min(cell.colSpan, maxColumns);
    }
  }
  const lowest = Array.from((matrix.at(-1) ?? []).slice(0, maxColumns), (text) => text ?? '');
  const above = matrix.at(-2) ?? [];
  // 状态 under 平台审核 and 状态 under 运营商审核 are two columns: each takes the name of its group.
  return lowest.map((text, x) => {
    const group = above[x];
    const twice = lowest.some((other, at) => other === text && above[at] !== group);
    // 运营商审核 over 审核意见 is 运营商审核意见.
    const own = group && text.startsWith(group.slice(-2)) ? text.slice(2) : text;
    return twice && group && group !== text ? clip(`${group}${own}`, 60) : text;
  });
}

/** Tables made of other elements, by their roles. */
function roleGrids(root: Root): Grid[] {
  const found = new Map<Element, Grid>();
  for (const head of root.querySelectorAll('[role="columnheader"]')) {
    if (head.localName === 'th') continue;
    const holder = head.closest('[role=table],[role=grid],[role=treegrid]');
    if (!holder || holder.localName === 'table') continue;
    let grid = found.get(holder);
    if (!grid) {
      if (found.size >= mostRead) break;
      grid = { el: holder, headers: [], rows: [], taken: false };
      found.set(holder, grid);
    }
    if (grid.headers.length < maxColumns) grid.headers.push(headerText(head));
  }
  for (const grid of found.values()) {
    if (!grid.headers.some(isStateHeading)) continue;
    for (const row of [...grid.el.querySelectorAll('[role="row"]')].slice(0, maxRows)) {
      const cells = [...row.querySelectorAll('[role="cell"],[role="gridcell"],[role="rowheader"]')];
      if (cells.length > 0) grid.rows.push({ el: row, cells });
    }
  }
  return [...found.values()];
}

const within = (el: Element, other: Element, levels: number): boolean => {
  let at: Element | null = el;
  for (let i = 0; i < levels && at; i++) at = at.parentElement;
  return (
    (at ?? el.ownerDocument.documentElement).contains(other) && !el.contains(other) && !other.contains(el)
  );
};

/** A heading that stands still over a body that scrolls is a table of its own, or the body is made of boxes. */
function joinHeadings(grids: Grid[]): void {
  for (const [index, grid] of grids.entries()) {
    if (grid.headers.length > 0 || grid.rows.length === 0) continue;
    const width = Math.max(...grid.rows.slice(0, 5).map(({ cells }) => cells.length));
    const head = grids
      .slice(Math.max(0, index - 4), index)
      .reverse()
      .find(
        (other) =>
          other.headers.length > 0 &&
          other.rows.length === 0 &&
          // One more for the room over a scroll bar.
          (other.headers.length === width || other.headers.length === width + 1) &&
          within(grid.el, other.el, 6),
      );
    if (!head) continue;
    grid.headers = head.headers.slice(0, width);
    head.taken = true;
  }
  for (const grid of grids) {
    if (grid.taken || grid.rows.length > 0 || !grid.headers.some(isStateHeading)) continue;
    let at: Element | null = grid.el;
    for (let level = 0; level < 5 && at && grid.rows.length === 0; level++, at = at.parentElement) {
      const rows = [
        ...at.querySelectorAll('div[class*="table-row"],div[class*="table__row"],div[role="row"]'),
      ];
      for (const row of rows.slice(0, maxRows)) {
        const near = row.children.length - grid.headers.length;
        if (near === 0 || near === -1) grid.rows.push({ el: row, cells: [...row.children] });
      }
    }
  }
}

const top = (row: RawRow | undefined) => row?.el.getBoundingClientRect().top ?? Number.NaN;

/** Locked columns: as many rows, at the same heights, close by. */
function isBeside(grid: Grid, other: Grid): boolean {
  if (other === grid || other.taken || other.headers.length === 0 || !within(grid.el, other.el, 8))
    return false;
  const [own, their] = [grid.rows.filter(hasCells), other.rows.filter(hasCells)];
  return (
    own.length > 0 &&
    own.length === their.length &&
    Math.abs(top(own[0]) - top(their[0])) < 3 &&
    Math.abs(top(own.at(-1)) - top(their.at(-1))) < 3
  );
}

const hasCells = ({ cells }: RawRow) => cells.length > 1;

function readGrid(parts: Grid[]): TableScan {
  const [main] = parts;
  const table: TableScan = {
    kind: 'table',
    title: main ? titleOf(main.el) : '',
    headers: [],
    rows: [],
  };
  for (const [nth, part] of parts.entries()) {
    const at = part.headers.map((header) => {
      const known = nth === 0 || header === '' ? -1 : table.headers.indexOf(header);
      if (known >= 0) return known;
      return table.headers.length < maxColumns ? table.headers.push(header) - 1 : -1;
    });
    let line = 0;
    for (const { cells, note } of logicalRows(part)) {
      const row = table.rows[note === null ? line : line - 1];
      if (note !== null) {
        if (row && row.notes.length < 12) row.notes.push(...note.slice(0, 12 - row.notes.length));
        continue;
      }
      line++;
      const target = row ?? { cells: [], notes: [] };
      if (!row) {
        if (nth > 0) continue;
        table.rows.push(target);
      }
      for (const [column, cell] of cells.entries()) {
        const place = at[column];
        if (place === undefined || place < 0) continue;
        const there = target.cells[place];
        if (!there || there.parts.length + there.more.length === 0) target.cells[place] = cell;
      }
    }
  }
  for (const row of table.rows) {
    row.cells = Array.from(table.headers, (_, i) => row.cells[i] ?? { parts: [], more: [] });
  }
  return table;
}

/** Rows as a reader counts them: cells that reach down are repeated, an unfolded row is a note to the one above. */
function* logicalRows(grid: Grid): Generator<{ cells: TableCell[]; note: string[] | null }> {
  const reaching = new Map<number, { cell: TableCell; rows: number }>();
  let some = false;
  for (const { el, cells } of grid.rows) {
    const spans = cells.length === 1 && ((cells[0] as HTMLTableCellElement | undefined)?.colSpan ?? 1) > 1;
    if (spans || (cells.length === 1 && grid.headers.length > 2 && reaching.size === 0)) {
      const cell = cells[0];
      if (!some || !cell || !isShown(el)) continue;
      const { parts, more } = readCell(cell);
      if (parts.length + more.length > 0) yield { cells: [], note: [...parts, ...more].slice(0, 12) };
      continue;
    }
    // Rows that only measure have no text; rows of another tab or a filter are not shown.
    if (!el.textContent?.trim() || !isShown(el)) continue;
    some = true;
    const line: TableCell[] = [];
    const carry = () => {
      for (let held = reaching.get(line.length); held; held = reaching.get(line.length)) {
        if (held.rows-- === 1) reaching.delete(line.length);
        line.push(held.cell);
      }
    };
    for (const cell of cells.slice(0, maxColumns)) {
      carry();
      const read = readCell(cell);
      const { rowSpan = 1, colSpan = 1 } = cell as HTMLTableCellElement;
      for (let right = 0; right < Math.min(colSpan || 1, maxColumns); right++) {
        if (rowSpan > 1) reaching.set(line.length, { cell: read, rows: Math.min(rowSpan - 1, maxRows) });
        line.push(read);
      }
    }
    carry();
    yield { cells: line.slice(0, maxColumns), note: null };
  }
}
