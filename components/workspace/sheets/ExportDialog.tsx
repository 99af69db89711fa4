import { useState } from 'react';
import { sheetTexts } from '../../../utils/i18n/sheets.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { download } from '../download.ts';
import { today } from '../format.ts';

export function ExportDialog({
  companies,
  onClose,
  onError,
}: {
  companies: readonly { id: string; tags: readonly string[] }[];
  onClose: () => void;
  onError: (error: unknown) => void;
}) {
  const { vault, t, language, notify } = useWorkspace();
  const s = useTexts(sheetTexts, language);
  const [busy, setBusy] = useState(false);
  const count = companies.length;
  const save = async (kind: 'xlsx' | 'csv') => {
    setBusy(true);
    try {
      const { writeCsv, writeXlsx } = await import('../../../utils/sheets/write.ts');
      const exported = [];
      for (const { id, tags } of companies) {
        exported.push({ profile: (await vault.companies.get(id)).profile, tags });
      }
      const file = kind === 'xlsx' ? await writeXlsx(exported, language) : writeCsv(exported, language);
      download(file, `companies-${today()}.${kind}`);
      notify({ kind: 'info', text: s('exported', { count }) });
    } catch (error) {
      onError(error);
    }
    onClose();
  };
  return (
    <Dialog title={s('exportTitle', { count })} onClose={onClose}>
      <p className="notice warn">{s('exportWarning')}</p>
      <p className="muted">{s('csvNote')}</p>
      <div className="actions end">
        <button type="button" className="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className="button"
          data-testid="export-csv"
          disabled={busy}
          onClick={() => void save('csv')}
        >
          .csv
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="export-xlsx"
          disabled={busy}
          onClick={() => void save('xlsx')}
        >
          .xlsx
        </button>
      </div>
    </Dialog>
  );
}
