import type { TableCell } from '../autofill/scan-types.ts';
import { readTimes } from './china-date.ts';
import { plainHeader } from './columns.ts';
import { type ReadWording, readWording } from './wordings.ts';

export const empty = /^(?:[-–—/\\*.…\s]*|无|暂无|空|none|n\/?a|null|undefined)$/i;
export const textOf = (cell: TableCell | undefined): string => (cell?.parts ?? []).join(' ').trim();
export const said = (text: string | undefined): string | null => (text && !empty.test(text) ? text : null);

/** Words of a row's links: no reason, no name. */
export const actions =
  /^(?:查看|详情|(?:查看|点击查看)(?:审核|驳回|失败|拒绝|退回|不通过|未通过)?(?:详情|原因|意见|结果)|原因|驳回原因|失败原因|审核意见|提交|提交审核|修改|编辑|重新提交|去修改|去支付|去付费|删除|撤回|更多|复制|copy|展开|收起|帮助|提示|重新申请|更换过期资质|查看资质|下载|付费|支付|details?|view|edit|more|help|info|warning|close|check|error|loading)$/i;

export interface State extends ReadWording {
  /** Its column's heading. */
  header?: string;
  /** What else its cell says. */
  others: string[];
}

const prefix =
  /^(?:审核)?(?:驳回|失败|不通过|未通过|拒绝|退回|审核|审批)?(?:原因|理由|意见|备注|说明)(?:是|为)?\s*[:：]\s*|^(?:rejection |failure )?reason\s*:\s*/i;

const reviewer = /^(?:平台|运营商|人工|管局|初审|复审|终审)/;

/** 平台审核意见 beside 运营商审核意见: the words of the one that rejected, and none of the other's. */
export function ofReviewer(state: State, columns: readonly number[], headers: readonly string[]): number[] {
  const whose = (header: string) => reviewer.exec(plainHeader(header))?.[0];
  const who = whose(state.header ?? '');
  if (who === undefined) return [...columns];
  const theirs = columns.filter((index) => whose(headers[index] ?? '') === who);
  return [...theirs, ...columns.filter((index) => whose(headers[index] ?? '') === undefined)];
}

/** In its own column, else beside or behind the state, else where the row unfolds. */
export function reasonOf(
  state: State,
  columns: readonly number[],
  cells: readonly TableCell[],
  notes: readonly string[],
): string | null {
  const clean = (text: string): string | null => said(simplePrefix(text));
  for (const index of columns) {
    const cell = cells[index];
    if (!cell) continue;
    const parts = cell.parts.filter((part) => !actions.test(part));
    const shown = clean(parts.join(' '));
    const whole = cell.more.map(clean).find((text) => text !== null && !actions.test(text));
    // Cut short on the page, whole in its tip.
    if (shown && whole && /(?:…|\.{3})$/.test(shown) && whole.length > shown.length - 3) return whole;
    if (shown) return shown;
    if (whole) return whole;
  }
  if (state.rest && clean(state.rest)) return clean(state.rest);
  const others = state.others.filter(
    (text) => !actions.test(text) && !readWording(text) && readTimes(text).length === 0 && text.length > 2,
  );
  const labelled = [...others, ...notes].find((text) => prefix.test(text) && clean(text));
  if (labelled) return clean(labelled);
  if (others[0]) return clean(others.sort((a, b) => b.length - a.length)[0] ?? '');
  const marked = notes.findIndex(
    (note) => prefix.test(`${note}:`) && /(?:原因|理由|意见|reason)[:：]?$/i.test(note),
  );
  if (marked >= 0) return clean(notes[marked + 1] ?? '');
  for (const cell of cells) {
    const found = [...cell.parts, ...cell.more].find((text) => prefix.test(text) && clean(text));
    if (found) return clean(found);
  }
  return refusedParts(notes) ?? (notes.length > 0 ? clean(notes.join(' ')) : null);
}

/** A table of papers in the unfolded row: 授权书 | 不通过 | 未盖骑缝章. */
function refusedParts(notes: readonly string[]): string | null {
  const parts = notes.flatMap((note, index) => {
    const state = readWording(note);
    if (state?.stage !== 'rejected' || state.rest) return [];
    const [paper, why] = [notes[index - 1], notes[index + 1]].map((text) =>
      text && !readWording(text) ? said(text) : null,
    );
    return paper && why ? [`${paper}：${why}`] : [];
  });
  return parts.length > 0 ? parts.join('；') : null;
}

const simplePrefix = (text: string): string => text.trim().replace(prefix, '').trim();
