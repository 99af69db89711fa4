import { useState } from 'react';
import { addConsole, askForConsole, consoleOrigin } from '../../../utils/consoles/added.ts';
import { providerOfUrl } from '../../../utils/providers/origins.ts';
import type { TabFacts } from '../../../utils/ring/types.ts';
import type { Words } from './words.ts';

/**
 * Makes the site in front a console. The site of a tab is only told where we may run, so elsewhere its address comes
 * with the click (activeTab is not asked for): the page “响铃” takes it as text.
 */
export function AddConsole({
  active,
  consoles,
  t,
}: {
  active: { id: number; url: string } | null;
  consoles: TabFacts[];
  t: Words;
}) {
  const [added, setAdded] = useState(false);
  const origin = consoleOrigin(active?.url ?? '');
  const known = consoles.some((each) => each.origin === origin) || providerOfUrl(active?.url ?? '') !== null;
  // What was just added is known from then on: the word on it stays.
  if (!origin || (known && !added)) return null;
  const site = new URL(origin).host;
  const add = async () => {
    if (!(await askForConsole(origin))) return;
    await addConsole({ origin, name: site, use: 'ring' });
    setAdded(true);
  };
  return (
    <div className="ring-add">
      {added ? (
        <p role="status">{t('added', { site })}</p>
      ) : (
        <>
          <button type="button" className="button small" data-testid="add-console" onClick={() => void add()}>
            {t('add')}
          </button>
          <p className="check-hint">{t('addSay', { site })}</p>
        </>
      )}
    </div>
  );
}
