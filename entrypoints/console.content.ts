import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { observe } from '../utils/autofill/page/observe.ts';
import { providerMatches } from '../utils/providers/origins.ts';

/**
 * The sentinel: all that runs on a provider's page by itself. It waits until something could be a form, asks the
 * background for the engine (engine.ts) and goes quiet. Sends no data and hears nothing, so it needs no schemas
 * (docs/adr/0007).
 */
export default defineContentScript({
  matches: providerMatches,
  runAt: 'document_idle',
  // WXT would tell the page our id with a window message.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const stop = observe(document, () => {
      stop();
      browser.runtime.sendMessage({ to: 'background', name: 'awake', data: {} }).catch(() => {
        // The extension was updated or removed: this copy of the script has nobody to talk to.
      });
    });
    ctx.onInvalidated(stop);
  },
});
