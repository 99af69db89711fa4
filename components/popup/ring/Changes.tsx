import { useState } from 'react';
import { lasting, undoFix } from '../../../utils/ring/fixes/run.ts';
import type { FixRecord } from '../../../utils/ring/types.ts';
import type { Words } from './words.ts';

/** Everything of ours that stays behind, with the way back. */
export function Changes({ fixes, t }: { fixes: FixRecord[]; t: Words }) {
  const [failed, setFailed] = useState<string | null>(null);
  const records = lasting(fixes);
  if (records.length === 0) return null;
  const undo = async (record: FixRecord) => {
    setFailed(null);
    try {
      await undoFix(record);
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 120) : '?';
      setFailed(reason === 'refused' ? t('refused', { fix: t('undo') }) : t('failed', { reason }));
    }
  };
  return (
    <details className="ring-rest" data-testid="changes">
      <summary>
        {t('changes')} ({records.length})
      </summary>
      <ul className="changes">
        {records.map((record) => (
          <li key={record.id} data-testid={`change-${record.fix}`} data-proof={record.proof?.state ?? 'none'}>
            <span>
              {t(`fix.${record.fix}`)} · {new URL(record.origin).host}
              <small>{t(`proof.${proofOf(record)}`)}</small>
            </span>
            <button
              type="button"
              className="button small"
              data-testid="undo"
              onClick={() => void undo(record)}
            >
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
      {failed && <p className="check-said bad">{failed}</p>}
    </details>
  );
}

const proofOf = ({ proof }: FixRecord) =>
  proof?.state === 'good' ? 'good' : proof?.state === 'act' ? 'act' : 'unknown';
