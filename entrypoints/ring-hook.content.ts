import { defineContentScript } from 'wxt/utils/define-content-script';
import { callConsoleMatches } from '../utils/ring/consoles.ts';
import { installHook } from '../utils/ring/page/hook.ts';

/** The ring guard's ears, in the page's own world (docs/adr/0022). */
export default defineContentScript({
  matches: callConsoleMatches,
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main: installHook,
});
