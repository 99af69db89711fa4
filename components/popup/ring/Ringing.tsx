import { useEffect, useState } from 'react';
import { askBackground } from '../../../utils/messaging.ts';
import { ringsNow } from '../../../utils/ring/log-lists.ts';
import type { RingEntry } from '../../../utils/ring/sound.ts';
import type { Words } from './words.ts';

/** While we ring: for whom, and a button that makes it stop. Whoever opens the popup then wants that before all else. */
export function Ringing({ entries, t }: { entries: RingEntry[]; t: Words }) {
  const [, look] = useState(0);
  const ringing = ringsNow(entries, Date.now());
  useEffect(() => {
    if (!ringing) return;
    // An entry whose ringer died says no end: it is over with its time.
    const timer = setInterval(() => look((times) => times + 1), 1000);
    return () => clearInterval(timer);
  }, [ringing]);
  if (!ringing) return null;
  return (
    <section className="ring-card ringing" role="alert" data-testid="ringing">
      <p>
        <b>{t('ringingNow')}</b>
        <small>{new URL(ringing.origin).host}</small>
      </p>
      <button
        type="button"
        className="button primary small"
        data-testid="stop-ringing"
        onClick={() => void askBackground('ringHush', {}).catch(() => {})}
      >
        {t('stopRinging')}
      </button>
    </section>
  );
}
