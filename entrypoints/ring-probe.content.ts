import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { callConsoleMatches } from '../utils/ring/consoles.ts';
import { probeFrame, probeNew, watchFrame } from '../utils/ring/page/probe.ts';
import { proofMark } from '../utils/ring/types.ts';

/**
 * Tells the background whether this document may sound: once by itself when the page has loaded, and again when
 * something changed or somebody asks. Asked through the store, not by a message: a message from the popup would bring
 * the user's gesture along, and the probe would always pass (docs/adr/0019). Sends no text of the page.
 */
const askedKey = 'ringProbeAsked';
const lockName = 'ringready-awake';
const restMs = 300;

export default defineContentScript({
  matches: callConsoleMatches,
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    // A fresh tab that is only to tell whether its origin may sound: nothing of the page is to run in it.
    const proves = location.hash === proofMark && window.top === window && history.length <= 1;
    let release: (() => void) | null = null;
    /** A lock that a page holds keeps Chrome from freezing it. Let go with the document, or when told to. */
    const hold = (wanted: boolean) => {
      if (!wanted) {
        release?.();
        release = null;
      } else if (!release && navigator.locks) {
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        navigator.locks.request(lockName, { mode: 'shared' }, () => held).catch(() => {});
      }
    };

    let first = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;
    const probe = async () => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      try {
        const data = await (proves ? probeNew() : probeFrame(first ? 'load' : 'later'));
        first = false;
        const answer: unknown = await browser.runtime.sendMessage({
          to: 'background',
          name: 'ringProbe',
          data,
        });
        hold((answer as { hold?: unknown } | null)?.hold === true);
      } catch {
        // The extension was updated or removed: nobody listens any more.
      } finally {
        running = false;
        if (again) {
          again = false;
          soon();
        }
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void probe(), restMs);
    };

    const asked = (changes: Record<string, unknown>) => {
      if (askedKey in changes) soon();
    };
    browser.storage.local.onChanged.addListener(asked);
    const unwatch = watchFrame(soon);
    // A page restored from the back/forward cache is told of by nobody else.
    ctx.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) soon();
    });
    // Kept for going back it could not be asked whether it is there.
    if (window.top !== window) {
      ctx.addEventListener(window, 'pagehide', () => {
        browser.runtime.sendMessage({ to: 'background', name: 'ringLeft', data: {} }).catch(() => {});
      });
    }
    if (proves) {
      window.stop();
      soon();
    } else if (document.readyState === 'loading') {
      ctx.addEventListener(document, 'DOMContentLoaded', () => void probe(), { once: true });
    } else {
      void probe();
    }
    ctx.onInvalidated(() => {
      unwatch();
      clearTimeout(timer);
      hold(false);
      browser.storage.local.onChanged.removeListener(asked);
    });
  },
});
