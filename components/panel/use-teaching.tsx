import { useCallback, useEffect, useState } from 'react';
import { readTaught, type TaughtField } from '../../utils/autofill/taught.ts';
import type { PreviewRow } from '../../utils/messages.ts';
import { askBackground } from '../../utils/messaging.ts';
import { TaughtList, Teach } from './Teach.tsx';
import type { PanelTools } from './tools.ts';
import type { useVault } from './use-vault.ts';

interface Where {
  tabId: number | null;
  documentId: string | null;
  companyId: string | null;
  formId: string | null;
  store: ReturnType<typeof useVault>['taught'];
  tools: PanelTools;
}

/** The user says which value a field of the page is; what was said so far, and taking it back. */
export function useTeaching(
  { tabId, documentId, companyId, formId, store, tools }: Where,
  say: (message: string) => void,
  changed: () => Promise<void>,
) {
  const { t } = tools;
  const [asked, setAsked] = useState<{ row: PreviewRow | null } | null>(null);
  const [pointing, setPointing] = useState(false);
  const [taught, setTaught] = useState<TaughtField[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a question belongs to one document and one company
  useEffect(() => setAsked(null), [documentId, companyId]);

  const load = useCallback(async () => {
    setTaught(formId ? readTaught(await store.list(formId)) : []);
  }, [formId, store]);
  useEffect(() => {
    void load();
  }, [load]);

  const teach = async (key: string) => {
    if (tabId === null || documentId === null) return;
    const ref = asked?.row?.ref ?? undefined;
    setPointing(ref === undefined);
    try {
      const answer = await askBackground('teach', { tabId, document: documentId, key, ref });
      if ('error' in answer) say(t('failedAsk', { reason: tools.reason(answer.error) }));
      else say(answer.label === null ? t('teachNone') : t('teachDone', { label: answer.label }));
    } catch {
      say(t('failedAsk', { reason: tools.reason({ code: 'interrupted' }) }));
    } finally {
      setPointing(false);
      setAsked(null);
      await load();
      await changed();
    }
  };

  // The keyboard is here while the user points there: Escape must work in both, and closing the panel cancels, too.
  useEffect(() => {
    if (!pointing || tabId === null || documentId === null) return;
    const stop = () => void askBackground('stopTeaching', { tabId, document: documentId }).catch(() => {});
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pagehide', stop);
    };
  }, [pointing, tabId, documentId]);

  return {
    begin: (row: PreviewRow) => setAsked({ row }),
    view: (asked || pointing) && (
      <Teach
        key={`${asked?.row?.ref}`}
        tools={tools}
        row={asked?.row ?? null}
        pointing={pointing}
        onTeach={(key) => void teach(key)}
        onCancel={() => {
          if (!pointing) setAsked(null);
          else if (tabId !== null && documentId !== null)
            void askBackground('stopTeaching', { tabId, document: documentId }).catch(() => {});
        }}
      />
    ),
    list: (disabled: boolean) => (
      <>
        <button
          type="button"
          className="button quiet"
          data-testid="teach-any"
          disabled={disabled}
          onClick={() => setAsked({ row: null })}
        >
          {t('teachMore')}
        </button>
        <TaughtList
          tools={tools}
          fields={taught}
          onForget={async (id) => {
            await store.remove(id);
            await load();
            await changed();
          }}
        />
      </>
    ),
  };
}
