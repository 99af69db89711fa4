import { useEffect, useState } from 'react';
import { askBackground } from '../../../utils/messaging.ts';
import { listSinks, type Sink } from '../../../utils/ring/outputs.ts';
import { changeKept } from '../../../utils/ring/store.ts';
import type { RingWords } from './words.ts';

type Said = 'ask' | 'yes' | 'no' | 'noDevice' | 'gone' | 'ringerFailed';
const failures = { 'no-device': 'noDevice', 'unknown-device': 'gone', failed: 'ringerFailed' } as const;

/** Devices have names only once the extension may use the microphone; nothing asks for it here. */
function useSinks(): Sink[] {
  const [sinks, setSinks] = useState<Sink[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const list = () =>
      void listSinks().then(({ all }) => {
        if (!gone.signal.aborted) setSinks(all.filter(({ name }) => name !== ''));
      });
    list();
    navigator.mediaDevices.addEventListener('devicechange', list, { signal: gone.signal });
    void navigator.permissions
      .query({ name: 'microphone' as PermissionName })
      .then((status) => status.addEventListener('change', list, { signal: gone.signal }))
      .catch(() => {});
    return () => gone.abort();
  }, []);
  return sinks;
}

/** A ring on one device or on all: which of them do I hear? */
export function TestRing({ t }: { t: RingWords }) {
  const sinks = useSinks();
  const [where, setWhere] = useState('all');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  // A device that was unplugged is no longer among them.
  const chosen =
    where === 'all' || where === 'default' || sinks.some(({ id }) => id === where) ? where : 'all';
  const ring = async () => {
    setBusy(true);
    setSaid(null);
    const answer = await askBackground('ringTest', { where: chosen }).catch(() => null);
    const failure = answer?.failure as keyof typeof failures | undefined;
    setSaid(answer?.started ? 'ask' : failure ? (failures[failure] ?? 'ringerFailed') : 'ringerFailed');
    setBusy(false);
  };
  const answer = (yes: boolean) => {
    setSaid(yes ? 'yes' : 'no');
    // One device of the user's choice says nothing of the one that calls come from.
    if (chosen === 'all' || chosen === 'default')
      void changeKept('told', (all) => ({ ...all, heard: { at: Date.now(), yes } }));
  };
  return (
    <section className="card" data-testid="test-ring">
      <h2>{t('test')}</h2>
      <p className="muted">{t(sinks.length > 0 ? 'testSay' : 'testSayNameless')}</p>
      <div className="ring-form">
        <select
          className="field"
          aria-label={t('testWhere')}
          data-testid="test-where"
          value={chosen}
          onChange={(event) => {
            setWhere(event.target.value);
            setSaid(null);
          }}
        >
          <option value="all">{t('testAll')}</option>
          <option value="default">{t('testDefault')}</option>
          {sinks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          data-testid="test-start"
          disabled={busy}
          onClick={() => void ring()}
        >
          {t('testStart')}
        </button>
      </div>
      {said && (
        <div
          className={`notice ${said === 'yes' ? 'good' : said === 'ask' ? '' : 'warn'}`}
          role="status"
          data-testid="test-said"
          data-said={said}
        >
          {said === 'noDevice' || said === 'gone' || said === 'ringerFailed'
            ? t('ringFailed', { reason: t(said) })
            : t(said === 'ask' ? 'testAsk' : said === 'yes' ? 'testYes' : 'readyDeaf')}
        </div>
      )}
      {said === 'ask' && (
        <div className="actions">
          <button type="button" className="button" data-testid="test-yes" onClick={() => answer(true)}>
            {t('heard')}
          </button>
          <button type="button" className="button" data-testid="test-no" onClick={() => answer(false)}>
            {t('notHeard')}
          </button>
        </div>
      )}
    </section>
  );
}
