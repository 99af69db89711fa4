import { normaliseText } from '../autofill/normalise.ts';
import type { PageScan, TableCell, TableScan } from '../autofill/scan-types.ts';
import type { ReviewDefinition } from '../providers/review-definition.ts';
import { chinaDate, readTimes } from './china-date.ts';
import { type ColumnKind, columnKinds, columnsOf, plainHeader } from './columns.ts';
import { isForeign } from './foreign.ts';
import { actions, empty, ofReviewer, reasonOf, type State, said, textOf } from './reason.ts';
import { joinRecords, type ReviewEvent, type Sourced } from './same-record.ts';
import type { Stage } from './stages.ts';
import { readWording } from './wordings.ts';

/** What one row of a status table, or one detail page, says of an application. */
export interface ReviewReading {
  provider: string;
  form: string | null;
  /** As shown; masked when the page masks it and gives no other name. */
  name: string;
  masked: boolean;
  /** Another name of it on the page. */
  alias: string | null;
  creditCode: string | null;
  /** The provider's number of the application or qualification. */
  number: string | null;
  stage: Stage;
  wording: string;
  reason: string | null;
  /** YYYY-MM-DD in China: of the decision, else of the filing; of an expiring or expired one its end. */
  date: string | null;
  submittedOn: string | null;
  decidedOn: string | null;
  expiresOn: string | null;
}

const place = (url: string): string => {
  const at = URL.parse(url);
  return at ? `${at.hostname}${at.pathname}${at.hash}` : '';
};

/** The page's address for a link: a query, of the address or of its route, may hold a ticket. */
export const placeOf = (url: string): string | undefined => {
  const at = URL.parse(url);
  if (!at) return;
  const route = /^#!?\/[^?]*/.exec(at.hash)?.[0] ?? '';
  const address = `${at.origin}${at.pathname}${route}`;
  return address.length > 500 ? undefined : address;
};

const placeholder = /^(?:[x×]{2,}|某{1,3})\p{Script=Han}*$/iu;
const total = /^(?:合计|总计|小计|共计|汇总|subtotal|total)(?![a-z])/i;
/** Of its title, or of a column: who did it, at which step. */
const ofHistory = /记录|历史|流程|日志|history|节点|环节|(?:操作|审核|审批|处理)人/;

export function readReviews(
  scan: Pick<PageScan, 'url' | 'title' | 'headings' | 'tables'>,
  definitions: readonly ReviewDefinition[],
  now = Date.now(),
): ReviewReading[] {
  const here = definitions.filter(({ within }) => new RegExp(within, 'i').test(place(scan.url)));
  if (here.length === 0) return [];
  const found: Sourced<ReviewReading>[] = [];
  const seen = new Set<string>();
  const histories: ReviewEvent[][] = [];
  for (const table of scan.tables ?? []) {
    histories.push(...historyOf(table, here, now));
    if (isForeign(table, scan)) continue;
    const definition = definitionFor(table, scan, here);
    if (!definition) continue;
    for (const reading of readTable(table, definition, now)) {
      const key = JSON.stringify(reading);
      if (seen.has(key) || found.length >= 500) continue;
      seen.add(key);
      found.push({ reading, kind: table.kind });
    }
  }
  return joinRecords(found, histories);
}

/** What happened to the one record of the page: columns of states, reasons and times, and no name. */
function historyOf(table: TableScan, here: readonly ReviewDefinition[], now: number): ReviewEvent[][] {
  const { headers } = table;
  if (table.kind !== 'table') return [];
  if (![table.title, ...headers].some((text) => ofHistory.test(normaliseText(text)))) return [];
  const of = (kind: ColumnKind) => columnsOf(headers, kind);
  const [reason, state] = [of('reason'), of('state')];
  const times = [...of('decided'), ...of('submitted')];
  if (
    reason.length === 0 ||
    times.length === 0 ||
    of('name').length + of('code').length + of('id').length > 0
  )
    return [];
  const events = table.rows.flatMap(({ cells }): ReviewEvent[] => {
    const states = state.map((index) => ({ header: headers[index] ?? '', cell: cells[index] }));
    const read = here.map((definition) => stateOf(states, definition)).find(Boolean);
    const at = times.flatMap((index) => readTimes(textOf(cells[index]), now))[0];
    if (!read || at === undefined) return [];
    const why = reasonOf({ ...read, rest: '', others: [] }, reason, cells, []);
    return [{ stage: read.stage, reason: why, at, date: chinaDate(at) }];
  });
  return events.length > 0 ? [events] : [];
}

