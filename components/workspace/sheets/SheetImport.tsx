import { type ChangeEvent, useState } from 'react';
import DownloadIcon from 'tdesign-icons-react/esm/components/download.js';
import UploadIcon from 'tdesign-icons-react/esm/components/upload.js';
import Progress from 'tdesign-react/es/progress/index.js';
import { format } from '../../../utils/i18n/language.ts';
import { sheetErrorTexts, sheetTexts } from '../../../utils/i18n/sheets.ts';
import { isBlocked, isPartial, type SheetContent, type SheetRow } from '../../../utils/sheets/rows.ts';
import { SheetError } from '../../../utils/sheets/sheet.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { download } from '../download.ts';
import { ErrorNote } from '../Gate.tsx';
import { listRoute } from '../route.ts';
import { useErrorText } from '../use-error-text.ts';
import { SheetPreview } from './SheetPreview.tsx';

type Stage =
  | { name: 'choose' }
  | { name: 'reading' }
  | { name: 'preview'; content: SheetContent }
  | { name: 'writing'; done: number; count: number };

export function SheetImport() {
  const { vault, t, language, router, notify } = useWorkspace();
  const s = useTexts(sheetTexts, language);
  const errorText = useErrorText('save');
  const [stage, setStage] = useState<Stage>({ name: 'choose' });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [error, setError] = useState<string | null>(null);

  const textOf = (failure: unknown) =>
    failure instanceof SheetError
      ? format(sheetErrorTexts[failure.code][language], failure.params)
      : errorText(failure);

  const template = async () => {
    const { writeTemplate } = await import('../../../utils/sheets/write.ts');
    download(await writeTemplate(language), 'ringready-template.xlsx');
  };

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    setError(null);
    setStage({ name: 'reading' });
    try {
      const { readSheetFile } = await import('./read-sheet.ts');
      const content = await readSheetFile(file, vault);
      // What would lose something is taken only when asked for.
      const whole = content.rows.filter((row) => !isBlocked(row) && !isPartial(row));
      setChosen(new Set(whole.map(({ number }) => number)));
      setStage({ name: 'preview', content });
    } catch (failure) {
      setError(textOf(failure));
      setStage({ name: 'choose' });
    }
  };

  /** Company by company, each whole or not at all: where one fails, those before it are there. */
  const write = async (rows: readonly SheetRow[]) => {
    router.setDirty(true);
    let done = 0;
    let at: SheetRow | undefined;
    try {
      for (const row of rows) {
        at = row;
        setStage({ name: 'writing', done, count: rows.length });
        const { record } = await vault.companies.put({ profile: row.profile });
        if (row.tags.length > 0) await vault.companies.tag([record.id], { add: row.tags });
        done++;
      }
      router.leave(listRoute);
      notify({ kind: 'good', text: s('written', { count: done }) });
    } catch (failure) {
      setError(`${s('stopped', { row: at?.number ?? 0, count: done })}\n${textOf(failure)}`);
      setStage({ name: 'choose' });
    } finally {
      router.setDirty(false);
    }
  };

  return (
    <section className="page" aria-labelledby="sheet-import">
      <div className="page-head">
        <a className="button quiet" href="#/">
          ← {t('companies')}
        </a>
        <h1 id="sheet-import">{s('title')}</h1>
      </div>
      <p className="muted">{s('lead')}</p>
      {error !== null && <ErrorNote text={error} />}
      {(stage.name === 'choose' || stage.name === 'reading') && (
        <div className="two-cards">
          <div className="card">
            <h2>1. {s('stepTemplate')}</h2>
            <p className="muted">{s('templateLead')}</p>
            <button
              type="button"
              className="button self-start"
              data-testid="template"
              onClick={() => void template()}
            >
              <DownloadIcon aria-hidden /> {s('stepTemplate')}
            </button>
          </div>
          <div className="card">
            <h2>2. {s('stepFile')}</h2>
            <p className="muted">{s('fileLead')}</p>
            <label className="button primary file self-start" aria-disabled={stage.name === 'reading'}>
              <UploadIcon aria-hidden /> {stage.name === 'reading' ? s('reading') : s('stepFile')}
              <input
                type="file"
                accept=".xlsx,.csv,text/csv"
                data-testid="sheet-file"
                aria-label={s('stepFile')}
                disabled={stage.name === 'reading'}
                onChange={(event) => void read(event)}
              />
            </label>
          </div>
        </div>
      )}
      {stage.name === 'preview' && (
        <SheetPreview
          content={stage.content}
          chosen={chosen}
          onChoose={setChosen}
          onCancel={() => setStage({ name: 'choose' })}
          onImport={() =>
            void write(stage.content.rows.filter((row) => chosen.has(row.number) && !isBlocked(row)))
          }
        />
      )}
      {stage.name === 'writing' && (
        <div className="card" role="status" data-testid="writing">
          <p>{s('writing', { done: stage.done, count: stage.count })}</p>
          <div aria-hidden="true">
            <Progress percentage={Math.round((100 * stage.done) / stage.count)} />
          </div>
        </div>
      )}
    </section>
  );
}
