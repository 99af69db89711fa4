import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveForms } from '../utils/background/forms.ts';
import { servePacks } from '../utils/background/packs.ts';
import { servePayment } from '../utils/background/payment.ts';
import { servePictureAddress } from '../utils/background/picture-address.ts';
import { servePreflight } from '../utils/background/preflight.ts';
import { serveReviews } from '../utils/background/reviews.ts';
import { serveRingCheckup } from '../utils/background/ring-checkup.ts';
import { serveRingGuard } from '../utils/background/ring-guard.ts';
import { serveVault } from '../utils/background/vault.ts';
import { providerMatches } from '../utils/providers/origins.ts';

export default defineBackground({
  type: 'module',
  main() {
    serveForms();
    serveVault();
    serveRingGuard();
    servePreflight();
    servePayment();
    servePictureAddress();
    servePacks();
    serveReviews();
    serveRingCheckup();

    browser.commands.onCommand.addListener((command, tab) => {
      // sidePanel.open wants the user's gesture, which an await would lose.
      if (command === 'open-panel' && tab?.windowId !== undefined) {
        void chrome.sidePanel.open({ windowId: tab.windowId });
      }
    });

    // Consoles that were open before the extension was installed or updated have no content script yet.
    browser.runtime.onInstalled.addListener(async () => {
      for (const tab of await browser.tabs.query({ url: providerMatches })) {
        if (tab.id === undefined || tab.discarded) continue;
        chrome.scripting
          .executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/console.js'] })
          .catch(() => {});
      }
    });
  },
});
