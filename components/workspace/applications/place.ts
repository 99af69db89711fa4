import { providerOrigins } from '../../../utils/providers/origins.ts';
import type { FollowDefinition } from '../../../utils/providers/review-definition.ts';

/** Where a console is opened: at its list, where a document of the provider's names that, else at its front door. */
export function consoleOf({ provider, console }: Pick<FollowDefinition, 'provider' | 'console'>) {
  if (console) return console;
  const home = providerOrigins.find(
    (known) => known.provider === provider && known.origin.startsWith('https://console.'),
  );
  return home && `${home.origin}/`;
}
