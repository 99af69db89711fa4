import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Inspection } from '../../utils/messages.ts';
import { askBackground, listenInView } from '../../utils/messaging.ts';

/** `?tab=` pins the panel to a tab (opened as a page of its own); in the side panel it follows the active tab. */
const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;

export function useTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(pinned);
  useEffect(() => {
    if (pinned !== null) return;
    const follow = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      setTabId(tab?.id ?? null);
    };
    void follow();
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, []);
  return tabId;
}

export interface PageState {
  inspection: Inspection | null;
  loading: boolean;
  refresh: () => Promise<void>;
}

/** What is on the tab's page, kept up to date: the background says when it changed. */
export function usePage(tabId: number | null): PageState {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [loading, setLoading] = useState(true);
  const refresh = useCallback(async () => {
    if (tabId === null) return;
    try {
      setInspection(await askBackground('inspect', { tabId }));
    } catch {
      setInspection(null);
    } finally {
      setLoading(false);
    }
  }, [tabId]);
  useEffect(() => {
    setLoading(true);
    void refresh();
    return listenInView({
      changed: async (data) => {
        if (data.tabId === tabId) await refresh();
        return {};
      },
    });
  }, [tabId, refresh]);
  return { inspection, loading, refresh };
}
