import { canSaveFolder } from './choose-folder.ts';
import { useWorkspace } from './context.ts';

export function EditorBar({
  name,
  status,
  isNew,
  busy,
  onExport,
  onRemove,
}: {
  name: string;
  status: 'unsaved' | 'saved' | null;
  isNew: boolean;
  busy: 'saving' | 'exporting' | null;
  onExport: (form: 'zip' | 'folder') => void;
  onRemove: () => void;
}) {
  const { t } = useWorkspace();
  const dirty = status === 'unsaved';
  return (
    <div className="bar">
      <a className="button quiet" href="#/">
        ← {t('companies')}
      </a>
      <h1>{name}</h1>
      <span className="grow" />
      <span className={dirty ? 'status warn' : 'status good'} role="status">
        {status && t(status)}
      </span>
      {!isNew && (
        <>
          <button type="button" className="button danger-quiet" data-testid="remove" onClick={onRemove}>
            {t('remove')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="export-zip"
            disabled={dirty || busy !== null}
            title={dirty ? t('exportUnsaved') : undefined}
            onClick={() => onExport('zip')}
          >
            {t(busy === 'exporting' ? 'exporting' : 'exportZip')}
          </button>
          {canSaveFolder() && (
            <button
              type="button"
              className="button"
              data-testid="export-folder"
              disabled={dirty || busy !== null}
              title={dirty ? t('exportUnsaved') : undefined}
              onClick={() => onExport('folder')}
            >
              {t('exportFolder')}
            </button>
          )}
        </>
      )}
      <button
        type="submit"
        className="button primary"
        data-testid="save"
        disabled={busy !== null || (!dirty && !isNew)}
      >
        {t(busy === 'saving' ? 'saving' : 'save')}
      </button>
    </div>
  );
}
