import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { firstRunTexts } from '../../../utils/i18n/first-run.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Steps } from './Steps.tsx';
import { welcome } from './welcome.ts';

/** Step three. `onRemoveSample`: null where there is none. */
export function WhatNext({ onRemoveSample }: { onRemoveSample: (() => void) | null }) {
  const { language } = useWorkspace();
  const f = useTexts(firstRunTexts, language);
  const [shown, setShown] = useState(welcome.isOn);
  const [keys, setKeys] = useState('Alt+Shift+R');
  useEffect(() => {
    // What the user has made of the shortcut, if it is another.
    void browser.commands.getAll().then((commands) => {
      const own = commands.find(({ name }) => name === 'open-panel')?.shortcut;
      if (own) setKeys(own);
    });
  }, []);
  if (!shown) return null;
  return (
    <section className="card what-next" aria-labelledby="what-next" data-testid="what-next">
      <Steps at={3} />
      <h2 id="what-next">{f('nextTitle')}</h2>
      <ul>
        <li>{f('nextCheck')}</li>
        <li>{f('nextFill', { keys })}</li>
        <li>{f('nextKeep')}</li>
      </ul>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          data-testid="understood"
          onClick={() => {
            welcome.end();
            setShown(false);
          }}
        >
          {f('understood')}
        </button>
        {onRemoveSample && (
          <button
            type="button"
            className="button danger-quiet"
            data-testid="remove-sample"
            onClick={onRemoveSample}
          >
            {f('removeSample')}
          </button>
        )}
      </div>
    </section>
  );
}
