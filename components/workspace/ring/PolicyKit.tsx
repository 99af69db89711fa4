import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { addedOrigins, onAddedChanged } from '../../../utils/consoles/added.ts';
import { format } from '../../../utils/i18n/language.ts';
import { kitReadme } from '../../../utils/i18n/ring-readme.ts';
import { callConsoles } from '../../../utils/ring/consoles.ts';
import { readPolicyMarker } from '../../../utils/ring/context.ts';
import { policyKit } from '../../../utils/ring/policy/kit.ts';
import type { RingWords } from './words.ts';

export function PolicyKit({ t }: { t: RingWords }) {
  const [origins, setOrigins] = useState<string[]>([...callConsoles]);
  const [chosen, setChosen] = useState<string[]>([...callConsoles]);
  const [marker, setMarker] = useState<string | null>(null);
  useEffect(() => {
    void readPolicyMarker().then(setMarker);
    const read = () =>
      void addedOrigins('ring').then((added) => {
        const all = [...callConsoles, ...added];
        setOrigins(all);
        // One that was removed is not in the files either.
        setChosen((before) => before.filter((origin) => all.includes(origin)));
      });
    read();
    return onAddedChanged(read);
  }, []);
  const download = async () => {
    const name = `ringready-${new Date().toISOString().slice(0, 10)}`;
    const readme = Object.values(kitReadme)
      .map((text) => format(text, { consoles: chosen.join(' '), marker: name }))
      .join('\n\n');
    const files = policyKit({ consoles: chosen, extensionId: browser.runtime.id, marker: name }, readme);
    const { zipSync } = await import('fflate');
    const zip = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
    const url = URL.createObjectURL(new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}-policy.zip`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <section className="card" data-testid="policy-kit" id="ring-policy-kit" tabIndex={-1}>
      <h2>{t('kit')}</h2>
      <p className="muted">{t('kitSay')}</p>
      <p className={`notice ${marker ? 'good' : ''}`} data-testid="policy-marker">
        {marker ? t('kitLoaded', { marker }) : t('kitNone')}
      </p>
      <div>
        {origins.map((origin) => (
          <label key={origin} className="ring-tick">
            <input
              type="checkbox"
              checked={chosen.includes(origin)}
              onChange={(event) =>
                setChosen((all) =>
                  event.target.checked ? [...all, origin] : all.filter((each) => each !== origin),
                )
              }
            />
            <span>{origin}</span>
          </label>
        ))}
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          data-testid="policy-download"
          disabled={chosen.length === 0}
          onClick={() => void download()}
        >
          {t('download')}
        </button>
      </div>
    </section>
  );
}
