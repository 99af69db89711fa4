import { boardTexts } from '../../../utils/i18n/board.ts';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { providerDefinitions } from '../../../utils/providers/registry.ts';
import { reviewDefinitions } from '../../../utils/providers/review-registry.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { consoleOf } from './place.ts';

/** Before the first application: where those already filed are read, a click away. */
export function Empty() {
  const { language } = useWorkspace();
  const [t, b] = [useTexts(reviewTexts, language), useTexts(boardTexts, language)];
  const places = new Map<string, string>();
  for (const definition of reviewDefinitions) {
    const place = consoleOf(definition);
    const provider = providerDefinitions.find(({ id }) => id === definition.provider)?.name[language];
    // One door of several lists is named once, by the provider alone.
    if (place)
      places.set(place, places.has(place) ? `${provider}` : `${provider} · ${definition.name[language]}`);
  }
  return (
    <div className="empty" data-testid="board-empty">
      <p>{t('empty')}</p>
      <p className="muted">{b('listsAre')}</p>
      <ul className="review-places">
        {[...places].map(([place, name]) => (
          <li key={place}>
            <a href={place} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
