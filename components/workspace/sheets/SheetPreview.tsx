import { useState } from 'react';
import { fieldPathName } from '../../../utils/i18n/profile-errors.ts';
import { profileWarningText } from '../../../utils/i18n/profile-warnings.ts';
import { blockedText, leftOutText, sheetTexts } from '../../../utils/i18n/sheets.ts';
import { columnName } from '../../../utils/sheets/columns.ts';
import {
  isBlocked,
  isPartial,
  type RowProblem,
  type SheetContent,
  type SheetRow,
} from '../../../utils/sheets/rows.ts';
import { useTexts } from '../../use-language.ts';
import { maskCode } from '../companies/entry.ts';
import { useWorkspace } from '../context.ts';

export function SheetPreview({
  content,
  chosen,
  onChoose,
  onCancel,
  onImport,
}: {
  content: SheetContent;
  chosen: ReadonlySet<number>;
  onChoose: (numbers: ReadonlySet<number>) => void;
  onCancel: () => void;
  onImport: () => void;
}) {
  const { t, language } = useWorkspace();
  const s = useTexts(sheetTexts, language);
  const [only, setOnly] = useState(false);
  const free = content.rows.filter((row) => !isBlocked(row));
  const blocked = content.rows.length - free.length;
  const partial = free.filter(isPartial).length;
  const rows = only ? content.rows.filter(({ problems }) => problems.length > 0) : content.rows;
  const all = free.length > 0 && free.every(({ number }) => chosen.has(number));
  const toggle = ({ number }: SheetRow, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(number);
    else next.delete(number);
    onChoose(next);
  };
  return (
    <>
      <p className="notice" role="status" data-testid="sheet-summary">
        {s('summary', {
          all: content.rows.length,
          good: free.filter(({ problems }) => problems.length === 0).length,
          partial,
          blocked,
        })}
        {content.unknown.length > 0 &&
          `\n${s('unknownColumns', { columns: content.unknown.slice(0, 20).join('、') })}`}
      </p>
      <div className="list-line">
        <label className="check">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          {s('onlyProblems')}
        </label>
        <span className="grow" />
        <button type="button" className="button" onClick={onCancel}>
          {s('otherFile')}
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="sheet-import"
          disabled={chosen.size === 0}
          onClick={onImport}
        >
          {s('importChosen', { count: chosen.size })}
        </button>
      </div>
      <table className="sheet-rows">
        <thead>
          <tr>
            <th scope="col" className="tick">
              <input
                type="checkbox"
                aria-label={s('takeAll')}
                data-testid="sheet-all"
                checked={all}
                disabled={free.length === 0}
                onChange={(event) =>
                  onChoose(new Set(event.target.checked ? free.map(({ number }) => number) : []))
                }
              />
            </th>
            <th scope="col">{s('columnRow')}</th>
            <th scope="col">{t('columnName')}</th>
            <th scope="col" className="roomy">
              {t('columnCode')}
            </th>
            <th scope="col">{s('columnProblems')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow
              key={row.number}
              row={row}
              taken={chosen.has(row.number)}
              onTake={(on) => toggle(row, on)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PreviewRow({
  row,
  taken,
  onTake,
}: {
  row: SheetRow;
  taken: boolean;
  onTake: (on: boolean) => void;
}) {
  const { language } = useWorkspace();
  const s = useTexts(sheetTexts, language);
  const blocked = isBlocked(row);
  const code = row.profile.company.unifiedSocialCreditCode;
  return (
    <tr data-testid="sheet-row" data-row={row.number} className={blocked ? 'blocked' : undefined}>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={s('take', { row: row.number })}
          checked={taken}
          disabled={blocked}
          onChange={(event) => onTake(event.target.checked)}
        />
      </td>
      <td className="muted">{row.number}</td>
      <td>{row.name || '—'}</td>
      <td className="mono roomy">{code ? maskCode(code) : '—'}</td>
      <td>
        {row.problems.length === 0 ? (
          <span className="note good">{s('fine')}</span>
        ) : (
          <ul className="problems">
            {row.problems.map((problem) => (
              <Problem key={JSON.stringify(problem)} problem={problem} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Problem({ problem }: { problem: RowProblem }) {
  const { language } = useWorkspace();
  if (problem.kind === 'blocked') return <li className="note bad">{blockedText(problem, language)}</li>;
  if (problem.kind === 'left-out')
    return (
      <li className="note bad">
        <strong>{columnName(problem.key, language)}</strong> {leftOutText(problem, language)}
      </li>
    );
  return (
    <li className="note warn">
      <strong>{fieldPathName(problem.warning.path, language)}</strong>{' '}
      {profileWarningText(problem.warning, language)}
    </li>
  );
}
