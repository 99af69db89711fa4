import { useState } from 'react';
import { testLoopback } from '../../../utils/ring/loopback.ts';
import { changeKept } from '../../../utils/ring/store.ts';
import type { RingWords } from './words.ts';

export function Loopback({ t }: { t: RingWords }) {
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const start = async () => {
    setRunning(true);
    setSaid(null);
    try {
      const { outcome } = await testLoopback();
      const heard = outcome === 'heard';
      setSaid({
        good: heard,
        text: t(heard ? 'micYes' : outcome === 'not-heard' ? 'micNo' : `mic.${outcome}`),
      });
      // Not heard by a microphone is no proof that nobody hears it.
      if (heard) await changeKept('told', (all) => ({ ...all, heard: { at: Date.now(), yes: true } }));
    } catch (error) {
      setSaid({ good: false, text: t('micFailed', { reason: error instanceof Error ? error.name : '?' }) });
    } finally {
      setRunning(false);
    }
  };
  return (
    <section className="card" data-testid="loopback" id="ring-loopback" tabIndex={-1}>
      <h2>{t('mic')}</h2>
      <p className="muted">{t('micSay')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          data-testid="loopback-start"
          disabled={running}
          onClick={() => void start()}
        >
          {t(running ? 'running' : 'micStart')}
        </button>
      </div>
      {said && (
        <div className={`notice ${said.good ? 'good' : 'warn'}`} role="status" data-testid="loopback-said">
          {said.text}
        </div>
      )}
    </section>
  );
}
