import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { askBackground } from '../../../utils/messaging.ts';
import type { GuardSettings } from '../../../utils/ring/sound.ts';
import type { RingWords } from './words.ts';

export function Guard({ t }: { t: RingWords }) {
  const [settings, setSettings] = useState<GuardSettings | null>(null);
  useEffect(() => {
    const read = () =>
      void askBackground('guardSettings', {})
        .then(setSettings)
        .catch(() => {});
    read();
    // The switch of a ring's notification: what is changed here afterwards must not turn its site on again.
    const changed = (changes: Record<string, unknown>) => {
      if ('ringGuard' in changes) read();
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  if (!settings) return null;
  const change = (more: Partial<GuardSettings>) => {
    const next = { ...settings, ...more };
    setSettings(next);
    void askBackground('setGuardSettings', next)
      .then(setSettings)
      .catch(() => setSettings(settings));
  };
  const tick = (name: 'enabled' | 'focus' | 'everywhere') => (
    <label className="ring-tick">
      <input
        type="checkbox"
        data-testid={`guard-${name}`}
        checked={settings[name]}
        disabled={name !== 'enabled' && !settings.enabled}
        onChange={(event) => change({ [name]: event.target.checked })}
      />
      <span>{t(name)}</span>
    </label>
  );
  return (
    <section className="card" data-testid="guard">
      <h2>{t('guard')}</h2>
      <p className="muted">{t('guardSay')}</p>
      {tick('enabled')}
      {tick('everywhere')}
      {tick('focus')}
      <label className="ring-tick">
        <span>{t('volume')}</span>
        <input
          type="range"
          min={0.05}
          max={1}
          step={0.05}
          value={settings.volume}
          disabled={!settings.enabled}
          onChange={(event) => change({ volume: Number(event.target.value) })}
        />
        <output>{Math.round(settings.volume * 100)}%</output>
      </label>
      {settings.off.length > 0 && (
        <>
          <p className="muted">{t('offFor')}</p>
          <ul className="ring-list">
            {settings.off.map((origin) => (
              <li key={origin}>
                <span>{origin}</span>
                <button
                  type="button"
                  className="button"
                  onClick={() => change({ off: settings.off.filter((each) => each !== origin) })}
                >
                  {t('turnOn')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
