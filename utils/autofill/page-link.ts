import { browser } from 'wxt/browser';
import { askPage, MessageError } from '../messaging.ts';
import { providersAt } from '../packs/granted.ts';
import type { PageLink } from './gate.ts';

/** Eyes and hands (entrypoints/engine.ts), put into one document; a second copy there goes quiet by itself. */
export async function injectEngine(tabId: number, documentId: string): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    files: ['/engine.js'],
  });
}

/**
 * The road to a tab's page. The browser itself names the document and its address (the id in an injection's result),
 * not the page. A page gets its engine when it is first asked, or when its
 * sentinel (the content script) says that there may be a form.
 */
export const pageLink: PageLink = {
  async document(tabId) {
    try {
      const tab = await browser.tabs.get(tabId);
      // Without host permission the address is withheld, and there is nothing for us there.
      if (!tab.url || (await providersAt(tab.url)).length === 0) return null;
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
      // The document may have left rather than never had an engine: the same answer as for any other message.
      await injectEngine(target.tabId, target.documentId).catch(() => {
        throw new MessageError('unreachable', name);
      });
      return askPage(target, name, data);
    }
  },
};
