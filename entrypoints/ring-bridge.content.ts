import { defineContentScript } from 'wxt/utils/define-content-script';
import { callConsoleMatches } from '../utils/ring/consoles.ts';
import { startBridge } from '../utils/ring/page/bridge.ts';

/** Between the hook and the background (docs/adr/0022). */
export default defineContentScript({
  matches: callConsoleMatches,
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main: () => startBridge(),
});
