import { useCallback, useEffect, useRef, useState } from 'react';
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
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    if (tabId === null) return;
    // Answers may overtake each other while a page loads: the last question counts.
    const question = ++latest.current;
    const answer = await askBackground('inspect', { tabId }).catch(() => null);
    if (question !== latest.current) return;
    setInspection(answer);
    setLoading(false);
  }, [tabId]);
  useEffect(() => {
    setLoading(true);
    void refresh();
    const stopListening = listenInView({
      changed: async (data) => {
        if (data.tabId === tabId) await refresh();
        return {};
      },
    });
    // A page that is none of a provider's says nothing by itself, and the form that was there is gone.
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status !== undefined) void refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      stopListening();
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tabId, refresh]);
  return { inspection, loading, refresh };
}
