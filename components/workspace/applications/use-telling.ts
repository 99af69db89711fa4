import { useCallback } from 'react';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { changeTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useWorkspace } from '../context.ts';

/** Keeps a change of what is told and when; says so where it could not be kept. */
export function useTelling(
  onChange: (telling: Telling) => void,
): (make: (now: Telling) => Partial<Telling>) => Promise<void> {
  const { language, notify } = useWorkspace();
  return useCallback(
    async (make) => {
      try {
        onChange(await changeTelling(make));
      } catch {
        notify({ kind: 'warn', text: tellingTexts.notKept[language] });
        return;
      }
      // The badge counts by it.
      void askBackground('reviewsChanged', {}).catch(() => {});
    },
    [onChange, language, notify],
  );
}
