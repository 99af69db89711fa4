import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addRow } from '../utils/autofill/page/add-row.ts';
import { take } from '../utils/autofill/page/chunks.ts';
import { fillStep } from '../utils/autofill/page/fill.ts';
import { observe } from '../utils/autofill/page/observe.ts';
import { hideField, showField } from '../utils/autofill/page/outline.ts';
import { cancelPick, pick } from '../utils/autofill/page/pick.ts';
import { scan } from '../utils/autofill/page/scan.ts';
import { watchSubmit } from '../utils/autofill/page/submitted.ts';
import { undo } from '../utils/autofill/page/undo.ts';
import { askBackground, listenInPage } from '../utils/messaging.ts';

interface Slot {
  /** Is the engine that stands here still connected to the extension? */
  ringreadyEngine?: () => boolean;
}

/**
 * Eyes and hands on a provider's page, injected into its isolated world when there is something that could be a form.
 * Reads on request and after quiet changes; writes only what a step says.
 */
export default defineUnlistedScript(() => {
  const slot = globalThis as Slot;
  // Injected twice: the first copy holds the refs and what undo puts back.
  if (slot.ringreadyEngine?.()) return;

  // After an update of the extension the old copy stays in the page, cut off; its runtime has no id any more.
  const connected = () => {
    try {
      return Boolean(browser.runtime?.id);
    } catch {
      return false;
    }
  };
  const stopListening = listenInPage({
    scan: () => scan(document),
    chunk: (chunk) => {
      take(chunk);
      return {};
    },
    fill: fillStep,
    addRow,
    undo,
    show: ({ ref }) => {
      showField(ref);
      return {};
    },
    pick,
    unpick: () => {
      cancelPick();
      return {};
    },
    stop: () => {
      stopObserving();
      return {};
    },
  });
  const stopObserving = observe(document, () => {
    askBackground('scanned', { scan: scan(document) }).catch(() => {
      if (connected()) return;
      stopObserving();
      stopListening();
      submits.stop();
      hideField();
      cancelPick();
    });
  });
  // One after the other: the press is noted before what the page says to it.
  let noted: Promise<unknown> = Promise.resolve();
  const note = (name: 'reviewPressed' | 'reviewSubmitted') => {
    noted = noted.then(() => askBackground(name, {})).catch(() => {});
  };
  const submits = watchSubmit(document, {
    pressed: () => note('reviewPressed'),
    submitted: () => note('reviewSubmitted'),
  });
  askBackground('reviewPending', {}).then(
    ({ left }) => {
      if (left > 0) submits.listen(left);
    },
    () => {},
  );
  slot.ringreadyEngine = connected;
});
