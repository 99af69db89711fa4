import { defineContentScript } from 'wxt/utils/define-content-script';
import { take } from '../utils/autofill/page/chunks.ts';
import { fillStep } from '../utils/autofill/page/fill.ts';
import { stopTracking } from '../utils/autofill/page/hosts.ts';
import { observe } from '../utils/autofill/page/observe.ts';
import { hideField, showField } from '../utils/autofill/page/outline.ts';
import { cancelPick, pick } from '../utils/autofill/page/pick.ts';
import { scan } from '../utils/autofill/page/scan.ts';
import { undo } from '../utils/autofill/page/undo.ts';
import { askBackground, listenInPage } from '../utils/messaging.ts';
import { providerMatches } from '../utils/providers/origins.ts';

/** Eyes and hands on a provider's page. Reads on request and after quiet changes; writes only what a step says. */
export default defineContentScript({
  matches: providerMatches,
  runAt: 'document_idle',
  main(ctx) {
    const stopObserving = observe(document, () => {
      askBackground('scanned', { scan: scan(document) }).catch(() => {
        // An updated extension leaves this copy of the script behind, with nobody to hear it.
        if (ctx.isInvalid) stopObserving();
      });
    });
    const stopListening = listenInPage({
      scan: () => scan(document),
      chunk: (chunk) => {
        take(chunk);
        return {};
      },
      fill: fillStep,
      undo,
      show: ({ ref }) => {
        showField(ref);
        return {};
      },
      pick,
      stop: () => {
        stopObserving();
        stopTracking();
        return {};
      },
    });
    ctx.onInvalidated(() => {
      stopObserving();
      stopListening();
      stopTracking();
      hideField();
      cancelPick();
    });
  },
});
