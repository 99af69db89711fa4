import { browser } from 'wxt/browser';
import { askPage } from '../messaging.ts';
import { providerOfUrl } from '../providers/origins.ts';
import type { PageLink } from './gate.ts';

const contentScript = '/content-scripts/console.js';

/**
 * The road to a tab's page. The browser itself names the document and its address (the id in an injection's result),
 * not the page. A tab that was open before the extension was installed or updated has no content script yet.
 */
export const pageLink: PageLink = {
  async document(tabId) {
    try {
      const tab = await browser.tabs.get(tabId);
      // Without host permission the address is withheld, and there is nothing for us there.
      if (!tab.url || !providerOfUrl(tab.url)) return null;
      const [result] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => location.href,
      });
      const documentId = result?.documentId;
      const href = result?.result;
      if (!documentId || !href) return null;
      return { documentId, url: href };
    } catch {
      return null;
    }
  },

  async ask(target, name, data) {
    try {
      return await askPage(target, name, data);
    } catch (error) {
      if ((error as { code?: string }).code !== 'unreachable' || name !== 'scan') throw error;
      await chrome.scripting.executeScript({
        target: { tabId: target.tabId, documentIds: [target.documentId] } as never,
        files: [contentScript],
      });
      return askPage(target, name, data);
    }
  },
};
