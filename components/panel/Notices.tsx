import type { PanelTools } from './tools.ts';
import type { useFill } from './use-fill.ts';

interface Props {
  filling: ReturnType<typeof useFill>;
  message: string;
  tools: PanelTools;
}

/** What came of the last thing asked for. */
export function Notices({ filling: { problem, left, undone }, message, tools }: Props) {
  const { t } = tools;
  return (
    <>
      {problem && (
        <p className="notice bad" role="alert" data-testid="problem">
          {t('failedAsk', { reason: tools.reason(problem) })}
        </p>
      )}
      {left && (
        <p className="notice warn" role="status" data-testid="left-page">
          {t('endedNavigated')}
        </p>
      )}
      {undone && (
        <p
          className={`notice ${undone.left.length > 0 ? 'warn' : 'good'}`}
          role="status"
          data-testid="undone"
        >
          {undone.left.length > 0
            ? t('undoPartly', { count: undone.count, left: undone.left.join('、') })
            : t('undone', { count: undone.count })}
        </p>
      )}
      {message && (
        <p className="notice" role="status" data-testid="message">
          {message}
        </p>
      )}
    </>
  );
}
