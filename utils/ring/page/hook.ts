import { hookContexts } from './context-hook.ts';
import { hookMedia } from './media-hook.ts';
import { uncurry } from './natives.ts';
import { hookNotices } from './notice-hook.ts';
import { type HookMessage, helloEvent, portEvent } from './wire.ts';

/** A page that floods its own players must not flood us: so many messages, and so many more a second. */
const burst = 60;
const perSecond = 30;

/**
 * Watches what a page tries to sound, in the page's own world, and tells the bridge over a port that was handed over
 * before the page's first script ran. The page sees nothing of it: natives are called first and their answers handed
 * on untouched, promises included.
 */
export function installHook(): void {
  const { port1, port2 } = new MessageChannel();
  const post = uncurry(MessagePort.prototype.postMessage as (message: unknown) => void);
  const dispatch = uncurry(EventTarget.prototype.dispatchEvent);
  const Message = MessageEvent;
  const now = Date.now;
  const { min } = Math;
  const page = window;

  let left = burst;
  let last = now();
  const tell = (message: HookMessage) => {
    const at = now();
    left = min(burst, left + ((at - last) * perSecond) / 1000);
    last = at;
    // A ring that is over must become silent: the end of what was told is always told.
    if (left < 1 && message.type !== 'stop') return;
    left -= 1;
    post(port1, message);
  };

  // Whichever of the two worlds is first waits for the other; both are here before the page's first script.
  let taken = false;
  const hand = () => {
    if (taken) return;
    const event = new Message(portEvent, { ports: [port2], cancelable: true });
    taken = !dispatch(page, event);
  };
  hand();
  if (!taken) page.addEventListener(helloEvent, hand, { once: true });

  hookMedia(tell, now);
  hookContexts(tell, now);
  hookNotices(tell);
}
