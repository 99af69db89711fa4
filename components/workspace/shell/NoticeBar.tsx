import { useEffect } from 'react';
import { type Notice, useWorkspace } from '../context.ts';

const noticeMs = 8000;

export function NoticeBar({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useWorkspace();
  const stays = (notice.details ?? []).length > 0;
  useEffect(() => {
    // What must be read stays until it is closed, and what can be undone a little longer than it takes to see it.
    if (stays) return;
    const timer = setTimeout(onClose, notice.action ? 2 * noticeMs : noticeMs);
    return () => clearTimeout(timer);
  }, [stays, notice, onClose]);
  return (
    <div className={`notice ${notice.kind} bar-notice`} role="status" data-testid="notice">
      <div className="grow">
        {notice.text}
        {notice.details && notice.details.length > 0 && (
          <ul>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {notice.action && (
        <button
          type="button"
          className="button quiet"
          data-testid="notice-action"
          onClick={() => {
            onClose();
            notice.action?.run();
          }}
        >
          {notice.action.text}
        </button>
      )}
      <button type="button" className="button quiet" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
