import { useEffect, useRef, useState } from 'react';
import type { TaughtField } from '../../utils/autofill/taught.ts';
import { fieldKeys } from '../../utils/company/fields.ts';
import type { PreviewRow } from '../../utils/messages.ts';
import type { PanelTools } from './tools.ts';

interface Props {
  tools: PanelTools;
  /** The row to teach, or null to point at any field of the page. */
  row: PreviewRow | null;
  pointing: boolean;
  onTeach: (key: string) => void;
  onCancel: () => void;
}

/** Choose the profile's value, then point at the field (or name the row it was opened from). */
export function Teach({ tools, row, pointing, onTeach, onCancel }: Props) {
  const { t } = tools;
  const [key, setKey] = useState('');
  const top = useRef<HTMLDivElement>(null);
  // It opens above the list, while the button that opens it may be far below.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.querySelector('select')?.focus();
  }, []);
  if (pointing) {
    return (
      <div className="notice" role="status" data-testid="pointing">
        {t('teachPointing')}
        <button type="button" className="button" data-testid="stop-pointing" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    );
  }
  return (
    <div className="teach" data-testid="teach" ref={top}>
      <p>
        {row ? <b>{row.label}</b> : t('teachMore')} {t('teachChoose')}
      </p>
      <select
        className="field"
        value={key}
        aria-label={t('teachChoose')}
        data-testid="teach-key"
        onChange={(event) => setKey(event.target.value)}
      >
        <option value="" />
        {fieldKeys.map((candidate) => (
          <option key={candidate} value={candidate}>
            {tools.fieldName(candidate)}
          </option>
        ))}
      </select>
      <div className="buttons">
        <button
          type="button"
          className="button primary"
          data-testid="teach-go"
          disabled={key === ''}
          onClick={() => onTeach(key)}
        >
          {t(row ? 'teachSave' : 'teachPoint')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

interface TaughtProps {
  tools: PanelTools;
  fields: TaughtField[];
  onForget: (id: string) => void;
}

/** What was taught for this form: shown, exportable, deletable. */
export function TaughtList({ tools, fields, onForget }: TaughtProps) {
  const { t } = tools;
  if (fields.length === 0) return null;
  const download = () => {
    // As the workspace takes it under 自定义表单 (utils/packs/pack.ts).
    const pack = {
      format: 'ringready-pack',
      version: 1,
      id: `taught-${(fields[0]?.formId ?? 'form').replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40),
      name: `${t('taughtTitle')} ${fields[0]?.formId ?? ''}`.trim(),
      taught: fields.map(({ formId, key, kind, labels }) => ({ formId, key, kind, labels })),
    };
    const file = new Blob([JSON.stringify(pack, null, 2)], {
      type: 'application/json',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'ringready-taught.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <details className="taught" data-testid="taught">
      <summary>
        {t('taughtTitle')} <span className="count">{fields.length}</span>
      </summary>
      <ul>
        {fields.map((field) => {
          const { row, own, aria, left, above, placeholder } = field.labels;
          return (
            <li key={field.id}>
              <span>
                {row || own || aria || left || above || placeholder} → {tools.fieldName(field.key)}
              </span>
              <button
                type="button"
                className="button quiet"
                data-testid="forget"
                onClick={() => onForget(field.id)}
              >
                {t('forget')}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" data-testid="export-taught" onClick={download}>
        {t('exportTaught')}
      </button>
    </details>
  );
}
