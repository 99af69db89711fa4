import { securityTexts } from '../../../utils/i18n/security.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

export interface Done {
  done: number;
  total: number;
}

export function Progress({
  label,
  progress,
  onCancel,
}: {
  label: string;
  progress: Done;
  onCancel: () => void;
}) {
  const { language } = useWorkspace();
  const t = useTexts(securityTexts, language);
  const percent = progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <div className="backup-progress">
      <progress aria-label={label} max={100} value={percent} />
      <span className="muted" data-testid="backup-percent">
        {t('progress', { percent })}
      </span>
      <button type="button" className="button" data-testid="backup-cancel" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
