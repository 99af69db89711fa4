import { useMemo } from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { askBackground } from '../../../utils/messaging.ts';
import type { ApplicationEvent } from '../../../utils/reviews/application.ts';
import { append } from '../../../utils/reviews/store.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

export interface Word {
  /** Writes what the user said of these applications, tells him so, and offers to take it back. */
  say: (ids: readonly string[], event: ApplicationEvent, text: string) => Promise<void>;
  takeBack: (ids: readonly string[], of: number) => Promise<void>;
}

export function useWord(): Word {
  const { vault, language, notify } = useWorkspace();
  const b = useTexts(boardTexts, language);
  return useMemo(() => {
    const write = async (ids: readonly string[], event: ApplicationEvent): Promise<boolean> => {
      try {
        for (const id of ids) await append(vault, id, () => ({ events: [event] }));
        return true;
      } catch {
        notify({ kind: 'warn', text: b('notSaved') });
        return false;
      } finally {
        // The badge's number.
        void askBackground('reviewsChanged', {}).catch(() => {});
      }
    };
    const takeBack = async (ids: readonly string[], of: number) => {
      await write(ids, { type: 'undone', at: Date.now(), of });
    };
    return {
      takeBack,
      async say(ids, event, text) {
        if (!(await write(ids, event))) return;
        const action = { text: b('undo'), run: () => void takeBack(ids, event.at) };
        notify({ kind: 'good', text, action });
      },
    };
  }, [vault, notify, b]);
}
