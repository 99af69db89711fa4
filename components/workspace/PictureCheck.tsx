import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { checkPublicUrl } from '../../utils/company/public-url.ts';
import { pictureAddressTexts } from '../../utils/i18n/picture-address.ts';
import type { PictureAnswer } from '../../utils/messages/picture-address.ts';
import { askBackground } from '../../utils/messaging.ts';
import { useTexts } from '../use-language.ts';
import { useWorkspace } from './context.ts';

/** Asks, on a click, whether the picture is at its address; the host's permission goes back right after. */
export function PictureCheck({ url, label }: { url: string; label: string }) {
  const { language } = useWorkspace();
  const t = useTexts(pictureAddressTexts, language);
  const [state, setState] = useState<PictureAnswer | 'checking' | null>(null);
  // What was said was said of another address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed address is what resets it
  useEffect(() => setState(null), [url]);

  const check = () => {
    const checked = checkPublicUrl(url);
    if (!checked.ok) return setState('bad-address');
    setState('checking');
    const origins = [`${new URL(checked.url).origin}/*`];
    // The browser asks only in answer to a click: nothing may be awaited before.
    const before = browser.permissions.contains({ origins });
    const request = browser.permissions.request({ origins }).catch(() => false);
    void (async () => {
      const had = await before;
      if (!(await request)) return setState('not-allowed');
      try {
        const { answer } = await askBackground('pictureAt', { url: checked.url });
        setState(answer);
      } catch {
        setState('unreachable');
      } finally {
        if (!had) await browser.permissions.remove({ origins }).catch(() => false);
      }
    })();
  };

  return (
    <p className="offer" data-testid="picture-check">
      <button
        type="button"
        className="button quiet"
        disabled={state === 'checking'}
        aria-label={`${t('check')} ${label}`}
        onClick={check}
      >
        {t('check')}
      </button>
      <span role="status" className={state === 'there' ? 'note good' : 'note warn'} data-answer={state ?? ''}>
        {state === null ? '' : t(state)}
      </span>
    </p>
  );
}
