import { browser } from 'wxt/browser';
import { translator } from '../../utils/i18n/language.ts';
import { refillTexts } from '../../utils/i18n/refill.ts';
import type { Refill } from '../../utils/messages/refill.ts';
import { mendRoute } from '../mend-route.ts';
import type { PanelTools } from './tools.ts';

interface Props {
  refill: Refill;
  companyId: string;
  tools: PanelTools;
}

/** Of a form that was sent back: why, what changed since, and what the reason means that nobody has mended. */
export function RefillNote({ refill, companyId, tools }: Props) {
  const t = translator(refillTexts, tools.language);
  const { changed, unmended, meant } = refill;
  const names = (keys: readonly string[]) => {
    const all = keys.map((key) => tools.fieldName(key));
    return [...new Set(all)].join(tools.language === 'en' ? ', ' : '、');
  };
  const open = (route: string) =>
    void browser.tabs.create({ url: `${browser.runtime.getURL('/workspace.html' as '/')}#${route}` });
  return (
    <section className="refill" data-testid="refill">
      <p className="refill-why">
        {t('sentBack', { reason: refill.reason ?? t('noReason') })}
        <button
          type="button"
          className="button quiet"
          onClick={() => open(`/applications/${encodeURIComponent(refill.application)}`)}
        >
          {t('open')}
        </button>
      </p>
      {meant.length > 0 && <p>{t('meant', { names: names(meant) })}</p>}
      {changed && (
        <p data-testid="refill-changed">
          {changed.length > 0
            ? t('changed', { count: changed.length, names: names(changed) })
            : t('unchanged')}
        </p>
      )}
      {unmended.length > 0 && (
        <p className="refill-unmended" data-testid="refill-unmended">
          {t('unmended')}
          {unmended.map((key) => (
            <button
              key={key}
              type="button"
              className="button quiet"
              onClick={() => open(mendRoute(companyId, key))}
            >
              {tools.fieldName(key)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