/** Which application the table is about: its own title says more than its columns, these more than the page's. */
function definitionFor(
  table: TableScan,
  { title, headings }: Pick<PageScan, 'title' | 'headings'>,
  here: readonly ReviewDefinition[],
): ReviewDefinition | null {
  const matches = (sources: readonly string[], text: string) =>
    text !== '' && sources.some((source) => new RegExp(source, 'i').test(text));
  const scored = here.map((definition) => {
    let score = matches(definition.titles, normaliseText(table.title)) ? 8 : 0;
    const columns = table.headers.filter((header) => matches(definition.columns ?? [], plainHeader(header)));
    score += Math.min(columns.length, 3) * 3;
    if (matches(definition.titles, normaliseText(title))) score += 4;
    if (headings.slice(0, 10).some((heading) => matches(definition.titles, normaliseText(heading))))
      score += 4;
    return { definition, score };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score >= 3 ? best.definition : null;
}

/** 北京**有限公司, 张*: a name with stars for letters. */
export const isMasked = (text: string): boolean => /[*＊●•]{1,}|[xX]{3,}|…/.test(text);

function readTable(scanned: TableScan, definition: ReviewDefinition, now: number): ReviewReading[] {
  const table = partedColumns(scanned);
  const columns = {
    state: columnsOf(table.headers, 'state'),
    name: columnsOf(table.headers, 'name'),
    alias: columnsOf(table.headers, 'alias'),
    code: columnsOf(table.headers, 'code'),
    id: columnsOf(table.headers, 'id'),
    reason: columnsOf(table.headers, 'reason'),
    decided: columnsOf(table.headers, 'decided'),
    submitted: columnsOf(table.headers, 'submitted'),
    expires: columnsOf(table.headers, 'expires'),
  };
  if (columns.state.length === 0 || columns.name.length + columns.id.length + columns.code.length === 0)
    return [];
  if (scanned.kind === 'details' && saysTwo(table, columns.state)) return [];
  const found: ReviewReading[] = [];
  for (const { cells, notes } of table.rows) {
    const state = stateOf(
      columns.state.map((index) => ({ header: table.headers[index] ?? '', cell: cells[index] })),
      definition,
    );
    if (!state) continue;
    const names = columns.name.map((index) => nameOf(cells[index])).flatMap((name) => name ?? []);
    const name = names.find((each) => !isMasked(each)) ?? names[0] ?? '';
    if (total.test(name) || (table.kind === 'details' && placeholder.test(name))) continue;
    const alias =
      columns.alias.map((index) => nameOf(cells[index])).find((each) => each && each !== name) ?? null;
    const creditCode =
      columns.code.map((index) => said(textOf(cells[index]))).find(Boolean) ??
      columns.name.flatMap((index) => cells[index]?.parts ?? []).flatMap((part) => codeIn(part) ?? [])[0] ??
      null;
    const number =
      columns.id
        .map((index) => said(cells[index]?.parts.find((part) => !actions.test(part))))
        .find(Boolean) ?? null;
    if (name === '' && !creditCode && !number) continue;
    const day = (list: readonly number[], last = false): string | null => {
      for (const index of list) {
        const cell = cells[index];
        const times = readTimes(textOf(cell), now);
        const at = last ? times.at(-1) : times[0];
        if (at !== undefined) return chinaDate(at);
      }
      return null;
    };
    const [submittedOn, decidedOn, expiresOn] = [
      day(columns.submitted),
      day(columns.decided),
      day(columns.expires, true),
    ];
    const ends = state.stage === 'expiring' || state.stage === 'expired';
    found.push({
      provider: definition.provider,
      form: definition.form,
      name,
      masked: isMasked(name),
      alias,
      creditCode,
      number,
      stage: state.stage,
      wording: state.wording,
      reason:
        state.stage === 'rejected'
          ? reasonOf(state, ofReviewer(state, columns.reason, table.headers), cells, notes)
          : null,
      date: (ends ? expiresOn : null) ?? decidedOn ?? submittedOn,
      submittedOn,
      decidedOn,
      expiresOn,
    });
  }
  return found;
}

/** 审核状态 twice on one record with different values: before and after, or two records. Neither is taken. */
const saysTwo = ({ headers, rows }: TableScan, states: readonly number[]): boolean =>
  states.some((one) =>
    states.some(
      (other) =>
        headers[one] === headers[other] && textOf(rows[0]?.cells[one]) !== textOf(rows[0]?.cells[other]),
    ),
  );

/** ID/企业名称, 申请时间 / 审核时间: one heading over two lines, each of which has a heading of its own. */
function partedColumns(table: TableScan): TableScan {
  const kinds = Object.keys(columnKinds) as ColumnKind[];
  const headers: string[] = [];
  const plan: { at: number; piece: number; of: number }[] = [];
  for (const [at, header] of table.headers.entries()) {
    const pieces = header.split(/\s*[/／|｜]\s*/);
    const parted =
      pieces.length > 1 && pieces.every((piece) => kinds.some((kind) => columnsOf([piece], kind).length > 0));
    for (const [piece, text] of (parted ? pieces : [header]).entries()) {
      headers.push(text);
      plan.push({ at, piece, of: parted ? pieces.length : 1 });
    }
  }
  if (headers.length === table.headers.length) return table;
  const rows = table.rows.map(({ cells, notes }) => ({
    notes,
    cells: plan.map(({ at, piece, of }): TableCell => {
      const cell = cells[at] ?? { parts: [], more: [] };
      if (of === 1) return cell;
      // As many lines as headings, or it is not known which is which.
      const part = cell.parts.length === of ? cell.parts[piece] : undefined;
      return { parts: part === undefined ? [] : [part], more: [] };
    }),
  }));
  return { ...table, headers, rows };
}

/** A credit code below the company's name. A person's number is as long: without its label, one has letters. */
function codeIn(text: string): string | null {
  const [, label, code] = /^(.*信用代[码碼]\s*[:：]?)?\s*([0-9A-HJ-NPQRTUWXY]{18})$/.exec(text.trim()) ?? [];
  return code && (label || /[A-Z].*.$/.test(code.slice(0, 17))) ? code : null;
}

const nameOf = (cell: TableCell | undefined): string | null => {
  const shown = cell?.parts.find((part) => !actions.test(part) && !empty.test(part) && !readWording(part));
  if (!shown) return said(cell?.more.find((part) => !actions.test(part)));
  // Cut short for room, whole in its tip.
  const start = shown.replace(/(?:…|\.{3})$/, '');
  return (start !== shown && cell?.more.find((text) => text.startsWith(start))) || shown;
};

/** Later in an application's life than a plain approval: what another column may add to it. */
const beyond: ReadonlySet<Stage> = new Set<Stage>(['expiring', 'expired', 'issued', 'to-pay', 'bound']);

/** Of a review, not of an expiry or a payment. */
const reviewing = /审核|审批|审查|稽核|初审|复审|终审|review|audit/;

function stateOf(
  columns: { header: string; cell: TableCell | undefined }[],
  definition: ReviewDefinition,
): State | null {
  const read = columns.flatMap(({ header, cell }) => {
    const state = readState(cell, definition.wordings);
    return state ? { state: { ...state, header }, reviews: reviewing.test(plainHeader(header)) } : [];
  });
  const [first] = read;
  if (!first) return null;
  // 平台审核状态 beside 运营商审核状态: the one that is not through decides.
  if (first.reviews) {
    for (const stage of ['rejected', 'in-review'] as const) {
      const open = read.find(({ state, reviews }) => reviews && state.stage === stage);
      if (open) return open.state;
    }
  }
  return first.state.stage === 'approved'
    ? (read.find(({ state }) => beyond.has(state.stage))?.state ?? first.state)
    : first.state;
}

const changes = /[→➔➜⇒]|[-=]>/;

function readState(cell: TableCell | undefined, own: ReviewDefinition['wordings']): State | null {
  // 待审核 → 审核通过: what was and what is, or what would be.
  if (!cell || cell.parts.some((part) => changes.test(part))) return null;
  const whole = readWording(cell.parts.join(''), own);
  const tips = cell.more.filter((text) => !actions.test(text));
  if (whole) return { ...whole, others: tips };
  for (const [index, part] of cell.parts.entries()) {
    const state = actions.test(part) ? null : readWording(part, own);
    if (state) return { ...state, others: [...cell.parts.filter((_, i) => i !== index), ...tips] };
  }
  // Only a sign, named for those who cannot see it.
  if (
    cell.parts.every(
      (part) => actions.test(part) || empty.test(part) || (/^\W+$/u.test(part) && !/\p{L}/u.test(part)),
    )
  ) {
    for (const tip of tips) {
      const state = readWording(tip, own);
      if (state) return { ...state, others: tips.filter((other) => other !== tip) };
    }
  }
  return null;
}
