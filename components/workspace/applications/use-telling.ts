import { useCallback, useRef } from 'react';
import { tellingTexts } from '../../../utils/i18n/telling.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { changeTelling, type Telling } from '../../../utils/reviews/telling.ts';
import { useWorkspace } from '../context.ts';

/** Keeps a change of what is told and when: shown at once, and taken back in words where it could not be kept. */
export function useTelling(
  telling: Telling,
  onChange: (telling: Telling) => void,
): (make: (now: Telling) => Partial<Telling>) => Promise<void> {
  const { language, notify } = useWorkspace();
  const latest = useRef(0);
  return useCallback(
    async (make) => {
      const mine = ++latest.current;
      onChange({ ...telling, ...make(telling) });
      try {
        const kept = await changeTelling(make);
        // An answer to the click before would take this one's mark away for a moment.
        if (mine === latest.current) onChange(kept);
      } catch {
        onChange(telling);
        notify({ kind: 'warn', text: tellingTexts.notKept[language] });
        return;
      }
      // The badge counts by it.
      void askBackground('reviewsChanged', {}).catch(() => {});
    },
    [telling, onChange, language, notify],
  );
}
