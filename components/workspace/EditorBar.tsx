import UndoIcon from 'tdesign-icons-react/esm/components/rollback.js';
import RedoIcon from 'tdesign-icons-react/esm/components/rollfront.js';
import { editorTexts } from '../../utils/i18n/editor.ts';
import { useTexts } from '../use-language.ts';
import type { Reveal } from '../use-reveal.ts';
import { canSaveFolder } from './choose-folder.ts';
import { useWorkspace } from './context.ts';
import type { SaveState } from './editor/autosave.ts';

export function EditorBar({
  name,
  save,
  isNew,
  busy,
  reveal,
  canUndo,
  canRedo,
  onStep,
  onExport,
  onRemove,
}: {
  name: string;
  save: SaveState;
  isNew: boolean;
  busy: 'saving' | 'exporting' | null;
  reveal: Reveal;
  canUndo: boolean;
  canRedo: boolean;
  onStep: (way: 'undo' | 'redo') => void;
  onExport: (form: 'zip' | 'folder') => void;
  onRemove: () => void;
}) {
  const { t, language } = useWorkspace();
  const e = useTexts(editorTexts, language);
  const status = {
    idle: '',
    waiting: e(isNew ? 'kept' : 'waiting'),
    saving: t('saving'),
    saved: t('saved'),
    invalid: e('invalid'),
    clash: e('clash'),
    failed: e('failed'),
  }[save];
  const isGood = ['idle', 'saved', 'saving', 'waiting'].includes(save);
  return (
    <div className="bar">
      <a className="button quiet" href="#/">
        ← {t('companies')}
      </a>
      <h1 title={name}>{name}</h1>
      <span className="grow" />
      <span
        className={isGood ? 'status good' : 'status warn'}
        role="status"
        data-testid="save-state"
        data-state={save}
      >
        {status}
      </span>
      <div className="actions tight">
        <button
          type="button"
          className="button icon"
          aria-label={e('undo')}
          title={`${e('undo')} (Ctrl+Z)`}
          data-testid="undo-edit"
          disabled={!canUndo}
          onClick={() => onStep('undo')}
        >
          <UndoIcon aria-hidden />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={e('redo')}
          title={`${e('redo')} (Ctrl+Shift+Z)`}
          disabled={!canRedo}
          onClick={() => onStep('redo')}
        >
          <RedoIcon aria-hidden />
        </button>
        <button
          type="button"
          className="button"
          data-testid="reveal-all"
          aria-pressed={reveal.allShown}
          onClick={() => (reveal.allShown ? reveal.hideAll() : reveal.showAll())}
        >
          {e(reveal.allShown ? 'hideAll' : 'showAll')}
        </button>
      </div>
      {!isNew && (
        <>
          <button type="button" className="button danger-quiet" data-testid="remove" onClick={onRemove}>
            {t('remove')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="export-zip"
            disabled={busy !== null}
            onClick={() => onExport('zip')}
          >
            {t(busy === 'exporting' ? 'exporting' : 'exportZip')}
          </button>
          {canSaveFolder() && (
            <button
              type="button"
              className="button"
              data-testid="export-folder"
              disabled={busy !== null}
              onClick={() => onExport('folder')}
            >
              {t('exportFolder')}
            </button>
          )}
        </>
      )}
      <button type="submit" className="button primary" data-testid="save" disabled={busy === 'saving'}>
        {t(busy === 'saving' ? 'saving' : 'save')}
      </button>
    </div>
  );
}
