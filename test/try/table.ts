import type { TryReport } from './report.ts';

/** Columns a terminal gives the text: Chinese, Japanese, full-width forms and emoji take two, marks none. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}|\p{Default_Ignorable_Code_Point}|\p{Control}/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

// East Asian Wide and Fullwidth (Unicode TR 11), as far as forms in Chinese use them.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Cut to `width` columns, the last of them `…`. */
export function clip(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columns(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (columns(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)));

export function table(head: string[], rows: string[][], widest = 44): string[] {
  const all = [head, ...rows].map((row) => row.map((cell) => clip(cell, widest)));
  const widths = head.map((_, column) => Math.max(...all.map((row) => columns(row[column] ?? ''))));
  const line = (row: string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first, ...others] = all.map(line);
  return [first ?? '', widths.map((width) => '─'.repeat(width)).join('  '), ...others];
}

const marks = { filled: '✓ filled', unchanged: '= unchanged', skipped: '– skipped', failed: '✗ failed' };

/** What a person reads after a run. */
export function describeReport(report: TryReport): string {
  const { form, fields, timings, warnings } = report;
  if (!form) return [`${report.url}`, '没有识别到表单 (no form)', ...list(warnings)].join('\n');
  const count = (outcome: keyof typeof marks) => fields.filter((field) => field.outcome === outcome).length;
  return [
    report.url,
    `${form.id}  ${Math.round(form.confidence * 100)}%`,
    '',
    ...table(
      ['字段', '页面标签', '控件', '结果', '说明'],
      fields.map((field) => [
        field.key,
        field.label,
        field.widget,
        marks[field.outcome],
        field.reason ? `${field.reason}: ${field.message ?? ''}` : (field.notes ?? []).join(', '),
      ]),
    ),
    '',
    `${count('filled')} filled, ${count('unchanged')} unchanged, ${count('skipped')} skipped, ${count('failed')} failed · scan ${Math.round(timings.scanMs)} ms · fill ${Math.round(timings.fillMs)} ms`,
    ...list(warnings),
  ].join('\n');
}

const list = (warnings: string[]) => warnings.map((warning) => `! ${warning}`);
