import { useMemo } from 'react';
import { boardTexts } from '../../../utils/i18n/board.ts';
import { vaultErrorText } from '../../../utils/i18n/vault-errors.ts';
import { askBackground } from '../../../utils/messaging.ts';
import type { ApplicationEvent } from '../../../utils/reviews/application.ts';
import { appendToAll } from '../../../utils/reviews/store.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

export interface Word {
  /**
   * Writes what the user said of these applications, of all or of none, tells him so, and offers to take it back. False:
   * nothing was written, and he was told why.
   */
  say: (ids: readonly string[], event: ApplicationEvent, text: string) => Promise<boolean>;
  /** He is told of what is written, and may take it back. */
  wrote: (ids: readonly string[], of: number, text: string) => void;
  takeBack: (ids: readonly string[], of: number) => Promise<void>;
}

export function useWord(): Word {
  const { vault, language, notify } = useWorkspace();
  const b = useTexts(boardTexts, language);
  return useMemo(() => {
    const write = async (ids: readonly string[], event: ApplicationEvent): Promise<boolean> => {
      try {
        if ((await appendToAll(vault, ids, event)) > 0) return true;
        notify({ kind: 'warn', text: b('gone') });
        return false;
      } catch (error) {
        // Nine tries against other windows: theirs is no reason of its own.
        const known = (error as { code?: string } | null)?.code !== 'conflict';
        notify({ kind: 'warn', text: known ? vaultErrorText(error, language) : b('notSaved') });
        return false;
      } finally {
        // The badge's number; a worker that dies over it counts again when it is next asked.
        void askBackground('reviewsChanged', {}).catch(() =>
          askBackground('reviewsChanged', {}).catch(() => {}),
        );
      }
    };
    const takeBack = async (ids: readonly string[], of: number) => {
      await write(ids, { type: 'undone', at: Date.now(), of });
    };
    const wrote: Word['wrote'] = (ids, of, text) =>
      notify({ kind: 'good', text, action: { text: b('undo'), run: () => void takeBack(ids, of) } });
    return {
      takeBack,
      wrote,
      async say(ids, event, text) {
        if (!(await write(ids, event))) return false;
        wrote(ids, event.at, text);
        return true;
      },
    };
  }, [vault, language, notify, b]);
}
