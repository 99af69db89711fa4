import { useEffect, useState } from 'react';
import {
  type AddedConsole,
  addConsole,
  askForConsole,
  consoleOrigin,
  onAddedChanged,
  readAdded,
  removeConsole,
} from '../../../utils/consoles/added.ts';
import type { RingWords } from './words.ts';

export function Added({ t }: { t: RingWords }) {
  const [consoles, setConsoles] = useState<AddedConsole[]>([]);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  useEffect(() => {
    const read = () =>
      void readAdded().then((all) => setConsoles(all.filter(({ uses }) => uses.includes('ring'))));
    read();
    return onAddedChanged(read);
  }, []);
  const add = async () => {
    const origin = consoleOrigin(address);
    if (!origin) return setSaid({ good: false, text: t('addBad') });
    // Before anything is awaited: Chrome's dialog wants the click.
    if (!(await askForConsole(origin))) return setSaid({ good: false, text: t('addRefused') });
    const site = new URL(origin).host;
    await addConsole({ origin, name: site, use: 'ring' });
    setAddress('');
    setSaid({ good: true, text: t('addDone', { site }) });
  };
  return (
    <section className="card" data-testid="added">
      <h2>{t('added')}</h2>
      <p className="muted">{t('addedSay')}</p>
      <form
        className="ring-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          className="field"
          aria-label={t('address')}
          placeholder="https://"
          data-testid="added-address"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className="button" data-testid="added-add">
          {t('add')}
        </button>
      </form>
      {said && (
        <div className={`notice ${said.good ? 'good' : 'warn'}`} role="status" data-testid="added-said">
          {said.text}
        </div>
      )}
      <ul className="ring-list">
        {consoles.map(({ origin }) => (
          <li key={origin} data-testid="added-console">
            <span>{origin}</span>
            <button type="button" className="button" onClick={() => void removeConsole(origin, 'ring')}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
