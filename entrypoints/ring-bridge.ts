import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBridge } from '../utils/ring/page/bridge.ts';

/**
 * Between the hook and the background (docs/adr/0022). Put into the manifest by wxt.config.ts: WXT's wrapper of content
 * scripts would bring 9 KB into every frame of a console, for what the bridge does not use.
 */
export default defineUnlistedScript(() => startBridge());
